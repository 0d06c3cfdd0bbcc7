/** What a house number looks like, and how to tell it from a count ("Kerkstraat 3" and "in die straat 3 kinderen"). */

const TOEVOEGING =
  "(?: ?[a-z](?![\\p{L}\\d]))?(?: ?(?:bis|hs|huis)(?!\\p{L}))?(?:[-/]\\d{1,4}(?!\\d)|-[a-z](?!\\p{L})|[-/ ]?(?:i{2,3}|iv)(?!\\p{L}))?";
const GEEN_AANTAL =
  "(?! ?[%€°]| ?(?:k|x|u|m2|km|eur|euro|euro's|uur|uren|dag|dagen|nacht|nachten|week|weken|wk|maand|maanden|mnd|jaar|jaren|jr|jarige|kind|kinderen|keer|maal|personen|mensen|gezinnen|minuten|min|meter|procent|bewoners|woningen|huizen|kamers|bedden)(?!\\p{L}))";

/** Source of a pattern for a house number with its addition: 3, 12a, 200-2, 14 hs. Use it with the flags "iu". */
export const HUISNUMMER = `(?:(?:huis)?nr\\.? ?|(?:huis)?nummer |no\\.? ?)?\\d{1,4}(?!\\d|[.,:]\\d|-jarige)${GEEN_AANTAL}${TOEVOEGING}${GEEN_AANTAL}`;
