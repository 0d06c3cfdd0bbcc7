/** The netwerk in a real browser, on the app itself: its own headers, its own policy, its own data. */
import { readFileSync } from "node:fs";
import type { AddressInfo } from "node:net";
import { serve } from "@hono/node-server";
import type { Browser, BrowserContextOptions, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { hulp, stelOp } from "../opstelling.ts";
import { axeFouten } from "../pagina/axe.ts";
import { overslaan, startBrowser } from "../pagina/browser.ts";

const CASUS = "energiefixers-zaandam";

const bladen = {
  graaf: "/netwerk/graaf",
  domein: "/netwerk/graaf?domein=wonen",
  record: "/netwerk/graaf?record=knelpunt/briefadres-geweigerd",
  gezocht: "/netwerk/graaf?zoek=belastingdinst",
  leeg: "/netwerk/graaf?domein=energie&soort=contactpersoon&gemeente=Dronten",
  onbekend: "/netwerk/graaf?record=knelpunt/weg",
  "stop-1": "/netwerk/rondleiding",
  "stop-2": "/netwerk/rondleiding/2",
  "stop-3": "/netwerk/rondleiding/3",
  "stop-6": "/netwerk/rondleiding/6",
  "stop-7": "/netwerk/rondleiding/7",
  "stop-8": "/netwerk/rondleiding/8",
  oefenen: "/netwerk/oefenen",
  casus: `/netwerk/oefenen/${CASUS}`,
  loket: "/kaart/loket/ind-maatwerkloket",
  knelpunt: "/kaart/knelpunt/briefadres-geweigerd",
} as const;

if (overslaan !== null) console.warn(overslaan);

describe.skipIf(overslaan !== null)("the netwerk in a browser", () => {
  let browser: Browser;
  let server: ReturnType<typeof serve>;
  let adres = "";
  beforeAll(async () => {
    browser = await startBrowser();
    adres = await new Promise((klaar) => {
      server = serve({ fetch: stelOp().app.fetch, port: 0, hostname: "127.0.0.1" }, ({ port }: AddressInfo) =>
        klaar(`http://127.0.0.1:${port}`),
      );
    });
  }, 60_000);
  afterAll(async () => {
    await browser?.close();
    await new Promise((klaar) => server?.close(klaar));
  });

  async function open(pad: string, opties: BrowserContextOptions = {}) {
    const context = await browser.newContext({
      viewport: { width: 1280, height: 900 },
      colorScheme: "light",
      reducedMotion: "reduce",
      ...opties,
    });
    const tab = await context.newPage();
    const klachten: string[] = [];
    tab.on("console", (regel) => {
      if (["error", "warning"].includes(regel.type()) && !/status of 4(04|22)/.test(regel.text()))
        klachten.push(regel.text());
    });
    tab.on("pageerror", (fout) => klachten.push(String(fout)));
    tab.on("request", (verzoek) => {
      if (!verzoek.url().startsWith(adres)) klachten.push(`asks another server: ${verzoek.url()}`);
    });
    await tab.goto(`${adres}${pad}`);
    return { tab, klachten, sluit: () => context.close() };
  }

  /** Waits until the drawing stands, and tells how many records are in it. */
  async function getekend(tab: Page): Promise<number> {
    await tab.waitForSelector("[data-tekening][data-getekend]");
    return Number(await tab.getAttribute("[data-tekening]", "data-getekend"));
  }

  /** Everything that the drawing shows, as one text. */
  const beeld = (tab: Page) =>
    tab.evaluate(() =>
      [...document.querySelectorAll<HTMLCanvasElement>("[data-doek] canvas")]
        .map((doek) => doek.toDataURL())
        .join("|"),
    );
  /** Goes over the drawing until there is a sign under the pointer, and presses it. `hoogte` is a part of the drawing. */
  async function klikOpTeken(tab: Page, hoogte: number) {
    const vak = await tab.locator("[data-doek]").boundingBox();
    if (!vak) throw new Error("expected a drawing with a size");
    const wijst = () => tab.evaluate(() => document.querySelector<HTMLElement>("[data-doek]")?.style.cursor);
    const y = vak.y + vak.height * hoogte;
    for (let x = vak.x + vak.width / 4; x < vak.x + vak.width && (await wijst()) !== "pointer"; x += 6)
      await tab.mouse.move(x, y);
    await tab.mouse.down();
    await tab.mouse.up();
  }
  /** Lets the drawing paint what was asked of it. */
  const geschilderd = (tab: Page) =>
    tab.evaluate(
      () =>
        new Promise((klaar) =>
          requestAnimationFrame(() => requestAnimationFrame(() => setTimeout(klaar, 60))),
        ),
    );

  describe("the drawing", () => {
    it("shows what the filter says, and is the same at the next visit", async () => {
      const beelden: string[] = [];
      for (let i = 0; i < 2; i++) {
        const { sluit, tab } = await open(bladen.domein);
        const aantal = await getekend(tab);
        expect(await tab.locator("[data-kop]").textContent()).toBe(`${aantal} op de kaart`);
        await geschilderd(tab);
        beelden.push(await beeld(tab));
        await sluit();
      }
      expect(beelden[0]).toBe(beelden[1]);
      expect(beelden[0]?.length).toBeGreaterThan(5000);
    });

    it("follows the list with the keyboard only, says where it is, and goes back", async () => {
      const { klachten, sluit, tab } = await open(bladen.graaf);
      const begin = await getekend(tab);
      const hier = () => tab.evaluate(() => document.activeElement?.textContent?.trim() ?? "");
      for (let i = 0; i < 40 && (await hier()) !== "Wonen"; i++) await tab.keyboard.press("Tab");
      await tab.keyboard.press("Enter");
      await tab.waitForURL(/domein=wonen/);
      const wonen = await getekend(tab);
      expect(wonen).not.toBe(begin);
      expect(await hier()).toBe(`${wonen} op de kaart`);
      expect(await tab.locator("#domein").inputValue()).toBe("wonen");
      await tab.goBack();
      await tab.waitForFunction(
        (n) => document.querySelector("[data-getekend]")?.getAttribute("data-getekend") === n,
        `${begin}`,
      );
      expect(await tab.locator("[data-kop]").textContent()).toBe("Kies een domein");
      expect(klachten).toEqual([]);
      await sluit();
    });

    it("begins with the domeinen and their organisaties, opens one on a click, and draws the rest when asked", async () => {
      const { klachten, sluit, tab } = await open(bladen.graaf);
      const begin = await getekend(tab);
      expect(begin).toBe(hulp.kaart.kaart.organisaties.length);
      await tab.getByRole("link", { name: /^Teken alles tegelijk/ }).click();
      await tab.waitForURL(/alles=1/);
      await tab.waitForFunction(
        (n) => Number(document.querySelector("[data-getekend]")?.getAttribute("data-getekend")) > n * 4,
        begin,
      );
      await tab.goBack();
      await tab.waitForFunction(
        (n) => document.querySelector("[data-getekend]")?.getAttribute("data-getekend") === n,
        `${begin}`,
      );
      await tab.locator("[data-doek]").scrollIntoViewIfNeeded();
      await klikOpTeken(tab, 0.2);
      await tab.waitForURL(/domein=/);
      expect(await tab.locator("[data-kop]").textContent()).toMatch(/^\d+ op de kaart$/);
      expect(klachten).toEqual([]);
      await sluit();
    });

    it("folds the choices on a narrow screen, so that the drawing comes first", async () => {
      const { sluit, tab } = await open(bladen.graaf, { viewport: { width: 320, height: 700 } });
      await getekend(tab);
      expect(await tab.locator("#domein").isVisible()).toBe(false);
      expect((await tab.locator("[data-tekening]").boundingBox())?.y).toBeLessThan(500);
      await tab.getByText("Zoeken en kiezen").click();
      await tab.locator("#domein").selectOption("wonen");
      await tab.getByRole("button", { name: "Toon" }).click();
      await tab.waitForURL(/domein=wonen/);
      expect(await tab.locator("#domein").isVisible()).toBe(false);
      await tab.setViewportSize({ width: 1280, height: 900 });
      expect(await tab.locator("#domein").isVisible()).toBe(true);
      expect(await tab.getByText("Zoeken en kiezen").isVisible()).toBe(false);
      await sluit();
    });

    it("brings a record to the middle with its ladder, and opens its page", async () => {
      const { klachten, sluit, tab } = await open("/kaart/knelpunt/briefadres-geweigerd");
      await tab.getByRole("link", { name: "Toon in de graaf" }).click();
      const aantal = await getekend(tab);
      const treden = await tab.locator(".pad__trede").count();
      expect(treden).toBeGreaterThan(4);
      expect(aantal).toBeGreaterThan(treden);
      await tab.locator(".groep a[data-ga]").first().click();
      await tab.waitForURL((url) => !url.href.includes("briefadres-geweigerd"));
      const naam = await tab.locator("[data-kop]").textContent();
      await tab.getByRole("link", { name: "Lees alles hierover" }).click();
      expect(await tab.locator("h1").textContent()).toBe(naam);
      expect(klachten).toEqual([]);
      await sluit();
    });

    it("follows a click on a sign", async () => {
      const { sluit, tab } = await open(bladen.domein);
      await getekend(tab);
      await tab.locator("[data-doek]").scrollIntoViewIfNeeded();
      await klikOpTeken(tab, 0.5);
      await tab.waitForURL(/record=/);
      expect(await tab.locator("[data-kop]").textContent()).not.toMatch(/op de kaart/);
      await sluit();
    });

    it("moves by its buttons, and comes back whole", async () => {
      const { sluit, tab } = await open(bladen.record);
      await getekend(tab);
      await tab.getByRole("button", { name: "Alles in beeld" }).press("Enter");
      await geschilderd(tab);
      const heel = await beeld(tab);
      for (const naam of [
        "Dichterbij",
        "Verder weg",
        "Naar links",
        "Naar rechts",
        "Naar boven",
        "Naar beneden",
      ]) {
        await tab.getByRole("button", { name: naam }).press("Enter");
        await geschilderd(tab);
        expect(await beeld(tab), naam).not.toBe(heel);
        await tab.getByRole("button", { name: "Alles in beeld" }).press("Enter");
        await geschilderd(tab);
      }
      await sluit();
    });

    it("filters without loading a page, and keeps the choice in the address", async () => {
      const { sluit, tab } = await open(bladen.graaf);
      const alles = await getekend(tab);
      const geladen: string[] = [];
      tab.on("request", (verzoek) => verzoek.isNavigationRequest() && geladen.push(verzoek.url()));
      for (const naam of ["Organisaties", "Rollen", "Knelpunten", "Regelingen", "Voorbeelden"])
        await tab.getByRole("checkbox", { name: naam }).uncheck();
      await tab.locator("#gemeente").selectOption("Amsterdam");
      await tab.getByRole("button", { name: "Toon" }).press("Enter");
      await tab.waitForURL(/soort=loket/);
      expect(await getekend(tab)).toBeLessThan(alles);
      expect(new URL(tab.url()).searchParams.getAll("soort")).toEqual(["loket"]);
      expect(geladen).toEqual([]);
      await sluit();
    });

    it("says what is wrong when its data do not come, and leaves the list", async () => {
      const { sluit, tab } = await open("/netwerk");
      await tab.route("**/gegevens.json", (route) => route.abort());
      await tab.goto(`${adres}${bladen.graaf}`);
      await tab.getByRole("alert").filter({ hasText: "De tekening laden lukt niet" }).waitFor();
      expect(await tab.getByRole("button", { name: "Dichterbij" }).isVisible()).toBe(false);
      expect(await tab.getByRole("link", { name: "Wonen", exact: true }).isVisible()).toBe(true);
      await tab.unroute("**/gegevens.json");
      await tab.getByRole("button", { name: "Probeer opnieuw" }).click();
      expect(await getekend(tab)).toBe(hulp.kaart.kaart.organisaties.length);
      await sluit();
    });

    it("is hidden from a screen reader, which gets the list", async () => {
      const { sluit, tab } = await open(bladen.record);
      await getekend(tab);
      expect(await tab.getAttribute("[data-doek]", "aria-hidden")).toBe("true");
      expect(await tab.locator("[data-doek] :is(a, button, input, [tabindex])").count()).toBe(0);
      const namen = await tab.locator("[data-paneel] a[data-ga]").allTextContents();
      expect(namen.length).toBeGreaterThan(10);
      await sluit();
    });

    it("follows dark and forced colours", async () => {
      const { klachten, sluit, tab } = await open(bladen.domein);
      await getekend(tab);
      const beelden = new Set<string>();
      for (const media of [
        { colorScheme: "light" },
        { colorScheme: "dark" },
        { colorScheme: "dark", forcedColors: "active" },
      ] as const) {
        await tab.emulateMedia(media);
        await geschilderd(tab);
        beelden.add(await beeld(tab));
      }
      expect(beelden.size).toBe(3);
      expect(klachten).toEqual([]);
      await sluit();
    });

    it("is not needed: without a script the choices and the links do the same", async () => {
      const { sluit, tab } = await open(bladen.graaf, { javaScriptEnabled: false });
      expect(await tab.locator("[data-doek]").isVisible()).toBe(false);
      expect(await tab.locator("noscript p").isVisible()).toBe(true);
      await tab.locator("#domein").selectOption("wonen");
      await tab.getByRole("button", { name: "Toon" }).click();
      expect(await tab.locator("[data-kop]").textContent()).toMatch(/^\d+ op de kaart$/);
      await tab.locator(".groep summary").first().click();
      const link = tab.locator(".groep a").first();
      const naam = await link.textContent();
      await link.click();
      expect(await tab.locator("[data-kop]").textContent()).toBe(naam);
      await sluit();
    });
  });

  describe("the cases", () => {
    it("keep the progress in this browser only, and clear it", async () => {
      const { klachten, sluit, tab } = await open(bladen.oefenen);
      const verstuurd: string[] = [];
      tab.on("request", (verzoek) => verstuurd.push(`${verzoek.method()} ${verzoek.postData() ?? ""}`));
      expect(await tab.locator("[data-voortgang]").isVisible()).toBe(false);
      await tab.getByRole("link", { name: "Begin met het eerste geval" }).click();
      await tab.getByRole("radio").first().check();
      await tab.getByRole("button", { name: "Bekijk wat er is gedaan" }).press("Enter");
      await tab.locator("#uitkomst").waitFor();
      expect(await tab.evaluate(() => document.activeElement?.id)).toBe("uitkomst");
      expect(await axeFouten(tab)).toEqual([]);
      await tab.getByRole("link", { name: "Alle gevallen" }).click();
      expect(await tab.locator("[data-stand]").textContent()).toMatch(/^Je deed 1 van de \d+ gevallen/);
      expect(await tab.locator(".verwijzing__erbij").count()).toBe(1);
      expect(await tab.getByText("Je voortgang staat alleen in deze browser").isVisible()).toBe(true);
      expect(await axeFouten(tab)).toEqual([]);
      await tab.getByRole("button", { name: "Wis mijn voortgang" }).press("Enter");
      expect(await tab.locator("[data-stand]").textContent()).toContain("leeg");
      expect(await tab.locator(".verwijzing__erbij").count()).toBe(0);
      expect(await tab.evaluate(() => localStorage.length)).toBe(0);
      // The only thing that is sent is the choice itself, to see the answer.
      expect(verstuurd.filter((een) => een.startsWith("POST"))).toEqual([
        expect.stringMatching(/^POST keuze=[a-z0-9-]+$/),
      ]);
      expect(klachten).toEqual([]);
      await sluit();
    });

    it("count the first choice, survive a damaged memory, and go on where nothing is kept", async () => {
      const { sluit, tab } = await open(`/netwerk/oefenen/${CASUS}`);
      const kies = async (nummer: number) => {
        await tab.goto(`${adres}/netwerk/oefenen/${CASUS}`);
        await tab.getByRole("radio").nth(nummer).check();
        await tab.getByRole("button", { name: "Bekijk wat er is gedaan" }).click();
        await tab.locator("#uitkomst").waitFor();
      };
      const bewaard = () => tab.evaluate(() => localStorage.getItem("oefenen"));
      await tab.evaluate(() => localStorage.setItem("oefenen", "{kapot"));
      await kies(0);
      const eerste = await bewaard();
      expect(JSON.parse(eerste ?? "{}")).toHaveProperty(CASUS);
      for (const nummer of [1, 2, 3]) await kies(nummer);
      expect(await bewaard()).toBe(eerste);
      await tab.addInitScript(() => {
        Object.defineProperty(window, "localStorage", {
          get: () => {
            throw new DOMException("refused", "SecurityError");
          },
        });
      });
      await kies(1);
      expect(await tab.getByText("Wat er is gedaan").isVisible()).toBe(true);
      await sluit();
    });

    it("work without a script, and ask for a choice", async () => {
      const { sluit, tab } = await open(`/netwerk/oefenen/${CASUS}`, { javaScriptEnabled: false });
      await tab.getByRole("radio").first().check();
      await tab.getByRole("button", { name: "Bekijk wat er is gedaan" }).click();
      expect(await tab.getByText("Hoe het afliep").isVisible()).toBe(true);
      await tab.getByRole("link", { name: "Volgend geval" }).click();
      expect(await tab.getByRole("radio").count()).toBe(4);
      expect(await tab.locator("[data-voortgang]").count()).toBe(0);
      await sluit();
    });
  });

  it("walks the rondleiding from the first stop to the last with the keyboard", async () => {
    const { klachten, sluit, tab } = await open(bladen["stop-1"]);
    for (let stop = 2; stop <= 8; stop++) {
      await tab.getByRole("link", { name: "Volgende" }).focus();
      await tab.keyboard.press("Enter");
      await tab.waitForURL(new RegExp(`/rondleiding/${stop}$`));
      expect(await tab.getByText(`Stop ${stop} van 8`).isVisible()).toBe(true);
    }
    expect(await tab.getByRole("link", { name: "Volgende" }).count()).toBe(0);
    expect(klachten).toEqual([]);
    await sluit();
  });

  it("lets data for programs through its policy, and would stop a script in the page", async () => {
    const { klachten, sluit, tab } = await open(bladen.loket);
    expect(klachten).toEqual([]);
    const gelezen = await tab.locator('script[type="application/ld+json"]').textContent();
    expect(JSON.parse(gelezen ?? "")).toMatchObject({ "@context": "https://schema.org" });
    await tab.evaluate(() => {
      const script = document.createElement("script");
      script.textContent = "document.title = 'run'";
      document.body.append(script);
    });
    expect(await tab.title()).not.toBe("run");
    expect(klachten.join()).toContain("Content Security Policy");
    await sluit();
  });

  it("downloads an ingang for the address book", async () => {
    const { sluit, tab } = await open(bladen.loket);
    const [bestand] = await Promise.all([
      tab.waitForEvent("download"),
      tab.getByRole("link", { name: "Zet in je adresboek" }).click(),
    ]);
    expect(bestand.suggestedFilename()).toBe("ind-maatwerkloket.vcf");
    const naam = hulp.kaart.loketten.get("ind-maatwerkloket")?.naam;
    expect(readFileSync(await bestand.path(), "utf8")).toContain(`FN:${naam}\r\n`);
    await sluit();
  });

  it("prints a record whole: what is folded opens, what only a screen can do goes", async () => {
    const { sluit, tab } = await open("/kaart/loket/ind-maatwerkloket");
    const dicht = tab.locator("details:not([open]) .verwijzing__link").first();
    expect(await dicht.isVisible()).toBe(false);
    await tab.emulateMedia({ media: "print" });
    expect((await dicht.boundingBox())?.height ?? 0).toBeGreaterThan(10);
    for (const naam of ["Toon in de graaf", "Klopt hier iets niet? Meld het"])
      expect(await tab.getByRole("link", { name: naam }).isVisible()).toBe(false);
    expect(await tab.getByRole("heading", { name: "Bronnen" }).isVisible()).toBe(true);
    await sluit();
  });
});
