/** `npm run goud:train`: learns the tables of the matching from the kaart and the practice sentences; same in, same bytes out. */
import { mkdir, writeFile } from "node:fs/promises";
import path from "node:path";
import index from "../../knowledge/gebouwd/index.json" with { type: "json" };
import kaart from "../../knowledge/gebouwd/kaart.json" with { type: "json" };
import { maakOpzoeken } from "../../knowledge/opzoeken.ts";
import { openAnalyse } from "../matching/index.ts";
import { leer } from "../matching/model/leer.ts";
import { maakLesstof } from "../matching/model/lesstof.ts";
import { MODEL_BESTAND, pakModelBestand, zetModelKlaar } from "./model-bestand.ts";
import { leesOefenzinBestanden } from "./oefenzin-bestanden.ts";

const zinnen = (await leesOefenzinBestanden()).flat();
const lesstof = maakLesstof(maakOpzoeken(kaart), zinnen, openAnalyse(index));
const model = leer(lesstof);
const ingepakt = pakModelBestand(model);
await mkdir(path.dirname(MODEL_BESTAND), { recursive: true });
await writeFile(MODEL_BESTAND, ingepakt);
await zetModelKlaar();
process.stdout.write(
  `${lesstof.length} zinnen, ${model.kenmerken} kenmerken, ${model.gewichten} gewichten, ${(ingepakt.length / 1e6).toFixed(2)} MB\n`,
);
