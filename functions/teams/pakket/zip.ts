import { zipSync } from "fflate";

/** The first moment that a zip can hold. Zip writes local time without a zone, so this is made in local time too. */
const VAST_MOMENT = new Date(1980, 0, 1);

/** Packs files into a zip. The same files in the same order give the same bytes, on every day and in every time zone. */
export function maakZip(bestanden: Readonly<Record<string, Uint8Array>>): Uint8Array {
  return zipSync({ ...bestanden }, { level: 9, mtime: VAST_MOMENT });
}
