/** Texts that only WhatsApp needs. Dutch, level B1, "je". */
export const WHATSAPP = {
  /** The first contact: what this is, what not to type, how to stop. */
  welkom: [
    "*Wie moet ik bellen?* is voor professionals die vastlopen met een zaak van een inwoner.",
    "Typ geen namen, BSN of adressen: WhatsApp is van Meta. Ik bewaar je tekst niet, alleen waar we waren, 24 uur lang.",
    "Typ ‘stop’ of ‘vergeet mij’ en ik wis dat meteen. Typ ‘help’ voor uitleg.",
  ],
  spraak: "Ik kan geen spraakbericht beluisteren. Typ je vraag, kort mag ook. Namen en BSN laat je weg.",
  media:
    "Ik kan geen foto’s of bestanden bekijken, en ik haal ze niet op. Typ je vraag, zonder namen of BSN.",
  locatie: "Ik doe niets met een locatie. Typ ‘gemeente’ en de naam, bijvoorbeeld ‘gemeente Zwolle’.",
  onbekend: "Dit soort bericht ken ik niet. Typ in een paar woorden waar je op vastloopt.",
  nietToegelaten:
    "Deze assistent is voor medewerkers van de gemeente. Vraag de beheerder om je nummer toe te laten. Bij gevaar bel je 112.",
  kies: "Kies",
  keuzes: "Wat past het best?",
  wegen: "Hoe wil je verder?",
  geprobeerd: "Al geprobeerd",
  voetnoot: (datum: string, controle: boolean) =>
    controle ? `Gecontroleerd: ${datum}. Controle nodig.` : `Gecontroleerd: ${datum}.`,
  nooitGecontroleerd: "Niet bekend wanneer gecontroleerd.",
} as const;
