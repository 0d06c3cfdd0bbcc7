import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";

const middelen: Record<string, { inhoud: string; hash: string; soort: string }> = JSON.parse(
  readFileSync(new URL("../../../functions/web/gebouwd/middelen.json", import.meta.url), "utf8"),
);
const css = middelen["stijl.css"]?.inhoud ?? "";
const js = middelen["chat.js"]?.inhoud ?? "";

describe("what web:build makes", () => {
  it.each(Object.entries(middelen))(
    "%s carries the hash of its content",
    (_naam, { inhoud, hash, soort }) => {
      expect(hash).toBe(createHash("sha256").update(inhoud).digest("hex").slice(0, 12));
      expect(soort).toMatch(/^text\/(css|javascript); charset=utf-8$/);
    },
  );

  it("keeps the script small and the style free of other servers", () => {
    expect(js.length).toBeGreaterThan(500);
    expect(js.length).toBeLessThan(6144);
    expect(css).not.toMatch(/url\(|@import|@font-face|https?:/);
  });

  it("defines every token of the theme that a component or the layout asks for without a fallback", () => {
    const bepaald = new Set([...css.matchAll(/(--[\w-]+)\s*:/g)].map(([, naam]) => naam));
    const gevraagd = [...css.matchAll(/var\((--(?:basis|voorbeeld)-[\w-]+)\)/g)].map(([, naam]) => naam);
    expect(gevraagd.length).toBeGreaterThan(50);
    expect([...new Set(gevraagd.filter((naam) => !bepaald.has(naam)))]).toEqual([]);
  });

  it("keeps the notice of the components it bundles", () => {
    expect(css).toMatch(/^\/\*! Bevat NL Design System.*EUPL-1\.2.*Copyright/);
  });
});
