/** `npm run kosten`: the cost model as Markdown. With `--schrijf` it goes into infra/README.md. */
import { readFile, writeFile } from "node:fs/promises";
import path from "node:path";
import { kostenTabel } from "./kosten.ts";

const BESTAND = path.resolve(import.meta.dirname, "../../infra/README.md");
const [BEGIN, EIND] = ["<!-- kosten -->", "<!-- /kosten -->"];

if (process.argv.includes("--schrijf")) {
  const tekst = await readFile(BESTAND, "utf8");
  const [voor, rest = ""] = tekst.split(BEGIN);
  const [, na] = rest.split(EIND);
  if (na === undefined)
    throw new Error(`${BESTAND} has no ${BEGIN} … ${EIND}; put them where the table belongs.`);
  await writeFile(BESTAND, `${voor}${BEGIN}\n${kostenTabel()}\n${EIND}${na}`);
} else process.stdout.write(`${kostenTabel()}\n`);
