import type { Antwoord } from "../antwoord/schema.ts";

/** A way on that a channel shows as a button. What it sends back when pressed is `stuur`, as if the user typed it. */
export interface Actie {
  label: string;
  stuur: string;
}

/** What is known of one record, for "verken". */
export interface Verkenning {
  soort:
    | "organisatie"
    | "loket"
    | "contactpersoon"
    | "regeling"
    | "knelpunt"
    | "voorbeeld"
    | "instrument"
    | "begrip";
  id: string;
  naam: string;
  /** Paragraphs with a heading; an empty heading for the first. */
  delen: { kop: string; regels: string[] }[];
}

/** What the conversation says back. A closed union: every channel renders each of these. */
export type Reactie =
  | { soort: "antwoord"; antwoord: Antwoord; uitgebreid: boolean; acties: Actie[] }
  | { soort: "bericht"; regels: string[]; acties: Actie[] }
  | { soort: "verkenning"; verkenning: Verkenning; acties: Actie[] };
