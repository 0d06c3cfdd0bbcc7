/**
 * The bot in Microsoft Teams, from the keyboard to the card, in Microsoft's own Agents Playground and with the check of
 * tokens on. Pictures of each step are left in test-artefacten/teams/.
 */
import type { Browser } from "playwright-core";
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { TEKSTEN } from "../../../functions/gesprek/teksten.ts";
import { TEAMS, WELKOM_GROEP } from "../../../functions/teams/teksten.ts";
import { maakSleutels } from "../../teams/sleutels.ts";
import { overslaan as geenBrowser, startBrowser } from "../../web/pagina/browser.ts";
import { APP_ID, type Opstelling, PAGINAS, stelBotOp, stelOp, TENANT } from "./opstelling.ts";
import { ruimPlaygroundOp, vindPlayground } from "./playground.ts";
import { invoer, openScherm, type Scherm } from "./scherm.ts";

const BRIEFADRES = "Gemeente weigert een briefadres, hij slaapt bij vrienden";
/** Two cores, a browser and a page of 5 MB: a busy machine needs its time. */
const TEST = { timeout: 60_000, retry: 1 };
/** An activity that wants no answer: let in, it shows nothing but 200. */
const TYPT = {
  type: "typing",
  id: "1",
  channelId: "msteams",
  serviceUrl: "http://localhost:1/_connector",
  conversation: { id: "gesprek", conversationType: "personal", tenantId: TENANT },
  from: { id: "iemand" },
  recipient: { id: "bot" },
};

const playground = geenBrowser === null ? await vindPlayground() : { overslaan: geenBrowser };
if ("overslaan" in playground) console.warn(playground.overslaan);

describe.skipIf("overslaan" in playground)("the bot in Teams", () => {
  let browser: Browser;
  let opstelling: Opstelling;
  let scherm: Scherm;

  beforeAll(async () => {
    browser = await startBrowser();
  }, 30_000);
  // Everything anew for each test: the bot says hello only once in a conversation.
  beforeEach(async () => {
    if ("overslaan" in playground) throw new Error(playground.overslaan);
    opstelling = await stelOp(playground.script);
    scherm = await openScherm(browser, opstelling.playground.adres);
    opstelling.proxy.leverPas(scherm.toont);
  }, 60_000);
  afterEach(async ({ task }) => {
    if (task.result?.state === "fail") {
      await scherm?.foto(`mislukt-${task.name.split(" ").slice(0, 2).join("-")}`);
      const gezien = opstelling?.proxy.verkeer.map(({ activiteit: { type }, status }) => `${type} ${status}`);
      console.error("Seen by the proxy:", gezien, "said by the bot:", opstelling?.meldingen);
    }
    await scherm?.sluit();
    await opstelling?.stop();
  });
  afterAll(async () => {
    await browser?.close();
    ruimPlaygroundOp();
  });

  /** What went through the proxy under this name or of this kind, and what the bot answered. */
  const verkeer = (soort: string) =>
    opstelling.proxy.verkeer.filter(({ activiteit }) => (activiteit.name ?? activiteit.type) === soort);

  /** Nothing refused, nothing broken, on either side. */
  function verwachtGoed(): void {
    expect(opstelling.proxy.verkeer.filter(({ status }) => status !== 200)).toEqual([]);
    expect(opstelling.meldingen).toEqual([]);
    expect(scherm.fouten).toEqual([]);
  }

  it(
    "says hello once, gives a step, changes the card in its place when that was tried, and helps",
    TEST,
    async () => {
      const { berichten, kaarten, pagina, zeg, kop, wijkt, foto } = scherm;
      await pagina.getByText(TEKSTEN.begroeting[0]).waitFor();
      await foto("1-welkom");
      await zeg(BRIEFADRES);
      const kaart = kaarten.nth(1);
      const koppen = [await kop(kaart)];
      expect(await kaart.textContent()).toMatch(/briefadres/i);
      // Hello once, though Teams tells in two ways that the bot was added; then the question and its answer.
      expect(await berichten.count()).toBe(3);
      await foto("2-stap");

      for (const trede of [1, 2]) {
        await kaart.getByRole("button", { name: "Al geprobeerd" }).click();
        await wijkt(koppen.at(-1) ?? "");
        koppen.push(await kop(kaart));
        expect(await berichten.count()).toBe(3);
        await foto(`3-trede-${trede}`);
      }
      expect(new Set(koppen).size).toBe(3);
      // Both presses were on one message: the card was not put below the first as another message.
      const drukken = verkeer("adaptiveCard/action").map(({ activiteit }) => activiteit.replyToId);
      expect(drukken).toHaveLength(2);
      expect(new Set(drukken).size).toBe(1);

      await zeg("help");
      await pagina.getByText(TEKSTEN.help[0]).waitFor();
      expect(await berichten.count()).toBe(5);
      await foto("4-help");
      verwachtGoed();
    },
  );

  it(
    "answers in the thread of a channel when it is mentioned, and changes its card there",
    TEST,
    async () => {
      const { pagina, kaarten, kop, wijkt, foto, opent, verstuur } = scherm;
      await opent("My Team - General");
      await pagina.getByText(WELKOM_GROEP[0] ?? "").waitFor();
      await invoer(pagina).click();
      await pagina.keyboard.type("@");
      await pagina.getByRole("menuitem", { name: "Test Bot" }).click();
      await pagina.keyboard.type(` ${BRIEFADRES}`);
      await verstuur("Post");

      const draad = pagina.getByRole("group").filter({ hasText: BRIEFADRES });
      const antwoord = draad.locator(".ac-adaptiveCard");
      const stap = await kop(antwoord);
      expect(await antwoord.textContent()).toContain(TEAMS.anderenLezenMee);
      await foto("5-kanaal");

      await antwoord.getByRole("button", { name: "Al geprobeerd" }).click();
      await wijkt(stap);
      expect(await kop(antwoord)).not.toBe(stap);
      expect(await antwoord.count()).toBe(1);
      // The hello and the answer: a press did not add a card to the channel.
      expect(await kaarten.count()).toBe(2);
      await foto("6-kanaal-trede");
      verwachtGoed();
    },
  );

  it(
    "finds a step from the box to type in, puts it in the conversation, and unfolds a link to it",
    TEST,
    async () => {
      const { pagina, kop, kaarten, foto, breidUit, verstuur } = scherm;
      await pagina.getByText(TEKSTEN.begroeting[0]).waitFor();
      await breidUit("Search Command");
      // The playground reads no manifest, so it does not know the name of the command and of its parameter.
      await pagina.getByRole("button", { name: "Specify Command ID or Parameter" }).click();
      await pagina.getByRole("textbox", { name: "Command ID" }).fill("zoek");
      await pagina.getByRole("textbox", { name: "Parameter name" }).fill("vraag");
      await pagina.getByPlaceholder("Enter a search term").fill("briefadres geweigerd");
      const treffer = pagina
        .getByRole("group")
        .filter({ hasText: "Search-Based Message Extension" })
        .getByRole("heading", { level: 1, name: /briefadres/i })
        .first();
      await treffer.waitFor();
      await foto("7-zoek");
      await treffer.click();
      const kaart = invoer(pagina).locator(".ac-adaptiveCard");
      const stap = await kop(kaart);
      expect(stap.length).toBeGreaterThan(10);
      await foto("8-gekozen");
      await verstuur("Send Message");
      await kaart.waitFor({ state: "detached" });
      expect(await kop(kaarten.nth(1))).toBe(stap);
      await expect.poll(() => verkeer("message").length).toBe(1);
      await foto("9-verstuurd");

      await breidUit("Link Unfurling");
      await pagina.keyboard.insertText(`${PAGINAS}/kaart/knelpunt/briefadres-geweigerd`);
      const ontvouwd = pagina.getByRole("dialog").locator(".ac-adaptiveCard");
      expect(await kop(ontvouwd)).toBe(stap);
      expect(verkeer("composeExtension/queryLink").length).toBeGreaterThan(0);
      await foto("10-link");
      verwachtGoed();
    },
  );
});

describe("the bot without Microsoft before it", () => {
  it("answers what was signed, and 401 to anybody else", { timeout: 30_000 }, async () => {
    const bot = await stelBotOp();
    const stuur = async (kop: Record<string, string>) => {
      const antwoord = await fetch(bot.webhook, {
        method: "POST",
        headers: { "content-type": "application/json", ...kop },
        body: JSON.stringify(TYPT),
      });
      return antwoord.status;
    };
    try {
      const claims = { aud: APP_ID, serviceurl: TYPT.serviceUrl };
      const vreemde = await maakSleutels({ kid: bot.sleutels.kid });
      expect(await stuur({})).toBe(401);
      expect(await stuur({ authorization: `Bearer ${await vreemde.sign({ claims })}` })).toBe(401);
      expect(await stuur({ authorization: `Bearer ${await bot.sleutels.sign({ claims })}` })).toBe(200);
    } finally {
      await bot.stop();
    }
  });
});
