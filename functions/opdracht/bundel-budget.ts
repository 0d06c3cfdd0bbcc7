/** The budget of the bundles, `infra/bundel-budget.json`, and what is said when one is over it. */
import { readFile } from "node:fs/promises";
import path from "node:path";
import * as z from "zod";
import type { Code, Lambda } from "./bundel-bouw.ts";

const BESTAND = path.resolve(import.meta.dirname, "../../infra/bundel-budget.json");

const regel = z.strictObject({
  /** Minified code, in KB of 1024 bytes, that it may have at most. */
  grens: z.number().positive(),
  /** Where it should go. */
  doel: z.number().positive(),
});
const budgetSchema = z.strictObject({ web: regel, teams: regel, whatsapp: regel, rapport: regel });

/** The budget of every Lambda. */
export type Budget = z.infer<typeof budgetSchema>;

/** Reads the budget. */
export async function leesBudget(): Promise<Budget> {
  return budgetSchema.parse(JSON.parse(await readFile(BESTAND, "utf8")));
}

/** A size as people read it, in KB of 1024 bytes. */
export function kilobyte(bytes: number): string {
  return `${(bytes / 1024).toLocaleString("nl-NL", { maximumFractionDigits: 0 })} KB`;
}

/** What is wrong when the code is over its budget, with the ten heaviest packages; null when it is not. */
export function overBudget(lambda: Lambda, code: Code, budget: Budget): string | null {
  const { grens } = budget[lambda];
  if (code.bytes <= grens * 1024) return null;
  const zwaarst = code.pakketten
    .slice(0, 10)
    .map(({ naam, bytes }) => `  ${kilobyte(bytes).padStart(9)}  ${naam}`);
  return [
    `${lambda}: ${kilobyte(code.bytes)} code is meer dan de grens van ${grens} KB. De zwaarste tien:`,
    ...zwaarst,
  ].join("\n");
}
