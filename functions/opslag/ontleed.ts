import type * as z from "zod";

/**
 * Parses a stored state at the edge.
 * @param schema the schema of the state as it is now; the row may have been written under an older one
 * @param waarde whatever was stored
 * @returns the state, or null when it does not fit; never throws, not even when the schema does
 */
export function ontleedToestand<Toestand>(schema: z.ZodType<Toestand>, waarde: unknown): Toestand | null {
  try {
    return schema.safeParse(waarde).data ?? null;
  } catch {
    return null;
  }
}
