import Fuse from "fuse.js";
import type { Gemeente } from "../../knowledge/schema.ts";
import { normaliseer } from "../matching/analyse/normaliseer.ts";

/**
 * Makes a finder of gemeenten by name, by another name it goes by ("Den Bosch"), or with a typo ("amsterdm").
 * @returns a function from what was typed to the name as it is written, or null when nothing looks like it
 */
export function maakGemeenteZoeker(gemeenten: readonly Gemeente[]): (getypt: string) => string | null {
  const namen = gemeenten.flatMap(({ naam, ookBekendAls }) =>
    [naam, ...ookBekendAls].map((bekendAls) => ({ naam, sleutel: sleutelVan(bekendAls) })),
  );
  const precies = new Map(namen.map(({ naam, sleutel }) => [sleutel, naam]));
  const fuse = new Fuse(namen, { keys: ["sleutel"], threshold: 0.3, distance: 10, includeScore: true });
  return (getypt) => {
    const sleutel = sleutelVan(getypt).slice(0, 40);
    if (sleutel.length < 3) return precies.get(sleutel) ?? null;
    const gevonden = precies.get(sleutel);
    if (gevonden !== undefined) return gevonden;
    const beste = fuse.search(sleutel, { limit: 1 })[0];
    // A short piece of a long name is no typo: "aa" is not Aa en Hunze.
    return beste && Math.abs(beste.item.sleutel.length - sleutel.length) <= 3 ? beste.item.naam : null;
  };
}

function sleutelVan(naam: string): string {
  return normaliseer(naam)
    .replace(/^(?:gemeente|gem\.?)\s+/, "")
    .replace(/[^a-z0-9]+/g, " ")
    .trim();
}
