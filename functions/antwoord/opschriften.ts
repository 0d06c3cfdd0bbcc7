/** The words above the parts of an answer, the same in every channel. Dutch, level B1. */
import type { Kanaal } from "../../knowledge/schema.ts";
import type { Advies } from "./schema.ts";

export const OPSCHRIFTEN = {
  spoed: "Spoed",
  knelpunt: "Knelpunt",
  gevondenOp: "Gevonden op",
  zeg: "Zeg dit",
  klaarleggen: "Leg klaar",
  over: "Over dit knelpunt",
  daarna: "Lukt dit niet?",
  regelingen: "Regelingen die ruimte geven",
  voorbeelden: "Eerder gedaan",
  delen: "Wat je deelt en wat niet",
  letOp: "Let op",
  bronnen: "Bronnen",
  zonderDatum: "geen datum bekend",
  buitenBereik: "Daar ga ik niet over",
  nietsGevonden: "Niet gevonden op de kaart",
  algemeneIngang: "Kom je er niet uit? Probeer deze ingang",
  alvastHier: "Kom je er niet uit? Dit loket gaat erover:",
} as const;

/** About an ingang. */
export const INGANG = {
  bel: "Bel",
  geenKanaal: "Er is geen openbaar nummer of adres bekend.",
  gebied: "Gebied",
  nietHier: "Wanneer je hier niet moet zijn",
  gecontroleerd: (datum: string) => `Gecontroleerd: ${datum}.`,
  controleNodig: "Controle nodig.",
  nooitGecontroleerd: "Niet bekend wanneer dit is gecontroleerd.",
} as const;

/** The kinds of kanalen. */
export const KANALEN: Readonly<Record<Kanaal["soort"], string>> = {
  telefoon: "Telefoon",
  email: "E-mail",
  website: "Website",
  formulier: "Formulier",
  locatie: "Locatie",
};

/** How an earlier case ended. */
export const RESULTATEN: Readonly<Record<Advies["voorbeelden"][number]["resultaat"], string>> = {
  gelukt: "gelukt",
  deels: "deels gelukt",
  lopend: "loopt nog",
  "niet-gelukt": "niet gelukt",
};
