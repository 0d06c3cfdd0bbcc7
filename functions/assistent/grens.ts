/** Who asks too much at once gets no answer for a moment. */
import type { Hulpmiddelen } from "../gesprek/index.ts";
import { herkenOpdracht } from "../gesprek/opdrachten.ts";
import { noemtGevaar } from "../matching/weeg/spoed.ts";
import type { Limiet } from "../opslag/index.ts";

/** Who asks; whatever is null is not limited on. */
export interface Vrager {
  /** Id of the conversation. */
  readonly gesprek: string | null;
  /** Internet address, only as told by what stands in front of us. */
  readonly adres: string | null;
}

/** A message that is not answered now. */
export interface Weigering {
  /** How long until it would be, in ms. */
  readonly wachtMs: number;
}

/**
 * Decides whether a message is answered now. Fails open: a table that is slow or down refuses nobody. The wish to be
 * forgotten is never refused.
 *
 * Nor is acute danger. Above the limit a message is still looked at for that: first the words that always mean danger,
 * then the whole matching, for most people say it in other words (of 136 graded questions about danger the words find
 * 15, the matching 131). Only who sends twice what the limit allows is no longer matched; the sentence of refusal
 * tells everybody 112 and 113.
 * @returns null when it is answered
 */
export async function weigering(
  { limiet, hulp }: { readonly limiet: Limiet; readonly hulp: Pick<Hulpmiddelen, "match" | "maskeer"> },
  vrager: Vrager,
  tekst: string,
): Promise<Weigering | null> {
  if (herkenOpdracht(tekst.trim())?.soort === "vergeet") return null;
  const geweigerd = await overGrens(limiet, vrager);
  if (geweigerd === null || noemtGevaar(tekst)) return null;
  const nood = await limiet.neem("nood", vrager.gesprek ?? vrager.adres ?? "");
  const isAcuut = nood.soort !== "vol" && hulp.match(hulp.maskeer(tekst).tekst).uitkomst === "spoed";
  return isAcuut ? null : geweigerd;
}

async function overGrens(limiet: Limiet, { gesprek, adres }: Vrager): Promise<Weigering | null> {
  // The conversation first: one script in a gemeente must not use up what its colleagues behind the same address have.
  const eigen = gesprek === null ? null : await limiet.neem("gesprek", gesprek);
  if (eigen?.soort === "vol") return { wachtMs: eigen.wachtMs };
  // A table that did not answer a moment ago is not waited for again.
  if (adres === null || eigen?.soort === "onbekend") return null;
  const samen = await limiet.neem("adres", adres);
  return samen.soort === "vol" ? { wachtMs: samen.wachtMs } : null;
}
