import { describe, expect, it } from "vitest";
import { heelVanDeelwoord, heelVanVervoegd } from "../../../functions/matching/analyse/sterk.ts";

describe("heelVanVervoegd", () => {
  it.each([
    ["trok", "trekken"],
    ["trokken", "trekken"],
    ["schreef", "schrijven"],
    ["zei", "zeggen"],
    ["gaat", "gaan"],
    ["zoeken", undefined],
    ["constructor", undefined],
    ["-", undefined],
    ["", undefined],
  ])("%s: %s", (vorm, heel) => {
    expect(heelVanVervoegd(vorm)).toBe(heel);
  });
});

describe("heelVanDeelwoord", () => {
  it.each([
    ["wezen", "wijzen"],
    ["nomen", "nemen"],
    ["weken", "wijken"],
    ["zegd", "zeggen"],
    ["werkt", undefined],
    ["__proto__", undefined],
    ["", undefined],
  ])("%s: %s", (kern, heel) => {
    expect(heelVanDeelwoord(kern)).toBe(heel);
  });

  it("takes no past that is far more often another word", () => {
    // "reden" is a reason, "week" a week.
    expect(heelVanVervoegd("reden")).toBeUndefined();
    expect(heelVanVervoegd("week")).toBeUndefined();
  });
});
