/** What happens with each message. */
import { dagVan, neemBeurt } from "../assistent/beurt.ts";
import { type Hulpmiddelen, LEGE_TOESTAND, voerGesprek } from "../gesprek/index.ts";
import { type GesprekOpslag, type OntvangstOpslag, vingerafdruk } from "../opslag/index.ts";
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
  graph: Graph;
  instellingen: WhatsAppInstellingen;
  /** The clock, epoch ms. */
  nu: () => number;
  /** Hears of a fault: codes only, never a text, a number or an id of a user. */
  meld: (melding: { code: string; graph?: number }) => void;
}

/** `klaar`: Meta need not deliver it again. `bezig`: being answered elsewhere. `mislukt`: may be tried again. */
export type Afloop = "klaar" | "bezig" | "mislukt";

/** Answers one message, once, however often it is delivered. Never rejects. */
export async function verwerk(
  afhankelijkheden: WhatsAppAfhankelijkheden,
  bericht: Ontvangen,
): Promise<Afloop> {
  const { ontvangst, meld } = afhankelijkheden;
  if (bericht.inhoud.soort === "stil") return "klaar";
  const id = await vingerafdruk("whatsapp", bericht.wamid);
  const aanname = await ontvangst.neemAan(id);
  if (aanname !== "nieuw") return aanname;
  try {
    await beantwoord(afhankelijkheden, bericht);
  } catch (fout) {
    const graph = fout instanceof GraphFout ? (fout.graphCode ?? fout.status) : undefined;
    meld({ code: "whatsapp/niet-verstuurd", ...(graph !== undefined && { graph }) });
    if (!(fout instanceof GraphFout) || fout.herstelbaar) {
      await ontvangst.geefVrij(id);
      return "mislukt";
    }
    // Meta will never take it: to try again for a week helps nobody.
  }
  await ontvangst.rondAf(id);
  return "klaar";
}

async function beantwoord(afhankelijkheden: WhatsAppAfhankelijkheden, bericht: Ontvangen): Promise<void> {
  const { graph, instellingen, meld } = afhankelijkheden;
  if (!isToegelaten(bericht.van, instellingen)) return weiger(afhankelijkheden, bericht);
  const gelezen = graph.gelezen(bericht).catch(() => meld({ code: "whatsapp/gelezen" }));
  const uitgaand = await reageer(afhankelijkheden, bericht);
  await gelezen;
  for (const een of uitgaand) await graph.stuur(bericht, een);
}

/** One polite line a day, and nothing of what was sent is read. */
async function weiger(
  { graph, ontvangst, instellingen, nu }: WhatsAppAfhankelijkheden,
  bericht: Ontvangen,
): Promise<void> {
  const sleutel = sleutelVan(bericht.van, instellingen.peper);
  const vandaag = await vingerafdruk("whatsapp-geweigerd", sleutel, dagVan(nu()));
  if ((await ontvangst.neemAan(vandaag)) !== "nieuw") return;
  await graph.stuur(bericht, alsTekst(WHATSAPP.nietToegelaten));
  await ontvangst.rondAf(vandaag);
}

async function reageer(afhankelijkheden: WhatsAppAfhankelijkheden, bericht: Ontvangen): Promise<Uitgaand[]> {
  const { inhoud, van, tijd } = bericht;
  const { hulp, nu, instellingen, opslag } = afhankelijkheden;
  const zegt = wordenVan(inhoud);
  if (zegt === null) return [alsTekst(ANTWOORD_OP[inhoud.soort])];
  const id = sleutelVan(van, instellingen.peper);
  const eigen = opVolgorde(opslag, tijd);
  const bewaard = await eigen.lees(id);
  const kennismaking = bewaard === null ? [alsTekst(WHATSAPP.welkom.join("\n"))] : [];

  // A button of an older message is about the knelpunt that it stood with, not about the case of now.
  const { knelpunt, stuur } = zegt;
  const ander = knelpunt !== null && bewaard?.zaak?.gekozen !== knelpunt;
  const zaak = ander
    ? voerGesprek(hulp, LEGE_TOESTAND, { tekst: `kies ${knelpunt}`, vandaag: dagVan(nu()) }).toestand.zaak
    : undefined;
  const { reactie } = await neemBeurt({ hulp, opslag: eigen, nu }, id, { tekst: stuur, zaak });
  return [...kennismaking, ...toonReactie(reactie)];
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
