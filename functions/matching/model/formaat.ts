/**
 * The learned tables as the assistant loads them: a few names and one block of numbers, so that loading is one copy and no
 * parsing. Layout of the block, little-endian, each part on a multiple of four bytes:
 *   sleutels   Uint32 × kenmerken               feature keys, sorted; each as its distance to the one before
 *   idf        Uint8  × kenmerken               how rare the feature is, 0-255 for 0-1
 *   begin      Uint32 × (kenmerken + 1)         where the linear weights of each feature start
 *   klassen    Uint16 × gewichten               class of each linear weight, over all heads together, rising per feature
 *   gewichten  Int8   × gewichten               linear weight, to be multiplied by `schaal`
 *   heeftRij   Uint8  × kenmerken               1 for a feature that has a vector in the hidden layer
 *   inbedding  Int8   × rijen × breedte         those vectors in order, to be multiplied by `verborgen.schaalIn`
 *   uit        Int8   × klassen × breedte       what each class reads from the hidden layer, times `verborgen.schaalUit`
 */

/** What the model tells apart: each head has classes of its own. */
export const HOOFDEN = ["organisatie", "knelpunt", "domein", "soort"] as const;
export type Hoofd = (typeof HOOFDEN)[number];

/** A model as it is kept. */
export interface ModelBestand {
  /** Names of the classes per head. */
  klassen: Record<Hoofd, string[]>;
  /** Linear value of each class when a text has no known features. */
  basis: Record<Hoofd, number[]>;
  schaal: number;
  kenmerken: number;
  gewichten: number;
  /** The hidden layer: number of vectors and their length, the steps of their values, and the start value per class. */
  verborgen: {
    rijen: number;
    breedte: number;
    schaalIn: number;
    schaalUit: number;
    basis: Record<Hoofd, number[]>;
  };
  /** All numbers, laid out as above. */
  blok: Uint8Array;
}

/** A model as JSON can hold it: the block as base64. */
export type ModelJson = Omit<ModelBestand, "blok"> & { blok: string };

/** A model in memory. */
export interface Tabellen {
  sleutels: Uint32Array;
  idf: Uint8Array;
  begin: Uint32Array;
  klassen: Uint16Array;
  gewichten: Int8Array;
  heeftRij: Uint8Array;
  inbedding: Int8Array;
  uit: Int8Array;
}

/** Packs tables into the block. */
export function pakIn(tabellen: Tabellen): Uint8Array {
  // Distances are small numbers: that saves a quarter of their room once the file is compressed.
  const afstanden = tabellen.sleutels.map((sleutel, i) => sleutel - (tabellen.sleutels[i - 1] ?? 0));
  const delen = VOLGORDE.map((naam) => (naam === "sleutels" ? afstanden : tabellen[naam]));
  const bytes = new Uint8Array(delen.reduce((som, deel) => som + vier(deel.byteLength), 0));
  let plek = 0;
  for (const deel of delen) {
    bytes.set(new Uint8Array(deel.buffer, deel.byteOffset, deel.byteLength), plek);
    plek += vier(deel.byteLength);
  }
  return bytes;
}

/** Unpacks the block of a model; the tables are views on one copy of it. */
export function pakUit({ klassen, kenmerken, gewichten, verborgen, blok }: ModelBestand): Tabellen {
  // A copy, because views need a start on a multiple of four bytes, and the keys are added up in place.
  const { buffer } = new Uint8Array(blok);
  let plek = 0;
  const schuif = (lengte: number) => {
    const hier = plek;
    plek += vier(lengte);
    return hier;
  };
  const { rijen, breedte } = verborgen;
  const totaal = HOOFDEN.reduce((som, hoofd) => som + klassen[hoofd].length, 0);
  const sleutels = new Uint32Array(buffer, schuif(4 * kenmerken), kenmerken);
  for (let i = 1; i < kenmerken; i++) sleutels[i] = (sleutels[i] ?? 0) + (sleutels[i - 1] ?? 0);
  return {
    sleutels,
    idf: new Uint8Array(buffer, schuif(kenmerken), kenmerken),
    begin: new Uint32Array(buffer, schuif(4 * (kenmerken + 1)), kenmerken + 1),
    klassen: new Uint16Array(buffer, schuif(2 * gewichten), gewichten),
    gewichten: new Int8Array(buffer, schuif(gewichten), gewichten),
    heeftRij: new Uint8Array(buffer, schuif(kenmerken), kenmerken),
    inbedding: new Int8Array(buffer, schuif(rijen * breedte), rijen * breedte),
    uit: new Int8Array(buffer, schuif(totaal * breedte), totaal * breedte),
  };
}

/** The parts of the block in their order. */
const VOLGORDE = [
  "sleutels",
  "idf",
  "begin",
  "klassen",
  "gewichten",
  "heeftRij",
  "inbedding",
  "uit",
] as const satisfies readonly (keyof Tabellen)[];

const vier = (bytes: number) => Math.ceil(bytes / 4) * 4;
