/** Every record of the kaart with the names it goes by. */
import type { Opzoeken } from "../../knowledge/opzoeken.ts";
import { normaliseer, woordenVan } from "../matching/analyse/normaliseer.ts";
import type { Verkenning } from "./reactie.ts";

/** A record whose name holds what was typed. */
export interface NaamVondst {
  soort: Verkenning["soort"];
  id: string;
  naam: string;
}

/** A record with all its names. */
export interface Benoemd extends NaamVondst {
  /** All names, normalised. */
  namen: string[];
  /** The words of the name that is shown. */
  eigenWoorden: string[];
  /** The words of the other names. */
  andereWoorden: string[];
}

/** All records, organisaties first. */
export function alleRecords({ kaart }: Opzoeken): Benoemd[] {
  const record = (soort: Verkenning["soort"], id: string, naam: string, ...ookWel: string[]): Benoemd => {
    const namen = [naam, ...ookWel].map(normaliseer);
    const [eigenWoorden = [], ...rest] = namen.map(woordenVan);
    return { soort, id, naam, namen, eigenWoorden, andereWoorden: rest.flat() };
  };
  return [
    ...kaart.organisaties.map(({ id, naam, afkorting }) => record("organisatie", id, naam, afkorting ?? id)),
    ...kaart.regelingen.map(({ id, naam }) => record("regeling", id, naam)),
    ...kaart.begrippen.map(({ term, synoniemen }) => record("begrip", term, term, ...synoniemen)),
    ...kaart.knelpunten.map(({ id, naam }) => record("knelpunt", id, naam)),
    ...kaart.loketten.map(({ id, naam }) => record("loket", id, naam)),
    ...kaart.contactpersonen.map(({ id, rol }) => record("contactpersoon", id, rol)),
    ...kaart.instrumenten.map(({ id, naam }) => record("instrument", id, naam)),
    ...kaart.voorbeelden.map(({ id, titel }) => record("voorbeeld", id, titel)),
  ];
}
