import { dagVan } from "../antwoord/datum.ts";
import { MAX_TEKST } from "../antwoord/vraag.ts";
import {
  type Bericht,
  type Hulpmiddelen,
  LEGE_TOESTAND,
  type Reactie,
  type Toestand,
  voerGesprek,
} from "../gesprek/index.ts";
import type { GesprekOpslag, Limiet, SignaalTeller } from "../opslag/index.ts";
import { type Afloop, type AfloopCode, afloopVan } from "./afloop.ts";
import { type Weigering, weigering } from "./grens.ts";
import type { Kanaal } from "./kanalen.ts";
import { TE_LANG, TE_VEEL, WISSEN_MISLUKT } from "./teksten.ts";
import { telAntwoord } from "./tel.ts";

/** What a turn works with; time comes from outside. */
export interface BeurtAfhankelijkheden {
  hulp: Hulpmiddelen;
  opslag: GesprekOpslag<Toestand>;
  /** Decides who asks too much at once. */
  limiet: Limiet;
  /** Counts anonymously how questions end. */
  signalen: SignaalTeller;
  /** The clock, epoch ms. */
  nu: () => number;
  /** Hears how each turn ended: codes and ids, nothing of what was typed. */
  logboek?: { noteer(afloop: Afloop): void };
}

/** What a channel hands in. */
export interface BeurtBericht extends Omit<Bericht, "vandaag"> {
  /** Where it came in. */
  kanaal: Kanaal;
  gemeente?: string | null | undefined;
  /** The case that the user looks at, when the channel knows it better than the store: that of an older card. */
  zaak?: Toestand["zaak"];
  /** Internet address of the user, as told by what stands in front of us; never from a header. */
  adres?: string | null;
}

/** A turn of a stored conversation. */
export interface Beurt {
  /** The state after it; empty when the text was too long to look at. */
  toestand: Toestand;
  reactie: Reactie;
  /** Set when too much was asked at once: then the message was not looked at, and nothing was kept. */
  geweigerd?: Weigering;
}

/**
 * Takes one turn of a conversation that is remembered under an id. A store that is slow or down costs memory, never
 * the answer: then the conversation goes on as if it were new. That something was forgotten is only said when it was.
 */
export async function neemBeurt(
  { hulp, opslag, limiet, signalen, nu, logboek }: BeurtAfhankelijkheden,
  id: string,
  { gemeente, zaak, kanaal, adres = null, ...bericht }: BeurtBericht,
): Promise<Beurt> {
  const noteer = (uitkomst: AfloopCode) => logboek?.noteer({ uitkomst, knelpunt: null });
  const { tekst } = bericht;
  if (tekst.length > MAX_TEKST) {
    noteer("te-lang");
    return { toestand: LEGE_TOESTAND, reactie: TE_LANG };
  }
  // At the same time: the limit costs no time of its own.
  const [gelezen, geweigerd] = await Promise.all([
    opslag.lees(id),
    weigering({ limiet, hulp }, { gesprek: id, adres }, tekst),
  ]);
  const bewaard = gelezen ?? LEGE_TOESTAND;
  const eerder = { ...bewaard, ...(gemeente != null && { gemeente }), ...(zaak && { zaak }) };
  if (geweigerd) {
    noteer("te-vaak");
    return { toestand: eerder, reactie: TE_VEEL, geweigerd };
  }
  const { toestand, reactie, vergeten } = voerGesprek(hulp, eerder, { ...bericht, vandaag: dagVan(nu()) });
  if (vergeten) {
    const { gelukt } = await opslag.vergeet(id);
    noteer(gelukt ? "vergeten" : "wissen-mislukt");
    return { toestand, reactie: gelukt ? reactie : WISSEN_MISLUKT };
  }
  logboek?.noteer(afloopVan(reactie));
  await Promise.all([
    opslag.bewaar(id, toestand),
    reactie.soort === "antwoord" && telAntwoord(signalen, kanaal, reactie.antwoord, tekst),
  ]);
  return { toestand, reactie };
}
