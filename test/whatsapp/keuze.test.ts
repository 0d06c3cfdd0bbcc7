/** What stands in a button comes back as it was, and nothing else is taken for one of ours. */
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { alsId, leesKeuze } from "../../functions/whatsapp/keuze.ts";

const id = fc.stringMatching(/^[a-z0-9]+(-[a-z0-9]+){0,3}$/).filter((tekst) => tekst.length <= 60);
const stuur = fc.string({ unit: "grapheme", minLength: 1, maxLength: 30 });

describe("keuze", () => {
  it("is read back as it was written, with and without a knelpunt", () => {
    fc.assert(
      fc.property(fc.option(id), stuur, (knelpunt, tekst) => {
        expect(leesKeuze(alsId({ knelpunt, stuur: tekst }))).toEqual({ knelpunt, stuur: tekst });
      }),
    );
  });

  it("keeps a bar in what is said", () => {
    expect(leesKeuze(alsId({ knelpunt: "a", stuur: "b|c" }))).toEqual({ knelpunt: "a", stuur: "b|c" });
  });

  it.each([
    "",
    "x",
    "|",
    "a|",
    "met spatie|x",
    "../|x",
    `${"a".repeat(101)}|x`,
    `a|${"x".repeat(151)}`,
    "kies a",
  ])("%j is none of ours", (tekst) => {
    expect(leesKeuze(tekst)).toBeNull();
  });

  it("never throws", () => {
    fc.assert(fc.property(fc.string({ unit: "binary" }), (tekst) => leesKeuze(tekst) !== undefined));
  });
});
