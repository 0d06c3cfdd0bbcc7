/** The pages that say what the product does with data, and what may be expected of it. */
import { Hono } from "hono";
import type { WebAfhankelijkheden } from "./afhankelijkheden.ts";
import { alsDocument, omslagVan } from "./omslag.ts";
import { UitlegPagina } from "./pagina/index.ts";
import { PRIVACY, VOORWAARDEN } from "./pagina/uitleg/teksten.ts";
import { TOEGANKELIJKHEID } from "./pagina/uitleg/toegankelijkheid.ts";

const PAGINAS = {
  "/privacy": PRIVACY,
  "/voorwaarden": VOORWAARDEN,
  "/toegankelijkheid": TOEGANKELIJKHEID,
} as const;

/** The routes of the pages of running text. */
export function maakUitleg(afhankelijkheden: WebAfhankelijkheden): Hono {
  const omslag = omslagVan(afhankelijkheden);
  const uitleg = new Hono();
  for (const [pad, tekst] of Object.entries(PAGINAS)) {
    uitleg.get(pad, (context) => context.html(alsDocument(<UitlegPagina {...omslag} uitleg={tekst} />)));
  }
  return uitleg;
}
