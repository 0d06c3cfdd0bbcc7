import { readdir, readFile, stat } from "node:fs/promises";
import path from "node:path";
import type { Bestand } from "../../knowledge/bestand.ts";

/** Folder of the curated YAML. */
export const KAART_MAP = path.resolve(import.meta.dirname, "../../knowledge/kaart");
/** Folder for what is made from the kaart; not in git. */
export const GEBOUWD_MAP = path.resolve(import.meta.dirname, "../../knowledge/gebouwd");

/** Reads every YAML file below a folder, with paths relative to it and forward slashes. */
export async function leesKaartBestanden(map: string = KAART_MAP): Promise<Bestand[]> {
  const namen = await readdir(map, { recursive: true });
  return Promise.all(
    namen
      .filter((naam) => naam.endsWith(".yaml") || naam.endsWith(".yml"))
      .map(async (naam) => ({
        pad: naam.split(path.sep).join("/"),
        tekst: await readFile(path.join(map, naam), "utf8"),
      })),
  );
}

/** Today as `JJJJ-MM-DD`. */
export function vandaag(nu: Date = new Date()): string {
  return nu.toISOString().slice(0, 10);
}

/** True when a file is newer than everything below a folder; false when it is not there. Deletions show in the folders. */
export async function isVers(bestand: string, map: string): Promise<boolean> {
  const gemaakt = await stat(bestand).then(
    ({ mtimeMs }) => mtimeMs,
    () => 0,
  );
  const namen = await readdir(map, { recursive: true });
  const tijden = await Promise.all(
    [".", ...namen].map(async (naam) => (await stat(path.join(map, naam))).mtimeMs),
  );
  return tijden.every((tijd) => tijd < gemaakt);
}
