/** E-mail addresses, found from the @ outwards with fixed bounds, so that "a@a@a@…" costs nothing. */
import type { Deel, Zoeker } from "./soorten.ts";

const APENSTAARTJE = /@|[([{] ?(?:at|apenstaartje) ?[)\]}]/giu;
const VOOR = /[\p{L}\p{M}\d._%+'’&=~#-]{1,64} ?$/u;
const NA = /^ ?[\p{L}\d][\p{L}\p{M}\d.-]{0,200}/u;
const DOMEIN = /^ ?[^.]{1,63}\.[^.]/u;

/** Every e-mail address, also with letters of other scripts and with "(at)" for the @. */
export const zoekEmailadressen: Zoeker = (tekst) => {
  const delen: Deel[] = [];
  for (const treffer of tekst.matchAll(APENSTAARTJE)) {
    const midden = treffer.index;
    const na = midden + treffer[0].length;
    const voor = VOOR.exec(tekst.slice(Math.max(0, midden - 65), midden));
    const domein = NA.exec(tekst.slice(na, na + 201))?.[0].replace(/(?<![.-])[.-]+$/u, "");
    if (voor === null || domein === undefined || !DOMEIN.test(domein)) continue;
    delen.push({ begin: midden - voor[0].length, eind: na + domein.length });
  }
  return delen;
};
