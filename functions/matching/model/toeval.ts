/** Chance that is the same every time, so that learning twice gives the same bytes. */

/** A linear congruential generator: the same row of numbers in [0, 1) for the same seed. */
export function maakToeval(zaad: number): () => number {
  let stand = zaad >>> 0;
  return () => {
    stand = (Math.imul(stand, 1664525) + 1013904223) >>> 0;
    return stand / 2 ** 32;
  };
}

/** Shuffles a list in place (Fisher-Yates). */
export function schud(lijst: number[], toeval: () => number): void {
  for (let i = lijst.length - 1; i > 0; i--) {
    const j = Math.floor(toeval() * (i + 1));
    const hier = lijst[i] ?? 0;
    lijst[i] = lijst[j] ?? 0;
    lijst[j] = hier;
  }
}
