/**
 * The learned evidence: a linear softmax model per head says how likely each organisatie, knelpunt, domein and soort
 * is for a text, and which of the user's words spoke for it. Made by `npm run goud:train`.
 */
import { HOOFDEN, type Hoofd, type ModelBestand, pakUit } from "./formaat.ts";
import { type Kenmerken, sleutelVan } from "./kenmerken.ts";

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

/** Loads a model. */
export function laadModel(bestand: ModelBestand): Model {
  const { sleutels, idf, begin, klassen, gewichten } = pakUit(bestand);
  /** First class number of each head. */
  const start: Record<Hoofd, number> = { organisatie: 0, knelpunt: 0, domein: 0, soort: 0 };
  let totaal = 0;
  for (const hoofd of HOOFDEN) {
    start[hoofd] = totaal;
    totaal += bestand.klassen[hoofd].length;
  }
  const basis = Float32Array.from(HOOFDEN.flatMap((hoofd) => bestand.basis[hoofd]));

  return ({ gewicht, woorden }) => {
    const gevonden: { plek: number; waarde: number; woord: string }[] = [];
    let kwadraat = 0;
    for (const [kenmerk, hoeveel] of gewicht) {
      const plek = zoekSleutel(sleutels, sleutelVan(kenmerk));
      if (plek < 0) continue;
      const waarde = (hoeveel * (idf[plek] ?? 0)) / 255;
      kwadraat += waarde * waarde;
      gevonden.push({ plek, waarde, woord: woorden.get(kenmerk) ?? kenmerk });
    }
    const lengte = Math.sqrt(kwadraat) || 1;
    const som = Float32Array.from(basis);
    for (const { plek, waarde } of gevonden) {
      const factor = (waarde / lengte) * bestand.schaal;
      const einde = begin[plek + 1] ?? 0;
      for (let i = begin[plek] ?? 0; i < einde; i++) {
        const klasse = klassen[i] ?? 0;
        som[klasse] = (som[klasse] ?? 0) + (gewichten[i] ?? 0) * factor;
      }
    }
    // Made when asked for: of a single sentence only the soort is looked at.
    const gemaakt = new Map<Hoofd, Kansen>();
    const kansenVan = (hoofd: Hoofd): Kansen => {
      const kansen = gemaakt.get(hoofd) ?? softmax(bestand.klassen[hoofd], som, start[hoofd]);
      gemaakt.set(hoofd, kansen);
      return kansen;
    };
    return {
      kansen: {
        get organisatie() {
          return kansenVan("organisatie");
        },
        get knelpunt() {
          return kansenVan("knelpunt");
        },
        get domein() {
          return kansenVan("domein");
        },
        get soort() {
          return kansenVan("soort");
        },
      },
      bekend: gewicht.size === 0 ? 0 : gevonden.length / gewicht.size,
      waarom(hoofd, klasse) {
        const nummer = start[hoofd] + bestand.klassen[hoofd].indexOf(klasse);
        const bijdrage = new Map<string, number>();
        for (const { plek, waarde, woord } of gevonden) {
          for (let i = begin[plek] ?? 0; i < (begin[plek + 1] ?? 0); i++) {
            if (klassen[i] !== nummer) continue;
            bijdrage.set(woord, (bijdrage.get(woord) ?? 0) + waarde * (gewichten[i] ?? 0));
          }
        }
        return [...bijdrage]
          .filter(([, hoeveel]) => hoeveel > 0)
          .sort((a, b) => b[1] - a[1])
          .map(([woord]) => woord);
      },
    };
  };
}

function softmax(namen: readonly string[], som: Float32Array, start: number): Map<string, number> {
  let hoogste = Number.NEGATIVE_INFINITY;
  for (let i = 0; i < namen.length; i++) hoogste = Math.max(hoogste, som[start + i] ?? 0);
  const machten = namen.map((_, i) => Math.exp((som[start + i] ?? 0) - hoogste));
  const totaal = machten.reduce((a, b) => a + b, 0);
  return new Map(namen.map((naam, i) => [naam, (machten[i] ?? 0) / totaal]));
}

function zoekSleutel(sleutels: Uint32Array, sleutel: number): number {
  let laag = 0;
  let hoog = sleutels.length - 1;
  while (laag <= hoog) {
    const midden = (laag + hoog) >>> 1;
    const waarde = sleutels[midden] ?? 0;
    if (waarde === sleutel) return midden;
    if (waarde < sleutel) laag = midden + 1;
    else hoog = midden - 1;
  }
  return -1;
}
