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
  { keer: 10, vragen: 60 },
  { keer: 100, vragen: 20 },
] as const;
const KIND_TIJD = 90_000;

/** Measures ours and plain MiniSearch at each size, in processes of their own. */
export function meetGroei(): Groei[] {
  const meet = (motor: Motor) =>
    STAPPEN.map(({ keer, vragen }) => ({
      naam: motor.naam,
      keer,
      records: keer * kennis.kaart.knelpunten.length,
      opbouw: meetOpbouw(motor, keer, vragen, KIND_TIJD),
    }));
  return [...meet(onze), ...meet(miniSearchKaal)];
}
