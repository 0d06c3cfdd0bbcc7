/** What the page and its worker say to each other. The words of the caller go from the page to the worker and no further. */
import type { Signaal } from "../../pagina/paneel/teksten.ts";

/** From the page to the worker. A question about a call has a number; an answer carries that of its question. */
export type NaarWerker =
  | { soort: "laad"; kern: string; rest: string; model: string }
  | { soort: "zoek"; nummer: number; tekst: string }
  | { soort: "open"; nummer: number; knelpunt: string; signalen: Signaal[] }
  | { soort: "geprobeerd"; nummer: number; signalen: Signaal[] }
  | { soort: "toon"; nummer: number; signalen: Signaal[] }
  /** Which gemeente is meant; from now on the answers are for it. Nothing typed is none. */
  | { soort: "gemeente"; getypt: string }
  /** The names of all gemeenten, for a list to choose from. */
  | { soort: "gemeenten" };

/** How far the loading is: with `kern` one can search, with `volledig` everything is there. */
export type Stand = "kern" | "volledig" | "mislukt";

/** The results for the words of a question. */
export interface Lijst {
  soort: "lijst";
  nummer: number;
  html: string;
  aantal: number;
  /** Said by a screen reader. */
  melding: string;
}

/** An opened result. */
export interface Stap {
  soort: "stap";
  nummer: number;
  html: string;
  knelpunt: string;
  notitie: string;
}

/** The gemeente that is meant; null when there is none like it. */
export interface Gemeente {
  soort: "gemeente";
  getypt: string;
  naam: string | null;
}

/** The names of all gemeenten. */
export interface Gemeenten {
  soort: "gemeenten";
  namen: string[];
}

/** From the worker to the page. */
export type VanWerker = { soort: "stand"; stand: Stand } | Lijst | Stap | Gemeente | Gemeenten;
