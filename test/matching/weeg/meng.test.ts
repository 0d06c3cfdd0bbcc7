import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { meng } from "../../../functions/matching/weeg/meng.ts";

const van = (kans: number, ...ids: string[]) => ({ kans, ids });
const idsVan = ({ ids }: { ids: string[] }) => ids;

describe("meng", () => {
  it("gives back what was learned when the knelpunten have no say, best first", () => {
    const orde = meng([["a", 0.2] as const, ["b", 0.8] as const], [van(1, "c")], idsVan, 0);
    expect(orde.map(({ id }) => id)).toEqual(["b", "a", "c"]);
    expect(orde[0]?.kans).toBeCloseTo(0.8, 9);
  });

  it("follows the knelpunten alone when they have the only say: the first of each most, the fourth not at all", () => {
    const orde = meng([["z", 1] as const], [van(0.6, "a", "b"), van(0.4, "b", "c", "d", "e")], idsVan, 1);
    expect(orde.map(({ id }) => id).slice(0, 4)).toEqual(["b", "a", "c", "d"]);
    expect(orde.find(({ id }) => id === "e")).toBeUndefined();
  });

  it("keeps two with the same chance in the order of their ids, so that the same text gives the same answer", () => {
    expect(meng([["b", 0.5] as const, ["a", 0.5] as const], [], idsVan, 0.4).map(({ id }) => id)).toEqual([
      "a",
      "b",
    ]);
  });

  it("never names one twice and never gives more chance than there is", () => {
    const id = fc.constantFrom("a", "b", "c", "d", "e");
    const knelpunten = fc.array(
      fc.record({ kans: fc.double({ min: 0, max: 0.3, noNaN: true }), ids: fc.uniqueArray(id) }),
      { maxLength: 3 },
    );
    const geleerd = fc.uniqueArray(fc.tuple(id, fc.double({ min: 0, max: 0.2, noNaN: true })), {
      selector: ([een]) => een,
    });
    fc.assert(
      fc.property(geleerd, knelpunten, fc.double({ min: 0, max: 1, noNaN: true }), (kansen, lijst, deel) => {
        const orde = meng(kansen, lijst, idsVan, deel);
        expect(new Set(orde.map((een) => een.id)).size).toBe(orde.length);
        expect(orde.reduce((som, { kans }) => som + kans, 0)).toBeLessThanOrEqual(1 + 1e-9);
        expect(orde.every(({ kans }, i) => i === 0 || kans <= (orde[i - 1]?.kans ?? 0))).toBe(true);
      }),
    );
  });
});
