import type { Analyse, Zin } from "../analyse/index.ts";
import { STOPWOORDEN } from "../analyse/stopwoorden.ts";

/** How much a kind of feature weighs beside a literal stem. */
const GEWICHT = { paar: 0.7, letters: 0.5, vorm: 1, vormpaar: 0.7 } as const;
/** Length of the letter runs that let the model see through typos and unknown compounds. */
const LETTERS = 4;

/** One feature of a text. */
export interface Kenmerk {
  /** How much it weighs (0-1) beside a literal stem. */
  gewicht: number;
  /** The user's words it came from. */
  woord: string;
  /**
   * True for how something is said: common words and what stands beside them ("ligt nu", "was toen", "wie betaalt"). They
   * say nothing of whose it is, and much of the soort: whether it happens now, whether something is asked at all.
   */
  vorm: boolean;
}

/** The features of a text, each under its key: see {@link sleutelVan}. */
export type Kenmerken = ReadonlyMap<number, Kenmerk>;

/**
 * Turns an analysed text into features: its terms, each two content words that follow each other, the runs of four
 * letters in its words, and its common words with their neighbours. A feature counts once, however often it occurs, so
 * that a long story does not shout.
 */
export function kenmerkenVan(analyse: Analyse): Kenmerken {
  return voegSamen(kenmerkenPerZin(analyse));
}

/** The features of each sentence apart; no feature goes from one sentence to the next. */
export function kenmerkenPerZin({ zinnen }: Analyse): Kenmerken[] {
  return zinnen.map(kenmerkenVanZin);
}

/** The features of some sentences together, each once and at its heaviest. */
export function voegSamen(delen: readonly Kenmerken[]): Kenmerken {
  const samen = new Map<number, Kenmerk>();
  for (const deel of delen) {
    for (const [sleutel, kenmerk] of deel) houdZwaarste(samen, sleutel, kenmerk);
  }
  return samen;
}

function houdZwaarste(kenmerken: Map<number, Kenmerk>, sleutel: number, kenmerk: Kenmerk): void {
  const eerder = kenmerken.get(sleutel);
  if (eerder === undefined || eerder.gewicht < kenmerk.gewicht) kenmerken.set(sleutel, kenmerk);
}

function kenmerkenVanZin({ termen, woorden }: Zin): Kenmerken {
  const kenmerken = new Map<number, Kenmerk>();
  const erbij = (sleutel: number, gewicht: number, woord: string, vorm = false) =>
    houdZwaarste(kenmerken, sleutel, { gewicht, woord, vorm });
  let vorige: { sleutel: number; woord: string } | undefined;
  for (const { term, gewicht, woord } of termen) {
    const sleutel = sleutelVan(term);
    erbij(sleutel, gewicht, woord);
    if (gewicht !== 1) continue;
    if (vorige) erbij(sleutelVan(` ${term}`, vorige.sleutel), GEWICHT.paar, `${vorige.woord} ${woord}`);
    vorige = { sleutel, woord };
    const omrand = `^${woord}$`;
    for (let i = 0; i + LETTERS <= omrand.length; i++) {
      erbij(sleutelVan(omrand, REEKS, i, i + LETTERS), GEWICHT.letters, woord);
    }
  }
  for (const [i, woord] of woorden.entries()) {
    const sleutel = sleutelVan(woord, VORM);
    const isGewoon = STOPWOORDEN.has(woord);
    if (isGewoon) erbij(sleutel, GEWICHT.vorm, woord, true);
    const volgende = woorden[i + 1];
    if (volgende === undefined || !(isGewoon || STOPWOORDEN.has(volgende))) continue;
    erbij(sleutelVan(` ${volgende}`, sleutel), GEWICHT.vormpaar, `${woord} ${volgende}`, true);
  }
  return kenmerken;
}

/** FNV-1a, 32 bits: what it starts with and what it multiplies by. */
const FNV = { begin: 0x811c9dc5, priem: 0x01000193 } as const;
/** The hash so far of a run of letters: its mark, so that a run is never taken for a word. */
const REEKS = sleutelVan("#");
/** The same for a common word. */
const VORM = sleutelVan("~");

/**
 * FNV-1a, 32 bits: the key under which a feature stands in the model.
 * @param hash the key of what comes before the text, to hash a piece after it
 * @param van index of the first character that counts
 * @param tot index after the last one
 */
export function sleutelVan(
  tekst: string,
  hash: number = FNV.begin,
  van: number = 0,
  tot: number = tekst.length,
): number {
  let sleutel = hash;
  for (let i = van; i < tot; i++) sleutel = Math.imul(sleutel ^ tekst.charCodeAt(i), FNV.priem);
  return sleutel >>> 0;
}
