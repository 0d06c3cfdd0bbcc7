/** What a turn came to, as codes and ids: fit to be counted and written down, because nothing of it was typed. */
import type { Antwoord, UITKOMSTEN } from "../antwoord/schema.ts";
import type { Reactie } from "../gesprek/index.ts";

/** The ways in which a turn ends: those of an answer, and those of what is no answer to a question. */
export type AfloopCode =
  | (typeof UITKOMSTEN)[number]
  | "bericht"
  | "verkenning"
  | "vergeten"
  | "wissen-mislukt"
  | "te-lang"
  /** Too much was asked at once: not looked at. */
  | "te-vaak";

/** How a turn ended, and the knelpunt that was advised on; null where it ended without advice. */
export interface Afloop {
  uitkomst: AfloopCode;
  knelpunt: string | null;
}

/** How an answer of the contract ended. */
export function afloopVanAntwoord({ uitkomst, advies }: Antwoord): Afloop {
  return { uitkomst, knelpunt: advies?.knelpunt.id ?? null };
}

/** How a turn ended that led to this reactie. */
export function afloopVan(reactie: Reactie): Afloop {
  return reactie.soort === "antwoord"
    ? afloopVanAntwoord(reactie.antwoord)
    : { uitkomst: reactie.soort, knelpunt: null };
}
