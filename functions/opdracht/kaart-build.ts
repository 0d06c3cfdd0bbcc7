/**
 * `npm run kaart:build`: compiles the YAML to `knowledge/gebouwd/kaart.json`, so that no Lambda or browser parses YAML.
 * With `--als-nodig` only when a file of the kaart changed since. Reports on standard error, because it runs before
 * commands whose standard output is data.
 */
import { createHash } from "node:crypto";
import { mkdir, writeFile } from "node:fs/promises";
import path from "node:path";
import { bouwKaart } from "../../knowledge/bouwen.ts";
import { controleer } from "../../knowledge/controle/index.ts";
import { bouwMatchIndex } from "../matching/index.ts";
import { GEBOUWD_MAP, isVers, KAART_MAP, leesKaartBestanden, vandaag } from "./kaart-bestanden.ts";
import { MODEL_BESTAND, zetModelKlaar } from "./model-bestand.ts";
import { toonControle } from "./toon-controle.ts";

const doel = path.join(GEBOUWD_MAP, "kaart.json");
// The index follows from the code of the analysis too.
const BRONNEN = [KAART_MAP, path.dirname(MODEL_BESTAND), path.resolve(import.meta.dirname, "../matching")];
if (process.argv.includes("--als-nodig") && (await isVers(doel, BRONNEN))) process.exit(0);

const controle = controleer(await leesKaartBestanden(), vandaag());
if (controle.fouten > 0) {
  process.stderr.write(
    toonControle({ ...controle, problemen: controle.problemen.filter((p) => p.ernst === "fout") }),
  );
  process.exit(1);
}
const kaart = bouwKaart(controle.inhoud, (tekst) => createHash("sha256").update(tekst).digest("hex"));
const json = JSON.stringify(kaart);
await mkdir(GEBOUWD_MAP, { recursive: true });
await zetModelKlaar();
await writeFile(path.join(GEBOUWD_MAP, "index.json"), JSON.stringify(bouwMatchIndex(controle.inhoud)));
await writeFile(doel, json);
process.stderr.write(`kaart ${kaart.kaartVersie}: ${Math.round(Buffer.byteLength(json) / 1024)} KB\n`);
