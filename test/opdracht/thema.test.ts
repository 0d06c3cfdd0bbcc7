/** A theme of a gemeente: what it may set, what it must not, and how it looks. */
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import type { AddressInfo } from "node:net";
import { serve } from "@hono/node-server";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { contrast } from "../../functions/opdracht/thema/contrast.ts";
import { maakThema } from "../../functions/opdracht/thema/thema.ts";
import { axeFouten } from "../web/pagina/axe.ts";
import { overslaan, startBrowser } from "../web/pagina/browser.ts";
import { maakStaten, STATEN } from "../web/pagina/staten.ts";

const vind = createRequire(import.meta.url);
const stijl = (bestand: string) =>
  readFileSync(new URL(`../../functions/web/client/stijl/${bestand}`, import.meta.url), "utf8");
const BASIS = [
  readFileSync(vind.resolve("@nl-design-system-unstable/voorbeeld-design-tokens/dist/theme.css"), "utf8"),
  stijl("tokens.css"),
];
const GROEN = readFileSync(new URL("./groen-thema.css", import.meta.url), "utf8");
const maak = (css: string) => maakThema(BASIS, stijl("donker.css"), css);

describe("a theme", () => {
  it("of our own passes as it is, and a green one goes over it, light and dark", () => {
    expect(() => maak(":root { --basis-border-radius-md: 0 }")).not.toThrow();
    const { donker, licht } = maak(GROEN);
    expect(licht).toContain("--basis-color-action-1-inverse-bg-default:#1b5e20");
    expect(licht).not.toContain("#a5d6a7");
    expect(donker).toMatch(/^@media screen and \(prefers-color-scheme: dark\)\{.*#a5d6a7/);
  });

  it("brings tokens only, no rules and no comments", () => {
    const { licht } = maak(`${GROEN} body { display: none } .x { --eigen-ding: 2px; color: red }`);
    expect(licht).toContain("--eigen-ding:2px");
    expect(licht).not.toMatch(/display|color: red|does not exist/);
  });

  it.each([
    [
      "too faint a button",
      ".x { --basis-color-action-1-inverse-bg-default: #ffd54f }",
      /licht: .*primary-action.*contrast 1\.\d\d, minstens 4\.5/,
    ],
    ["too faint in the dark only", `${GROEN.replaceAll("#a5d6a7", "#1b5e20")}`, /donker: /],
    [
      "a colour that cannot be counted",
      ".x { --basis-color-default-color-document: teal }",
      /teal: schrijf de kleur als #rrggbb/,
    ],
    ["another address", `${GROEN} .x { --logo: url(https://elders.example/x.svg) }`, /url\(\)/],
    ["no token at all", "body { color: red }", /geen enkele token/],
    ["a brace too few", "@media (prefers-color-scheme: dark) { .x { --a: #000 ", /accolade/],
  ])("with %s is refused, and told why", (_, css, reden) => {
    expect(() => maak(css)).toThrow(reden);
  });

  it("is measured as WCAG does", () => {
    expect(contrast("#000", "#ffffff")).toBeCloseTo(21, 5);
    expect(contrast("#777777", "#fff")).toBeCloseTo(4.48, 2);
  });
});

describe.skipIf(overslaan !== null)("the green theme in a browser", () => {
  let browser: Awaited<ReturnType<typeof startBrowser>>;
  let server: ReturnType<typeof serve>;
  let adres = "";
  beforeAll(async () => {
    browser = await startBrowser();
    adres = await new Promise((klaar) => {
      server = serve({ fetch: maakStaten().fetch, port: 0, hostname: "127.0.0.1" }, ({ port }: AddressInfo) =>
        klaar(`http://127.0.0.1:${port}`),
      );
    });
  }, 60_000);
  afterAll(async () => {
    await browser?.close();
    await new Promise((klaar) => server?.close(klaar));
  });

  it("has nothing that axe objects to, light or dark, and colours the buttons", async () => {
    const { donker, licht } = maak(GROEN);
    const tab = await browser.newPage({ reducedMotion: "reduce", viewport: { width: 1280, height: 800 } });
    for (const naam of ["leeg", "advies", "spoed", "knelpunt", "casus"]) {
      await tab.goto(`${adres}${STATEN[naam] ?? ""}`);
      await tab.evaluate((regels) => {
        const blad = new CSSStyleSheet();
        blad.replaceSync(regels);
        document.adoptedStyleSheets = [blad];
      }, licht + donker);
      for (const colorScheme of ["light", "dark"] as const) {
        await tab.emulateMedia({ colorScheme });
        expect(await axeFouten(tab), `${naam} ${colorScheme}`).toEqual([]);
        const knop = tab.locator(".utrecht-button--primary-action").first();
        if ((await knop.count()) > 0)
          expect(await knop.evaluate((el) => getComputedStyle(el).backgroundColor)).toBe(
            colorScheme === "light" ? "rgb(27, 94, 32)" : "rgb(165, 214, 167)",
          );
      }
    }
    await tab.close();
  });
});
