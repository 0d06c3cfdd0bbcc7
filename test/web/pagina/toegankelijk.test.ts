import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { Beurt } from "../../../functions/web/pagina/index.ts";
import { stelOp } from "../opstelling.ts";
import { overslaan, startBrowser, startServer } from "./browser.ts";
import { gesprek, pagina } from "./hulp.tsx";

const AXE = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");
const NORMEN = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"];
const LANG = "Donaudampfschiffahrtselektrizitätenhauptbetriebswerkbauunterbeamtengesellschaft".repeat(3);

const paginas: Record<string, Beurt[]> = {
  eerste: [],
  advies: gesprek("verblijfsvergunning te laat verlengd"),
  uitgebreid: gesprek("boetes van het cjib lopen op en mevrouw heeft geen inkomen", "al geprobeerd", "meer"),
  spoed: gesprek("mijn client zegt dat hij zichzelf vanavond wat aan gaat doen"),
  doorvragen: gesprek("xyzzy blorp"),
  waarschuwing: gesprek("bsn 123456782, verblijfsvergunning te laat verlengd"),
  bericht: gesprek("help"),
  verkenning: gesprek("verken IND"),
  "buiten-bereik": gesprek("wat is de beste pizza"),
  "lang-woord": gesprek(LANG),
};

/** The pages to read beside the chat, as the app makes them. */
const bladen: Record<string, string> = {
  kaart: "/netwerk",
  gezocht: "/netwerk?zoek=belastingdinst",
  "niets-gevonden": "/netwerk?zoek=pindakaas",
  "bsn-gezocht": "/netwerk?zoek=bsn+123456782",
  knelpunt: "/kaart/knelpunt/briefadres-geweigerd",
  organisatie: "/kaart/organisatie/gemeente-sociale-dienst",
  loket: "/kaart/loket/ind-maatwerkloket",
  begrip: "/kaart/begrip/18-%2F18%2B",
  "geen-pagina": "/kaart/organisatie/uvw",
  rondleiding: "/netwerk/rondleiding/3",
  oefencasus: "/netwerk/oefenen/energiefixers-zaandam",
  privacy: "/privacy",
  voorwaarden: "/voorwaarden",
  toegankelijkheid: "/toegankelijkheid",
};
const namen = [...Object.keys(paginas), ...Object.keys(bladen)];

const { app } = stelOp();

/** A page of the app, with its files where the test server has them. */
async function blad(pad: string): Promise<string> {
  return (await (await app.request(pad)).text()).replaceAll(/\/middelen\/\w+\//g, "/");
}

const achtergrond = (tab: Page) =>
  tab.evaluate(() => getComputedStyle(document.documentElement).backgroundColor);

interface AxeUitslag {
  violations: { id: string; nodes: { target: string[]; failureSummary?: string }[] }[];
}

if (overslaan !== null) console.warn(overslaan);

describe.skipIf(overslaan !== null)("the page in a browser", () => {
  let browser: Browser;
  let server: Awaited<ReturnType<typeof startServer>>;
  beforeAll(async () => {
    browser = await startBrowser();
    server = await startServer(({ pad }) => {
      const gevraagd = bladen[pad.slice(1)];
      return gevraagd === undefined ? pagina(paginas[pad.slice(1)] ?? []) : blad(gevraagd);
    });
  }, 60_000);
  afterAll(async () => {
    await browser?.close();
    await server?.stop();
  });

  async function open(naam: string, opties: { breedte: number; hoogte?: number }) {
    const tab = await browser.newPage({
      viewport: { width: opties.breedte, height: opties.hoogte ?? 800 },
      colorScheme: "light",
      reducedMotion: "reduce",
    });
    const klachten: string[] = [];
    tab.on("console", (regel) => regel.type() === "error" && klachten.push(regel.text()));
    tab.on("pageerror", (fout) => klachten.push(String(fout)));
    tab.on("request", (verzoek) => {
      if (!verzoek.url().startsWith(server.adres)) klachten.push(`asks another server: ${verzoek.url()}`);
    });
    await tab.goto(`${server.adres}/${naam}`);
    return { tab, klachten };
  }

  /** What axe objects to, one line for each element. */
  async function bezwaren(tab: Page, wat: { type: "tag" | "rule"; values: string[] }): Promise<string[]> {
    const uitslag: AxeUitslag = await tab.evaluate(`axe.run(document, { runOnly: ${JSON.stringify(wat)} })`);
    return uitslag.violations.flatMap(({ id, nodes }) =>
      nodes.map((node) => `${id} at ${node.target.join(" ")}: ${node.failureSummary ?? ""}`),
    );
  }

  describe.each([320, 1280])("at %i px", (breedte) => {
    it.each(namen)("%s has nothing that axe objects to, light or dark", async (naam) => {
      const { tab, klachten } = await open(naam, { breedte });
      await tab.evaluate(() => {
        for (const details of document.querySelectorAll("details")) details.open = true;
      });
      await tab.evaluate(AXE);
      expect(await bezwaren(tab, { type: "tag", values: NORMEN })).toEqual([]);
      await tab.emulateMedia({ colorScheme: "dark" });
      expect(await achtergrond(tab)).toBe("rgb(15, 23, 33)");
      // Nothing but the colours differs in the dark.
      expect(await bezwaren(tab, { type: "rule", values: ["color-contrast"] })).toEqual([]);
      expect(klachten).toEqual([]);
      await tab.close();
    });
  });

  it("would notice a page that is wrong", async () => {
    const { tab } = await open("eerste", { breedte: 1280 });
    await tab.evaluate(AXE);
    await tab.evaluate(() => {
      document.querySelector("label")?.remove();
      const kop = document.querySelector("h1");
      if (kop) kop.style.color = "#ccc";
    });
    const gevonden = (await bezwaren(tab, { type: "tag", values: NORMEN })).join();
    expect(gevonden).toContain("label at #tekst");
    expect(gevonden).toContain("color-contrast at h1");
    await tab.close();
  });

  it.each(namen)("%s fits in 320 px, folded and unfolded", async (naam) => {
    const { tab } = await open(naam, { breedte: 320, hoogte: 256 });
    for (const uit of [false, true]) {
      const over = await tab.evaluate((open) => {
        for (const details of document.querySelectorAll("details")) details.open = open;
        return document.documentElement.scrollWidth - window.innerWidth;
      }, uit);
      expect(over).toBeLessThanOrEqual(0);
    }
    await tab.close();
  });

  it("gives every control at least 24 by 24 px, and every button 44 px of height", async () => {
    const { tab } = await open("uitgebreid", { breedte: 320 });
    const klein = await tab.evaluate(() =>
      [...document.querySelectorAll<HTMLElement>("button, summary, .kanaal a, textarea, footer a")]
        .map((el) => ({ el, vak: el.getBoundingClientRect() }))
        .filter(({ vak }) => vak.width > 0)
        .filter(({ el, vak }) => vak.height < (el.tagName === "A" ? 24 : 44) || vak.width < 24)
        .map(({ el, vak }) => `${el.tagName} ${el.textContent?.slice(0, 30)} ${vak.width}x${vak.height}`),
    );
    expect(klein).toEqual([]);
    await tab.close();
  });

  it.each(["kaart", "gezocht", "knelpunt", "geen-pagina"])(
    "%s gives a finger room: 44 px for what folds and sends, 24 px for a link in a list",
    async (naam) => {
      const { tab } = await open(naam, { breedte: 320 });
      const klein = await tab.evaluate(() => {
        for (const details of document.querySelectorAll("details")) details.open = true;
        return [...document.querySelectorAll<HTMLElement>("button, summary, input, nav a, li a")]
          .map((el) => ({ el, vak: el.getBoundingClientRect() }))
          .filter(({ el, vak }) => vak.height < (el.closest("li:not(.kruimel)") ? 24 : 44) || vak.width < 24)
          .filter(({ el }) => !el.closest(".bronnen"))
          .map(({ el, vak }) => `${el.tagName} ${el.textContent?.slice(0, 30)} ${vak.width}x${vak.height}`);
      });
      expect(klein).toEqual([]);
      await tab.close();
    },
  );

  it("opens a list of the kaart and follows a link in it with the keyboard only, without a script", async () => {
    const { tab } = await open("kaart", { breedte: 320 });
    const hier = () => tab.evaluate(() => document.activeElement?.textContent?.trim() ?? "");
    for (let i = 0; i < 20 && !(await hier()).startsWith("Schulden"); i++) await tab.keyboard.press("Tab");
    expect(await tab.locator("script").count()).toBe(0);
    await tab.keyboard.press("Enter");
    await tab.keyboard.press("Tab");
    const gekozen = await hier();
    expect(await tab.getByRole("link", { name: gekozen, exact: true }).isVisible()).toBe(true);
    const [verzoek] = await Promise.all([
      tab.waitForRequest((een) => een.isNavigationRequest()),
      tab.keyboard.press("Enter"),
    ]);
    expect(new URL(verzoek.url()).pathname).toMatch(/^\/kaart\/knelpunt\/[a-z0-9-]+$/);
    await tab.close();
  });

  it.each(["advies", "kaart", "knelpunt", "privacy"])(
    "%s shows where the keyboard is, on every stop, and the first stop skips to the content",
    async (naam) => {
      const { tab } = await open(naam, { breedte: 1280 });
      const haltes: string[] = [];
      for (let i = 0; i < 12; i++) {
        await tab.keyboard.press("Tab");
        const halte = await tab.evaluate(() => {
          const el = document.activeElement;
          if (!el || el === document.body) return null;
          const { outlineStyle, outlineWidth } = getComputedStyle(el);
          const zichtbaar = outlineStyle !== "none" && Number.parseFloat(outlineWidth) >= 2;
          return { tekst: el.textContent ?? "", zichtbaar };
        });
        if (halte === null) break;
        haltes.push(halte.tekst);
        expect(halte).toMatchObject({ zichtbaar: true });
      }
      expect(haltes[0]).toBe("Naar de inhoud");
      expect(haltes.length).toBeGreaterThan(6);
      await tab.close();
    },
  );

  it("keeps the borders of the cards and the buttons in forced colours", async () => {
    const { tab } = await open("spoed", { breedte: 768 });
    await tab.emulateMedia({ forcedColors: "active" });
    const randen = await tab.evaluate(() =>
      [...document.querySelectorAll(".kaart, .ingang, .groep, .utrecht-button")]
        .filter((el) => el.getClientRects().length > 0)
        .map((el) => Number.parseFloat(getComputedStyle(el).borderTopWidth)),
    );
    expect(Math.min(...randen)).toBeGreaterThanOrEqual(1);
    await tab.close();
  });

  it("prints the answer whole, without what a sheet of paper cannot do", async () => {
    const { tab } = await open("advies", { breedte: 1280 });
    await tab.emulateMedia({ media: "print" });
    expect(await tab.locator("textarea").isVisible()).toBe(false);
    expect(await tab.locator(".vervolg").isVisible()).toBe(false);
    expect(await tab.getByRole("heading", { name: "Bronnen" }).isVisible()).toBe(true);
    await tab.close();
  });
});
