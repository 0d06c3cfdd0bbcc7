/** Where the pages of the kaart stand, below the address of the site; the same for every channel that links to them. */

/** The page with everything that is on the kaart. */
export const NETWERK = "/netwerk";

/** Below this stand the pages of the records. */
export const KAART = "/kaart";

/** The page of one record. A begrip has its term for an id, with spaces and signs. */
export function recordAdres({ soort, id }: { soort: string; id: string }): string {
  return `${KAART}/${soort}/${encodeURIComponent(id)}`;
}
