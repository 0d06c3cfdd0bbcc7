/** The icon of the Teams app in the sizes of a browser. */
import { kleurIcoon } from "../teams/pakket/iconen.ts";
import type { Raster } from "../teams/pakket/raster.ts";

/** Part of the icon for Teams that is empty around the motif; a browser does not cut corners off. */
const RAND = 28;

/** The colour icon, made smaller: each pixel is the mean of what it covers. */
export function verkleindIcoon(maat: number): Raster {
  const bron = kleurIcoon();
  const binnen = bron.maat - 2 * RAND;
  const stap = binnen / maat;
  const pixels = new Uint8Array(maat * maat * 4);
  for (let y = 0; y < maat; y++) {
    for (let x = 0; x < maat; x++) {
      pixels.set(gemiddelde(bron, RAND + x * stap, RAND + y * stap, stap), (y * maat + x) * 4);
    }
  }
  return { maat, pixels };
}

/** The mean colour of a square, whole pixels and parts of them. */
function gemiddelde({ maat, pixels }: Raster, links: number, boven: number, zijde: number): number[] {
  const som = [0, 0, 0, 0];
  let totaal = 0;
  for (let y = Math.floor(boven); y < boven + zijde; y++) {
    for (let x = Math.floor(links); x < links + zijde; x++) {
      const breed = Math.min(x + 1, links + zijde) - Math.max(x, links);
      const hoog = Math.min(y + 1, boven + zijde) - Math.max(y, boven);
      const deel = breed * hoog;
      totaal += deel;
      for (let k = 0; k < 4; k++) som[k] = (som[k] ?? 0) + deel * (pixels[(y * maat + x) * 4 + k] ?? 0);
    }
  }
  return som.map((waarde) => Math.round(waarde / totaal));
}
