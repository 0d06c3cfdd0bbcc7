/** All texts of the pages of the kaart. Dutch, level B1, "je". */
import type { Domein, Organisatie } from "../../../../knowledge/schema.ts";
import type { Verkenning } from "../../../gesprek/index.ts";

export const NETWERK_TEKST = {
  titel: "De kaart",
  omschrijving:
    "Kijk rond op de kaart van het sociaal domein: wie doet wat, waar lopen zaken vast en welke regeling geeft ruimte.",
  inleiding: (knelpunten: number, organisaties: number) =>
    `Kijk rond in wat de assistent weet: ${knelpunten} knelpunten, ${organisaties} organisaties met hun ingangen, en de regelingen en voorbeelden die erbij horen.`,
  knelpunten: "Knelpunten per domein",
  organisaties: "Organisaties",
  ingangen: (aantal: number) =>
    aantal === 0 ? "nog geen ingang" : `${aantal} ${aantal === 1 ? "ingang" : "ingangen"}`,
  aantal: (aantal: number) => `(${aantal})`,
} as const;

export const ZOEK = {
  titel: "Zoeken op de kaart",
  label: "Zoek op naam",
  hulp: "De naam van een organisatie, regeling, knelpunt of begrip. Een deel van de naam is genoeg.",
  nietHier: "Typ hier niets over een inwoner: wat je zoekt, komt in het adres van deze pagina te staan.",
  welDaar: "Stel een vraag over een inwoner in de chat",
  knop: "Zoek",
  gevonden: (aantal: number) => (aantal === 1 ? "1 gevonden" : `${aantal} gevonden`),
  meer: (aantal: number) =>
    `Dit zijn de eerste ${aantal}. Staat het er niet bij? Typ een langer of preciezer woord.`,
  niets: "Niets gevonden met deze naam",
  nietsTip:
    "Kijk of het goed gespeld is, of probeer een korter woord. Je kunt ook hieronder een domein kiezen.",
  leeg: "Je hebt nog niets ingevuld",
  leegTip: "Typ een naam, of kies hieronder een domein of een organisatie.",
  persoonsgegevens:
    "Het lijkt of je gegevens van een persoon typte. Wij bewaren ze niet, maar ze staan nu in het adres van deze pagina en in de geschiedenis van je browser. Wis ze daar, en stel zo’n vraag in de chat.",
  naarChat: "Of leg je vraag voor aan de chat",
  overzicht: "Terug naar het overzicht",
} as const;

export const RECORD = {
  helpMij: "Help mij hiermee",
  rondom: "Dit hoort erbij",
  bronnen: "Bronnen",
  verder: "Loop je vast met een zaak?",
  naarChat: "Stel je vraag in de chat",
  vcard: "Zet in je adresboek (vCard)",
  toonInGraaf: "Toon in de graaf",
  kloptNiet: "Klopt hier iets niet? Meld het",
  kloptNietUitleg: "Je melding is openbaar. Noem geen inwoners en geen collega’s.",
} as const;

/** The ways to learn the kaart, as links. */
export const LEER = {
  titel: "Leer de kaart kennen",
  rondleiding: "Rondleiding: je eerste uur in acht stops",
  oefenen: "Oefen met echte gevallen",
  graaf: "Zie hoe alles samenhangt in de graaf",
  chat: "Stel je vraag in de chat",
} as const;

export const NIET_GEVONDEN = {
  titel: "Deze pagina is er niet",
  omschrijving: "Deze pagina bestaat niet of staat niet meer op de kaart.",
  uitleg:
    "Misschien klopt het adres niet, of is dit van de kaart gehaald. Zoek op naam, of ga verder op een van deze pagina’s.",
  wegen: [
    { adres: "/", naam: "Vraag wie je moet bellen" },
    { adres: "/netwerk", naam: "Kijk rond op de kaart" },
  ],
} as const;

/** The kinds of records, as a heading above more of them. */
export const SOORTEN_MEERVOUD: Readonly<Record<Verkenning["soort"], string>> = {
  organisatie: "Organisaties",
  loket: "Loketten",
  contactpersoon: "Rollen",
  regeling: "Regelingen",
  knelpunt: "Knelpunten",
  voorbeeld: "Voorbeelden",
  instrument: "Instrumenten",
  begrip: "Begrippen",
};

export const DOMEIN_NAMEN: Readonly<Record<Domein, string>> = {
  inkomen: "Inkomen",
  schulden: "Schulden",
  "toeslagen-belastingen": "Toeslagen en belastingen",
  wonen: "Wonen",
  energie: "Energie",
  zorg: "Zorg",
  ggz: "Geestelijke gezondheid (ggz)",
  jeugd: "Jeugd",
  "onderwijs-studie": "Onderwijs en studie",
  werk: "Werk",
  verblijfsrecht: "Verblijfsrecht",
  inburgering: "Inburgering",
  "identiteit-brp": "Identiteit en inschrijving (BRP)",
  veiligheid: "Veiligheid",
  gegevensdeling: "Gegevens delen",
  meervoudig: "Meer problemen tegelijk",
};

export const ORGANISATIESOORTEN: Readonly<Record<Organisatie["soort"], string>> = {
  gemeente: "Gemeenten",
  "gemeente-onderdeel": "Onderdelen van de gemeente",
  uitvoeringsorganisatie: "Uitvoeringsorganisaties van het Rijk",
  maatschappelijk: "Maatschappelijke organisaties",
  zorg: "Zorg",
  justitie: "Politie en justitie",
  rechtspraak: "Rechtspraak en rechtshulp",
  samenwerkingsverband: "Samenwerkingsverbanden",
  ministerie: "Ministeries",
  overig: "Andere organisaties",
};
