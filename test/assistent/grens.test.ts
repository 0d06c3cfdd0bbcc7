/** Who asks too much at once, in every channel: one friendly sentence, no matching; and danger always has an answer. */
import { afterEach, describe, expect, it } from "vitest";
import { neemBeurt } from "../../functions/assistent/beurt.ts";
import { type Vrager, weigering } from "../../functions/assistent/grens.ts";
import { TE_VEEL_TEKST } from "../../functions/assistent/teksten.ts";
import { EMMERS, geheugenLimiet, geheugenSignalen, type Limiet } from "../../functions/opslag/index.ts";
import { probleemSchema } from "../../functions/web/probleem.ts";
import { event } from "../lambda.ts";
import { bericht, druk } from "../teams/activiteiten.ts";
import { knop, stelOp as stelTeamsOp } from "../teams/opstelling.ts";
import {
  BRIEFADRES,
  hulp,
  id,
  koekjeUit,
  NU,
  OORSPRONG,
  opschrijvendeOpslag,
  stelOp,
} from "../web/opstelling.ts";
import { bezorging, SOORTEN, tekst as whatsappTekst } from "../whatsapp/bezorgingen.ts";
import { stelOp as stelWhatsAppOp } from "../whatsapp/opstelling.ts";
import { woordenVan } from "../whatsapp/telefoon.ts";

const GEVAAR = "klant zegt dat ze er vanavond een eind aan maakt";
/** Too much of everything, also of looking whether it is danger. */
const dicht: Limiet = { neem: async () => ({ soort: "vol", wachtMs: 2500 }) };
const vol: Limiet = {
  neem: async (soort) => (soort === "nood" ? { soort: "mag" } : { soort: "vol", wachtMs: 2500 }),
};
const stom: Limiet = { neem: async () => ({ soort: "onbekend" }) };

/** A matcher that must not be asked. */
function bewaakt() {
  let keer = 0;
  const match: typeof hulp.match = (tekst) => {
    keer += 1;
    return hulp.match(tekst);
  };
  return { hulp: { ...hulp, match }, keer: () => keer };
}

describe("weigering", () => {
  const wie: Vrager = { gesprek: id(1), adres: "192.0.2.1" };

  it("asks the conversation first, so that one script uses up nothing of its colleagues", async () => {
    const gevraagd: string[] = [];
    const limiet: Limiet = {
      async neem(soort) {
        gevraagd.push(soort);
        return soort === "gesprek" ? { soort: "vol", wachtMs: 1 } : { soort: "mag" };
      },
    };
    expect(await weigering({ limiet, hulp }, wie, BRIEFADRES)).toEqual({ wachtMs: 1 });
    expect(gevraagd).toEqual(["gesprek", "nood"]);
  });

  it("refuses by address too, for who takes a new conversation each time", async () => {
    const limiet = geheugenLimiet({ nu: () => NU });
    const uit: unknown[] = [];
    for (let i = 0; i <= EMMERS.adres.tegelijk; i++)
      uit.push(await weigering({ limiet, hulp }, { ...wie, gesprek: id(i) }, BRIEFADRES));
    expect(uit.filter((een) => een !== null)).toEqual([{ wachtMs: EMMERS.adres.perMs }]);
  });

  it("refuses nobody when the table does not answer, and does not wait for it twice", async () => {
    let keer = 0;
    const limiet: Limiet = {
      async neem() {
        keer += 1;
        return { soort: "onbekend" };
      },
    };
    expect(await weigering({ limiet, hulp }, wie, BRIEFADRES)).toBeNull();
    expect(keer).toBe(1);
  });

  it.each([
    GEVAAR,
    "Hij slaat haar nu!",
    "cliënt heeft een OVERDOSIS genomen",
    "vergeet mij",
    " Vergeet mij. ",
  ])("never refuses '%s'", async (tekst) => {
    expect(await weigering({ limiet: vol, hulp }, wie, tekst)).toBeNull();
  });

  it("looks for danger in any words only as often as the limit itself allows", async () => {
    const spion = bewaakt();
    const kader = { limiet: geheugenLimiet({ nu: () => NU }), hulp: spion.hulp };
    const uit: unknown[] = [];
    for (let i = 0; i < 3 * EMMERS.nood.tegelijk; i++) uit.push(await weigering(kader, wie, BRIEFADRES));
    expect(uit.filter((een) => een === null)).toHaveLength(EMMERS.gesprek.tegelijk);
    expect(spion.keer()).toBe(EMMERS.nood.tegelijk);
    expect(await weigering(kader, wie, "Hij slaat haar nu!")).toBeNull();
  });

  it("says 112 and 113, for danger in words that it does not know", () => {
    expect(TE_VEEL_TEKST).toMatch(/112.*113/);
  });
});

describe("neemBeurt over the limit", () => {
  it("keeps and counts nothing, does no matching in a flood, and leaves the case as it was", async () => {
    const { opslag, gekregen } = opschrijvendeOpslag();
    const spion = bewaakt();
    const nu = () => NU;
    const signalen = geheugenSignalen({ nu });
    const kader = { hulp: spion.hulp, opslag, signalen, nu };
    const eerst = await neemBeurt({ ...kader, limiet: stom }, id(1), { kanaal: "web", tekst: BRIEFADRES });
    const keer = spion.keer();
    const bewaard = gekregen.filter(([wat]) => wat === "bewaar").length;
    const { toestand, geweigerd } = await neemBeurt({ ...kader, limiet: dicht }, id(1), {
      kanaal: "web",
      tekst: "boetes cjib lopen op",
    });
    expect(geweigerd).toEqual({ wachtMs: 2500 });
    expect(toestand.zaak).toEqual(eerst.toestand.zaak);
    expect(spion.keer()).toBe(keer);
    expect(gekregen.filter(([wat]) => wat === "bewaar")).toHaveLength(bewaard);
    expect(signalen.tellingen()).toHaveLength(1);
  });
});

describe("counting in a turn", () => {
  it("counts an answer once, and not what only shows it again or is no answer", async () => {
    const { vraag, typ, tellingen } = stelOp();
    await vraag({ tekst: BRIEFADRES });
    const cookie = koekjeUit(await typ(BRIEFADRES));
    for (const tekst of ["meer", "toon de stap", "al geprobeerd", "help", "hallo", "gemeente Zwolle"])
      await typ(tekst, { cookie });
    await typ("wat is het lekkerste recept voor appeltaart", { cookie });
    const gezien = tellingen().map(({ kanaal, knelpunt, code, aantal }) => [kanaal, knelpunt, code, aantal]);
    expect(gezien).toEqual([
      ["api", "briefadres-geweigerd", "advies", 1],
      ["web", "briefadres-geweigerd", "advies", 1],
      ["web", null, expect.stringMatching(/^(?:buiten-bereik|niets-gevonden)$/), 1],
    ]);
  });

  it("never costs an answer when counting fails", async () => {
    const { vraag, typ } = stelOp({ signalen: { tel: async () => false } });
    expect((await vraag({ tekst: BRIEFADRES })).status).toBe(200);
    expect(await (await typ(BRIEFADRES)).text()).toContain("Burgerzaken");
  });
});

describe("the web over the limit", () => {
  it("API: 429 with Retry-After, loose and in a conversation, and danger is answered", async () => {
    const { vraag } = stelOp({ limiet: vol });
    const antwoord = await vraag({ tekst: BRIEFADRES, gesprek: id(9) });
    expect(antwoord.status).toBe(429);
    expect(antwoord.headers.get("retry-after")).toBe("3");
    expect(antwoord.headers.get("content-type")).toBe("application/problem+json");
    expect(probleemSchema.parse(await antwoord.json()).detail).toBe(TE_VEEL_TEKST);
    for (const gesprek of [undefined, id(9)]) {
      const acuut = await vraag({ tekst: GEVAAR, gesprek });
      expect([acuut.status, await acuut.text()]).toEqual([
        200,
        expect.stringContaining('"uitkomst":"spoed"'),
      ]);
    }
  });

  it("API without a conversation is limited on the address that the Lambda tells, and on no header", async () => {
    const { app } = stelOp({ limiet: vol });
    const stuur = (omgeving?: object) =>
      app.request(
        "/v1/zoekvragen",
        {
          method: "POST",
          body: JSON.stringify({ tekst: BRIEFADRES }),
          headers: { "x-forwarded-for": "192.0.2.1" },
        },
        omgeving,
      );
    expect((await stuur()).status).toBe(200);
    expect((await stuur({ event: event({ pad: "/v1/zoekvragen" }) })).status).toBe(429);
  });

  it("chat: one friendly sentence as a page or a fragment; after a while it goes on", async () => {
    let nu = NU;
    const { typ } = stelOp({ limiet: geheugenLimiet({ nu: () => nu }), nu: () => nu });
    const cookie = koekjeUit(await typ(BRIEFADRES));
    for (let i = 1; i < EMMERS.gesprek.tegelijk; i++) await typ("help", { cookie });
    for (const koppen of [{ cookie }, { cookie, "x-fragment": "1" }]) {
      const vol = await typ("boetes cjib lopen op", koppen);
      expect(vol.status).toBe(200);
      expect(await vol.text()).toContain("Dat gaat even te snel voor mij.");
    }
    nu += EMMERS.gesprek.perMs;
    expect(await (await typ("toon de stap", { cookie })).text()).toContain("Burgerzaken");
  });

  it.each([
    ["192.0.2.1", "192.0.2.1"],
    ["2001:db8:a:b:1:2:3:4", "2001:db8:a:b::/64"],
    ["2001:DB8:a:b::9", "2001:db8:a:b::/64"],
    ["2001:0db8::1", "2001:db8:0:0::/64"],
    ["::1", "0:0:0:0::/64"],
  ])("the address %s is limited as %s", async (sourceIp, verwacht) => {
    let gezien: string | null = "niets";
    const { app } = stelOp({
      limiet: {
        async neem(_, wie) {
          gezien = wie;
          return { soort: "mag" };
        },
      },
    });
    const gemaakt = event({ pad: "/" });
    const http = { ...("http" in gemaakt.requestContext ? gemaakt.requestContext.http : {}), sourceIp };
    await app.request(
      `${OORSPRONG}/v1/zoekvragen`,
      { method: "POST", body: '{"tekst":"briefadres"}' },
      { event: { requestContext: { http } } },
    );
    expect(gezien).toBe(verwacht);
  });
});

const gestart: { stop: () => Promise<void> }[] = [];
afterEach(async () => {
  for (const een of gestart.splice(0)) await een.stop();
});

describe("Teams over the limit", () => {
  it("answers a message with the sentence and danger with the step", async () => {
    const bot = await stelTeamsOp({ limiet: vol });
    gestart.push(bot);
    expect((await bot.stuur(bericht(bot.adres, BRIEFADRES))).status).toBe(200);
    expect(bot.connector.kaarten().at(-1)).toContain("Dat gaat even te snel voor mij.");
    expect(bot.connector.kaarten().at(-1)).not.toContain("Burgerzaken");
    await bot.stuur(bericht(bot.adres, GEVAAR));
    expect(bot.connector.kaarten().at(-1)).toContain("112");
    expect(bot.connector.kaarten().at(-1)).not.toContain("te snel");
  });

  it("leaves a way back to the card that was pressed", async () => {
    let isVol = false;
    const bot = await stelTeamsOp({
      limiet: { neem: async () => (isVol ? { soort: "vol", wachtMs: 1 } : { soort: "mag" }) },
    });
    gestart.push(bot);
    await bot.stuur(bericht(bot.adres, BRIEFADRES));
    isVol = true;
    const kaarten = bot.connector.kaarten().map((kaart): unknown => JSON.parse(kaart));
    const antwoord = await bot.stuur(druk(bot.adres, knop(kaarten.at(-1), "Al geprobeerd")));
    expect(antwoord.status).toBe(200);
    const kaart = await antwoord.text();
    expect(kaart).toContain("te snel");
    expect(kaart).toContain("Terug naar de stap");
  });
});

describe("WhatsApp over the limit", () => {
  it("says it once in ten minutes, whatever is sent, and answers danger every time", async () => {
    const kanaal = await stelWhatsAppOp({ limiet: vol });
    gestart.push(kanaal);
    const gezegd = () => kanaal.meta.verstuurd.map(woordenVan);
    for (const een of [whatsappTekst(BRIEFADRES), whatsappTekst("en nu?"), SOORTEN.sticker()])
      expect((await kanaal.meta.bezorg(bezorging(een))).status).toBe(200);
    expect(gezegd()).toEqual([expect.stringContaining("Dat gaat even te snel voor mij.")]);
    await kanaal.meta.bezorg(bezorging(whatsappTekst(GEVAAR)));
    expect(gezegd().join(" ")).toContain("Dit klinkt als acuut gevaar");
    const eerder = gezegd().length;
    kanaal.klok.ms += 10 * 60 * 1000;
    await kanaal.meta.bezorg(bezorging(whatsappTekst("nog iets")));
    expect(gezegd().slice(eerder)).toEqual([expect.stringContaining("te snel")]);
  });

  it("counts what was said", async () => {
    const kanaal = await stelWhatsAppOp();
    gestart.push(kanaal);
    await kanaal.meta.bezorg(bezorging(whatsappTekst(BRIEFADRES)));
    await kanaal.klaar();
    expect(kanaal.wereld.signalen.tellingen()).toEqual([
      expect.objectContaining({ kanaal: "whatsapp", code: "advies", aantal: 1 }),
    ]);
  });
});
