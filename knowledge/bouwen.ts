import type { KaartInhoud } from "./laden.ts";
import type { Kaart } from "./schema.ts";

/** Number of hexadecimal digits of the content hash that make up a `kaartVersie`. */
export const VERSIE_LENGTE = 12;

/**
 * Puts a version on the kaart: the first digits of the SHA-256 of its content, so that the same records always
 * have the same version and any change of any record gives another.
 * @param sha256 hashes text to hexadecimal; passed in, because the core knows no Node API
 */
export function bouwKaart(inhoud: KaartInhoud, sha256: (tekst: string) => string): Kaart {
  return { kaartVersie: sha256(JSON.stringify(inhoud)).slice(0, VERSIE_LENGTE), ...inhoud };
}
