/** Microsoft and Meta: slow, refusing, talking rubbish; and secrets that expire or are changed. */
import { setTimeout as wacht } from "node:timers/promises";
import { maakVerzender, zonderInloggegevens } from "../../../functions/teams/verzender.ts";
import { TENANT } from "../../teams/activiteiten.ts";
import type { Tegenslag as ConnectorTegenslag } from "../../teams/connector.ts";
import { startOpenId } from "../../teams/openid.ts";
import { maakSleutels } from "../../teams/sleutels.ts";
import { APP_ID } from "../../teams/vervalst.ts";
import type { Tegenslag as MetaTegenslag } from "../../whatsapp/graph-server.ts";
import { INSTELLINGEN } from "../../whatsapp/opstelling.ts";
import { type Afloop, type Rij, VRAAG } from "../soorten.ts";
import { type Spel, speel } from "../spel.ts";
import { maakTeamsToneel, type TeamsToneel } from "../teams-toneel.ts";
import { bezorgTotGenomen } from "../toneel.ts";
import { maakWhatsAppToneel, type WhatsAppToneel } from "../whatsapp-toneel.ts";

type Regel = Pick<Rij, "storing" | "waarom"> & Partial<Afloop>;
const GOED: Afloop = { ziet: ["advies", "weet"], kwijt: "niets", dubbel: 0 };
const DAG_MS = 24 * 60 * 60 * 1000;

const inTeams = (regel: Regel, verloop: (spel: Spel<TeamsToneel>) => Promise<void>): Rij => ({
  ...GOED,
  ...regel,
  kanaal: "teams",
  speel: (tafel) => speel({ kanaal: "teams", tafel, maak: () => maakTeamsToneel(tafel) }, verloop),
});
const inWhatsApp = (regel: Regel, verloop: (spel: Spel<WhatsAppToneel>) => Promise<void>): Rij => ({
  ...GOED,
  ...regel,
  kanaal: "whatsapp",
  speel: (tafel) => speel({ kanaal: "whatsapp", tafel, maak: () => maakWhatsAppToneel(tafel) }, verloop),
});

/** Dots first, then the answer: what the dots meet is no matter, what the answer meets is. */
const connector = (storing: string, ...tegenslagen: ConnectorTegenslag[]) =>
  inTeams({ storing }, async ({ toneel, vraag }) => {
    const proces = await toneel.proces();
    toneel.connector.antwoordMet(...tegenslagen);
    await vraag("advies", [proces]);
    await vraag("weet", [proces]);
  });

const CONNECTOR: readonly Rij[] = [
  connector("Microsoft zegt 429 met Retry-After", { status: 403 }, { status: 429, wachtSeconden: 1 }),
  connector("Microsoft zegt 500", { status: 403 }, { status: 500 }),
  connector("Microsoft weigert (403), en later niet meer", { status: 403 }, { status: 403 }),
  connector("Microsoft neemt het antwoord aan en zegt onzin terug", { status: "onzin" }, { status: "onzin" }),
  inTeams(
    {
      storing: "Microsoft neemt het antwoord aan, maar zegt dat te laat",
      dubbel: 1,
      waarom: "Niemand weet dat het is aangekomen. Liever twee keer dan nooit.",
    },
    async ({ toneel, kijk, vraag }) => {
      const verzender = maakVerzender(zonderInloggegevens(), 400);
      const proces = await toneel.proces({ verzender });
      toneel.connector.antwoordMet({ status: 403 }, { status: "onzin", ms: 900 });
      await kijk("advies", async () => {
        await bezorgTotGenomen(toneel, [proces], toneel.bericht(VRAAG.advies));
        // What we gave up on after 400 ms arrives behind the second try.
        for (let keer = 0; toneel.gezien().length < 2 && keer < 200; keer += 1) await wacht(25);
      });
      await vraag("weet", [proces]);
    },
  ),
];

const INLOGGEN: readonly Rij[] = [
  inTeams(
    {
      storing: "Het clientgeheim van de app is verlopen, en wordt na een kwartier vernieuwd",
      ziet: ["niets", "advies", "weet"],
      kwijt: "antwoord",
      waarom: "Zonder geheim komt geen antwoord bij Teams; wie opnieuw vraagt, krijgt het.",
    },
    async ({ toneel, vraag }) => {
      let verlopen = true;
      const verzender = maakVerzender({
        signRequest: async (verzoek) => {
          if (verlopen)
            throw new Error("invalid_client: AADSTS7000222: The provided client secret keys are expired.");
          return verzoek;
        },
      });
      const proces = await toneel.proces({ verzender });
      await vraag("advies", [proces]);
      verlopen = false;
      toneel.klok.ms += 15 * 60 * 1000;
      await vraag("advies", [proces]);
      await vraag("weet", [proces]);
    },
  ),
];

/** A play in which tokens are checked, against keys of ours. */
const metSleutels = (
  regel: Regel,
  verloop: (
    spel: Spel<TeamsToneel>,
    micro: {
      openId: Awaited<ReturnType<typeof startOpenId>>;
      /** From now on these keys sign. */
      ondertekenMet(sleutels: Awaited<ReturnType<typeof maakSleutels>>): void;
      proces(afwijking?: number): ReturnType<TeamsToneel["proces"]>;
    },
  ) => Promise<void>,
): Rij =>
  inTeams(regel, async (spel) => {
    const { toneel } = spel;
    const nu = () => toneel.klok.ms;
    let tekent = await maakSleutels({ nu });
    const openId = await startOpenId(tekent.jwks);
    const kop = async () =>
      `Bearer ${await tekent.sign({ claims: { aud: APP_ID, serviceurl: toneel.connector.adres } })}`;
    const instellingen = {
      appId: APP_ID,
      tenants: [TENANT],
      paginas: "https://wmib.example",
      lokaal: true,
      openIdAdres: openId.metadata,
    };
    try {
      await verloop(spel, {
        openId,
        ondertekenMet: (sleutels) => {
          tekent = sleutels;
        },
        proces: (afwijking = 0) => toneel.proces({ instellingen, kop, afwijking }),
      });
    } finally {
      await openId.stop();
    }
  });

const MINUTEN_10 = 10 * 60 * 1000;

const SLEUTELS: readonly Rij[] = [
  metSleutels(
    { storing: "Microsoft ondertekent met een nieuwe sleutel, een dag later", ziet: ["advies", "advies"] },
    async ({ toneel, vraag }, { openId, ondertekenMet, proces }) => {
      const bot = await proces();
      await vraag("advies", [bot]);
      const nieuw = await maakSleutels({ nu: () => toneel.klok.ms });
      openId.wissel(nieuw.jwks);
      ondertekenMet(nieuw);
      toneel.klok.ms += DAG_MS;
      await vraag("advies", [bot]);
    },
  ),
  metSleutels(
    {
      storing: "De sleutels van Microsoft zijn een dag later een minuut niet te krijgen",
      ziet: ["advies", "advies"],
    },
    async ({ toneel, vraag }, { openId, proces }) => {
      const bot = await proces();
      await vraag("advies", [bot]);
      toneel.klok.ms += DAG_MS + MINUTEN_10;
      openId.gedraag({ soort: "fout", status: 503 });
      await vraag("advies", [bot]);
    },
  ),
  metSleutels(
    {
      storing: "De sleutels van Microsoft zijn bij het starten niet te krijgen",
      ziet: ["niets", "advies"],
      kwijt: "antwoord",
      waarom: "Zonder sleutel weet niemand of een bericht van Teams komt.",
    },
    async ({ vraag }, { openId, proces }) => {
      const bot = await proces();
      openId.gedraag({ soort: "fout", status: 503 });
      await vraag("advies", [bot]);
      openId.gedraag({ soort: "goed" });
      await vraag("advies", [bot]);
    },
  ),
  metSleutels({ storing: "Onze klok loopt tien minuten voor, met tokens" }, async ({ vraag }, { proces }) => {
    const bot = await proces(MINUTEN_10);
    await vraag("advies", [bot]);
    await vraag("weet", [bot]);
  }),
  metSleutels(
    {
      storing: "Onze klok loopt tien minuten achter, met tokens",
      ziet: ["niets"],
      kwijt: "antwoord",
      waarom: "Een token van straks telt niet. AWS houdt de klok van een Lambda gelijk.",
    },
    async ({ vraag }, { proces }) => {
      await vraag("advies", [await proces(-MINUTEN_10)]);
    },
  ),
];

const graph = (regel: Regel, ...tegenslagen: MetaTegenslag[]) =>
  inWhatsApp(regel, async ({ toneel, vraag }) => {
    const proces = await toneel.proces();
    toneel.meta.tegenslag(...tegenslagen);
    await vraag("advies", [proces]);
    await vraag("weet", [proces]);
  });

const META: readonly Rij[] = [
  graph(
    { storing: "Meta zegt 429" },
    ...Array<MetaTegenslag>(4).fill({ soort: "fout", status: 429, code: 130429 }),
  ),
  graph(
    { storing: "Meta zegt 500" },
    ...Array<MetaTegenslag>(4).fill({ soort: "fout", status: 500, code: 1 }),
  ),
  graph({ storing: "De verbinding met Meta breekt" }, { soort: "verbreek" }, { soort: "verbreek" }),
  graph({ storing: "Meta antwoordt na anderhalve seconde" }, { soort: "traag", ms: 1500 }),
  inWhatsApp({ storing: "Meta neemt het antwoord aan en zegt onzin terug" }, async ({ toneel, vraag }) => {
    const haal: typeof fetch = async (adres, init) => {
      await fetch(adres, init);
      return new Response("<title>Onderhoud</title>", { status: 200 });
    };
    const proces = await toneel.proces({ haal });
    await vraag("advies", [proces]);
    await vraag("weet", [proces]);
  }),
  inWhatsApp({ storing: "Het token van Meta is verlopen, en wordt vernieuwd" }, async ({ toneel, vraag }) => {
    const verlopen = await toneel.proces({ instellingen: { token: "EAAverlopen" } });
    const nieuw = await toneel.proces();
    await vraag("advies", [verlopen, verlopen, nieuw]);
    await vraag("weet", [nieuw]);
  }),
  inWhatsApp(
    { storing: "Het app-geheim wordt gewisseld; een tijd lang tellen er twee" },
    async ({ toneel, vraag }) => {
      const appGeheimen = ["het-nieuwe-geheim", ...INSTELLINGEN.appGeheimen];
      const proces = await toneel.proces({ instellingen: { appGeheimen } });
      await vraag("advies", [proces]);
      await vraag("weet", [proces]);
    },
  ),
  inWhatsApp(
    {
      storing: "Het app-geheim is gewisseld, en wij kennen alleen het nieuwe nog",
      ziet: ["niets"],
      kwijt: "antwoord",
      waarom:
        "Wat met het oude geheim is ondertekend, kan van iedereen zijn. Zet daarom een tijd lang beide.",
    },
    async ({ toneel, vraag }) => {
      const proces = await toneel.proces({ instellingen: { appGeheimen: ["het-nieuwe-geheim"] } });
      await vraag("advies", [proces]);
    },
  ),
];

export const BUITEN: readonly Rij[] = [...CONNECTOR, ...INLOGGEN, ...SLEUTELS, ...META];
