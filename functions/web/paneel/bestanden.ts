/** The files of the side panel, ready to be sent. They lie compressed in memory; unpacking is for old programs only. */
import { brotliDecompressSync, gzipSync } from "node:zlib";
import bestanden from "../gebouwd/paneel.json" with { type: "json" };

export type Naam = keyof typeof bestanden;

/** Where a file stands; its hash makes that it may be kept forever. */
export function adresVan(naam: Naam): string {
  return `/paneel/middelen/${bestanden[naam].hash}/${naam}`;
}

/** The name of a file that is asked for, when there is one of that name with that content. */
export function vindBestand(naam: string, hash: string): Naam | null {
  const gevonden = NAMEN.find((een) => een === naam);
  return gevonden !== undefined && bestanden[gevonden].hash === hash ? gevonden : null;
}

export const NAMEN = ["paneel.js", "werker.js", "kern.json", "rest.json", "model.bin", "dienst.js"] as const;

/** The media type of a file. */
export function soortVan(naam: Naam): string {
  return bestanden[naam].soort;
}

const bytes = new Map<string, Uint8Array<ArrayBuffer>>();

function eenmaal(sleutel: string, maak: () => Buffer): Uint8Array<ArrayBuffer> {
  const inhoud = bytes.get(sleutel) ?? Uint8Array.from(maak());
  bytes.set(sleutel, inhoud);
  return inhoud;
}

/**
 * A file in the best form that a browser takes.
 * @param aanvaardt its `Accept-Encoding`
 */
export function inhoudVan(
  naam: Naam,
  aanvaardt: string,
): { inhoud: Uint8Array<ArrayBuffer>; vorm: "br" | "gzip" | null } {
  const br = () => eenmaal(`${naam}.br`, () => Buffer.from(bestanden[naam].br, "base64"));
  if (/\bbr\b/.test(aanvaardt)) return { inhoud: br(), vorm: "br" };
  const kaal = () => eenmaal(naam, () => brotliDecompressSync(br()));
  if (/\bgzip\b/.test(aanvaardt))
    return { inhoud: eenmaal(`${naam}.gz`, () => gzipSync(kaal())), vorm: "gzip" };
  return { inhoud: kaal(), vorm: null };
}
