/**
 * `npm run goud:train`: learns the tables of the matching from the kaart and the practice sentences; same in, same bytes
 * out. The parts are learned beside each other, each in a process of its own (`goud-train-deel.ts`).
 */
import { fork } from "node:child_process";
import { mkdir, writeFile } from "node:fs/promises";
import path from "node:path";
import index from "../../knowledge/gebouwd/index.json" with { type: "json" };
import kaart from "../../knowledge/gebouwd/kaart.json" with { type: "json" };
import { maakOpzoeken } from "../../knowledge/opzoeken.ts";
import { openAnalyse } from "../matching/index.ts";
import { type Leerdelen, maakModel } from "../matching/model/leer.ts";
import { maakLesstof } from "../matching/model/lesstof.ts";
import { bereidVoor } from "../matching/model/voorbereiding.ts";
import { MODEL_BESTAND, pakModelBestand, zetModelKlaar } from "./model-bestand.ts";
import { leesOefenzinBestanden } from "./oefenzin-bestanden.ts";

// Takes half a minute, so it is done once and handed to all.
const zinnen = (await leesOefenzinBestanden()).flat();
const stof = bereidVoor(maakLesstof(maakOpzoeken(kaart), zinnen, openAnalyse(index)));

/** Learns one part in another process. */
function leerElders<Deel extends keyof Leerdelen>(deel: Deel): Promise<Leerdelen[Deel]> {
  return new Promise((klaar, mislukt) => {
    const kind = fork(path.resolve(import.meta.dirname, "goud-train-deel.ts"), [deel], {
      serialization: "advanced",
    });
    kind.send(stof);
    kind.once("message", (geleerd: Leerdelen[Deel]) => {
      process.stdout.write(`${deel} geleerd\n`);
      klaar(geleerd);
    });
    kind.once("error", mislukt);
    kind.once("exit", (code) =>
      mislukt(new Error(`Het leren van '${deel}' stopte met code ${code}; kijk naar de melding hierboven.`)),
    );
  });
}

// The longest first, so that a machine with two cores is not left with one of them at the end.
const [verborgen, knelpunt, organisatie, domein, soort] = await Promise.all([
  leerElders("verborgen"),
  leerElders("knelpunt"),
  leerElders("organisatie"),
  leerElders("domein"),
  leerElders("soort"),
]);
const model = maakModel(stof, { organisatie, knelpunt, domein, soort, verborgen });
const ingepakt = pakModelBestand(model);
await mkdir(path.dirname(MODEL_BESTAND), { recursive: true });
await writeFile(MODEL_BESTAND, ingepakt);
await zetModelKlaar();
process.stdout.write(
  `${stof.rijen.length} zinnen, ${model.kenmerken} kenmerken, ${model.gewichten} gewichten, ${(ingepakt.length / 1e6).toFixed(2)} MB\n`,
);
