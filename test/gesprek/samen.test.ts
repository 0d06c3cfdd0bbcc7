import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { combineer, type Kans, mengVolgorde } from "../../functions/gesprek/samen.ts";

const kans = (knelpunt: string, zekerheid: number): Kans => ({ knelpunt, zekerheid });

const ids = (kansen: readonly Kans[]) => kansen.map(({ knelpunt }) => knelpunt);

describe("combineer", () => {
  it("an answer decides between what was even", () => {
    const [eerste, tweede] = combineer([kans("a", 0.4), kans("b", 0.4)], [kans("b", 0.6), kans("a", 0.1)], 1);
    expect(eerste).toEqual(kans("b", 0.86));
    expect(tweede).toEqual(kans("a", 0.14));
  });
  it.each([0.25, 0.5, 1])(
    "weight %d: what was known decides between what the answer leaves open",
    (gewicht) => {
      expect(
        combineer([kans("a", 0.6), kans("b", 0.1)], [kans("b", 0.3), kans("a", 0.3)], gewicht)[0]?.knelpunt,
      ).toBe("a");
    },
  );
  it("the less what was known weighs, the more the answer says", () => {
    const eerder = [kans("a", 0.7), kans("b", 0.1)];
    const nieuw = [kans("b", 0.5), kans("a", 0.2)];
    const kansVan = (gewicht: number) =>
      combineer(eerder, nieuw, gewicht).find(({ knelpunt }) => knelpunt === "b")?.zekerheid ?? 0;
    expect(kansVan(0)).toBeGreaterThan(kansVan(0.5));
    expect(kansVan(0.5)).toBeGreaterThan(kansVan(1));
  });
  it("weight 0 forgets what was known", () => {
    expect(ids(combineer([kans("a", 0.9), kans("b", 0.1)], [kans("b", 0.4), kans("a", 0.2)], 0))).toEqual([
      "b",
      "a",
    ]);
  });
  it("what nobody named before can still win with a clear answer", () => {
    expect(combineer([kans("a", 0.4), kans("b", 0.3)], [kans("c", 0.95)], 1)[0]?.knelpunt).toBe("c");
  });
  it("an answer that says nothing leaves the order as it was", () => {
    expect(ids(combineer([kans("a", 0.5), kans("b", 0.3)], [], 0.5))).toEqual(["a", "b"]);
  });
  it("nothing and nothing is nothing", () => {
    expect(combineer([], [], 1)).toEqual([]);
  });
  it("ties stand in the order of the alphabet, so that the answer is always the same", () => {
    expect(ids(combineer([kans("c", 0.3), kans("a", 0.3), kans("b", 0.3)], [], 1))).toEqual(["a", "b", "c"]);
  });

  const lijst = fc
    .uniqueArray(fc.constantFrom("a", "b", "c", "d", "e", "f"), { maxLength: 5 })
    .chain((ids) =>
      fc.tuple(...ids.map((id) => fc.double({ min: 0, max: 1, noNaN: true }).map((z) => kans(id, z)))),
    );
  it("gives chances from 0 to 1, most likely first, each id once, whatever goes in", () => {
    fc.assert(
      fc.property(lijst, lijst, fc.double({ min: 0, max: 2, noNaN: true }), (eerder, nieuw, gewicht) => {
        const uit = combineer(eerder, nieuw, gewicht);
        expect(new Set(uit.map(({ knelpunt }) => knelpunt)).size).toBe(uit.length);
        expect(uit.reduce((som, { zekerheid }) => som + zekerheid, 0)).toBeLessThanOrEqual(1.04);
        for (const [i, { zekerheid }] of uit.entries()) {
          expect(zekerheid).toBeGreaterThanOrEqual(0);
          expect(zekerheid).toBeLessThanOrEqual(uit[i - 1]?.zekerheid ?? 1);
        }
      }),
    );
  });
});

describe("mengVolgorde", () => {
  it.each([
    [["a", "b"], ["b", "c"], 1, ["b", "a", "c"]],
    [["a", "b"], [], 2, ["a", "b"]],
    [[], ["a", "b"], 2, ["a", "b"]],
    [[], [], 1, []],
    [["a", "b"], ["c", "a"], 1, ["a", "c", "b"]],
    [["a", "b"], ["c", "a"], 3, ["c", "a", "b"]],
    [["a", "b"], ["c", "d"], 0, ["a", "b", "c", "d"]],
  ])("%j and %j, the second %d times: %j", (een, twee, gewicht, samen) => {
    expect(mengVolgorde(een, twee, gewicht)).toEqual(samen);
  });
});
