import { type Opzoeken, organisatieVanIngang } from "../../knowledge/opzoeken.ts";
import type { Knelpunt, Loket } from "../../knowledge/schema.ts";
import { geldtIn } from "./ingang.ts";

/** One rung of the ladder of a knelpunt. */
export interface Trede {
  tekst: string;
  /** Id of a loket or contactpersoon; null when the rung is no contact. */
  ingang: string | null;
  zeg: string;
  klaarleggen: readonly string[];
}

/** The rungs that stand above every knelpunt, lowest first. */
export const HOOGSTE_TREDEN: readonly string[] = [
  "doorbraakteam",
  "gemeente-maatwerkfunctionaris",
  "lmm",
  "pmm-landelijk-escalatieteam",
];

/**
 * The whole ladder of a knelpunt, lowest rung first: its own step, its own vervolgstappen, where its loket escalates
 * to, and the rungs that stand above everything, in their order and above the step itself. Each ingang stands in it
 * once; what does not work in this gemeente falls out.
 */
export function maakLadder(kaart: Opzoeken, knelpunt: Knelpunt, gemeente: string | undefined): Trede[] {
  const eerste: Trede = {
    tekst: knelpunt.volgendeStap,
    ingang: knelpunt.ingang,
    zeg: knelpunt.zeg,
    klaarleggen: knelpunt.klaarleggen,
  };
  const zeg = zegVerder(knelpunt.naam);
  const eigen = knelpunt.daarna.map(
    ({ tekst, ingang = null }): Trede => ({ tekst, ingang, zeg, klaarleggen: knelpunt.klaarleggen }),
  );
  const vanLoket = ({ id, eersteStap, klaarleggen }: Loket): Trede => ({
    tekst: eersteStap,
    ingang: id,
    zeg,
    klaarleggen,
  });
  const hoogte = ({ ingang }: Trede) => (ingang === null ? -1 : HOOGSTE_TREDEN.indexOf(ingang));

  const hoogste = HOOGSTE_TREDEN.slice(hoogte(eerste) + 1).flatMap((id) => {
    // What the record itself says of a high rung fits the knelpunt better than the general text.
    const uitRecord = eigen.find(({ ingang }) => ingang === id);
    const loket = kaart.loketten.get(id);
    return uitRecord ?? (loket ? vanLoket(loket) : []);
  });
  const treden = [
    eerste,
    ...eigen.filter((trede) => hoogte(trede) < 0),
    ...escalatiePad(kaart, knelpunt.ingang).map(vanLoket),
    ...hoogste,
  ];
  return treden.filter(
    (trede, i) =>
      i === 0 ||
      trede.ingang === null ||
      (treden.findIndex(({ ingang }) => ingang === trede.ingang) === i &&
        werktIn(kaart, trede.ingang, gemeente)),
  );
}

function werktIn(kaart: Opzoeken, ingang: string, gemeente: string | undefined): boolean {
  const gebied = (kaart.loketten.get(ingang) ?? kaart.contactpersonen.get(ingang))?.gebied;
  return gebied !== undefined && geldtIn(gebied, gemeente);
}

/** What to say to whoever comes after the ordinary way. */
export function zegVerder(naam: string): string {
  return `Ik loop vast in een zaak: ${kleineLetter(naam)}. De gewone weg heb ik al geprobeerd. Wie kan meedenken of beslissen?`;
}

/** The loketten that an ingang escalates to, up to where the highest rungs take over. */
function escalatiePad(kaart: Opzoeken, ingang: string | null): Loket[] {
  const pad: Loket[] = [];
  const via = ingang === null ? undefined : (kaart.contactpersonen.get(ingang)?.viaLoket ?? ingang);
  let volgende = via === undefined ? undefined : kaart.loketten.get(via)?.escalatieNaar;
  while (volgende !== undefined && !HOOGSTE_TREDEN.includes(volgende)) {
    const loket = kaart.loketten.get(volgende);
    // `kaart:check` refuses circles; a kaart that was not checked must not hang the answer either.
    if (!loket || pad.includes(loket)) break;
    pad.push(loket);
    volgende = loket.escalatieNaar;
  }
  return pad;
}

/**
 * Splits a ladder into the rung to take now and the rungs after it, given what was tried. What was tried never comes
 * back; a rung without a contact is advised only as the knelpunt's own first step.
 * @param geprobeerd ids of ingangen or organisaties that were tried
 * @returns `nu: null` when every contact was tried
 */
export function kiesTrede(
  kaart: Opzoeken,
  ladder: readonly Trede[],
  geprobeerd: readonly string[],
): { nu: Trede | null; daarna: Trede[] } {
  const over = ladder.filter(({ ingang }) => {
    if (ingang === null) return true;
    const organisatie = organisatieVanIngang(kaart, ingang);
    return !geprobeerd.includes(ingang) && !(organisatie !== undefined && geprobeerd.includes(organisatie));
  });
  const eerste = ladder[0];
  const plek = over.findIndex(
    (trede) => trede.ingang !== null || (trede === eerste && geprobeerd.length === 0),
  );
  const nu = over[plek];
  return nu ? { nu, daarna: over.slice(plek + 1) } : { nu: null, daarna: over };
}

function kleineLetter(naam: string): string {
  // An abbreviation keeps its capitals: "IND wijst af" stays, "Bijstand stopt" becomes "bijstand stopt".
  return /^\p{Lu}\p{Ll}/u.test(naam) ? naam.charAt(0).toLowerCase() + naam.slice(1) : naam;
}
