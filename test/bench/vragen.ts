import { maakAssistent } from "../../functions/assistent/index.ts";
import { kennis } from "../../functions/assistent/kennis.ts";
import { type Goudvraag, leesGoudvragen } from "../goud/vragen.ts";

/** Texts shorter than this are chat lines, the others are stories; as in `npm run goud`. */
const VERHAAL_VANAF = 200;

/** True for a hurried chat line. */
export const isChat = ({ tekst }: Pick<Goudvraag, "tekst">): boolean => tekst.length < VERHAAL_VANAF;

/**
 * The graded questions that have an organisatie to call and no danger in them, masked: what every engine is asked.
 * What peers cannot know (danger, vague, out of scope) is left out.
 */
export function benchVragen(): Goudvraag[] {
  const { maskeer } = maakAssistent(kennis);
  return leesGoudvragen()
    .filter(({ uitkomst, organisaties }) => uitkomst === "advies" && organisaties.length > 0)
    .map((vraag) => ({ ...vraag, tekst: maskeer(vraag.tekst).tekst }));
}

/** A sample of at most `hoeveel`, spread evenly over the row; the same each time. */
export function steekproef<T>(rij: readonly T[], hoeveel: number): T[] {
  const stap = Math.max(1, rij.length / hoeveel);
  return rij.filter((_, i) => Math.floor(i / stap) !== Math.floor((i - 1) / stap)).slice(0, hoeveel);
}
