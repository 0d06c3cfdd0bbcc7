/** The whole product, from the keyboard to the table: Debian's chromium on the real local server. */
import { readFileSync } from "node:fs";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import type { Browser, BrowserContextOptions, Page } from "playwright-core";
import { afterAll, afterEach, beforeAll, describe, expect, it } from "vitest";
import { axeFouten } from "../web/pagina/axe.ts";
import { overslaan, startBrowser } from "../web/pagina/browser.ts";
import { ruimOp, startLokaal } from "./server.ts";

const BRIEFADRES = "Gemeente weigert een briefadres, hij slaapt bij vrienden";
/** The questions that the README tells a new user to try: so what it promises is what they get. */
const VRAGEN = [
  ...readFileSync(new URL("../../README.md", import.meta.url), "utf8").matchAll(/^\d+\. `(.+)`$/gm),
].flatMap(([, vraag]) => vraag ?? []);

if (overslaan !== null) console.warn(overslaan);

describe.skipIf(overslaan !== null)("the chat in a browser", () => {
  let browser: Browser;
  let adres: string;
  let map: string;
  let server: ReturnType<typeof startLokaal>;
  let klachten: string[] = [];

  beforeAll(async () => {
    map = await mkdtemp(path.join(tmpdir(), "wmib-e2e-"));
    server = startLokaal({ PORT: "0", DATA: map });
    [browser, adres] = await Promise.all([startBrowser(), server.klaar]);
  }, 90_000);
  afterEach(() => {
    // After every test: nothing on the console, no request to another server.
    const gehoord = klachten;
    klachten = [];
    expect(gehoord).toEqual([]);
  });
  afterAll(async () => {
    await browser?.close();
    server?.kind.kill("SIGTERM");
    await server?.einde;
    ruimOp();
    await rm(map, { recursive: true, force: true });
  });

  /** A new visitor on the first page. */
  async function open(opties: BrowserContextOptions = {}): Promise<Page> {
    const context = await browser.newContext({
      viewport: { width: 1000, height: 800 },
      colorScheme: "light",
      reducedMotion: "reduce",
      ...opties,
    });
    const tab = await context.newPage();
    tab.on("console", (regel) => ["error", "warning"].includes(regel.type()) && klachten.push(regel.text()));
    tab.on("pageerror", (fout) => klachten.push(String(fout)));
    tab.on("request", (verzoek) => {
      if (!verzoek.url().startsWith(adres)) klachten.push(`asks another server: ${verzoek.url()}`);
    });
    await tab.goto(adres);
    return tab;
  }
  const beurten = (tab: Page) => tab.locator("article.beurt:has(.beurt__kop)");
  const kop = (tab: Page, nummer: number) => beurten(tab).nth(nummer).locator(".beurt__kop").first();
  const heeftAandacht = (tab: Page, nummer: number) =>
    kop(tab, nummer).evaluate((el) => el === document.activeElement);

  /** Types a message and waits for turn `nummer` (from 0). */
  async function zeg(tab: Page, tekst: string, nummer: number): Promise<string> {
    await tab.locator("textarea").fill(tekst);
    await tab.locator("textarea").press("Enter");
    await kop(tab, nummer).waitFor();
    return (await kop(tab, nummer).textContent()) ?? "";
  }

  /** Presses Tab until the focus is on a button with this text. */
  async function tabNaar(tab: Page, tekst: string): Promise<void> {
    for (let i = 0; i < 120; i++) {
      await tab.keyboard.press("Tab");
      const hier = await tab.evaluate(() => document.activeElement?.textContent?.trim());
      if (hier === tekst) return;
    }
    throw new Error(`120 times Tab does not lead to '${tekst}'`);
  }

  it("goes from knelpunt to step to the next rung and to being forgotten, with the keyboard only", async () => {
    const tab = await open();
    await tab.keyboard.type(BRIEFADRES);
    await tab.keyboard.press("Enter");
    await kop(tab, 0).waitFor();
    const stap = await kop(tab, 0).textContent();
    const ingang = await beurten(tab).first().locator(".ingang h3").first().textContent();
    expect(stap?.length).toBeGreaterThan(20);
    expect(ingang).toBeTruthy();
    expect(await heeftAandacht(tab, 0)).toBe(true);

    await tabNaar(tab, "Al geprobeerd");
    await tab.keyboard.press("Enter");
    await kop(tab, 1).waitFor();
    expect(await kop(tab, 1).textContent()).not.toBe(stap);
    expect(await beurten(tab).nth(1).locator(".ingang h3").first().textContent()).not.toBe(ingang);
    expect(await heeftAandacht(tab, 1)).toBe(true);

    await tabNaar(tab, "Vergeet mij");
    await tab.keyboard.press("Space");
    await tab.getByText("Ik weet niets meer van dit gesprek").waitFor();
    expect(await beurten(tab).count()).toBe(1);
    expect(await tab.locator("body").textContent()).not.toContain(stap);
    expect(await zeg(tab, "wat weet je van mij", 1)).toContain("Ik weet niets van je");
    await tab.context().close();
  }, 60_000);

  it("gives each question of the README a card: steps, one alarm, and one that is none of its business", async () => {
    const tab = await open();
    const geteld = { stap: 0, alarm: 0, buiten: 0 };
    for (const vraag of VRAGEN) {
      // A visitor each: the same one would find the former step.
      await tab.context().clearCookies();
      await tab.goto(adres);
      const gezegd = await zeg(tab, vraag, 0);
      expect(gezegd.length, vraag).toBeGreaterThan(5);
      expect(await beurten(tab).count(), vraag).toBe(1);
      expect(await tab.locator("[data-fout]").textContent(), vraag).toBe("");
      geteld.stap += await tab.locator(".beurt .zeg blockquote").count();
      geteld.alarm += await tab.locator(".beurt .kaart--spoed").count();
      geteld.buiten += gezegd.includes("Daar ga ik niet over") ? 1 : 0;
    }
    expect(VRAGEN.length).toBeGreaterThanOrEqual(10);
    expect(geteld).toMatchObject({ alarm: 1, buiten: 1 });
    expect(geteld.stap).toBeGreaterThanOrEqual(VRAGEN.length - 3);
    await tab.context().close();
  }, 60_000);

  it("puts the alarm on top, with a number that can be tapped", async () => {
    const tab = await open();
    await zeg(tab, "hij maakt vanavond een einde aan zijn leven", 0);
    expect(await tab.getByRole("alert").filter({ hasText: "112" }).count()).toBe(1);
    expect(await tab.locator('.melding--spoed a[href="tel:112"]').isVisible()).toBe(true);
    await tab.context().close();
  });

  it("shows the step again after a reload, and goes on from there", async () => {
    const tab = await open();
    await zeg(tab, "Gemeente weigert een briefadres, hij slaapt bij vrienden", 0);
    const kop = await tab.locator(".beurt .beurt__kop").textContent();
    await tab.reload();
    expect(await beurten(tab).count()).toBe(1);
    expect(await tab.locator(".beurt .beurt__kop").textContent()).toBe(kop);
    await zeg(tab, "al geprobeerd", 1);
    expect(await tab.locator(".beurt .beurt__kop").last().textContent()).not.toBe(kop);
    await tab.context().close();
  });

  it("remembers after the page is loaded anew, and two visitors know nothing of each other", async () => {
    const [een, ander] = [await open(), await open()];
    await zeg(een, "gemeente Zwolle", 0);
    await een.reload();
    expect(await zeg(een, "wat weet je van mij", 0)).toContain("Zwolle");
    expect(await zeg(ander, "wat weet je van mij", 0)).not.toContain("Zwolle");
    const [koekje] = await een.context().cookies();
    expect(koekje).toMatchObject({ name: "gesprek", httpOnly: true, sameSite: "Strict" });
    expect(await een.evaluate(() => document.cookie)).toBe("");
    await een.context().close();
    await ander.context().close();
  });

  it("has nothing that axe objects to after a whole conversation, and fits, wide and at 320 px, light and dark", async () => {
    const tab = await open();
    const gesprek = [
      BRIEFADRES,
      "dit heb ik al geprobeerd",
      "meer",
      "schulden",
      "verken IND",
      "hij maakt vanavond een einde aan zijn leven",
      "bsn 123456782, huurtoeslag stopgezet door dienst toeslagen",
      "wat is de beste pizza",
      "help",
    ];
    for (const [nummer, tekst] of gesprek.entries()) {
      await zeg(tab, tekst, nummer);
      expect(await heeftAandacht(tab, nummer), tekst).toBe(true);
    }
    expect(await beurten(tab).count()).toBe(gesprek.length);
    await tab.evaluate(() => {
      for (const details of document.querySelectorAll("details")) details.open = true;
    });
    for (const breedte of [1000, 320]) {
      await tab.setViewportSize({ width: breedte, height: 800 });
      const over = await tab.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
      expect(over).toBeLessThanOrEqual(0);
      for (const colorScheme of ["light", "dark"] as const) {
        await tab.emulateMedia({ colorScheme });
        expect(await axeFouten(tab), `${breedte} px, ${colorScheme}`).toEqual([]);
      }
    }
    await tab.context().close();
  }, 90_000);

  it("works without JavaScript, a page at a time, to being forgotten", async () => {
    const tab = await open({ javaScriptEnabled: false });
    const verstuur = async (tekst: string) => {
      await tab.locator("textarea").fill(tekst);
      await tab.locator(".vraag button[type=submit]").click();
    };
    await verstuur(BRIEFADRES);
    const stap = await kop(tab, 0).textContent();
    expect(await tab.locator(".zeg blockquote").isVisible()).toBe(true);
    await tab.locator(".vervolg button", { hasText: "Al geprobeerd" }).click();
    expect(await kop(tab, 0).textContent()).not.toBe(stap);
    await tab.locator(".kop__menu button", { hasText: "Vergeet mij" }).click();
    expect(await kop(tab, 0).textContent()).toContain("Ik weet niets meer");
    await verstuur("wat weet je van mij");
    expect(await kop(tab, 0).textContent()).toContain("Ik weet niets van je");
    expect(new URL(tab.url()).search).toBe("");
    await tab.context().close();
  });

  it("never puts what was typed in an address or in what the browser keeps", async () => {
    const tab = await open();
    const adressen: string[] = [];
    tab.on("request", (verzoek) => adressen.push(verzoek.url()));
    await zeg(tab, `${BRIEFADRES} kwispelkrokodil`, 0);
    expect(adressen.join()).not.toContain("kwispelkrokodil");
    expect(tab.url()).toBe(`${adres}/`);
    const bewaard = await tab.evaluate(() => JSON.stringify([{ ...localStorage }, { ...sessionStorage }]));
    expect(bewaard).toBe("[{},{}]");
    await tab.context().close();
  });
});
