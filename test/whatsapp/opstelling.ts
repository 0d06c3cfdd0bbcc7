/** The channel as it is deployed, listening on loopback, with Meta on the other side and clocks that we turn. */
import { maakAssistent } from "../../functions/assistent/index.ts";
import { kennis } from "../../functions/assistent/kennis.ts";
import {
  type GesprekOpslag,
  geheugenOntvangst,
  geheugenOpslag,
  geheugenSignalen,
  type Limiet,
  type OntvangstOpslag,
  type SignaalTeller,
} from "../../functions/opslag/index.ts";
import { maakWhatsApp, WHATSAPP_PAD } from "../../functions/whatsapp/app.ts";
import type { WhatsAppAfhankelijkheden } from "../../functions/whatsapp/bot.ts";
import { maakGraph } from "../../functions/whatsapp/graph.ts";
import type { WhatsAppInstellingen } from "../../functions/whatsapp/instellingen.ts";
import { type Stand, standSchema } from "../../functions/whatsapp/volgorde.ts";
import { maakProefLogboek } from "../logboek/proef.ts";
import { luister } from "../teams/luister.ts";
import { ANDER, TIJD, VAN } from "./bezorgingen.ts";
import { type Meta, startMeta } from "./graph-server.ts";
import { knoppenVan, woordenVan } from "./telefoon.ts";
import type { Bericht } from "./uitgaand.ts";

export const hulp = maakAssistent(kennis);
export const BRIEFADRES = "Gemeente weigert een briefadres, hij slaapt bij vrienden";
export const SCHULD = "boetes cjib lopen op, schuldhulp kan pas over een maand";

export const INSTELLINGEN: Omit<WhatsAppInstellingen, "graph"> = {
  appGeheimen: ["app-geheim-van-nu"],
  verifieerToken: "afgesproken-met-meta",
  token: "EAAtoken-om-te-sturen",
  peper: "peper-van-minstens-tweeendertig-tekens",
  toegelaten: "alle",
};

/** A store that is down, as `geduldigeOpslag` shows it. */
export const kapotteOpslag: GesprekOpslag<Stand> = {
  lees: async () => null,
  bewaar: async () => ({ gelukt: false, code: "opslag/onbereikbaar" }),
  vergeet: async () => ({ gelukt: false, code: "opslag/onbereikbaar" }),
};

/** What outlives a process: the clock, the tables, and a list of all that was ever put in them. */
export function maakWereld() {
  const klok = { ms: TIJD * 1000 };
  const nu = () => klok.ms;
  const bron = geheugenOpslag({ schema: standSchema, nu });
  const ids = geheugenOntvangst({ nu });
  const bewaard: unknown[][] = [];
  const opslag: GesprekOpslag<Stand> = {
    lees: (id) => bron.lees(id),
    bewaar(id, stand) {
      bewaard.push(["bewaar", id, structuredClone(stand)]);
      return bron.bewaar(id, stand);
    },
    vergeet(id) {
      bewaard.push(["vergeet", id]);
      return bron.vergeet(id);
    },
  };
  const ontvangst: OntvangstOpslag = {
    neemAan(id) {
      bewaard.push(["neemAan", id]);
      return ids.neemAan(id);
    },
    rondAf: (id) => ids.rondAf(id),
    geefVrij: (id) => ids.geefVrij(id),
  };
  // A clock that stands still never fills a bucket: here everything may pass, unless a test says otherwise.
  const limiet: Limiet = { neem: async () => ({ soort: "mag" }) };
  return { klok, nu, opslag, ontvangst, limiet, signalen: geheugenSignalen({ nu }), bewaard };
}

export type Wereld = ReturnType<typeof maakWereld>;

interface Opties {
  wereld?: Wereld;
  meta?: Meta;
  instellingen?: Partial<WhatsAppInstellingen>;
  opslag?: GesprekOpslag<Stand>;
  ontvangst?: OntvangstOpslag;
  limiet?: Limiet;
  signalen?: SignaalTeller;
  haal?: typeof fetch;
}

/** Starts the channel, and Meta unless there is one already. */
export async function stelOp(opties: Opties = {}) {
  const { wereld = maakWereld(), haal } = opties;
  const { nu, klok, bewaard } = wereld;
  const meldingen: { code: string; graph?: number }[] = [];
  const log = maakProefLogboek({ kanaal: "whatsapp", nu });
  const pauzes: number[] = [];
  const klaarKan: { klaar: () => Promise<void> } = { klaar: async () => undefined };
  const meta =
    opties.meta ??
    (await startMeta({
      token: INSTELLINGEN.token,
      geheim: INSTELLINGEN.appGeheimen[0] ?? "",
      nu,
      // Between two deliveries time passes, and the work of the first is done.
      slaap: async (ms) => {
        klok.ms += ms;
        await klaarKan.klaar();
      },
    }));
  const instellingen = { ...INSTELLINGEN, graph: meta.graph, ...opties.instellingen };
  const afhankelijkheden: WhatsAppAfhankelijkheden = {
    hulp,
    opslag: opties.opslag ?? wereld.opslag,
    ontvangst: opties.ontvangst ?? wereld.ontvangst,
    limiet: opties.limiet ?? wereld.limiet,
    signalen: opties.signalen ?? wereld.signalen,
    graph: maakGraph({
      instellingen,
      ...(haal && { haal }),
      wacht: async (ms) => void pauzes.push(ms),
      toeval: () => 0,
    }),
    instellingen,
    nu,
    logboek: log.logboek,
    meld: (melding) => {
      meldingen.push(melding);
      log.logboek.meld(melding);
    },
  };
  const { app, klaar } = maakWhatsApp(afhankelijkheden);
  klaarKan.klaar = klaar;
  const bot = await luister(app);
  const webhook = `${bot.adres}${WHATSAPP_PAD}`;
  meta.richtOp(webhook);
  return {
    meta,
    wereld,
    klok,
    klaar,
    meldingen,
    log,
    pauzes,
    bewaard,
    webhook,
    /** Codes of what went wrong. */
    codes: () => meldingen.map(({ code }) => code),
    /** What this sender got so far. */
    voor: (wie = VAN) => meta.verstuurd.filter(({ to, recipient }) => (to ?? recipient) === wie),
    stop: async () => {
      await bot.stop();
      await meta.stop();
    },
  };
}

export type Opstelling = Awaited<ReturnType<typeof stelOp>>;

/** The last message, as words. */
export function laatste(berichten: readonly Bericht[]): string {
  const bericht = berichten.at(-1);
  return bericht ? woordenVan(bericht) : "";
}

/** The button or row with this title in the last message that has it. */
export function knopMet(berichten: readonly Bericht[], titel: string): { id: string; titel: string } {
  const gevonden = berichten
    .flatMap(knoppenVan)
    .filter((een) => een.titel === titel)
    .at(-1);
  if (!gevonden)
    throw new Error(`No button '${titel}' among: ${berichten.flatMap(knoppenVan).map((een) => een.titel)}`);
  return gevonden;
}

export { ANDER, VAN };
