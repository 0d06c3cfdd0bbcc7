/** Reads the body of `POST /v1/zoekvragen`. */
import * as z from "zod";
import { MAX_TEKST, vraagVelden } from "../antwoord/vraag.ts";
import { type Fout, Probleem } from "./probleem.ts";

/** Largest body, in bytes: 4,000 characters of four bytes with room for the other fields. */
export const MAX_BODY = 32 * 1024;

/** A question as the API takes it. */
export const zoekvraagSchema = z.strictObject(
  {
    tekst: vraagVelden.tekst.meta({
      description: "Waar de professional op vastloopt, in eigen woorden. Wordt gemaskeerd en niet bewaard.",
      examples: ["Gemeente weigert een briefadres, hij slaapt bij vrienden"],
    }),
    gemeente: vraagVelden.gemeente.meta({
      description: "Gemeente van de professional.",
      examples: ["Zwolle"],
    }),
    geprobeerd: vraagVelden.geprobeerd.meta({
      description:
        "Ids van ingangen of organisaties die al zijn geprobeerd; die komen niet terug in het advies.",
    }),
    gesprek: z
      .string({ error: "gesprek moet tekst zijn" })
      .regex(
        /^(?!\d+$)[A-Za-z0-9_.:-]{16,128}$/,
        "gesprek is een id van 16 tot 128 letters, cijfers of _ . : - (bijvoorbeeld een UUID)",
      )
      .optional()
      .meta({
        description:
          "Eigen id van een gesprek, bijvoorbeeld een UUID. Hiermee onthoudt de assistent 24 uur de gemeente, wat is geprobeerd en een open doorvraag.",
      }),
  },
  { error: ({ code }) => (code === "invalid_type" ? "de body moet één JSON-object zijn" : undefined) },
);
export type Zoekvraag = z.infer<typeof zoekvraagSchema>;

/**
 * Parses a body.
 * @throws {Probleem} `geen-json`, `te-groot` or `ongeldige-vraag` with every error in the body
 */
export function leesZoekvraag(body: string): Zoekvraag {
  return ontleedBody(zoekvraagSchema, leesJson(body, '{"tekst": "…"}'));
}

/**
 * Reads JSON.
 * @param voorbeeld what a right body looks like
 * @throws {Probleem} `geen-json`
 */
export function leesJson(body: string, voorbeeld: string): unknown {
  try {
    return JSON.parse(body);
  } catch {
    throw new Probleem(
      "geen-json",
      `Stuur één JSON-object, zoals ${voorbeeld}, met Content-Type: application/json.`,
    );
  }
}

/**
 * Checks a body against its schema.
 * @throws {Probleem} `te-groot` for a text that is too long, or `ongeldige-vraag` with every error
 */
export function ontleedBody<T>(schema: z.ZodType<T>, inhoud: unknown): T {
  const gelezen = schema.safeParse(inhoud);
  if (gelezen.success) return gelezen.data;
  const { issues } = gelezen.error;
  if (issues.some(({ code, path }) => code === "too_big" && path[0] === "tekst")) {
    throw new Probleem(
      "te-groot",
      `De tekst is langer dan ${MAX_TEKST} tekens. Kort hem in tot wat er nu vastloopt.`,
    );
  }
  throw new Probleem(
    "ongeldige-vraag",
    "Verbeter de velden in errors en stuur de vraag opnieuw.",
    issues.map(alsFout),
  );
}

function alsFout({ code, path, message, ...rest }: z.core.$ZodIssue): Fout {
  const onbekend = "keys" in rest && Array.isArray(rest.keys) ? ` (${rest.keys.join(", ")})` : "";
  return {
    in: "body",
    location: {
      pointer: `#${path.map((deel) => `/${String(deel).replaceAll("~", "~0").replaceAll("/", "~1")}`).join("")}`,
    },
    code,
    detail: onbekend === "" ? message : `onbekend veld${onbekend}; haal het weg`,
  };
}
