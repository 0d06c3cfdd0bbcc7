/**
 * Every sentence that the answer itself adds to what stands on the kaart. Dutch, level B1, "je". One place, so that
 * they can be read, changed and translated together.
 */
import type { Uitkomst } from "./schema.ts";

/** The sentence that goes with each uitkomst. */
export const BERICHTEN: Readonly<Record<Uitkomst, string>> = {
  advies: "Dit is je volgende stap.",
  spoed: "Dit klinkt als acuut gevaar. Doe dit eerst. Twijfel je? Bel 112.",
  doorvragen: "Ik wil je niet de verkeerde kant op sturen. Eén vraag:",
  "buiten-bereik":
    "Daar kan ik je niet mee helpen. Ik ken alleen vastgelopen zaken in het sociaal domein: wie je belt, wat je vraagt en wat je klaarlegt.",
  "niets-gevonden":
    "Ik vind geen knelpunt op de kaart dat hierop lijkt. Beschrijf het nog eens: welke instantie, welke regeling, en wat zegt die instantie?",
};

/** Said with an advies that rests on the uitvoerder, because no knelpunt on the kaart fits the question well. */
export const ALLES_GEPROBEERD =
  "Je hebt alle ingangen voor dit knelpunt al geprobeerd. Leg de zaak voor aan je leidinggevende en vraag wie hierover mag beslissen.";

/** Said when danger cannot be ruled out. */
export const MISSCHIEN_ACUUT =
  "Is er nu gevaar voor iemand? Bel dan eerst 112. Denkt iemand aan zelfmoord, bel 113. Bij zorgen over geweld thuis of een kind: Veilig Thuis, 0800 2000.";

/** Said when the question holds more than one problem. */
export function meerProblemen(namen: readonly string[]): string {
  const rest = namen.join("; ");
  return `Ik zie meer problemen in je verhaal. Begin met deze stap. Daarna: ${rest}${/[.?!]$/.test(rest) ? "" : "."}`;
}

/** The question back when no record says how to tell the candidates apart. */
export const DOORVRAAG_ALGEMEEN = "Wat past het best bij je vraag?";
/** The choice that says none of the others fits. */
export const KEUZE_ANDERS = { id: "anders", label: "Iets anders" } as const;
