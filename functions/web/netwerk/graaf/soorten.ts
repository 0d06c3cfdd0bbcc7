/** What stands in the graph, and how it is handed to the browser. Pure data: the browser imports this too. */

/** The kinds of records in the graph: who there is first, then what it is about. */
export const GRAAF_SOORTEN = [
  "organisatie",
  "loket",
  "contactpersoon",
  "knelpunt",
  "regeling",
  "voorbeeld",
] as const;

export type GraafSoort = (typeof GRAAF_SOORTEN)[number];

/** True for a kind that has a place in the graph. */
export function isGraafSoort(soort: string): soort is GraafSoort {
  return GRAAF_SOORTEN.some((een) => een === soort);
}

/** A record with its fixed place. */
export interface GraafKnoop {
  /** `soort/id`. */
  sleutel: string;
  soort: GraafSoort;
  id: string;
  naam: string;
  /** The main one first. */
  domeinen: readonly string[];
  /** The gemeenten where it is of use; null for everywhere. */
  gemeenten: readonly string[] | null;
  x: number;
  y: number;
}

/** The whole graph. */
export interface Graaf {
  knopen: GraafKnoop[];
  /** Pairs of places in `knopen`. */
  banden: (readonly [number, number])[];
  /** The field of each domein: where its name stands, its middle, how far it reaches and how much is in it. */
  domeinen: {
    domein: string;
    naam: string;
    x: number;
    y: number;
    midden: number;
    straal: number;
    aantal: number;
  }[];
}

/** What the graph can be narrowed to; null is everything. */
export interface GraafFilter {
  domein: string | null;
  gemeente: string | null;
  soorten: readonly GraafSoort[] | null;
}

/** True when a record passes the filter. */
export function past(knoop: GraafKnoop, { domein, gemeente, soorten }: GraafFilter): boolean {
  return (
    (domein === null || knoop.domeinen.includes(domein)) &&
    (soorten === null || soorten.includes(knoop.soort)) &&
    (gemeente === null || knoop.gemeenten === null || knoop.gemeenten.includes(gemeente))
  );
}

/** Where the records of one domein stand when only that domein is shown: `[sleutel, x, y]`. */
export type Veld = readonly (readonly [string, number, number])[];

/** One record with what stands around it, each in its place. */
export interface Focus {
  midden: string;
  plekken: { sleutel: string; x: number; y: number }[];
  /** Names above the groups. */
  koppen: { naam: string; x: number; y: number }[];
  /** The ladder from the middle up, one rung after the other. */
  ladder: { sleutel: string; x: number; y: number }[];
}
