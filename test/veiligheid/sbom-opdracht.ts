/** `npm run sbom`: writes what is in it as CycloneDX to `sbom.json`, or to the file that is named. */
import { writeFile } from "node:fs/promises";
import { maakSbom } from "./sbom.ts";

const [bestand = "sbom.json"] = process.argv.slice(2);
const sbom = await maakSbom();
await writeFile(bestand, `${JSON.stringify(sbom, null, 2)}\n`);
process.stdout.write(`${bestand}: ${sbom.components.length} pakketten, CycloneDX ${sbom.specVersion}\n`);
