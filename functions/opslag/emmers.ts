import type { Emmer } from "./emmer.ts";

/**
 * How much may be asked. `gesprek` is for one person in one conversation, `nood` for looking whether a message above that
 * speaks of danger, `adres` for one internet address, `tellen` for counts from one address. All refill within five
 * minutes, the longest that a bucket is kept.
 */
export const EMMERS = {
  /**
   * Twenty messages at once, then one every three seconds. A person types four to six a minute; who presses buttons
   * fast comes to twenty. A script is stopped within a second.
   */
  gesprek: { tegelijk: 20, perMs: 3000 },
  /**
   * As much again. Who types never gets here; a script makes us match twice as often, and not more.
   */
  nood: { tegelijk: 20, perMs: 3000 },
  /**
   * Three hundred at once, then ten a second. A whole gemeente sits behind one address: three hundred people who ask
   * something every half minute. It is a fifth of what the API lets through for all together (50 a second), so that
   * one address cannot keep the rest out.
   */
  adres: { tegelijk: 300, perMs: 100 },
  /**
   * A hundred and twenty at once, then one every two seconds. A KCC of a hundred agents ends 25 calls a minute, and
   * sends at once what was counted while it was offline.
   */
  tellen: { tegelijk: 120, perMs: 2000 },
} as const satisfies Record<string, Emmer>;

export type EmmerSoort = keyof typeof EMMERS;
