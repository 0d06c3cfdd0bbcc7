/** The words of this room: which kinds of personal data it knows, and the shapes that go in and out. */

/** Every kind of personal data that is masked, in the order in which `gevonden` lists them. */
export const SOORTEN_GEGEVENS = [
  "bsn",
  "telefoonnummer",
  "emailadres",
  "iban",
  "adres",
  "geboortedatum",
  "v-nummer",
  "naam",
] as const;

export type SoortGegeven = (typeof SOORTEN_GEGEVENS)[number];

/** A text without personal data, and which kinds were in it. The values themselves are nowhere in it. */
export type Gemaskeerd = { tekst: string; gevonden: SoortGegeven[] };

/** What looks like personal data but belongs to the field, so it stays in the text. */
export type PrivacyUitzonderingen = {
  /** Phone numbers of organisations on the kaart, digits only: "0880430430". */
  telefoonnummers: ReadonlySet<string>;
  /** Lower-case words that are no person's name: organisations, terms, gemeenten ("ind", "den haag", "stella-team"). */
  woorden: ReadonlySet<string>;
};

/** A part of a text that must go: [begin, eind) in UTF-16 units. */
export type Deel = { begin: number; eind: number };

/** Finds the parts of one kind. The text is normalised; parts that are masked already show as one private character. */
export type Zoeker = (tekst: string, uitzonderingen: PrivacyUitzonderingen) => Deel[];
