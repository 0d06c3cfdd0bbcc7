import { crc32, inflateSync } from "node:zlib";
import { describe, expect, it } from "vitest";
import {
  HUISKLEUR,
  KLEUR_MAAT,
  kleurIcoon,
  OMTREK_MAAT,
  omtrekIcoon,
} from "../../../functions/teams/pakket/iconen.ts";
import { alsPng } from "../../../functions/teams/pakket/png.ts";
import type { Raster } from "../../../functions/teams/pakket/raster.ts";

const KLEUR = kleurIcoon();
const OMTREK = omtrekIcoon();

describe.each([
  ["color.png", KLEUR, KLEUR_MAAT, 192],
  ["outline.png", OMTREK, OMTREK_MAAT, 32],
] as const)("%s", (_, raster, maat, gevraagd) => {
  it("is a PNG of exactly the size that Microsoft asks, with the pixels that were drawn", () => {
    expect(maat).toBe(gevraagd);
    const gelezen = leesPng(alsPng(raster));
    expect(gelezen.kop).toEqual({ breedte: gevraagd, hoogte: gevraagd, bits: 8, soort: 6, rest: [0, 0, 0] });
    expect(gelezen.namen).toEqual(["IHDR", "IDAT", "IEND"]);
    expect(gelezen.pixels).toEqual(Buffer.from(raster.pixels));
  });

  it("has soft edges", () => {
    const tinten = new Set(pixels(raster).map((pixel) => pixel.join()));
    expect(tinten.size).toBeGreaterThan(20);
  });

  it("keeps the horn, the question mark and its dot apart", () => {
    expect(delen(raster)).toBe(3);
  });
});

describe("the outline icon", () => {
  it("is white and see-through only", () => {
    const kleuren = new Set(pixels(OMTREK).map(([rood, groen, blauw]) => [rood, groen, blauw].join()));
    expect([...kleuren]).toEqual(["255,255,255"]);
    const ondoorzichtig = pixels(OMTREK).map(([, , , dekking]) => dekking);
    expect(ondoorzichtig).toContain(0);
    expect(ondoorzichtig).toContain(255);
    const vol = ondoorzichtig.filter((dekking) => dekking > 127).length / ondoorzichtig.length;
    expect(vol).toBeGreaterThan(0.25);
    expect(vol).toBeLessThan(0.6);
  });

  it("has no margin", () => {
    expect(kader(OMTREK, isWit)).toEqual({ links: 0, rechts: 31, boven: 0, onder: 31 });
  });
});

describe("the colour icon", () => {
  it("is opaque and filled to the edge with the house colour", () => {
    expect(pixels(KLEUR).filter(([, , , dekking]) => dekking !== 255)).toEqual([]);
    const rand = pixels(KLEUR).filter((_, nummer) => {
      const [x, y] = [nummer % KLEUR_MAAT, Math.floor(nummer / KLEUR_MAAT)];
      return Math.min(x, y, KLEUR_MAAT - 1 - x, KLEUR_MAAT - 1 - y) < 36;
    });
    expect([...new Set(rand.map((pixel) => pixel.join()))]).toEqual([[...hex(HUISKLEUR), 255].join()]);
  });

  it("has its motif in the middle, within the 120 pixels that Teams never cuts", () => {
    const { links, rechts, boven, onder } = kader(KLEUR, ([rood]) => rood > 0);
    expect(links).toBeGreaterThanOrEqual(36);
    expect(boven).toBeGreaterThanOrEqual(36);
    expect(rechts).toBeLessThan(156);
    expect(onder).toBeLessThan(156);
    expect(Math.abs(links + rechts + 1 - KLEUR_MAAT)).toBeLessThanOrEqual(2);
    expect(Math.abs(boven + onder + 1 - KLEUR_MAAT)).toBeLessThanOrEqual(2);
  });

  it("contrasts at least 3:1 (WCAG 1.4.11)", () => {
    expect((helderheid([255, 255, 255]) + 0.05) / (helderheid(hex(HUISKLEUR)) + 0.05)).toBeGreaterThan(3);
  });
});

type Pixel = [rood: number, groen: number, blauw: number, dekking: number];

function pixels({ maat, pixels: bytes }: Raster): Pixel[] {
  expect(bytes).toHaveLength(maat * maat * 4);
  return Array.from({ length: maat * maat }, (_, nummer) => {
    const [rood = -1, groen = -1, blauw = -1, dekking = -1] = bytes.subarray(nummer * 4, nummer * 4 + 4);
    return [rood, groen, blauw, dekking];
  });
}

/** More white than not, on the background or see-through. */
function isWit([rood, , , dekking]: Pixel): boolean {
  return rood > 127 && dekking > 127;
}

/** The smallest frame around the pixels that count. */
function kader(raster: Raster, telt: (pixel: Pixel) => boolean) {
  const plekken = pixels(raster).flatMap((pixel, nummer) => (telt(pixel) ? [nummer] : []));
  const xs = plekken.map((nummer) => nummer % raster.maat);
  const ys = plekken.map((nummer) => Math.floor(nummer / raster.maat));
  return { links: Math.min(...xs), rechts: Math.max(...xs), boven: Math.min(...ys), onder: Math.max(...ys) };
}

/** In how many loose pieces the motif falls. */
function delen(raster: Raster): number {
  const wit = new Set(pixels(raster).flatMap((pixel, nummer) => (isWit(pixel) ? [nummer] : [])));
  let aantal = 0;
  for (const begin of wit) {
    aantal++;
    const stapel = [begin];
    for (let plek = stapel.pop(); plek !== undefined; plek = stapel.pop()) {
      if (!wit.delete(plek)) continue;
      stapel.push(plek - raster.maat, plek + raster.maat);
      if (plek % raster.maat > 0) stapel.push(plek - 1);
      if (plek % raster.maat < raster.maat - 1) stapel.push(plek + 1);
    }
  }
  return aantal;
}

/** Reads a PNG with other code than wrote it, and checks every checksum on the way. */
function leesPng(bytes: Uint8Array) {
  const png = Buffer.from(bytes);
  expect(png.subarray(0, 8).toString("latin1")).toBe("\x89PNG\r\n\x1a\n");
  const brokken = new Map<string, Buffer>();
  for (let plek = 8; plek < png.length; ) {
    const lengte = png.readUInt32BE(plek);
    const inhoud = png.subarray(plek + 8, plek + 8 + lengte);
    expect(png.readUInt32BE(plek + 8 + lengte)).toBe(crc32(png.subarray(plek + 4, plek + 8 + lengte)));
    brokken.set(png.toString("latin1", plek + 4, plek + 8), inhoud);
    plek += lengte + 12;
  }
  const kop = brokken.get("IHDR") ?? Buffer.alloc(13);
  const [breedte, hoogte] = [kop.readUInt32BE(0), kop.readUInt32BE(4)];
  const rijen = inflateSync(brokken.get("IDAT") ?? Buffer.alloc(0));
  const rij = breedte * 4 + 1;
  expect(rijen).toHaveLength(rij * hoogte);
  const beeld = Array.from({ length: hoogte }, (_, y) => {
    expect(rijen[y * rij]).toBe(0);
    return rijen.subarray(y * rij + 1, (y + 1) * rij);
  });
  return {
    kop: { breedte, hoogte, bits: kop[8], soort: kop[9], rest: [...kop.subarray(10)] },
    namen: [...brokken.keys()],
    pixels: Buffer.concat(beeld),
  };
}

function hex(kleur: string): [number, number, number] {
  const [rood = 0, groen = 0, blauw = 0] = Buffer.from(kleur.slice(1), "hex");
  return [rood, groen, blauw];
}

/** Relative luminance as WCAG 2.2 defines it. */
function helderheid(kleur: readonly [number, number, number]): number {
  const [rood = 0, groen = 0, blauw = 0] = kleur.map((waarde) => {
    const deel = waarde / 255;
    return deel <= 0.04045 ? deel / 12.92 : ((deel + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * rood + 0.7152 * groen + 0.0722 * blauw;
}
