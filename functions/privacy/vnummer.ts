/** The V-nummer of a vreemdeling: ten digits behind its name, or behind the letter V. */
import { getalNaWoord } from "./cijfers.ts";
import type { Deel, Zoeker } from "./soorten.ts";

const NA_WOORD =
  /(?<!\p{L})(?:v[ -]?(?:nummer|nr)|vreemdelingen[ -]?(?:nummer|nr))(?!\p{L})|(?<![\p{L}\d])v(?=[ .:-]{0,2}\d{3})/giu;
const TUSSEN = /^[\s:.,=#(-]{0,4}(?:(?:is|v)\b[\s:.=#-]{0,3})?$/iu;

/** Every V-nummer. Behind the word it may miss a digit or two; behind a lone V it has exactly ten. */
export const zoekVnummers: Zoeker = (tekst) => {
  const delen: Deel[] = [];
  for (const treffer of tekst.matchAll(NA_WOORD)) {
    const alleenV = treffer[0].length === 1;
    const vanaf = treffer.index + treffer[0].length;
    const deel = getalNaWoord(tekst, vanaf, { minste: alleenV ? 10 : 8, meeste: 10, tussen: TUSSEN });
    if (deel !== null) delen.push({ begin: alleenV ? treffer.index : deel.begin, eind: deel.eind });
  }
  return delen;
};
