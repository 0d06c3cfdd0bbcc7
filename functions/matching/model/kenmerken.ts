import type { Analyse } from "../analyse/index.ts";

/** How much a kind of feature weighs beside a literal stem. */
const GEWICHT = { paar: 0.7, letters: 0.5 } as const;
/** Length of the letter runs that let the model see through typos and unknown compounds. */
const LETTERS = 4;

/** The features of a text with their weights (Euclidean length 1), and for each the user's words it came from. */
export interface Kenmerken {
  gewicht: ReadonlyMap<string, number>;
  woorden: ReadonlyMap<string, string>;
}

/**
 * Turns an analysed text into features: its terms, each two content words that follow each other, and the runs of four
 * letters in its words. A feature counts once, however often it occurs, so that a long story does not shout.
 */
export function kenmerkenVan(analyse: Analyse): Kenmerken {
  const gewicht = new Map<string, number>();
  const woorden = new Map<string, string>();
  const erbij = (kenmerk: string, hoeveel: number, woord: string) => {
    if ((gewicht.get(kenmerk) ?? 0) >= hoeveel) return;
    gewicht.set(kenmerk, hoeveel);
    woorden.set(kenmerk, woord);
  };
  for (const { termen } of analyse.zinnen) {
    let vorige: { term: string; woord: string } | undefined;
    for (const { term, gewicht: eigen, woord } of termen) {
      erbij(term, eigen, woord);
      if (eigen !== 1) continue;
      if (vorige) erbij(`${vorige.term} ${term}`, GEWICHT.paar, `${vorige.woord} ${woord}`);
      vorige = { term, woord };
      const omrand = `^${woord}$`;
      for (let i = 0; i + LETTERS <= omrand.length; i++)
        erbij(`#${omrand.slice(i, i + LETTERS)}`, GEWICHT.letters, woord);
    }
  }
  return { gewicht, woorden };
}

/** FNV-1a, 32 bits: the key under which a feature stands in the model. */
export function sleutelVan(kenmerk: string): number {
  let hash = 0x811c9dc5;
  for (let i = 0; i < kenmerk.length; i++) {
    hash ^= kenmerk.charCodeAt(i);
    hash = Math.imul(hash, 0x01000193);
  }
  return hash >>> 0;
}
