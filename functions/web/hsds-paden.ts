/** The HSDS routes in the OpenAPI document. */
import * as z from "zod";
import {
  dienstenSchema,
  dienstSchema,
  organisatieSchema,
  organisatiesSchema,
  wortelSchema,
} from "../hsds/schema.ts";
import { lijstVelden, MAX_PER_PAGINA, PER_PAGINA } from "./hsds-vraag.ts";
import { antwoord, probleem, schema } from "./openapi-delen.ts";

/** What a reader of the document is told of each parameter. */
const UITLEG = {
  page: "Nummer van de pagina, vanaf 1.",
  per_page: `Aantal per pagina, hoogstens ${MAX_PER_PAGINA}; zonder ${PER_PAGINA}.`,
  full: "Geef met true elk record met alles wat erbij hoort.",
  organization_id: "Alleen van deze organisatie.",
  taxonomy_term_id: "Alleen in dit domein.",
  format: "Alleen json.",
} as const satisfies Record<keyof typeof lijstVelden, string>;

function parameters(...namen: (keyof typeof UITLEG)[]) {
  return namen.map((name) => ({
    name,
    in: "query",
    required: false,
    description: UITLEG[name],
    schema: schema(lijstVelden[name]),
  }));
}

const PAD_ID = {
  name: "id",
  in: "path",
  required: true,
  description: "UUID van het record.",
  schema: schema(z.uuid()),
};
const ONBEKEND = probleem("Dit id staat niet op de kaart");
const FOUTE_VRAAG = probleem("Een parameter klopt niet of is onbekend");

/** The paths below `/hsds`. */
export function hsdsPaden() {
  const get = (operationId: string, summary: string, description: string, rest: object) => ({
    get: { operationId, summary, description, tags: ["hsds"], ...rest },
  });
  return {
    "/hsds": get(
      "hsdsWortelLezen",
      "De kaart als Human Services Data",
      "Zegt welke versie van HSDS (Open Referral) dit is en waar de beschrijving staat.",
      { responses: { 200: antwoord("Versie en profiel", wortelSchema) } },
    ),
    "/hsds/services": get(
      "hsdsDienstenLezen",
      "Loketten als HSDS services",
      "De loketten van de kaart, per pagina. Alleen wat een bron noemt; wat niet bekend is, ontbreekt.",
      {
        parameters: parameters("page", "per_page", "full", "organization_id", "taxonomy_term_id", "format"),
        responses: { 200: antwoord("Een pagina met loketten", dienstenSchema), 400: FOUTE_VRAAG },
      },
    ),
    "/hsds/services/{id}": get(
      "hsdsDienstLezen",
      "Een loket als HSDS service",
      "Een loket met zijn organisatie, telefoonnummers, contactpersonen en bronnen.",
      { parameters: [PAD_ID], responses: { 200: antwoord("Het loket", dienstSchema), 404: ONBEKEND } },
    ),
    "/hsds/organizations": get(
      "hsdsOrganisatiesLezen",
      "Organisaties als HSDS organizations",
      "De organisaties van de kaart, per pagina.",
      {
        parameters: parameters("page", "per_page", "full", "taxonomy_term_id", "format"),
        responses: { 200: antwoord("Een pagina met organisaties", organisatiesSchema), 400: FOUTE_VRAAG },
      },
    ),
    "/hsds/organizations/{id}": get(
      "hsdsOrganisatieLezen",
      "Een organisatie als HSDS organization",
      "Een organisatie met haar contactpersonen en bronnen.",
      {
        parameters: [PAD_ID],
        responses: { 200: antwoord("De organisatie", organisatieSchema), 404: ONBEKEND },
      },
    ),
  };
}
