/** Phone numbers of people. Those of organisations on the kaart and service numbers (112, 0800, 14 020) stay. */
import { type Groep, getalNaWoord, groepen, type Reeks, reeksen } from "./cijfers.ts";
import { datumsInCijfers } from "./datum.ts";
import type { Deel, PrivacyUitzonderingen, Zoeker } from "./soorten.ts";

/** A phone number in a text; `blijft` says that it may stay, `opKaart` that it does so because the kaart has it. */
export type Telefoonreeks = Reeks & { blijft: boolean; opKaart: boolean };

const PLUS = /\+ ?$/;
// First digits of a Dutch number: area code, 06, service number, or everything in one run.
const BEGIN = /^(?:06\d{0,3}|0[1-9]\d{1,2}|0[1-9]\d{8}|0(?:800|900|906|909)\d{4,7}|31\d{9})$/;
const SERVICE = /^0(?:800|900|906|909)/;
const NA_WOORD =
  /(?<!\p{L})(?:tel(?:efoon)?(?:nummer|nr)?|mobiel(?:nummer|nr)?|gsm|06[ -]?(?:nummer|nr))(?!\p{L})/giu;
const TUSSEN = /^[\s:.,=#(+-]{0,4}(?:(?:nummer|nr|is)\b[\s:.=#-]{0,3})?$/iu;

/** The three ways in which one Dutch number can be on the kaart: 0201234567, 31201234567 and 0031201234567. */
function staatOpKaart(cijfers: string, { telefoonnummers }: PrivacyUitzonderingen): boolean {
  const kaal = cijfers.replace(/^(?:0031|31)0?(?=\d{9}$)/, "0");
  const landelijk = kaal.startsWith("0") ? kaal.slice(1) : kaal;
  return [cijfers, kaal, `31${landelijk}`, `0031${landelijk}`].some((vorm) => telefoonnummers.has(vorm));
}

/** The row of digits that reads as a phone number from group `van` on, or undefined. */
function nummerVanaf(
  tekst: string,
  alle: readonly Groep[],
  van: number,
  kaart: PrivacyUitzonderingen,
): Reeks | undefined {
  const groep = alle[van];
  if (groep === undefined) return undefined;
  const eerste = groep.cijfers;
  const plus = !eerste.startsWith("0") && PLUS.test(tekst.slice(Math.max(0, groep.begin - 2), groep.begin));
  if (plus || eerste.startsWith("00")) return buitenlands(reeksen(alle, van, 15, 9));
  if (!BEGIN.test(eerste)) return undefined;
  const rijen = reeksen(alle, van, 11, 8);
  const met = (lengte: number) => rijen.find(({ cijfers }) => cijfers.length === lengte);
  if (eerste.startsWith("31")) return met(11);
  if (!SERVICE.test(eerste)) return met(10);
  return rijen.findLast(({ cijfers }) => staatOpKaart(cijfers, kaart)) ?? met(8) ?? met(10) ?? met(11);
}

/** A number with its country: 11 digits for the Netherlands ("(0)" and "00" not counted), 9 to 15 for the rest. */
function buitenlands(rijen: readonly Reeks[]): Reeks | undefined {
  const begin = /^(?:00)?310?/.exec(rijen[0]?.cijfers ?? "")?.[0];
  if (begin !== undefined) return rijen.find(({ cijfers }) => cijfers.length === begin.length + 9);
  return rijen.find(({ cijfers }) => cijfers.length >= 11) ?? rijen.at(-1);
}

/**
 * All phone numbers in a text, those that may stay included: their digits are no part of another number.
 * @returns the numbers in the order of the text, none overlapping
 */
export function telefoonreeksen(tekst: string, uitzonderingen: PrivacyUitzonderingen): Telefoonreeks[] {
  const alle = groepen(tekst);
  const datums = new Set(datumsInCijfers(tekst).map(({ begin }) => begin));
  const gevonden: Telefoonreeks[] = [];
  for (let van = 0; van < alle.length; van += 1) {
    if (datums.has(alle[van]?.begin ?? -1)) continue;
    const reeks = nummerVanaf(tekst, alle, van, uitzonderingen);
    if (reeks === undefined) continue;
    const opKaart = staatOpKaart(reeks.cijfers, uitzonderingen);
    gevonden.push({ ...reeks, opKaart, blijft: opKaart || SERVICE.test(reeks.cijfers) });
    van = reeks.tot;
  }
  return gevonden;
}

/** Phone numbers of people: every Dutch or foreign number in full, and shorter ones behind "tel" or "mobiel". */
export const zoekTelefoonnummers: Zoeker = (tekst, uitzonderingen) => {
  const delen: Deel[] = [];
  const blijvers: Deel[] = [];
  for (const { begin, eind, blijft } of telefoonreeksen(tekst, uitzonderingen)) {
    (blijft ? blijvers : delen).push({ begin: metHaakjes(tekst, begin), eind });
  }
  const blijvend = new Set(blijvers.map(({ eind }) => eind));
  for (const treffer of tekst.matchAll(NA_WOORD)) {
    const vanaf = treffer.index + treffer[0].length;
    const deel = getalNaWoord(tekst, vanaf, { minste: 7, meeste: 11, tussen: TUSSEN });
    if (deel === null) continue;
    const cijfers = tekst.slice(deel.begin, deel.eind).replace(/\D/g, "");
    if (SERVICE.test(cijfers) || staatOpKaart(cijfers, uitzonderingen) || blijvend.has(deel.eind)) continue;
    delen.push({ begin: metHaakjes(tekst, deel.begin), eind: deel.eind });
  }
  return delen;
};

/** Moves the begin of a number to the left over its "+" or opening bracket, as in "+31" and "(030)". */
function metHaakjes(tekst: string, begin: number): number {
  const voor = /(?:\+ ?|\()$/.exec(tekst.slice(Math.max(0, begin - 2), begin));
  return begin - (voor?.[0].length ?? 0);
}
