/** Texts that only Teams needs. Dutch, level B1, "je". */

export const TEAMS = {
  gevaar: "Spoed",
  meer: "Meer",
  deel: "Deel met collega",
  deelTekst: "Kijk eens naar deze stap:",
  terug: "Terug",
  leesVerder: "Lees alles op de kaart",
  persoonlijk: "Open eigen chat",
  wanneerWel: "Wanneer je hier moet zijn",
  /** Below an answer where others read along. */
  anderenLezenMee:
    "Anderen lezen hier mee. Gaat je vraag over een inwoner? Stel hem in je eigen chat met mij.",
  /** When personal data was typed where others read along. */
  verwijderBericht: "Anderen kunnen je bericht lezen. Verwijder het.",
  geenBestand:
    "Ik kan geen bestanden of foto’s lezen. Typ in je eigen woorden waar je op vastloopt, zonder namen of BSN.",
  geenSpraak: "Ik kan geen spraakbericht beluisteren. Typ in een paar woorden waar je op vastloopt.",
  mislukt: "Er ging iets mis bij mij. Probeer het nog eens. Bij gevaar bel je 112.",
  oudeKaart: "Deze knop ken ik niet meer. Typ je vraag opnieuw, dan zoek ik de stap.",
  zoekLeeg: "Typ waar je op vastloopt, bijvoorbeeld: briefadres geweigerd.",
  zoekNiets: "Niets gevonden op de kaart. Typ een instantie, een regeling of wat er misgaat.",
} as const;

/** The first message where others read along. */
export const WELKOM_GROEP: readonly string[] = [
  "Hoi! Noem mij met @ en typ waar je op vastloopt. Ik zeg wie je belt, wat je vraagt en wat je klaarlegt.",
  "Anderen lezen hier mee: noem geen inwoners. Voor een zaak van een inwoner kun je mij ook alleen bericht sturen.",
];
