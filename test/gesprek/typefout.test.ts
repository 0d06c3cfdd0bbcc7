import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { isTypefout, telFouten } from "../../functions/gesprek/typefout.ts";

describe("telFouten", () => {
  it.each([
    ["help", "help", 0],
    ["hepl", "help", 1],
    ["hlp", "help", 1],
    ["helpp", "help", 1],
    ["halp", "help", 1],
    ["", "help", 4],
    ["help", "", 4],
    ["", "", 0],
    ["neit", "niet", 1],
    ["abcd", "badc", 2],
    ["vergeet mj", "vergeet mij", 1],
    ["huur", "hulp", 2],
  ])("%j for %j: %i", (getypt, bedoeld, aantal) => {
    expect(telFouten(getypt, bedoeld)).toBe(aantal);
  });

  const woord = fc.string({ maxLength: 12, unit: fc.constantFrom("a", "b", "c", " ") });
  it("is 0 for equal texts only, the same both ways, and at most the longest length", () => {
    fc.assert(
      fc.property(woord, woord, (een, twee) => {
        const fouten = telFouten(een, twee);
        expect(fouten === 0).toBe(een === twee);
        expect(telFouten(twee, een)).toBe(fouten);
        expect(fouten).toBeLessThanOrEqual(Math.max(een.length, twee.length));
        expect(fouten).toBeGreaterThanOrEqual(Math.abs(een.length - twee.length));
      }),
    );
  });
  it("one swap of neighbours is one mistake", () => {
    fc.assert(
      fc.property(
        fc.uniqueArray(fc.constantFrom(..."abcdefghij"), { minLength: 2 }),
        fc.nat(),
        (letters, waar) => {
          const i = waar % (letters.length - 1);
          const om = [...letters];
          om.splice(i, 2, letters[i + 1] ?? "", letters[i] ?? "");
          expect(telFouten(om.join(""), letters.join(""))).toBe(1);
        },
      ),
    );
  });
});

describe("isTypefout", () => {
  it.each([
    ["hepl", "help", true],
    ["hallp", "hallo", true],
    ["halo", "hallo", true],
    ["opniew", "opnieuw", true],
    ["klopt neit", "klopt niet", true],
    ["andre mogelijkeid", "andere mogelijkheid", true],
    ["stopt", "stop", false],
    ["help", "hulp", false],
    ["huur", "hulp", false],
    ["hio", "hoi", true],
    ["uvw", "uwv", true],
    ["ho", "hoi", false],
    ["ah", "ha", false],
    ["dak", "dag", false],
    ["opeens", "opnieuw", false],
    ["lukt goed", "lukt niet", false],
    ["verkeer", "verkeerd", true],
  ])("%j for %j: %s", (getypt, bedoeld, klopt) => {
    expect(isTypefout(getypt, bedoeld)).toBe(klopt);
  });
});
