/** The texts around signing in. Dutch, level B1, "je". */
export const AANMELDEN = {
  mislukt: {
    titel: "Aanmelden is niet gelukt",
    uitleg: "Je organisatie liet je niet toe, of je deed er te lang over. Probeer het nog een keer.",
    knop: "Probeer opnieuw",
  },
  onbereikbaar: {
    titel: "Aanmelden kan nu niet",
    uitleg:
      "De aanmeldpagina van je organisatie geeft geen antwoord. Probeer het over een paar minuten opnieuw.",
    knop: "Probeer opnieuw",
  },
  verlopen: {
    titel: "Je bent niet meer aangemeld",
    uitleg: "Meld je opnieuw aan. Wat je net typte, hebben we niet bewaard.",
    knop: "Meld je aan",
  },
  kader: {
    titel: "Meld je eerst aan",
    uitleg:
      "Aanmelden kan niet in dit venster. Doe het in een nieuw tabblad. Ga daarna terug en open deze pagina opnieuw.",
    knop: "Meld je aan in een nieuw tabblad",
  },
  afgemeld: {
    titel: "Je bent afgemeld",
    uitleg: "Op een gedeelde computer meld je je ook af bij je organisatie.",
    knop: "Meld je weer aan",
  },
  bijOrganisatie: "Meld je ook af bij je organisatie",
  acuut: "Is er nu gevaar? Bel 112. Denkt iemand aan zelfdoding? Bel 113 of 0800-0113.",
} as const;

/** A page around signing in. */
export type AanmeldScherm = Exclude<keyof typeof AANMELDEN, "bijOrganisatie" | "acuut">;
