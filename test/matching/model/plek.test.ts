import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { maakPlekZoeker } from "../../../functions/matching/model/plek.ts";

const uint32 = fc.integer({ min: 0, max: 0xffffffff });

describe("maakPlekZoeker", () => {
  it("finds each key at its place and nothing else, whatever the keys", () => {
    fc.assert(
      fc.property(fc.uniqueArray(uint32, { maxLength: 200 }), fc.array(uint32), (sleutels, andere) => {
        const plekVan = maakPlekZoeker(Uint32Array.from(sleutels));
        expect(sleutels.map(plekVan)).toEqual(sleutels.map((_, i) => i));
        for (const sleutel of andere) expect(plekVan(sleutel)).toBe(sleutels.indexOf(sleutel));
      }),
    );
  });

  it("keeps keys apart that fall into the same slot, the last slot included", () => {
    const sleutels = [15, 31, 47, 0xffffffff, 0];
    const plekVan = maakPlekZoeker(Uint32Array.from(sleutels));
    expect(sleutels.map(plekVan)).toEqual([0, 1, 2, 3, 4]);
    expect([63, 16, 1].map(plekVan)).toEqual([-1, -1, -1]);
  });

  it("finds nothing in an empty row", () => {
    expect(maakPlekZoeker(new Uint32Array())(0)).toBe(-1);
  });
});
