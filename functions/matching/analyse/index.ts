/**
 * The first of the four steps of matching: text → sentences of weighted terms. The same analysis is used for the
 * records when the index is made and for the question, so that both speak the same language.
 */
import { type GestemdBegrip, maakBegripZoeker } from "./begrippen.ts";
import { normaliseer, woordenVan } from "./normaliseer.ts";
import { isOntkenner, ontkendeWoorden } from "./ontkenning.ts";
import { splits } from "./samenstelling.ts";
import { maakScheidbaarZoeker } from "./scheidbaar.ts";
import { anderStammen } from "./stam.ts";
import { STOPWOORDEN } from "./stopwoorden.ts";
import { maakStammer, type Woordenschat } from "./woordenschat.ts";
import { zinnenVan } from "./zinnen.ts";

/** How much a term weighs beside the literal stem, by the way it came about. */
export const GEWICHTEN = {
  stam: 1,
  andereVorm: 0.95,
  begrip: 0.8,
  ontkenning: 0.7,
  deel: 0.4,
  scheidbaar: 0.4,
} as const;

/** One searchable term with the user's own word it came from. */
export interface Term {
  /** A stem; `§` + term for a begrip; `geen~` + stem for something denied. */
  term: string;
  gewicht: number;
  /** The word as typed (normalised), to explain the match. */
  woord: string;
}

/** A sentence of the question. */
export interface Zin {
  /** Every word, normalised, stop words included. */
  woorden: string[];
  termen: Term[];
}

/** What the analysis made of a text. */
export interface Analyse {
  zinnen: Zin[];
}

/** What a begrip stands as among the terms; no stem begins with it. */
const BEGRIP = "§";

/** The terms of a text that stand for a begrip of the kaart, each once. */
export function begrippenIn({ zinnen }: Analyse): ReadonlySet<string> {
  return new Set(
    zinnen.flatMap(({ termen }) => termen.map(({ term }) => term).filter((term) => term.startsWith(BEGRIP))),
  );
}

/** Analyses a text. Never throws: a text without words gives no sentences. */
export type Analyseer = (tekst: string) => Analyse;

/**
 * Makes the analysis for a kaart.
 * @param woordenschat the words of the kaart: the parts that compounds are split into
 * @param begrippen terms with their synonyms, stemmed with the same woordenschat
 * @param werkwoorden stems of the separable verbs of the kaart
 */
export function maakAnalyse(
  woordenschat: Woordenschat,
  begrippen: readonly GestemdBegrip[],
  werkwoorden: readonly string[],
): Analyseer {
  const stammen = new Set(woordenschat.values());
  const stamVan = maakStammer(woordenschat);
  const isDeel = (deel: string) => woordenschat.has(deel) && !STOPWOORDEN.has(deel);
  const zoekScheidbaar = maakScheidbaarZoeker(new Set(werkwoorden));
  const zoekBegrippen = maakBegripZoeker(begrippen);
  const isInhoud = (woord: string) => !STOPWOORDEN.has(woord) && !isOntkenner(woord);

  /** All terms of one word, made once and kept: a kaart has few distinct words. */
  const bekend = new Map<string, Term[]>();
  const termenVan = (woord: string): Term[] => {
    const eerder = bekend.get(woord);
    if (eerder) return eerder;
    const termen: Term[] = [{ term: stamVan(woord), gewicht: GEWICHTEN.stam, woord }];
    const erbij = (term: string, gewicht: number) => {
      if (!termen.some((ander) => ander.term === term)) termen.push({ term, gewicht, woord });
    };
    for (const ander of anderStammen(woord)) if (stammen.has(ander)) erbij(ander, GEWICHTEN.andereVorm);
    for (const deel of splits(woord, isDeel)) erbij(stamVan(deel), GEWICHTEN.deel);
    if (woordenschat.has(woord)) bekend.set(woord, termen);
    return termen;
  };

  return (tekst) => ({
    zinnen: zinnenVan(normaliseer(tekst)).map((zin) => {
      const woorden = woordenVan(zin);
      const ontkend = ontkendeWoorden(woorden, isInhoud);
      const termen = woorden.flatMap((woord, i) => {
        if (!isInhoud(woord)) return [];
        const eigen = termenVan(woord);
        if (!ontkend[i]) return eigen;
        return [
          ...eigen,
          { term: `geen~${stamVan(woord)}`, gewicht: GEWICHTEN.ontkenning, woord: `geen ${woord}` },
        ];
      });
      for (const { stammen: gevonden, woord } of zoekScheidbaar(zin)) {
        for (const term of gevonden) termen.push({ term, gewicht: GEWICHTEN.scheidbaar, woord });
      }
      for (const { term, begin, lengte } of zoekBegrippen(woorden.map(stamVan))) {
        const woord = woorden.slice(begin, begin + lengte).join(" ");
        termen.push({ term: `${BEGRIP}${term.toLowerCase()}`, gewicht: GEWICHTEN.begrip, woord });
      }
      return { woorden, termen };
    }),
  });
}
