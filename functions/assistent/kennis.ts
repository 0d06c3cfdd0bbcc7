/**
 * What the assistant knows, loaded once per process: the compiled kaart with its index (`npm run kaart:build`) and the
 * learned tables (`npm run goud:train`, kept in git).
 */
import index from "../../knowledge/gebouwd/index.json" with { type: "json" };
import kaart from "../../knowledge/gebouwd/kaart.json" with { type: "json" };
import model from "../../knowledge/geleerd/model.json" with { type: "json" };
import type { Kennis } from "./index.ts";

export const kennis: Kennis = { kaart, index, model };
