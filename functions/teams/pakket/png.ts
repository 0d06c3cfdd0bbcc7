/** Writes a picture as PNG (https://www.w3.org/TR/png-3/): a signature and three chunks, each with its checksum. */
import { zlibSync } from "fflate";
import type { Raster } from "./raster.ts";

const HANDTEKENING = [137, 80, 78, 71, 13, 10, 26, 10] as const;
/** 8 bits a channel, red-green-blue with opacity, and the one compression, filter and order that exist. */
const SOORT = [8, 6, 0, 0, 0] as const;

/**
 * The bytes of a PNG file. Packed by fflate and not by `node:zlib`, whose bytes differ between versions of Node: the same
 * picture gives the same file everywhere.
 */
export function alsPng({ maat, pixels }: Raster): Uint8Array {
  const rij = maat * 4;
  const rijen = new Uint8Array((rij + 1) * maat);
  // Each row starts with the number of its filter; 0 is none.
  for (let y = 0; y < maat; y++) rijen.set(pixels.subarray(y * rij, (y + 1) * rij), y * (rij + 1) + 1);
  return Uint8Array.from([
    ...HANDTEKENING,
    ...brok("IHDR", [...getal(maat), ...getal(maat), ...SOORT]),
    ...brok("IDAT", [...zlibSync(rijen, { level: 9 })]),
    ...brok("IEND", []),
  ]);
}

function brok(naam: string, inhoud: readonly number[]): number[] {
  const metNaam = [...new TextEncoder().encode(naam), ...inhoud];
  return [...getal(inhoud.length), ...metNaam, ...getal(controlesom(metNaam))];
}

function getal(waarde: number): number[] {
  return [waarde >>> 24, (waarde >>> 16) & 255, (waarde >>> 8) & 255, waarde & 255];
}

/** The CRC-32 of a chunk, bit by bit: these files are small. */
function controlesom(bytes: readonly number[]): number {
  let som = 0xffffffff;
  for (const byte of bytes) {
    som ^= byte;
    for (let bit = 0; bit < 8; bit++) som = (som >>> 1) ^ (som & 1 ? 0xedb88320 : 0);
  }
  return (som ^ 0xffffffff) >>> 0;
}
