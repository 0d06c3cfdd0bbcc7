/** All texts of the side panel. Dutch, level B1, "je". The texts of an advies itself are those of every channel. */

export const PANEEL = {
  titel: "Zijpaneel",
  naam: "Wie moet ik bellen?",
  omschrijving: "Zoek mee terwijl de inwoner aan de lijn is: wie je belt, wat je zegt en wat je klaarlegt.",
  veld: "Waar gaat het over?",
  privacy: "De woorden van de beller blijven op deze computer.",
  uitlegLijst: "Kies met ↓ en Enter. Alle toetsen: knop ?",
  laden: "De kaart wordt geladen …",
  bijnaKlaar: "Je kunt al zoeken. Gevaar? Bel 112.",
  laadfout: "De kaart laadt niet. Controleer je verbinding en laad de pagina opnieuw.",
  offline: "Geen verbinding. Zoeken werkt gewoon door.",
  nieuw: "Er is een nieuwere kaart.",
  nieuwStraks: "Er is een nieuwere kaart. Die komt er vanzelf in, na dit gesprek.",
  vernieuw: "Vernieuw nu",
  wis: "Volgende beller",
  gewist: "Klaar voor de volgende beller.",
  herstel: "Zet terug",
  toetsen: "Sneltoetsen",
  sluit: "Sluiten",
  vandaag: (aantal: number) =>
    aantal === 0 ? "" : `Vandaag: ${aantal} ${aantal === 1 ? "gesprek" : "gesprekken"}`,
  tellingen: "Wat wordt geteld",
  tellingenUitleg:
    "Per dag en per knelpunt telt dit paneel hoe een gesprek afliep. Geen tekst, geen namen. Deze tellingen staan alleen in deze browser.",
  vandaagKop: "Vandaag",
  telMee: "Tel anoniem mee",
  telMeeUitleg:
    "Na een gesprek gaan twee dingen naar de server: het knelpunt en hoe het afliep. Geen woord van de beller en geen naam. De server telt per dag, voor iedereen samen. Zo zien we waar doorverbinden niet lukt.",
  wisTellingen: "Wis de tellingen",
  tellingenGewist: "De tellingen zijn gewist.",
  geenScript: "Dit paneel zoekt op je eigen computer en heeft daarvoor JavaScript nodig. Zonder kan ook:",
  naarChat: "gebruik de chat",
  gekopieerd: "Notitie gekopieerd.",
  tekstGekopieerd: "Gekopieerd.",
  kopieerMislukt: "Kopiëren lukt niet. Selecteer de tekst en kopieer die zelf.",
} as const;

/** The gemeente of whoever sits behind the screen. */
export const GEMEENTE = {
  kies: "Kies je gemeente",
  van: (naam: string) => `Gemeente ${naam}`,
  andere: "Andere gemeente",
  veld: "In welke gemeente werk je?",
  uitleg: "Dan zie je ook loketten die alleen daar werken. Alleen deze browser onthoudt het.",
  onthoud: "Onthoud",
  vergeet: "Vergeet mijn gemeente",
  onbekend: "Die gemeente ken ik niet. Kijk de spelling na, of kies uit de lijst.",
} as const;

/** The list of results. */
export const LIJST = {
  kop: "Wie bel je?",
  aantal: (aantal: number) => (aantal === 1 ? "1 mogelijkheid" : `${aantal} mogelijkheden`),
  gevaar: "Acuut",
  geenIngang: "Geen contact nodig",
  vraag: "Vraag aan de beller",
  ofMeteen: "Of kies meteen",
  gevondenOp: "Gevonden op",
} as const;

/** How sure a result is, in words. */
export const ZEKERHEDEN = {
  zeker: "zeker",
  waarschijnlijk: "waarschijnlijk",
  misschien: "misschien",
} as const;
export type Zekerheid = keyof typeof ZEKERHEDEN;

/** An opened result. */
export const STAP = {
  kop: "De stap",
  terug: "Naar de lijst",
  notitie: "Kopieer notitie",
  geprobeerd: "Al geprobeerd? Volgende trede",
  meer: "Meer: lukt het niet, regelingen, voorbeelden en bronnen",
  komt: "De rest van dit knelpunt wordt nog geladen.",
  afloop: "Hoe liep het af?",
  genoteerd: (afloop: string) => `Geteld: ${afloop.toLowerCase()}.`,
  ingetrokken: "De telling is ingetrokken.",
} as const;

/** How a call ends, with the codes that are counted. */
export const AFLOPEN = {
  zelf: "Zelf beantwoord",
  doorverbonden: "Doorverbonden gelukt",
  "niet-gelukt": "Doorverbinden niet gelukt",
  terugbel: "Terugbelverzoek",
} as const;
export type Afloop = keyof typeof AFLOPEN;
export const AFLOOPCODES = [
  "zelf",
  "doorverbonden",
  "niet-gelukt",
  "terugbel",
] as const satisfies readonly Afloop[];

/** Signs that more is going on. What they change is how you start, never what the kaart says. */
export const SIGNALEN = {
  kop: "Speelt er meer?",
  emotie: {
    label: "Emotioneel",
    advies: "Eerst rust. Zoek een stille plek, luister, en vat samen wat je hoort. Daarna pas de stap.",
  },
  namens: {
    label: "Belt namens ander",
    advies:
      "Vraag eerst of er een machtiging is, of toestemming van de inwoner zelf. Deel zonder dat geen gegevens van de inwoner.",
  },
  hulpverlener: {
    label: "Heeft al hulp",
    advies:
      "Bel eerst die hulpverlener, als de inwoner dat goedvindt. Vraag wat al is gedaan en zet samen de stap hieronder.",
  },
} as const;
export type Signaal = Exclude<keyof typeof SIGNALEN, "kop">;
export const SIGNAALCODES = ["emotie", "namens", "hulpverlener"] as const satisfies readonly Signaal[];

/** The warm hand-over. Between square brackets stands what only a person may fill in. */
export const OVERDRACHT = {
  knop: "Draag warm over",
  uitleg: "Vul zelf in wat tussen [ ] staat. Stuur alleen wat de ontvanger nodig heeft.",
  mail: "Open als e-mail",
  teams: "Open in Teams",
  klembord: "Kopieer de tekst",
  tekst: "De tekst",
  onderwerp: (knelpunt: string) => `Overdracht: ${knelpunt}`,
  aanhef: "Dag [naam collega],",
  waarover: (knelpunt: string) => `Ik heb een inwoner gesproken. Het gaat om: ${knelpunt}.`,
  stap: "De stap die nodig is:",
  situatie: "Wat er speelt, in één zin: [vul in, zonder meer dan nodig]",
  inwoner: "Inwoner: [naam en hoe je die bereikt, als de inwoner dat goedvindt]",
  geprobeerd: "Al gedaan: [vul in]",
  klaar: "Ligt klaar:",
  namens: "Er belde iemand namens de inwoner. Machtiging of toestemming: [ja, van wie / nee]",
  hulpverlener: "Er is al een hulpverlener: [naam en organisatie, als de inwoner dat goedvindt]",
  emotie: "Het gesprek was zwaar voor de beller. Begin rustig.",
  terugbellen: "Terugbellen voor: [dag en tijd die met de inwoner is afgesproken]",
  slot: "Groet,\n[je naam en team]",
  delenKop: "Wat je deelt en wat niet",
  velden: {
    taak: "Taak",
    stap: "Stap",
    gegevens: "Gegevens",
    grondslag: "Grondslag",
  },
  grondslagSpoed:
    "Vitaal belang (AVG, artikel 6, lid 1, onder d): er is acuut gevaar. Deel wat nodig is en wacht nergens op.",
  grondslag:
    "Dat hangt af van de wettelijke taak van je team. Ken je die niet? Vraag het je privacy officer voordat je deelt.",
} as const;

/** The call note. */
export const NOTITIE = {
  knelpunt: "Knelpunt",
  stap: "Stap",
  contact: "Contact",
  klaarleggen: "Klaarleggen",
  bron: (kaart: string, dag: string) => `Wie moet ik bellen?, kaart ${kaart}, ${dag}`,
} as const;

/** The shortcuts, for the help. The first four work everywhere. */
export const TOETSEN: readonly { toets: string; doet: string; altijd: boolean }[] = [
  { toets: "↓ ↑", doet: "Door de lijst lopen", altijd: true },
  { toets: "Enter", doet: "Openen; in het tekstvak: de bovenste", altijd: true },
  { toets: "Esc", doet: "Wissen voor de volgende beller", altijd: true },
  { toets: "1 – 9", doet: "Dat nummer openen", altijd: false },
  { toets: "C", doet: "Notitie van de stap kopiëren", altijd: false },
  { toets: "D", doet: "Doorverbonden gelukt", altijd: false },
  { toets: "T", doet: "Terugbelverzoek", altijd: false },
  { toets: "L", doet: "Terug naar de lijst", altijd: false },
  { toets: "U", doet: "Vorige beller terugzetten; in het lege tekstvak met Ctrl + Z", altijd: false },
  { toets: "?", doet: "Deze hulp", altijd: false },
];

export const TOETSHULP = {
  uitleg: "Losse letters en cijfers werken alleen buiten het tekstvak. Druk op ↓ om er uit te gaan.",
  aan: "Losse letters en cijfers als sneltoets",
} as const;
