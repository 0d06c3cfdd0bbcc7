/** Shortest part of a compound, in letters. */
const DEEL_MINIMUM = 4;
/** Letters that Dutch may put between two parts: verblijf-s-vergunning, boek-en-kast. */
const TUSSENLETTERS = ["", "s", "en", "e", "n"];

/**
 * Splits a compound into parts that are words themselves: verblijfsvergunning → verblijf, vergunning.
 * Takes the fewest parts, and of those the longest last part. Empty when the word cannot be split.
 * The search is bounded: a word of n letters is looked at in at most n² steps.
 * @param woord a lower-case word without diacritics
 * @param isWoord tells whether a part exists by itself
 */
export function splits(woord: string, isWoord: (deel: string) => boolean): string[] {
  if (woord.length < 2 * DEEL_MINIMUM || woord.length > 60) return [];
  /** best[i]: the best split of the first i letters. */
  const best: (string[] | undefined)[] = [[]];
  for (let einde = DEEL_MINIMUM; einde <= woord.length; einde++) {
    for (let begin = 0; begin + DEEL_MINIMUM <= einde; begin++) {
      const voor = best[begin];
      const isHeleWoord = begin === 0 && einde === woord.length;
      if (voor === undefined || isHeleWoord) continue;
      const deel = deelOp(woord.slice(begin, einde), einde === woord.length, isWoord);
      if (deel === undefined) continue;
      const huidig = best[einde];
      if (huidig === undefined || voor.length + 1 < huidig.length) best[einde] = [...voor, deel];
    }
  }
  return best[woord.length] ?? [];
}

/** The word that a piece stands for: itself, or itself without the letters that join it to the next part. */
function deelOp(stuk: string, isLaatste: boolean, isWoord: (deel: string) => boolean): string | undefined {
  for (const letters of isLaatste ? [""] : TUSSENLETTERS) {
    if (!stuk.endsWith(letters)) continue;
    const deel = stuk.slice(0, stuk.length - letters.length);
    if (deel.length >= DEEL_MINIMUM && isWoord(deel)) return deel;
  }
  return undefined;
}
