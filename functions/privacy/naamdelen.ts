/** Reads one name of a person, from a given word on: initials, particles, first names and surnames. */
import { TUSSENVOEGSELS } from "./cues.ts";
import { isGeenNaam, WERKWOORDEN } from "./geen-naam.ts";
import { ACHTERNAMEN, MET_TUSSENVOEGSEL, VOORNAMEN } from "./namenlijst.ts";
import { inHoofdletters, metHoofdletter, type Woord } from "./woorden.ts";

/** How sure we are that a name comes. */
export type Verwachting = {
  /** True behind "mevrouw" or "dhr": then a name without capitals counts too. */
  aanspreekvorm: boolean;
  /** Words of the field that are no name. */
  woorden: ReadonlySet<string>;
};

const TUSSENRUIMTE = /^(?: {1,2}|\u00a0|-| - |\. ?)$/;
const INITIALEN = /^(?:\p{Lu}|Th|Ch|Chr|Ph|IJ|Sj|Fr|Joh)$/u;
const STERK_TUSSENVOEGSEL = /^(?:der|den|'t|el|ait|aït|ould|d')$/;
const ALLEEN_MET_LIDWOORD = /^(?:in|op|aan|bij|uit|onder|over|voor)$/;
const LIDWOORD_IN_NAAM = /^(?:'t|den|der)$/;
const OOK_VOORNAAM = /^(?:ben|al|abou|abu|la|le|da|di|do)$/;
// Endings of ordinary words; without a capital only a word without them is taken for an unknown name.
const GEWOON_WOORD = /(?:en|t|d|de|te|e|ig|lijk|loos|baar|s|r|ing|ie|isch|eel|aal|o|a)$/;
const GEMENGD = /\p{Ll}\p{Lu}/u;
const GEMENGDE_NAAM = /^(?:Mc|Mac|De|Van|O['’]|D['’]|N['’])/;
const MEESTE_DELEN = 8;
const MEESTE_TUSSENVOEGSELS = 3;
const MEESTE_INITIALEN = 6;

/**
 * The name that starts with word `van`.
 * @returns the index of its last word, or null when no name starts there
 */
export function eindeVanNaam(alle: readonly Woord[], van: number, verwacht: Verwachting): number | null {
  let plaats = naInitialen(alle, van, verwacht);
  let einde: number | null = null;
  for (let deel = 0; deel < MEESTE_DELEN; deel += 1) {
    const kern = naTussenvoegsels(alle, plaats, plaats > van);
    if (kern > plaats && isNaamdeel(alle, kern, alle.slice(plaats, kern), verwacht)) {
      einde = kern;
    } else if (sluitAan(alle, plaats, plaats > van) && isNaamdeel(alle, plaats, [], verwacht)) {
      einde = plaats;
    } else break;
    plaats = einde + 1;
  }
  return einde;
}

/**
 * The number of initials ("J.P.", "Th.") from word `van` on; each needs a full stop behind it.
 */
export function aantalInitialen(alle: readonly Woord[], van: number): number {
  let aantal = 0;
  while (aantal < MEESTE_INITIALEN) {
    const woord = alle[van + aantal];
    const volgende = alle[van + aantal + 1];
    if (woord === undefined || volgende === undefined || !INITIALEN.test(woord.tekst)) break;
    if (!/^\. {0,2}['’]?$/.test(volgende.ervoor)) break;
    aantal += 1;
  }
  return aantal;
}

function naInitialen(alle: readonly Woord[], van: number, { aanspreekvorm, woorden }: Verwachting): number {
  const metPunt = van + aantalInitialen(alle, van);
  if (metPunt > van || !aanspreekvorm) return metPunt;
  // "mevrouw J P de Boer", "mw JP de Boer"
  let plaats = van;
  while (plaats - van < MEESTE_INITIALEN) {
    const woord = alle[plaats];
    if (woord === undefined || !/^\p{Lu}{1,2}$/u.test(woord.tekst) || woorden.has(woord.klein)) break;
    if (TUSSENVOEGSELS.has(woord.klein) || alle[plaats + 1]?.ervoor !== " ") break;
    plaats += 1;
  }
  return plaats;
}

function sluitAan(alle: readonly Woord[], plaats: number, binnenNaam: boolean): boolean {
  const woord = alle[plaats];
  return woord !== undefined && (!binnenNaam || TUSSENRUIMTE.test(woord.ervoor));
}

/** The index of the first word that is no particle. */
function naTussenvoegsels(alle: readonly Woord[], van: number, binnenNaam: boolean): number {
  let plaats = van;
  while (plaats - van < MEESTE_TUSSENVOEGSELS) {
    const woord = alle[plaats];
    const volgende = alle[plaats + 1];
    if (woord === undefined || volgende === undefined || !TUSSENVOEGSELS.has(woord.klein)) break;
    if (!sluitAan(alle, plaats, binnenNaam || plaats > van) || !/^ {1,2}$/.test(volgende.ervoor)) break;
    if (ALLEEN_MET_LIDWOORD.test(woord.klein) && !LIDWOORD_IN_NAAM.test(volgende.klein)) break;
    plaats += 1;
  }
  const kern = alle[plaats];
  return kern !== undefined && plaats > van && /^ {1,2}$/.test(kern.ervoor) ? plaats : van;
}

function isNaamdeel(
  alle: readonly Woord[],
  plaats: number,
  tussen: readonly Woord[],
  verwacht: Verwachting,
): boolean {
  const woord = alle[plaats];
  const volgende = alle[plaats + 1];
  if (
    woord === undefined ||
    woord.tekst.length < 2 ||
    /\d$/.test(woord.ervoor) ||
    /^\d/.test(volgende?.ervoor ?? "")
  ) {
    return false;
  }
  if (isSamenstelling(alle, plaats, verwacht) || isBegripVanMeerWoorden(alle, plaats, verwacht)) return false;
  const sterk = tussen.some(({ klein }) => STERK_TUSSENVOEGSEL.test(klein));
  const { klein } = woord;
  if (!metHoofdletter(woord) || inHoofdletters(woord))
    return isNaamZonderHoofdletter(alle, plaats, tussen, verwacht);
  if (verwacht.aanspreekvorm && ACHTERNAMEN.has(klein)) return true;
  if (tussen.length > 0 && MET_TUSSENVOEGSEL.has(klein) && (sterk || !verwacht.woorden.has(klein)))
    return true;
  if (GEMENGD.test(woord.tekst) && !GEMENGDE_NAAM.test(woord.tekst)) return false;
  if (tussen.length === 0 && TUSSENVOEGSELS.has(klein) && !OOK_VOORNAAM.test(klein)) return false;
  if (VOORNAMEN.has(klein) && !verwacht.woorden.has(klein)) return true;
  return !isGeenNaam(klein, verwacht.woorden);
}

/** Text without capitals, or all in capitals: only names from the lists, or a shape that cannot be anything else. */
function isNaamZonderHoofdletter(
  alle: readonly Woord[],
  plaats: number,
  tussen: readonly Woord[],
  { aanspreekvorm, woorden }: Verwachting,
): boolean {
  const klein = alle[plaats]?.klein ?? "";
  const volgende = alle[plaats + 1];
  if (woorden.has(klein)) return false;
  if (!aanspreekvorm) return tussen.length === 0 ? VOORNAMEN.has(klein) : isBekend(klein, tussen);
  if (tussen.some(({ klein: deel }) => STERK_TUSSENVOEGSEL.test(deel))) {
    return klein.length > 2 && !isGeenNaam(klein, woorden);
  }
  if (tussen.length > 0) return isBekend(klein, tussen);
  if (ACHTERNAMEN.has(klein) || VOORNAMEN.has(klein)) return true;
  const gewoon =
    klein.length < 5 || klein.length > 30 || GEWOON_WOORD.test(klein) || isGeenNaam(klein, woorden);
  return !gewoon && volgende?.ervoor === " " && WERKWOORDEN.has(volgende.klein);
}

function isBekend(klein: string, tussen: readonly Woord[]): boolean {
  return tussen.length > 0 && (MET_TUSSENVOEGSEL.has(klein) || ACHTERNAMEN.has(klein));
}

/** "Stella-team", "Wmo-consulent": a capital before a hyphen and an ordinary word. "Anne-marie" is a name. */
function isSamenstelling(alle: readonly Woord[], plaats: number, { woorden }: Verwachting): boolean {
  const woord = alle[plaats];
  const volgende = alle[plaats + 1];
  if (woord === undefined || volgende?.ervoor !== "-") return false;
  if (woorden.has(`${woord.klein}-${volgende.klein}`)) return true;
  if (metHoofdletter(volgende) || VOORNAMEN.has(volgende.klein) || ACHTERNAMEN.has(volgende.klein))
    return false;
  const naVolgende = alle[plaats + 2];
  return !(TUSSENVOEGSELS.has(volgende.klein) && naVolgende !== undefined && /^ |^$/.test(naVolgende.ervoor));
}

/** The exceptions may hold terms of two or three words: "den haag", "leger des heils". */
function isBegripVanMeerWoorden(alle: readonly Woord[], plaats: number, { woorden }: Verwachting): boolean {
  const drie = alle.slice(plaats, plaats + 3).map(({ klein }) => klein);
  const vorige = alle[plaats - 1]?.klein ?? "";
  return [drie.slice(0, 2), drie, [vorige, drie[0] ?? ""]].some(
    (deel) => deel.length > 1 && woorden.has(deel.join(" ")),
  );
}
