/**
 * Name-based UUIDs (version 5, RFC 9562 section 5.5): the same record has the same id in every export, on every machine.
 */

/** The namespace of this kaart; drawn once, never to be changed: every id of the export hangs on it. */
const NAAMRUIMTE = "81944338-bd49-4ee1-bb63-b3b328fc1f0a";

/**
 * The UUID of a name.
 * @param naam what it is the id of, such as `loket/ind-maatwerkloket`
 * @param naamruimte UUID of the namespace; ours unless told otherwise
 * @returns lower case, with hyphens
 */
export async function uuid5(naam: string, naamruimte: string = NAAMRUIMTE): Promise<string> {
  const ruimte = Uint8Array.from(naamruimte.replaceAll("-", "").match(/../g) ?? [], (paar) =>
    Number.parseInt(paar, 16),
  );
  const invoer = new Uint8Array([...ruimte, ...new TextEncoder().encode(naam)]);
  const hash = new Uint8Array(await crypto.subtle.digest("SHA-1", invoer));
  const hex = [...hash.slice(0, 16)]
    .map((byte, plek) => {
      if (plek === 6) return (byte & 0x0f) | 0x50;
      return plek === 8 ? (byte & 0x3f) | 0x80 : byte;
    })
    .map((byte) => byte.toString(16).padStart(2, "0"))
    .join("");
  return hex.replace(/^(.{8})(.{4})(.{4})(.{4})/, "$1-$2-$3-$4-");
}
