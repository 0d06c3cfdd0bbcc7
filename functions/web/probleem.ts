/**
 * Errors of the API as `application/problem+json` (RFC 9457), with all validation errors in `errors` as the NL API
 * Design Rules ask.
 */
import type { Context } from "hono";
import { HTTPException } from "hono/http-exception";
import * as z from "zod";

/** One thing that is wrong with a request. */
export const foutSchema = z.object({
  in: z.enum(["body", "path", "query"]),
  location: z.object({
    pointer: z.string().meta({ description: "JSON Pointer naar het veld, zoals #/tekst." }),
  }),
  code: z.string(),
  detail: z.string(),
});

/** The body of an error. */
export const probleemSchema = z.object({
  type: z.string().meta({ description: "Vaste naam van het soort fout." }),
  title: z.string(),
  status: z.int(),
  detail: z.string(),
  instance: z
    .string()
    .optional()
    .meta({ description: "Nummer van dit verzoek. Noem het als je de fout meldt." }),
  errors: z.array(foutSchema).optional(),
});

export type Fout = z.infer<typeof foutSchema>;

/** The kinds of errors, with their status and title. */
const SOORTEN = {
  "ongeldige-vraag": { status: 400, title: "De vraag klopt niet" },
  "geen-json": { status: 400, title: "Dit is geen JSON" },
  "niet-aangemeld": { status: 401, title: "Je bent niet aangemeld" },
  geweigerd: { status: 403, title: "Dit formulier komt van een andere site" },
  "niet-gevonden": { status: 404, title: "Deze pagina of bron bestaat niet" },
  "verkeerde-methode": { status: 405, title: "Deze methode kan hier niet" },
  "te-veel": { status: 429, title: "Dat gaat te snel" },
  "te-groot": { status: 413, title: "De vraag is te lang" },
  "interne-fout": { status: 500, title: "Er ging iets mis bij ons" },
  "niet-gereed": { status: 503, title: "Nog niet alles werkt" },
  "niet-bereikbaar": { status: 503, title: "Dit lukt nu even niet" },
} as const;

export type ProbleemSoort = keyof typeof SOORTEN;

/** Thrown anywhere below a route; the app turns it into problem+json. Its `code` is the kind of error. */
export class Probleem extends HTTPException {
  readonly code: ProbleemSoort;
  readonly fouten: readonly Fout[];
  /** How long to wait before trying again, in ms; null: that says nothing. Becomes `Retry-After`. */
  readonly wachtMs: number | null;

  constructor(
    soort: ProbleemSoort,
    detail: string,
    fouten: readonly Fout[] = [],
    { wachtMs = null }: { readonly wachtMs?: number | null } = {},
  ) {
    super(SOORTEN[soort].status, { message: detail });
    this.code = soort;
    this.fouten = fouten;
    this.wachtMs = wachtMs;
  }
}

/**
 * What was thrown as a {@link Probleem}. What Hono itself refuses keeps its status; the rest is a fault of ours, with
 * code `interne-fout`: nothing of it is told
 * but the id of the request, by which it can be found in the log.
 */
export function alsProbleem(fout: unknown, verzoek?: string): Probleem {
  if (fout instanceof Probleem) return fout;
  const status = fout instanceof HTTPException ? fout.status : 500;
  if (status === 403) return new Probleem("geweigerd", "Open de pagina zelf en verstuur je vraag daar.");
  if (status === 413) return new Probleem("te-groot", "Kort je tekst in tot wat er nu vastloopt.");
  return new Probleem(
    "interne-fout",
    `Probeer het over een minuut opnieuw. Blijft het misgaan, meld het dan bij de beheerder${verzoek === undefined ? "." : ` en noem dit nummer: ${verzoek}`}`,
  );
}

/**
 * The response for an error.
 * @param verzoek the id of the request; told with a fault of ours, so that a user can name it to whoever runs this
 */
export function probleemAntwoord(context: Context, probleem: Probleem, verzoek?: string): Response {
  const { status, title } = SOORTEN[probleem.code];
  const body: z.infer<typeof probleemSchema> = {
    type: `urn:wie-moet-ik-bellen:fout:${probleem.code}`,
    title,
    status,
    detail: probleem.message,
    ...(status >= 500 && verzoek !== undefined && { instance: `urn:wie-moet-ik-bellen:verzoek:${verzoek}` }),
    ...(probleem.fouten.length > 0 && { errors: [...probleem.fouten] }),
  };
  return context.body(JSON.stringify(body), status, {
    "Content-Type": "application/problem+json",
    ...(probleem.wachtMs !== null && { "Retry-After": String(Math.ceil(probleem.wachtMs / 1000)) }),
  });
}
