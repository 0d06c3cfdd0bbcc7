/** What a button on a card sends back. It carries codes and ids only, so that a card of last week still works. */
import * as z from "zod";
import { type Toestand, toestandSchema } from "../gesprek/index.ts";

const drukSchema = z.object({
  v: z.literal(1),
  /** What the button says, as if it was typed. */
  stuur: z.string().min(1).max(200),
  /** The case that the card is about. Of another version than ours: as if there was none. */
  zaak: toestandSchema.shape.zaak.catch(undefined),
});

/** The data of a button. */
export interface Druk {
  v: 1;
  stuur: string;
  zaak?: Toestand["zaak"];
}

/** Reads the data of a button; null when it is none of ours. */
export function leesDruk(waarde: unknown): Druk | null {
  return drukSchema.safeParse(waarde).data ?? null;
}
