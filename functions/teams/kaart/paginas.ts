/** Addresses of our own pages, and of places in Teams. */
import { recordAdres as recordPad } from "../../antwoord/recordadres.ts";
import type { Verkenning } from "../../gesprek/index.ts";
import { TEAMS } from "../teksten.ts";
import type { Kaartkader } from "./bouw.ts";
import type { Action } from "./soorten.ts";

/** The page of a record. */
export function recordAdres(paginas: string, soort: Verkenning["soort"], id: string): string {
  return paginas + recordPad({ soort, id });
}

/** The page of a knelpunt. */
export function knelpuntAdres(paginas: string, id: string): string {
  return recordAdres(paginas, "knelpunt", id);
}

/**
 * Sharing: opens Teams' own window to send the page of the knelpunt to somebody; nothing of the case goes along.
 * Where others read along the step is shared already: then the way to the personal chat.
 * https://learn.microsoft.com/microsoftteams/platform/concepts/build-and-test/share-to-teams-from-web-apps
 */
export function deelActie(
  { plek, paginas, appId }: Pick<Kaartkader, "plek" | "paginas" | "appId">,
  knelpunt: string,
): Action {
  if (plek !== "persoonlijk" && appId !== "") {
    return {
      type: "Action.OpenUrl",
      title: TEAMS.persoonlijk,
      url: `https://teams.microsoft.com/l/chat/0/0?users=${encodeURIComponent(`28:${appId}`)}`,
    };
  }
  const delen = new URLSearchParams({ href: knelpuntAdres(paginas, knelpunt), msgText: TEAMS.deelTekst });
  return { type: "Action.OpenUrl", title: TEAMS.deel, url: `https://teams.microsoft.com/share?${delen}` };
}
