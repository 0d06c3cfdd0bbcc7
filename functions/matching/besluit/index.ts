/**
 * The last step of matching: what to do with what was found. Danger first; then what is none of our business; then
 * one question back when two readings are open; an advies only when sure enough. Never a confident wrong answer.
 */

import { type Analyse, begrippenIn } from "../analyse/index.ts";
import { INSTELLINGEN } from "../instellingen.ts";
import type { Oordeel } from "../model/index.ts";
import type { Acuut } from "../weeg/acuut.ts";
import type { GewogenKnelpunt, Weging } from "../weeg/index.ts";
import { weegVaagheid } from "../weeg/vaag.ts";

/** How the question ends and with which knelpunt. */
export interface Besluit {
  uitkomst: "advies" | "doorvragen" | "spoed" | "buiten-bereik" | "niets-gevonden";
  /** The knelpunt of the advies or the acute step; null with the other outcomes. */
  gekozen: string | null;
  /** Other problems in the same text, by knelpunt id. */
  ookGenoemd: string[];
  /** True when danger cannot be ruled out although it is no alarm: the answer says what to do if there is. */
  misschienAcuut: boolean;
}

/**
 * Decides.
 * @param alleenNaam true when nothing but the name of an organisatie was typed
 */
export function besluit(
  analyse: Analyse,
  oordeel: Oordeel,
  weging: Weging,
  acuut: Acuut,
  alleenNaam: boolean,
): Besluit {
  const eerste = weging.knelpunten[0];
  const misschienAcuut = acuut.sterkte >= INSTELLINGEN.misschienSpoed;
  const eindig = (uitkomst: Besluit["uitkomst"], gekozen: string | null = null): Besluit => ({
    uitkomst,
    gekozen,
    ookGenoemd: gekozen === null ? [] : andereProblemen(weging, gekozen),
    misschienAcuut: misschienAcuut && uitkomst !== "spoed",
  });

  if (acuut.sterkte >= INSTELLINGEN.spoed) return eindig("spoed", acuut.knelpunt);
  // What may be danger is never sent away, whatever it sounds like.
  if (acuut.sterkte < INSTELLINGEN.nietWeigeren && isBuitenBereik(analyse, oordeel, weging))
    return eindig("buiten-bereik");
  if (!eerste) return eindig("niets-gevonden");
  if (alleenNaam || weegVaagheid(analyse, oordeel, weging) >= INSTELLINGEN.vaag.vanaf)
    return eindig("doorvragen");
  if (weging.organisatieSterkte < INSTELLINGEN.advies || !isEensgezind(weging) || heeftTweeLezingen(weging)) {
    return eindig("doorvragen");
  }
  // An acute knelpunt is never advised on as if there were time: it is an alarm, or it is asked first.
  if (eerste.knelpunt.spoed)
    return misschienAcuut && !acuut.ontkend ? eindig("spoed", eerste.knelpunt.id) : eindig("doorvragen");
  return eindig("advies", eerste.knelpunt.id);
}

/**
 * None of our business, or a text of which hardly anything is known. A question is refused only when the model is surer
 * the clearer a knelpunt is, above all with words of the field: refusing a real question is worse than asking one back.
 */
function isBuitenBereik(analyse: Analyse, { kansen, bekend }: Oordeel, { zekerheid }: Weging): boolean {
  const { buitenBereik, vaagEnOnbekend } = INSTELLINGEN;
  const kans = kansen.soort.get("buiten-bereik") ?? 0;
  const vaag = kansen.soort.get("vaag") ?? 0;
  if (bekend < INSTELLINGEN.bekend) return vaag < vaagEnOnbekend;
  if (kans <= vaag) return false;
  const grenzen = begrippenIn(analyse).size > 0 ? buitenBereik.metBegrippen : buitenBereik.zonder;
  return grenzen.some((grens) => kans >= grens.kans && zekerheid < grens.zekerheid);
}

/** True when the first knelpunt leads to the organisatie that the whole of the evidence points at. */
function isEensgezind({ knelpunten: [eerste], organisaties: [organisatie] }: Weging): boolean {
  return organisatie !== undefined && eerste?.organisaties.slice(0, 2).includes(organisatie.id) === true;
}

function heeftTweeLezingen({ knelpunten: [eerste, tweede] }: Weging): boolean {
  if (!eerste || !tweede) return false;
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
        // One emergency, told in two ways: "and after that: danger to life" helps nobody.
        !(hoofd.knelpunt.spoed && knelpunt.spoed) &&
        knelpunt.domeinen[0] !== hoofd.knelpunt.domeinen[0],
    )
    .slice(0, 2)
    .map(({ knelpunt }) => knelpunt.id);
}
