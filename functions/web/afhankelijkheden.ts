import type { BeurtAfhankelijkheden } from "../assistent/beurt.ts";
import type { Logboek } from "../logboek/index.ts";
import type { Peil } from "../opslag/index.ts";
import type { AanmeldInstellingen } from "./aanmelden/instellingen.ts";
import type { Oidc } from "./aanmelden/oidc.ts";

/** A file for the browser, with the hash of its content in its address so that it may be kept forever. */
export interface Middel {
  inhoud: string;
  hash: string;
  soort: string;
}

/** What the web app works with; time and ids come from outside. */
export interface WebAfhankelijkheden extends BeurtAfhankelijkheden {
  /** A new id of a conversation that nobody can guess. */
  nieuwId: () => string;
  /** Files for the browser by name. */
  middelen: Readonly<Record<"chat.js" | "graaf.js" | "oefenen.js" | "stijl.css", Middel>>;
  /** Origins that may show the pages in a frame, such as those of Microsoft Teams; none when empty. */
  inbedding: readonly string[];
  /** How people sign in; null: the pages are public. */
  aanmelding: { instellingen: AanmeldInstellingen; oidc: Oidc } | null;
  /** Writes a line for every request. */
  logboek: Logboek;
  /** Does the table answer? */
  peil: Peil;
  /** Name of the gemeente or organisation that offers the product, above every page; absent for none. */
  organisatie?: string | undefined;
  /** Hears of a fault: a code, never a text of a user. */
  meld: (melding: { code: string; handeling?: string }) => void;
}
