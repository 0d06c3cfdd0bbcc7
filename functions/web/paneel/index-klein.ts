/**
 * The index of the matching, half its size: what follows from other parts is left out, and numbers that rise are
 * written as the distance to the one before. Opening it gives the same index back.
 */
import type { Begrip } from "../../../knowledge/schema.ts";
import { stamBegrippen } from "../../matching/analyse/begrippen.ts";
import { stam } from "../../matching/analyse/stam.ts";
import { maakStammer, pakWoordenschat } from "../../matching/analyse/woordenschat.ts";
import type { MatchIndex } from "../../matching/index.ts";

/** The index as the browser gets it. */
export interface KleineIndex {
  /** Every word of the kaart, in alphabetical order. Stems are made again. */
  woorden: string;
  werkwoorden: string[];
  /** As in the index. */
  knelpunten: string[];
  zinnen: number[];
  lengtes: number[];
  termen: string;
  aantallen: number[];
  /** Per term: the first entry, then distances. */
  afstanden: number[];
}

/** Makes an index small. */
export function pakIndex({ woordenschat, werkwoorden, zoek }: MatchIndex): KleineIndex {
  return {
    woorden: woordenschat.woorden.split(" ").sort().join(" "),
    werkwoorden,
    knelpunten: zoek.knelpunten,
    zinnen: zoek.zinnen,
    lengtes: zoek.lengtes,
    termen: zoek.termen,
    aantallen: zoek.aantallen,
    afstanden: perTerm(zoek.aantallen, zoek.plaatsen, (plaats, vorige) => plaats - vorige),
  };
}

/** Opens a small index. */
export function openIndex(klein: KleineIndex, begrippen: readonly Begrip[]): MatchIndex {
  const woordenschat = new Map(klein.woorden.split(" ").map((woord) => [woord, stam(woord)]));
  let vorigePlaats = 0;
  return {
    woordenschat: pakWoordenschat(woordenschat),
    begrippen: stamBegrippen(begrippen, maakStammer(woordenschat)),
    werkwoorden: klein.werkwoorden,
    zoek: {
      knelpunten: klein.knelpunten,
      zinnen: klein.zinnen,
      lengtes: klein.lengtes,
      termen: klein.termen,
      aantallen: klein.aantallen,
      plaatsen: perTerm(klein.aantallen, klein.afstanden, (afstand, _, eerste) => {
        vorigePlaats = eerste ? afstand : vorigePlaats + afstand;
        return vorigePlaats;
      }),
    },
  };
}

/** Walks through the numbers of each term; the one before the first of a term is 0. */
function perTerm(
  aantallen: readonly number[],
  getallen: readonly number[],
  maak: (getal: number, vorige: number, eerste: boolean) => number,
): number[] {
  const uit: number[] = [];
  let plek = 0;
  for (const aantal of aantallen) {
    for (let i = 0; i < aantal; i++) {
      uit.push(maak(getallen[plek + i] ?? 0, i === 0 ? 0 : (getallen[plek + i - 1] ?? 0), i === 0));
    }
    plek += aantal;
  }
  return uit;
}
