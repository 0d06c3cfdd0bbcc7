/**
 * The second step of matching: terms → what on the kaart looks like them. An inverted index with BM25 (Robertson &
 * Zaragoza 2009) holds, for each knelpunt, every herkenning line apart (the best line counts) and one entry with its
 * name and description. Flat lists of numbers, because it has to be open within milliseconds in a Lambda and a browser.
 */
import type { KaartInhoud } from "../../../knowledge/laden.ts";
import type { Analyseer, Term } from "../analyse/index.ts";
import { isEenTikfout } from "../analyse/tikfout.ts";

/** A knelpunt that shares words with the question. */
export interface Treffer {
  knelpunt: string;
  /** Its best herkenning line and its record together; only comparable within one search. */
  score: number;
  /** The user's own words that led here, heaviest first; made when asked for. */
  waarom(): string[];
}

/** Searches the kaart for terms: the best knelpunten, best first. */
export type Zoek = (termen: readonly Term[]) => Treffer[];

/** The index as it is kept in a file. */
export interface ZoekIndex {
  /** The knelpunten in order. The entries of each stand in a row: first its record, then its herkenning lines. */
  knelpunten: string[];
  /** Number of herkenning lines of each knelpunt. */
  zinnen: number[];
  /** Number of terms of each entry. */
  lengtes: number[];
  /** All terms, separated by {@link SCHEIDING}. */
  termen: string;
  /** Number of entries that each term stands in. */
  aantallen: number[];
  /** Those entries, term after term, rising per term. */
  plaatsen: number[];
}

/** Separates terms inside the index; a term holds no such character. */
const SCHEIDING = "\n";
/** BM25: how soon a long entry weighs less. A term is counted once per entry, so the other constant drops out. */
const LENGTE_STRAF = 0.7;
/** Most knelpunten that come out; what is below them shares no more than a common word. */
const MAX_TREFFERS = 30;
/** How much a hit in the record counts beside the best herkenning line: that is how people really say it. */
const GEWICHT_RECORD = 0.6;
/** A word with a typing mistake counts less than the word itself, and is never looked for in short words. */
const TIKFOUT = { gewicht: 0.7, kortste: 6 } as const;

/** Makes the index of a kaart. Takes a few hundred milliseconds; done when the kaart is compiled. */
export function bouwZoekIndex(kaart: KaartInhoud, analyseer: Analyseer): ZoekIndex {
  const lengtes: number[] = [];
  const perTerm = new Map<string, number[]>();
  const erbij = (tekst: string) => {
    const termen = new Set(analyseer(tekst).zinnen.flatMap((zin) => zin.termen.map(({ term }) => term)));
    for (const term of termen) {
      const lijst = perTerm.get(term) ?? [];
      lijst.push(lengtes.length);
      perTerm.set(term, lijst);
    }
    lengtes.push(termen.size);
  };
  for (const { naam, omschrijving, herkenning } of kaart.knelpunten) {
    erbij(`${naam}. ${omschrijving}`);
    for (const zin of herkenning) erbij(zin);
  }
  return {
    knelpunten: kaart.knelpunten.map(({ id }) => id),
    zinnen: kaart.knelpunten.map(({ herkenning }) => herkenning.length),
    lengtes,
    termen: [...perTerm.keys()].join(SCHEIDING),
    aantallen: [...perTerm.values()].map(({ length }) => length),
    plaatsen: [...perTerm.values()].flat(),
  };
}

/** Opens an index; takes a few milliseconds. */
export function maakZoek({
  knelpunten,
  zinnen: perRecord,
  lengtes,
  termen,
  aantallen,
  plaatsen,
}: ZoekIndex): Zoek {
  const namen = termen.split(SCHEIDING);
  const nummerVan = new Map(namen.map((term, i) => [term, i]));
  const zoekTikfout = maakTikfoutZoeker(namen);
  const perKnelpunt = groepeer(knelpunten, perRecord);
  const ingangenVan = maakIngangenVan(aantallen, plaatsen);
  const gemiddeld = lengtes.reduce((som, lengte) => som + lengte, 0) / (lengtes.length || 1);
  const straf = lengtes.map((lengte) => 1 / (1 + 1 - LENGTE_STRAF + (LENGTE_STRAF * lengte) / gemiddeld));

  /** The terms of a question that stand in the index, each with the word as typed and what it is worth. */
  const opzoeken = (gezocht: readonly Term[]): Gezocht[] => {
    const gevonden = new Map<number, Gezocht>();
    for (const { term, gewicht, woord } of gezocht) {
      const precies = nummerVan.get(term);
      const nummer = precies ?? (gewicht === 1 ? zoekTikfout(term) : undefined);
      if (nummer === undefined) continue;
      const lijst = ingangenVan(nummer);
      const zeldzaam = Math.log(1 + (lengtes.length - lijst.length + 0.5) / (lijst.length + 0.5));
      const punten = gewicht * zeldzaam * (precies === undefined ? TIKFOUT.gewicht : 1);
      if ((gevonden.get(nummer)?.punten ?? 0) < punten) gevonden.set(nummer, { woord, punten, lijst });
    }
    return [...gevonden.values()].sort((a, b) => b.punten - a.punten);
  };

  return (gezocht) => {
    const gevonden = opzoeken(gezocht);
    const scores = new Float64Array(lengtes.length);
    for (const { punten, lijst } of gevonden) {
      for (const nummer of lijst) scores[nummer] = (scores[nummer] ?? 0) + punten * (straf[nummer] ?? 0);
    }
    const beste: { knelpunt: string; zin: number; record: number; score: number }[] = [];
    for (const { knelpunt, record, einde } of perKnelpunt) {
      let zin = Math.min(record + 1, einde - 1);
      for (let i = zin + 1; i < einde; i++) if ((scores[i] ?? 0) > (scores[zin] ?? 0)) zin = i;
      const score = (scores[zin] ?? 0) + GEWICHT_RECORD * (scores[record] ?? 0);
      if (score > 0) beste.push({ knelpunt, zin, record, score });
    }
    beste.sort((a, b) => b.score - a.score || (a.knelpunt < b.knelpunt ? -1 : 1));
    return beste.slice(0, MAX_TREFFERS).map(({ knelpunt, zin, record, score }) => ({
      knelpunt,
      score,
      waarom: () => {
        const gedeeld = gevonden.filter(({ lijst }) => lijst.includes(zin) || lijst.includes(record));
        return [...new Set(gedeeld.map(({ woord }) => woord))];
      },
    }));
  };
}

/** The entries that a term stands in, by its number. */
function maakIngangenVan(aantallen: readonly number[], plaatsen: readonly number[]) {
  const alles = new Uint32Array(plaatsen);
  const begin = new Uint32Array(aantallen.length + 1);
  for (let i = 0; i < aantallen.length; i++) begin[i + 1] = (begin[i] ?? 0) + (aantallen[i] ?? 0);
  return (nummer: number) => alles.subarray(begin[nummer], begin[nummer + 1]);
}

/** The entries of a knelpunt, by number. */
interface Groep {
  knelpunt: string;
  record: number;
  /** Number of the first entry after its last line. */
  einde: number;
}

/** Where the entries of each knelpunt stand. */
function groepeer(knelpunten: readonly string[], zinnen: readonly number[]): Groep[] {
  let einde = 0;
  return knelpunten.map((knelpunt, i) => {
    const record = einde;
    einde += 1 + (zinnen[i] ?? 0);
    return { knelpunt, record, einde };
  });
}

/** A term of the question that stands in the index. */
interface Gezocht {
  woord: string;
  punten: number;
  /** Numbers of the entries it stands in, rising. */
  lijst: Uint32Array;
}

/**
 * Finds the one term that a word with a typing mistake may stand for; none when there are several, for then a guess
 * would be as often wrong as right. A known word never gets here, so it is never taken for another.
 */
function maakTikfoutZoeker(namen: readonly string[]): (term: string) => number | undefined {
  // A mistake in the first letter is rare, and one mistake changes the length by one at most.
  let perVorm: Map<string, number[]> | undefined;
  return (term) => {
    if (term.length < TIKFOUT.kortste || /\d/.test(term)) return undefined;
    perVorm ??= groepeerPerVorm(namen);
    const buren = [-1, 0, 1].flatMap((meer) => perVorm?.get(term.charAt(0) + (term.length + meer)) ?? []);
    const past = buren.filter((i) => isEenTikfout(term, namen[i] ?? ""));
    return past.length === 1 ? past[0] : undefined;
  };
}

/** Numbers of the terms by first letter and length; begrippen and denied words are left out. */
function groepeerPerVorm(namen: readonly string[]): Map<string, number[]> {
  const perVorm = new Map<string, number[]>();
  for (const [i, naam] of namen.entries()) {
    if (naam.length < TIKFOUT.kortste - 1 || /[§~]/.test(naam)) continue;
    const vorm = naam.charAt(0) + naam.length;
    const lijst = perVorm.get(vorm);
    if (lijst) lijst.push(i);
    else perVorm.set(vorm, [i]);
  }
  return perVorm;
}
