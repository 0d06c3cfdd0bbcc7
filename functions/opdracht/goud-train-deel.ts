/** Learns one part of the model and sends it to the process that asked. Not started by hand: see `goud-train.ts`. */
import { HOOFDEN } from "../matching/model/formaat.ts";
import { leerLineair, leerVerborgenLaag } from "../matching/model/leer.ts";
import type { Voorbereiding } from "../matching/model/voorbereiding.ts";

const [, , deel = ""] = process.argv;
const hoofd = HOOFDEN.find((naam) => naam === deel);
if (!hoofd && deel !== "verborgen") {
  throw new Error(`Er is geen deel "${deel}"; kies uit ${HOOFDEN.join(", ")}, verborgen.`);
}
process.once("message", (stof: Voorbereiding) => {
  process.send?.(hoofd ? leerLineair(stof, hoofd) : leerVerborgenLaag(stof));
});
