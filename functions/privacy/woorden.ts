/** The words of a text with their places; names are recognised on these. */
import type { Deel } from "./soorten.ts";

/** One word: letters and apostrophes. `ervoor` is what stands between it and the word before. */
export type Woord = Deel & { tekst: string; klein: string; ervoor: string };

const WOORD = /['’]?\p{L}[\p{L}\p{M}'’]*/gu;
const TUSSENVOEGSEL_MET_KOMMA = /^['’](?:t|s|n)$/i;

/**
 * Splits a text into words. Hyphens split too: "Vries-van" is two words with "-" between.
 * Quotes around a word are no part of it, but the apostrophe of 't is.
 */
export function woordenVan(tekst: string): Woord[] {
  let vorigEind = 0;
  return Array.from(tekst.matchAll(WOORD), ({ index, 0: ruw }) => {
    const voorKomma = /^['’]/.test(ruw) && !TUSSENVOEGSEL_MET_KOMMA.test(ruw) ? 1 : 0;
    let lengte = ruw.length;
    while (lengte > 1 && /['’]/.test(ruw[lengte - 1] ?? "")) lengte -= 1;
    const woord = ruw.slice(voorKomma, lengte);
    const begin = index + voorKomma;
    const ervoor = tekst.slice(vorigEind, begin);
    vorigEind = begin + woord.length;
    return { tekst: woord, klein: woord.toLowerCase().replaceAll("’", "'"), begin, eind: vorigEind, ervoor };
  });
}

/** True for a word with a capital in front: "Jansen", "d'Hondt", "El". */
export function metHoofdletter({ tekst }: Woord): boolean {
  return /^(?:[dlDLnN]['’])?\p{Lu}/u.test(tekst) || /^\p{Lo}/u.test(tekst);
}

/** True for a word that is written in capitals from begin to end: "IND", "JANSEN". */
export function inHoofdletters({ tekst }: Woord): boolean {
  return tekst.length > 1 && /\p{Lu}/u.test(tekst) && !/[\p{Ll}\p{Lo}]/u.test(tekst);
}
