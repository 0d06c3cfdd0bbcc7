/** Dutch postcodes, with the house number when it follows: "1234 AB", "1234ab 12a". */
import { HUISNUMMER } from "./huisnummer.ts";
import type { Deel, Zoeker } from "./soorten.ts";

const POSTCODE = new RegExp(
  `(?<![\\p{L}\\d.,€-])([1-9]\\d{3})([^\\S\\r\\n]{0,2})([a-z]{2})(?!['’-]?\\p{L})([ ,-]{0,3}${HUISNUMMER})?`,
  "giu",
);
// Two letters behind four digits that are a word or an abbreviation: "1500 en", "sinds 2015 WW".
const GEEN_LETTERS = new Set(
  `aan al af ar as bb bv by cl ct cv de dr en er eu ex gb he hh ic ik in io is ja je jr km kb kg lg ma me mb mg mi mm ms mw na nl
  no nu of om on oc op or pa pc pd pi pm po pw rb sd sr st te tm tw uw va vo wa wb we wi wo ww wz ze zo zw`.split(
    /\s+/,
  ),
);
const JAARTAL = /^(?:19|20)/;

/** Every postcode. A year with a short word behind it is none, nor is an amount with an abbreviation of the field. */
export const zoekPostcodes: Zoeker = (tekst, { woorden }) => {
  const delen: Deel[] = [];
  for (const {
    index,
    0: alles,
    1: cijfers = "",
    2: spatie = "",
    3: letters = "",
    4: nummer,
  } of tekst.matchAll(POSTCODE)) {
    const hoofdletters = letters === letters.toUpperCase();
    const woord = GEEN_LETTERS.has(letters.toLowerCase()) || woorden.has(letters.toLowerCase());
    const jaar = JAARTAL.test(cijfers);
    const metNummer = nummer !== undefined;
    if (woord && (!hoofdletters || !metNummer || jaar)) continue;
    if (!hoofdletters && spatie !== "" && !metNummer && jaar) continue;
    delen.push({ begin: index, eind: index + alles.length });
  }
  return delen;
};
