/**
 * Learns the hidden layer: every feature gets a small vector, a text is the sum of the vectors of its features bent by
 * tanh, and all heads read from that one vector. Words that ask for the same organisaties come to lie together, and
 * what is learned of knelpunten helps to know owners. AdaGrad, one sentence at a time; part of the words is left out of
 * each sentence (as in "word dropout"), so that no single word decides.
 */
import type { Ijl } from "./hoofd.ts";
import { naarKansen } from "./kansen.ts";
import { maakToeval, schud } from "./toeval.ts";

/** Target chances per class number. */
type Doel = readonly (readonly [klasse: number, kans: number])[];

/** One sentence to learn from, for all heads at once. */
export interface VerborgenLes {
  x: Ijl;
  /** Per head the target, or null when the sentence says nothing about it. */
  doelen: readonly (Doel | null)[];
  /** Per head how much the sentence counts. */
  telt: readonly number[];
}

/** How the hidden layer learns. */
export interface VerborgenOpties {
  kenmerken: number;
  /** Number of classes per head. */
  klassen: readonly number[];
  /** Length of a vector. */
  breedte: number;
  /** Passes over all sentences. */
  ronden: number;
  /** First step size; falls to a twentieth of it in the last pass. */
  stap: number;
  /** Share of the features of a sentence that is left out each time. */
  weglaten: number;
  /** Share of the hidden values that is left out each time. */
  uitval: number;
}

/** What was learned. */
export interface Verborgen {
  /** A vector per feature, one after another. */
  inbedding: Float32Array;
  hoofden: Uitgang[];
}

/** What one head reads from the hidden layer: a vector and a start value per class. */
interface Uitgang {
  uit: Float32Array;
  basis: Float32Array;
}

/** The sum of the vectors is multiplied by this before it is bent. */
export const VERSTERKING = 3;
/** First value of the sums of squares: the smaller, the larger the first steps. */
const EERSTE_KWADRAAT = 1e-3;
/** An error below this is not worth a step. */
const TE_KLEIN = 1e-3;

/** Learns the hidden layer. The same lessons in the same order always give the same numbers. */
export function leerVerborgen(lessen: readonly VerborgenLes[], opties: VerborgenOpties): Verborgen {
  const { kenmerken, klassen, breedte, ronden, stap } = opties;
  const toeval = maakToeval(20261122);
  const strooi = (aantal: number, wijdte: number) =>
    Float32Array.from({ length: aantal }, () => (toeval() - 0.5) * wijdte);
  const kwadraten = (aantal: number) => new Float32Array(aantal).fill(EERSTE_KWADRAAT);

  const laag: Leerlaag = {
    ...opties,
    toeval,
    inbedding: strooi(kenmerken * breedte, 0.3),
    kwadraten: kwadraten(kenmerken * breedte),
    hoofden: klassen.map((aantal) => ({
      uit: strooi(aantal * breedte, 0.35),
      kwadraten: kwadraten(aantal * breedte),
      basis: new Float32Array(aantal),
    })),
  };
  const volgorde = lessen.map((_, i) => i);
  for (let ronde = 0; ronde < ronden; ronde++) {
    schud(volgorde, toeval);
    const grootte = stap * (1 - (0.95 * ronde) / ronden);
    for (const i of volgorde) {
      const les = lessen[i];
      if (les) leerVan(les, laag, grootte);
    }
  }
  return { inbedding: laag.inbedding, hoofden: laag.hoofden };
}

interface Leerlaag extends VerborgenOpties, Verborgen {
  toeval: () => number;
  kwadraten: Float32Array;
  hoofden: (Uitgang & { kwadraten: Float32Array })[];
}

/** One step for one sentence: forward, each head back, and on to the vectors of its features. */
function leerVan({ x, doelen, telt }: VerborgenLes, laag: Leerlaag, grootte: number): void {
  const { breedte, inbedding, kwadraten, weglaten, uitval, toeval, hoofden } = laag;
  const waarden = x.waarden.map((waarde) =>
    toeval() < weglaten ? 0 : (waarde * VERSTERKING) / Math.sqrt(1 - weglaten),
  );
  const boog = telVectoren(x.plekken, waarden, inbedding, breedte).map(Math.tanh);
  const open = boog.map(() => (toeval() < uitval ? 0 : 1 / (1 - uitval)));
  const verborgen = boog.map((waarde, k) => waarde * (open[k] ?? 0));

  const terug = new Float32Array(breedte);
  for (const [i, hoofd] of hoofden.entries()) {
    const doel = doelen[i];
    if (doel) leerUitgang(hoofd, doel, verborgen, terug, telt[i] ?? 1, grootte);
  }
  for (let k = 0; k < breedte; k++) {
    terug[k] = (terug[k] ?? 0) * (open[k] ?? 0) * (1 - (boog[k] ?? 0) ** 2);
  }
  for (let a = 0; a < waarden.length; a++) {
    const waarde = waarden[a] ?? 0;
    if (waarde === 0) continue;
    const rij = (x.plekken[a] ?? 0) * breedte;
    for (let k = 0; k < breedte; k++)
      stapOp(inbedding, kwadraten, rij + k, (terug[k] ?? 0) * waarde, grootte);
  }
}

/** The sum of the vectors of the features of a text. */
function telVectoren(plekken: Int32Array, waarden: Float32Array, inbedding: Float32Array, breedte: number) {
  const som = new Float32Array(breedte);
  for (let a = 0; a < plekken.length; a++) {
    const waarde = waarden[a] ?? 0;
    if (waarde === 0) continue;
    const rij = (plekken[a] ?? 0) * breedte;
    for (let k = 0; k < breedte; k++) som[k] = (som[k] ?? 0) + (inbedding[rij + k] ?? 0) * waarde;
  }
  return som;
}

/** One step of one head; adds to `terug` what the hidden values should have been. */
function leerUitgang(
  { uit, basis, kwadraten }: Leerlaag["hoofden"][number],
  doel: Doel,
  verborgen: Float32Array,
  terug: Float32Array,
  telt: number,
  grootte: number,
): void {
  const breedte = verborgen.length;
  const fout = Float32Array.from(basis);
  for (let c = 0; c < fout.length; c++) {
    let som = fout[c] ?? 0;
    for (let k = 0; k < breedte; k++) som += (uit[c * breedte + k] ?? 0) * (verborgen[k] ?? 0);
    fout[c] = som;
  }
  naarKansen(fout);
  for (const [c, kans] of doel) fout[c] = (fout[c] ?? 0) - kans;
  for (let c = 0; c < fout.length; c++) {
    const mis = (fout[c] ?? 0) * telt;
    if (mis < TE_KLEIN && mis > -TE_KLEIN) continue;
    const rij = c * breedte;
    for (let k = 0; k < breedte; k++) {
      terug[k] = (terug[k] ?? 0) + mis * (uit[rij + k] ?? 0);
      stapOp(uit, kwadraten, rij + k, mis * (verborgen[k] ?? 0), grootte);
    }
    basis[c] = (basis[c] ?? 0) - 0.01 * mis;
  }
}

/** One AdaGrad step on one number. */
function stapOp(
  getallen: Float32Array,
  kwadraten: Float32Array,
  plek: number,
  helling: number,
  grootte: number,
): void {
  if (helling === 0) return;
  const kwadraat = (kwadraten[plek] ?? 0) + helling * helling;
  kwadraten[plek] = kwadraat;
  getallen[plek] = (getallen[plek] ?? 0) - (grootte * helling) / Math.sqrt(kwadraat);
}
