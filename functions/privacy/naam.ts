/** Names of persons, found by the word that announces them: "mevrouw", "mijn cliënt", "heet". */
import { MEERVOUD, TUSSENVOEGSELS, VERWANTEN } from "./cues.ts";
import { type Naam, naamVan, naCue } from "./naam-na-cue.ts";
import { aantalInitialen } from "./naamdelen.ts";
import { ACHTERNAMEN, VOORNAMEN } from "./namenlijst.ts";
import type { Deel, Zoeker } from "./soorten.ts";
import { metHoofdletter, type Woord, woordenVan } from "./woorden.ts";

// An age may stand between two names: "Daan (8), Sara (6) en Youssef".
const VOOR_EN = /^ (?:\(\d{1,2}\) )?$/;
const KOMMA = /^(?: \(\d{1,2}\))?(?:, | & )$/;
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

/** Initials need no cue: "J.P. de Boer", "A. de Vries", "B. Jansen". */
function metInitialen(alle: readonly Woord[], plaats: number, woorden: ReadonlySet<string>): Naam | null {
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
  eerste: Naam,
  cue: string,
  woorden: ReadonlySet<string>,
): Naam[] {
  const namen: Naam[] = [];
  let tot = eerste.tot;
  while (namen.length < MEESTE_NAMEN) {
    const woord = alle[tot + 1];
    if (woord === undefined) break;
    const metEn = woord.klein === "en" && VOOR_EN.test(woord.ervoor) && alle[tot + 2]?.ervoor === " ";
    const metKomma = KOMMA.test(woord.ervoor) && MEERVOUD.has(cue);
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
