/** Texts that only WhatsApp needs. Dutch, level B1, "je". */
export const WHATSAPP = {
  /** The first contact: what this is, what not to type, how to stop. */
  welkom: [
    "*Wie moet ik bellen?* helpt professionals die vastlopen met een zaak van een inwoner.",
    "Typ geen namen, BSN of adressen: WhatsApp is van Meta. Ik bewaar je tekst niet. Ik onthoud 24 uur waar we waren.",
    "Typ ‘stop’ of ‘vergeet mij’, dan wis ik dat meteen. Typ ‘help’ voor uitleg.",
  ],
  spraak: "Ik kan geen spraakbericht beluisteren. Typ je vraag, kort mag ook. Namen en BSN laat je weg.",
  media:
    "Ik kan geen foto’s of bestanden bekijken, en ik haal ze niet op. Typ je vraag, zonder namen of BSN.",
  locatie: "Ik doe niets met een locatie. Typ ‘gemeente’ en de naam, bijvoorbeeld ‘gemeente Zwolle’.",
  onbekend: "Dit soort bericht ken ik niet. Typ in een paar woorden waar je op vastloopt.",
  nietToegelaten:
    "Deze assistent is voor medewerkers van de gemeente. Vraag de beheerder om je nummer toe te laten. Bij gevaar bel je 112.",
  kies: "Kies",
  /** Above the choices of a question back. */
  keuzes: "Wat past het best?",
  /** Above other ways on. */
  wegen: "Hoe wil je verder?",
  /** A row of which the own words do not fit, or begin as those of another row. */
  keuze: (nummer: number) => `Keuze ${nummer}`,
  voetnoot: (datum: string, controle: boolean) =>
    controle ? `Gecontroleerd: ${datum}. Controle nodig.` : `Gecontroleerd: ${datum}.`,
  nooitGecontroleerd: "Niet bekend wanneer gecontroleerd.",
} as const;
