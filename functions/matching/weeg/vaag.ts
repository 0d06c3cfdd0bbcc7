import { type Analyse, begrippenIn } from "../analyse/index.ts";
import { INSTELLINGEN } from "../instellingen.ts";
import type { Oordeel } from "../model/index.ts";
import type { Weging } from "./index.ts";
import { logAandeel, logOdds } from "./kans.ts";

/**
 * Log-odds that a question is too vague to answer: it sounds like one, it has few words with content, few of them words of
 * the field, and nobody stands out as its owner. See `INSTELLINGEN.vaag`.
 */
export function weegVaagheid(analyse: Analyse, oordeel: Oordeel, { organisaties }: Weging): number {
  const { model, woorden, begrippen, eigenaar, basis } = INSTELLINGEN.vaag;
  const inhoud = new Set(
    analyse.zinnen.flatMap(({ termen }) =>
      termen.filter(({ gewicht }) => gewicht === 1).map(({ term }) => term),
    ),
  );
  return (
    model * logOdds(oordeel.kansen.soort.get("vaag") ?? 0) +
    woorden * Math.log(1 + inhoud.size) +
    begrippen * Math.log(1 + begrippenIn(analyse).size) +
    eigenaar * logAandeel(organisaties[0]?.kans ?? 0) +
    basis
  );
}
