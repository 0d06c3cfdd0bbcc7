/** Counts anonymously how questions end. */
import type { Antwoord } from "../antwoord/schema.ts";
import { herkenOpdracht } from "../gesprek/opdrachten.ts";
import type { Signaal, SignaalTeller } from "../opslag/index.ts";
import type { Kanaal } from "./kanalen.ts";

/** Shows the same knelpunt again: nothing new came up. */
const HERHALINGEN: ReadonlySet<string> = new Set(["meer", "stap", "geprobeerd"]);

/** What an answer counts as. */
export function signaalVan(kanaal: Kanaal, { uitkomst, advies }: Antwoord): Signaal {
  return { kanaal, knelpunt: advies?.knelpunt.id ?? null, code: uitkomst };
}

/**
 * Counts the answer to a message, unless it only shows again what was there.
 * @param tekst what was sent; looked at for commands, and not kept
 */
export async function telAntwoord(
  signalen: SignaalTeller,
  kanaal: Kanaal,
  antwoord: Antwoord,
  tekst: string,
): Promise<void> {
  const opdracht = herkenOpdracht(tekst.trim());
  if (opdracht !== null && HERHALINGEN.has(opdracht.soort)) return;
  await signalen.tel(signaalVan(kanaal, antwoord));
}
