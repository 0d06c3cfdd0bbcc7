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

/** True when a file is newer than everything below these folders; false when it is not there. Deletions show in the folders. */
export async function isVers(bestand: string, mappen: readonly string[]): Promise<boolean> {
  const tijd = (pad: string) => stat(pad).then(({ mtimeMs }) => mtimeMs);
  const gemaakt = await tijd(bestand).catch(() => 0);
  const paden = await Promise.all(
    mappen.map(async (map) => [
      map,
      ...(await readdir(map, { recursive: true })).map((naam) => path.join(map, naam)),
    ]),
  );
  const tijden = await Promise.all(paden.flat().map(tijd));
  return tijden.every((een) => een < gemaakt);
}
