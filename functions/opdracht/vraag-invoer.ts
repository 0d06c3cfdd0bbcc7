import * as z from "zod";
import { vraagVelden } from "../antwoord/vraag.ts";

const regelSchema = z.object(
  { id: z.union([z.string(), z.number()], "id ontbreekt of is geen tekst of getal"), ...vraagVelden },
  "hier hoort één object te staan",
);

/** A line of input that is no question. */
export class OngeldigeVraag extends Error {
  readonly code = "ongeldige-vraag";
}

/**
 * Reads one line of `--jsonl`.
 * @throws {OngeldigeVraag} `ongeldige-vraag`, with the number of the line and what is wrong with it
 */
export function leesVraag(regel: string, nummer: number): z.infer<typeof regelSchema> {
  let inhoud: unknown;
  try {
    inhoud = JSON.parse(regel);
  } catch {
    throw new OngeldigeVraag(
      `Regel ${nummer} is geen JSON. Schrijf één object per regel: {"id":"1","tekst":"…"}.`,
    );
  }
  const gelezen = regelSchema.safeParse(inhoud);
  if (gelezen.success) return gelezen.data;
  const fouten = gelezen.error.issues.map(
    ({ path, message }) => `${path.join(".") || "(regel)"}: ${message}`,
  );
  throw new OngeldigeVraag(`Regel ${nummer} klopt niet: ${fouten.join("; ")}.`);
}
