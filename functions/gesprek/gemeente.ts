import type { Gemeente } from "../../knowledge/schema.ts";
import { normaliseer } from "../matching/analyse/normaliseer.ts";
import { telFouten } from "./typefout.ts";

/**
 * Makes a finder of gemeenten by name, by another name it goes by ("Den Bosch"), or with a typo ("amsterdm").
 * @returns a function from what was typed to the name as it is written, or null when nothing looks like it
 */
export function maakGemeenteZoeker(gemeenten: readonly Gemeente[]): (getypt: string) => string | null {
  const namen = gemeenten.flatMap(({ naam, ookBekendAls }) =>
    [naam, ...ookBekendAls].map((bekendAls) => ({ naam, sleutel: sleutelVan(bekendAls) })),
  );
  const precies = new Map(namen.map(({ naam, sleutel }) => [sleutel, naam]));
  return (getypt) => {
    const sleutel = sleutelVan(getypt).slice(0, 40);
    const gevonden = precies.get(sleutel);
    if (gevonden !== undefined || sleutel.length < 3) return gevonden ?? null;
    const ruimte = Math.min(3, Math.floor(sleutel.length / 4));
    const fouten = namen.map((een) => telFouten(sleutel, een.sleutel));
    const minste = Math.min(...fouten);
    if (minste > ruimte) return null;
    const dichtbij = new Set(namen.filter((_, i) => fouten[i] === minste).map(({ naam }) => naam));
    // As close to two gemeenten is no answer: better asked again than remembered wrong.
    return dichtbij.size === 1 ? ([...dichtbij][0] ?? null) : null;
  };
}

function sleutelVan(naam: string): string {
  return normaliseer(naam)
    .replace(/^(?:gemeente|gem\.?)\s+/, "")
    .replace(/[^a-z0-9]+/g, " ")
    .trim();
}
