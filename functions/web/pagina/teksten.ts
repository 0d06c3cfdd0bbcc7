/** All texts of the chat page. Dutch, level B1, "je". */
import type { Advies } from "../../antwoord/schema.ts";
import type { Verkenning } from "../../gesprek/reactie.ts";

export const PAGINA = {
  titel: "Wie moet ik bellen?",
  inleiding:
    "Loop je vast met een zaak van een inwoner? Je krijgt de volgende stap: wie je belt en wat je zegt.",
  naarInhoud: "Naar de inhoud",
  gesprek: "Het gesprek",
  menu: "Dit gesprek",
  vraagLabel: "Waar loop je op vast?",
  vraagLabelVerder: "Je bericht",
  privacy: "Typ geen namen, BSN of adressen. Wat je typt, wordt niet bewaard.",
  verstuur: "Zoek de stap",
  verstuurVerder: "Verstuur",
  voorbeelden: "Of probeer een van deze vragen",
  uitleg:
    "Wie moet ik bellen? is er voor professionals in het sociaal domein. Je krijgt de volgende stap in een vastgelopen zaak.",
  geenTaalmodel: "Er zit geen taalmodel in: elk antwoord komt van de kaart, met bron en datum.",
  kaart: (versie: string) => `Kaart ${versie}`,
  kruimelpad: "Kruimelpad",
  rondkijken: "Of kijk rond op de kaart",
  links: [
    { adres: "/netwerk", naam: "De kaart" },
    { adres: "/privacy", naam: "Privacy" },
    { adres: "/voorwaarden", naam: "Voorwaarden" },
    { adres: "/v1/openapi.json", naam: "Voor ontwikkelaars: de API" },
  ],
} as const;

export const BEURT = {
  getypt: "Jij: ",
  verken: (naam: string) => `Verken: ${naam}`,
  volgende: "Hoe wil je verder?",
  buitenBereik: "Daar ga ik niet over",
  nietsGevonden: "Niet gevonden op de kaart",
  algemeneIngang: "Kom je er niet uit? Probeer deze ingang",
  alvastHier: "Kom je er niet uit? Dit loket gaat erover:",
} as const;

export const ADVIES = {
  spoed: "Spoed",
  knelpunt: "Knelpunt",
  gevondenOp: "Gevonden op",
  zeg: "Zeg dit",
  kopieer: "Kopieer",
  klaarleggen: "Leg klaar",
  meer: "Meer: regelingen, voorbeelden en wat je doet als het niet lukt",
  over: "Over dit knelpunt",
  daarna: "Lukt dit niet?",
  regelingen: "Regelingen die ruimte geven",
  voorbeelden: "Eerder gedaan",
  delen: "Wat je deelt en wat niet",
  letOp: "Let op",
  bronnen: "Bronnen",
  zonderDatum: "geen datum bekend",
  lijktOp: "Lijkt ook op",
  kaart: (versie: string) => `Van kaart ${versie}`,
} as const;

export const INGANG = {
  bel: "Bel",
  soorten: {
    telefoon: "Telefoon",
    email: "E-mail",
    website: "Website",
    formulier: "Formulier",
    locatie: "Locatie",
  },
  geenKanaal: "Er is geen openbaar nummer of adres bekend.",
  gebied: "Gebied",
  nietHier: "Wanneer je hier niet moet zijn",
  gecontroleerd: (datum: string) => `Gecontroleerd: ${datum}.`,
  controleNodig: "Controle nodig.",
  nooitGecontroleerd: "Niet bekend wanneer dit is gecontroleerd.",
} as const;

/** How an earlier case ended. */
export const RESULTATEN: Readonly<Record<Advies["voorbeelden"][number]["resultaat"], string>> = {
  gelukt: "gelukt",
  deels: "deels gelukt",
  lopend: "loopt nog",
  "niet-gelukt": "niet gelukt",
};

/** What kind of record is shown with "verken". */
export const SOORTEN: Readonly<Record<Verkenning["soort"], string>> = {
  organisatie: "Organisatie",
  loket: "Loket",
  contactpersoon: "Rol",
  regeling: "Regeling",
  knelpunt: "Knelpunt",
  voorbeeld: "Voorbeeld",
  instrument: "Instrument",
  begrip: "Begrip",
};

export const MAANDEN = [
  "januari",
  "februari",
  "maart",
  "april",
  "mei",
  "juni",
  "juli",
  "augustus",
  "september",
  "oktober",
  "november",
  "december",
] as const;
