/**
 * The learned evidence: how likely each organisatie, knelpunt, domein and soort is for a text, and which of the user's
 * words spoke for it. A linear model and a hidden layer (see `leer.ts`) judge together: each sees what the other misses.
 */
import { HOOFDEN, type Hoofd, type ModelBestand, pakUit, type Tabellen } from "./formaat.ts";
import { type Gevonden, maakGevondenZoeker } from "./gevonden.ts";
import { naarKansen } from "./kansen.ts";
import type { Kenmerken } from "./kenmerken.ts";
import { VERSTERKING } from "./verborgen.ts";

/** The chances of one head, from a text. They add up to 1. */
export type Kansen = ReadonlyMap<string, number>;

/** A text as the model sees it. */
export interface Oordeel {
  kansen: Record<Hoofd, Kansen>;
  /** Share (0-1) of the features of content of the text that the model knows; low for other languages and nonsense. */
  bekend: number;
  /** The user's words that spoke most for a class, heaviest first. */
  waarom(hoofd: Hoofd, klasse: string): string[];
}

/** Judges the features of a text. */
export type Model = (kenmerken: Kenmerken) => Oordeel;

/** How much each of the two counts in the log of the chances. */
const AANDEEL = { lineair: 0.5, verborgen: 0.5 } as const;

/** Loads a model. */
export function laadModel(bestand: ModelBestand): Model {
  const tabellen = pakUit(bestand);
  const { begin, klassen, gewichten } = tabellen;
  // As floats: this is read through whole for every question, and a small integer has to be made one each time.
  const uit = Float32Array.from(tabellen.uit);
  const zoekGevonden = maakGevondenZoeker(tabellen);
  const { vectorVan, verborgenVan } = maakVerborgen(bestand, tabellen);
  const { breedte, schaalIn, schaalUit } = bestand.verborgen;
  const eerste = eersteKlassen(bestand);
  const basis = basisVan(bestand);

  /** Where the weights of a feature for a class or one after it start. */
  const vanaf = (plek: number, klasse: number) => {
    let laag = begin[plek] ?? 0;
    let hoog = begin[plek + 1] ?? 0;
    while (laag < hoog) {
      const midden = (laag + hoog) >>> 1;
      if ((klassen[midden] ?? 0) < klasse) laag = midden + 1;
      else hoog = midden;
    }
    return laag;
  };

  /**
   * The scores of the classes from `eersteKlasse` to the last, both parts together; the others are not to be read. The
   * weights of a feature stand by class, so that walking back from its last one is done as soon as the heads that are asked for are.
   */
  const scoresVanaf = (eersteKlasse: number, gevonden: readonly Gevonden[], verborgen: Float32Array) => {
    const som = basis.slice();
    const stap = AANDEEL.lineair * bestand.schaal;
    for (const { plek, waarde, metVorm } of gevonden) {
      const start = begin[plek] ?? 0;
      for (let i = (begin[plek + 1] ?? 0) - 1; i >= start; i--) {
        const klasse = klassen[i] ?? 0;
        if (klasse < eersteKlasse) break;
        const deel = (klasse < eerste.soort ? waarde : metVorm) * stap;
        som[klasse] = (som[klasse] ?? 0) + (gewichten[i] ?? 0) * deel;
      }
    }
    for (let klasse = eersteKlasse; klasse < som.length; klasse++) {
      const rij = klasse * breedte;
      let lees = 0;
      for (let i = 0; i < breedte; i++) lees += (uit[rij + i] ?? 0) * (verborgen[i] ?? 0);
      som[klasse] = (som[klasse] ?? 0) + AANDEEL.verborgen * schaalUit * lees;
    }
    return som;
  };

  const kansenVan = (hoofd: Hoofd, scores: Float32Array): Kansen => {
    const namen = bestand.klassen[hoofd];
    const kansen = scores.slice(eerste[hoofd], eerste[hoofd] + namen.length);
    naarKansen(kansen);
    const perNaam = new Map<string, number>();
    for (let k = 0; k < namen.length; k++) perNaam.set(namen[k] ?? "", kansen[k] ?? 0);
    return perNaam;
  };

  /** What each hidden value adds to a class when it grows a little: where tanh is flat, nothing. */
  const trekVan = (nummer: number, verborgen: Float32Array) => {
    const factor = AANDEEL.verborgen * schaalIn * schaalUit * VERSTERKING;
    return verborgen.map((waarde, k) => factor * (1 - waarde * waarde) * (uit[nummer * breedte + k] ?? 0));
  };

  return (kenmerken) => {
    const { gevonden, bekend } = zoekGevonden(kenmerken);
    const verborgen = verborgenVan(gevonden);

    // Made when asked for: of two sentences only the soort is looked at, and that is the last head.
    let scores: Float32Array | undefined;
    const gemaakt = new Map<Hoofd, Kansen>();
    const eens = (hoofd: Hoofd, scoresVan: () => Float32Array): Kansen => {
      const kansen = gemaakt.get(hoofd) ?? kansenVan(hoofd, scoresVan());
      gemaakt.set(hoofd, kansen);
      return kansen;
    };
    const alle = () => {
      scores ??= scoresVanaf(0, gevonden, verborgen);
      return scores;
    };
    return {
      kansen: {
        get organisatie() {
          return eens("organisatie", alle);
        },
        get knelpunt() {
          return eens("knelpunt", alle);
        },
        get domein() {
          return eens("domein", alle);
        },
        get soort() {
          return eens("soort", () => scores ?? scoresVanaf(eerste.soort, gevonden, verborgen));
        },
      },
      bekend,
      waarom(hoofd, klasse) {
        const nummer = eerste[hoofd] + bestand.klassen[hoofd].indexOf(klasse);
        if (nummer < eerste[hoofd]) return [];
        const trek = trekVan(nummer, verborgen);
        const bijdrage = new Map<string, number>();
        const telt = (een: Gevonden) => (hoofd === "soort" ? een.metVorm : een.waarde);
        for (const een of gevonden) {
          const { plek, waarde, woord } = een;
          // "Nu" and "ligt" may have decided, but explain nothing to who reads them.
          if (waarde === 0) continue;
          const i = vanaf(plek, nummer);
          const lineair = i < (begin[plek + 1] ?? 0) && klassen[i] === nummer ? (gewichten[i] ?? 0) : 0;
          const vector = vectorVan(plek);
          let verborgenDeel = 0;
          for (let k = 0; k < vector.length; k++) verborgenDeel += (vector[k] ?? 0) * (trek[k] ?? 0);
          const samen = AANDEEL.lineair * bestand.schaal * lineair * telt(een) + verborgenDeel * waarde;
          bijdrage.set(woord, (bijdrage.get(woord) ?? 0) + samen);
        }
        return [...bijdrage]
          .filter(([, hoeveel]) => hoeveel > 0)
          .sort((a, b) => b[1] - a[1])
          .map(([woord]) => woord);
      },
    };
  };
}

/** What each class starts with, the two parts together, all heads in a row. */
function basisVan({ basis, verborgen }: ModelBestand): Float32Array {
  return Float32Array.from(
    HOOFDEN.flatMap((hoofd) =>
      basis[hoofd].map(
        (waarde, k) => AANDEEL.lineair * waarde + AANDEEL.verborgen * (verborgen.basis[hoofd][k] ?? 0),
      ),
    ),
  );
}

/** First class number of each head. */
function eersteKlassen({ klassen }: ModelBestand): Record<Hoofd, number> {
  const eerste: Record<Hoofd, number> = { organisatie: 0, knelpunt: 0, domein: 0, soort: 0 };
  let totaal = 0;
  for (const hoofd of HOOFDEN) {
    eerste[hoofd] = totaal;
    totaal += klassen[hoofd].length;
  }
  return eerste;
}

/** The hidden layer: the vector of a feature, and the hidden values of a text (their sum, bent by tanh). */
function maakVerborgen(
  { verborgen: { breedte, schaalIn } }: ModelBestand,
  { heeftRij, inbedding }: Pick<Tabellen, "heeftRij" | "inbedding">,
) {
  const rijVan = new Int32Array(heeftRij.length);
  let rijen = 0;
  for (let i = 0; i < heeftRij.length; i++) rijVan[i] = heeftRij[i] === 1 ? rijen++ : -1;
  const geen = new Int8Array();

  /** Empty for a feature too rare to have one. */
  const vectorVan = (plek: number): Int8Array => {
    const rij = rijVan[plek] ?? -1;
    return rij < 0 ? geen : inbedding.subarray(rij * breedte, (rij + 1) * breedte);
  };
  const verborgenVan = (gevonden: readonly Gevonden[]): Float32Array => {
    const som = new Float32Array(breedte);
    let kwadraat = 0;
    for (const { plek, waarde } of gevonden) {
      const rij = rijVan[plek] ?? -1;
      if (rij < 0) continue;
      kwadraat += waarde * waarde;
      for (let k = 0; k < breedte; k++) {
        som[k] = (som[k] ?? 0) + (inbedding[rij * breedte + k] ?? 0) * waarde;
      }
    }
    const factor = (VERSTERKING * schaalIn) / (Math.sqrt(kwadraat) || 1);
    return som.map((waarde) => Math.tanh(waarde * factor));
  };
  return { vectorVan, verborgenVan };
}
