/** Log-odds of a chance (0-1), kept finite at 0 and 1. */
export function logOdds(kans: number): number {
  return Math.log((kans + 1e-4) / (1 - kans + 1e-4));
}

/** The chance (0-1) that belongs to log-odds. */
export function kansVan(sterkte: number): number {
  return 1 / (1 + Math.exp(-sterkte));
}

/** Logarithm of a share (0-1), kept finite at 0. */
export function logAandeel(aandeel: number): number {
  return Math.log(aandeel + 1e-3);
}
