/** The pages to learn the kaart with: the rondleiding and the cases to practise on. Nothing is remembered here. */
import { Hono } from "hono";
import { bodyLimit } from "hono/body-limit";
import type { WebAfhankelijkheden } from "../afhankelijkheden.ts";
import { alsDocument, omslagVan } from "../omslag.ts";
import { type Keuze, OefenenPagina, OefeningPagina } from "../pagina/netwerk/oefenen.tsx";
import { RondleidingPagina } from "../pagina/netwerk/rondleiding.tsx";
import { OEFENEN, RONDLEIDING } from "./adressen.ts";
import { maakOefening, maakOefeningen } from "./oefening.ts";
import { maakRondleiding, type Stop } from "./rondleiding.ts";

/** A form with one choice is far below this. */
const MAX_KEUZE = 1024;

/** The routes of the rondleiding and of the cases. */
export function maakLeerRoutes(afhankelijkheden: WebAfhankelijkheden): Hono {
  const { kaart } = afhankelijkheden.hulp;
  const omslag = omslagVan(afhankelijkheden);
  const script = `/middelen/${afhankelijkheden.middelen["oefenen.js"].hash}/oefenen.js`;
  // Made when first asked for: most processes never show them.
  let stops: Stop[] | undefined;
  let domeinen: ReturnType<typeof maakOefeningen> | undefined;

  const stopPagina = (nummer: number) => {
    stops ??= maakRondleiding(kaart);
    const stop = stops[nummer - 1];
    return stop && alsDocument(<RondleidingPagina {...omslag} stops={stops} nummer={nummer} stop={stop} />);
  };
  const casusPagina = (id: string, keuze: Keuze | null) => {
    const oefening = maakOefening(kaart, id);
    return (
      oefening &&
      alsDocument(<OefeningPagina {...omslag} script={script} oefening={oefening} keuze={keuze} />)
    );
  };

  const routes = new Hono();
  routes.get(RONDLEIDING, (context) => context.html(stopPagina(1) ?? ""));
  // The first stop has the address of the rondleiding itself: one address for one page.
  routes.get(`${RONDLEIDING}/:nummer{[2-9]}`, (context) => {
    const pagina = stopPagina(Number(context.req.param("nummer")));
    return pagina === undefined ? context.notFound() : context.html(pagina);
  });

  routes.get(OEFENEN, (context) => {
    domeinen ??= maakOefeningen(kaart);
    return context.html(alsDocument(<OefenenPagina {...omslag} script={script} domeinen={domeinen} />));
  });
  routes.get(`${OEFENEN}/:id`, (context) => {
    const pagina = casusPagina(context.req.param("id"), null);
    return pagina === null ? context.notFound() : context.html(pagina);
  });
  routes.post(`${OEFENEN}/:id`, bodyLimit({ maxSize: MAX_KEUZE }), async (context) => {
    const id = context.req.param("id");
    const formulier: Record<string, unknown> = await context.req.parseBody().catch(() => ({}));
    const gekozen = maakOefening(kaart, id)?.keuzes.find((een) => een.id === formulier.keuze);
    const pagina = casusPagina(id, gekozen ? { soort: "keuze", id: gekozen.id } : { soort: "niets" });
    context.header("Cache-Control", "no-store");
    return pagina === null ? context.notFound() : context.html(pagina, gekozen ? 200 : 422);
  });
  return routes;
}
