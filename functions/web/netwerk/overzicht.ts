/** The whole kaart at a glance, for a newcomer: the knelpunten by domein and the organisaties by kind. */
import { DOMEINEN, type Domein, type Kaart, type Organisatie } from "../../../knowledge/schema.ts";

/** A record in a list. */
interface Regel {
  id: string;
  naam: string;
}

export interface Overzicht {
  /** Each knelpunt once, under its main domein. */
  domeinen: { domein: Domein; knelpunten: Regel[] }[];
  organisaties: { soort: Organisatie["soort"]; organisaties: (Regel & { ingangen: number })[] }[];
}

/** The kinds of organisaties, in the order in which a professional in a gemeente meets them. */
const SOORTEN = [
  "gemeente",
  "gemeente-onderdeel",
  "uitvoeringsorganisatie",
  "maatschappelijk",
  "zorg",
  "justitie",
  "rechtspraak",
  "samenwerkingsverband",
  "ministerie",
  "overig",
] as const satisfies readonly Organisatie["soort"][];

/** Makes the overview; lists are in alphabetical order, and what is empty is left out. */
export function maakOverzicht(kaart: Kaart): Overzicht {
  const ingangen = new Map<string, number>();
  for (const { organisatie } of [...kaart.loketten, ...kaart.contactpersonen]) {
    ingangen.set(organisatie, (ingangen.get(organisatie) ?? 0) + 1);
  }
  return {
    domeinen: DOMEINEN.map((domein) => ({
      domein,
      knelpunten: opNaam(kaart.knelpunten.filter(({ domeinen }) => domeinen[0] === domein)),
    })).filter(({ knelpunten }) => knelpunten.length > 0),
    organisaties: SOORTEN.map((soort) => ({
      soort,
      organisaties: opNaam(kaart.organisaties.filter((organisatie) => organisatie.soort === soort)).map(
        (regel) => ({ ...regel, ingangen: ingangen.get(regel.id) ?? 0 }),
      ),
    })).filter(({ organisaties }) => organisaties.length > 0),
  };
}

const vergelijk = new Intl.Collator("nl").compare;

function opNaam(records: readonly Regel[]): Regel[] {
  return records.map(({ id, naam }) => ({ id, naam })).sort((een, ander) => vergelijk(een.naam, ander.naam));
}
