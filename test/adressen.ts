/** The address, `soort/id`, of every record of a kaart; written out, so that a kind that the product forgets is missed. */
import type { Kaart } from "../knowledge/schema.ts";

export function alleAdressen(kaart: Kaart): string[] {
  return [
    ...kaart.organisaties.map(({ id }) => `organisatie/${id}`),
    ...kaart.loketten.map(({ id }) => `loket/${id}`),
    ...kaart.contactpersonen.map(({ id }) => `contactpersoon/${id}`),
    ...kaart.regelingen.map(({ id }) => `regeling/${id}`),
    ...kaart.knelpunten.map(({ id }) => `knelpunt/${id}`),
    ...kaart.voorbeelden.map(({ id }) => `voorbeeld/${id}`),
    ...kaart.instrumenten.map(({ id }) => `instrument/${id}`),
    ...kaart.begrippen.map(({ term }) => `begrip/${term}`),
  ];
}
