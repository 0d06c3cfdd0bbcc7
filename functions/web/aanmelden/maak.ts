import type { WebAfhankelijkheden } from "../afhankelijkheden.ts";
import { leesAanmelding } from "./instellingen.ts";
import { maakOidc } from "./oidc.ts";

/**
 * Signing in as the environment asks for it; null when it does not.
 * @throws {OmgevingFout} `omgeving/onvolledig`, see `leesAanmelding`
 */
export function maakAanmelding(
  omgeving: Readonly<Record<string, string | undefined>>,
): WebAfhankelijkheden["aanmelding"] {
  const instellingen = leesAanmelding(omgeving);
  return instellingen === null ? null : { instellingen, oidc: maakOidc(instellingen) };
}
