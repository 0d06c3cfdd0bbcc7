import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Match } from "../../functions/matching/index.ts";
import { DOMEINEN } from "../../knowledge/schema.ts";
import { kaart, match } from "./hulp.ts";

const UITKOMSTEN = ["advies", "doorvragen", "spoed", "buiten-bereik", "niets-gevonden"];

/** What holds for the match of any text. */
function klopt({ uitkomst, gekozen, kandidaten, organisaties, domeinen, ookGenoemd }: Match): void {
  expect(UITKOMSTEN).toContain(uitkomst);
  expect(gekozen !== null).toBe(uitkomst === "advies" || uitkomst === "spoed");
  if (gekozen !== null) expect(kaart.knelpunten.has(gekozen)).toBe(true);
  if (uitkomst === "niets-gevonden") expect(kandidaten).toEqual([]);
  expect(Math.max(kandidaten.length, organisaties.length)).toBeLessThanOrEqual(5);
  for (const { zekerheid } of kandidaten) expect(zekerheid >= 0 && zekerheid <= 1).toBe(true);
  expect(domeinen.every((domein) => DOMEINEN.includes(domein))).toBe(true);
  expect(ookGenoemd).not.toContain(gekozen);
}

const WOORDEN =
  "uitkering gestopt geen niet briefadres gemeente IND schuld boete kind zorg vannacht mes huis te laat hulp [naam] . ! ? \n 18".split(
    " ",
  );

describe("whatever is typed", () => {
  it("gets a fitting match, also in any script", () => {
    fc.assert(
      fc.property(
        fc.oneof(
          fc.string({ unit: "binary", maxLength: 400 }),
          fc.string({ unit: "grapheme", maxLength: 200 }),
          fc.array(fc.constantFrom(...WOORDEN), { maxLength: 60 }).map((woorden) => woorden.join(" ")),
        ),
        (tekst) => klopt(match(tekst)),
      ),
      { numRuns: 300 },
    );
  });

  it("gets one at the full 4,000 characters too", () => {
    fc.assert(
      fc.property(fc.string({ unit: "binary", minLength: 3900, maxLength: 4000 }), (tekst) =>
        klopt(match(tekst.slice(0, 4000))),
      ),
      { numRuns: 15 },
    );
  });

  it.each([
    ["nothing", ""],
    ["white space", " \t\n "],
    ["one letter", "a"],
    ["one digit", "7"],
    ["a question mark", "?"],
    ["Arabic", "أحتاج إلى مساعدة في السكن والديون"],
    ["Chinese", "我需要住房和债务方面的帮助"],
    ["emoji", "😀🏠💶🔥".repeat(50)],
    ["half a surrogate pair", "\ud83d uitkering \ude00"],
    ["4,000 times a", "a".repeat(4000)],
    ["4,000 times one diacritic", "\u0301".repeat(4000)],
    ["800 different words", Array.from({ length: 800 }, (_, i) => `w${i.toString(36)}x`).join(" ")],
    ["the names of what every object has", "constructor __proto__ toString hasOwnProperty valueOf"],
    ["HTML", "<script>alert(1)</script>"],
    ["SQL", "'; DROP TABLE gesprek; --"],
  ])("gets one: %s", (_, tekst) => {
    klopt(match(tekst));
  });

  it.each(["", " \n", "a", "我需要住房和债务方面的帮助", "😀".repeat(100), "a".repeat(4000)])(
    "never advises on what it cannot read: %j",
    (tekst) => {
      expect(["advies", "spoed"]).not.toContain(match(tekst).uitkomst);
    },
  );
});
