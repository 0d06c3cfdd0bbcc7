import type { AdaptiveCard } from "./soorten.ts";

/**
 * Largest card, in bytes of UTF-16. Teams takes a message of about 28 KB; the rest of the message needs a little.
 * https://learn.microsoft.com/microsoftteams/platform/bots/how-to/format-your-bot-messages
 */
export const MAX_BYTES = 27 * 1024;

/** Size of a card in bytes of UTF-16, as Teams counts it. */
export function grootte(kaart: AdaptiveCard): number {
  return JSON.stringify(kaart).length * 2;
}

/** The card with the most in it that is small enough; with the least when none is. */
export function eerstePassend<Ruimte>(
  [eerste, ...minder]: readonly [Ruimte, ...Ruimte[]],
  maak: (ruimte: Ruimte) => AdaptiveCard,
): AdaptiveCard {
  let kaart = maak(eerste);
  for (const ruimte of minder) {
    if (grootte(kaart) <= MAX_BYTES) return kaart;
    kaart = maak(ruimte);
  }
  return kaart;
}
