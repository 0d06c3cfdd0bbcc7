/** The REST API: one question in, one answer out. */
import { OpenAPIHono } from "@hono/zod-openapi";
import type { Context } from "hono";
import { type Antwoord, antwoordSchema } from "../antwoord/schema.ts";
import { dagVan, neemBeurt } from "../assistent/beurt.ts";
import { beantwoordVraag, type Reactie } from "../gesprek/index.ts";
import { gemeenteOnbekend } from "../gesprek/teksten.ts";
import type { WebAfhankelijkheden } from "./afhankelijkheden.ts";
import { Probleem, probleemSchema } from "./probleem.ts";
import { leesZoekvraag, type Zoekvraag, zoekvraagSchema } from "./zoekvraag.ts";

/** Version of the API; goes into every response as the NL API Design Rules ask. */
export const API_VERSIE = "1.0.0";

/** The routes below `/v1`. */
export function maakApi(afhankelijkheden: WebAfhankelijkheden): OpenAPIHono {
  const api = new OpenAPIHono();
  api.use(async (context, verder) => {
    await verder();
    context.header("API-Version", API_VERSIE);
  });

  api.openAPIRegistry.registerPath({
    method: "post",
    path: "/zoekvragen",
    operationId: "zoekvraagStellen",
    summary: "Van een knelpunt naar de volgende stap",
    description:
      "Zoekt op de kaart wie je belt, wat je vraagt en wat je klaarlegt. De tekst wordt gemaskeerd en niet bewaard.",
    tags: ["zoekvragen"],
    request: { body: { required: true, content: { "application/json": { schema: zoekvraagSchema } } } },
    responses: {
      200: {
        description: "Het antwoord",
        content: { "application/json": { schema: antwoordSchema } },
        headers: VERSIE_KOP,
      },
      400: probleemDoc("De vraag klopt niet; errors noemt alles wat mis is"),
      413: probleemDoc("De vraag is te lang"),
    },
  });
  api.post("/zoekvragen", async (context) => {
    const vraag = leesZoekvraag(await context.req.text());
    return context.json(await beantwoord(afhankelijkheden, vraag), 200, { "Cache-Control": "no-store" });
  });
  api.all("/zoekvragen", (context) => {
    context.header("Allow", "POST");
    throw new Probleem(
      "verkeerde-methode",
      `Stel een vraag met POST, niet met ${context.req.method}. De vraag staat in de body, nooit in de URL.`,
    );
  });

  api.get("/openapi.json", (context: Context) => context.json(openApi(api, new URL(context.req.url).origin)));
  return api;
}

async function beantwoord(afhankelijkheden: WebAfhankelijkheden, vraag: Zoekvraag): Promise<Antwoord> {
  const { hulp, nu } = afhankelijkheden;
  if (vraag.gesprek === undefined) return beantwoordVraag(hulp, { ...vraag, vandaag: dagVan(nu()) });
  const gemeente = vraag.gemeente === undefined ? undefined : hulp.zoekGemeente(vraag.gemeente);
  const { reactie } = await neemBeurt(afhankelijkheden, vraag.gesprek, { ...vraag, gemeente });
  const antwoord = alsAntwoord(reactie, hulp.kaart.kaart.kaartVersie);
  if (vraag.gemeente === undefined || gemeente !== null) return antwoord;
  const tekst = gemeenteOnbekend(vraag.gemeente).join(" ");
  return { ...antwoord, waarschuwingen: [...antwoord.waarschuwingen, { code: "onbekende-gemeente", tekst }] };
}

/** In a conversation "help" and the like have an answer in words only; the contract has one shape for all. */
function alsAntwoord(reactie: Reactie, kaartVersie: string): Antwoord {
  if (reactie.soort === "antwoord") return reactie.antwoord;
  const regels =
    reactie.soort === "bericht"
      ? reactie.regels
      : [reactie.verkenning.naam, ...reactie.verkenning.delen.flatMap((deel) => deel.regels)];
  return {
    uitkomst: "niets-gevonden",
    bericht: regels.join("\n"),
    kandidaten: [],
    organisaties: [],
    domeinen: [],
    waarschuwingen: [],
    kaartVersie,
  };
}

const VERSIE_KOP = {
  "API-Version": {
    description: "Versie van de API",
    schema: { type: "string" as const, examples: [API_VERSIE] },
  },
};

function probleemDoc(description: string) {
  return {
    description,
    content: { "application/problem+json": { schema: probleemSchema } },
    headers: VERSIE_KOP,
  };
}

function openApi(api: OpenAPIHono, server: string) {
  return api.getOpenAPI31Document({
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
  });
}
