/**
 * Privacy: personal data out, before anything else sees the text.
 * Rules and word lists only, so it errs: it finds what has a shape (BSN, IBAN) for certain, and names only behind a cue.
 */
import { zoekBsn, zoekBsnNaWoord } from "./bsn.ts";
import { zoekEmailadressen } from "./email.ts";
import { zoekGeboortedatums } from "./geboortedatum.ts";
import { zoekIbans } from "./iban.ts";
import { zoekNamen } from "./naam.ts";
import { normaliseer } from "./normaliseer.ts";
import { zoekPostcodes } from "./postcode.ts";
import {
  type Deel,
  type Gemaskeerd,
  type PrivacyUitzonderingen,
  SOORTEN_GEGEVENS,
  type SoortGegeven,
  type Zoeker,
} from "./soorten.ts";
import { zoekStraten } from "./straat.ts";
import { zoekTelefoonnummers } from "./telefoon.ts";
import { zoekVnummers } from "./vnummer.ts";

export type { Gemaskeerd, PrivacyUitzonderingen, SoortGegeven } from "./soorten.ts";
export { SOORTEN_GEGEVENS } from "./soorten.ts";
export { privacyWaarschuwing } from "./waarschuwing.ts";

// The order matters: what is longest and surest goes first, so that no part of it is taken for something else.
const ZOEKERS: readonly (readonly [SoortGegeven, Zoeker])[] = [
  ["emailadres", zoekEmailadressen],
  ["iban", zoekIbans],
  ["v-nummer", zoekVnummers],
  ["geboortedatum", zoekGeboortedatums],
  ["bsn", zoekBsnNaWoord],
  ["bsn", zoekBsn],
  ["telefoonnummer", zoekTelefoonnummers],
  ["adres", zoekPostcodes],
  ["adres", zoekStraten],
  ["naam", zoekNamen],
];

// A masked part may lay bare another one (a date in brackets behind a name); a second look is nearly always the last.
const MEESTE_RONDES = 6;
const EERSTE_TEKEN = 0xe000;
const VERVANGER = /\[(bsn|telefoonnummer|emailadres|iban|adres|geboortedatum|v-nummer|naam)\]/g;
const VOLGORDE: readonly string[] = SOORTEN_GEGEVENS;
const MASKER = /[\uE000-\uE007]/g;

/**
 * Takes personal data out of a text: every BSN, phone number, e-mail address, IBAN, address, date of birth, V-nummer
 * and name that the rules recognise becomes a placeholder such as "[naam]". The text is normalised on the way
 * (invisible characters out, digits to ASCII, NFC). Masking a masked text again changes nothing.
 * @param tekst what somebody typed, of any length; the time is linear in it
 * @param uitzonderingen what belongs to the kaart and stays
 * @returns the masked text and the kinds that were found, each once, in the order of SOORTEN_GEGEVENS
 */
export function maskeer(tekst: string, uitzonderingen: PrivacyUitzonderingen): Gemaskeerd {
  // While searching, a masked part is one private character: no pattern can see it as a word or a number.
  let werk = normaliseer(tekst).replace(VERVANGER, (_, soort: string) => tekenVan(soort));
  const gevonden = new Set<SoortGegeven>();
  for (let ronde = 0; ronde < MEESTE_RONDES; ronde += 1) {
    const vooraf = werk;
    for (const [soort, zoek] of ZOEKERS) {
      const delen = zoek(werk, uitzonderingen);
      if (delen.length === 0) continue;
      gevonden.add(soort);
      werk = vervang(werk, delen, tekenVan(soort));
    }
    if (werk === vooraf) break;
  }
  return {
    tekst: werk.replace(
      MASKER,
      (teken) => `[${SOORTEN_GEGEVENS[teken.charCodeAt(0) - EERSTE_TEKEN] ?? "naam"}]`,
    ),
    gevonden: SOORTEN_GEGEVENS.filter((soort) => gevonden.has(soort)),
  };
}

function tekenVan(soort: string): string {
  return String.fromCharCode(EERSTE_TEKEN + VOLGORDE.indexOf(soort));
}

/** Puts one character in the place of every part; parts that overlap become one. */
function vervang(tekst: string, delen: readonly Deel[], teken: string): string {
  const stukken: string[] = [];
  let klaar = 0;
  for (const { begin, eind } of [...delen].sort((a, b) => a.begin - b.begin || b.eind - a.eind)) {
    if (begin >= klaar) stukken.push(tekst.slice(klaar, begin), teken);
    klaar = Math.max(klaar, eind);
  }
  stukken.push(tekst.slice(klaar));
  return stukken.join("");
}
