/** Puts what is already known of a zaak together with what was just said. */

/** A knelpunt with the chance that it is meant. */
export interface Kans {
  knelpunt: string;
  zekerheid: number;
}

/** Chance given to a knelpunt that one of the two sides did not name. */
const VLOER = 0.03;

/**
 * The chances after an answer in words: what was known times what the answer says, over all knelpunten that either
 * side names. Adds up to at most 1, most likely first.
 * @param gewichtEerder how much what was known counts beside the answer: 1 as much, 0 not at all
 */
export function combineer(eerder: readonly Kans[], nieuw: readonly Kans[], gewichtEerder: number): Kans[] {
  const van = (kansen: readonly Kans[], id: string) =>
    Math.max(kansen.find(({ knelpunt }) => knelpunt === id)?.zekerheid ?? 0, VLOER);
  const ids = [...new Set([...eerder, ...nieuw].map(({ knelpunt }) => knelpunt))];
  const ruw = ids.map((knelpunt) => ({
    knelpunt,
    zekerheid: van(eerder, knelpunt) ** gewichtEerder * van(nieuw, knelpunt),
  }));
  const som = ruw.reduce((totaal, { zekerheid }) => totaal + zekerheid, 0) || 1;
  return ruw
    .map(({ knelpunt, zekerheid }) => ({ knelpunt, zekerheid: Math.round((zekerheid / som) * 100) / 100 }))
    .sort((a, b) => b.zekerheid - a.zekerheid || (a.knelpunt < b.knelpunt ? -1 : 1));
}

/** One order of ids out of two; the second counts `gewicht` times as much as the first. */
export function mengVolgorde(
  eerste: readonly string[],
  tweede: readonly string[],
  gewicht: number,
): string[] {
  const punten = new Map<string, number>();
  const tel = (rij: readonly string[], factor: number) => {
    for (const [plek, id] of rij.entries()) punten.set(id, (punten.get(id) ?? 0) + factor / (plek + 1));
  };
  tel(eerste, 1);
  tel(tweede, gewicht);
  return [...punten].sort((a, b) => b[1] - a[1]).map(([id]) => id);
}
