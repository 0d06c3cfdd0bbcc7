/** From a shape to pixels. */
import type { Vorm } from "./vormen.ts";

/** A square picture: four bytes (red, green, blue, opacity) a pixel, row by row. */
export interface Raster {
  maat: number;
  pixels: Uint8Array;
}

/** Red, green and blue, 0 to 255. */
export type Kleur = readonly [rood: number, groen: number, blauw: number];

/** Samples along each side of a pixel: 64 in all, so an edge has 65 shades. */
const MONSTERS = 8;

/**
 * How much of each pixel a shape covers, 0 to 1, row by row.
 * @param maat pixels along a side
 * @param rand empty pixels around the field in which the shape stands
 * @param veld units of the drawing along a side of that field
 */
export function dekking(vorm: Vorm, maat: number, rand: number, veld: number): number[] {
  const schaal = veld / (maat - 2 * rand);
  const afstand = (x: number, y: number) => vorm({ x: (x - rand) * schaal, y: (y - rand) * schaal });
  return Array.from({ length: maat * maat }, (_, nummer) => {
    const x = nummer % maat;
    const y = Math.floor(nummer / maat);
    // Farther from the edge than the corner of the pixel is from its middle: all in or all out. True of nearly every pixel.
    const midden = afstand(x + 0.5, y + 0.5);
    if (Math.abs(midden) > Math.SQRT1_2 * schaal) return midden < 0 ? 1 : 0;
    let binnen = 0;
    for (let monster = 0; monster < MONSTERS * MONSTERS; monster++) {
      const dx = ((monster % MONSTERS) + 0.5) / MONSTERS;
      const dy = (Math.floor(monster / MONSTERS) + 0.5) / MONSTERS;
      if (afstand(x + dx, y + dy) < 0) binnen++;
    }
    return binnen / (MONSTERS * MONSTERS);
  });
}

/** The shape in one colour on a solid background of another. */
export function opAchtergrond(bedekt: readonly number[], maat: number, kleur: Kleur, achter: Kleur): Raster {
  const meng = (deel: number, as: 0 | 1 | 2) => Math.round(achter[as] + (kleur[as] - achter[as]) * deel);
  return {
    maat,
    pixels: Uint8Array.from(bedekt.flatMap((deel) => [meng(deel, 0), meng(deel, 1), meng(deel, 2), 255])),
  };
}

/** The shape in one colour, see-through around it. Unseen pixels have the colour too, so that no dark edge shows when it is scaled. */
export function doorzichtig(bedekt: readonly number[], maat: number, kleur: Kleur): Raster {
  return { maat, pixels: Uint8Array.from(bedekt.flatMap((deel) => [...kleur, Math.round(deel * 255)])) };
}
