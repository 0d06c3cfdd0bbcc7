/**
 * The contract of an answer: the one object that every channel renders. Defined here once, as zod schemas; the
 * OpenAPI document and the types come from it. Fields may be added, none may change its meaning.
 */
import * as z from "zod";
import { bronSchema, DOMEINEN, kanaalSchema } from "../../knowledge/schema.ts";

/** How a question ends. A closed list: every channel handles each of these. */
export const UITKOMSTEN = ["advies", "doorvragen", "spoed", "buiten-bereik", "niets-gevonden"] as const;

/** Whom to call. */
export const ingangSchema = z.object({
  id: z.string(),
  soort: z.enum(["loket", "contactpersoon"]),
  naam: z.string(),
  organisatie: z.object({ id: z.string(), naam: z.string() }),
  /** Where this ingang works: `landelijk`, `eigen gemeente`, or a named place. */
  gebied: z.string(),
  kanalen: z.array(kanaalSchema),
  wanneerNiet: z.array(z.string()),
  /** Null when nobody knows when it was last checked. */
  gecontroleerdOp: z.string().nullable(),
  /** True when the check is over a year ago or unknown. */
  controleNodig: z.boolean(),
  letOp: z.string().nullable(),
});

/** The next concrete step with all that is needed to take it. */
export const adviesSchema = z.object({
  knelpunt: z.object({ id: z.string(), naam: z.string(), omschrijving: z.string() }),
  /** One imperative sentence: whom, with which question. */
  volgendeStap: z.string(),
  /** Null only where the step is no contact. */
  ingang: ingangSchema.nullable(),
  zeg: z.string(),
  klaarleggen: z.array(z.string()),
  regelingen: z.array(z.object({ id: z.string(), naam: z.string(), ruimte: z.string() })),
  voorbeelden: z.array(
    z.object({
      id: z.string(),
      titel: z.string(),
      resultaat: z.enum(["gelukt", "deels", "lopend", "niet-gelukt"]),
      sleutel: z.string(),
      gemeente: z.string().nullable(),
    }),
  ),
  daarna: z.array(z.object({ tekst: z.string(), ingang: ingangSchema.nullable() })),
  delen: z.string(),
  letOp: z.string().nullable(),
  bronnen: z.array(bronSchema),
});

/** One question back, with the choices that separate the candidates. */
export const doorvraagSchema = z.object({
  tekst: z.string(),
  keuzes: z.array(z.object({ id: z.string(), label: z.string() })),
});

/** A knelpunt that may be meant. */
export const kandidaatSchema = z.object({
  knelpunt: z.string(),
  naam: z.string(),
  organisaties: z.array(z.string()),
  zekerheid: z.number().min(0).max(1),
  /** The user's own words that led here. */
  waarom: z.array(z.string()),
});

/** Something the user should know, with a stable code. */
export const waarschuwingSchema = z.object({
  code: z.enum([
    "misschien-acuut",
    "persoonsgegevens",
    "alles-geprobeerd",
    "overgeslagen",
    "meer-problemen",
    "onbekende-gemeente",
  ]),
  tekst: z.string(),
});

/** The answer to a question. */
export const antwoordSchema = z.object({
  uitkomst: z.enum(UITKOMSTEN),
  /** A sentence that goes with the uitkomst, for a person. */
  bericht: z.string(),
  advies: adviesSchema.optional(),
  vraag: doorvraagSchema.optional(),
  kandidaten: z.array(kandidaatSchema).max(5),
  organisaties: z.array(z.string()),
  domeinen: z.array(z.enum(DOMEINEN)),
  waarschuwingen: z.array(waarschuwingSchema),
  /** With doorvragen: a door of the organisatie that owns it, when that is clear. With niets-gevonden: the best general ingang. */
  algemeneIngang: ingangSchema.optional(),
  kaartVersie: z.string(),
});

export type Uitkomst = (typeof UITKOMSTEN)[number];
export type Ingang = z.infer<typeof ingangSchema>;
export type Advies = z.infer<typeof adviesSchema>;
export type Waarschuwing = z.infer<typeof waarschuwingSchema>;
export type Antwoord = z.infer<typeof antwoordSchema>;
