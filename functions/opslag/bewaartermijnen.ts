/**
 * The one table of what is kept, how long and why. Every row that is written takes its key and its term from here; a
 * test walks the table with a moved clock, and SECURITY.md shows it.
 */

const MINUUT = 60;
const DAG = 24 * 60 * MINUUT;

/** One kind of row. `waarom` and `inhoud` are for people: Dutch, level B1. */
export interface Bewaartermijn {
  /** What the partition key begins with; the rest of the key follows. */
  readonly pk: `${string}#`;
  /** The sort key; null when it differs per row. */
  readonly sk: string | null;
  /** The longest that a row is kept after its last write, in seconds. */
  readonly seconden: number;
  readonly waarom: string;
  readonly inhoud: string;
}

export const BEWAARTERMIJNEN = {
  gesprek: {
    pk: "gesprek#",
    sk: "toestand",
    seconden: DAG,
    waarom: "Je gaat verder waar je was.",
    inhoud:
      "Een willekeurig id of een hash, met codes en ids van de kaart, en de gemeente als je die noemde.",
  },
  ontvangst: {
    pk: "ontvangst#",
    sk: "ontvangst",
    seconden: DAG,
    waarom: "Een bericht dat Teams of WhatsApp twee keer bezorgt, krijgt één antwoord.",
    inhoud: "Een hash van het id van het bericht.",
  },
  emmer: {
    pk: "emmer#",
    sk: "emmer",
    seconden: 5 * MINUUT,
    waarom: "Niemand houdt de dienst bezet voor een ander.",
    inhoud: "Een hash die elke dag anders is, van een gesprek of een internetadres, met één tijdstip.",
  },
  peper: {
    pk: "peper#",
    sk: "peper",
    seconden: DAG,
    waarom: "Zonder dit getal is een hash van een internetadres niet terug te rekenen.",
    inhoud: "Een willekeurig getal per dag.",
  },
  signaal: {
    pk: "signaal#",
    sk: null,
    seconden: 35 * DAG,
    waarom: "De redactie ziet over vier weken waar mensen vastlopen.",
    inhoud: "Een aantal per dag, kanaal, knelpunt en afloop. Geen gebruiker en geen gemeente.",
  },
} as const satisfies Record<string, Bewaartermijn>;

/** A kind of row. */
export type RijSoort = keyof typeof BEWAARTERMIJNEN;

/** The partition key of a row. @param rest what follows the prefix; never a text of a user */
export function pkVan(soort: RijSoort, rest: string): string {
  return `${BEWAARTERMIJNEN[soort].pk}${rest}`;
}
