/** Digits in a text: groups of digits, and rows of groups that may together be one number ("1234 56 782"). */
import type { Deel } from "./soorten.ts";

/** A run of ASCII digits. `aansluitend` says that only a small separator stands between it and the run before. */
export type Groep = Deel & { cijfers: string; aansluitend: boolean };

/** A row of whole groups, from group `van` up to and including group `tot`, with all their digits together. */
export type Reeks = Deel & { van: number; tot: number; cijfers: string };

const CIJFERS = /\d+/g;
const SCHEIDING = /^[^\S\r\n]?[^\S\r\n]?[().\-\p{Pd}\u2212/_]{0,2}[^\S\r\n]?[^\S\r\n]?$/u;
const LANGSTE_SCHEIDING = 4;

/**
 * Splits off the digits of a text.
 * @returns the groups in the order of the text
 */
export function groepen(tekst: string): Groep[] {
  let vorigEind = -1;
  return Array.from(tekst.matchAll(CIJFERS), (treffer) => {
    const begin = treffer.index;
    const eind = begin + treffer[0].length;
    const dichtbij = vorigEind >= 0 && begin - vorigEind <= LANGSTE_SCHEIDING;
    const aansluitend = dichtbij && isScheiding(tekst.slice(vorigEind, begin));
    vorigEind = eind;
    return { begin, eind, cijfers: treffer[0], aansluitend };
  });
}

/** A single space is by far the most frequent separator. */
function isScheiding(tussen: string): boolean {
  return tussen === " " || SCHEIDING.test(tussen);
}

/**
 * All rows that start with group `van` and hold `minste` to `meeste` digits, short ones first.
 * A digit group is never cut in two: part of a longer number is not a number.
 */
export function reeksen(alle: readonly Groep[], van: number, meeste: number, minste = 1): Reeks[] {
  const gevonden: Reeks[] = [];
  let cijfers = "";
  for (let tot = van; tot < alle.length && tot < van + meeste; tot += 1) {
    const groep = alle[tot];
    const eerste = alle[van];
    if (groep === undefined || eerste === undefined || (tot > van && !groep.aansluitend)) break;
    if (cijfers.length + groep.cijfers.length > meeste) break;
    cijfers += groep.cijfers;
    if (cijfers.length >= minste) gevonden.push({ begin: eerste.begin, eind: groep.eind, van, tot, cijfers });
  }
  return gevonden;
}

/**
 * The number that follows directly on a cue word such as "BSN" or "rekeningnummer".
 * @param vanaf where the cue word ends
 * @param tussen what may stand between the cue word and the number, as one anchored pattern without a repeat over words
 * @returns the longest row with `minste` to `meeste` digits, or null
 */
export function getalNaWoord(
  tekst: string,
  vanaf: number,
  grenzen: { minste: number; meeste: number; tussen: RegExp },
): Deel | null {
  const stuk = tekst.slice(vanaf, vanaf + 80);
  const begin = stuk.search(/\d/);
  if (begin < 0 || !grenzen.tussen.test(stuk.slice(0, begin))) return null;
  const alle = groepen(stuk.slice(begin));
  const reeks = reeksen(alle, 0, grenzen.meeste).findLast(({ cijfers }) => cijfers.length >= grenzen.minste);
  if (reeks === undefined || isCijfer(tekst[vanaf + begin + reeks.eind])) return null;
  return { begin: vanaf + begin + reeks.begin, eind: vanaf + begin + reeks.eind };
}

/** True for one ASCII digit. */
export function isCijfer(teken: string | undefined): boolean {
  return teken !== undefined && teken >= "0" && teken <= "9";
}
