/**
 * What the assistant knows, loaded once per process: the compiled kaart, its index and the learned tables. Laid ready by
 * `npm run kaart:build`; the tables are learned by `npm run goud:train` and kept in git.
 */
import index from "../../knowledge/gebouwd/index.json" with { type: "json" };
import kaart from "../../knowledge/gebouwd/kaart.json" with { type: "json" };
import model from "../../knowledge/gebouwd/model.json" with { type: "json" };
import type { Kennis } from "./index.ts";

export const kennis: Kennis = {
  kaart,
  index,
  model: { ...model, blok: Buffer.from(model.blok, "base64") },
};
