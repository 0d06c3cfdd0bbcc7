/** Who writes: a keyed hash, and whether they may. */
import { describe, expect, it } from "vitest";
import { isToegelaten, sleutelVan } from "../../functions/whatsapp/afzender.ts";

const PEPER = "p".repeat(32);
const NUMMER = "31612345678";

describe("sleutelVan", () => {
  it("is the same for the same number, and another for another number or pepper", () => {
    const sleutel = sleutelVan(NUMMER, PEPER);
    expect(sleutel).toMatch(/^[0-9a-f]{64}$/);
    expect(sleutelVan(NUMMER, PEPER)).toBe(sleutel);
    expect(sleutelVan("31612345679", PEPER)).not.toBe(sleutel);
    expect(sleutelVan(NUMMER, "q".repeat(32))).not.toBe(sleutel);
    expect(sleutel).not.toContain(NUMMER);
  });

  it("stays what it was: what was stored or admitted before is found again", () => {
    // printf 'whatsapp:31612345678' | openssl dgst -sha256 -hmac pppppppppppppppppppppppppppppppp
    expect(sleutelVan(NUMMER, PEPER)).toBe(
      "24965f117de4016ff1bc9766026a321c4b880fde147a2c3ae72a119d6f13f63c",
    );
  });
});

describe("isToegelaten", () => {
  it.each([
    ["everyone", "alle" as const, true],
    ["this number", new Set([NUMMER]), true],
    ["the hash of this number", new Set([sleutelVan(NUMMER, PEPER)]), true],
    ["another number", new Set(["31687654321"]), false],
    ["the hash with another pepper", new Set([sleutelVan(NUMMER, "q".repeat(32))]), false],
    ["the beginning of this number", new Set([NUMMER.slice(0, 8)]), false],
    ["nobody", new Set<string>(), false],
  ])("%s: %s", (_, toegelaten, mag) => {
    expect(isToegelaten(NUMMER, { toegelaten, peper: PEPER })).toBe(mag);
  });
});
