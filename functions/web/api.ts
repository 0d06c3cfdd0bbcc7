/** The REST API: one question in, one answer out. */
import { Hono } from "hono";
import { dagVan } from "../antwoord/datum.ts";
import type { Antwoord } from "../antwoord/schema.ts";
import { afloopVanAntwoord } from "../assistent/afloop.ts";
import { neemBeurt } from "../assistent/beurt.ts";
import { type Weigering, weigering } from "../assistent/grens.ts";
import { TE_VEEL_TEKST } from "../assistent/teksten.ts";
import { signaalVan } from "../assistent/tel.ts";
import { beantwoordVraag, type Reactie } from "../gesprek/index.ts";
import { gemeenteOnbekend } from "../gesprek/teksten.ts";
import { adresVan } from "./adres.ts";
import type { WebAfhankelijkheden } from "./afhankelijkheden.ts";
import { maakHsdsRoutes } from "./hsds.ts";
import { API_VERSIE, openApi } from "./openapi.ts";
import { Probleem } from "./probleem.ts";
import { maakSignalen } from "./signalen.ts";
import { leesZoekvraag, type Zoekvraag } from "./zoekvraag.ts";

/** The routes below `/v1`. */
export function maakApi(afhankelijkheden: WebAfhankelijkheden): Hono {
  const api = new Hono();
  api.use(async (context, verder) => {
    await verder();
    context.header("API-Version", API_VERSIE);
    context.header("Cache-Control", "no-store");
  });

  api.post("/zoekvragen", async (context) => {
    const vraag = leesZoekvraag(await context.req.text());
    return context.json(await beantwoord(afhankelijkheden, vraag, adresVan(context)));
  });
  api.all("/zoekvragen", (context) => {
    context.header("Allow", "POST");
    throw new Probleem(
      "verkeerde-methode",
      `Stel een vraag met POST, niet met ${context.req.method}. De vraag staat in de body, nooit in de URL.`,
    );
  });
  api.route("/", maakSignalen(afhankelijkheden));
  api.route("/hsds", maakHsdsRoutes(afhankelijkheden.hulp.kaart.kaart));

  api.get("/openapi.json", (context) =>
    context.json(openApi(new URL(context.req.url).origin), 200, {
      // /core/publish-openapi: whoever shows the document in a page of their own may read it.
      "Access-Control-Allow-Origin": "*",
    }),
  );
  return api;
}

async function beantwoord(
  afhankelijkheden: WebAfhankelijkheden,
  vraag: Zoekvraag,
  adres: string | null,
): Promise<Antwoord> {
  const { hulp, limiet, signalen, nu, logboek } = afhankelijkheden;
  if (vraag.gesprek === undefined) {
    weerTeVeel(await weigering({ limiet, hulp }, { gesprek: null, adres }, vraag.tekst));
    const los = beantwoordVraag(hulp, { ...vraag, vandaag: dagVan(nu()) });
    logboek.noteer(afloopVanAntwoord(los));
    await signalen.tel(signaalVan("api", los));
    return los;
  }
  const gemeente = vraag.gemeente === undefined ? undefined : hulp.zoekGemeente(vraag.gemeente);
  const bericht = { ...vraag, gemeente, adres, kanaal: "api" } as const;
  const { reactie, geweigerd } = await neemBeurt(afhankelijkheden, vraag.gesprek, bericht);
  weerTeVeel(geweigerd);
  const antwoord = alsAntwoord(reactie, hulp.kaart.kaart.kaartVersie);
  if (vraag.gemeente === undefined || gemeente !== null) return antwoord;
  const tekst = gemeenteOnbekend(vraag.gemeente).join(" ");
  return { ...antwoord, waarschuwingen: [...antwoord.waarschuwingen, { code: "onbekende-gemeente", tekst }] };
}

/** @throws {Probleem} `te-veel`, when there is a refusal */
function weerTeVeel(geweigerd: Weigering | null | undefined): void {
  if (geweigerd) throw new Probleem("te-veel", TE_VEEL_TEKST, [], geweigerd);
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
