/** What happens to time, memory and size when the kaart grows. */
import { kennis } from "../../functions/assistent/kennis.ts";
import type { Motor } from "./motor.ts";
import { onze } from "./motoren/index.ts";
import { miniSearchKaal } from "./motoren/minisearch.ts";
import { meetOpbouw, type Opbouw } from "./proces.ts";

/** One engine at one size; `opbouw` is null when it took too long or too much memory, or failed. */
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
const TIJD = { meest: 180_000, minst: 10_000 };

/**
 * Measures ours and plain MiniSearch at each size, side by side in processes of their own, so that both meet the same
 * machine.
 * @param einde when to be done, on the clock of `performance.now()`
 */
export async function meetGroei(einde: number): Promise<Groei[]> {
  const rijen: Groei[] = [];
  for (const { keer, vragen } of STAPPEN) {
    const over = Math.min(TIJD.meest, einde - performance.now());
    const meet = async (motor: Motor): Promise<Groei> => ({
      naam: motor.naam,
      keer,
      records: keer * kennis.kaart.knelpunten.length,
      opbouw: over < TIJD.minst ? null : await meetOpbouw(motor, keer, vragen, over),
    });
    rijen.push(...(await Promise.all([meet(onze), meet(miniSearchKaal)])));
  }
  return rijen;
}
