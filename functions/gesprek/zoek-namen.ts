/** A search over names, for a list: every word counts, typos are forgiven. */
import Fuse from "fuse.js";
import { normaliseer, woordenVan } from "../matching/analyse/normaliseer.ts";
import { STOPWOORDEN } from "../matching/analyse/stopwoorden.ts";
import type { Benoemd, NaamVondst } from "./namen.ts";
import { isTypefout } from "./typefout.ts";

/** The records whose names hold the words that were typed, the best first; at most so many. */
export type NamenZoeker = (getypt: string, hoogstens: number) => NaamVondst[];

/** A name is no longer than this; of a longer text the beginning counts. */
const MAX_GETYPT = 60;
const MAX_WOORDEN = 6;
/** Shorter than this, a word inside another word says nothing: "ind" is in "kindermishandeling". */
const MIN_BINNENIN = 4;
/** With fewer hits than this there may be a typo. */
const WEINIG = 5;

/** Makes the search. */
export function maakNamenZoeker(lijst: readonly Benoemd[]): NamenZoeker {
  const woordenschat = new Set(
    lijst.flatMap(({ eigenWoorden, andereWoorden }) => [...eigenWoorden, ...andereWoorden]),
  );
  // A typo in one word is easier told from another word than in a whole name: here the beginnings must match.
  const spelling = new Fuse([...woordenschat], { threshold: 0.2, distance: 5, ignoreFieldNorm: true });

  /** What holds this word; when that is little, also what holds a word that is spelled like it. */
  const metWoord = (woord: string): Map<Benoemd, number> => {
    const gevonden = metAfstand(lijst, woord);
    if (gevonden.size >= WEINIG || woord.length < MIN_BINNENIN) return gevonden;
    for (const { item: lijktOp } of spelling.search(woord, { limit: MAX_WOORDEN })) {
      for (const [record, afstand] of metAfstand(lijst, lijktOp)) {
        if (!gevonden.has(record)) gevonden.set(record, afstand + 5);
      }
    }
    return gevonden;
  };

  return (getypt, hoogstens) => {
    const kaal = normaliseer(getypt).slice(0, MAX_GETYPT).trim();
    const treffers = new Map<Benoemd, { woorden: number; afstand: number }>();
    for (const woord of zoekwoorden(kaal)) {
      for (const [record, erbij] of metWoord(woord)) {
        const { woorden, afstand } = treffers.get(record) ?? { woorden: 0, afstand: heleNaam(record, kaal) };
        treffers.set(record, { woorden: woorden + 1, afstand: afstand + erbij });
      }
    }
    // Somebody who types two words means both; only when no name has both, one will do.
    const meeste = Math.max(0, ...[...treffers.values()].map(({ woorden }) => woorden));
    return [...treffers]
      .filter(([, { woorden }]) => woorden === meeste)
      .sort(([, een], [, ander]) => een.afstand - ander.afstand)
      .slice(0, hoogstens)
      .map(([{ soort, id, naam }]) => ({ soort, id, naam }));
  };
}

/**
 * How far a record is from a word: its own name before its other names, a whole word before the beginning of one, and
 * last of all inside a word. Null when it does not hold the word.
 */
function afstandVan({ eigenWoorden, andereWoorden }: Benoemd, woord: string): number | null {
  const begintZo = (eigen: string) => eigen.startsWith(woord);
  if (eigenWoorden.includes(woord)) return 0;
  if (eigenWoorden.some(begintZo)) return 1;
  if (andereWoorden.includes(woord)) return 2;
  if (andereWoorden.some(begintZo)) return 3;
  const bevatHet = (eigen: string) => eigen.includes(woord);
  return woord.length >= MIN_BINNENIN && (eigenWoorden.some(bevatHet) || andereWoorden.some(bevatHet))
    ? 4
    : null;
}

function metAfstand(lijst: readonly Benoemd[], woord: string): Map<Benoemd, number> {
  const paren = lijst.map((record) => [record, afstandVan(record, woord)] as const);
  return new Map(paren.flatMap(([record, afstand]) => (afstand === null ? [] : [[record, afstand]])));
}

/** Puts a record of which the whole name was typed, if need be with a typo, before all that only hold its words. */
function heleNaam({ namen }: Benoemd, kaal: string): number {
  if (namen.includes(kaal)) return -100;
  return namen.some((naam) => isTypefout(kaal, naam)) ? -50 : 0;
}

/** The words that say what is looked for; when there are only stop words, those. */
function zoekwoorden(kaal: string): string[] {
  const alle = [...new Set(woordenVan(kaal))].filter((woord) => woord.length > 1);
  const inhoud = alle.filter((woord) => !STOPWOORDEN.has(woord));
  return (inhoud.length > 0 ? inhoud : alle).slice(0, MAX_WOORDEN);
}
