import { MAX_TEKST } from "../antwoord/vraag.ts";
import {
  type Bericht,
  type Hulpmiddelen,
  LEGE_TOESTAND,
  type Reactie,
  type Toestand,
  voerGesprek,
} from "../gesprek/index.ts";
import type { GesprekOpslag } from "../opslag/index.ts";
import { type Afloop, type AfloopCode, afloopVan } from "./afloop.ts";
import { TE_LANG, WISSEN_MISLUKT } from "./teksten.ts";

/** What a turn works with; time comes from outside. */
export interface BeurtAfhankelijkheden {
  hulp: Hulpmiddelen;
  opslag: GesprekOpslag<Toestand>;
  /** The clock, epoch ms. */
  nu: () => number;
  /** Hears how each turn ended: codes and ids, nothing of what was typed. */
  logboek?: { noteer(afloop: Afloop): void };
}

/** What a channel hands in. */
export interface BeurtBericht extends Omit<Bericht, "vandaag"> {
  gemeente?: string | null | undefined;
  /** The case that the user looks at, when the channel knows it better than the store: that of an older card. */
  zaak?: Toestand["zaak"];
}

/** A turn of a stored conversation. */
export interface Beurt {
  /** The state after it; empty when the text was too long to look at. */
  toestand: Toestand;
  reactie: Reactie;
}

/**
 * Takes one turn of a conversation that is remembered under an id. A store that is slow or down costs memory, never
 * the answer: then the conversation goes on as if it were new. That something was forgotten is only said when it was.
 */
export async function neemBeurt(
  { hulp, opslag, nu, logboek }: BeurtAfhankelijkheden,
  id: string,
  { gemeente, zaak, ...bericht }: BeurtBericht,
): Promise<Beurt> {
  const noteer = (uitkomst: AfloopCode) => logboek?.noteer({ uitkomst, knelpunt: null });
  if (bericht.tekst.length > MAX_TEKST) {
    noteer("te-lang");
    return { toestand: LEGE_TOESTAND, reactie: TE_LANG };
  }
  const bewaard = (await opslag.lees(id)) ?? LEGE_TOESTAND;
  const eerder = { ...bewaard, ...(gemeente != null && { gemeente }), ...(zaak && { zaak }) };
  const { toestand, reactie, vergeten } = voerGesprek(hulp, eerder, { ...bericht, vandaag: dagVan(nu()) });
  if (vergeten) {
    const { gelukt } = await opslag.vergeet(id);
    noteer(gelukt ? "vergeten" : "wissen-mislukt");
    return { toestand, reactie: gelukt ? reactie : WISSEN_MISLUKT };
  }
  logboek?.noteer(afloopVan(reactie));
  await opslag.bewaar(id, toestand);
  return { toestand, reactie };
}

/** The day of a moment as `JJJJ-MM-DD`. */
export function dagVan(tijd: number): string {
  return new Date(tijd).toISOString().slice(0, 10);
}
