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
 * to, and the rungs that stand above everything. Each ingang stands in it once; what does not work in this gemeente
 * falls out.
 */
export function maakLadder(kaart: Opzoeken, knelpunt: Knelpunt, gemeente: string | undefined): Trede[] {
  const treden: Trede[] = [
    {
      tekst: knelpunt.volgendeStap,
      ingang: knelpunt.ingang,
      zeg: knelpunt.zeg,
      klaarleggen: knelpunt.klaarleggen,
    },
  ];
  const zegVerder = `Ik loop vast in een zaak: ${kleineLetter(knelpunt.naam)}. De gewone weg heb ik al geprobeerd. Wie kan meedenken of beslissen?`;
  const erbij = (tekst: string | undefined, ingang: string | null, klaarleggen: readonly string[]) => {
    const gebied =
      ingang === null ? undefined : (kaart.loketten.get(ingang) ?? kaart.contactpersonen.get(ingang))?.gebied;
    const staatErAl = ingang !== null && treden.some((trede) => trede.ingang === ingang);
    if (tekst === undefined || staatErAl || (gebied !== undefined && !geldtIn(gebied, gemeente))) return;
    treden.push({ tekst, ingang, zeg: zegVerder, klaarleggen });
  };

  for (const stap of knelpunt.daarna) erbij(stap.tekst, stap.ingang ?? null, knelpunt.klaarleggen);
  for (const loket of escalatiePad(kaart, knelpunt.ingang))
    erbij(loket.eersteStap, loket.id, loket.klaarleggen);
  for (const id of HOOGSTE_TREDEN) {
    const loket = kaart.loketten.get(id);
    erbij(loket?.eersteStap, id, loket?.klaarleggen ?? []);
  }
  return treden;
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
