/** Time and memory, measured so that a colleague's run on the same machine does not decide the figures. */
import { setFlagsFromString } from "node:v8";
import { runInNewContext } from "node:vm";
import type { Gebouwd } from "./motor.ts";

/** Times of one question, warm, in ms. */
export interface Tijden {
  mediaan: number;
  p99: number;
  rondes: number;
}

/** Tells how many ms have gone by since it was made. */
export type Klok = () => number;

/** Time as on the wall: for what happens in another process. */
export function wandklok(): Klok {
  const begin = performance.now();
  return () => performance.now() - begin;
}

/**
 * Time that this process worked, or time on the wall when that is less (clean-up runs beside it). On a quiet machine
 * the two are the same; on a busy one this is what a quiet one would have shown.
 */
export function werkklok(): Klok {
  const wand = wandklok();
  const begin = process.cpuUsage();
  return () => {
    const opWand = wand();
    const { user, system } = process.cpuUsage(begin);
    return Math.min(opWand, (user + system) / 1000);
  };
}

const MINSTENS = 5;
const STABIEL = 0.03;

/**
 * Asks all texts round after round, until the median moves less than 3 % or the time is up. The time of a question is
 * its median over the rounds, so that a round in which something else ran does not count.
 * @param budget most time for all rounds together, in ms; one round is always made
 */
export async function meetTijden(
  zoek: Gebouwd["zoek"],
  teksten: readonly string[],
  budget: number,
  begin: () => Klok = werkklok,
): Promise<Tijden> {
  const perTekst: number[][] = teksten.map(() => []);
  const einde = performance.now() + budget;
  let vorige = Number.POSITIVE_INFINITY;
  for (let ronde = 1; ; ronde++) {
    for (const [i, tekst] of teksten.entries()) {
      const klok = begin();
      const uit = zoek(tekst);
      if (uit instanceof Promise) await uit;
      perTekst[i]?.push(klok());
    }
    const tijden = perTekst.map((rij) => kwantiel(rij, 0.5));
    const mediaan = kwantiel(tijden, 0.5);
    const isStabiel = ronde >= MINSTENS && Math.abs(mediaan - vorige) < STABIEL * mediaan;
    if (isStabiel || performance.now() > einde)
      return { mediaan, p99: kwantiel(tijden, 0.99), rondes: ronde };
    vorige = mediaan;
  }
}

/** The value below which this share of the numbers lies; 0 when there are none. */
export function kwantiel(getallen: readonly number[], deel: number): number {
  const rij = [...getallen].sort((a, b) => a - b);
  return rij[Math.min(rij.length - 1, Math.floor(deel * rij.length))] ?? 0;
}

setFlagsFromString("--expose-gc");
const ruimOp: () => void = runInNewContext("gc");

/** Bytes in use after a full clean-up: the heap and what typed arrays hold beside it. */
export function geheugen(): number {
  ruimOp();
  ruimOp();
  const { heapUsed, arrayBuffers } = process.memoryUsage();
  return heapUsed + arrayBuffers;
}
