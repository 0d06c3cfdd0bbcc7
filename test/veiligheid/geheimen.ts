/** What looks like a secret in a text: keys in the form their makers give them, and random text under a telling name. */

/** Something that looks like a secret. The value itself is not told on: only its kind and line. */
export interface Verdacht {
  soort: string;
  regel: number;
  waarde: string;
}

const VORMEN: readonly (readonly [soort: string, vorm: RegExp])[] = [
  ["sleutel van AWS", /\b(?:AKIA|ASIA)[A-Z2-7]{16}\b/g],
  ["privésleutel", /-----BEGIN (?:[A-Z]{2,12} ){0,2}PRIVATE KEY-----/g],
  ["JWT", /\beyJ[\w-]{10,2000}\.eyJ[\w-]{10,4000}\.[\w-]{10,2000}/g],
  ["token van Meta", /\bEAA[A-Za-z0-9]{60,400}\b/g],
  ["geheim van Entra", /(?<![\w~.-])[\w~.-]{3}\dQ~[\w~.-]{31,34}(?![\w~.-])/g],
  ["token van GitHub", /\b(?:gh[pousr]_[A-Za-z0-9]{36}|github_pat_\w{60,90})\b/g],
  ["token van npm", /\bnpm_[A-Za-z0-9]{36}\b|_authToken\s{0,5}=\s{0,5}[^\s$]{8,200}/g],
  ["token van Slack", /\bxox[abprs]-[A-Za-z0-9-]{10,200}/g],
  ["wachtwoord in een adres", /\b[a-z][a-z+]{1,12}:\/\/[^\s:/?#"'`@{}$]{1,80}:[^\s/?#"'`@{}$]{3,80}@/gi],
];

/** `naam = "waarde"`, `naam: 'waarde'` and `NAAM=waarde`, with a name that says that it is secret. */
const TOEKENNING =
  /(?<!\w)["']?(\w{0,40}(?:geheim|secret|token|password|wachtwoord|peper|pepper|sleutel|api_?key|access_?key)\w{0,20})["']?\s{0,3}[:=]\s{0,3}(?:["'`]([^"'`\n$]{16,400})["'`]|([A-Za-z0-9+/_=.~-]{20,400})(?=\s|$))/gi;

/** Bits per character, from which text is random and not words: hexadecimal has at most four. */
const TOEVALLIG = 3.3;

/** Everything in a text that looks like a secret. */
export function zoekGeheimen(tekst: string): Verdacht[] {
  const regelVan = (plek: number) => tekst.slice(0, plek).split("\n").length;
  const vormen = VORMEN.flatMap(([soort, vorm]) =>
    [...tekst.matchAll(vorm)].map((treffer) => ({
      soort,
      regel: regelVan(treffer.index),
      waarde: treffer[0],
    })),
  );
  const toegekend = [...tekst.matchAll(TOEKENNING)].flatMap((treffer) => {
    const waarde = treffer[2] ?? treffer[3] ?? "";
    if (!isToevallig(waarde)) return [];
    return [{ soort: `willekeurige tekst in '${treffer[1]}'`, regel: regelVan(treffer.index), waarde }];
  });
  return [...vormen, ...toegekend];
}

/** No spaces, digits and letters together, and no letter that comes back as often as in words. */
function isToevallig(waarde: string): boolean {
  return /^\S+$/.test(waarde) && /\d/.test(waarde) && /[a-z]/i.test(waarde) && entropie(waarde) >= TOEVALLIG;
}

function entropie(tekst: string): number {
  const aantallen = new Map<string, number>();
  for (const teken of tekst) aantallen.set(teken, (aantallen.get(teken) ?? 0) + 1);
  return [...aantallen.values()].reduce(
    (som, aantal) => som - (aantal / tekst.length) * Math.log2(aantal / tekst.length),
    0,
  );
}
