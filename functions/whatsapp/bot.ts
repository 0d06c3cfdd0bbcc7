/** What happens with each message. */
import { dagVan } from "../antwoord/datum.ts";
import { neemBeurt } from "../assistent/beurt.ts";
import { weigering } from "../assistent/grens.ts";
import { TE_VEEL } from "../assistent/teksten.ts";
import { stelBewarenUit } from "../assistent/uitstel.ts";
import { type Hulpmiddelen, LEGE_TOESTAND, voerGesprek } from "../gesprek/index.ts";
import type { Logboek } from "../logboek/index.ts";
import {
  eenmaal,
  type GesprekOpslag,
  type Limiet,
  type OntvangstOpslag,
  type SignaalTeller,
  vingerafdruk,
} from "../opslag/index.ts";
import { isToegelaten, sleutelVan } from "./afzender.ts";
import { type Graph, GraphFout } from "./graph.ts";
import type { WhatsAppInstellingen } from "./instellingen.ts";
import { leesKeuze } from "./keuze.ts";
import { WHATSAPP } from "./teksten.ts";
import { toonReactie } from "./tonen/index.ts";
import type { Uitgaand } from "./tonen/soorten.ts";
import { opVolgorde, type Stand } from "./volgorde.ts";
import type { Ontvangen } from "./webhook.ts";

/** What the channel works with. */
export interface WhatsAppAfhankelijkheden {
  hulp: Hulpmiddelen;
  opslag: GesprekOpslag<Stand>;
  ontvangst: OntvangstOpslag;
  limiet: Limiet;
  signalen: SignaalTeller;
  graph: Graph;
  instellingen: WhatsAppInstellingen;
  /** The clock, epoch ms. */
  nu: () => number;
  /** Writes a line for every message. */
  logboek: Logboek;
  /** Hears of a fault: codes only, never a text, a number or an id of a user. */
  meld: (melding: { code: string; graph?: number }) => void;
}

/** `klaar`: Meta need not deliver it again. `bezig`: being answered elsewhere. `mislukt`: may be tried again. */
export type Afloop = "klaar" | "bezig" | "mislukt";

/** WhatsApp takes no free messages to somebody who was silent for this long. */
const VENSTER_MS = 24 * 60 * 60 * 1000;
/** Who asks too much at once is told so once in this time: every message costs the gemeente money. */
const RUST_MS = 10 * 60 * 1000;

/** Answers one message, once, however often it is delivered. Never rejects. */
export async function verwerk(
  afhankelijkheden: WhatsAppAfhankelijkheden,
  bericht: Ontvangen,
): Promise<Afloop> {
  if (bericht.inhoud.soort === "stil") return "klaar";
  try {
    return await neemAan(afhankelijkheden, bericht);
  } catch {
    // The store of received messages does not answer: the next delivery may find it well.
    afhankelijkheden.meld({ code: "whatsapp/ontvangst" });
    return "mislukt";
  }
}

async function neemAan(afhankelijkheden: WhatsAppAfhankelijkheden, bericht: Ontvangen): Promise<Afloop> {
  const { ontvangst, meld, nu, logboek } = afhankelijkheden;
  if (nu() - bericht.tijd * 1000 >= VENSTER_MS) {
    meld({ code: "whatsapp/buiten-venster" });
    logboek.noteer({ uitkomst: "geweigerd", knelpunt: null });
    return "klaar";
  }
  const id = await vingerafdruk("whatsapp", bericht.wamid);
  const aanname = await ontvangst.neemAan(id);
  if (aanname !== "nieuw") {
    logboek.noteer({ uitkomst: "dubbel", knelpunt: null });
    return aanname;
  }
  try {
    await beantwoord(afhankelijkheden, bericht);
  } catch (fout) {
    meldFout(meld, fout);
    await ontvangst.geefVrij(id);
    return "mislukt";
  }
  // It was answered: when that cannot be written down, another delivery would only have it said twice.
  await ontvangst.rondAf(id).catch(() => meld({ code: "whatsapp/ontvangst" }));
  return "klaar";
}

async function beantwoord(afhankelijkheden: WhatsAppAfhankelijkheden, bericht: Ontvangen): Promise<void> {
  const { graph, instellingen, meld } = afhankelijkheden;
  if (!isToegelaten(bericht.van, instellingen)) return weiger(afhankelijkheden, bericht);
  const gelezen = graph.gelezen(bericht).catch(() => meld({ code: "whatsapp/gelezen" }));
  const { uitgaand, bewaar, geweigerd } = await reageer(afhankelijkheden, bericht);
  await gelezen;
  if (geweigerd) return vraagOmRust(afhankelijkheden, bericht, uitgaand);
  await verstuur(afhankelijkheden, bericht, uitgaand);
  // Kept last: a message that has to be answered again is answered from where the user was, not a step further.
  await bewaar().catch(() => meld({ code: "whatsapp/bewaar" }));
}

/** Sends each part once, also when a delivery after this one has to send the rest. */
async function verstuur(
  { graph, ontvangst, meld }: WhatsAppAfhankelijkheden,
  bericht: Ontvangen,
  uitgaand: readonly Uitgaand[],
): Promise<void> {
  for (const [plaats, een] of uitgaand.entries()) {
    const deel = await vingerafdruk("whatsapp-deel", bericht.wamid, String(plaats));
    const isEen = uitgaand.length === 1;
    // Whoever holds the message may send: a claim on a part that is not done was made by a process that died.
    if (!isEen && (await ontvangst.neemAan(deel)) === "klaar") continue;
    try {
      await graph.stuur(bericht, een);
    } catch (fout) {
      if (isHerstelbaar(fout)) throw fout;
      // Meta will never take this part, or has it already: the others may still be of use.
      meldFout(meld, fout);
    }
    if (!isEen) await ontvangst.rondAf(deel).catch(() => meld({ code: "whatsapp/ontvangst" }));
  }
}

function isHerstelbaar(fout: unknown): boolean {
  return !(fout instanceof GraphFout) || fout.herstelbaar;
}

function meldFout(meld: WhatsAppAfhankelijkheden["meld"], fout: unknown): void {
  const graph = fout instanceof GraphFout ? (fout.graphCode ?? fout.status) : undefined;
  meld({ code: "whatsapp/niet-verstuurd", ...(graph !== undefined && { graph }) });
}

/** One polite line a day, and nothing of what was sent is read. */
async function weiger(afhankelijkheden: WhatsAppAfhankelijkheden, bericht: Ontvangen): Promise<void> {
  const { ontvangst, instellingen, nu, logboek } = afhankelijkheden;
  logboek.noteer({ uitkomst: "geweigerd", knelpunt: null });
  const sleutel = sleutelVan(bericht.van, instellingen.peper);
  const vandaag = await vingerafdruk("whatsapp-geweigerd", sleutel, dagVan(nu()));
  await eenmaal(ontvangst, vandaag, () =>
    verstuur(afhankelijkheden, bericht, [alsTekst(WHATSAPP.nietToegelaten)]),
  );
}

/** Says once in a while that it goes too fast. */
async function vraagOmRust(
  afhankelijkheden: WhatsAppAfhankelijkheden,
  bericht: Ontvangen,
  uitgaand: readonly Uitgaand[],
): Promise<void> {
  const { ontvangst, instellingen, nu } = afhankelijkheden;
  const sleutel = sleutelVan(bericht.van, instellingen.peper);
  const deze = await vingerafdruk("whatsapp-rust", sleutel, String(Math.floor(nu() / RUST_MS)));
  await eenmaal(ontvangst, deze, () => verstuur(afhankelijkheden, bericht, uitgaand));
}

/** What to say, and what to keep once it is said. */
async function reageer(
  { hulp, nu, instellingen, opslag, limiet, signalen, logboek }: WhatsAppAfhankelijkheden,
  { inhoud, van, tijd }: Ontvangen,
): Promise<{ uitgaand: Uitgaand[]; bewaar: () => Promise<unknown>; geweigerd?: boolean }> {
  const zegt = wordenVan(inhoud);
  const id = sleutelVan(van, instellingen.peper);
  if (zegt === null) {
    const geweigerd = (await weigering({ limiet, hulp }, { gesprek: id, adres: null }, "")) !== null;
    logboek.noteer({ uitkomst: geweigerd ? "te-vaak" : "bericht", knelpunt: null });
    const uitgaand = geweigerd ? toonReactie(TE_VEEL) : [alsTekst(ANTWOORD_OP[inhoud.soort])];
    return { uitgaand, bewaar: async () => null, geweigerd };
  }
  const eigen = opVolgorde(opslag, tijd);
  const bewaard = await eigen.lees(id);

  // A button of an older message is about the knelpunt that it stood with, not about the case of now.
  const { knelpunt, stuur } = zegt;
  const ander = knelpunt !== null && bewaard?.zaak?.gekozen !== knelpunt;
  const zaak = ander
    ? voerGesprek(hulp, LEGE_TOESTAND, { tekst: `kies ${knelpunt}`, vandaag: dagVan(nu()) }).toestand.zaak
    : undefined;
  const uitstel = stelBewarenUit({ opslag: eigen, signalen });
  const kader = { hulp, opslag: uitstel.opslag, limiet, signalen: uitstel.signalen, nu, logboek };
  const { reactie, geweigerd } = await neemBeurt(kader, id, { kanaal: "whatsapp", tekst: stuur, zaak });
  if (geweigerd) return { uitgaand: toonReactie(reactie), bewaar: async () => null, geweigerd: true };
  if (!uitstel.iets()) return { uitgaand: toonReactie(reactie), bewaar: async () => null };
  // Who asks to be forgotten gets here never: that answer stands alone.
  const kennismaking = (await eigen.kent(id)) ? [] : [alsTekst(WHATSAPP.welkom.join("\n"))];
  return {
    uitgaand: [...kennismaking, ...toonReactie(reactie)],
    bewaar: uitstel.bewaarNu,
  };
}

/** What was said; null for what holds no words. */
function wordenVan(inhoud: Ontvangen["inhoud"]): { knelpunt: string | null; stuur: string } | null {
  if (inhoud.soort === "tekst") return { knelpunt: null, stuur: inhoud.tekst };
  return inhoud.soort === "keuze" ? leesKeuze(inhoud.id) : null;
}

const ANTWOORD_OP: Readonly<Record<Ontvangen["inhoud"]["soort"], string>> = {
  tekst: WHATSAPP.onbekend,
  keuze: WHATSAPP.onbekend,
  spraak: WHATSAPP.spraak,
  media: WHATSAPP.media,
  locatie: WHATSAPP.locatie,
  onbekend: WHATSAPP.onbekend,
  stil: WHATSAPP.onbekend,
};

function alsTekst(body: string): Uitgaand {
  return { type: "text", text: { body, preview_url: false } };
}
