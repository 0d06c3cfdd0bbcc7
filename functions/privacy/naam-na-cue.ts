/** The name behind a word that announces one: "mevrouw", "zoon", "heet", "ik ben". */
import {
  AANHEF,
  AANSPREEKVORMEN,
  AFKORTINGEN,
  GROETEN,
  isRol,
  NOEMERS,
  TITELS,
  TUSSENVOEGSELS,
  VERWANTEN,
} from "./cues.ts";
import type { Verwachting } from "./naamdeel.ts";
import { eindeVanNaam } from "./naamdelen.ts";
import { ACHTERNAMEN, MET_TUSSENVOEGSEL, VOORNAMEN } from "./namenlijst.ts";
import { inHoofdletters, metHoofdletter, type Woord } from "./woorden.ts";

/** A name: the indexes of its first and last word. */
export type Naam = { van: number; tot: number };

const SPATIE = /^[ \u00a0]{1,3}["'“‘(]?$/;
const PUNT_OF_SPATIE = /^(?:\.[ \u00a0]{0,3}|[ \u00a0]{1,3})["'“‘(]?$/;
const DUBBELE_PUNT = /^ ?: {0,2}["'“‘]?$/;
const NA_GROET = /^[,.!]?\s{1,3}$/;
const LEEFTIJD = /^,? ?\(?\d{1,2}\)?,? $/;
const LEESTEKEN_NA_AANHEF = /^\s?[,!.:]|^\s*$|^ ?[\r\n]/;

/** The name behind the cue at `plaats`, or null when there is no cue or no name. */
export function naCue(
  alle: readonly Woord[],
  plaats: number,
  tekst: string,
  woorden: ReadonlySet<string>,
): Naam | null {
  const cue = alle[plaats];
  const volgende = alle[plaats + 1];
  if (cue === undefined || volgende === undefined) return null;
  const klein = cue.klein.replace(/'s$/, "");
  const ruimte = AFKORTINGEN.has(klein) ? PUNT_OF_SPATIE : SPATIE;
  const aansluitend = ruimte.test(volgende.ervoor) || DUBBELE_PUNT.test(volgende.ervoor);
  const lees = (van: number, aanspreekvorm: boolean) => naamVan(alle, van, { aanspreekvorm, woorden });

  if (AANSPREEKVORMEN.has(klein) && !(klein === "hr" && inHoofdletters(cue)))
    return aansluitend ? lees(plaats + 1, true) : null;
  if (TITELS.has(klein)) return aansluitend && metHoofdletter(volgende) ? lees(plaats + 1, false) : null;
  if (VERWANTEN.has(klein)) return naVerwant(alle, plaats, aansluitend, tekst, woorden);
  if (isRol(klein))
    return aansluitend ? naRol(alle, plaats + 1, woorden) : naKomma(alle, plaats + 1, tekst, woorden);
  if (NOEMERS.has(klein)) return aansluitend ? naNoemer(alle, plaats, woorden) : null;
  if (klein === "ben" && alle[plaats - 1]?.klein === "ik")
    return aansluitend ? naRol(alle, plaats + 1, woorden) : null;
  if (klein === "met" && aansluitend) {
    const spreektMet = /^spreekt?$/.test(alle[plaats - 1]?.klein ?? "");
    return spreektMet || (plaats === 0 && VOORNAMEN.has(volgende.klein))
      ? naRol(alle, plaats + 1, woorden)
      : null;
  }
  if (GROETEN.has(klein))
    return NA_GROET.test(volgende.ervoor) && metHoofdletter(volgende) ? lees(plaats + 1, false) : null;
  if (AANHEF.has(klein)) {
    const naam = aansluitend && metHoofdletter(volgende) ? lees(plaats + 1, false) : null;
    const erna = naam === null ? "" : tekst.slice(alle[naam.tot]?.eind ?? 0).slice(0, 3);
    return naam !== null && LEESTEKEN_NA_AANHEF.test(erna) ? naam : null;
  }
  return null;
}

/** The name that starts at word `van`, or null. */
export function naamVan(alle: readonly Woord[], van: number, verwacht: Verwachting): Naam | null {
  const tot = eindeVanNaam(alle, van, verwacht);
  return tot === null ? null : { van, tot };
}

/** "zoon Daan", "moeder van Daan", "dochter (7), Sara", "zijn vrouw, Fatima, is ziek". */
function naVerwant(
  alle: readonly Woord[],
  plaats: number,
  aansluitend: boolean,
  tekst: string,
  woorden: ReadonlySet<string>,
): Naam | null {
  let van = plaats + 1;
  if (alle[van]?.klein === "van" && aansluitend) {
    const daarna = alle[van + 1];
    if (daarna === undefined) return null;
    if (daarna.ervoor === " " && metHoofdletter(daarna))
      return naamVan(alle, van + 1, { aanspreekvorm: false, woorden });
    if (!LEEFTIJD.test(daarna.ervoor)) return naRol(alle, van, woorden);
    van += daarna.klein === "jaar" ? 2 : 1;
    const gat = alle[van]?.ervoor ?? "";
    return /^,? $/.test(gat) || LEEFTIJD.test(gat) ? bekendeNaam(alle, van, tekst, woorden) : null;
  }
  if (LEEFTIJD.test(alle[van]?.ervoor ?? "")) return bekendeNaam(alle, van, tekst, woorden);
  return aansluitend ? naRol(alle, van, woorden) : naKomma(alle, van, tekst, woorden);
}

/** Behind a role or a relative "van" and "de" mostly start something else ("klant van Humanitas"): only known surnames. */
function naRol(alle: readonly Woord[], van: number, woorden: ReadonlySet<string>): Naam | null {
  const naam = naamVan(alle, van, { aanspreekvorm: false, woorden });
  const eerste = alle[van];
  if (naam === null || eerste === undefined || metHoofdletter(eerste) || !TUSSENVOEGSELS.has(eerste.klein))
    return naam;
  const kern = alle[naam.tot]?.klein ?? "";
  const tussen = alle.slice(van, naam.tot).map(({ klein }) => klein);
  const sterk =
    tussen.some((deel) => /^(?:der|den|'t|el|ait|ben|de)$/.test(deel)) && !/^van de$/.test(tussen.join(" "));
  return sterk || MET_TUSSENVOEGSEL.has(kern) || ACHTERNAMEN.has(kern) ? naam : null;
}

/** "naam: X", "de naam is X", "op naam van X", "heet X". */
function naNoemer(alle: readonly Woord[], plaats: number, woorden: ReadonlySet<string>): Naam | null {
  const volgende = alle[plaats + 1];
  if (volgende === undefined) return null;
  const isNaam = /naam$/.test(alle[plaats]?.klein ?? "");
  const slaOver = isNaam && /^(?:is|van|luidt|was)$/.test(volgende.klein) && alle[plaats + 2]?.ervoor === " ";
  return naRol(alle, plaats + (slaOver ? 2 : 1), woorden);
}

/** Behind a comma stands a name only when another one closes it. */
function naKomma(
  alle: readonly Woord[],
  van: number,
  tekst: string,
  woorden: ReadonlySet<string>,
): Naam | null {
  return alle[van]?.ervoor === ", " ? bekendeNaam(alle, van, tekst, woorden) : null;
}

/** A name with a capital that a comma or bracket closes, or that is a known first name. */
function bekendeNaam(
  alle: readonly Woord[],
  van: number,
  tekst: string,
  woorden: ReadonlySet<string>,
): Naam | null {
  const eerste = alle[van];
  if (eerste === undefined || !metHoofdletter(eerste)) return null;
  const naam = naamVan(alle, van, { aanspreekvorm: false, woorden });
  if (naam === null) return null;
  const gesloten = /^ ?[,()]/.test(tekst.slice(alle[naam.tot]?.eind ?? 0, (alle[naam.tot]?.eind ?? 0) + 2));
  return gesloten || VOORNAMEN.has(eerste.klein) ? naam : null;
}
