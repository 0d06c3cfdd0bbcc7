import type { HtmlEscapedString } from "hono/utils/html";
import type { WebAfhankelijkheden } from "./afhankelijkheden.ts";
import type { Omslag } from "./pagina/index.ts";

/** What every page of the web shows around its own content. */
export function omslagVan({
  aanmelding,
  hulp,
  middelen,
  organisatie,
}: Pick<WebAfhankelijkheden, "aanmelding" | "hulp" | "middelen" | "organisatie">): Omslag {
  return {
    kaartVersie: hulp.kaart.kaart.kaartVersie,
    afmelden: aanmelding !== null,
    organisatie,
    middelen: {
      css: `/middelen/${middelen["stijl.css"].hash}/stijl.css`,
      js: `/middelen/${middelen["chat.js"].hash}/chat.js`,
    },
  };
}

/** A page as a whole document: JSX knows no doctype. */
export function alsDocument(pagina: HtmlEscapedString | Promise<HtmlEscapedString>): string {
  return `<!doctype html>${pagina}`;
}
