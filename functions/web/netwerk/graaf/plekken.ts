/**
 * Where everything stands in the graph. Counted out once from the kaart, never in the browser, so that the picture is
 * the same at every visit: each domein is a round field, its knelpunten in the middle, around them the regelingen and
 * the voorbeelden, and on the outside the organisaties with their ingangen, all turned towards what they belong to.
 */
import { DOMEINEN, type Domein } from "../../../../knowledge/schema.ts";
import type { GraafSoort } from "./soorten.ts";

/** What has to be placed. */
export interface TePlaatsen {
  sleutel: string;
  soort: GraafSoort;
  domein: Domein;
  /** Sleutels that it is tied to. */
  banden: readonly string[];
}

interface Plek {
  x: number;
  y: number;
}

/** The field of a domein: `x` and `y` are those of its name, `midden` is the y of its middle, `straal` how far it reaches. */
interface VeldPlek extends Plek {
  domein: Domein;
  midden: number;
  straal: number;
}

const AFSTAND = 60;
const TUSSEN_VELDEN = 170;
const PER_RIJ = 4;
const GULDEN_HOEK = Math.PI * (3 - Math.sqrt(5));
/** From the inside out. */
const ZONES: readonly (readonly GraafSoort[])[] = [
  ["knelpunt"],
  ["regeling", "voorbeeld"],
  ["organisatie", "loket", "contactpersoon"],
];

/** Gives every record its place, and every domein the place of its name. */
export function plaats(records: readonly TePlaatsen[]): {
  plekken: Map<string, Plek>;
  domeinen: VeldPlek[];
} {
  const velden = DOMEINEN.map((domein) => ({
    domein,
    ...maakVeld(records.filter((record) => record.domein === domein)),
  })).filter(({ plekken }) => plekken.size > 0);
  const plekken = new Map<string, Plek>();
  const domeinen: VeldPlek[] = [];
  let boven = 0;
  for (let begin = 0; begin < velden.length; begin += PER_RIJ) {
    const rij = velden.slice(begin, begin + PER_RIJ);
    const hoogte = Math.max(...rij.map(({ straal }) => straal));
    let links = 0;
    for (const { domein, plekken: eigen, straal } of rij) {
      const midden = { x: links + straal, y: boven + hoogte };
      for (const [sleutel, { x, y }] of eigen) plekken.set(sleutel, { x: midden.x + x, y: midden.y + y });
      domeinen.push({ domein, straal, midden: midden.y, x: midden.x, y: midden.y - straal - 55 });
      links += 2 * straal + TUSSEN_VELDEN;
    }
    boven += 2 * hoogte + TUSSEN_VELDEN;
  }
  for (const plek of plekken.values()) {
    plek.x = Math.round(plek.x);
    plek.y = Math.round(plek.y);
  }
  return { plekken, domeinen };
}

/** One domein around its own middle. */
function maakVeld(records: readonly TePlaatsen[]): { plekken: Map<string, Plek>; straal: number } {
  const plekken = new Map<string, Plek>();
  let straal = 0;
  for (const soorten of ZONES) {
    const zone = records.filter(({ soort }) => soorten.includes(soort));
    straal = straal === 0 ? vulMidden(plekken, zone) : vulRingen(plekken, zone, straal);
  }
  return { plekken, straal };
}

/** As the seeds of a sunflower: even, and without a hole. Returns how far it reaches. */
function vulMidden(plekken: Map<string, Plek>, zone: readonly TePlaatsen[]): number {
  for (const [i, { sleutel }] of zone.entries()) {
    const straal = AFSTAND * 0.62 * Math.sqrt(i + 0.5);
    plekken.set(sleutel, {
      x: straal * Math.cos(i * GULDEN_HOEK),
      y: straal * Math.sin(i * GULDEN_HOEK),
    });
  }
  return AFSTAND * 0.62 * Math.sqrt(zone.length) + AFSTAND * 0.4;
}

/** In rings around what stands, each record as near as can be to what it is tied to. Returns how far it reaches. */
function vulRingen(plekken: Map<string, Plek>, zone: readonly TePlaatsen[], binnen: number): number {
  const opHoek = zone
    .map((record) => ({ record, hoek: hoekVan(record, plekken) }))
    .sort((een, ander) => een.hoek - ander.hoek || (een.record.sleutel < ander.record.sleutel ? -1 : 1));
  const stralen: number[] = [];
  for (let ruimte = 0; ruimte < zone.length; ) {
    const straal = binnen + AFSTAND * (stralen.length + 0.6);
    stralen.push(straal);
    ruimte += Math.floor((2 * Math.PI * straal) / AFSTAND);
  }
  // The rings fill evenly: a long ring takes more than a short one.
  const omtrek = stralen.reduce((som, straal) => som + straal, 0);
  const opRing = stralen.map(() => 0);
  for (const [i, { record }] of opHoek.entries()) {
    const ring = kiesRing(opRing, stralen, i + 1, omtrek);
    opRing[ring] = (opRing[ring] ?? 0) + 1;
    const straal = stralen[ring] ?? binnen;
    const hoek = (2 * Math.PI * i) / opHoek.length - Math.PI;
    plekken.set(record.sleutel, { x: straal * Math.cos(hoek), y: straal * Math.sin(hoek) });
  }
  return (stralen.at(-1) ?? binnen) + AFSTAND * 0.5;
}

/** The ring that is furthest behind its share. */
function kiesRing(opRing: readonly number[], stralen: readonly number[], totaal: number, omtrek: number) {
  const achter = stralen.map((straal, ring) => (totaal * straal) / omtrek - (opRing[ring] ?? 0));
  return achter.indexOf(Math.max(...achter));
}

/** The direction in which most of what a record is tied to stands; by its name when nothing does. */
function hoekVan({ banden, sleutel }: TePlaatsen, plekken: ReadonlyMap<string, Plek>): number {
  const naar = banden.flatMap((band) => plekken.get(band) ?? []);
  const x = naar.reduce((som, plek) => som + plek.x, 0);
  const y = naar.reduce((som, plek) => som + plek.y, 0);
  return naar.length === 0 ? ((sleutel.length * 37) % 360) * (Math.PI / 180) - Math.PI : Math.atan2(y, x);
}
