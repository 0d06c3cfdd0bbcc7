/** Tells whether one word can be part of the name of a person. */
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

const STERK_TUSSENVOEGSEL = /^(?:der|den|'t|el|ait|aït|ould|d')$/;
const OOK_VOORNAAM = /^(?:ben|al|abou|abu|la|le|da|di|do)$/;
const GEWOON_WOORD =
  /(?:ig|lijk|loos|baar|ing|heid|end)$|^(?:zwart|ziek|zwanger|dement|schulden|kanker|thuis|parttime|fulltime|bang|boos)$/;
const BEGIN_VAN_ZIN = /[.!?\n\r:] {0,3}["'“‘(]?$/;
const NEVENSCHIKKEND = /^(?:maar|want)$/;
const GEMENGD = /\p{Ll}\p{Lu}/u;
const GEMENGDE_NAAM = /^(?:Mc|Mac|De|Van|O['’]|D['’]|N['’])/;

/**
 * True when the word at `plaats` is a first name or surname.
 * @param tussen the particles right before it ("van", "der")
 */
export function isNaamdeel(
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
  // "mevrouw Wil Bakker" has a first name that is an ordinary word too, with a surname behind it.
  const metAchternaam =
    volgende?.ervoor === " " && metHoofdletter(volgende) && ACHTERNAMEN.has(volgende.klein);
  if (verwacht.aanspreekvorm && metAchternaam) return true;
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
  if (woorden.has(klein)) return false;
  if (!aanspreekvorm) return tussen.length === 0 ? VOORNAMEN.has(klein) : isBekend(klein, tussen);
  if (tussen.some(({ klein: deel }) => STERK_TUSSENVOEGSEL.test(deel))) {
    return klein.length > 2 && !isGeenNaam(klein, woorden);
  }
  if (tussen.length > 0) return isBekend(klein, tussen);
  if (ACHTERNAMEN.has(klein) || VOORNAMEN.has(klein)) return true;
  return (
    isOnderwerp(alle, plaats) && klein.length > 3 && !GEWOON_WOORD.test(klein) && !isGeenNaam(klein, woorden)
  );
}

/**
 * In a main clause only a name stands between "mevr" and its verb: "Mevr hagenaars heeft". In a subordinate clause
 * that can be anything ("omdat mevr schulden heeft"), so this counts at the start of a clause only.
 */
function isOnderwerp(alle: readonly Woord[], plaats: number): boolean {
  const cue = alle[plaats - 1];
  const volgende = alle[plaats + 1];
  if (cue === undefined || volgende?.ervoor !== " " || !WERKWOORDEN.has(volgende.klein)) return false;
  return plaats === 1 || BEGIN_VAN_ZIN.test(cue.ervoor) || NEVENSCHIKKEND.test(alle[plaats - 2]?.klein ?? "");
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
