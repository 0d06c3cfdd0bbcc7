/**
 * The icons of the app: the horn of a telephone with a question mark where its sound comes out. Drawn for this product,
 * in code, so that the colour follows the house style and there is no picture whose source is lost.
 */
import { dekking, doorzichtig, type Kleur, opAchtergrond, type Raster } from "./raster.ts";
import { blok, boog, opCirkel, type Punt, samen, schijf, type Vorm, vloeiend } from "./vormen.ts";

/** The colour of the primary button in `web/client/stijl/tokens.css`; a test keeps the two equal. */
export const HUISKLEUR = "#00568b";

/** Microsoft asks 192 pixels for the colour icon and 32 for the outline. */
export const KLEUR_MAAT = 192;
export const OMTREK_MAAT = 32;
/** Teams cuts the colour icon to a round square or a hexagon: the motif stays in the middle 112 pixels. */
const KLEUR_RAND = 40;
/** Half a pixel keeps the round ends round; more margin than that Microsoft refuses. */
const OMTREK_RAND = 0.5;
/** Units along a side of the drawing. */
const VELD = 100;

const WIT: Kleur = [255, 255, 255];

/** The horn: a handle that is part of a wide circle, with an ear piece and a mouth piece that flow out of it. */
function hoorn(): Vorm {
  const midden: Punt = { x: 102.6, y: -2.6 };
  const straal = 93;
  const [begin, einde] = [101, 169];
  const dikte = 9.2;
  // The pieces stick out to the inside only: their back lies on the same circle as the back of the handle.
  const diepte = 14.8;
  const stuk = (graden: number) =>
    blok(opCirkel(midden, straal + dikte - diepte, graden), diepte, 12.6, 5, graden);
  return vloeiend(boog(midden, straal, begin, einde, dikte), samen(stuk(begin), stuk(einde)), 7);
}

/** The question mark: a bowl that turns back into a short stem, and a dot. */
function vraagteken(): Vorm {
  const midden: Punt = { x: 70.5, y: 19 };
  const straal = 13.4;
  const dikte = 5.6;
  const bocht = 60;
  const steel = straal * 0.9;
  // The second circle touches the first where the bowl ends, so the line has no corner there.
  const steelMidden = opCirkel(midden, straal + steel, bocht);
  const voet = opCirkel(steelMidden, steel, 180);
  return samen(
    boog(midden, straal, 180, 360 + bocht, dikte),
    boog(steelMidden, steel, 180, 180 + bocht, dikte),
    schijf({ x: voet.x, y: voet.y + 2.75 * dikte }, 1.1 * dikte),
  );
}

const MOTIEF = samen(hoorn(), vraagteken());

/** The colour icon: white on the house colour, up to the edge; Teams rounds the corners itself. */
export function kleurIcoon(): Raster {
  const bedekt = dekking(MOTIEF, KLEUR_MAAT, KLEUR_RAND, VELD);
  return opAchtergrond(bedekt, KLEUR_MAAT, WIT, leesKleur(HUISKLEUR));
}

/** The outline icon: pure white, see-through around it, as Microsoft asks. */
export function omtrekIcoon(): Raster {
  return doorzichtig(dekking(MOTIEF, OMTREK_MAAT, OMTREK_RAND, VELD), OMTREK_MAAT, WIT);
}

function leesKleur(hex: string): Kleur {
  const getal = Number.parseInt(hex.slice(1), 16);
  return [getal >> 16, (getal >> 8) & 255, getal & 255];
}
