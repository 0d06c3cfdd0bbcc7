/** What happens to time, memory and size when the kaart grows. */
import { kennis } from "../../functions/assistent/kennis.ts";
import type { Motor } from "./motor.ts";
import { onze } from "./motoren/index.ts";
import { miniSearchKaal } from "./motoren/minisearch.ts";
import { meetOpbouw, type Opbouw } from "./proces.ts";

/** One engine at one size; `opbouw` is null when it took too long or too much memory. */
export interface Groei {
  naam: string;
  keer: number;
  records: number;
  opbouw: Opbouw | null;
}

/** Sizes, and how many questions are asked at each. */
export const STAPPEN = [
  { keer: 1, vragen: 60 },
  { keer: 10, vragen: 30 },
  { keer: 100, vragen: 8 },
] as const;
/** Longest and shortest time for one process, in ms; with less left it is not started. */
const TIJD = { meest: 120_000, minst: 10_000 };

/**
 * Measures ours and plain MiniSearch at each size, in processes of their own.
 * @param einde when to be done, on the clock of `performance.now()`
 */
export function meetGroei(einde: number): Groei[] {
  const meet = (motor: Motor, keer: number, vragen: number): Opbouw | null => {
    const over = Math.min(TIJD.meest, einde - performance.now());
    return over < TIJD.minst ? null : meetOpbouw(motor, keer, vragen, over);
  };
  return STAPPEN.flatMap(({ keer, vragen }) =>
    [onze, miniSearchKaal].map((motor) => ({
      naam: motor.naam,
      keer,
      records: keer * kennis.kaart.knelpunten.length,
      opbouw: meet(motor, keer, vragen),
    })),
  );
}
