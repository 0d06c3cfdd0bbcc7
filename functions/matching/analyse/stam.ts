import { stemmer } from "@orama/stemmers/dutch";

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

const VOORVOEGSEL = /^(aan|af|bij|door|in|mee|om|op|over|stop|terug|toe|uit|vast|voor|weg)?ge([a-z]{3,})$/;

/** A longer run of letters is no word, and Snowball takes minutes over a hundred thousand vowels. */
const LANGSTE_WOORD = 60;

/**
 * The stem of a word (Snowball Dutch) with what Snowball misses in this field repaired: irregular plurals and a last
 * f or s that is v or z in other forms (brief/brieven, huis/huizen).
 */
export function stam(woord: string): string {
  const onregelmatig = ONREGELMATIG.get(woord);
  if (onregelmatig !== undefined) return onregelmatig;
  if (/\d/.test(woord) || woord.length < 4 || woord.length > LANGSTE_WOORD) return woord;
  return stemmer(woord).replace(/v$/, "f").replace(/z$/, "s");
}

/**
 * Other stems that a word may belong to and that Snowball does not find: a participle (aangevraagd → aanvrag, geweigerd
 * → weiger), a verb in the present (weigert → weiger), a plural in -s (boetes → boet). Several, because "gemeld" may
 * come from melden or mellen; the caller keeps those that exist.
 */
export function anderStammen(woord: string): string[] {
  const [, prefix = "", kern] = VOORVOEGSEL.exec(woord) ?? [];
  const deelwoorden =
    kern === undefined
      ? []
      : /[dt]$/.test(kern)
        ? [prefix + kern.slice(0, -1), prefix + kern]
        : [prefix + kern];
  const vervoegd = /^[a-z]{4,}(?:t|es)$/.test(woord) ? [woord.slice(0, -1)] : [];
  return [...new Set([...deelwoorden, ...vervoegd].map(stam))].filter((vorm) => vorm.length >= 3);
}
