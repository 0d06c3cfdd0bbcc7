import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { splits } from "../../../functions/matching/analyse/samenstelling.ts";
import { duurVan } from "../duur.ts";

const woorden = (...lijst: string[]) => {
  const bekend = new Set(lijst);
  return (deel: string) => bekend.has(deel);
};
const WOORDEN = woorden(
  ..."verblijf vergunning bijstand uitkering zorg premie achterstand huur toeslag boek kast kind opvang schuld".split(
    " ",
  ),
);

describe("splits", () => {
  it.each([
    ["verblijfsvergunning", ["verblijf", "vergunning"]],
    ["bijstandsuitkering", ["bijstand", "uitkering"]],
    ["zorgpremieachterstand", ["zorg", "premie", "achterstand"]],
    ["huurtoeslag", ["huur", "toeslag"]],
    ["boekenkast", ["boek", "kast"]],
    ["schuldenachterstand", ["schuld", "achterstand"]],
    ["kindopvangtoeslag", ["kind", "opvang", "toeslag"]],
  ])("%s", (woord, delen) => {
    expect(splits(woord, WOORDEN)).toEqual(delen);
  });

  it.each([
    ["one word", "uitkering"],
    ["a short word", "huis"],
    ["seven letters", "huurbed"],
    ["an unknown first part", "pizzatoeslag"],
    ["an unknown last part", "huurpizza"],
    ["a joining letter at the end", "huurtoeslagen"],
    ["nothing", ""],
  ])("keeps whole: %s", (_, woord) => {
    expect(splits(woord, WOORDEN)).toEqual([]);
  });

  it("takes the fewest parts", () => {
    const isWoord = woorden("zorg", "premie", "zorgpremie", "achterstand");
    expect(splits("zorgpremieachterstand", isWoord)).toEqual(["zorgpremie", "achterstand"]);
  });

  it("never asks about a part of fewer than four letters", () => {
    const gevraagd: string[] = [];
    splits("verblijfsvergunningsduur", (deel) => {
      gevraagd.push(deel);
      return true;
    });
    expect(Math.min(...gevraagd.map(({ length }) => length))).toBeGreaterThanOrEqual(4);
  });

  it("puts the parts of any two known words together again", () => {
    const deel = fc.stringMatching(/^[a-z]{4,12}$/);
    fc.assert(
      fc.property(deel, deel, fc.constantFrom("", "s", "en", "e", "n"), (een, ander, tussen) => {
        const bekend = woorden(een, ander);
        const woord = een + tussen + ander;
        fc.pre(woord.length <= 60);
        const delen = splits(woord, bekend);
        expect(delen.length).toBeGreaterThanOrEqual(2);
        expect(delen.every(bekend)).toBe(true);
      }),
    );
  });

  it("is bounded, however long the word and whatever counts as a word", () => {
    const altijd = () => true;
    expect(splits("a".repeat(61), altijd)).toEqual([]);
    expect(splits("a".repeat(60), altijd)).toHaveLength(2);
    let gevraagd = 0;
    const tel = () => {
      gevraagd++;
      return true;
    };
    splits("s".repeat(60), tel);
    expect(gevraagd).toBeLessThan(5 * 60 * 60);
    expect(duurVan(() => splits("n".repeat(100_000), tel))).toBeLessThan(100);
  });
});
