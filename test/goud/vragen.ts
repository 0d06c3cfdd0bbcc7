/** The graded questions: what a user types, and what an experienced sociaal raadslid would answer. */
import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import * as z from "zod";
import { UITKOMSTEN } from "../../functions/antwoord/schema.ts";
import { DOMEINEN } from "../../knowledge/schema.ts";

const MAP = path.resolve(import.meta.dirname, "vragen");

export const goudvraagSchema = z.strictObject({
  id: z.string(),
  soort: z.enum(["chat", "verhaal", "meervoudig", "spoed", "geen-spoed", "buiten-bereik", "vaag"]),
  tekst: z.string(),
  uitkomst: z.enum(UITKOMSTEN),
  /** Best organisaties to call, best first. */
  organisaties: z.array(z.string()),
  /** Fitting knelpunten, best first; empty when none on the kaart fits. */
  knelpunten: z.array(z.string()),
  domein: z.enum(DOMEINEN).optional(),
  /** For a vague question: what the user answers to the doorvraag, and whom to call then. */
  na: z.strictObject({ antwoord: z.string(), organisaties: z.array(z.string()) }).optional(),
});
export type Goudvraag = z.infer<typeof goudvraagSchema>;

/** All graded questions, in the order of the files. */
export function leesGoudvragen(): Goudvraag[] {
  return readdirSync(MAP)
    .filter((naam) => naam.endsWith(".jsonl"))
    .sort()
    .flatMap((naam) =>
      readFileSync(path.join(MAP, naam), "utf8")
        .split("\n")
        .filter((regel) => regel !== "")
        .map((regel) => goudvraagSchema.parse(JSON.parse(regel))),
    );
}

/**
 * Which part a question belongs to, by a hash of its id: `kijk` may be looked at while tuning, `score` is only
 * scored. A gap between the two is overfitting.
 */
export function deelVan({ id }: Pick<Goudvraag, "id">): "kijk" | "score" {
  return hash(id) % 2 === 0 ? "kijk" : "score";
}

/** A number from 0 for a text, the same every time. */
export function hash(tekst: string): number {
  let waarde = 7;
  for (const letter of tekst) waarde = (Math.imul(waarde, 31) + letter.charCodeAt(0)) >>> 0;
  return waarde;
}

/** True for a question by a writer who had never seen the kaart nor the practice sentences: the honest measure. */
export function isBlind({ id }: Pick<Goudvraag, "id">): boolean {
  return id.startsWith("blind");
}
