/** What the conversation itself cannot know, so that it is said here for every channel. */
import { MAX_TEKST } from "../antwoord/vraag.ts";
import type { Reactie } from "../gesprek/index.ts";
import { ACTIES } from "../gesprek/teksten.ts";

/** Said when more was pasted than the assistant reads. */
export const TE_LANG: Reactie = {
  soort: "bericht",
  regels: [
    `Dat zijn meer dan ${MAX_TEKST} tekens. Kort je verhaal in tot wat er nu vastloopt en bij welke instantie.`,
  ],
  acties: [ACTIES.help],
};

/** Said when "vergeet mij" did not reach the store: never claim that something is gone that is not. */
export const WISSEN_MISLUKT: Reactie = {
  soort: "bericht",
  regels: [
    "Het wissen is niet gelukt: het geheugen is even niet bereikbaar. Probeer het over een minuut opnieuw. Na 24 uur wordt alles vanzelf gewist.",
  ],
  acties: [ACTIES.vergeet],
};
