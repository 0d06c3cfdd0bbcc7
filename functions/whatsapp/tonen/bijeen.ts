/** Which words stay on one side when a text is cut: those that are one number, amount or date together. */

const MAAND =
  /^(?:jan(?:uari)?|feb(?:ruari)?|maart|apr(?:il)?|mei|juni|juli|aug(?:ustus)?|sept?(?:ember)?|okt(?:ober)?|nov(?:ember)?|dec(?:ember)?)\.?(?!\p{L})/iu;
/** What a number counts. Without it the number says nothing, or something else. */
const EENHEID =
  /^(?:%|€|procent|euro|uur|minuten|dag(?:en)?|werkdag(?:en)?|week|weken|maand(?:en)?|jaar|keer|miljoen|miljard)(?!\p{L})/iu;
/** Ends as a number does that may go on: a digit, the bracket of an area code, a dash, a plus or the sign of an amount. */
const LOOPT_DOOR = /(?:\d|\d\)|[€+]|(?:^|\d)[-–/])$/;
/** Begins as the rest of a number does. */
const GAAT_VERDER = /^(?:[(+]?\d|[-–/]\s?\d)/;

/**
 * True when a word and the text after it are parts of one number ("088 043", "€ 1.250,50", "+31 88"), of a date
 * ("8 juli", "juli 2023"), or a number with what it counts ("6 weken").
 */
export function hoortBijeen(links: string, rechts: string): boolean {
  if (LOOPT_DOOR.test(links) && GAAT_VERDER.test(rechts)) return true;
  if (/\d$/.test(links) && (MAAND.test(rechts) || EENHEID.test(rechts))) return true;
  return MAAND.test(links) && /^(?:\d{4}|[’']\d{2})(?!\d)/.test(rechts);
}
