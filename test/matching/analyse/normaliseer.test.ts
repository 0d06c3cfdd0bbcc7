import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { normaliseer, woordenVan } from "../../../functions/matching/analyse/normaliseer.ts";

describe("normaliseer", () => {
  it.each([
    ["capitals", "UITKERING", "uitkering"],
    ["diacritics", "cliënte één crèche", "cliente een creche"],
    ["the same letter in two ways", "e\u0301e\u0301n", "een"],
    ["the ligature ĳ", "ĳzer, BĲSTAND", "ijzer, bijstand"],
    ["curly apostrophes", "m’n z‘n m`n m´n", "m'n z'n m'n m'n"],
    ["a soft hyphen and a zero-width space", "bij\u00adstands\u200buitkering", "bijstandsuitkering"],
    ["marks that turn the direction of writing", "\u202euwv\u202c", "uwv"],
    ["hidden Unicode tags", "briefadres\u{e0041}\u{e0042}", "briefadres"],
    ["a byte order mark", "\ufeffwmo", "wmo"],
    ["wide letters", "ＤＵＯ", "duo"],
    ["the Turkish capital İ", "İND", "ind"],
  ])("makes equal: %s", (_, getypt, verwacht) => {
    expect(normaliseer(getypt)).toBe(verwacht);
  });

  it("keeps line ends, because they separate sentences", () => {
    expect(normaliseer("Een\nTwee\r\nDrie")).toBe("een\ntwee\r\ndrie");
  });

  it("changes nothing the second time, for any text", () => {
    fc.assert(
      fc.property(fc.string({ unit: "binary", maxLength: 300 }), (tekst) => {
        const een = normaliseer(tekst);
        expect(normaliseer(een)).toBe(een);
      }),
      { numRuns: 1000 },
    );
  });
});

describe("woordenVan", () => {
  it.each([
    ["geen uitkering, wel schuld!", ["geen", "uitkering", "wel", "schuld"]],
    ["wmo/jeugdwet (2015)", ["wmo", "jeugdwet", "2015"]],
    ["18-/18+", ["18", "18"]],
    ["", []],
    ["?!… —", []],
    ["مرحبا 你好", ["مرحبا", "你好"]],
  ])("%j", (tekst, woorden) => {
    expect(woordenVan(tekst)).toEqual(woorden);
  });

  it("takes the placeholders of masked data for no words", () => {
    expect(woordenVan("mevrouw [naam], bsn [bsn], [v-nummer]")).toEqual(["mevrouw", "bsn"]);
  });
});
