import type { Hulpmiddelen, Toestand } from "../gesprek/index.ts";
import type { GesprekOpslag } from "../opslag/index.ts";

/** A file for the browser, with the hash of its content in its address so that it may be kept forever. */
export interface Middel {
  inhoud: string;
  hash: string;
  soort: string;
}

/** What the web app works with; time and ids come from outside. */
export interface WebAfhankelijkheden {
  hulp: Hulpmiddelen;
  opslag: GesprekOpslag<Toestand>;
  /** The clock, epoch ms. */
  nu: () => number;
  /** A new id of a conversation that nobody can guess. */
  nieuwId: () => string;
  /** Files for the browser by name. */
  middelen: Readonly<Record<"chat.js" | "stijl.css", Middel>>;
  /** Origins that may show the pages in a frame, such as those of Microsoft Teams; none when empty. */
  inbedding: readonly string[];
  /** Hears of a fault: a code, never a text of a user. */
  meld: (melding: { code: string }) => void;
}

/** The day of a moment as `JJJJ-MM-DD`. */
export function dagVan(tijd: number): string {
  return new Date(tijd).toISOString().slice(0, 10);
}
