/** The side panel: a page without content, the files that make it work in the browser, and nothing that takes a text. */
import { createHash } from "node:crypto";
import { Hono } from "hono";
import type { WebAfhankelijkheden } from "../afhankelijkheden.ts";
import { alsDocument, omslagVan } from "../omslag.ts";
import { PaneelPagina } from "../pagina/paneel/paneel.tsx";
import { adresVan, inhoudVan, NAMEN, soortVan, vindBestand } from "./bestanden.ts";

const JAAR_SECONDEN = 31_536_000;
/** Where the page stands; what belongs to it stands below, in reach of its service worker. */
export const PANEEL = "/paneel";
const DIENST = `${PANEEL}/dienst.js`;

/** The routes of the side panel. */
export function maakPaneel(afhankelijkheden: WebAfhankelijkheden): Hono {
  const { middelen, ...omslag } = omslagVan(afhankelijkheden);
  const adressen = [
    ...NAMEN.filter((naam) => naam !== "dienst.js").map(adresVan),
    // The style is that of every page.
    middelen.css,
  ];
  const versie = createHash("sha256")
    .update([omslag.kaartVersie, adresVan("dienst.js"), ...adressen].join("\n"))
    .digest("hex")
    .slice(0, 12);
  const pagina = alsDocument(
    <PaneelPagina
      {...omslag}
      middelen={{ css: middelen.css, js: adresVan("paneel.js") }}
      bronnen={{
        werker: adresVan("werker.js"),
        kern: adresVan("kern.json"),
        rest: adresVan("rest.json"),
        model: adresVan("model.bin"),
        dienst: DIENST,
        versie,
      }}
    />,
  );

  const paneel = new Hono();
  paneel.get(PANEEL, (context) => context.html(pagina, 200, { "Cache-Control": "no-cache" }));
  paneel.get(DIENST, (context) => {
    const script = new TextDecoder().decode(inhoudVan("dienst.js", "").inhoud);
    const kop = `const VERSIE=${JSON.stringify(versie)},ADRESSEN=${JSON.stringify(adressen)};\n`;
    return context.body(kop + script, 200, {
      "Content-Type": soortVan("dienst.js"),
      "Cache-Control": "no-cache",
      // The page itself stands above the folder of this file.
      "Service-Worker-Allowed": PANEEL,
    });
  });
  paneel.get(`${PANEEL}/middelen/:hash/:naam`, (context) => {
    const naam = vindBestand(context.req.param("naam"), context.req.param("hash"));
    if (naam === null) return context.notFound();
    const { inhoud, vorm } = inhoudVan(naam, context.req.header("accept-encoding") ?? "");
    return context.body(inhoud, 200, {
      "Content-Type": soortVan(naam),
      "Cache-Control": `public, max-age=${JAAR_SECONDEN}, immutable`,
      Vary: "Accept-Encoding",
      ...(vorm !== null && { "Content-Encoding": vorm }),
    });
  });
  return paneel;
}
