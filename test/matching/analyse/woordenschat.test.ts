import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { stam } from "../../../functions/matching/analyse/stam.ts";
import {
  bouwWoordenschat,
  openWoordenschat,
  pakWoordenschat,
} from "../../../functions/matching/analyse/woordenschat.ts";
import { woordenschat } from "../hulp.ts";

describe("bouwWoordenschat", () => {
  it("holds every word once, normalised, with its stem", () => {
    const gemaakt = bouwWoordenschat(["Brieven van de Gemeente.", "Eén brief; gemeente?"]);
    expect([...gemaakt.keys()].sort()).toEqual(["brief", "brieven", "de", "een", "gemeente", "van"]);
    expect(gemaakt.get("brieven")).toBe(gemaakt.get("brief"));
  });

  it("is empty for an empty kaart", () => {
    expect(bouwWoordenschat([]).size).toBe(0);
  });
});

describe("pakWoordenschat and openWoordenschat", () => {
  it("give back what went in", () => {
    const woord = fc.stringMatching(/^[a-z0-9]{1,20}$/);
    fc.assert(
      fc.property(fc.array(woord, { minLength: 1, maxLength: 40 }), (woorden) => {
        const gemaakt = bouwWoordenschat(woorden);
        const terug = openWoordenschat(JSON.parse(JSON.stringify(pakWoordenschat(gemaakt))));
        expect([...terug]).toEqual([...gemaakt]);
      }),
    );
  });

  it("did so for the kaart that is shipped", () => {
    expect(woordenschat.size).toBeGreaterThan(3000);
    for (const woord of ["verblijfsvergunning", "briefadres", "bijstand"]) {
      expect(woordenschat.get(woord)).toBe(stam(woord));
    }
  });
});
