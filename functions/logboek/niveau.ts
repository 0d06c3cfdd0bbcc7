/** How bad a report is. */
export type Niveau = "info" | "waarschuwing" | "fout";

/**
 * What a stranger can cause from outside, and what needs nobody to act by itself. Everything else is a fault: a code
 * that is forgotten here rings a bell too many, not one too few.
 */
const WAARSCHUWINGEN: ReadonlySet<string> = new Set([
  "teams/geen-token",
  "teams/token-ongeldig",
  "teams/ander-kanaal",
  "teams/andere-dienst",
  "teams/vreemde-dienst",
  "teams/andere-tenant",
  "teams/te-groot",
  // The dots while an answer is made; the answer itself comes all the same.
  "teams/typt",
  "whatsapp/handtekening",
  "whatsapp/buiten-venster",
  // The two blue ticks.
  "whatsapp/gelezen",
  "web/aanmelden-geweigerd",
  // A newer state was there already.
  "opslag/verouderd",
]);

/** How bad the thing with this code is. */
export function niveauVan(code: string): Exclude<Niveau, "info"> {
  return WAARSCHUWINGEN.has(code) ? "waarschuwing" : "fout";
}
