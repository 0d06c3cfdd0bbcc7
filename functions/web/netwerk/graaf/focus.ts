/**
 * One record in the middle, what stands around it on both sides, each kind under its own name, and below it the ladder
 * as a path. Counted out on the server, like every place in the graph.
 */
import type { Focus, GraafSoort } from "./soorten.ts";

/** A kind with its records, in the order in which they are shown. */
export interface FocusGroep {
  soort: GraafSoort;
  naam: string;
  sleutels: readonly string[];
}

const RIJ = 66;
const KOLOM = 340;
const PER_KOLOM = 9;
const AFSTAND = 170;
const TUSSEN_GROEPEN = 44;
const TREDE = 270;
const TREDEN_PER_RIJ = 4;
const TREDE_RIJ = 190;

/**
 * Places the record, what stands around it and its ladder.
 * @param ladder sleutels of the rungs, lowest first
 */
export function maakFocus(midden: string, groepen: readonly FocusGroep[], ladder: readonly string[]): Focus {
  const koppen: Focus["koppen"] = [];
  const plekken: Focus["plekken"] = [];
  const zet = (zijde: readonly FocusGroep[], richting: -1 | 1): number => {
    const hoogten = zijde.map(({ sleutels }) => hoogteVan(sleutels.length));
    const hoogte =
      hoogten.reduce((som, een) => som + een, 0) + TUSSEN_GROEPEN * Math.max(0, zijde.length - 1);
    let boven = -hoogte / 2;
    for (const [i, { naam, sleutels }] of zijde.entries()) {
      const kolommen = Math.ceil(sleutels.length / PER_KOLOM);
      // The text stands right of a sign: on the left side the columns keep room for it.
      const begin = richting === 1 ? AFSTAND : -AFSTAND - kolommen * KOLOM;
      koppen.push({ naam, x: begin, y: boven });
      const perKolom = Math.ceil(sleutels.length / Math.max(1, kolommen));
      for (const [j, sleutel] of sleutels.entries()) {
        plekken.push({
          sleutel,
          x: begin + Math.floor(j / perKolom) * KOLOM,
          y: boven + RIJ * (1 + (j % perKolom)),
        });
      }
      boven += (hoogten[i] ?? 0) + TUSSEN_GROEPEN;
    }
    return hoogte / 2;
  };
  const { links, rechts } = verdeel(groepen);
  const onder = Math.max(zet(links, -1), zet(rechts, 1), 60) + 110;
  const breed = Math.min(TREDEN_PER_RIJ, ladder.length);
  return {
    midden,
    plekken,
    koppen,
    // Back and forth, so that the path stays in one picture.
    ladder: ladder.map((sleutel, i) => {
      const rij = Math.floor(i / TREDEN_PER_RIJ);
      const plaats = i % TREDEN_PER_RIJ;
      const kolom = rij % 2 === 0 ? plaats : breed - 1 - plaats;
      return { sleutel, x: (kolom - (breed - 1) / 2) * TREDE, y: onder + rij * TREDE_RIJ };
    }),
  };
}

/** Each group on the side that is the least high so far: a low picture can be drawn large. */
function verdeel(groepen: readonly FocusGroep[]): { links: FocusGroep[]; rechts: FocusGroep[] } {
  const links: FocusGroep[] = [];
  const rechts: FocusGroep[] = [];
  const hoogte = (zijde: FocusGroep[]) =>
    zijde.reduce((som, { sleutels }) => som + hoogteVan(sleutels.length) + TUSSEN_GROEPEN, 0);
  for (const groep of groepen) (hoogte(links) <= hoogte(rechts) ? links : rechts).push(groep);
  return { links, rechts };
}

function hoogteVan(aantal: number): number {
  const kolommen = Math.max(1, Math.ceil(aantal / PER_KOLOM));
  return RIJ * (1 + Math.ceil(aantal / kolommen));
}
