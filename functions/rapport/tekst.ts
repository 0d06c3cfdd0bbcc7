/** The report as a mail: plain text, Dutch, level B1. */

import { leesbareDatum } from "../antwoord/datum.ts";
import { recordAdres } from "../antwoord/recordadres.ts";
import type { Uitkomst } from "../antwoord/schema.ts";
import type { Telkanaal } from "../assistent/kanalen.ts";
import { AFLOPEN, type Afloop } from "../web/pagina/paneel/teksten.ts";
import type { Aantal, Cijfers } from "./cijfers.ts";
import type { Versheid } from "./versheid.ts";

/** Below this a number is not told: with few people somebody might be recognised. */
export const MINSTENS = 5;
/** How many knelpunten are named. */
const LANGSTE_LIJST = 10;

/** What a report is made of. */
export interface Rapport {
  /** `JJJJ-MM-DD` */
  readonly vandaag: string;
  /** The periods, the shortest first. */
  readonly perioden: readonly Cijfers[];
  readonly versheid: Versheid;
  /** The name of a knelpunt; undefined when it is no longer on the kaart. */
  readonly naamVan: (knelpunt: string) => string | undefined;
}

const KANAALNAMEN: Readonly<Record<Telkanaal, string>> = {
  web: "de website",
  api: "de API",
  teams: "Teams",
  whatsapp: "WhatsApp",
  paneel: "het zijpaneel",
};
const UITKOMSTNAMEN: Readonly<Record<Uitkomst, string>> = {
  advies: "een stap gegeven",
  spoed: "acuut gevaar",
  doorvragen: "eerst een vraag terug",
  "niets-gevonden": "niets gevonden",
  "buiten-bereik": "niet iets voor ons",
};
const AFLOOPNAMEN: Readonly<Record<Afloop, string>> = AFLOPEN;

/** A number as it may be told. */
export function toonAantal(aantal: number): string {
  return aantal > 0 && aantal < MINSTENS ? `<${MINSTENS}` : String(aantal);
}

/** A share as it may be told: in whole per cents, and only of numbers that may be told themselves. */
export function toonAandeel(deel: number, geheel: number): string {
  if (geheel < MINSTENS || (deel > 0 && deel < MINSTENS)) return "te weinig om te zeggen";
  return `${Math.round((100 * deel) / geheel)}%`;
}

/** The subject of the mail: SNS takes ASCII of at most 100 characters. */
export function maakOnderwerp({ vandaag }: Pick<Rapport, "vandaag">): string {
  return `Wie moet ik bellen: rapport van ${leesbareDatum(vandaag)}`;
}

/** The text of the mail. */
export function maakTekst({ vandaag, perioden, versheid, naamVan }: Rapport): string {
  return [
    `Wie moet ik bellen? Rapport van ${leesbareDatum(vandaag)}`,
    ...perioden.map((cijfers) => periode(cijfers, naamVan)),
    kaart(versheid),
    `Een getal onder de ${MINSTENS} staat er als <${MINSTENS}. Er wordt geteld per dag, voor iedereen samen. Wat iemand typte, bewaren we niet.`,
  ]
    .join("\n\n")
    .concat("\n");
}

function periode(cijfers: Cijfers, naamVan: Rapport["naamVan"]): string {
  const { van, tot, antwoorden, perKanaal, perUitkomst, knelpunten, afloop, nietGelukt } = cijfers;
  const kop = `VAN ${leesbareDatum(van)} TOT EN MET ${leesbareDatum(tot)}`.toUpperCase();
  if (antwoorden === 0 && afloop.length === 0) return `${kop}\nNog geen signalen.`;
  const aandeel = (uitkomst: Uitkomst) =>
    toonAandeel(perUitkomst.find(({ naam }) => naam === uitkomst)?.aantal ?? 0, antwoorden);
  const knelpunt = (id: string) => naamVan(id) ?? `${id} (staat niet meer op de kaart)`;
  return [
    kop,
    `Antwoorden: ${toonAantal(antwoorden)}`,
    `Waar ze gevraagd zijn: ${opsomming(perKanaal, KANAALNAMEN)}`,
    `Hoe het antwoord was: ${opsomming(perUitkomst, UITKOMSTNAMEN)}`,
    `Eerst een vraag terug: ${aandeel("doorvragen")}. Niets gevonden: ${aandeel("niets-gevonden")}.`,
    "",
    "Hier lopen mensen het vaakst op vast:",
    ...lijst(knelpunten, ({ naam, aantal }) => `${knelpunt(naam)}: ${toonAantal(aantal)}`),
    "",
    `Hoe telefoongesprekken afliepen: ${opsomming(afloop, AFLOOPNAMEN)}`,
    "Hier lukte doorverbinden niet:",
    ...lijst(
      nietGelukt,
      ({ naam, aantal, van: geheel }) =>
        `${knelpunt(naam)}: ${toonAantal(aantal)} van ${toonAantal(geheel)} gesprekken`,
    ),
  ].join("\n");
}

function kaart(versheid: Versheid): string {
  const { kaartVersie, records, verouderd, onbekend, oudste, bronnen, zonderDatum } = versheid;
  return [
    "DE KAART",
    `Versie: ${kaartVersie}`,
    `Langer dan een jaar geleden gecontroleerd: ${verouderd} van de ${records} loketten, contactpersonen en regelingen`,
    `Niet bekend wanneer gecontroleerd: ${onbekend}`,
    `Bronnen zonder datum: ${zonderDatum} van de ${bronnen}`,
    "",
    "Controleer deze eerst:",
    ...lijst(
      oudste,
      ({ soort, id, naam, gecontroleerdOp }) =>
        `${naam} (${leesbareDatum(gecontroleerdOp)}), op ${recordAdres({ soort, id })}`,
    ),
  ].join("\n");
}

function opsomming(aantallen: readonly Aantal[], namen: Readonly<Record<string, string>>): string {
  if (aantallen.length === 0) return "niets geteld";
  return aantallen.map(({ naam, aantal }) => `${namen[naam] ?? naam} ${toonAantal(aantal)}`).join(", ");
}

function lijst<T>(dingen: readonly T[], regel: (ding: T) => string): string[] {
  if (dingen.length === 0) return ["- geen"];
  return dingen.slice(0, LANGSTE_LIJST).map((ding, plaats) => `${plaats + 1}. ${regel(ding)}`);
}
