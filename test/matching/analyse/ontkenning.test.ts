import { describe, expect, it } from "vitest";
import { isOntkenner, ontkendeWoorden } from "../../../functions/matching/analyse/ontkenning.ts";
import { STOPWOORDEN } from "../../../functions/matching/analyse/stopwoorden.ts";

const isInhoud = (woord: string) => !STOPWOORDEN.has(woord) && !isOntkenner(woord);
const ontkend = (zin: string) => {
  const woorden = zin.split(" ");
  return woorden.filter((_, i) => ontkendeWoorden(woorden, isInhoud)[i]);
};

describe("ontkendeWoorden", () => {
  it.each([
    ["geen uitkering", ["uitkering"]],
    ["niet verzekerd", ["verzekerd"]],
    ["uitkering niet ontvangen", ["uitkering", "ontvangen"]],
    ["zonder geldig paspoort", ["geldig", "paspoort"]],
    ["geen recht op een uitkering", ["recht", "uitkering"]],
    ["nooit huurtoeslag aangevraagd", ["huurtoeslag"]],
    ["huur nooit betaald", ["huur", "betaald"]],
    ["nergens ingeschreven", ["ingeschreven"]],
    ["uitkering gestopt", []],
    ["schulden en huurachterstand", []],
    ["niet", []],
    ["", []],
  ])("'%s' denies %j", (zin, woorden) => {
    expect(ontkend(zin)).toEqual(woorden);
  });

  it("reaches no further than a few words", () => {
    expect(ontkend("geen van de mensen die ik hier ken heeft schulden")).not.toContain("schulden");
  });

  it("denies nothing that stands before 'geen'", () => {
    expect(ontkend("wel schulden maar geen inkomen")).toEqual(["inkomen"]);
  });

  it("answers for every word, and never for the negation itself", () => {
    const woorden = "niet geen zonder nooit niets".split(" ");
    expect(ontkendeWoorden(woorden, isInhoud)).toEqual(woorden.map(() => false));
  });
});

describe("isOntkenner", () => {
  it("knows the words that turn things around, and none of them is a stop word", () => {
    for (const woord of ["geen", "niet", "zonder", "nooit", "niets", "niks", "nergens"]) {
      expect(isOntkenner(woord)).toBe(true);
      expect(STOPWOORDEN.has(woord)).toBe(false);
    }
    expect(isOntkenner("uitkering")).toBe(false);
  });
});
