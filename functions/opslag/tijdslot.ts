import { OpslagFout } from "./fout.ts";

/**
 * Gives something a limited time. When the time is over the signal is aborted and the wait ends, even if the work
 * itself ignores the signal and never ends.
 * @param wachtMs the limit in ms
 * @param werk what to do, with the signal that says when to stop; it may throw at once
 * @returns what the work returned
 * @throws OpslagFout with code "opslag/te-traag" when the time is over; else whatever the work threw
 */
export async function binnenTijd<T>(wachtMs: number, werk: (signal: AbortSignal) => Promise<T>): Promise<T> {
  const stop = new AbortController();
  let wekker: ReturnType<typeof setTimeout> | undefined;
  const teLaat = new Promise<never>((_, weiger) => {
    wekker = setTimeout(() => {
      weiger(
        new OpslagFout("opslag/te-traag", `The store gave no answer within ${wachtMs} ms; going on without.`),
      );
      stop.abort();
    }, wachtMs);
  });
  try {
    return await Promise.race([werk(stop.signal), teLaat]);
  } finally {
    clearTimeout(wekker);
  }
}
