/** Records with only what a test is about; the rest is filled in. */
import type { Match } from "../../functions/matching/index.ts";
import { maakOpzoeken, type Opzoeken } from "../../knowledge/opzoeken.ts";
import type { Contactpersoon, Kaart, Knelpunt, Loket } from "../../knowledge/schema.ts";

export const VANDAAG = "2026-03-01";
const bronnen = [{ titel: "Verslag", plek: "p. 1" }];

/** A match that found nothing; tests fill in what they are about. */
export const GEEN_MATCH: Match = {
  uitkomst: "niets-gevonden",
  gekozen: null,
  kandidaten: [],
  organisaties: [],
  domeinen: [],
  ookGenoemd: [],
  misschienAcuut: false,
  eigenaar: null,
};

/** A loket of organisatie `org-<id>`, usable everywhere. */
export function loket(id: string, anders: Partial<Loket> = {}): Loket {
  return {
    id,
    organisatie: `org-${id}`,
    naam: `Loket ${id}`,
    voorWie: "professional",
    wanneerWel: ["Altijd."],
    wanneerNiet: [`Niet voor iets anders dan ${id}.`],
    kanalen: [{ soort: "telefoon", waarde: "088 043 04 30", toelichting: `via ${id}` }],
    klaarleggen: [`stukken voor ${id}`],
    eersteStap: `Bel ${id}.`,
    gebied: "landelijk",
    domeinen: ["inkomen"],
    gecontroleerdOp: "2025-07-08",
    bronnen: [{ titel: `Bron van ${id}`, plek: "p. 2" }],
    ...anders,
  };
}

/** A role of organisatie `org-<id>`, usable everywhere. */
export function persoon(id: string, anders: Partial<Contactpersoon> = {}): Contactpersoon {
  return {
    id,
    organisatie: `org-${id}`,
    rol: `Rol ${id}`,
    watDezeRolKan: "Meedenken.",
    gebied: "landelijk",
    domeinen: ["inkomen"],
    gecontroleerdOp: "2025-07-08",
    bronnen,
    ...anders,
  };
}

/** A knelpunt with first ingang `a`. */
export function knelpunt(anders: Partial<Knelpunt> = {}): Knelpunt {
  return {
    id: "stopt",
    naam: "Uitkering stopt",
    omschrijving: "De uitkering stopt zomaar.",
    herkenning: ["een", "twee", "drie", "vier", "vijf"],
    domeinen: ["inkomen"],
    betrokken: ["org-a"],
    volgendeStap: "Bel a en vraag waarom.",
    ingang: "a",
    zeg: "De uitkering stopt.",
    klaarleggen: ["de brief"],
    daarna: [{ tekst: "Maak bezwaar." }],
    delen: "Alleen wat nodig is.",
    regelingen: [],
    voorbeelden: [],
    verwant: [],
    bronnen,
    ...anders,
  };
}

/** A kaart of these records; loketten `a` to `d` and the highest rungs are always there. */
export function kaartje(anders: Partial<Kaart> = {}): Opzoeken {
  const vast = [
    "a",
    "b",
    "c",
    "d",
    "doorbraakteam",
    "gemeente-maatwerkfunctionaris",
    "lmm",
    "pmm-landelijk-escalatieteam",
  ];
  const eigen = anders.loketten ?? [];
  return maakOpzoeken({
    kaartVersie: "0123456789ab",
    organisaties: [],
    contactpersonen: [],
    regelingen: [],
    knelpunten: [knelpunt()],
    voorbeelden: [],
    instrumenten: [],
    begrippen: [],
    gemeenten: [],
    ...anders,
    loketten: [...vast.filter((id) => !eigen.some((een) => een.id === id)).map((id) => loket(id)), ...eigen],
  });
}
