import { readdir, readFile } from "node:fs/promises";
import path from "node:path";
import { leesOefenzinnen, type Oefenzin } from "../../knowledge/oefenzinnen.ts";

const MAP = path.resolve(import.meta.dirname, "../../knowledge/oefenzinnen");

/**
 * Reads all practice sentences: one list per file, and so per writer, in the order of their names.
 * @throws {OefenzinFout} `geen-oefenzin` at the first line that does not fit
 */
export async function leesOefenzinBestanden(): Promise<Oefenzin[][]> {
  const namen = (await readdir(MAP)).filter((naam) => naam.endsWith(".jsonl")).sort();
  return Promise.all(
    namen.map(async (naam) => leesOefenzinnen(naam, await readFile(path.join(MAP, naam), "utf8"))),
  );
}
