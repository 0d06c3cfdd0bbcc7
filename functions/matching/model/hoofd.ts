/**
 * Learns one head: softmax regression with AdaGrad over sparse features. Halfway the small weights are cut and the rest
 * learns on, so that what stays takes over the work of what went: cutting afterwards cost five points.
 */

import { naarKansen } from "./kansen.ts";
import { maakToeval, schud } from "./toeval.ts";

/** Features of one sentence: places in the table with their values, Euclidean length 1. */
export interface Ijl {
  plekken: Int32Array;
  waarden: Float32Array;
}

/** One sentence to learn from. */
export interface Les {
  x: Ijl;
  /** Target chance per class number; adds up to 1. */
  doel: readonly (readonly [klasse: number, kans: number])[];
  /** How much the sentence counts. */
  telt: number;
}

/** How a head learns. */
export interface HoofdOpties {
  klassen: number;
  kenmerken: number;
  /** First step size; falls to a tenth of it in the last pass. */
  stap: number;
  /** Passes over all sentences before and after the cut. */
  ronden: number;
  naronden: number;
  /** Largest number of weights that stays. */
  maximaal: number;
}

/** What a head has learned: weights by feature and class, and what each class starts with. */
export interface Geleerd {
  gewichten: Float32Array;
  basis: Float32Array;
}

/** Step size of the passes after the cut, as a share of the first. */
const NASTAP = 0.4;
/** A slope below this is not worth a step. */
const TE_KLEIN = 1e-4;

/** Learns a head. The same lessons in the same order always give the same weights. */
export function leerHoofd(lessen: readonly Les[], opties: HoofdOpties): Geleerd {
  const { klassen, kenmerken, ronden, naronden, stap, maximaal } = opties;
  const stand = {
    gewichten: new Float32Array(kenmerken * klassen),
    kwadraten: new Float32Array(kenmerken * klassen),
    basis: new Float32Array(klassen),
  };
  const toeval = maakToeval(20261121);
  const volgorde = lessen.map((_, i) => i);
  const doorloop = (aantal: number, eersteStap: number, mask: boolean) => {
    for (let ronde = 0; ronde < aantal; ronde++) {
      schud(volgorde, toeval);
      const grootte = eersteStap * (1 - (0.9 * ronde) / aantal);
      for (const i of volgorde) {
        const les = lessen[i];
        if (les) leerVan(les, stand, klassen, grootte, mask);
      }
    }
  };
  doorloop(ronden, stap, false);
  snoei(stand.gewichten, maximaal);
  doorloop(naronden, stap * NASTAP, true);
  return stand;
}

/** One step. With `alleenGebleven` a weight that was cut stays zero. Typed arrays, because this is where all time goes. */
function leerVan(
  { x: { plekken, waarden }, doel, telt }: Les,
  { gewichten, kwadraten, basis }: Geleerd & { kwadraten: Float32Array },
  klassen: number,
  grootte: number,
  alleenGebleven: boolean,
): void {
  const fout = Float32Array.from(basis);
  for (let a = 0; a < plekken.length; a++) {
    const rij = (plekken[a] ?? 0) * klassen;
    const waarde = waarden[a] ?? 0;
    for (let k = 0; k < klassen; k++) fout[k] = (fout[k] ?? 0) + (gewichten[rij + k] ?? 0) * waarde;
  }
  naarKansen(fout);
  for (const [k, kans] of doel) fout[k] = (fout[k] ?? 0) - kans;
  if (telt !== 1) for (let k = 0; k < klassen; k++) fout[k] = (fout[k] ?? 0) * telt;
  // Most classes are far from right and far from wrong: only those with an error worth a step are walked through.
  let hoogste = 0;
  for (const waarde of waarden) if (waarde > hoogste) hoogste = waarde;
  const telbaar: number[] = [];
  for (let k = 0; k < klassen; k++) if (Math.abs(fout[k] ?? 0) * hoogste >= TE_KLEIN) telbaar.push(k);
  for (let a = 0; a < plekken.length; a++) {
    const rij = (plekken[a] ?? 0) * klassen;
    const waarde = waarden[a] ?? 0;
    for (const k of telbaar) {
      const helling = (fout[k] ?? 0) * waarde;
      if (helling < TE_KLEIN && helling > -TE_KLEIN) continue;
      if (alleenGebleven && gewichten[rij + k] === 0) continue;
      const kwadraat = (kwadraten[rij + k] ?? 0) + helling * helling;
      kwadraten[rij + k] = kwadraat;
      gewichten[rij + k] = (gewichten[rij + k] ?? 0) - (grootte * helling) / (Math.sqrt(kwadraat) + 0.1);
    }
  }
  for (let k = 0; k < klassen; k++) basis[k] = (basis[k] ?? 0) - 0.01 * (fout[k] ?? 0);
}

/** Sets all but the `maximaal` largest weights to zero. */
function snoei(gewichten: Float32Array, maximaal: number): void {
  const groottes = gewichten
    .filter((waarde) => waarde !== 0)
    .map(Math.abs)
    .sort();
  const grens = groottes[groottes.length - maximaal - 1] ?? 0;
  for (let i = 0; i < gewichten.length; i++) if (Math.abs(gewichten[i] ?? 0) <= grens) gewichten[i] = 0;
}
