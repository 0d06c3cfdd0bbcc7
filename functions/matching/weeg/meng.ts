/** Share of the first, second and third organisatie or domein of a knelpunt. */
const DEEL = [0.55, 0.3, 0.15];

/**
 * One order out of two: what the model says itself, and what the knelpunten that fit say, best first.
 * @param geleerd chances by the model
 * @param knelpunten with their chances (0-1, together 1)
 * @param idsVan the organisaties or domeinen of a knelpunt, the first one first
 * @param uitKnelpunt share (0-1) of the knelpunten in the order
 */
export function meng<Id extends string, Knelpunt extends { kans: number }>(
  geleerd: Iterable<readonly [Id, number]>,
  knelpunten: readonly Knelpunt[],
  idsVan: (een: Knelpunt) => readonly Id[],
  uitKnelpunt: number,
): { id: Id; kans: number }[] {
  const aandeel = new Map<Id, number>();
  const erbij = (id: Id, kans: number) => aandeel.set(id, (aandeel.get(id) ?? 0) + kans);
  for (const [id, kans] of geleerd) erbij(id, (1 - uitKnelpunt) * kans);
  for (const een of knelpunten) {
    for (const [i, id] of idsVan(een).slice(0, DEEL.length).entries()) {
      erbij(id, uitKnelpunt * een.kans * (DEEL[i] ?? 0));
    }
  }
  return [...aandeel]
    .map(([id, kans]) => ({ id, kans }))
    .sort((a, b) => b.kans - a.kans || (a.id < b.id ? -1 : 1));
}
