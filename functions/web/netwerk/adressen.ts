/** Addresses of the pages of the netwerk that are no records. */
import { NETWERK } from "../../antwoord/recordadres.ts";

export const RONDLEIDING = `${NETWERK}/rondleiding`;
export const OEFENEN = `${NETWERK}/oefenen`;
export const GRAAF = `${NETWERK}/graaf`;

/** What the graph page can be asked to show. */
export interface GraafVraag {
  /** `soort/id` of the record in the middle. */
  record?: string | undefined;
  domein?: string | undefined;
  soorten?: readonly string[] | undefined;
  gemeente?: string | undefined;
  /** True for every record at once; the page begins with the domeinen. */
  alles?: boolean | undefined;
}

/** The address of the graph page that shows this. */
export function graafAdres({ alles = false, domein, gemeente, record, soorten = [] }: GraafVraag): string {
  const vraag = new URLSearchParams();
  if (record) vraag.set("record", record);
  if (domein) vraag.set("domein", domein);
  for (const soort of soorten) vraag.append("soort", soort);
  if (gemeente) vraag.set("gemeente", gemeente);
  if (alles) vraag.set("alles", "1");
  const tekst = vraag.toString();
  return tekst === "" ? GRAAF : `${GRAAF}?${tekst}`;
}

/** The address of a stop of the rondleiding; the first is that of the rondleiding itself. */
export function stopAdres(nummer: number): string {
  return nummer === 1 ? RONDLEIDING : `${RONDLEIDING}/${nummer}`;
}

/** The address of a case to practise on. */
export function oefeningAdres(id: string): string {
  return `${OEFENEN}/${id}`;
}
