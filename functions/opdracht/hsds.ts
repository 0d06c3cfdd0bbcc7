/**
 * `npm run kaart:hsds [-- map]`: writes the kaart as Human Services Data (HSDS 3.1, JSON): `organizations.json` and
 * `services.json`, each a list of whole records, in `knowledge/gebouwd/hsds` or the folder given.
 */
import { mkdir, writeFile } from "node:fs/promises";
import path from "node:path";
import { controleer } from "../../knowledge/controle/index.ts";
import { maakHsds } from "../hsds/index.ts";
import { GEBOUWD_MAP, leesKaartBestanden, vandaag } from "./kaart-bestanden.ts";

const map = path.resolve(process.argv[2] ?? path.join(GEBOUWD_MAP, "hsds"));
const { fouten, inhoud } = controleer(await leesKaartBestanden(), vandaag());
if (fouten > 0) {
  process.stderr.write(`De kaart heeft ${fouten} fouten. Draai eerst 'npm run kaart:check'.\n`);
  process.exit(1);
}
await mkdir(map, { recursive: true });
for (const [naam, records] of Object.entries(await maakHsds(inhoud))) {
  const bestand = path.join(map, `${naam}.json`);
  await writeFile(bestand, `${JSON.stringify(records, null, 2)}\n`);
  process.stdout.write(`${records.length} ${naam} in ${path.relative(process.cwd(), bestand)}\n`);
}
