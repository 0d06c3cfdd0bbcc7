import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { combineer, type Kans, mengVolgorde } from "../../functions/gesprek/samen.ts";

const kans = (knelpunt: string, zekerheid: number): Kans => ({ knelpunt, zekerheid });

describe("combineer", () => {
  it("an answer decides between what was even", () => {
    const [eerste, tweede] = combineer([kans("a", 0.4), kans("b", 0.4)], [kans("b", 0.6), kans("a", 0.1)]);
    expect(eerste).toEqual(kans("b", 0.86));
    expect(tweede).toEqual(kans("a", 0.14));
  });
  it("what was known decides between what the answer leaves open", () => {
    expect(combineer([kans("a", 0.6), kans("b", 0.1)], [kans("a", 0.3), kans("b", 0.3)])[0]?.knelpunt).toBe(
      "a",
    );
  });
  it("what nobody named before can still win with a clear answer", () => {
    expect(combineer([kans("a", 0.4), kans("b", 0.3)], [kans("c", 0.95)])[0]?.knelpunt).toBe("c");
  });
  it("an answer that says nothing leaves the order as it was", () => {
    expect(combineer([kans("a", 0.5), kans("b", 0.3)], []).map(({ knelpunt }) => knelpunt)).toEqual([
      "a",
      "b",
    ]);
  });
  it("nothing and nothing is nothing", () => {
    expect(combineer([], [])).toEqual([]);
  });
  it("ties stand in the order of the alphabet, so that the answer is always the same", () => {
    expect(
      combineer([kans("c", 0.3), kans("a", 0.3), kans("b", 0.3)], []).map(({ knelpunt }) => knelpunt),
    ).toEqual(["a", "b", "c"]);
  });

  const lijst = fc
    .uniqueArray(fc.constantFrom("a", "b", "c", "d", "e", "f"), { maxLength: 5 })
    .chain((ids) =>
      fc.tuple(...ids.map((id) => fc.double({ min: 0, max: 1, noNaN: true }).map((z) => kans(id, z)))),
    );
  it("gives chances from 0 to 1, most likely first, each id once, whatever goes in", () => {
    fc.assert(
      fc.property(lijst, lijst, (eerder, nieuw) => {
        const uit = combineer(eerder, nieuw);
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
    [
      ["a", "b"],
      ["b", "c"],
      ["b", "a", "c"],
    ],
    [["a", "b"], [], ["a", "b"]],
    [[], [], []],
    [
      ["a", "b"],
      ["c", "a"],
      ["a", "c", "b"],
    ],
  ])("%j and %j", (een, twee, samen) => {
    expect(mengVolgorde(een, twee)).toEqual(samen);
  });
});
