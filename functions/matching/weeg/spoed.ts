import { normaliseer, woordenVan } from "../analyse/normaliseer.ts";
import { SPOEDSIGNALEN } from "./spoedsignalen.ts";

/** Past, denied, imagined or only talked about: then danger words are no alarm. */
const GEEN_ALARM = [
  /\b(?:vorig jaar|vorige (?:winter|zomer|maand|week|keer)|jaren geleden|jaar geleden|maanden geleden|maand geleden|weken geleden|destijds|vroeger|ooit|lang geleden|als kind|in zijn jeugd|in haar jeugd|indertijd)\b/,
  /\b(?:in|sinds|tot|uit|van) (?:19|20)\d\d\b/,
  /\b(?:geen sprake van|niet suicidaal|geen suicid\w*|geen gevaar|geen acute|geen dreiging|geen geweld|geen plan|uitgesloten|sluit mishandeling uit|is voorbij|afgelopen|vals alarm|goed afgelopen|nu veilig|is veilig|weer rustig|al jaren stabiel|nu stabiel)\b/,
  /\b(?:stel dat|stel een|hypothetisch|fictie\w*|training|cursus|themabijeenkomst|voorlichting|protocol|handboek|beleidsstuk|casusbespreking|voor ons team|cijfers over|verschil tussen|we oefenen)\b/,
  /\b(?:rollenspel|acteurs?|actrice|toneelstuk|workshop|podcast|documentaire|playstation|videogame|(?:een|die) (?:film|roman|serie|game)|in het nieuws|nieuwsbericht)\b/,
  /\b(?:over mijn lijk|schro?kt? (?:zich|me) dood|lacht? (?:je|zich) dood|dood neer ?valt?|zelfmoord voor (?:mijn|de|onze)|word(?:t)? (?:\w+ )?gek van|moordend|dodelijk traag|doodge(?:gooid|slagen) met)\b/,
];

/** Today or tonight. */
const NU =
  /\b(?:nu|net|zojuist|zonet|op dit moment|vanavond|vannacht|vandaag|vanmorgen|vanochtend|vanmiddag|sinds gisteren|zo meteen|straks)\b/;

/** True when a normalised sentence says that it happens today. */
export function isNu(zin: string): boolean {
  return NU.test(zin);
}

/**
 * The acute knelpunt that the words of one sentence point at, or null. Past, denied and imagined danger in the same
 * sentence is no alarm.
 * @param zin a normalised sentence
 */
export function spoedIn(zin: string): string | null {
  const gevonden = SPOEDSIGNALEN.find(({ patroon }) => patroon.test(zin));
  return gevonden && !isGeenAlarm(zin) ? gevonden.knelpunt : null;
}

/** True when a sentence speaks of danger that is past, denied, imagined or a figure of speech. */
export function isGeenAlarm(zin: string): boolean {
  return GEEN_ALARM.some((patroon) => patroon.test(zin));
}

/**
 * True when a text has words that mean acute danger, whatever stands beside them. Costs a fraction of the matching, and
 * finds a fraction of what that finds: for who must decide something without it, and may be wrong on the safe side only.
 */
export function noemtGevaar(tekst: string): boolean {
  const woorden = woordenVan(normaliseer(tekst)).join(" ");
  return SPOEDSIGNALEN.some(({ patroon }) => patroon.test(woorden));
}
