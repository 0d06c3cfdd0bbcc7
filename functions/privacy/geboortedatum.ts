/** Dates of birth: a date is one only when the words around it say so; the date of a letter stays. */
import { eersteDatum } from "./datum.ts";
import type { Deel, Zoeker } from "./soorten.ts";

const ERVOOR =
  /(?<!\p{L})(?:geboortedatum|geboortedag|gebdatum|geb\.? ?dat(?:um|\.)?|geboren|geb|dob)(?!\p{L})|\uE007 ?\((?=\d)/giu;
const VENSTER = 70;
const WOORD = /\p{L}[\p{L}\p{M}'’-]*/gu;
const TUSSENWOORD = new Set(
  "op te in is was datum van de den het haar zijn hun cliënt cliënte client klant mevrouw mevr mw meneer dhr kind zoon dochter".split(
    " ",
  ),
);
const ERNA = /(?<![\p{L}])geboren(?!\p{L})/giu;

/** Between the cue and the date only small words and place names: "geboren te Rabat op 12-03-1985". */
function hoortErbij(tussen: string): boolean {
  if (/[!?;\n\r]|\. \p{Lu}/u.test(tussen)) return false;
  return Array.from(tussen.matchAll(WOORD), ([woord]) => woord).every(
    (woord) => TUSSENWOORD.has(woord.toLowerCase()) || /^\p{Lu}/u.test(woord),
  );
}

/** Every date behind "geb.", "geboren" or "geboortedatum", right before "geboren", or in brackets behind a name. */
export const zoekGeboortedatums: Zoeker = (tekst) => {
  const delen: Deel[] = [];
  for (const treffer of tekst.matchAll(ERVOOR)) {
    const vanaf = treffer.index + treffer[0].length;
    const stuk = tekst.slice(vanaf, vanaf + VENSTER);
    const datum = eersteDatum(stuk);
    if (datum === null || !hoortErbij(stuk.slice(0, datum.begin))) continue;
    delen.push({ begin: vanaf + datum.begin, eind: vanaf + datum.eind });
  }
  for (const { index } of tekst.matchAll(ERNA)) {
    const begin = Math.max(0, index - 24);
    const datum = laatsteDatum(tekst.slice(begin, index).trimEnd());
    if (datum !== null) delen.push({ begin: begin + datum.begin, eind: begin + datum.eind });
  }
  return delen;
};

/** The date with which a short piece of text ends. */
function laatsteDatum(stuk: string): Deel | null {
  for (let begin = 0; begin < stuk.length; begin += 1) {
    if (/\d/.test(stuk[begin - 1] ?? "")) continue;
    const datum = eersteDatum(stuk.slice(begin));
    if (datum === null) return null;
    if (begin + datum.eind === stuk.length) return { begin: begin + datum.begin, eind: stuk.length };
  }
  return null;
}
