import { OpslagFout } from "./fout.ts";

const MIN = 16;
const MAX = 128;
const VERBODEN = /[^A-Za-z0-9_.:-]/u;
const ALLEEN_CIJFERS = /^[0-9]+$/;

/**
 * Refuses an id that is not opaque. 16 to 128 characters out of letters, digits and `_ . : -`: long enough that
 * nobody guesses another's conversation, and no `#`, which separates the parts of a key. An id of digits only is
 * refused because a telephone number or BSN would fit: hash it first.
 * @param id the id of a conversation, such as a UUID or a digest in hex or base64url
 * @throws OpslagFout with code "opslag/ongeldig-id"; its message never repeats the id
 */
export function controleerId(id: string): void {
  const klacht = watMankeert(id);
  if (klacht === null) return;
  throw new OpslagFout(
    "opslag/ongeldig-id",
    `The id of a conversation ${klacht}. Use a UUID or a digest: ${MIN}-${MAX} characters out of A-Z a-z 0-9 _ . : -`,
  );
}

function watMankeert(id: unknown): string | null {
  if (typeof id !== "string") return `is of type ${typeof id}`;
  if (id.length < MIN || id.length > MAX) return `has ${id.length} characters`;
  const plaats = id.search(VERBODEN);
  if (plaats >= 0) return `has a character at position ${plaats} that is not allowed`;
  if (ALLEEN_CIJFERS.test(id)) return "has digits only, like a telephone number or a BSN";
  return null;
}
