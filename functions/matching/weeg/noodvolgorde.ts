/** Whom to call in an alarm: not the owner of what the rest of the story is about. */
import { type Opzoeken, organisatiesVan } from "../../../knowledge/opzoeken.ts";
import { INSTELLINGEN } from "../instellingen.ts";
import type { Oordeel } from "../model/index.ts";
import { meng } from "./meng.ts";

/**
 * The organisaties that acute knelpunten call for, best to call first.
 * @param gekozen the acute knelpunt of the alarm
 * @param scherpst what the model makes of the sentences that raised it
 */
export function noodvolgorde(kaart: Opzoeken, gekozen: string, scherpst: Oordeel): string[] {
  const bijNood = new Set(
    kaart.kaart.knelpunten.flatMap(({ id, spoed }) => (spoed ? organisatiesVan(kaart, id) : [])),
  );
  return meng(
    [...scherpst.kansen.organisatie].filter(([id]) => bijNood.has(id)),
    [{ kans: 1, organisaties: organisatiesVan(kaart, gekozen) }],
    ({ organisaties }) => organisaties,
    INSTELLINGEN.noodUitKnelpunt,
  ).map(({ id }) => id);
}
