import { createInterface } from "node:readline";
import type { Readable } from "node:stream";

/** The lines of a stream that are not empty, with their number from 1. A byte order mark is dropped. */
export async function* leesRegels(stroom: Readable): AsyncGenerator<{ nummer: number; regel: string }> {
  let nummer = 0;
  for await (const ruw of createInterface({ input: stroom, crlfDelay: Number.POSITIVE_INFINITY })) {
    nummer++;
    const regel = nummer === 1 ? ruw.replace(/^\ufeff/, "") : ruw;
    if (regel.trim() !== "") yield { nummer, regel };
  }
}
