/** Names of persons, found by the word that announces them: "mevrouw", "mijn cliënt", "heet". */
import {
  AANHEF,
  AANSPREEKVORMEN,
  AFKORTINGEN,
  GROETEN,
  MEERVOUD,
  NOEMERS,
  ROLLEN,
  TITELS,
  TUSSENVOEGSELS,
  VERWANTEN,
} from "./cues.ts";
import { aantalInitialen, eindeVanNaam, type Verwachting } from "./naamdelen.ts";
import { ACHTERNAMEN, MET_TUSSENVOEGSEL, VOORNAMEN } from "./namenlijst.ts";
import type { Deel, Zoeker } from "./soorten.ts";
import { inHoofdletters, metHoofdletter, type Woord, woordenVan } from "./woorden.ts";

type Gevonden = { van: number; tot: number };

const SPATIE = /^[ \u00a0]{1,3}["'“‘(]?$/;
const PUNT_OF_SPATIE = /^(?:\.[ \u00a0]{0,3}|[ \u00a0]{1,3})["'“‘(]?$/;
const DUBBELE_PUNT = /^ ?: {0,2}["'“‘]?$/;
const NA_GROET = /^[,.!]?\s{1,3}$/;
const LEEFTIJD = /^,? ?\(?\d{1,2}\)?,? $/;
const LEESTEKEN_NA_AANHEF = /^\s?[,!.:]|^\s*$|^ ?[\r\n]/;
const MEESTE_NAMEN = 12;

/** Every name of a person that has a cue before it, and every name with initials. */
export const zoekNamen: Zoeker = (tekst, { woorden }) => {
  const alle = woordenVan(tekst);
  const delen: Deel[] = [];
  for (let plaats = 0; plaats < alle.length; plaats += 1) {
    const eerste = naCue(alle, plaats, tekst, woorden) ?? metInitialen(alle, plaats, woorden);
    if (eerste === null) continue;
    const cue = alle[plaats]?.klein ?? "";
    let laatste = eerste;
    for (const naam of [eerste, ...verdereNamen(alle, eerste, cue, woorden)]) {
      delen.push({ begin: alle[naam.van]?.begin ?? 0, eind: alle[naam.tot]?.eind ?? 0 });
      laatste = naam;
    }
    plaats = Math.max(plaats, laatste.tot);
  }
  return delen;
};

/** The name behind the cue at `plaats`, or null when there is no cue or no name. */
function naCue(
  alle: readonly Woord[],
  plaats: number,
  tekst: string,
  woorden: ReadonlySet<string>,
): Gevonden | null {
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
  if (ROLLEN.has(klein))
    return aansluitend ? naRol(alle, plaats + 1, woorden) : naKomma(alle, plaats + 1, tekst, woorden);
  if (NOEMERS.has(klein)) return aansluitend ? naNoemer(alle, plaats, woorden) : null;
  if (klein === "ben" && alle[plaats - 1]?.klein === "ik")
    return aansluitend ? naRol(alle, plaats + 1, woorden) : null;
  if (klein === "met" && (plaats === 0 || /^spreekt?$/.test(alle[plaats - 1]?.klein ?? ""))) {
    return aansluitend ? naRol(alle, plaats + 1, woorden) : null;
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

function naamVan(alle: readonly Woord[], van: number, verwacht: Verwachting): Gevonden | null {
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
): Gevonden | null {
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
function naRol(alle: readonly Woord[], van: number, woorden: ReadonlySet<string>): Gevonden | null {
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
function naNoemer(alle: readonly Woord[], plaats: number, woorden: ReadonlySet<string>): Gevonden | null {
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
): Gevonden | null {
  return alle[van]?.ervoor === ", " ? bekendeNaam(alle, van, tekst, woorden) : null;
}

/** A name with a capital that a comma or bracket closes, or that is a known first name. */
function bekendeNaam(
  alle: readonly Woord[],
  van: number,
  tekst: string,
  woorden: ReadonlySet<string>,
): Gevonden | null {
  const eerste = alle[van];
  if (eerste === undefined || !metHoofdletter(eerste)) return null;
  const naam = naamVan(alle, van, { aanspreekvorm: false, woorden });
  if (naam === null) return null;
  const gesloten = /^ ?[,()]/.test(tekst.slice(alle[naam.tot]?.eind ?? 0, (alle[naam.tot]?.eind ?? 0) + 2));
  return gesloten || VOORNAMEN.has(eerste.klein) ? naam : null;
}

/** Initials need no cue: "J.P. de Boer", "A. de Vries", "B. Jansen". */
function metInitialen(alle: readonly Woord[], plaats: number, woorden: ReadonlySet<string>): Gevonden | null {
  const aantal = aantalInitialen(alle, plaats);
  if (aantal === 0) return null;
  const letters = alle.slice(plaats, plaats + aantal).map(({ klein }) => klein);
  if (woorden.has(letters.join("")) || /^(?:bv|nv|ps|nb|dd|zkh|uwv|aow|wmo|wlz|wia)$/.test(letters.join("")))
    return null;
  const naam = naamVan(alle, plaats, { aanspreekvorm: false, woorden });
  if (naam === null || naam.tot < plaats + aantal) return null;
  const kern = alle[plaats + aantal];
  if (kern === undefined) return null;
  const zeker =
    aantal > 1 || (!metHoofdletter(kern) && TUSSENVOEGSELS.has(kern.klein)) || ACHTERNAMEN.has(kern.klein);
  return zeker ? naam : null;
}

/** More names in one breath: "kinderen Daan, Sara en Youssef". Behind "mevrouw X en" only a known first name. */
function verdereNamen(
  alle: readonly Woord[],
  eerste: Gevonden,
  cue: string,
  woorden: ReadonlySet<string>,
): Gevonden[] {
  const namen: Gevonden[] = [];
  let tot = eerste.tot;
  while (namen.length < MEESTE_NAMEN) {
    const woord = alle[tot + 1];
    if (woord === undefined) break;
    const metEn = woord.klein === "en" && woord.ervoor === " " && alle[tot + 2]?.ervoor === " ";
    const metKomma = /^(?:, | & )$/.test(woord.ervoor) && MEERVOUD.has(cue);
    if (!metEn && !metKomma) break;
    const van = metEn ? tot + 2 : tot + 1;
    const begin = alle[van];
    if (begin === undefined || !metHoofdletter(begin)) break;
    if (!VERWANTEN.has(cue) && !MEERVOUD.has(cue) && !VOORNAMEN.has(begin.klein)) break;
    const naam = naamVan(alle, van, { aanspreekvorm: false, woorden });
    if (naam === null) break;
    namen.push(naam);
    tot = naam.tot;
  }
  return namen;
}
