/**
 * Number of typing mistakes between two short texts: a letter added, dropped or replaced, or two neighbours swapped
 * ("hepl", "neit"). Takes time in the product of the lengths, so give it a few words, not a story.
 */
export function telFouten(getypt: string, bedoeld: string): number {
  let voorvorige: number[] = [];
  let vorige = Array.from({ length: bedoeld.length + 1 }, (_, kolom) => kolom);
  for (let rij = 1; rij <= getypt.length; rij++) {
    const deze = [rij];
    for (let kolom = 1; kolom <= bedoeld.length; kolom++) {
      const gelijk = getypt[rij - 1] === bedoeld[kolom - 1];
      const omgedraaid = getypt[rij - 1] === bedoeld[kolom - 2] && getypt[rij - 2] === bedoeld[kolom - 1];
      deze[kolom] = Math.min(
        op(vorige, kolom) + 1,
        op(deze, kolom - 1) + 1,
        op(vorige, kolom - 1) + (gelijk ? 0 : 1),
        rij > 1 && kolom > 1 && omgedraaid ? op(voorvorige, kolom - 2) + 1 : Number.POSITIVE_INFINITY,
      );
    }
    voorvorige = vorige;
    vorige = deze;
  }
  return op(vorige, bedoeld.length);
}

/**
 * True when somebody who typed this may well have meant that. A word of three or four letters may have two letters
 * swapped and no more: "stopt" is not "stop", and "huur" is not "hulp". Ten letters and more may have two mistakes.
 */
export function isTypefout(getypt: string, bedoeld: string): boolean {
  if (Math.abs(getypt.length - bedoeld.length) > 2) return false;
  if (bedoeld.length < 5 && [...getypt].sort().join("") !== [...bedoeld].sort().join("")) return false;
  const ruimte = bedoeld.length < 3 ? 0 : bedoeld.length < 10 ? 1 : 2;
  return telFouten(getypt, bedoeld) <= ruimte;
}

function op(rij: readonly number[], kolom: number): number {
  return rij[kolom] ?? Number.POSITIVE_INFINITY;
}
