/**
 * WCAG 2.2 AA over every page and state, in one table: axe, reflow, text spacing, forced colours, the keyboard. One
 * browser, one server and one page per test group; a state is loaded once and then turned about.
 */
import type { AddressInfo } from "node:net";
import { serve } from "@hono/node-server";
import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { axeFouten } from "./axe.ts";
import { overslaan, startBrowser } from "./browser.ts";
import { maakStaten, STATEN } from "./staten.ts";

/** What differs with width and colours; the rest of axe's rules look at the same elements every time. */
const WISSELEND = ["color-contrast", "target-size"];
const BREEDTES = [320, 768, 1280] as const;
const HOOGTE = 800;
const LICHT = "rgb(239, 241, 243)";
const DONKER = "rgb(15, 23, 33)";
/** WCAG 1.4.12: what a reader may ask of the text. */
const RUIME_TEKST =
  "* { line-height: 1.5 !important; letter-spacing: .12em !important; word-spacing: .16em !important } p { margin-block-end: 2em !important }";

if (overslaan !== null) console.warn(overslaan);

describe.skipIf(overslaan !== null)("every page and state", () => {
  let browser: Browser;
  let server: ReturnType<typeof serve>;
  let adres = "";
  let tab: Page;
  let klachten: string[] = [];
  beforeAll(async () => {
    browser = await startBrowser();
    adres = await new Promise((klaar) => {
      server = serve({ fetch: maakStaten().fetch, port: 0, hostname: "127.0.0.1" }, ({ port }: AddressInfo) =>
        klaar(`http://127.0.0.1:${port}`),
      );
    });
    const context = await browser.newContext({ colorScheme: "light", reducedMotion: "reduce" });
    tab = await context.newPage();
    tab.on("console", (regel) => {
      if (["error", "warning"].includes(regel.type()) && !/status of 4(04|22)/.test(regel.text()))
        klachten.push(regel.text());
    });
    tab.on("pageerror", (fout) => klachten.push(String(fout)));
    tab.on("request", (verzoek) => {
      if (!verzoek.url().startsWith(adres)) klachten.push(`asks another server: ${verzoek.url()}`);
    });
  }, 60_000);
  afterAll(async () => {
    await browser?.close();
    await new Promise((klaar) => server?.close(klaar));
  });

  async function open(naam: string, breedte: number, hoogte = HOOGTE) {
    klachten = [];
    await tab.emulateMedia({ colorScheme: "light", forcedColors: "none", media: "screen" });
    await tab.setViewportSize({ width: breedte, height: hoogte });
    await tab.goto(`${adres}${STATEN[naam] ?? ""}`);
    if (naam.startsWith("graaf")) await tab.waitForSelector("[data-getekend]");
  }

  const vouw = (uit: boolean) =>
    tab.evaluate((open) => {
      // Of a long row of the same lists, two tell all; a thousand links would only cost time.
      for (const [i, details] of [...document.querySelectorAll("details")].entries())
        details.open = open && (i < 2 || !details.matches(".groep"));
    }, uit);
  const over = () => tab.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);

  it.each(Object.keys(STATEN))(
    "%s: axe in three widths, light and dark; fits; has its bones",
    async (naam) => {
      await open(naam, 320);
      expect(await over(), "folded at 320").toBeLessThanOrEqual(0);
      await vouw(true);
      expect(await axeFouten(tab)).toEqual([]);
      for (const breedte of BREEDTES) {
        await tab.setViewportSize({ width: breedte, height: HOOGTE });
        expect(await over(), `unfolded at ${breedte}`).toBeLessThanOrEqual(0);
        for (const colorScheme of ["light", "dark"] as const) {
          if (breedte === 320 && colorScheme === "light") continue;
          await tab.emulateMedia({ colorScheme });
          expect(await axeFouten(tab, WISSELEND), `${breedte} ${colorScheme}`).toEqual([]);
        }
        await tab.emulateMedia({ colorScheme: "light" });
      }
      const botten = await tab.evaluate(() => ({
        taal: document.documentElement.lang,
        h1: document.querySelectorAll("h1").length,
        main: document.querySelectorAll("main").length,
        kop: document.querySelectorAll("header").length,
        voet: document.querySelectorAll("footer").length,
        titel: document.title.endsWith("Wie moet ik bellen?"),
        sprong: document.querySelector("body > a")?.getAttribute("href"),
        naamloos: [...document.querySelectorAll("nav")].filter((nav) => !nav.ariaLabel).length,
        id:
          [...document.querySelectorAll("[id]")].length -
          new Set([...document.querySelectorAll("[id]")].map(({ id }) => id)).size,
      }));
      expect(botten).toEqual({
        taal: "nl",
        h1: 1,
        main: 1,
        kop: 1,
        voet: 1,
        titel: true,
        sprong: "#inhoud",
        naamloos: 0,
        id: 0,
      });
      expect(klachten).toEqual([]);
    },
  );

  it.each(Object.keys(STATEN))(
    "%s: 400 percent zoom and wide text scroll one way only, and cut nothing off",
    async (naam) => {
      await open(naam, 320, 256);
      await vouw(true);
      expect(await over(), "zoom").toBeLessThanOrEqual(0);
      await tab.evaluate((regels) => {
        const blad = new CSSStyleSheet();
        blad.replaceSync(regels);
        document.adoptedStyleSheets = [blad];
      }, RUIME_TEKST);
      expect(await over(), "text").toBeLessThanOrEqual(0);
      const afgekapt = await tab.evaluate(() =>
        [
          ...document.querySelectorAll<HTMLElement>(
            "main :is(p, a, button, h1, h2, h3, li, dd, summary, label)",
          ),
        ]
          .filter((el) => el.clientHeight > 1 && getComputedStyle(el).overflow !== "visible")
          .filter((el) => el.scrollHeight > el.clientHeight + 1 || el.scrollWidth > el.clientWidth + 1)
          .map((el) => `${el.tagName} ${el.textContent?.slice(0, 40)}`),
      );
      expect(afgekapt).toEqual([]);
    },
  );

  it.each([
    ["advies", 320, 700],
    ["advies", 320, 256],
    ["uitgebreid", 1280, 800],
    ["spoed", 768, 800],
    ["doorvragen", 320, 700],
    ["kaart", 320, 700],
    ["knelpunt", 1280, 800],
    ["graaf-record", 1280, 800],
    ["graaf", 320, 700],
    ["casus", 320, 700],
    ["privacy", 1280, 800],
  ])(
    "%s at %i × %i: the keyboard goes from top to bottom, is seen on every stop and hidden on none",
    async (naam, breedte, hoogte) => {
      await open(naam, breedte, hoogte);
      await tab.evaluate(() => getSelection()?.removeAllRanges());
      const haltes: { tekst: string; ring: boolean; vrij: boolean; plek: number }[] = [];
      for (let i = 0; i < 45; i++) {
        await tab.keyboard.press("Tab");
        const halte = await tab.evaluate(() => {
          const el = document.activeElement;
          if (!el || el === document.body) return null;
          const { outlineStyle, outlineWidth } = getComputedStyle(el);
          const vak = el.getBoundingClientRect();
          const punten = [0.1, 0.5, 0.9].flatMap((x) =>
            [0.2, 0.5, 0.8].map((y) =>
              document.elementFromPoint(vak.x + vak.width * x, vak.y + vak.height * y),
            ),
          );
          const eigen = (punt: Element | null) =>
            punt !== null &&
            (el.contains(punt) ||
              punt.contains(el) ||
              (el instanceof HTMLInputElement && !!el.labels?.length));
          // `contains` also takes what stands around it; a sticky box that lies over it stands elsewhere.
          return {
            tekst: el.textContent?.trim().slice(0, 40) ?? "",
            ring: outlineStyle !== "none" && Number.parseFloat(outlineWidth) >= 2,
            vrij: punten.some(eigen),
            plek: [...document.querySelectorAll("*")].indexOf(el),
          };
        });
        // After the last stop the browser begins again at the top.
        if (halte === null || (haltes.length > 0 && halte.plek === haltes[0]?.plek)) break;
        haltes.push(halte);
      }
      expect(haltes[0]?.tekst).toBe("Naar de inhoud");
      expect(haltes.length).toBeGreaterThan(6);
      expect(haltes.filter(({ ring, vrij }) => !ring || !vrij)).toEqual([]);
      const plekken = haltes.map(({ plek }) => plek);
      expect(plekken).toEqual([...plekken].sort((een, ander) => een - ander));
    },
  );

  it("keeps the borders of what is a surface in forced colours, and the line below the page one is on", async () => {
    for (const naam of ["spoed", "doorvragen", "kaart", "graaf-record", "casus"]) {
      await open(naam, 768);
      await tab.emulateMedia({ forcedColors: "active" });
      const randen = await tab.evaluate(() =>
        [
          ...document.querySelectorAll(
            ".kaart, .ingang, .groep, .zoek, .graaf__filter, .utrecht-button, .vraag__form",
          ),
        ]
          .filter((el) => el.getClientRects().length > 0)
          .filter((el) => !el.matches(".utrecht-button--subtle"))
          .map((el) => ({
            el: el.className,
            rand: Number.parseFloat(getComputedStyle(el).borderBottomWidth),
          })),
      );
      expect(randen.length).toBeGreaterThan(1);
      expect(
        randen.filter(({ rand }) => rand < 1),
        naam,
      ).toEqual([]);
    }
    expect(await tab.locator(".hoofdmenu [aria-current=page]").textContent()).toBe("De kaart");
  });

  it("is dark where it should be, and does not move for who asked for less motion", async () => {
    await open("advies", 1280);
    const achtergrond = () => tab.evaluate(() => getComputedStyle(document.documentElement).backgroundColor);
    expect(await achtergrond()).toBe(LICHT);
    await tab.emulateMedia({ colorScheme: "dark" });
    expect(await achtergrond()).toBe(DONKER);
    expect(await tab.evaluate(() => document.getAnimations().length)).toBe(0);
  });

  it("would notice a page that is wrong", async () => {
    await open("leeg", 1280);
    await tab.evaluate(() => {
      document.querySelector("label")?.remove();
      const kop = document.querySelector("h1");
      if (kop) kop.style.color = "#ccc";
      document.querySelector<HTMLElement>(".voet__links")?.style.setProperty("gap", "0");
      for (const link of document.querySelectorAll<HTMLElement>(".voet__links a"))
        link.style.cssText =
          "display: block; inline-size: 8px; block-size: 8px; padding: 0; overflow: hidden";
    });
    const gevonden = (await axeFouten(tab)).join();
    expect(gevonden).toContain("label at #tekst");
    expect(gevonden).toContain("color-contrast at h1");
    expect(gevonden).toContain("target-size at");
  });

  it.each([
    "uitgebreid",
    "kaart",
    "gezocht",
    "knelpunt",
    "geen-pagina",
    "graaf-record",
    "stop-3",
    "casus",
    "oefenen",
  ])("%s gives a finger room: 44 px for what sends and folds, 24 px for a link in a list", async (naam) => {
    await open(naam, 320);
    await vouw(true);
    const klein = await tab.evaluate(() =>
      [
        ...document.querySelectorAll<HTMLElement>(
          "button, summary, select, input, textarea, nav a, .knoplink, li a",
        ),
      ]
        .map((el) => ({ el, vak: (el.closest("label") ?? el).getBoundingClientRect() }))
        .filter(({ el, vak }) => vak.width > 0 && !el.closest(".bronnen"))
        .filter(({ el, vak }) => vak.height < (el.matches("li a:not(nav a)") ? 24 : 44) || vak.width < 24)
        .map(({ el, vak }) => `${el.tagName} ${el.textContent?.slice(0, 30)} ${vak.width}x${vak.height}`),
    );
    expect(klein).toEqual([]);
  });

  it("opens a list of the kaart and follows a link in it with the keyboard only, without a script", async () => {
    await open("kaart", 320);
    const hier = () => tab.evaluate(() => document.activeElement?.textContent?.trim() ?? "");
    for (let i = 0; i < 24 && !(await hier()).startsWith("Schulden"); i++) await tab.keyboard.press("Tab");
    expect(await tab.locator("script").count()).toBe(0);
    await tab.keyboard.press("Enter");
    await tab.keyboard.press("Tab");
    const gekozen = await hier();
    expect(await tab.getByRole("link", { name: gekozen, exact: true }).isVisible()).toBe(true);
    await tab.keyboard.press("Enter");
    await tab.waitForURL(/\/kaart\/knelpunt\/[a-z0-9-]+$/);
  });

  it("prints the answer whole, without what a sheet of paper cannot do", async () => {
    await open("advies", 1280);
    await tab.emulateMedia({ media: "print" });
    for (const weg of ["textarea", ".vervolg", ".hoofdmenu"])
      expect(await tab.locator(weg).isVisible()).toBe(false);
    expect(await tab.getByRole("heading", { name: "Bronnen" }).isVisible()).toBe(true);
    expect(await tab.getByRole("button").count()).toBe(0);
  });
});
