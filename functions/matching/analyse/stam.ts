import { stemmer } from "@orama/stemmers/dutch";
import { heelVanDeelwoord, heelVanVervoegd } from "./sterk.ts";

/** Words whose forms Snowball keeps apart although they are one word in this field. */
const ONREGELMATIG: ReadonlyMap<string, string> = new Map(
  Object.entries({
    kinderen: "kind",
    kids: "kind",
    kindje: "kind",
    kindjes: "kind",
    huizen: "huis",
    brieven: "brief",
    schulden: "schuld",
    verloopt: "verlop",
    verliep: "verlop",
    verloren: "verlies",
    gekozen: "kies",
    gegeven: "gegeven",
    ouders: "ouder",
    gemeentes: "gemeent",
    papieren: "papier",
    betaald: "betal",
    betaalt: "betal",
  }),
);

/** What may stand before the "ge" of a participle: the particle of a separable verb. */
const PARTIKEL =
  "aan|af|bij|dicht|door|in|kwijt|los|mee|na|om|op|over|stop|tegen|terug|toe|uit|vast|voor|vrij|weg";
const MET_PARTIKEL = new RegExp(`^(${PARTIKEL})([a-z]{2,})$`);
const MET_GE = new RegExp(`^(${PARTIKEL})?ge([a-z]{3,})$`);
/** A verb that takes no "ge": verbroken, ontving, doorverwezen, uitbetaald. */
const ZONDER_GE = new RegExp(`^((?:${PARTIKEL})?(?:be|her|ont|ver))([a-z]{3,})$`);

/** A longer run of letters is no word, and Snowball takes minutes over a hundred thousand vowels. */
const LANGSTE_WOORD = 60;

/** Snowball keeps "bellen" apart from "bel": it halves only dd, kk and tt. */
const DUBBEL = /([bfglmnprs])\1$/;

/**
 * The stem of a word (Snowball Dutch) with what Snowball misses in this field repaired: irregular plurals, a last
 * f or s that is v or z in other forms (brief/brieven, huis/huizen), and a last letter that is double in other forms
 * (opzeggen/opzegging/opgezegd).
 */
export function stam(woord: string): string {
  const onregelmatig = ONREGELMATIG.get(woord);
  if (onregelmatig !== undefined) return onregelmatig;
  if (/\d/.test(woord) || woord.length < 4 || woord.length > LANGSTE_WOORD) return woord;
  return stemmer(woord).replace(/v$/, "f").replace(/z$/, "s").replace(DUBBEL, "$1");
}

/**
 * Other stems that a word may belong to and that Snowball does not find: a participle (aangevraagd → aanvrag, afgewezen
 * → afwijs, verlengd → verleng), a past (trok → trek, weigerde → weiger), a present (weigert → weiger), a plural in -s
 * (boetes → boet). Several, because "gemeld" may come from melden or mellen; the caller keeps those that exist.
 */
export function anderStammen(woord: string): string[] {
  if (woord.length > LANGSTE_WOORD) return [];
  const vervoegd = /^[a-z]{4,}(?:t|es)$/.test(woord) ? [woord.slice(0, -1)] : [];
  const vormen = [...deelwoorden(woord), ...zonderGe(woord), ...vervoegd, ...sterkVervoegd(woord)];
  // An s before the t is a superlative far more often than a past: eerste, jongste.
  const verleden = /^([a-z]{3,}(?!s)[a-z])[dt]en?$/.exec(woord)?.[1];
  if (verleden !== undefined) vormen.push(verleden);
  return [...new Set(vormen.map(stam))].filter((vorm) => vorm.length >= 3 && vorm !== stam(woord));
}

function deelwoorden(woord: string): string[] {
  const [, prefix = "", kern] = MET_GE.exec(woord) ?? [];
  if (kern === undefined) return [];
  const sterk = heelVanDeelwoord(kern);
  if (sterk !== undefined) return [prefix + sterk];
  return /[dt]$/.test(kern) ? [prefix + kern.slice(0, -1), prefix + kern] : [prefix + kern];
}

function zonderGe(woord: string): string[] {
  const [, prefix = "", kern = ""] = ZONDER_GE.exec(woord) ?? [];
  const sterk = heelVanDeelwoord(kern) ?? heelVanVervoegd(kern);
  if (sterk !== undefined) return [prefix + sterk];
  return /[dt]$/.test(kern) ? [prefix + kern.slice(0, -1)] : [];
}

function sterkVervoegd(woord: string): string[] {
  const heel = heelVanVervoegd(woord);
  if (heel !== undefined) return [heel];
  const [, partikel = "", kern = ""] = MET_PARTIKEL.exec(woord) ?? [];
  const rest = heelVanVervoegd(kern);
  return rest === undefined ? [] : [partikel + rest];
}
