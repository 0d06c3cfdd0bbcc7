/** The parts that every path of the OpenAPI document is put together from. */
import * as z from "zod";
import { probleemSchema } from "./probleem.ts";

/** Version of the API; goes into every response as the NL API Design Rules ask. */
export const API_VERSIE = "1.1.0";

/** The header that every response has. */
export const VERSIE_KOP = {
  "API-Version": { description: "Versie van de API", schema: { type: "string", examples: [API_VERSIE] } },
};

/** A schema as OpenAPI 3.1 has it: JSON Schema 2020-12. As input, because a field may be added to any answer. */
export function schema(bron: z.ZodType) {
  const { $schema: _, ...rest } = z.toJSONSchema(bron, { io: "input" });
  return rest;
}

/** A body of JSON. */
export function json(bron: z.ZodType) {
  return { "application/json": { schema: schema(bron) } };
}

/** A response that is an answer. */
export function antwoord(description: string, bron: z.ZodType) {
  return { description, headers: VERSIE_KOP, content: json(bron) };
}

/** A response without a body. */
export function leeg(description: string) {
  return { description, headers: VERSIE_KOP };
}

/** A response that is an error. */
export function probleem(description: string) {
  return {
    description,
    headers: VERSIE_KOP,
    content: { "application/problem+json": { schema: schema(probleemSchema) } },
  };
}
