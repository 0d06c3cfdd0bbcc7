import type { BeurtAfhankelijkheden } from "../assistent/beurt.ts";
import type { Logboek } from "../logboek/index.ts";
import type { OntvangstOpslag } from "../opslag/index.ts";
import type { TeamsInstellingen } from "./instellingen.ts";
import type { Verzender } from "./verzender.ts";

/** What the Teams channel works with. */
export interface TeamsAfhankelijkheden extends BeurtAfhankelijkheden {
  ontvangst: OntvangstOpslag;
  verzender: Verzender;
  instellingen: TeamsInstellingen;
  /** Writes a line for every request. */
  logboek: Logboek;
  /** Hears of a fault: a code, never a text or an id of a user. */
  meld: (melding: { code: string }) => void;
}
