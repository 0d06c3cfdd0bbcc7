/**
 * Shapes as signed distances: negative inside, zero on the edge, positive outside. They add up, grow and become an
 * outline with one subtraction, which is all that an icon needs.
 */

/** A place in the drawing; y goes down. */
export interface Punt {
  x: number;
  y: number;
}

/** How far a place is at least from the edge of a shape; below zero it is inside. */
export type Vorm = (punt: Punt) => number;

/** A filled circle. */
export function schijf(midden: Punt, straal: number): Vorm {
  return ({ x, y }) => Math.hypot(x - midden.x, y - midden.y) - straal;
}

/**
 * Part of a circle, with a thickness and round ends.
 * @param van,tot angles in degrees, clockwise from three o'clock, `tot` at most 360 past `van`
 */
export function boog(midden: Punt, straal: number, van: number, tot: number, halveDikte: number): Vorm {
  const einden = [van, tot].map((graden) => schijf(opCirkel(midden, straal, graden), halveDikte));
  return (punt) => {
    const x = punt.x - midden.x;
    const y = punt.y - midden.y;
    const graden = (Math.atan2(y, x) * 180) / Math.PI;
    const voorbij = (((graden - van) % 360) + 360) % 360;
    if (voorbij <= tot - van) return Math.abs(Math.hypot(x, y) - straal) - halveDikte;
    return Math.min(...einden.map((einde) => einde(punt)));
  };
}

/**
 * A rectangle with round corners, turned around its centre.
 * @param graden how far it is turned, clockwise
 */
export function blok(
  midden: Punt,
  halveBreedte: number,
  halveHoogte: number,
  rond: number,
  graden: number,
): Vorm {
  const hoek = (graden * Math.PI) / 180;
  const [cos, sin] = [Math.cos(hoek), Math.sin(hoek)];
  return (punt) => {
    const dx = punt.x - midden.x;
    const dy = punt.y - midden.y;
    const x = Math.abs(dx * cos + dy * sin) - halveBreedte + rond;
    const y = Math.abs(dy * cos - dx * sin) - halveHoogte + rond;
    return Math.hypot(Math.max(x, 0), Math.max(y, 0)) + Math.min(Math.max(x, y), 0) - rond;
  };
}

/** All of these shapes together. */
export function samen(...vormen: readonly Vorm[]): Vorm {
  return (punt) => Math.min(...vormen.map((vorm) => vorm(punt)));
}

/** Two shapes that flow into each other where they meet, over a distance of about `zacht`. */
export function vloeiend(een: Vorm, ander: Vorm, zacht: number): Vorm {
  return (punt) => {
    const a = een(punt);
    const b = ander(punt);
    const overlap = Math.max(zacht - Math.abs(a - b), 0) / zacht;
    return Math.min(a, b) - (overlap * overlap * zacht) / 4;
  };
}

/** The place on a circle at an angle in degrees, clockwise from three o'clock. */
export function opCirkel(midden: Punt, straal: number, graden: number): Punt {
  const hoek = (graden * Math.PI) / 180;
  return { x: midden.x + straal * Math.cos(hoek), y: midden.y + straal * Math.sin(hoek) };
}
