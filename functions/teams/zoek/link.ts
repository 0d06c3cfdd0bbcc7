/** A link to a page of ours, back to the record that it shows. */
import { KAART } from "../../antwoord/recordadres.ts";
import type { Vondst } from "./treffer.ts";

/**
 * The record of which this is the page; null for any other address.
 * @param paginas address of our own pages, without a slash at the end
 */
export function recordVan(paginas: string, adres: string): Vondst | null {
  if (!URL.canParse(adres)) return null;
  const { origin, pathname, username, password } = new URL(adres);
  const eigen = new URL(paginas);
  const begin = `${eigen.pathname.replace(/\/$/, "")}${KAART}/`;
  if (origin !== eigen.origin || username !== "" || password !== "" || !pathname.startsWith(begin))
    return null;
  const [soort = "", rest = "", ...meer] = pathname.slice(begin.length).split("/");
  const id = ontcijfer(rest);
  return meer.length > 0 || id === null || !isSoort(soort) ? null : { soort, id };
}

const SOORTEN: Readonly<Record<Vondst["soort"], true>> = {
  organisatie: true,
  loket: true,
  contactpersoon: true,
  regeling: true,
  knelpunt: true,
  voorbeeld: true,
  instrument: true,
  begrip: true,
};

function isSoort(woord: string): woord is Vondst["soort"] {
  return Object.hasOwn(SOORTEN, woord);
}

function ontcijfer(deel: string): string | null {
  try {
    return decodeURIComponent(deel);
  } catch {
    return null;
  }
}
