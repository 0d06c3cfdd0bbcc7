/**
 * What a conversation remembers between two messages. Codes, ids and counts only: never a word of what was typed.
 */
import * as z from "zod";

/** Highest number of questions back in a row; after that the best general ingang is given. */
export const MAX_DOORVRAGEN = 2;

export const toestandSchema = z.strictObject({
  /** Version of this shape; a stored conversation of another version starts anew. */
  v: z.literal(1),
  gemeente: z.string().optional(),
  /** True once the greeting was shown. */
  begroet: z.boolean(),
  /** The question that is being worked on; absent before the first one and after "opnieuw". */
  zaak: z
    .strictObject({
      /** Knelpunten that may be meant, most likely first. */
      kandidaten: z.array(z.strictObject({ knelpunt: z.string(), zekerheid: z.number() })),
      organisaties: z.array(z.string()),
      /** The knelpunt that was advised on; null while it is still being asked. */
      gekozen: z.string().nullable(),
      /** The ingang that was advised last. */
      ingang: z.string().nullable(),
      geprobeerd: z.array(z.string()),
      /** Knelpunten that the user refused ("klopt niet", "andere optie"). */
      afgewezen: z.array(z.string()),
      /** Ids of the choices of the open doorvraag; empty when none is open. */
      keuzes: z.array(z.string()),
      doorvragen: z.number().int().min(0),
      spoed: z.boolean(),
    })
    .optional(),
});

export type Toestand = z.infer<typeof toestandSchema>;
export type Zaak = NonNullable<Toestand["zaak"]>;

/** A conversation in which nothing was said yet. */
export const LEGE_TOESTAND: Toestand = { v: 1, begroet: false };

/**
 * What was known before, under what was said while it could not be read: a new case takes the place of the old one, and
 * what was not spoken of stays.
 */
export function vulAan(eerder: Toestand, nieuw: Toestand): Toestand {
  return { ...eerder, ...nieuw, begroet: eerder.begroet || nieuw.begroet };
}
