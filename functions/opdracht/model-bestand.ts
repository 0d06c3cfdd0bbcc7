/**
 * The learned tables in git are one Brotli file, a third of their size; the assistant loads them as plain JSON, which
 * `kaart:build` lays beside the compiled kaart, so that no Lambda or browser has to unpack.
 */
import { mkdir, readFile, writeFile } from "node:fs/promises";
import path from "node:path";
import { brotliCompressSync, brotliDecompressSync, constants } from "node:zlib";
import type { ModelBestand, ModelJson } from "../matching/model/formaat.ts";
import { GEBOUWD_MAP } from "./kaart-bestanden.ts";

/** The file in git. */
export const MODEL_BESTAND = path.resolve(import.meta.dirname, "../../knowledge/geleerd/model.br");

/** Packs a model: one line of JSON without the block, a line end, and the block as bytes, all compressed. */
export function pakModelBestand({ blok, ...kop }: ModelBestand): Buffer {
  const bytes = Buffer.concat([Buffer.from(`${JSON.stringify(kop)}\n`), blok]);
  return brotliCompressSync(bytes, { params: { [constants.BROTLI_PARAM_LGWIN]: 24 } });
}

/** Unpacks what {@link pakModelBestand} made, as the JSON text that the assistant loads. */
export function openModelBestand(ingepakt: Buffer): string {
  const bytes = brotliDecompressSync(ingepakt);
  const einde = bytes.indexOf(10);
  const kop: Omit<ModelJson, "blok"> = JSON.parse(bytes.subarray(0, einde).toString());
  return JSON.stringify({ ...kop, blok: bytes.subarray(einde + 1).toString("base64") } satisfies ModelJson);
}

/** Lays the model ready for the assistant. */
export async function zetModelKlaar(): Promise<void> {
  await mkdir(GEBOUWD_MAP, { recursive: true });
  await writeFile(path.join(GEBOUWD_MAP, "model.json"), openModelBestand(await readFile(MODEL_BESTAND)));
}
