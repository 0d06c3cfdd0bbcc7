/** Makes tricks of writing harmless: what looks the same to a reader becomes the same to the patterns. */

// Invisible characters (zero-width, soft hyphen, direction marks) and the private ones this room uses itself.
const ONZICHTBAAR = /[\p{Default_Ignorable_Code_Point}\uE000-\uE00F]/gu;
const VOLLE_BREEDTE = /[\uFF01-\uFF5E]/g;
const VREEMD_CIJFER = /(?![0-9])\p{Nd}/gu;
const CIJFER = /^\p{Nd}$/u;
// The five rows of mathematical digits touch each other; all other rows of ten have a gap before them.
const WISKUNDIG_BEGIN = 0x1d7ce;
const WISKUNDIG_EIND = 0x1d7ff;

/** The value (0-9) of one Unicode decimal digit, as an ASCII character. */
function naarAscii(cijfer: string): string {
  const code = cijfer.codePointAt(0) ?? 0;
  if (code >= WISKUNDIG_BEGIN && code <= WISKUNDIG_EIND) return String((code - WISKUNDIG_BEGIN) % 10);
  let waarde = 0;
  while (waarde < 9 && CIJFER.test(String.fromCodePoint(code - waarde - 1))) waarde += 1;
  return String(waarde);
}

/**
 * Normalises a text for the search: invisible characters out, full-width forms and digits of any script to ASCII, NFC.
 * @param tekst any text, also with lone surrogates
 * @returns the same words, written in one way
 */
export function normaliseer(tekst: string): string {
  return tekst
    .replace(ONZICHTBAAR, "")
    .replace(VOLLE_BREEDTE, (teken) => String.fromCharCode(teken.charCodeAt(0) - 0xfee0))
    .replace(VREEMD_CIJFER, naarAscii)
    .normalize("NFC");
}
