/** `npm run paneel:extension`: makes the extension that shows the side panel in Chrome and Edge. */
import { readFile, writeFile } from "node:fs/promises";
import path from "node:path";
import * as z from "zod";
import { leesAdres, maakExtensie } from "../paneel-extensie/index.ts";
import { leesArgumenten } from "../teams/pakket/argumenten.ts";

const GEBRUIK = `Gebruik:
  npm run --silent paneel:extension -- --adres https://bellen.gemeente.nl
  --adres   adres van de assistent; het paneel staat daar op /paneel
  --uit     pad van het zipbestand (paneel-extensie.zip)
`;

/** Stops with exit code 2 and a line on standard error for each reason. */
function weiger(...redenen: readonly string[]): never {
  process.stderr.write(redenen.map((reden) => `${reden}\n`).join(""));
  process.exit(2);
}

const argumenten = process.argv.slice(2);
if (argumenten.includes("--help") || argumenten.includes("-h")) {
  process.stdout.write(GEBRUIK);
  process.exit(0);
}
const { waarden, vreemd } = leesArgumenten(argumenten, ["adres", "uit"]);
const gelezen = leesAdres(waarden.get("adres"));
const vreemden = vreemd.map((argument) => `"${argument}" ken ik niet. Typ --help voor uitleg.`);
if (gelezen.soort === "fout") weiger(...vreemden, gelezen.fout);
if (vreemden.length > 0) weiger(...vreemden);

const PAKKET = path.resolve(import.meta.dirname, "../../package.json");
const { version } = z.object({ version: z.string() }).parse(JSON.parse(await readFile(PAKKET, "utf8")));
const uit = path.resolve(waarden.get("uit") || "paneel-extensie.zip");
const zip = maakExtensie(gelezen.adres, version);
await writeFile(uit, zip).catch((fout: NodeJS.ErrnoException) =>
  weiger(
    `Kan ${uit} niet schrijven (${fout.code}). Kies met --uit een map die bestaat en waarin je mag schrijven.`,
  ),
);
const kilobyte = (zip.length / 1024).toLocaleString("nl-NL", { maximumFractionDigits: 1 });
process.stdout.write(`De extensie staat in ${uit} (${kilobyte} KB, versie ${version}) en opent ${gelezen.adres.href}.
Volgende stap: pak de zip uit, open chrome://extensions of edge://extensions, zet Ontwikkelaarsmodus aan en kies Uitgepakte extensie laden.
Voor iedereen tegelijk: bied de zip aan in de Chrome Web Store of bij Edge-invoegtoepassingen, of verspreid hem met je beheerprogramma.
De assistent moet deze extensie als kader toestaan: zet chrome-extension://<id van de extensie> in INBEDDING.
`);
