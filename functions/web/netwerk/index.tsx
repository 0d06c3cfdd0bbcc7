/** The pages of the kaart: an overview with a search by name, and a page for every record. Nothing is remembered. */
import { type Context, Hono } from "hono";
import { compress } from "hono/compress";
import { dagVan } from "../../antwoord/datum.ts";
import { maakIngang } from "../../antwoord/ingang.ts";
import { KAART, NETWERK, recordAdres } from "../../antwoord/recordadres.ts";
import type { WebAfhankelijkheden } from "../afhankelijkheden.ts";
import { alsDocument, omslagVan } from "../omslag.ts";
import { NetwerkPagina, NietGevondenPagina, RecordPagina, type Zoekuitslag } from "../pagina/index.ts";
import { isGraafSoort } from "./graaf/soorten.ts";
import { maakGraafRoutes } from "./graafroute.tsx";
import { MAX_ZOEK } from "./grens.ts";
import { maakJsonLd } from "./jsonld.ts";
import { maakLeerRoutes } from "./leerroutes.tsx";
import { maakOverzicht, type Overzicht } from "./overzicht.ts";
import { maakRondom } from "./rondom.ts";
import { maakVcard } from "./vcard.ts";

const MAX_TREFFERS = 20;

/** The routes of the kaart. */
export function maakNetwerk(afhankelijkheden: WebAfhankelijkheden): Hono {
  const { hulp, nu } = afhankelijkheden;
  const omslag = omslagVan(afhankelijkheden);
  // Made when first asked for: most processes never show the kaart.
  let overzicht: Overzicht | undefined;
  let gelegd: ReturnType<typeof maakRondom> | undefined;
  const rondom = () => {
    gelegd ??= maakRondom(hulp.kaart);
    return gelegd;
  };

  const zoekOp = (getypt: string): Zoekuitslag => {
    const gezocht = getypt.slice(0, MAX_ZOEK).trim();
    const { gevonden, tekst } = hulp.maskeer(gezocht);
    const treffers = hulp.zoekNamen(gezocht, MAX_TREFFERS + 1);
    return {
      zoek: tekst,
      treffers: treffers.slice(0, MAX_TREFFERS),
      meer: treffers.length > MAX_TREFFERS,
      persoonsgegevens: gevonden.length > 0,
    };
  };

  const netwerk = new Hono();
  // Long lists: a fifth of the bytes over a slow line. The chat stays as it is: what was typed stands in it.
  for (const pad of [NETWERK, `${NETWERK}/*`, "/kaart/*"]) netwerk.use(pad, compress());
  netwerk.get(NETWERK, (context) => {
    const gezocht = context.req.query("zoek");
    overzicht ??= maakOverzicht(hulp.kaart.kaart);
    const uitslag = gezocht === undefined ? null : zoekOp(gezocht);
    if (uitslag !== null) context.header("Cache-Control", "no-store");
    return context.html(alsDocument(<NetwerkPagina {...omslag} overzicht={overzicht} uitslag={uitslag} />));
  });

  netwerk.route("/", maakLeerRoutes(afhankelijkheden));
  netwerk.route("/", maakGraafRoutes(afhankelijkheden, { rondom, zoekOp }));

  netwerk.get(`${KAART}/:soort{loket|contactpersoon}/:bestand{[a-z0-9-]+\\.vcf}`, (context) => {
    const { bestand, soort } = context.req.param();
    const id = bestand.replace(/\.vcf$/, "");
    const ingang = maakIngang(hulp.kaart, id, dagVan(nu()));
    if (ingang === null || ingang.soort !== soort) return toonNietGevonden(context, afhankelijkheden);
    const { domeinen = [] } = hulp.kaart.loketten.get(id) ?? hulp.kaart.contactpersonen.get(id) ?? {};
    const pagina = new URL(recordAdres({ soort, id }), context.req.url).href;
    return context.body(maakVcard(ingang, { domeinen, pagina }), 200, {
      "Content-Type": "text/vcard; charset=utf-8",
      "Content-Disposition": `attachment; filename="${id}.vcf"`,
    });
  });

  // The term of a begrip may hold a slash, which API Gateway hands over unescaped.
  netwerk.get(`${KAART}/:soort/:id{.+}`, (context) => {
    const { id, soort } = context.req.param();
    const verkenning = hulp.verken(`${soort}/${id}`)?.verkenning;
    // One address for one record: what only looks like it is another page, or none.
    if (verkenning?.soort !== soort || verkenning.id !== id)
      return toonNietGevonden(context, afhankelijkheden);
    const vandaag = dagVan(nu());
    return context.html(
      alsDocument(
        <RecordPagina
          {...omslag}
          verkenning={verkenning}
          rondom={rondom()(verkenning.soort, id)}
          ingang={isIngang(soort) ? maakIngang(hulp.kaart, id, vandaag) : null}
          jsonLd={maakJsonLd(hulp.kaart, soort, id, vandaag)}
          inGraaf={isGraafSoort(soort)}
        />,
      ),
    );
  });
  return netwerk;
}

/** Answers a browser that came to an address that leads nowhere. */
export function toonNietGevonden(context: Context, afhankelijkheden: WebAfhankelijkheden) {
  return context.html(alsDocument(<NietGevondenPagina {...omslagVan(afhankelijkheden)} />), 404);
}

function isIngang(soort: string): boolean {
  return soort === "loket" || soort === "contactpersoon";
}
