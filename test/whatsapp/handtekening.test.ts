/** Only what Meta signed, over the bytes as they came. */
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { isOndertekend, isZelfdeGeheim, onderteken } from "../../functions/whatsapp/handtekening.ts";

const bytes = (tekst: string) => new TextEncoder().encode(tekst);
const BODY = bytes('{"object":"whatsapp_business_account"}');
const GEHEIM = "geheim-van-de-app";
/** printf '%s' '{"object":"whatsapp_business_account"}' | openssl dgst -sha256 -hmac geheim-van-de-app */
const VAN_OPENSSL = "sha256=e8b467c4ef0456ab57d59db7895b22c222c61f8d26c692239a12beffca768e9a";

describe("isOndertekend", () => {
  it("takes the signature as another program makes it", () => {
    expect(onderteken(BODY, GEHEIM)).toBe(VAN_OPENSSL);
    expect(isOndertekend(BODY, VAN_OPENSSL, [GEHEIM])).toBe(true);
  });

  it("takes any body with its own signature, and none with one byte changed", () => {
    fc.assert(
      fc.property(fc.uint8Array({ minLength: 1, maxLength: 200 }), fc.nat(), (body, plek) => {
        const kop = onderteken(body, GEHEIM);
        expect(isOndertekend(body, kop, [GEHEIM])).toBe(true);
        const anders = Uint8Array.from(body, (byte, i) => (i === plek % body.length ? byte ^ 1 : byte));
        expect(isOndertekend(anders, kop, [GEHEIM])).toBe(false);
      }),
      { numRuns: 200 },
    );
  });

  it("knows both secrets during a rotation, and the old one no longer after it", () => {
    expect(isOndertekend(BODY, onderteken(BODY, "oud"), ["nieuw", "oud"])).toBe(true);
    expect(isOndertekend(BODY, onderteken(BODY, "nieuw"), ["nieuw", "oud"])).toBe(true);
    expect(isOndertekend(BODY, onderteken(BODY, "oud"), ["nieuw"])).toBe(false);
  });

  const hex = VAN_OPENSSL.slice("sha256=".length);
  it.each([
    ["no header", undefined],
    ["empty", ""],
    ["only the name", "sha256="],
    ["another name", `sha1=${hex}`],
    ["no name", hex],
    ["one digit short", VAN_OPENSSL.slice(0, -1)],
    ["one digit more", `${VAN_OPENSSL}0`],
    ["no hex", `sha256=${"g".repeat(64)}`],
    ["capitals, which Meta does not send", `sha256=${hex.toUpperCase()}`],
    ["zeros", `sha256=${"0".repeat(64)}`],
    ["two after each other", `${VAN_OPENSSL},${VAN_OPENSSL}`],
    ["a space before it", ` ${VAN_OPENSSL}`],
    ["a line end after it", `${VAN_OPENSSL}\n`],
  ])("refuses %s", (_, kop) => {
    expect(isOndertekend(BODY, kop, [GEHEIM])).toBe(false);
  });

  it("refuses all without a secret", () => {
    expect(isOndertekend(BODY, VAN_OPENSSL, [])).toBe(false);
  });

  it("never throws on any header", () => {
    fc.assert(
      fc.property(fc.string({ unit: "binary" }), (kop) => isOndertekend(BODY, kop, [GEHEIM]) === false),
    );
  });
});

describe("isZelfdeGeheim", () => {
  it.each([
    ["token", "token", true],
    ["", "", true],
    ["token", "Token", false],
    ["token", "token ", false],
    ["", "token", false],
    ["é", "e\u0301", false],
  ])("%j and %j: %s", (een, ander, zelfde) => {
    expect(isZelfdeGeheim(een, ander)).toBe(zelfde);
  });
});
