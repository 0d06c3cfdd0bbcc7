/** The compiled kaart alone, for what does not match: no index and no tables in the bundle. */
import gebouwd from "../../knowledge/gebouwd/kaart.json" with { type: "json" };
import type { Kaart } from "../../knowledge/schema.ts";

export const kaart: Kaart = gebouwd;
