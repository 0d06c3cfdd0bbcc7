/**
 * The guided first hour in eight stops. Which records a stop shows follows from the kaart: by name where the record is
 * the subject, else what the knelpunten name most. What is not on the kaart is left out, never made up.
 */
import type { Opzoeken } from "../../../knowledge/opzoeken.ts";
import {
  type Bron,
  DOMEINEN,
  type Domein,
  type Instrument,
  type Knelpunt,
  type Voorbeeld,
} from "../../../knowledge/schema.ts";
import { HOOGSTE_TREDEN, maakLadder } from "../../antwoord/ladder.ts";
import { alsSporten, eenmaal, type Kaartje, meestGenoemd, type Sport } from "./stukken.ts";

/** A part of a stop, in one of a few forms. */
export type Blok =
  | { vorm: "kaartjes"; kop: BlokKop; kaartjes: Kaartje[] }
  | { vorm: "ladder"; kop: BlokKop; over: Kaartje; sporten: Sport[] }
  | { vorm: "domeinen"; kop: BlokKop; domeinen: { domein: Domein; kaartjes: Kaartje[] }[] }
  | { vorm: "stappen"; kop: BlokKop; over: Kaartje; stappen: readonly string[] }
  | { vorm: "voorbeelden"; kop: BlokKop; voorbeelden: Voorbeeld[] };

/** Names of the headings; their words stand with the texts of the page. */
export type BlokKop =
  | "woorden"
  | "manier"
  | "wieIsWie"
  | "heleLadder"
  | "maatwerkloketten"
  | "instrumenten"
  | "regelingen"
  | "voorbeelden"
  | "privacyWoorden"
  | "privacyStappen"
  | "privacyKnelpunten";

/** One stop; its title and its words come from the texts of the page. */
export interface Stop {
  naam: (typeof STOPS)[number];
  blokken: Blok[];
  bronnen: Bron[];
}

/** The stops in their order. */
export const STOPS = [
  "maatwerk",
  "wie-is-wie",
  "ladder",
  "instrumenten",
  "ruimte",
  "voorbeelden",
  "privacy",
  "assistent",
] as const;

const WOORDEN = ["maatwerk", "maatwerkloket", "maatwerkfunctionaris", "maatwerkbudget", "casusregie"];
const MANIER = ["omgekeerde-toets", "wet-beleid-of-gewoonte", "vraag-het-criterium"];
const PRIVACY_WOORDEN = ["AVG", "grondslag AVG", "toestemming", "privacy officer"];
const PRIVACY_STAPPEN = "upp-stappenplan";
const PRIVACY_KNELPUNTEN = ["mag-ik-gegevens-delen", "delen-mag-niet-van-de-avg"];
const PER_DOMEIN = 4;
const PER_LIJST = 6;
const MAX_LADDER = 7;
const RESULTATEN = ["gelukt", "deels", "lopend", "niet-gelukt"] as const;

/** Makes all stops. */
export function maakRondleiding(kaart: Opzoeken): Stop[] {
  const { knelpunten } = kaart.kaart;
  const instrumenten = meestGenoemd(knelpunten.flatMap((knelpunt) => knelpunt.instrumenten ?? []));
  const regelingen = meestGenoemd(knelpunten.flatMap((knelpunt) => knelpunt.regelingen));
  const wieIsWie = perDomein(kaart);
  const manier = zoek(kaart.instrumenten, MANIER);
  const gereedschap = zoek(kaart.instrumenten, instrumenten.slice(0, PER_LIJST));
  const ruimte = zoek(kaart.regelingen, regelingen.slice(0, PER_LIJST));
  const voorbeelden = eenPerResultaat(kaart.kaart.voorbeelden);
  const stappen = kaart.instrumenten.get(PRIVACY_STAPPEN);
  const vragen = zoek(kaart.knelpunten, PRIVACY_KNELPUNTEN);
  const woorden = begrippen(kaart, WOORDEN);
  const privacy = begrippen(kaart, PRIVACY_WOORDEN);
  const maatwerk = kaart.kaart.loketten.filter(
    ({ gebied, id, naam }) =>
      gebied === "landelijk" && /maatwerk/i.test(naam) && !HOOGSTE_TREDEN.includes(id),
  );

  const lang = voorbeeldLadder(
    kaart,
    maatwerk.map(({ id }) => id),
  );

  const bronnenVan = (records: readonly { bronnen?: Bron[] | undefined }[]) =>
    eenmaal(records.flatMap(({ bronnen = [] }) => bronnen));
  const inhoud: Record<Stop["naam"], Omit<Stop, "naam">> = {
    maatwerk: {
      blokken: [
        { vorm: "kaartjes", kop: "woorden", kaartjes: woorden.map(alsWoord) },
        { vorm: "kaartjes", kop: "manier", kaartjes: manier.map(alsInstrument) },
      ],
      bronnen: bronnenVan([...woorden, ...manier]),
    },
    "wie-is-wie": {
      blokken: [{ vorm: "domeinen", kop: "wieIsWie", domeinen: wieIsWie }],
      bronnen: bronnenVan(
        zoek(
          kaart.organisaties,
          wieIsWie.flatMap(({ kaartjes }) => kaartjes.map(({ id }) => id)),
        ),
      ),
    },
    ladder: {
      blokken: [
        ...(lang === null
          ? []
          : [
              {
                vorm: "ladder",
                kop: "heleLadder",
                over: alsKnelpunt(lang.knelpunt, lang.knelpunt.omschrijving),
                sporten: lang.sporten,
              } as const,
            ]),
        {
          vorm: "kaartjes",
          kop: "maatwerkloketten",
          kaartjes: maatwerk.map(({ eersteStap, id, naam }) => ({
            soort: "loket",
            id,
            naam,
            tekst: eersteStap,
          })),
        },
      ],
      bronnen: bronnenVan([...(lang === null ? [] : [lang.knelpunt]), ...maatwerk]),
    },
    instrumenten: {
      blokken: [{ vorm: "kaartjes", kop: "instrumenten", kaartjes: gereedschap.map(alsInstrument) }],
      bronnen: bronnenVan(gereedschap),
    },
    ruimte: {
      blokken: [
        {
          vorm: "kaartjes",
          kop: "regelingen",
          kaartjes: ruimte.map(({ id, naam, ruimte: tekst }) => ({ soort: "regeling", id, naam, tekst })),
        },
      ],
      bronnen: bronnenVan(ruimte),
    },
    voorbeelden: {
      blokken: [{ vorm: "voorbeelden", kop: "voorbeelden", voorbeelden }],
      bronnen: bronnenVan(voorbeelden),
    },
    privacy: {
      blokken: [
        ...(stappen === undefined
          ? []
          : [
              {
                vorm: "stappen",
                kop: "privacyStappen",
                over: { soort: "instrument", id: stappen.id, naam: stappen.naam, tekst: stappen.watHetIs },
                stappen: stappen.stappen,
              } as const,
            ]),
        { vorm: "kaartjes", kop: "privacyWoorden", kaartjes: privacy.map(alsWoord) },
        {
          vorm: "kaartjes",
          kop: "privacyKnelpunten",
          kaartjes: vragen.map((knelpunt) => alsKnelpunt(knelpunt, knelpunt.delen)),
        },
      ],
      bronnen: bronnenVan([...(stappen === undefined ? [] : [stappen]), ...privacy, ...vragen]),
    },
    assistent: { blokken: [], bronnen: [] },
  };
  return STOPS.map((naam) => ({ naam, ...inhoud[naam] }));
}

function zoek<T>(records: ReadonlyMap<string, T>, ids: readonly string[]): T[] {
  return [...new Set(ids)].flatMap((id) => records.get(id) ?? []);
}

function begrippen({ kaart }: Opzoeken, termen: readonly string[]) {
  return termen.flatMap((term) => kaart.begrippen.find((begrip) => begrip.term === term) ?? []);
}

function alsWoord({ term, uitleg }: { term: string; uitleg: string }): Kaartje {
  return { soort: "begrip", id: term, naam: term, tekst: uitleg };
}

function alsInstrument({ id, naam, watHetIs }: Instrument): Kaartje {
  return { soort: "instrument", id, naam, tekst: watHetIs };
}

function alsKnelpunt({ id, naam }: Knelpunt, tekst: string): Kaartje {
  return { soort: "knelpunt", id, naam, tekst };
}

/** Per domein the organisaties that its knelpunten name most. */
function perDomein(kaart: Opzoeken) {
  return DOMEINEN.map((domein) => ({
    domein,
    kaartjes: zoek(
      kaart.organisaties,
      meestGenoemd(
        kaart.kaart.knelpunten
          .filter(({ domeinen }) => domeinen[0] === domein)
          .flatMap(({ betrokken }) => betrokken),
      ).slice(0, PER_DOMEIN),
    ).map(({ id, naam, taak }): Kaartje => ({ soort: "organisatie", id, naam, tekst: taak })),
  })).filter(({ kaartjes }) => kaartjes.length > 0);
}

/**
 * A ladder to show: it begins at one of these loketten, and has the most rungs with a door that still fit a short stop.
 */
function voorbeeldLadder(
  kaart: Opzoeken,
  loketten: readonly string[],
): { knelpunt: Knelpunt; sporten: Sport[] } | null {
  const ladders = kaart.kaart.knelpunten
    .filter(({ ingang, spoed }) => spoed !== true && ingang !== null && loketten.includes(ingang))
    .map((knelpunt) => ({
      knelpunt,
      sporten: alsSporten(kaart, maakLadder(kaart, knelpunt, undefined)).filter(
        ({ ingang }) => ingang !== null,
      ),
    }))
    .filter(({ sporten }) => sporten.length <= MAX_LADDER)
    .sort(
      (een, ander) =>
        ander.sporten.length - een.sporten.length || (een.knelpunt.id < ander.knelpunt.id ? -1 : 1),
    );
  return ladders[0] ?? null;
}

/** Of each way it ended, the voorbeeld that touches most knelpunten: failures teach as much. */
function eenPerResultaat(voorbeelden: readonly Voorbeeld[]): Voorbeeld[] {
  return RESULTATEN.flatMap(
    (resultaat) =>
      voorbeelden
        .filter((voorbeeld) => voorbeeld.resultaat === resultaat)
        .sort(
          (een, ander) => ander.knelpunten.length - een.knelpunten.length || (een.id < ander.id ? -1 : 1),
        )[0] ?? [],
  );
}
