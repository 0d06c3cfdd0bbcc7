/**
 * The last step of matching: what to do with what was found. Danger first; then what is none of our business; then
 * one question back when two readings are open; an advies only when sure enough. Never a confident wrong answer.
 */

import type { Analyse } from "../analyse/index.ts";
import { INSTELLINGEN } from "../instellingen.ts";
import type { Oordeel } from "../model/index.ts";
import type { GewogenKnelpunt, Weging } from "../weeg/index.ts";
import { isGeenAlarm, spoedIn } from "./spoed.ts";

/** How the question ends and with which knelpunt. */
export interface Besluit {
  uitkomst: "advies" | "doorvragen" | "spoed" | "buiten-bereik" | "niets-gevonden";
  /** The knelpunt of the advies or the acute step; null with the other outcomes. */
  gekozen: string | null;
  /** Other problems in the same text, by knelpunt id. */
  ookGenoemd: string[];
}

/** Decides. */
export function besluit(analyse: Analyse, oordeel: Oordeel, weging: Weging): Besluit {
  const soort = (naam: string) => oordeel.kansen.soort.get(naam) ?? 0;
  const eerste = weging.knelpunten[0];

  const acuut = acuutKnelpunt(analyse, soort("spoed"), weging);
  if (acuut !== null)
    return { uitkomst: "spoed", gekozen: acuut, ookGenoemd: andereProblemen(weging, acuut) };
  if (soort("buiten-bereik") >= INSTELLINGEN.buitenBereik || oordeel.bekend < INSTELLINGEN.bekend) {
    return { uitkomst: "buiten-bereik", gekozen: null, ookGenoemd: [] };
  }
  if (!eerste) return { uitkomst: "niets-gevonden", gekozen: null, ookGenoemd: [] };
  if (isTeWeinig(analyse) || soort("vaag") >= INSTELLINGEN.vaag || heeftTweeLezingen(weging)) {
    return { uitkomst: "doorvragen", gekozen: null, ookGenoemd: [] };
  }
  if (eerste.kans < INSTELLINGEN.advies) return { uitkomst: "doorvragen", gekozen: null, ookGenoemd: [] };
  return {
    uitkomst: "advies",
    gekozen: eerste.knelpunt.id,
    ookGenoemd: andereProblemen(weging, eerste.knelpunt.id),
  };
}

function acuutKnelpunt(analyse: Analyse, kans: number, weging: Weging): string | null {
  const zinnen = analyse.zinnen.map(({ woorden }) => woorden.join(" "));
  const genoemd = zinnen.map(spoedIn).find((knelpunt) => knelpunt !== null);
  if (genoemd != null) return genoemd;
  if (kans < INSTELLINGEN.spoed || zinnen.some(isGeenAlarm)) return null;
  return weging.knelpunten.find(({ knelpunt }) => knelpunt.spoed)?.knelpunt.id ?? null;
}

/** Fewer than two content words and no begrip among them: "schulden", "hij krijgt geen geld". */
function isTeWeinig(analyse: Analyse): boolean {
  const termen = analyse.zinnen.flatMap((zin) => zin.termen);
  return new Set(termen.map(({ woord }) => woord)).size < INSTELLINGEN.minimumWoorden;
}

function heeftTweeLezingen({ knelpunten: [eerste, tweede] }: Weging): boolean {
  if (!eerste || !tweede || eerste.kans >= 0.5) return false;
  return tweede.kans / eerste.kans >= INSTELLINGEN.tweeLezingen && !isVerwant(eerste, tweede);
}

/** Two knelpunten that lead to the same door need no question to tell them apart. */
function isVerwant(een: GewogenKnelpunt, ander: GewogenKnelpunt): boolean {
  return een.knelpunt.ingang !== null && een.knelpunt.ingang === ander.knelpunt.ingang;
}

function andereProblemen({ knelpunten }: Weging, gekozen: string): string[] {
  const hoofd = knelpunten.find(({ knelpunt }) => knelpunt.id === gekozen);
  if (!hoofd) return [];
  return knelpunten
    .filter(
      ({ knelpunt, kans }) =>
        knelpunt.id !== gekozen &&
        kans >= hoofd.kans * INSTELLINGEN.tweedeProbleem &&
        !hoofd.knelpunt.verwant.includes(knelpunt.id) &&
        knelpunt.domeinen[0] !== hoofd.knelpunt.domeinen[0],
    )
    .slice(0, 2)
    .map(({ knelpunt }) => knelpunt.id);
}
