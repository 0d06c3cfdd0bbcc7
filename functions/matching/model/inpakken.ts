/** From what was learned to the tables of the file: features in order, numbers rounded to a few bits. */
import { HOOFDEN, type Hoofd, type ModelBestand, pakIn } from "./formaat.ts";
import type { Geleerd } from "./hoofd.ts";
import type { Kenmerktabel } from "./lessen.ts";
import type { Verborgen } from "./verborgen.ts";

/** Everything that was learned. */
export interface Geleerden {
  tabel: Kenmerktabel;
  /** Names of the classes per head, in the order of {@link HOOFDEN}, like the two below. */
  namen: readonly string[][];
  lineair: readonly Geleerd[];
  verborgen: Verborgen;
  /** Number of each feature that has a vector, in order. */
  metVector: readonly number[];
  breedte: number;
}

/**
 * Largest step of a rounded vector: 31 values fit in five bits, so the file stays small; finer steps changed nothing
 * measurable, 15 values cost half a point.
 */
const STAPPEN = 15;
/** Values further than this many standard deviations from zero are cut off: they are few and would coarsen the rest. */
const UITERSTE = 3.5;

/** Packs a model. */
export function pakModel({ tabel, namen, lineair, verborgen, metVector, breedte }: Geleerden): ModelBestand {
  const { begin, klassen, gewichten, schaal } = rijgLineair(tabel.sleutels.length, namen, lineair);
  const inbedding = rondAf(verborgen.inbedding);
  const uit = rondAf(verborgen.hoofden.flatMap((hoofd) => [...hoofd.uit]));
  const heeftRij = new Uint8Array(tabel.sleutels.length);
  for (const kenmerk of metVector) heeftRij[kenmerk] = 1;
  return {
    klassen: perHoofd(namen),
    basis: perHoofd(lineair.map(({ basis }) => kort(basis))),
    schaal,
    kenmerken: tabel.sleutels.length,
    gewichten: gewichten.length,
    verborgen: {
      rijen: metVector.length,
      breedte,
      schaalIn: inbedding.schaal,
      schaalUit: uit.schaal,
      basis: perHoofd(verborgen.hoofden.map(({ basis }) => kort(basis))),
    },
    blok: pakIn({
      sleutels: tabel.sleutels,
      idf: Uint8Array.from(tabel.idf, (waarde) => Math.round(waarde * 255)),
      begin,
      klassen,
      gewichten,
      heeftRij,
      inbedding: inbedding.getallen,
      uit: uit.getallen,
    }),
  };
}

/** All linear weights, feature by feature, of all heads together. */
function rijgLineair(kenmerken: number, namen: readonly string[][], lineair: readonly Geleerd[]) {
  const begin = new Uint32Array(kenmerken + 1);
  const klassen: number[] = [];
  const waarden: number[] = [];
  for (let kenmerk = 0; kenmerk < kenmerken; kenmerk++) {
    let eerste = 0;
    for (const [h, { gewichten }] of lineair.entries()) {
      const aantal = namen[h]?.length ?? 0;
      for (let k = 0; k < aantal; k++) {
        const waarde = gewichten[kenmerk * aantal + k] ?? 0;
        if (waarde === 0) continue;
        klassen.push(eerste + k);
        waarden.push(waarde);
      }
      eerste += aantal;
    }
    if (eerste > 0xffff) throw new RangeError(`${eerste} klassen passen niet in 16 bits.`);
    begin[kenmerk + 1] = klassen.length;
  }
  const schaal = waarden.reduce((hoogste, waarde) => Math.max(hoogste, Math.abs(waarde)), 1e-6) / 127;
  return {
    begin,
    klassen: Uint16Array.from(klassen),
    gewichten: Int8Array.from(waarden, (waarde) => Math.round(waarde / schaal)),
    schaal,
  };
}

function rondAf(waarden: ArrayLike<number>): { getallen: Int8Array; schaal: number } {
  let kwadraat = 0;
  for (let i = 0; i < waarden.length; i++) kwadraat += (waarden[i] ?? 0) ** 2;
  const schaal = (UITERSTE * Math.sqrt(kwadraat / (waarden.length || 1))) / STAPPEN || 1;
  const rond = (waarde: number) => Math.max(-STAPPEN, Math.min(STAPPEN, Math.round(waarde / schaal)));
  return { getallen: Int8Array.from(waarden, rond), schaal };
}

const kort = (waarden: Float32Array) => [...waarden].map((waarde) => Math.round(waarde * 1e4) / 1e4);

function perHoofd<T>(rijen: readonly T[]): Record<Hoofd, T> {
  const [organisatie, knelpunt, domein, soort] = rijen;
  if (!organisatie || !knelpunt || !domein || !soort) {
    throw new RangeError(`Er zijn ${rijen.length} hoofden geleerd; nodig zijn ${HOOFDEN.join(", ")}.`);
  }
  return { organisatie, knelpunt, domein, soort };
}
