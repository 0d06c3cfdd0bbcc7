/** The burgerservicenummer: nine digits (or eight, without the leading zero) that pass the elfproef. */
import { getalNaWoord, groepen, type Reeks, reeksen } from "./cijfers.ts";
import { datumsInCijfers } from "./datum.ts";
import type { Deel, Zoeker } from "./soorten.ts";
import { telefoonreeksen } from "./telefoon.ts";

const NA_WOORD = /(?:bsn|burgerservice ?-?nummer|sofi)(?:[ -]?(?:nummers?|nrs?|no)\b\.?)?/giu;
const TUSSEN =
  /^[\s:.,=#()'"-]{0,4}(?:(?:nummer|nr|is|van|luidt)\b[\s:.=#-]{0,3})?(?:\p{L}{1,12}[\s:.]{1,3})?(?:(?:is)\b[\s:.]{0,3})?$/iu;
const TWEE_BEDRAGEN = /^\d{1,3}\.\d{3}[^\d.]{1,5}\d{1,3}\.\d{3}$/;
const TWEE_TIJDEN = /^\d{1,2}\.\d\d[^\d.]{1,5}\d{1,2}\.\d\d$/;
const VAN_TOT = /^\d{4}[^\d.]{0,2}[-\p{Pd}/][^\d.]{0,2}\d{4,5}$/u;
const JAARTAL = /^(?:19|20)\d\d$/;

/**
 * The elfproef of the BSN: 9·a + 8·b + … + 2·h − i is divisible by eleven.
 * @param cijfers eight or nine ASCII digits; eight count as nine with a zero in front
 */
export function isBsn(cijfers: string): boolean {
  if (!/^(?:\d{9}|[1-9]\d{7})$/.test(cijfers) || /^0+$/.test(cijfers)) return false;
  const negen = cijfers.padStart(9, "0");
  let som = -Number(negen[8]);
  for (let plaats = 0; plaats < 8; plaats += 1) som += (9 - plaats) * Number(negen[plaats]);
  return som % 11 === 0;
}

/** Numbers behind the word BSN, also with a typing error in them, so that they fail the elfproef. */
export const zoekBsnNaWoord: Zoeker = (tekst) => {
  const delen: Deel[] = [];
  for (const treffer of tekst.matchAll(NA_WOORD)) {
    const vanaf = treffer.index + treffer[0].length;
    const deel = getalNaWoord(tekst, vanaf, { minste: 7, meeste: 10, tussen: TUSSEN });
    if (deel !== null) delen.push(deel);
  }
  return delen;
};

/** Every number that passes the elfproef, in any notation. Dates and phone numbers keep their own digits. */
export const zoekBsn: Zoeker = (tekst, uitzonderingen) => {
  const alle = groepen(tekst);
  const bezet = new Set<number>();
  const datums = datumsInCijfers(tekst);
  let volgende = 0;
  alle.forEach((groep, index) => {
    while ((datums[volgende]?.eind ?? Number.POSITIVE_INFINITY) <= groep.begin) volgende += 1;
    if ((datums[volgende]?.begin ?? Number.POSITIVE_INFINITY) <= groep.begin) bezet.add(index);
  });
  for (const { van, tot, cijfers, opKaart } of telefoonreeksen(tekst, uitzonderingen)) {
    // Eight digits that only look like a service number may be the first part of a BSN: "0900 0000 6".
    if (cijfers.length === 8 && !opKaart) continue;
    for (let index = van; index <= tot; index += 1) bezet.add(index);
  }
  const delen: Deel[] = [];
  for (let van = 0; van < alle.length; van += 1) {
    const reeks = reeksen(alle, van, 9, 8).findLast(
      (kandidaat) => isBsn(kandidaat.cijfers) && isEenGetal(kandidaat, tekst) && isVrij(kandidaat, bezet),
    );
    if (reeks === undefined) continue;
    delen.push({ begin: reeks.begin, eind: reeks.eind });
    van = reeks.tot;
  }
  return delen;
};

function isVrij(reeks: Reeks, bezet: ReadonlySet<number>): boolean {
  for (let index = reeks.van; index <= reeks.tot; index += 1) if (bezet.has(index)) return false;
  return true;
}

/** Groups that are two numbers and not one: "1.250-1.500", "10.00-17.00", "1500 - 2000", "2019 2020". */
function isEenGetal(reeks: Reeks, tekst: string): boolean {
  if (reeks.van === reeks.tot) return true;
  const stuk = tekst.slice(reeks.begin, reeks.eind);
  if (TWEE_BEDRAGEN.test(stuk) || TWEE_TIJDEN.test(stuk) || VAN_TOT.test(stuk)) return false;
  return reeks.cijfers.length === 9 || !stuk.split(/\D{1,5}/).some((groep) => JAARTAL.test(groep));
}
