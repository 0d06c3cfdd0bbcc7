import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { telFouten } from "../../../functions/gesprek/typefout.ts";
import { isEenTikfout } from "../../../functions/matching/analyse/tikfout.ts";

describe("isEenTikfout", () => {
  it.each([
    ["vergunnig", "vergunning", "a letter dropped"],
    ["vergunnning", "vergunning", "a letter added"],
    ["vergunming", "vergunning", "a letter replaced"],
    ["vergnuning", "vergunning", "two neighbours swapped"],
    ["ergunning", "vergunning", "the first letter dropped"],
    ["vergunningg", "vergunning", "the last letter doubled"],
    ["ab", "ba", "a swap of a whole word"],
  ])("%s for %s: %s", (getypt, bedoeld) => {
    expect(isEenTikfout(getypt, bedoeld)).toBe(true);
    expect(isEenTikfout(bedoeld, getypt)).toBe(true);
  });

  it.each([
    ["vergunning", "vergunning", "the same word"],
    ["vrgunnig", "vergunning", "two letters dropped"],
    ["vargunnong", "vergunning", "two letters replaced"],
    ["vegrunnign", "vergunning", "two swaps"],
    ["huur", "hulp", "two letters differ"],
    ["abc", "cba", "swapped, but no neighbours"],
    ["", "ab", "two letters added"],
    ["ab", "bac", "a swap and a letter added"],
  ])("not %s for %s: %s", (een, ander) => {
    expect(isEenTikfout(een, ander)).toBe(false);
  });

  it("agrees with counting the mistakes, whatever the words", () => {
    const woord = fc.string({ unit: fc.constantFrom("a", "b", "c"), maxLength: 7 });
    fc.assert(
      fc.property(woord, woord, (een, ander) => {
        expect(isEenTikfout(een, ander)).toBe(telFouten(een, ander) === 1);
      }),
    );
  });

  it("copes with empty words", () => {
    expect(isEenTikfout("", "")).toBe(false);
    expect(isEenTikfout("", "a")).toBe(true);
  });
});
