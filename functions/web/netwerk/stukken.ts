/** Small pieces that the pages to learn from are made of: a record in short, a rung of a ladder, sources once. */
import type { Opzoeken } from "../../../knowledge/opzoeken.ts";
import type { Bron } from "../../../knowledge/schema.ts";
import { HOOGSTE_TREDEN, type Trede } from "../../antwoord/ladder.ts";
import type { NaamVondst } from "../../gesprek/namen.ts";

/** A record with the one sentence that matters here. */
export interface Kaartje extends NaamVondst {
  tekst: string;
}

/** A rung as it is drawn: the step, and whose door it is. */
export interface Sport {
  tekst: string;
  ingang: (NaamVondst & { organisatie: string }) | null;
  /** True for a rung that stands above every knelpunt. */
  voorElk: boolean;
}

/** The rungs of a ladder, ready to draw. */
export function alsSporten(kaart: Opzoeken, treden: readonly Pick<Trede, "tekst" | "ingang">[]): Sport[] {
  return treden.map(({ ingang, tekst }) => ({
    tekst,
    ingang: ingang === null ? null : vindIngang(kaart, ingang),
    voorElk: ingang !== null && HOOGSTE_TREDEN.includes(ingang),
  }));
}

/** The ingang with this id, with its name and that of its organisatie. */
export function vindIngang(kaart: Opzoeken, id: string): Sport["ingang"] {
  const loket = kaart.loketten.get(id);
  const persoon = kaart.contactpersonen.get(id);
  const organisatie = kaart.organisaties.get((loket ?? persoon)?.organisatie ?? "")?.naam ?? "";
  if (loket) return { soort: "loket", id, naam: loket.naam, organisatie };
  return persoon ? { soort: "contactpersoon", id, naam: persoon.rol, organisatie } : null;
}

/** Each source once, in the order in which it is first named. */
export function eenmaal(bronnen: readonly Bron[]): Bron[] {
  const perBron = new Map(bronnen.map((bron) => [[bron.titel, bron.plek, bron.url].join("|"), bron]));
  return [...perBron.values()];
}

/** What is named most stands first; the same number keeps the order of the id. */
export function meestGenoemd(ids: readonly string[]): string[] {
  const keren = new Map<string, number>();
  for (const id of ids) keren.set(id, (keren.get(id) ?? 0) + 1);
  return [...keren].sort(([een, n], [ander, m]) => m - n || (een < ander ? -1 : 1)).map(([id]) => id);
}
