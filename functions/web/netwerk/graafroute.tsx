/** The graph page and the data it draws. The data carry their hash in their address: a new kaart has a new one. */
import { createHash } from "node:crypto";
import { Hono } from "hono";
import { DOMEINEN } from "../../../knowledge/schema.ts";
import { maakLadder } from "../../antwoord/ladder.ts";
import type { NaamVondst } from "../../gesprek/namen.ts";
import type { WebAfhankelijkheden } from "../afhankelijkheden.ts";
import { alsDocument, omslagVan } from "../omslag.ts";
import { GraafPagina } from "../pagina/netwerk/graaf.tsx";
import type { GraafInhoud } from "../pagina/netwerk/graaf-lijst.tsx";
import { DOMEIN_NAMEN, SOORTEN_MEERVOUD } from "../pagina/netwerk/teksten.ts";
import { GRAAF } from "./adressen.ts";
import { maakFocus } from "./graaf/focus.ts";
import { gemeentenVan, maakGraaf, maakVeld } from "./graaf/graaf.ts";
import {
  GRAAF_SOORTEN,
  type Graaf,
  type GraafFilter,
  isGraafSoort,
  past,
  type Veld,
} from "./graaf/soorten.ts";
import type { maakRondom } from "./rondom.ts";
import { alsSporten } from "./stukken.ts";

const JAAR_SECONDEN = 31_536_000;

/** What the graph shares with the other pages of the netwerk. */
export interface GraafGedeeld {
  rondom: () => ReturnType<typeof maakRondom>;
  zoekOp: (getypt: string) => { zoek: string; treffers: NaamVondst[]; persoonsgegevens: boolean };
}

/** The routes of the graph. */
export function maakGraafRoutes(afhankelijkheden: WebAfhankelijkheden, gedeeld: GraafGedeeld): Hono {
  const { kaart } = afhankelijkheden.hulp;
  const omslag = omslagVan(afhankelijkheden);
  const script = `/middelen/${afhankelijkheden.middelen["graaf.js"].hash}/graaf.js`;
  // Made when first asked for: most processes never show the graph.
  let gemaakt: Gemaakt | undefined;
  const velden = new Map<string, Veld>();
  const haal = () => {
    gemaakt ??= maak(maakGraaf(kaart, DOMEIN_NAMEN));
    return gemaakt;
  };

  const rondRecord = (record: NaamVondst, gemeente: string | null): GraafInhoud => {
    const groepen = gedeeld.rondom()(record.soort, record.id).groepen;
    const knelpunt = record.soort === "knelpunt" ? kaart.knelpunten.get(record.id) : undefined;
    const sporten = knelpunt
      ? alsSporten(kaart, maakLadder(kaart, knelpunt, gemeente ?? undefined)).filter(
          ({ ingang }) => ingang !== null,
        )
      : [];
    const ladder = sporten.flatMap(({ ingang }) => (ingang === null ? [] : `${ingang.soort}/${ingang.id}`));
    const focus = maakFocus(
      `${record.soort}/${record.id}`,
      groepen.flatMap(({ records, soort }) => {
        // What stands on the ladder is not drawn twice.
        const sleutels = records.map(({ id }) => `${soort}/${id}`).filter((een) => !ladder.includes(een));
        return isGraafSoort(soort) && sleutels.length > 0
          ? [{ soort, naam: SOORTEN_MEERVOUD[soort], sleutels }]
          : [];
      }),
      ladder,
    );
    return { vorm: "record", record, groepen, sporten, focus };
  };

  const routes = new Hono();
  routes.get(`${GRAAF}/:hash/gegevens.json`, (context) => {
    const { hash, tekst } = haal();
    if (context.req.param("hash") !== hash) return context.notFound();
    return context.body(tekst, 200, {
      "Content-Type": "application/json; charset=utf-8",
      "Cache-Control": `public, max-age=${JAAR_SECONDEN}, immutable`,
    });
  });

  routes.get(GRAAF, (context) => {
    const { gemeenten, graaf, hash } = haal();
    const filter = leesFilter(context.req.query(), context.req.queries("soort") ?? [], gemeenten);
    const gevraagd = context.req.query("record");
    const gezocht = context.req.query("zoek");
    const domein = DOMEINEN.find((een) => een === filter.domein) ?? null;
    const veld = domein === null ? null : (velden.get(domein) ?? maakVeld(graaf, domein));
    if (domein !== null && veld !== null) velden.set(domein, veld);
    const knoop = graaf.knopen.find(({ sleutel }) => sleutel === gevraagd);
    const inhoud: GraafInhoud =
      gezocht !== undefined
        ? { vorm: "gezocht", ...gedeeld.zoekOp(gezocht) }
        : knoop !== undefined
          ? rondRecord(knoop, filter.gemeente)
          : gevraagd !== undefined && gevraagd !== ""
            ? { vorm: "onbekend" }
            : overzicht(graaf, filter);
    if (gezocht !== undefined) context.header("Cache-Control", "no-store");
    return context.html(
      alsDocument(
        <GraafPagina
          {...omslag}
          script={script}
          gegevens={`${GRAAF}/${hash}/gegevens.json`}
          domeinen={DOMEINEN}
          gemeenten={gemeenten}
          filter={filter}
          veld={veld}
          inhoud={inhoud}
          alles={context.req.query("alles") === "1"}
        />,
      ),
      inhoud.vorm === "onbekend" ? 404 : 200,
    );
  });
  return routes;
}

interface Gemaakt {
  graaf: Graaf;
  gemeenten: string[];
  tekst: string;
  hash: string;
}

function maak(graaf: Graaf): Gemaakt {
  const tekst = JSON.stringify(graaf);
  const hash = createHash("sha256").update(tekst).digest("hex").slice(0, 12);
  return { graaf, gemeenten: gemeentenVan(graaf), tekst, hash };
}

/** What is not on the list counts as not chosen; all kinds, or none, is everything. */
function leesFilter(
  { domein, gemeente }: Record<string, string>,
  soorten: readonly string[],
  gemeenten: readonly string[],
): GraafFilter {
  const gekozen = soorten.filter(isGraafSoort);
  return {
    domein: DOMEINEN.find((een) => een === domein) ?? null,
    gemeente: gemeenten.find((een) => een === gemeente) ?? null,
    soorten:
      gekozen.length === 0 || new Set(gekozen).size === GRAAF_SOORTEN.length ? null : [...new Set(gekozen)],
  };
}

function overzicht(graaf: Graaf, filter: GraafFilter): GraafInhoud {
  const { domein, gemeente, soorten } = filter;
  const knopen = graaf.knopen.filter((knoop) => past(knoop, filter));
  if (domein !== null || gemeente !== null || soorten !== null) return { vorm: "lijst", knopen };
  return {
    vorm: "begin",
    domeinen: DOMEINEN.map((een) => ({
      domein: een,
      aantal: knopen.filter(({ domeinen }) => domeinen.includes(een)).length,
    })).filter(({ aantal }) => aantal > 0),
  };
}
