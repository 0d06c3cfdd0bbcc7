/** Every page of the web in every state that looks different, at an address of its own, on the app as it is deployed. */
import { Hono } from "hono";
import type { Beurt } from "../../../functions/web/pagina/index.ts";
import { middelen, stelOp } from "../opstelling.ts";
import { gesprek, pagina } from "./hulp.tsx";

const LANG = "Donaudampfschiffahrtselektrizitätenhauptbetriebswerkbauunterbeamtengesellschaft".repeat(3);

const CHAT: Readonly<Record<string, () => Beurt[]>> = {
  advies: () => gesprek("verblijfsvergunning te laat verlengd"),
  uitgebreid: () =>
    gesprek("boetes van het cjib lopen op en mevrouw heeft geen inkomen", "al geprobeerd", "meer"),
  spoed: () => gesprek("mijn client zegt dat hij zichzelf vanavond wat aan gaat doen"),
  doorvragen: () => gesprek("xyzzy blorp"),
  waarschuwing: () => gesprek("bsn 123456782, verblijfsvergunning te laat verlengd"),
  bericht: () => gesprek("help"),
  vergeten: () => gesprek("verblijfsvergunning te laat verlengd", "vergeet mij").slice(1),
  verkenning: () => gesprek("verken IND"),
  "buiten-bereik": () => gesprek("wat is de beste pizza"),
  "lang-woord": () => gesprek(LANG),
};

/** The address of each state by its name. */
export const STATEN: Readonly<Record<string, string>> = {
  leeg: "/",
  ...Object.fromEntries(Object.keys(CHAT).map((naam) => [naam, `/staat/${naam}`])),
  kaart: "/netwerk",
  gezocht: "/netwerk?zoek=belastingdinst",
  "niets-gevonden": "/netwerk?zoek=pindakaas",
  "bsn-gezocht": "/netwerk?zoek=bsn+123456782",
  knelpunt: "/kaart/knelpunt/briefadres-geweigerd",
  organisatie: "/kaart/organisatie/gemeente-sociale-dienst",
  loket: "/kaart/loket/ind-maatwerkloket",
  begrip: "/kaart/begrip/18-%2F18%2B",
  "record-weg": "/kaart/organisatie/uvw",
  "geen-pagina": "/bestaat-niet",
  graaf: "/netwerk/graaf",
  "graaf-domein": "/netwerk/graaf?domein=energie",
  "graaf-record": "/netwerk/graaf?record=knelpunt/briefadres-geweigerd",
  "graaf-gezocht": "/netwerk/graaf?zoek=belastingdinst",
  "graaf-leeg": "/netwerk/graaf?domein=energie&soort=contactpersoon&gemeente=Dronten",
  "graaf-onbekend": "/netwerk/graaf?record=knelpunt/weg",
  "stop-1": "/netwerk/rondleiding",
  "stop-2": "/netwerk/rondleiding/2",
  "stop-3": "/netwerk/rondleiding/3",
  "stop-6": "/netwerk/rondleiding/6",
  "stop-7": "/netwerk/rondleiding/7",
  "stop-8": "/netwerk/rondleiding/8",
  oefenen: "/netwerk/oefenen",
  casus: "/netwerk/oefenen/energiefixers-zaandam",
  privacy: "/privacy",
  voorwaarden: "/voorwaarden",
  toegankelijkheid: "/toegankelijkheid",
};

/** The app, with the states of a conversation beside it. */
export function maakStaten(): Hono {
  const { app } = stelOp();
  const staten = new Hono();
  staten.get("/staat/:naam", async (context) => {
    const beurten = CHAT[context.req.param("naam")]?.();
    if (beurten === undefined) return context.notFound();
    const html = await pagina(beurten);
    return context.html(
      html.replaceAll(/"\/(stijl\.css|chat\.js)"/g, (_, naam: "stijl.css" | "chat.js") => {
        return `"/middelen/${middelen[naam].hash}/${naam}"`;
      }),
    );
  });
  staten.all("*", ({ req }) => app.fetch(req.raw));
  return staten;
}
