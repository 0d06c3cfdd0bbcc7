/** Bank account numbers: IBANs of any country by their check digits, and look-alikes behind a cue word. */
import { getalNaWoord } from "./cijfers.ts";
import type { Deel, Zoeker } from "./soorten.ts";

// Length of an IBAN per country (SWIFT IBAN registry).
const LENGTES = new Map(
  `AD24 AE23 AL28 AT20 AZ28 BA20 BE16 BG22 BH22 BI27 BR29 BY28 CH21 CR22 CY28 CZ24 DE22 DJ27 DK18 DO28 EE20 EG29
  ES24 FI18 FK18 FO18 FR27 GB22 GE22 GI23 GL18 GR27 GT28 HR21 HU28 IE22 IL23 IQ23 IS26 IT27 JO30 KW30 KZ20 LB28
  LC32 LI21 LT20 LU20 LV21 LY25 MC27 MD24 ME22 MK19 MN20 MR27 MT31 MU30 NI28 NL18 NO15 OM23 PK24 PL28 PS29 PT25
  QA29 RO24 RS22 RU33 SA24 SC31 SD18 SE24 SI19 SK24 SM27 SO23 ST25 SV28 TL23 TN24 TR26 UA29 VA22 VG24 XK20 YE30`
    .split(/\s+/)
    .map((vorm) => [vorm.slice(0, 2), Number(vorm.slice(2))]),
);
const BEGIN = /(?=([a-z]{2})[ .-]?\d[ .-]?\d)/giu;
const NA_WOORD = /(?<!\p{L})(?:iban|(?:bank)?rekening(?:nummer|nr)?|rek\.? ?nr|banknummer)(?!\p{L})/giu;
const TUSSEN = /^[\s:.,=#(-]{0,4}(?:(?:nummer|nr|is)\b[\s:.=#-]{0,3})?$/iu;
const NEDERLANDS = /^NL\d{2}[A-Z]{4}\d{10}$/;
const LETTER_OF_CIJFER = /[\p{L}\d]/u;

/**
 * The check of ISO 13616: the number modulo 97 is one.
 * @param iban letters and digits without separators, of the right length for its country
 */
export function isIban(iban: string): boolean {
  const groot = iban.toUpperCase();
  if (LENGTES.get(groot.slice(0, 2)) !== groot.length || !/^[A-Z]{2}\d{2}[A-Z\d]+$/.test(groot)) return false;
  let rest = 0;
  for (const teken of groot.slice(4) + groot.slice(0, 4)) {
    const waarde = Number.parseInt(teken, 36);
    rest = (rest * (waarde > 9 ? 100 : 10) + waarde) % 97;
  }
  return rest === 1;
}

/** Reads `lengte` letters and digits from `begin`, over single separators; null where something else comes first. */
function lees(tekst: string, begin: number, lengte: number): (Deel & { tekens: string }) | null {
  let tekens = "";
  let eind = begin;
  let scheiding = 0;
  while (tekens.length < lengte) {
    const teken = tekst[eind];
    if (teken !== undefined && /[a-z\d]/i.test(teken)) {
      tekens += teken;
      scheiding = 0;
    } else if (teken !== undefined && /[ \t\u00a0.\-\p{Pd}]/u.test(teken) && scheiding < 2) scheiding += 1;
    else return null;
    eind += 1;
  }
  return { begin, eind, tekens: tekens.toUpperCase() };
}

/** "is 76 en spreekt alleen": words with a number between them, that pass the check by accident. */
function isWoorden(stuk: string): boolean {
  return /\s/.test(stuk) && stuk.replace(/\D/g, "").length < 8;
}

/** Every IBAN that passes its check, everything of the Dutch shape, and account numbers behind a cue word. */
export const zoekIbans: Zoeker = (tekst) => {
  const delen: Deel[] = [];
  let klaar = 0;
  for (const { index, 1: land } of tekst.matchAll(BEGIN)) {
    if (index < klaar) continue;
    const lengte = LENGTES.get((land ?? "").toUpperCase());
    const kandidaat = lengte === undefined ? null : lees(tekst, index, lengte);
    if (kandidaat === null) continue;
    // A mistyped Dutch number is still somebody's; it needs clean edges because there is no check to lean on.
    const los =
      !LETTER_OF_CIJFER.test(tekst[index - 1] ?? "") && !LETTER_OF_CIJFER.test(tekst[kandidaat.eind] ?? "");
    if (isWoorden(tekst.slice(kandidaat.begin, kandidaat.eind))) continue;
    if (!isIban(kandidaat.tekens) && !(los && NEDERLANDS.test(kandidaat.tekens))) continue;
    delen.push(kandidaat);
    klaar = kandidaat.eind;
  }
  for (const treffer of tekst.matchAll(NA_WOORD)) {
    const vanaf = treffer.index + treffer[0].length;
    delen.push(...lijktErop(tekst, vanaf));
  }
  return delen;
};

/** Behind "rekeningnummer": the Dutch shape with a digit too many or too few, or an old number without letters. */
function lijktErop(tekst: string, vanaf: number): Deel[] {
  const stuk = tekst.slice(vanaf, vanaf + 60);
  const vorm = /NL[ .-]?\d[ .-]?\d[ .-]?[A-Z]{4}(?:[ .-]?\d){7,12}(?!\d)/iu.exec(stuk);
  if (vorm !== null && TUSSEN.test(stuk.slice(0, vorm.index))) {
    return [{ begin: vanaf + vorm.index, eind: vanaf + vorm.index + vorm[0].length }];
  }
  const oud = getalNaWoord(tekst, vanaf, { minste: 7, meeste: 10, tussen: TUSSEN });
  return oud === null ? [] : [oud];
}
