import type { Rij } from "../soorten.ts";
import { BEZORGING } from "./bezorging.ts";
import { BUITEN } from "./buiten.ts";
import { KLOK } from "./klok.ts";
import { TAFEL } from "./tafel.ts";

/** The whole table. */
export const RIJEN: readonly Rij[] = [...TAFEL, ...BEZORGING, ...KLOK, ...BUITEN];
