/** One caller after the other, in a real browser: undo, the end of a call, the gemeente, and a newer kaart meanwhile. */
import type { Browser, Page } from "playwright-core";
import { afterAll, afterEach, beforeAll, describe, expect, it } from "vitest";
import { hulp, stelOp } from "../opstelling.ts";
import { overslaan, startBrowser } from "../pagina/browser.ts";
import { openPaneel, startApp, volledig } from "./opstelling.ts";

const BRIEFADRES = "gemeente weigert een briefadres, hij slaapt bij vrienden";
const SCHULDHULP = "schuldhulp laat deze mensen niet toe";
const SECONDE = 1000;

if (overslaan !== null) console.warn(overslaan);

describe.skipIf(overslaan !== null)("caller after caller", () => {
  let browser: Browser;
  let server: Awaited<ReturnType<typeof startApp>>;
  let sluit: (() => Promise<void>)[] = [];
  /** What the server really counted. */
  const geteld: unknown[] = [];
  const tel = async (signaal: unknown) => geteld.push(signaal) > 0;
  let app = stelOp({ signalen: { tel } }).app;
  /** What it heard of ends of calls, and what it says to them instead of counting. */
  const gehoord: string[] = [];
  let status: number | null = null;
  beforeAll(async () => {
    browser = await startBrowser();
    server = await startApp(async (verzoek) => {
      if (new URL(verzoek.url).pathname !== "/v1/signalen") return app.fetch(verzoek);
      gehoord.push(await verzoek.clone().text());
      return status === null ? app.fetch(verzoek) : new Response(null, { status });
    });
  }, 60_000);
  afterEach(async () => {
    for (const een of sluit) await een();
    [sluit, status] = [[], null];
    gehoord.length = 0;
    geteld.length = 0;
  });
  afterAll(async () => {
    await browser?.close();
    await server?.stop();
  });

  /** Opens the panel with a clock that can jump. */
  async function open() {
    const geopend = await openPaneel(browser, server.adres, {}, (tab) => tab.clock.install());
    sluit.push(() => geopend.context.close());
    return geopend;
  }
  const veld = (tab: Page) => tab.locator("[data-veld]");
  const kop = (tab: Page) => tab.locator("[data-stap] [data-kop]");
  const typ = async (tab: Page, tekst: string) => {
    await veld(tab).fill(tekst);
    await tab.locator('[data-nummer="1"]').waitFor();
  };
  const openStap = async (tab: Page, tekst: string) => {
    await typ(tab, tekst);
    await tab.keyboard.press("Enter");
    await kop(tab).waitFor();
  };
  const terugzetten = (tab: Page) => tab.getByRole("button", { name: "Zet terug" });
  /** Waits until the server heard so many. */
  const hoort = (aantal: number) => expect.poll(() => gehoord.length, { timeout: 5000 }).toBe(aantal);

  it("keeps the button to undo in sight for ten seconds, where a screen reader hears it", async () => {
    const { tab } = await open();
    await openStap(tab, BRIEFADRES);
    await tab.keyboard.press("Escape");
    await terugzetten(tab).waitFor();
    expect(await tab.locator('[role="status"]', { has: terugzetten(tab) }).textContent()).toContain(
      "Klaar voor de volgende beller.",
    );
    await tab.clock.fastForward(9 * SECONDE);
    expect(await terugzetten(tab).isVisible()).toBe(true);
    await terugzetten(tab).focus();
    await tab.clock.fastForward(5 * SECONDE);
    // Whoever is on it does not lose it.
    expect(await terugzetten(tab).isVisible()).toBe(true);
    await veld(tab).focus();
    await tab.clock.fastForward(11 * SECONDE);
    await terugzetten(tab).waitFor({ state: "detached" });
    // Outside the field one letter still does it.
    await tab.getByLabel("Emotioneel").focus();
    await tab.keyboard.press("u");
    await kop(tab).waitFor();
    expect(await veld(tab).inputValue()).toBe(BRIEFADRES);
  });

  it("tells the server how a call ended when the next caller begins, and nothing of what was said", async () => {
    const { tab } = await open();
    await openStap(tab, BRIEFADRES);
    await tab.keyboard.press("t");
    await tab.keyboard.press("d");
    await tab.keyboard.press("Escape");
    await tab.waitForTimeout(300);
    expect(gehoord).toEqual([]);
    await veld(tab).fill("u");
    await hoort(1);
    expect(gehoord).toEqual(['{"knelpunt":"briefadres-geweigerd","afloop":"doorverbonden"}']);
    await tab.clock.fastForward(60 * SECONDE);
    expect(gehoord).toHaveLength(1);
    expect(geteld).toEqual([{ kanaal: "paneel", knelpunt: "briefadres-geweigerd", code: "doorverbonden" }]);
  });

  it("tells it after half a minute, unless it was taken back before that", async () => {
    const { tab } = await open();
    await openStap(tab, BRIEFADRES);
    await tab.keyboard.press("d");
    await tab.clock.fastForward(20 * SECONDE);
    await tab.keyboard.press("Escape");
    await terugzetten(tab).click();
    await tab.getByRole("button", { name: /Doorverbonden gelukt/, pressed: true }).waitFor();
    await tab.keyboard.press("d");
    await tab.getByText("De telling is ingetrokken.").waitFor();
    await tab.clock.fastForward(60 * SECONDE);
    await tab.waitForTimeout(200);
    expect(gehoord).toEqual([]);
    await tab.keyboard.press("t");
    await tab.clock.fastForward(31 * SECONDE);
    await hoort(1);
    // The server counted; what changes now changes in this browser only.
    await tab.keyboard.press("d");
    await tab.clock.fastForward(60 * SECONDE);
    await tab.keyboard.press("Escape");
    await veld(tab).fill("u");
    await tab.waitForTimeout(200);
    expect(gehoord).toEqual(['{"knelpunt":"briefadres-geweigerd","afloop":"terugbel"}']);
  });

  it("keeps it without a connection and sends it after; a server that does not count holds nobody up", async () => {
    const { tab, context, klachten } = await open();
    await context.setOffline(true);
    await openStap(tab, BRIEFADRES);
    await tab.keyboard.press("d");
    await tab.keyboard.press("Escape");
    await openStap(tab, SCHULDHULP);
    expect(gehoord).toEqual([]);
    status = 404;
    await context.setOffline(false);
    await hoort(1);
    await tab.keyboard.press("t");
    await tab.getByText("Vandaag: 2 gesprekken").waitFor();
    status = null;
    await tab.reload();
    await hoort(3);
    expect(gehoord[1]).toBe(gehoord[0]);
    expect(geteld).toMatchObject([{ code: "doorverbonden" }, { code: "terugbel" }]);
    expect(klachten.filter((een) => !een.includes("404"))).toEqual([]);
  });

  it("sends nothing when that is switched off, and remembers it", async () => {
    const { tab } = await open();
    await tab.getByText("Wat wordt geteld").click();
    await tab.getByLabel("Tel anoniem mee").uncheck();
    await tab.reload();
    await volledig(tab);
    await openStap(tab, BRIEFADRES);
    await tab.keyboard.press("d");
    await tab.clock.fastForward(31 * SECONDE);
    await tab.waitForTimeout(200);
    expect(gehoord).toEqual([]);
    expect(await tab.locator("[data-vandaag]").textContent()).toBe("Vandaag: 1 gesprek");
    expect(await tab.evaluate(() => localStorage.getItem("paneel.teVersturen"))).toBeNull();
  });

  it("remembers the gemeente, typo and all, and gives the loket that works only there", async () => {
    const { tab } = await open();
    const daarna = async () => {
      await openStap(tab, SCHULDHULP);
      const eerst = await kop(tab).textContent();
      await tab.getByRole("button", { name: /Al geprobeerd/ }).click();
      await tab.waitForFunction((oud) => document.querySelector("[data-kop]")?.textContent !== oud, eerst);
      return tab.locator(".ingang h3").first().textContent();
    };
    const zonder = await daarna();
    await tab.getByText("Kies je gemeente").click();
    expect(await tab.getByRole("button", { name: "Vergeet mijn gemeente" }).count()).toBe(0);
    await tab.getByLabel("In welke gemeente werk je?").fill("qqqqqq");
    await tab.getByRole("button", { name: "Onthoud" }).click();
    await tab.getByText("Die gemeente ken ik niet.").waitFor();
    expect(await tab.locator("#gemeenten option").count()).toBe(hulp.kaart.kaart.gemeenten.length);
    await tab.getByLabel("In welke gemeente werk je?").fill("Utrehct");
    await tab.keyboard.press("Enter");
    await tab.getByText("Gemeente Utrecht").waitFor();
    await tab.reload();
    await volledig(tab);
    await tab.getByText("Gemeente Utrecht").waitFor();
    const met = await daarna();
    expect(met).toBe(hulp.kaart.loketten.get("schuldhulp-in-de-opvang-utrecht")?.naam);
    expect(met).not.toBe(zonder);
    await tab.getByText("Andere gemeente").click();
    // Esc leaves the choice, not the call.
    await tab.keyboard.press("Escape");
    expect(await kop(tab).isVisible()).toBe(true);
    await tab.getByText("Andere gemeente").click();
    await tab.getByRole("button", { name: "Vergeet mijn gemeente" }).click();
    await tab.getByText("Kies je gemeente").waitFor();
    expect(await tab.evaluate(() => localStorage.getItem("paneel.gemeente"))).toBeNull();
  });

  it("says that there is a newer kaart, never in the middle of a call, and then opens it", async () => {
    const { tab } = await open();
    await tab.evaluate(() => navigator.serviceWorker.ready);
    const versie = () => tab.locator("[data-paneel]").getAttribute("data-versie");
    const oud = await versie();
    const oudeApp = app;
    const { kaart } = hulp;
    app = stelOp({
      hulp: { kaart: { ...kaart, kaart: { ...kaart.kaart, kaartVersie: "feedfeedfeed" } } },
    }).app;
    try {
      await openStap(tab, BRIEFADRES);
      // What the page itself does every hour.
      await tab.evaluate(async () => (await navigator.serviceWorker.getRegistration("/paneel"))?.update());
      const knop = tab.getByRole("button", { name: "Vernieuw nu" });
      await knop.waitFor({ timeout: 10_000 });
      await knop.click();
      await tab.getByText("Die komt er vanzelf in, na dit gesprek.").waitFor();
      expect(await kop(tab).isVisible()).toBe(true);
      expect(await veld(tab).inputValue()).toBe(BRIEFADRES);
      await tab.keyboard.press("Escape");
      // The call can still come back; only then it is over.
      await tab.keyboard.press("Control+z");
      await kop(tab).waitFor();
      await tab.clock.fastForward(20 * SECONDE);
      expect(await versie()).toBe(oud);
      await tab.keyboard.press("Escape");
      await tab.clock.fastForward(11 * SECONDE);
      await tab.waitForFunction(
        (was) => document.querySelector<HTMLElement>("[data-paneel]")?.dataset.versie !== was,
        oud,
      );
      await volledig(tab);
      expect(await tab.getByText("Er is een nieuwere kaart").count()).toBe(0);
      expect(await versie()).not.toBe(oud);
    } finally {
      app = oudeApp;
    }
  });
});
