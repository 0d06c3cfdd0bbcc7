import type { Opzoeken } from "../../knowledge/opzoeken.ts";
import type { Contactpersoon, Kanaal, Loket } from "../../knowledge/schema.ts";
import { isControleNodig } from "../../knowledge/versheid.ts";
import type { Ingang } from "./schema.ts";

/**
 * The ingang with this id, ready to show. A contactpersoon is reached through its loket, so it borrows the kanalen and
 * the wanneerNiet of that loket.
 * @param vandaag `JJJJ-MM-DD`, to tell whether the ingang has to be checked
 * @returns null when the id is unknown
 */
export function maakIngang(kaart: Opzoeken, id: string, vandaag: string): Ingang | null {
  const loket = kaart.loketten.get(id);
  if (loket)
    return {
      ...basis(kaart, loket, vandaag),
      soort: "loket",
      naam: loket.naam,
      kanalen: loket.kanalen,
      wanneerNiet: loket.wanneerNiet,
    };
  const persoon = kaart.contactpersonen.get(id);
  if (!persoon) return null;
  const via = persoon.viaLoket === undefined ? undefined : kaart.loketten.get(persoon.viaLoket);
  const kanalen: Kanaal[] = via?.kanalen ?? [];
  const gedeeld = basis(kaart, persoon, vandaag);
  return {
    ...gedeeld,
    soort: "contactpersoon",
    naam: persoon.rol,
    kanalen,
    wanneerNiet: via?.wanneerNiet ?? [],
    letOp: [gedeeld.letOp, via && `Bereikbaar via ${via.naam}.`].filter(Boolean).join(" ") || null,
  };
}

function basis(kaart: Opzoeken, record: Loket | Contactpersoon, vandaag: string) {
  return {
    id: record.id,
    organisatie: {
      id: record.organisatie,
      naam: kaart.organisaties.get(record.organisatie)?.naam ?? record.organisatie,
    },
    gebied: record.gebied,
    gecontroleerdOp: record.gecontroleerdOp ?? null,
    controleNodig: isControleNodig(record.gecontroleerdOp, vandaag),
    letOp: record.letOp ?? null,
  };
}

/**
 * True when an ingang can be used from a gemeente. An ingang of one city is of no use elsewhere; without a known
 * gemeente only what works everywhere counts. Whole words only: Ede is not in "gemeente Enschede".
 */
export function geldtIn(gebied: string, gemeente: string | undefined): boolean {
  const woorden = (tekst: string) =>
    ` ${tekst
      .toLowerCase()
      .replace(/[^\p{L}\p{N}]+/gu, " ")
      .trim()} `;
  const plek = woorden(gebied);
  if (/^ (landelijk|eigen|per|op) /.test(plek)) return true;
  return gemeente !== undefined && gemeente !== "" && plek.includes(woorden(gemeente));
}
