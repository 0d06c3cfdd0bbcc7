/** What the matching learns from, read from the files of this project. */
import index from "../../knowledge/gebouwd/index.json" with { type: "json" };
import kaart from "../../knowledge/gebouwd/kaart.json" with { type: "json" };
import { maakOpzoeken } from "../../knowledge/opzoeken.ts";
import { openAnalyse } from "../matching/index.ts";
import { type Leerstof, maakLeerstof } from "../matching/model/leer.ts";
import { maakLesstof } from "../matching/model/lesstof.ts";
import { leesOefenzinBestanden } from "./oefenzin-bestanden.ts";

/** Reads the kaart and the practice sentences as numbers; takes about ten seconds. */
export async function leesLeerstof(): Promise<Leerstof> {
  const zinnen = (await leesOefenzinBestanden()).flat();
  return maakLeerstof(maakLesstof(maakOpzoeken(kaart), zinnen, openAnalyse(index)));
}
