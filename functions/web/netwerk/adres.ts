import type { Verkenning } from "../../gesprek/index.ts";

/** The page with everything that is on the kaart. */
export const NETWERK = "/netwerk";

/** The page of one record. A begrip has its term for an id, with spaces and signs. */
export function recordAdres({ soort, id }: Pick<Verkenning, "soort" | "id">): string {
  return `${NETWERK}/${soort}/${encodeURIComponent(id)}`;
}

/** Longest name that is looked for. */
export const MAX_ZOEK = 60;
