/** Reads one name of a person, from a given word on: initials, particles, first names and surnames. */
import { TUSSENVOEGSELS } from "./cues.ts";
import { isNaamdeel, type Verwachting } from "./naamdeel.ts";
import type { Woord } from "./woorden.ts";

const TUSSENRUIMTE = /^(?: {1,2}|\u00a0|-| - |\. ?)$/;
const NA_TUSSENVOEGSEL = /^(?: {1,2}|-)$/;
const INITIALEN = /^(?:\p{Lu}|Th|Ch|Chr|Ph|IJ|Sj|Fr|Joh)$/u;
const ALLEEN_MET_LIDWOORD = /^(?:in|op|aan|bij|uit|onder|over|voor)$/;
const LIDWOORD_IN_NAAM = /^(?:['’]t|den|der)$/;
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
  return einde !== null && isLetterMetPunt(alle, einde + 1) ? einde + 1 : einde;
}

/** "Mohamed A.": a surname that is cut down to one letter. */
function isLetterMetPunt(alle: readonly Woord[], plaats: number): boolean {
  const woord = alle[plaats];
  return (
    woord?.ervoor === " " && /^\p{Lu}$/u.test(woord.tekst) && /^\./.test(alle[plaats + 1]?.ervoor ?? ".")
  );
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
    if (!sluitAan(alle, plaats, binnenNaam || plaats > van) || !NA_TUSSENVOEGSEL.test(volgende.ervoor)) break;
    if (ALLEEN_MET_LIDWOORD.test(woord.klein) && !LIDWOORD_IN_NAAM.test(volgende.tekst)) break;
    plaats += 1;
  }
  const kern = alle[plaats];
  return kern !== undefined && plaats > van && NA_TUSSENVOEGSEL.test(kern.ervoor) ? plaats : van;
}
