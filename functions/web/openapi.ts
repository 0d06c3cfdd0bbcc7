/**
 * The OpenAPI document of the REST API. Written from the zod schemas by zod itself: a library that does it brings all
 * of zod along (400 KB in the bundle of the Lambda), with its 50 languages.
 */
import * as z from "zod";
import { antwoordSchema } from "../antwoord/schema.ts";
import { probleemSchema } from "./probleem.ts";
import { zoekvraagSchema } from "./zoekvraag.ts";

/** Version of the API; goes into every response as the NL API Design Rules ask. */
export const API_VERSIE = "1.0.0";

const VERSIE_KOP = {
  "API-Version": { description: "Versie van de API", schema: { type: "string", examples: [API_VERSIE] } },
};

/** A schema as OpenAPI 3.1 has it: JSON Schema 2020-12. As input, because a field may be added to any answer. */
function schema(bron: z.ZodType) {
  const { $schema: _, ...rest } = z.toJSONSchema(bron, { io: "input" });
  return rest;
}

/** A body of JSON. */
function json(bron: z.ZodType) {
  return { "application/json": { schema: schema(bron) } };
}

/** A response that is an error. */
function probleem(description: string) {
  return {
    description,
    headers: VERSIE_KOP,
    content: { "application/problem+json": { schema: schema(probleemSchema) } },
  };
}

/** Every path below `/v1`, in the shape of a Paths Object. */
function paden() {
  return {
    "/zoekvragen": {
      post: {
        operationId: "zoekvraagStellen",
        summary: "Van een knelpunt naar de volgende stap",
        description:
          "Zoekt op de kaart wie je belt, wat je vraagt en wat je klaarlegt. De tekst wordt gemaskeerd en niet bewaard.",
        tags: ["zoekvragen"],
        requestBody: { required: true, content: json(zoekvraagSchema) },
        responses: {
          200: { description: "Het antwoord", headers: VERSIE_KOP, content: json(antwoordSchema) },
          400: probleem("De vraag klopt niet; errors noemt alles wat mis is"),
          413: probleem("De vraag is te lang"),
        },
      },
    },
  };
}

/**
 * Makes the document.
 * @param server where it is asked for, such as `https://bellen.gemeente.nl`
 */
export function openApi(server: string) {
  return {
    openapi: "3.1.0",
    info: {
      title: "Wie moet ik bellen?",
      version: API_VERSIE,
      description:
        "Van een vastgelopen zaak in het sociaal domein naar de volgende stap. Elk antwoord komt van een gecontroleerde kaart, met bron en datum.",
      contact: {
        name: "Redactie Wie moet ik bellen?",
        url: "https://github.com/wie-moet-ik-bellen/wie-moet-ik-bellen",
      },
      license: { name: "EUPL-1.2", url: "https://eupl.eu/1.2/nl/" },
    },
    servers: [{ url: `${server}/v1`, description: "Deze server" }],
    tags: [{ name: "zoekvragen", description: "Een knelpunt voorleggen aan de kaart" }],
    paths: paden(),
  };
}
