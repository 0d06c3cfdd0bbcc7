/** `npx tsx test/storingen/schrijf.ts`: writes the table of README.md anew. */
import { readFile, writeFile } from "node:fs/promises";
import path from "node:path";
import { RIJEN } from "./rijen/index.ts";
import { metTabel } from "./tabel.ts";

const readme = path.join(import.meta.dirname, "README.md");
await writeFile(readme, metTabel(await readFile(readme, "utf8"), RIJEN));
