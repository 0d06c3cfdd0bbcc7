/** Dates as people write them: 12-03-1985, 12/3/85, 12 maart 1985, 1985-03-12. */
import type { Deel } from "./soorten.ts";

const MAAND =
  "(?:januari|jan|februari|feb|maart|mrt|april|apr|mei|juni|jun|juli|jul|augustus|aug|september|sept|sep|oktober|okt|november|nov|december|dec)";
const DAG = "(?:0?[1-9]|[12]\\d|3[01])";
const MAANDGETAL = "(?:0?[1-9]|1[0-2])";
const STREEP = "[\\-\\p{Pd}/.]";
const JAAR = "(?:(?:19|20)\\d{2}|\\d{2})";

const IN_CIJFERS = `${DAG}(?: ?${STREEP} ?)${MAANDGETAL}(?: ?${STREEP} ?)${JAAR}`;
const JAAR_EERST = `(?:19|20)\\d{2}${STREEP}${MAANDGETAL}${STREEP}${DAG}`;
const MET_MAAND = `${DAG}(?:e|de|ste)?[ .\\-]{0,2}${MAAND}\\.?[ ,\\-]{1,2}['’]?${JAAR}`;
const MET_SPATIES = `${DAG} ${MAANDGETAL} (?:19|20)\\d{2}`;
const AANEEN = `(?:0[1-9]|[12]\\d|3[01])(?:0[1-9]|1[0-2])${JAAR}`;

const EINDE = "(?![\\d\\p{L}])";
const LOS = new RegExp(
  `(?<![\\d.\\-/])(?:${JAAR_EERST}|${IN_CIJFERS})(?!\\d|${STREEP}\\d| ?${STREEP} ?\\d{3}(?!\\d))`,
  "gu",
);
const OVERAL = new RegExp(
  `(?<!\\d)(?:${JAAR_EERST}|${IN_CIJFERS}|${MET_MAAND}|${MET_SPATIES}|${AANEEN})${EINDE}`,
  "iu",
);

/** Dates in digits with dashes, slashes or dots, wherever they stand: these digits are no part of another number. */
export function datumsInCijfers(tekst: string): Deel[] {
  return Array.from(tekst.matchAll(LOS), ({ index, 0: datum }) => ({
    begin: index,
    eind: index + datum.length,
  }));
}

/**
 * The first date in a short piece of text, in any notation.
 * @returns its place in that piece, or null
 */
export function eersteDatum(stuk: string): Deel | null {
  const treffer = OVERAL.exec(stuk);
  return treffer === null ? null : { begin: treffer.index, eind: treffer.index + treffer[0].length };
}
