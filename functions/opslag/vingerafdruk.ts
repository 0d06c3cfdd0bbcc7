/**
 * One opaque id out of the names that a channel uses, such as a tenant, a conversation and a user: SHA-256 in hex, so
 * that what is stored names nobody. The same parts give the same id; ("ab", "c") differs from ("a", "bc").
 */
export async function vingerafdruk(...delen: readonly string[]): Promise<string> {
  const hash = await crypto.subtle.digest("SHA-256", new TextEncoder().encode(JSON.stringify(delen)));
  return [...new Uint8Array(hash)].map((byte) => byte.toString(16).padStart(2, "0")).join("");
}
