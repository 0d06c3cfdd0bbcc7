/**
 * Practice sentences: how professionals, residents and KCC agents put a knelpunt, with the right answer. They are the
 * semantic memory of the matching: `npm run goud:train` learns from them; no user ever sees them.
 */
import * as z from "zod";
import { DOMEINEN } from "./schema.ts";

/** One practice sentence. Short keys, because there are thousands of lines. */
export const oefenzinSchema = z.strictObject({
  /** The text as typed. */
  t: z.string().min(1),
  /** Organisaties, the first one to call first. Empty when nobody can be called yet. */
  o: z.array(z.string()),
  /** The knelpunt, when one on the kaart fits. */
  k: z.string().optional(),
  /** Domeinen, the main one first. */
  d: z.array(z.enum(DOMEINEN)).optional(),
  /** The odd kinds: acute now; only looks acute; cannot be routed yet; none of our business. */
  s: z.enum(["spoed", "geen-spoed", "vaag", "buiten-bereik"]).optional(),
});
export type Oefenzin = z.infer<typeof oefenzinSchema>;

/** A line that is not a practice sentence. */
export class OefenzinFout extends Error {
  readonly code = "geen-oefenzin";
}

/**
 * Reads a JSONL text, one practice sentence a line.
 * @throws {OefenzinFout} `geen-oefenzin`, with file, line and reason, at the first line that does not fit
 */
export function leesOefenzinnen(bestand: string, tekst: string): Oefenzin[] {
  return tekst
    .split("\n")
    .map((regel, i) => ({ regel, nummer: i + 1 }))
    .filter(({ regel }) => regel.trim() !== "")
    .map(({ regel, nummer }) => {
      try {
        return oefenzinSchema.parse(JSON.parse(regel));
      } catch (fout) {
        const reden = fout instanceof z.ZodError ? z.prettifyError(fout) : String(fout);
        throw new OefenzinFout(`${bestand}:${nummer} is geen oefenzin: ${reden}\n  ${regel.slice(0, 120)}`);
      }
    });
}
