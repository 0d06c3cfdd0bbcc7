/**
 * The learned evidence: how likely each organisatie, knelpunt, domein and soort is for a text, and which of the user's
 * words spoke for it. A linear model and a hidden layer (see `leer.ts`) judge together: each sees what the other misses.
 */
import { HOOFDEN, type Hoofd, type ModelBestand, pakUit, type Tabellen } from "./formaat.ts";
import { naarKansen } from "./kansen.ts";
import { type Kenmerken, sleutelVan } from "./kenmerken.ts";
import { maakPlekZoeker } from "./plek.ts";
import { VERSTERKING } from "./verborgen.ts";

/** The chances of one head, from a text. They add up to 1. */
export type Kansen = ReadonlyMap<string, number>;

/** A text as the model sees it. */
export interface Oordeel {
  kansen: Record<Hoofd, Kansen>;
  /** Share (0-1) of the features of the text that the model knows; low for other languages and nonsense. */
  bekend: number;
  /** The user's words that spoke most for a class, heaviest first. */
  waarom(hoofd: Hoofd, klasse: string): string[];
}

/** Judges the features of a text. */
export type Model = (kenmerken: Kenmerken) => Oordeel;

/** How much each of the two counts in the log of the chances. */
const AANDEEL = { lineair: 0.5, verborgen: 0.5 } as const;

/** A feature of the text that the model knows. */
interface Gevonden {
  plek: number;
  waarde: number;
  woord: string;
}

/** Loads a model. */
export function laadModel(bestand: ModelBestand): Model {
  const tabellen = pakUit(bestand);
  const { idf, begin, klassen, gewichten } = tabellen;
  const plekVan = maakPlekZoeker(tabellen.sleutels);
  const { vectorVan, verborgenVan } = maakVerborgen(bestand, tabellen);
  const { breedte, schaalIn, schaalUit } = bestand.verborgen;
  const eerste = eersteKlassen(bestand);
  const basis = basisPerHoofd(bestand);

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

  const kansenVan = (hoofd: Hoofd, gevonden: readonly Gevonden[], verborgen: Float32Array): Kansen => {
    const namen = bestand.klassen[hoofd];
    const start = eerste[hoofd];
    const som = basis[hoofd].slice();
    const stap = AANDEEL.lineair * bestand.schaal;
    for (const { plek, waarde } of gevonden) {
      const einde = begin[plek + 1] ?? 0;
      for (let i = vanaf(plek, start); i < einde; i++) {
        const k = (klassen[i] ?? 0) - start;
        if (k >= namen.length) break;
        som[k] = (som[k] ?? 0) + (gewichten[i] ?? 0) * waarde * stap;
      }
    }
    for (let k = 0; k < namen.length; k++) {
      const rij = (start + k) * breedte;
      let uit = 0;
      for (let i = 0; i < breedte; i++) uit += (tabellen.uit[rij + i] ?? 0) * (verborgen[i] ?? 0);
      som[k] = (som[k] ?? 0) + AANDEEL.verborgen * schaalUit * uit;
    }
    naarKansen(som);
    return new Map(namen.map((naam, k) => [naam, som[k] ?? 0]));
  };

  /** What each hidden value adds to a class when it grows a little: where tanh is flat, nothing. */
  const trekVan = (nummer: number, verborgen: Float32Array) => {
    const factor = AANDEEL.verborgen * schaalIn * schaalUit * VERSTERKING;
    return verborgen.map(
      (waarde, k) => factor * (1 - waarde * waarde) * (tabellen.uit[nummer * breedte + k] ?? 0),
    );
  };

  return ({ gewicht, woorden }) => {
    const gevonden: Gevonden[] = [];
    for (const [kenmerk, hoeveel] of gewicht) {
      const plek = plekVan(sleutelVan(kenmerk));
      if (plek < 0) continue;
      const waarde = (hoeveel * (idf[plek] ?? 0)) / 255;
      gevonden.push({ plek, waarde, woord: woorden.get(kenmerk) ?? kenmerk });
    }
    const lengte = Math.sqrt(gevonden.reduce((som, { waarde }) => som + waarde * waarde, 0)) || 1;
    for (const een of gevonden) een.waarde /= lengte;
    const verborgen = verborgenVan(gevonden);

    // Made when asked for: of a single sentence only the soort is looked at.
    const gemaakt = new Map<Hoofd, Kansen>();
    const kansen = (hoofd: Hoofd): Kansen => {
      const eerder = gemaakt.get(hoofd) ?? kansenVan(hoofd, gevonden, verborgen);
      gemaakt.set(hoofd, eerder);
      return eerder;
    };
    return {
      kansen: {
        get organisatie() {
          return kansen("organisatie");
        },
        get knelpunt() {
          return kansen("knelpunt");
        },
        get domein() {
          return kansen("domein");
        },
        get soort() {
          return kansen("soort");
        },
      },
      bekend: gewicht.size === 0 ? 0 : gevonden.length / gewicht.size,
      waarom(hoofd, klasse) {
        const nummer = eerste[hoofd] + bestand.klassen[hoofd].indexOf(klasse);
        if (nummer < eerste[hoofd]) return [];
        const trek = trekVan(nummer, verborgen);
        const bijdrage = new Map<string, number>();
        for (const { plek, waarde, woord } of gevonden) {
          const i = vanaf(plek, nummer);
          const lineair = i < (begin[plek + 1] ?? 0) && klassen[i] === nummer ? (gewichten[i] ?? 0) : 0;
          const vector = vectorVan(plek);
          const samen =
            AANDEEL.lineair * bestand.schaal * lineair +
            vector.reduce((som, getal, k) => som + getal * (trek[k] ?? 0), 0);
          bijdrage.set(woord, (bijdrage.get(woord) ?? 0) + waarde * samen);
        }
        return [...bijdrage]
          .filter(([, hoeveel]) => hoeveel > 0)
          .sort((a, b) => b[1] - a[1])
          .map(([woord]) => woord);
      },
    };
  };
}

/** What each class starts with, the two parts together. */
function basisPerHoofd({ basis, verborgen }: ModelBestand): Record<Hoofd, Float32Array> {
  const samen = (hoofd: Hoofd) =>
    Float32Array.from(
      basis[hoofd],
      (waarde, k) => AANDEEL.lineair * waarde + AANDEEL.verborgen * (verborgen.basis[hoofd][k] ?? 0),
    );
  return {
    organisatie: samen("organisatie"),
    knelpunt: samen("knelpunt"),
    domein: samen("domein"),
    soort: samen("soort"),
  };
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
