/**
 * The OpenAPI document of the REST API. Written from the zod schemas by zod itself: a library that does it brings all
 * of zod along (400 KB in the bundle of the Lambda), with its 50 languages.
 */
import * as z from "zod";
import { antwoordSchema } from "../antwoord/schema.ts";
import { hsdsPaden } from "./hsds-paden.ts";
import { API_VERSIE, antwoord, json, leeg, probleem } from "./openapi-delen.ts";
import { signaalSchema } from "./signalen.ts";
import { zoekvraagSchema } from "./zoekvraag.ts";

export { API_VERSIE };

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
          200: antwoord("Het antwoord", antwoordSchema),
          400: probleem("De vraag klopt niet; errors noemt alles wat mis is"),
          413: probleem("De vraag is te lang"),
          429: probleem("Er komen te veel vragen tegelijk; Retry-After zegt hoe lang je wacht"),
          500: probleem("Er ging iets mis bij ons; instance noemt het verzoek"),
        },
      },
    },
    "/signalen": {
      post: {
        operationId: "signaalTellen",
        summary: "Tel hoe een telefoongesprek afliep",
        description:
          "Telt per dag en per knelpunt, voor iedereen samen. Geen tekst, geen gebruiker en geen gemeente. Alleen vanaf onze eigen pagina's, of zonder Origin.",
        tags: ["signalen"],
        requestBody: { required: true, content: json(signaalSchema) },
        responses: {
          204: leeg("Geteld"),
          400: probleem("Het signaal klopt niet; errors noemt alles wat mis is"),
          403: probleem("Het verzoek komt van een andere site"),
          413: probleem("De body is te groot"),
          429: probleem("Er komen te veel tellingen tegelijk; Retry-After zegt hoe lang je wacht"),
          503: probleem("Het tellen lukt nu niet; Retry-After zegt wanneer je het opnieuw probeert"),
          500: probleem("Er ging iets mis bij ons; instance noemt het verzoek"),
        },
      },
    },
    ...hsdsPaden(),
    "/openapi.json": {
      get: {
        operationId: "openapiLezen",
        summary: "Dit document",
        description: "De beschrijving van de API in OpenAPI 3.1.",
        tags: ["beschrijving"],
        responses: { 200: antwoord("Het document", z.looseObject({ openapi: z.string() })) },
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
    tags: [
      { name: "zoekvragen", description: "Een knelpunt voorleggen aan de kaart" },
      { name: "signalen", description: "Anoniem tellen hoe het afliep" },
      { name: "hsds", description: "De kaart als open gegevens volgens HSDS 3.1 van Open Referral" },
      { name: "beschrijving", description: "Wat deze API kan" },
    ],
    paths: paden(),
  };
}
