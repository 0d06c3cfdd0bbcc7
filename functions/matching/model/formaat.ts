/**
 * The learned tables as they stand in git: one JSON file with a base64 block of numbers, so that loading is one copy
 * and no parsing. Layout of the block, little-endian:
 *   sleutels  Uint32 × kenmerken      feature keys, sorted
 *   idf       Uint8  × kenmerken      how rare the feature is, 0-255 for 0-1
 *   begin     Uint32 × (kenmerken+1)  where the weights of each feature start
 *   klassen   Uint16 × gewichten      class of each weight, over all heads together
 *   gewichten Int8   × gewichten      weight, to be multiplied by `schaal`
 * Each part starts on a multiple of four bytes.
 */

/** What the model tells apart: each head has classes of its own. */
export const HOOFDEN = ["organisatie", "knelpunt", "domein", "soort"] as const;
export type Hoofd = (typeof HOOFDEN)[number];

/** A model as it stands in its file. */
export interface ModelBestand {
  /** Names of the classes per head. */
  klassen: Record<Hoofd, string[]>;
  /** Value of each class when a text has no known features. */
  basis: Record<Hoofd, number[]>;
  schaal: number;
  kenmerken: number;
  gewichten: number;
  blok: string;
}

/** A model in memory. */
export interface Tabellen {
  sleutels: Uint32Array;
  idf: Uint8Array;
  begin: Uint32Array;
  klassen: Uint16Array;
  gewichten: Int8Array;
}

const vier = (bytes: number) => Math.ceil(bytes / 4) * 4;

function indeling(kenmerken: number, gewichten: number) {
  const sleutels = 0;
  const idf = sleutels + 4 * kenmerken;
  const begin = idf + vier(kenmerken);
  const klassen = begin + 4 * (kenmerken + 1);
  const waarden = klassen + vier(2 * gewichten);
  return { sleutels, idf, begin, klassen, waarden, lengte: waarden + vier(gewichten) };
}

/** Packs tables into the base64 block. */
export function pakIn({ sleutels, idf, begin, klassen, gewichten }: Tabellen): string {
  const plek = indeling(sleutels.length, gewichten.length);
  const bytes = new Uint8Array(plek.lengte);
  const zet = (deel: ArrayBufferView, waar: number) =>
    bytes.set(new Uint8Array(deel.buffer, deel.byteOffset, deel.byteLength), waar);
  zet(sleutels, plek.sleutels);
  zet(idf, plek.idf);
  zet(begin, plek.begin);
  zet(klassen, plek.klassen);
  zet(gewichten, plek.waarden);
  let letters = "";
  for (let i = 0; i < bytes.length; i += 8192) letters += String.fromCharCode(...bytes.subarray(i, i + 8192));
  return btoa(letters);
}

/** Unpacks the base64 block of a model file; the tables are views on one buffer. */
export function pakUit({ kenmerken, gewichten, blok }: ModelBestand): Tabellen {
  const plek = indeling(kenmerken, gewichten);
  const letters = atob(blok);
  const bytes = new Uint8Array(plek.lengte);
  for (let i = 0; i < bytes.length; i++) bytes[i] = letters.charCodeAt(i);
  return {
    sleutels: new Uint32Array(bytes.buffer, plek.sleutels, kenmerken),
    idf: new Uint8Array(bytes.buffer, plek.idf, kenmerken),
    begin: new Uint32Array(bytes.buffer, plek.begin, kenmerken + 1),
    klassen: new Uint16Array(bytes.buffer, plek.klassen, gewichten),
    gewichten: new Int8Array(bytes.buffer, plek.waarden, gewichten),
  };
}
