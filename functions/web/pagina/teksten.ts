/** All texts of the chat page. Dutch, level B1, "je". */
import type { Verkenning } from "../../gesprek/reactie.ts";

export const PAGINA = {
  titel: "Wie moet ik bellen?",
  inleiding:
    "Loop je vast met een zaak van een inwoner? Je krijgt de volgende stap: wie je belt en wat je zegt.",
  naarInhoud: "Naar de inhoud",
  gesprek: "Het gesprek",
  menu: "Dit gesprek",
  onderdelenNaam: "Onderdelen",
  onderdelen: [
    { adres: "/", naam: "Chat" },
    { adres: "/netwerk", naam: "De kaart" },
    { adres: "/paneel", naam: "Zijpaneel" },
  ],
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
  afmelden: "Meld je af",
  rondkijken: "Of kijk rond op de kaart",
  links: [
    { adres: "/netwerk", naam: "De kaart" },
    { adres: "/paneel", naam: "Zijpaneel voor het KCC" },
    { adres: "/privacy", naam: "Privacy" },
    { adres: "/voorwaarden", naam: "Voorwaarden" },
    { adres: "/toegankelijkheid", naam: "Toegankelijkheid" },
    { adres: "/v1/openapi.json", naam: "Voor ontwikkelaars: de API" },
  ],
} as const;

export const BEURT = {
  getypt: "Jij: ",
  vergeten: "Ook het cookie in deze browser en wat op je scherm stond, zijn weg.",
  verken: (naam: string) => `Verken: ${naam}`,
  volgende: "Hoe wil je verder?",
} as const;

/** What only the page says of an answer; the words above its parts are those of every channel. */
export const ADVIES = {
  kopieer: "Kopieer",
  meer: "Meer: regelingen, voorbeelden en wat je doet als het niet lukt",
  lijktOp: "Lijkt ook op",
  notitie: "Kopieer als belnotitie",
  print: "Print deze stap",
  kaart: (versie: string, dag: string) => `Van kaart ${versie}, ${dag}`,
} as const;

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
