/**
 * The bucket of a rate limit, as arithmetic on one number: the Generic Cell Rate Algorithm (GCRA) in its virtual
 * scheduling form, ITU-T Recommendation I.371, annex A. It allows the same as a token bucket. The number, in I.371 the
 * theoretical arrival time, is the moment at which the bucket is full of tokens again.
 */

/** How much fits in a bucket, and how fast it fills. */
export interface Emmer {
  /** How many may pass at once, when nobody asked anything for a while. */
  readonly tegelijk: number;
  /** After how many ms there is room for one more. */
  readonly perMs: number;
}

/** What came of asking for one. */
export interface Schenking {
  readonly mag: boolean;
  /** The number to keep, epoch ms; null when what is kept may stay as it is. */
  readonly vol: number | null;
  /** How long to wait for the next, in ms; 0 when it may pass. */
  readonly wachtMs: number;
}

/**
 * Asks a bucket for one.
 * @param vol the number that was kept, epoch ms; null: none
 * @param nu the clock, epoch ms
 */
export function schenk({ tegelijk, perMs }: Emmer, vol: number | null, nu: number): Schenking {
  const leegOp = nu + tegelijk * perMs;
  // Later than an empty bucket is impossible, unless the clock was put back: then it counts as empty from now on, and
  // that is kept, or nobody would pass until the clock is there again.
  const teruggezet = vol !== null && vol > leegOp;
  const stand = Math.min(Math.max(vol ?? nu, nu), leegOp);
  const straks = stand + perMs;
  if (straks <= leegOp) return { mag: true, vol: straks, wachtMs: 0 };
  return { mag: false, vol: teruggezet ? stand : null, wachtMs: straks - leegOp };
}
