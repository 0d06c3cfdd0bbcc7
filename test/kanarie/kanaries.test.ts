/** The search itself: it has to find, or the tests beside it say nothing. */
import { createHash } from "node:crypto";
import { describe, expect, it } from "vitest";
import { KANARIES, sporenIn, TEKST } from "./kanaries.ts";

const sha256 = (tekst: string) => createHash("sha256").update(tekst).digest();

describe("the search for canaries", () => {
  const zin = `{"a":"iets met ${KANARIES.woord} erin"}`;
  it.each<[string, string]>([
    ["as it is", zin],
    ["in capitals", zin.toUpperCase()],
    ["in base64", Buffer.from(zin).toString("base64")],
    ["in base64, a byte further", Buffer.from(`x${zin}`).toString("base64")],
    ["in base64, two bytes further", Buffer.from(`xx${zin}`).toString("base64")],
    ["in base64url", Buffer.from(zin).toString("base64url")],
    ["in hex", Buffer.from(zin).toString("hex")],
    ["as SHA-256 in hex", sha256(KANARIES.woord).toString("hex")],
    ["as SHA-256 in base64", sha256(KANARIES.woord).toString("base64")],
  ])("finds a word %s", (_, tekst) => {
    expect(sporenIn(tekst)).toContain("woord");
  });

  it.each<[string, string, string]>([
    ["a name in an address", encodeURIComponent(KANARIES.achternaam), "achternaam"],
    ["a name in a form", "tekst=Van+Kwinkelenburg", "achternaam"],
    ["a phone number with +31", "+31687654309", "telefoon"],
    ["a phone number hashed without a key", sha256(KANARIES.whatsapp).toString("hex"), "whatsapp"],
    ["an object id hashed without a key", sha256(KANARIES.aadObjectId).toString("base64url"), "aadObjectId"],
  ])("finds %s", (_, tekst, naam) => {
    expect(sporenIn(tekst)).toContain(naam);
  });

  it("finds all of a text, and nothing in another", () => {
    expect(sporenIn(TEKST)).toEqual([
      "woord",
      "woord2",
      "naam",
      "achternaam",
      "bsn",
      "mail",
      "telefoon",
      "straat",
    ]);
    expect(sporenIn('{"code":"opslag/te-traag","handeling":"lees"}')).toEqual([]);
  });
});
