import type { Kaart } from "../../knowledge/schema.ts";
import { normaliseer, woordenVan } from "../matching/analyse/normaliseer.ts";
import type { PrivacyUitzonderingen } from "../privacy/index.ts";

/**
 * What looks like personal data but is not: phone numbers of ingangen, and words that are names of organisaties and
 * terms. Gemeenten are left out on purpose: Van Dongen, Stein and Buren are surnames too.
 */
export function uitzonderingenVan(kaart: Kaart): PrivacyUitzonderingen {
  const telefoonnummers = kaart.loketten
    .flatMap(({ kanalen }) => kanalen)
    .filter(({ soort }) => soort === "telefoon")
    .map(({ waarde }) => waarde.replace(/\D/g, ""));
  const namen = [
    ...kaart.organisaties.flatMap(({ naam, afkorting }) => [naam, afkorting ?? ""]),
    ...kaart.loketten.map(({ naam }) => naam),
    ...kaart.regelingen.map(({ naam }) => naam),
    ...kaart.instrumenten.map(({ naam }) => naam),
    ...kaart.begrippen.flatMap(({ term, synoniemen }) => [term, ...synoniemen]),
  ];
  return {
    telefoonnummers: new Set(telefoonnummers),
    woorden: new Set(namen.flatMap((naam) => woordenVan(normaliseer(naam)))),
  };
}
