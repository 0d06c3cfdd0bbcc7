/** The kaart as open data: the read-only part of the HSDS API reference that the kaart can answer. */
import { type Context, Hono } from "hono";
import { DOMEINEN, type Domein, type Loket, type Organisatie } from "../../knowledge/schema.ts";
import {
  alsDienst,
  alsDienstRegel,
  alsOrganisatie,
  alsOrganisatieRegel,
  HSDS_PROFIEL,
  HSDS_VERSIE,
  type HsdsKaart,
  loketId,
  maakBladzijde,
  organisatieId,
  termId,
} from "../hsds/index.ts";
import { type LijstVraag, leesLijstVraag } from "./hsds-vraag.ts";
import { Probleem } from "./probleem.ts";

/** Our records by the UUID that they have in the export. */
interface Register {
  diensten: ReadonlyMap<string, Loket>;
  organisaties: ReadonlyMap<string, Organisatie>;
  domeinen: ReadonlyMap<string, Domein>;
}

async function maakRegister(kaart: HsdsKaart): Promise<Register> {
  const opId = async <T>(lijst: readonly T[], maakId: (een: T) => Promise<string>) =>
    new Map(await Promise.all(lijst.map(async (een) => [await maakId(een), een] as const)));
  return {
    diensten: await opId(kaart.loketten, ({ id }) => loketId(id)),
    organisaties: await opId(kaart.organisaties, ({ id }) => organisatieId(id)),
    domeinen: await opId(DOMEINEN, termId),
  };
}

/** The routes below `/v1/hsds`. */
export function maakHsdsRoutes(kaart: HsdsKaart): Hono {
  // Made when first asked for: most processes never show this.
  let gemaakt: Promise<Register> | undefined;
  const register = () => {
    gemaakt ??= maakRegister(kaart);
    return gemaakt;
  };
  const kies = async <T extends { domeinen: readonly Domein[] }>(
    lijst: readonly T[],
    { term }: LijstVraag,
  ) => {
    if (term === undefined) return lijst;
    const domein = (await register()).domeinen.get(term);
    return lijst.filter(({ domeinen }) => domein !== undefined && domeinen.includes(domein));
  };

  const hsds = new Hono();
  hsds.use(async (context, verder) => {
    await verder();
    // Open data without a cookie: a page of another site may read it, as the validators of Open Referral do.
    context.header("Access-Control-Allow-Origin", "*");
  });
  hsds.get("/", (context) =>
    context.json({
      version: HSDS_VERSIE,
      profile: HSDS_PROFIEL,
      openapi_url: new URL("/v1/openapi.json", context.req.url).href,
      description:
        "Loketten en organisaties in het sociaal domein van Nederland, met bron en controledatum, voor professionals.",
      publisher: {
        name: "Redactie Wie moet ik bellen?",
        website: "https://github.com/wie-moet-ik-bellen/wie-moet-ik-bellen",
      },
    }),
  );
  hsds.get("/services", async (context) => {
    const vraag = leesLijstVraag("services", vraagVan(context));
    const van =
      vraag.organisatie === undefined ? undefined : (await register()).organisaties.get(vraag.organisatie);
    const lijst = (await kies(kaart.loketten, vraag)).filter(
      ({ organisatie }) => vraag.organisatie === undefined || organisatie === van?.id,
    );
    return context.json(
      await maakBladzijde(lijst, vraag, async (loket) =>
        vraag.volledig ? alsDienst(kaart, loket) : alsDienstRegel(loket),
      ),
    );
  });
  hsds.get("/services/:id", async (context) => {
    const loket = (await register()).diensten.get(context.req.param("id").toLowerCase());
    const dienst = loket === undefined ? null : await alsDienst(kaart, loket);
    if (dienst === null) throw onbekend(context);
    return context.json(dienst);
  });
  hsds.get("/organizations", async (context) => {
    const vraag = leesLijstVraag("organizations", vraagVan(context));
    const lijst = await kies(kaart.organisaties, vraag);
    return context.json(
      await maakBladzijde(lijst, vraag, async (een) =>
        vraag.volledig ? alsOrganisatie(kaart, een) : alsOrganisatieRegel(een),
      ),
    );
  });
  hsds.get("/organizations/:id", async (context) => {
    const organisatie = (await register()).organisaties.get(context.req.param("id").toLowerCase());
    if (organisatie === undefined) throw onbekend(context);
    return context.json(await alsOrganisatie(kaart, organisatie));
  });
  for (const pad of ["/", "/services", "/services/:id", "/organizations", "/organizations/:id"])
    hsds.all(pad, (context) => {
      context.header("Allow", "GET");
      throw new Probleem("verkeerde-methode", `Lees dit met GET, niet met ${context.req.method}.`);
    });
  return hsds;
}

function onbekend(context: Context): Probleem {
  return new Probleem("niet-gevonden", `${context.req.path} staat niet op de kaart.`);
}

/** The query as one value each; of a parameter that is given twice the first counts. */
function vraagVan(context: Context): Record<string, string> {
  return Object.fromEntries(
    Object.entries(context.req.queries()).map(([naam, [eerste = ""]]) => [naam, eerste]),
  );
}
