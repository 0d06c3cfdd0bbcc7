/** Reads the query of a HSDS list. The names are those of the standard, so snake_case. */
import * as z from "zod";
import { type Fout, Probleem } from "./probleem.ts";

/** Items on a page, unless asked otherwise. */
export const PER_PAGINA = 50;
/** Most items on a page: a whole page with everything in it stays well below what a Lambda may answer. */
export const MAX_PER_PAGINA = 100;

const getal = (max: number) =>
  z
    .string()
    .regex(/^[1-9]\d{0,5}$/, "is geen heel getal vanaf 1")
    .transform(Number)
    .pipe(z.int().max(max, `is hoogstens ${max}`));

/** Every parameter that a list knows; `organization_id` only counts for services. */
export const lijstVelden = {
  page: getal(999_999).optional(),
  per_page: getal(MAX_PER_PAGINA).optional(),
  full: z.enum(["true", "false"], { error: "is true of false" }).optional(),
  organization_id: z.uuid({ error: "is geen UUID" }).optional(),
  taxonomy_term_id: z.uuid({ error: "is geen UUID" }).optional(),
  format: z.literal("json", { error: "kan alleen json zijn" }).optional(),
} as const;

const dienstenVraag = z.strictObject(lijstVelden);
const organisatiesVraag = dienstenVraag.omit({ organization_id: true });

/** What is asked of a list. */
export interface LijstVraag {
  pagina: number;
  perPagina: number;
  volledig: boolean;
  /** UUIDs to choose by. */
  organisatie?: string | undefined;
  term?: string | undefined;
}

/**
 * Reads the query. A parameter of the standard that the kaart cannot answer is refused by name, not passed over: who asks
 * for `modified_after` must not take the whole list for what has changed.
 * @throws {Probleem} `ongeldige-vraag` with every parameter that is wrong
 */
export function leesLijstVraag(
  soort: "services" | "organizations",
  query: Readonly<Record<string, string>>,
): LijstVraag {
  const gelezen = soort === "services" ? dienstenVraag.safeParse(query) : organisatiesVraag.safeParse(query);
  if (!gelezen.success)
    throw new Probleem(
      "ongeldige-vraag",
      "Verbeter de parameters in errors. Wat hier kan, staat in /v1/openapi.json.",
      gelezen.error.issues.flatMap(alsFouten),
    );
  const { full, page, per_page, taxonomy_term_id, ...rest } = gelezen.data;
  return {
    pagina: page ?? 1,
    perPagina: per_page ?? PER_PAGINA,
    volledig: full === "true",
    term: taxonomy_term_id,
    organisatie: "organization_id" in rest ? z.string().optional().parse(rest.organization_id) : undefined,
  };
}

function alsFouten(issue: z.core.$ZodIssue): Fout[] {
  const onbekend = issue.code === "unrecognized_keys";
  const namen = onbekend ? issue.keys : [issue.path.join("/")];
  return namen.map((naam) => ({
    in: "query",
    location: { pointer: `#/${naam.replaceAll("~", "~0").replaceAll("/", "~1")}` },
    code: issue.code,
    detail: onbekend ? `${naam} kan hier niet; haal het weg` : `${naam} ${issue.message}`,
  }));
}
