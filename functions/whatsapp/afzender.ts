import { createHmac } from "node:crypto";
import type { WhatsAppInstellingen } from "./instellingen.ts";

/** A sender as we know it: a keyed hash of the phone number, so that what is stored names nobody. Hex, 64 characters. */
export function sleutelVan(nummer: string, peper: string): string {
  return createHmac("sha256", peper).update(`whatsapp:${nummer}`).digest("hex");
}

/** True when the gemeente let this number in. */
export function isToegelaten(
  nummer: string,
  { toegelaten, peper }: Pick<WhatsAppInstellingen, "toegelaten" | "peper">,
): boolean {
  return toegelaten === "alle" || toegelaten.has(nummer) || toegelaten.has(sleutelVan(nummer, peper));
}
