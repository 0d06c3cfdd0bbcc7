import type { Readable } from "node:stream";

/**
 * The lines of a stream of UTF-8 that are not empty, with their number from 1. A byte order mark is dropped. Only \n (and
 * \r\n) ends a line: `node:readline` also splits on U+2028, which JSON allows inside a text.
 */
export async function* leesRegels(stroom: Readable): AsyncGenerator<{ nummer: number; regel: string }> {
  stroom.setEncoding("utf8");
  let nummer = 0;
  let rest = "";
  const maak = (ruw: string) => {
    nummer++;
    const zonderCr = ruw.replace(/\r$/, "");
    return { nummer, regel: nummer === 1 ? zonderCr.replace(/^\ufeff/, "") : zonderCr };
  };
  for await (const stuk of stroom) {
    const regels = `${rest}${stuk}`.split("\n");
    rest = regels.pop() ?? "";
    for (const ruw of regels) {
      const gelezen = maak(ruw);
      if (gelezen.regel.trim() !== "") yield gelezen;
    }
  }
  const laatste = maak(rest);
  if (laatste.regel.trim() !== "") yield laatste;
}
