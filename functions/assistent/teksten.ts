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

/** Says 112 and 113, for danger may hide in words that were not read. */
export const TE_VEEL_TEKST =
  "Dat gaat even te snel voor mij. Wacht een halve minuut en stuur je bericht dan opnieuw. Bij gevaar bel je 112. Denkt iemand aan zelfmoord, bel 113.";

/** Said when somebody asks too much at once. */
export const TE_VEEL: Reactie = { soort: "bericht", regels: [TE_VEEL_TEKST], acties: [ACTIES.stap] };
