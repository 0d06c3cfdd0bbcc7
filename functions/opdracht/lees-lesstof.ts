/** What the matching learns from, read from the files of this project. */
import index from "../../knowledge/gebouwd/index.json" with { type: "json" };
import kaart from "../../knowledge/gebouwd/kaart.json" with { type: "json" };
import { maakOpzoeken } from "../../knowledge/opzoeken.ts";
import { openAnalyse } from "../matching/index.ts";
import { maakLesstof } from "../matching/model/lesstof.ts";
import { bereidVoor, type Voorbereiding } from "../matching/model/voorbereiding.ts";
import { leesOefenzinBestanden } from "./oefenzin-bestanden.ts";

/** Reads the kaart and the practice sentences as numbers; takes half a minute. */
export async function leesLesstof(): Promise<Voorbereiding> {
  const zinnen = (await leesOefenzinBestanden()).flat();
  return bereidVoor(maakLesstof(maakOpzoeken(kaart), zinnen, openAnalyse(index)));
}
