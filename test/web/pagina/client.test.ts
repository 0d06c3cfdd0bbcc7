import type { Browser, Page } from "playwright-core";
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { LEGE_TOESTAND, type Toestand, voerGesprek } from "../../../functions/gesprek/index.ts";
import { overslaan, startBrowser, startServer, type Verzoek } from "./browser.ts";
import { fragment, hulp, pagina, VANDAAG } from "./hulp.tsx";

if (overslaan !== null) console.warn(overslaan);

describe.skipIf(overslaan !== null)("the script of the page", () => {
  let browser: Browser;
  let server: Awaited<ReturnType<typeof startServer>>;
  let tab: Page;
  let toestand: Toestand = LEGE_TOESTAND;
  let verzoeken: Verzoek[] = [];
  /** What the next POST answers, one each; then 200. */
  let storingen: number[] = [];
  let wacht: Promise<void> = Promise.resolve();

  beforeAll(async () => {
    browser = await startBrowser();
    server = await startServer(async (verzoek, antwoord) => {
      if (verzoek.methode !== "POST") return pagina([]);
      verzoeken.push(verzoek);
      await wacht;
      const status = storingen.shift();
      if (status !== undefined) {
        antwoord.statusCode = status;
        return "<p>not for the page</p>";
      }
      const tekst = verzoek.formulier.get("tekst") ?? "";
      const uitkomst = voerGesprek(hulp, toestand, { tekst, vandaag: VANDAAG });
      toestand = uitkomst.toestand;
      const beurt = { getypt: tekst, reactie: uitkomst.reactie, vandaag: VANDAAG };
      return verzoek.koppen["x-fragment"] === "1" ? fragment(beurt) : pagina([beurt]);
    });
  }, 60_000);
  afterAll(async () => {
    await browser?.close();
    await server?.stop();
  });
  beforeEach(async () => {
    toestand = LEGE_TOESTAND;
    verzoeken = [];
    storingen = [];
    wacht = Promise.resolve();
    const context = await browser.newContext({
      reducedMotion: "reduce",
      viewport: { width: 900, height: 800 },
    });
    await context.grantPermissions(["clipboard-read", "clipboard-write"]);
    tab = await context.newPage();
    await tab.goto(server.adres);
  });
  afterEach(() => tab.context().close());

  const veld = () => tab.locator("textarea");
  const beurten = () => tab.locator(".beurt");
  const stuur = async (tekst: string) => {
    const aantal = await tab.locator(".beurt .kaart").count();
    await veld().fill(tekst);
    await veld().press("Enter");
    await tab.locator(".beurt .kaart").nth(aantal).waitFor();
  };

  it("puts the focus in the field of an empty page and sends with Enter, without leaving the page", async () => {
    expect(await veld().evaluate((el) => el === document.activeElement)).toBe(true);
    await tab.evaluate(() => document.body.setAttribute("data-zelfde", "ja"));
    await stuur("verblijfsvergunning te laat verlengd");
    expect(await tab.locator("body").getAttribute("data-zelfde")).toBe("ja");
    expect(await veld().inputValue()).toBe("");
    expect(await beurten().count()).toBe(1);
    expect(verzoeken[0]?.koppen["content-type"]).toContain("application/x-www-form-urlencoded");
    expect(verzoeken[0]?.formulier.get("tekst")).toBe("verblijfsvergunning te laat verlengd");
    expect(verzoeken[0]?.pad).toBe("/gesprek");
  });

  it("moves the focus to the heading of the new turn and shows it", async () => {
    await stuur("verblijfsvergunning te laat verlengd");
    await stuur("al geprobeerd");
    const kop = beurten().nth(1).locator("h2");
    expect(await kop.evaluate((el) => el === document.activeElement)).toBe(true);
    const vak = await kop.boundingBox();
    expect(vak?.y).toBeGreaterThanOrEqual(0);
    expect(vak?.y).toBeLessThan(400);
  });

  it("makes a new line with Shift+Enter and empties the field with Escape", async () => {
    await veld().fill("een");
    await veld().press("Shift+Enter");
    await veld().pressSequentially("twee");
    expect(await veld().inputValue()).toBe("een\ntwee");
    await veld().press("Escape");
    expect(await veld().inputValue()).toBe("");
    expect(verzoeken).toEqual([]);
  });

  it("shows what was typed and that it is looking, while the server thinks; a second question waits", async () => {
    let laatLos = () => {};
    wacht = new Promise((klaar) => {
      laatLos = klaar;
    });
    await veld().fill("<b>verblijfsvergunning</b> te laat verlengd");
    await veld().press("Enter");
    expect(await tab.locator("[data-status]").textContent()).toBe("Ik zoek het op …");
    expect(await beurten().textContent()).toContain("<b>verblijfsvergunning</b>");
    await veld().fill("nog iets");
    await veld().press("Enter");
    expect(await veld().inputValue()).toBe("nog iets");
    laatLos();
    await tab.locator(".kaart").waitFor();
    expect(verzoeken).toHaveLength(1);
    expect(await tab.locator("[data-status]").textContent()).toBe("");
    expect(await beurten().count()).toBe(1);
  });

  it("presses a button as if its text was typed, and shows its label", async () => {
    await tab.getByRole("button", { name: /briefadres/ }).click();
    await tab.locator(".kaart").first().waitFor();
    expect(verzoeken[0]?.formulier.get("tekst")).toBe(
      "Gemeente weigert een briefadres, hij slaapt bij vrienden",
    );
    await tab.locator(".vervolg button", { hasText: "Al geprobeerd" }).click();
    await beurten().nth(1).locator(".kaart").waitFor();
    expect(verzoeken[1]?.formulier.get("tekst")).toBe("dit heb ik al geprobeerd");
  });

  it("opens the fold for Meer, without asking again what is already there", async () => {
    await stuur("verblijfsvergunning te laat verlengd");
    await tab.locator(".vervolg button", { hasText: "Meer" }).click();
    expect(await tab.locator("details").evaluate((el) => el.hasAttribute("open"))).toBe(true);
    expect(await tab.locator("summary").evaluate((el) => el === document.activeElement)).toBe(true);
    expect(verzoeken).toHaveLength(1);
  });

  it.each([
    [500, "Er ging iets mis bij ons"],
    [429, "Je stuurt veel berichten"],
    [413, "Je tekst is te lang"],
  ])("keeps the text after a %i and tries again on request", async (status, melding) => {
    storingen = [status];
    await veld().fill("verblijfsvergunning te laat verlengd");
    await veld().press("Enter");
    await tab.getByRole("button", { name: "Probeer opnieuw" }).waitFor();
    expect(await tab.locator("[data-fout]").textContent()).toContain(melding);
    expect(await veld().inputValue()).toBe("verblijfsvergunning te laat verlengd");
    expect(await tab.locator("body").textContent()).not.toContain("not for the page");
    await tab.getByRole("button", { name: "Probeer opnieuw" }).click();
    await tab.locator(".kaart").waitFor();
    expect(await tab.locator("[data-fout]").textContent()).toBe("");
    expect(await beurten().count()).toBe(1);
  });

  it("copies the opening sentence and says that it did", async () => {
    await stuur("verblijfsvergunning te laat verlengd");
    const zin = (await tab.locator("blockquote").textContent())?.trim();
    await tab.getByRole("button", { name: "Kopieer: Zeg dit" }).click();
    await tab.getByText("✓ Gekopieerd").waitFor();
    expect(await tab.evaluate(() => navigator.clipboard.readText())).toBe(zin);
    expect(await tab.locator("[data-status]").textContent()).toBe("Gekopieerd");
  });

  it("copies the step as a call note without a word that was typed, and prints that one turn", async () => {
    await stuur("verblijfsvergunning te laat verlengd van mevrouw Zonnebloem");
    await stuur("al geprobeerd");
    const stap = (await beurten().first().locator("h2").textContent())?.trim();
    await beurten().first().getByRole("button", { name: "Kopieer als belnotitie" }).click();
    await tab.getByText("✓ Gekopieerd").waitFor();
    const notitie = await tab.evaluate(() => navigator.clipboard.readText());
    expect(notitie).toContain(`Stap: ${stap}`);
    expect(notitie).toContain("088 043 04 30");
    expect(notitie).toContain("21 november 2026");
    expect(notitie).not.toContain("Zonnebloem");
    // What is on the paper while the browser prints.
    await tab.evaluate(() => {
      window.print = () => document.body.setAttribute("data-geprint", "");
    });
    await beurten().first().getByRole("button", { name: "Print deze stap" }).click();
    await tab.waitForSelector("[data-geprint]");
    await tab.emulateMedia({ media: "print" });
    expect(await beurten().nth(0).isVisible()).toBe(true);
    expect(await beurten().nth(1).isVisible()).toBe(false);
    expect(await beurten().first().getByRole("button").count()).toBe(0);
    for (const naam of ["Lukt dit niet?", "Bronnen"])
      expect(await beurten().first().getByRole("heading", { name: naam }).isVisible()).toBe(true);
    expect(await beurten().first().getByText("21 november 2026").isVisible()).toBe(true);
    await tab.evaluate(() => dispatchEvent(new Event("afterprint")));
    expect(await beurten().nth(1).isVisible()).toBe(true);
  });

  it("says the answer once and whole, lets its parts appear in order, and moves nothing on the screen", async () => {
    await tab.emulateMedia({ reducedMotion: "no-preference" });
    await tab.evaluate(() => {
      const gehoord: string[] = [];
      const melding = document.querySelector("[data-melding]");
      if (!melding) throw new Error("no data-melding");
      new MutationObserver(() => {
        if (melding.textContent) gehoord.push(melding.textContent);
        document.body.dataset.gehoord = gehoord.join("|");
      }).observe(melding, { childList: true, characterData: true, subtree: true });
      new PerformanceObserver((lijst) => {
        for (const een of lijst.getEntries()) {
          const { hadRecentInput = false, value = 0 } = { ...een.toJSON() };
          if (!hadRecentInput)
            document.body.dataset.verschoven = `${Number(document.body.dataset.verschoven ?? 0) + value}`;
        }
      }).observe({ type: "layout-shift", buffered: true });
    });
    let laatLos = () => {};
    wacht = new Promise((klaar) => {
      laatLos = klaar;
    });
    await veld().fill("verblijfsvergunning te laat verlengd");
    await veld().press("Enter");
    expect(await tab.locator(".wachtend .stip").count()).toBe(3);
    expect(await tab.locator(".wachtend").getAttribute("aria-hidden")).toBe("true");
    // Past the half second in which a browser takes a shift for the answer to a key.
    await tab.waitForTimeout(600);
    laatLos();
    await tab.locator(".kaart").waitFor();
    const vertragingen = await tab
      .locator(".beurt--nieuw .kaart > *")
      .evaluateAll((delen) => delen.map((deel) => Number.parseFloat(getComputedStyle(deel).animationDelay)));
    expect(vertragingen).toEqual([...vertragingen].sort((een, ander) => een - ander));
    expect(new Set(vertragingen).size).toBeGreaterThan(3);
    await tab.waitForFunction(() =>
      document.getAnimations().every(({ playState }) => playState !== "running"),
    );
    expect(await tab.evaluate(() => document.body.dataset.gehoord)).toBe(
      "IND-maatwerkloket (maatwerkplaats), 088 043 04 30",
    );
    expect(Number(await tab.evaluate(() => document.body.dataset.verschoven ?? "0"))).toBeLessThan(0.02);
    await tab.emulateMedia({ reducedMotion: "reduce" });
    expect(await tab.evaluate(() => document.getAnimations().length)).toBe(0);
  });

  it("counts along near the limit, keeps a pasted story whole and does not send what is too long", async () => {
    const teller = tab.locator("[data-teller]");
    await veld().fill("a".repeat(3599));
    expect(await teller.textContent()).toBe("");
    await veld().fill("a".repeat(3990));
    expect(await teller.textContent()).toBe("Nog 10 tekens");
    await veld().fill("a".repeat(4100));
    expect(await teller.textContent()).toContain("100 tekens te veel");
    expect(await veld().getAttribute("aria-invalid")).toBe("true");
    await veld().press("Enter");
    expect((await veld().inputValue()).length).toBe(4100);
    await tab.waitForFunction(() =>
      document.querySelector("[data-melding]")?.textContent?.includes("100 tekens te veel"),
    );
    expect(verzoeken).toEqual([]);
    await veld().fill("help");
    expect(await teller.textContent()).toBe("");
    await veld().press("Enter");
    await tab.locator(".kaart").waitFor();
    expect(verzoeken).toHaveLength(1);
  });

  it("says that it is offline, keeps the text, and sends it when the connection is back", async () => {
    await tab.context().setOffline(true);
    await tab.getByText("Je bent offline").waitFor();
    await veld().fill("verblijfsvergunning te laat verlengd");
    await veld().press("Enter");
    await tab.getByText("Er is geen verbinding").waitFor();
    expect(await veld().inputValue()).toBe("verblijfsvergunning te laat verlengd");
    await tab.context().setOffline(false);
    await tab.getByText("Je bent offline").waitFor({ state: "hidden" });
    await tab.getByRole("button", { name: "Probeer opnieuw" }).click();
    await tab.locator(".kaart").waitFor();
    expect(await veld().inputValue()).toBe("");
  });

  it("tells what was wiped when the button is pressed", async () => {
    await stuur("verblijfsvergunning te laat verlengd");
    await stuur("al geprobeerd");
    await tab.getByRole("button", { name: "Vergeet mij" }).click();
    await tab.getByText("Gewist: het knelpunt en 1 geprobeerde ingang.").waitFor();
    expect(await tab.getByText("Ook het cookie in deze browser").isVisible()).toBe(true);
    expect(await beurten().count()).toBe(1);
    await veld().fill("vergeet mij");
    await veld().press("Enter");
    await tab.getByText("Er was nog niets bewaard.").waitFor();
  });

  it.each(["vergeet mij", "Vergeet mij"])("wipes the turns from the screen on '%s'", async (tekst) => {
    await stuur("verblijfsvergunning te laat verlengd");
    await veld().fill(tekst);
    await veld().press("Enter");
    await tab.getByText("Ik weet niets meer van dit gesprek").waitFor();
    expect(await beurten().count()).toBe(1);
    expect(await tab.locator("body").textContent()).not.toContain("maatwerkloket");
  });

  it("does the same without JavaScript, a page at a time", async () => {
    const context = await browser.newContext({ javaScriptEnabled: false });
    const kaal = await context.newPage();
    await kaal.goto(server.adres);
    await kaal.locator("textarea").fill("verblijfsvergunning te laat verlengd");
    await kaal.locator(".vraag button[type=submit]").click();
    expect(await kaal.locator("h2").first().textContent()).toContain("IND-maatwerkloket");
    for (const knop of await kaal.locator("[data-kopieer], [data-print]").all())
      expect(await knop.isVisible()).toBe(false);
    await kaal.locator(".vervolg button", { hasText: "Al geprobeerd" }).click();
    expect(await kaal.locator(".getypt").textContent()).toContain("dit heb ik al geprobeerd");
    expect(await kaal.locator("h2").first().textContent()).not.toContain("IND-maatwerkloket en vraag");
    await context.close();
  });
});
