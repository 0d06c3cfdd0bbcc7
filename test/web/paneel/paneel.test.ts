/** The side panel as its user meets it: somebody of a KCC with a caller on the line, in a real browser. */
import type { Browser, BrowserContextOptions, Page } from "playwright-core";
import { afterAll, afterEach, beforeAll, describe, expect, it } from "vitest";
import { axeFouten } from "../pagina/axe.ts";
import { overslaan, startBrowser } from "../pagina/browser.ts";
import { openPaneel, startApp, volledig } from "./opstelling.ts";

const BRIEFADRES = "gemeente weigert een briefadres, hij slaapt bij vrienden";
const CJIB = "boetes van het cjib lopen op, schuldhulp kan pas over een maand";

if (overslaan !== null) console.warn(overslaan);

describe.skipIf(overslaan !== null)("the side panel", () => {
  let browser: Browser;
  let app: Awaited<ReturnType<typeof startApp>>;
  let sluit: (() => Promise<void>)[] = [];
  beforeAll(async () => {
    [browser, app] = [await startBrowser(), await startApp()];
  }, 60_000);
  afterEach(async () => {
    for (const een of sluit) await een();
    sluit = [];
  });
  afterAll(async () => {
    await browser?.close();
    await app?.stop();
  });

  async function open(opties: BrowserContextOptions = {}) {
    const geopend = await openPaneel(browser, app.adres, opties);
    sluit.push(() => geopend.context.close());
    return geopend;
  }
  const veld = (tab: Page) => tab.locator("[data-veld]");
  const kop = (tab: Page) => tab.locator("[data-stap] [data-kop]");
  const rij = (tab: Page, nummer: number) => tab.locator(`[data-nummer="${nummer}"]`);
  const plakbord = (tab: Page) => tab.evaluate(() => navigator.clipboard.readText());
  const heeftFocus = (tab: Page, kenmerk: string) =>
    tab.locator(`${kenmerk}:focus`).waitFor({ timeout: 3000 });
  /** Types, and waits for the results of these words. */
  const typ = async (tab: Page, tekst: string) => {
    await veld(tab).fill(tekst);
    await rij(tab, 1).waitFor();
  };

  it("walks from words to step to note to the next caller, with the keyboard only", async () => {
    const { tab, klachten } = await open();
    await heeftFocus(tab, "[data-veld]");
    await tab.keyboard.type(BRIEFADRES);
    await tab.getByText("Briefadres geweigerd, alles staat stil").waitFor();
    await tab.keyboard.press("ArrowDown");
    await heeftFocus(tab, '[data-nummer="1"]');
    await tab.keyboard.press("Enter");
    await heeftFocus(tab, "[data-kop]");
    expect(await kop(tab).textContent()).toMatch(/^Bel Burgerzaken/);
    // Whom to call, what to say, when not, and only then the rest.
    expect((await tab.locator("[data-stap] h3").allTextContents()).slice(1, 4)).toEqual([
      "Zeg dit",
      "Wanneer je hier niet moet zijn",
      "Leg klaar",
    ]);
    await tab.keyboard.press("c");
    await tab.getByText("Notitie gekopieerd.").waitFor();
    expect(await plakbord(tab)).toMatch(/^Knelpunt: Briefadres geweigerd.*\nStap: Bel Burgerzaken/);
    await tab.keyboard.press("d");
    await tab.getByText("Vandaag: 1 gesprek").waitFor();
    await tab.keyboard.press("Escape");
    await heeftFocus(tab, "[data-veld]");
    expect(await veld(tab).inputValue()).toBe("");
    expect(await tab.locator("[data-uitslag]").innerHTML()).toBe("");
    expect(klachten).toEqual([]);
  });

  it("brings back what Esc cleared: words, signals and the open step", async () => {
    const { tab } = await open();
    await typ(tab, BRIEFADRES);
    await tab.getByLabel("Belt namens ander").check();
    await rij(tab, 1).click();
    await kop(tab).waitFor();
    await tab.keyboard.press("Escape");
    await tab.getByText("Klaar voor de volgende beller.").waitFor();
    expect(await tab.getByLabel("Belt namens ander").isChecked()).toBe(false);
    await tab.getByRole("button", { name: "Zet terug" }).click();
    await kop(tab).waitFor();
    expect(await veld(tab).inputValue()).toBe(BRIEFADRES);
    expect(await tab.getByLabel("Belt namens ander").isChecked()).toBe(true);
  });

  it("brings back with Ctrl+Z in the empty field too", async () => {
    const { tab } = await open();
    await typ(tab, BRIEFADRES);
    await tab.keyboard.press("Escape");
    await tab.keyboard.press("Control+z");
    await rij(tab, 1).waitFor();
    expect(await veld(tab).inputValue()).toBe(BRIEFADRES);
  });

  it("does nothing with letters and digits while they are typed", async () => {
    const { tab } = await open();
    await tab.keyboard.type("cdtlu?19 briefadres geweigerd");
    await rij(tab, 1).waitFor();
    expect(await veld(tab).inputValue()).toBe("cdtlu?19 briefadres geweigerd");
    expect(await tab.locator("dialog[open]").count()).toBe(0);
    expect(await tab.locator("[data-stap]").count()).toBe(0);
    expect(await tab.locator("[data-vandaag]").textContent()).toBe("");
  });

  it("opens a result by its number, and letters can be switched off", async () => {
    const { tab } = await open();
    await typ(tab, CJIB);
    await tab.keyboard.press("ArrowDown");
    await tab.keyboard.press("?");
    await tab.getByRole("dialog", { name: "Sneltoetsen" }).waitFor();
    await tab.getByLabel("Losse letters en cijfers als sneltoets").uncheck();
    await tab.keyboard.press("Escape");
    await rij(tab, 1).focus();
    await tab.keyboard.press("1");
    await tab.waitForTimeout(300);
    expect(await tab.locator("[data-stap]").count()).toBe(0);
    expect(await veld(tab).inputValue()).toBe(CJIB);

    await tab.reload();
    await volledig(tab);
    await tab.getByRole("button", { name: "Sneltoetsen" }).click();
    await tab.getByLabel("Losse letters en cijfers als sneltoets").check();
    await tab.getByRole("button", { name: "Sluiten" }).click();
    await typ(tab, CJIB);
    await tab.keyboard.press("ArrowDown");
    await tab.keyboard.press("1");
    await kop(tab).waitFor();
    await tab.keyboard.press("l");
    await rij(tab, 1).waitFor();
    await heeftFocus(tab, "[data-veld]");
  });

  it("walks the list with the arrows, and back into the field", async () => {
    const { tab } = await open();
    await typ(tab, "uitkering");
    const aantal = await tab.locator("[data-nummer]").count();
    expect(aantal).toBeGreaterThan(2);
    for (let i = 0; i < aantal + 2; i++) await tab.keyboard.press("ArrowDown");
    await heeftFocus(tab, `[data-nummer="${aantal}"]`);
    for (let i = 0; i < aantal; i++) await tab.keyboard.press("ArrowUp");
    await heeftFocus(tab, "[data-veld]");
  });

  it("says the number of results and the first of them to a screen reader when the typing rests", async () => {
    const { tab } = await open();
    await typ(tab, BRIEFADRES);
    await tab
      .locator('[aria-live="polite"]', { hasText: /^\d+ mogelijkhe.*1: Briefadres aanvragen/ })
      .waitFor({ state: "attached" });
  });

  it("asks which it is when words leave two readings, and opens what is chosen", async () => {
    const { tab } = await open();
    await typ(tab, "uitkering");
    const vraag = tab.getByRole("group", { name: /Vraag aan de beller/ });
    const keuze = vraag.getByRole("button").first();
    const knelpunt = await keuze.getAttribute("data-open");
    await keuze.click();
    await kop(tab).waitFor();
    expect(await tab.locator("[data-stap]").getAttribute("data-stap")).toBe(knelpunt);
  });

  it("puts acute danger on top, with the number to tap", async () => {
    const { tab } = await open();
    await typ(
      tab,
      "mijn client zegt dat hij er vanavond een einde aan zijn leven maakt, en de huur is niet betaald",
    );
    await tab.getByText("Dit klinkt als acuut gevaar.").waitFor();
    expect(await rij(tab, 1).textContent()).toContain("Acuut");
    expect(await tab.locator('[data-uitslag] a[href="tel:112"]').first().isVisible()).toBe(true);
    await tab.keyboard.press("Enter");
    await kop(tab).waitFor();
    expect(await tab.locator('[data-stap] a[href="tel:112"]').first().isVisible()).toBe(true);
  });

  it("gives the next rung for what was tried", async () => {
    const { tab } = await open();
    await typ(tab, BRIEFADRES);
    await tab.keyboard.press("Enter");
    await kop(tab).waitFor();
    const eerst = await kop(tab).textContent();
    await tab.getByRole("button", { name: /Al geprobeerd/ }).click();
    await tab.waitForFunction((oud) => document.querySelector("[data-kop]")?.textContent !== oud, eerst);
    await heeftFocus(tab, "[data-kop]");
  });

  it("counts one end of one call, lets it be changed, and forgets on demand", async () => {
    const { tab } = await open();
    await typ(tab, BRIEFADRES);
    await tab.keyboard.press("Enter");
    await kop(tab).waitFor();
    await tab.keyboard.press("d");
    await tab.keyboard.press("t");
    await tab.getByRole("button", { name: /Terugbelverzoek/, pressed: true }).waitFor();
    expect(await tab.locator("[data-vandaag]").textContent()).toBe("Vandaag: 1 gesprek");
    const bewaard = await tab.evaluate(() => localStorage.getItem("paneel.tellingen") ?? "");
    // Codes, ids and counts: nothing else is kept.
    expect(bewaard).toMatch(/^\{"\d{4}-\d\d-\d\d":\{"briefadres-geweigerd":\{"terugbel":1\}\}\}$/);
    await tab.keyboard.press("Escape");
    await typ(tab, CJIB);
    await tab.keyboard.press("Enter");
    await kop(tab).waitFor();
    await tab.getByRole("button", { name: "Zelf beantwoord" }).click();
    await tab.getByText("Vandaag: 2 gesprekken").waitFor();
    await tab.getByText("Wat wordt geteld").click();
    await tab.getByRole("button", { name: "Wis de tellingen" }).click();
    await tab.getByText("De tellingen zijn gewist.").waitFor();
    expect(await tab.locator("[data-vandaag]").textContent()).toBe("");
    expect(await tab.evaluate(() => localStorage.getItem("paneel.tellingen"))).toBeNull();
  });

  it("changes the advice with the signals, in the hand-over too", async () => {
    const { tab } = await open();
    await typ(tab, BRIEFADRES);
    await tab.keyboard.press("Enter");
    await kop(tab).waitFor();
    await tab.getByText("Draag warm over").click();
    const tekst = () => tab.locator("[data-overdracht-tekst]").textContent();
    expect(await tekst()).not.toContain("Machtiging");
    await tab.getByLabel("Belt namens ander").check();
    await tab.getByText("Vraag eerst of er een machtiging is").waitFor();
    await tab.locator("[data-overdracht-tekst]", { hasText: "Machtiging" }).waitFor();
    expect(await tab.getByRole("link", { name: "Open in Teams" }).getAttribute("href")).toMatch(
      /^https:\/\/teams\.microsoft\.com\/l\/chat\/0\/0\?message=/,
    );
    expect(await tab.getByRole("link", { name: "Open als e-mail" }).getAttribute("href")).toMatch(/^mailto:/);
    await tab.getByRole("button", { name: "Kopieer de tekst" }).click();
    await tab.getByText("Gekopieerd.", { exact: true }).waitFor();
    expect(await plakbord(tab)).toBe(await tekst());
    expect(await tekst()).not.toMatch(/vrienden|slaapt/);
  });

  it("sends no word of the caller anywhere: after loading the server hears how a call ended, and nothing else", async () => {
    const { tab, verzoeken } = await open();
    // The service worker takes what it keeps; then it is quiet.
    await tab.evaluate(() => navigator.serviceWorker.ready);
    await tab.waitForLoadState("networkidle");
    const geladen = verzoeken.length;
    expect(geladen).toBeGreaterThan(5);
    await typ(
      tab,
      "mevrouw Xanthippe kwispelkrokodil, bsn 123456782, krijgt geen briefadres van de gemeente",
    );
    await tab.keyboard.press("Enter");
    await kop(tab).waitFor();
    await tab.keyboard.press("c");
    await tab.keyboard.press("t");
    await tab.getByRole("button", { name: /Al geprobeerd/ }).click();
    await tab.keyboard.press("Escape");
    await tab.waitForTimeout(500);
    expect(verzoeken.slice(geladen)).toEqual([]);
    await veld(tab).fill("volgende");
    await expect.poll(() => verzoeken.length, { timeout: 5000 }).toBe(geladen + 1);
    expect(verzoeken.at(-1)).toMatch(/\/v1\/signalen .*\{"knelpunt":"[a-z-]+","afloop":"terugbel"\}$/);
    expect(verzoeken.filter((een) => /xanthippe|kwispelkrokodil|123456782/i.test(een))).toEqual([]);
    expect(verzoeken.filter((een) => !een.startsWith(app.adres))).toEqual([]);
    const bewaard = await tab.evaluate(() => JSON.stringify({ ...localStorage, ...sessionStorage }));
    expect(bewaard).not.toMatch(/xanthippe|kwispelkrokodil|123456782/i);
    expect(await tab.getByText("De woorden van de beller blijven op deze computer.").isVisible()).toBe(true);
  });

  it("works without a connection after it was opened once, and says that there is none", async () => {
    const { tab, context } = await open();
    await tab.evaluate(() => navigator.serviceWorker.ready);
    await tab.waitForFunction(async () => {
      const [naam] = await caches.keys();
      return naam !== undefined && (await (await caches.open(naam)).match("/paneel")) !== undefined;
    });
    await context.setOffline(true);
    await tab.reload();
    await volledig(tab);
    await tab.getByText("Geen verbinding. Zoeken werkt gewoon door.").waitFor();
    await typ(tab, BRIEFADRES);
    await tab.keyboard.press("Enter");
    expect(await kop(tab).textContent()).toMatch(/^Bel Burgerzaken/);
    await context.setOffline(false);
    await tab.getByText("Geen verbinding.").waitFor({ state: "detached" });
  });

  it("already searches on the kern alone, and says that it gets better", async () => {
    const context = await browser.newContext({ serviceWorkers: "block" });
    sluit.push(() => context.close());
    const tab = await context.newPage();
    await tab.route(/model\.bin$/, () => undefined);
    await tab.goto(`${app.adres}/paneel`);
    await tab.locator('[data-stand="kern"]').waitFor();
    await tab.getByText("Je kunt al zoeken.").waitFor();
    await typ(tab, BRIEFADRES);
    expect(
      await tab
        .locator("[data-open]")
        .evaluateAll((rijen) => rijen.map((rij) => rij.getAttribute("data-open"))),
    ).toContain("briefadres-geweigerd");
    expect(await tab.locator(".zekerheid--zeker").count()).toBe(0);
    await tab.keyboard.press("Enter");
    await kop(tab).waitFor();
    await tab.keyboard.press("Escape");
    await typ(tab, "hij zegt dat hij vanavond niet meer wil leven");
    await tab.getByText("Dit klinkt als acuut gevaar.").waitFor();
  });

  it("says so when the kaart does not load", async () => {
    const context = await browser.newContext({ serviceWorkers: "block" });
    sluit.push(() => context.close());
    const tab = await context.newPage();
    await tab.route(/kern\.json$/, (route) => route.fulfill({ status: 500, body: "" }));
    await tab.goto(`${app.adres}/paneel`);
    await tab.getByText("De kaart laadt niet.").waitFor();
  });

  const staten: Record<string, (tab: Page) => Promise<unknown>> = {
    leeg: async () => undefined,
    lijst: (tab) => typ(tab, "uitkering"),
    buiten: async (tab) => {
      await veld(tab).fill("wat is het lekkerste recept voor appeltaart");
      await tab.locator(".paneel__niets").waitFor();
    },
    spoed: (tab) => typ(tab, "zijn vader slaat hem nu, er is een mes"),
    stap: async (tab) => {
      await typ(tab, CJIB);
      await tab.getByLabel("Emotioneel").check();
      await tab.keyboard.press("Tab");
      await rij(tab, 1).click();
      await kop(tab).waitFor();
      await tab.keyboard.press("d");
      await tab.evaluate(() => {
        for (const details of document.querySelectorAll("details")) details.open = true;
      });
    },
    hulp: async (tab) => {
      await tab.getByRole("button", { name: "Sneltoetsen" }).click();
      await tab.getByRole("dialog").waitFor();
    },
    gewist: async (tab) => {
      await typ(tab, CJIB);
      await tab.keyboard.press("Escape");
      await tab.getByText("Klaar voor de volgende beller.").waitFor();
    },
  };

  describe.each([320, 1280])("at %i px", (width) => {
    it.each(Object.entries(staten))(
      "%s has nothing that axe objects to, light or dark, and fits",
      async (_, ga) => {
        const { tab, klachten } = await open({ viewport: { width, height: 800 }, colorScheme: "light" });
        await ga(tab);
        for (const colorScheme of ["light", "dark"] as const) {
          await tab.emulateMedia({ colorScheme });
          expect(await axeFouten(tab)).toEqual([]);
        }
        expect(await tab.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(width);
        expect(klachten).toEqual([]);
      },
    );
  });
});
