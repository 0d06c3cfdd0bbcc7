/** A load run: every kind of traffic at its own rate at the same time, with the memory of the server beside it. */
import { setTimeout as wacht } from "node:timers/promises";
import autocannon from "autocannon";
import { type Connector, startConnector } from "../teams/connector.ts";
import { type Meting, percentiel } from "./maten.ts";
import { type Server, startServer } from "./server.ts";
import { maakVerkeer, type Soort, type Verzoek } from "./verkeer.ts";

/** How one kind went. Times in ms. */
export interface Uitkomst {
  naam: string;
  aantal: number;
  p50: number;
  p95: number;
  p99: number;
  /** A status that was not the right one, a connection that broke, an answer that never came. */
  fouten: string[];
  /** Right answers that are no 2xx, by status. */
  geweigerd: Readonly<Record<string, number>>;
}

/** A whole run. */
export interface Loop {
  seconden: number;
  uitkomsten: Uitkomst[];
  /** Empty when the server is not ours. */
  geheugen: Meting[];
  /** What the server wrote to standard error. */
  gemeld: string;
}

/** Most examples of errors that are kept of one kind. */
const VOORBEELDEN = 5;
/** An answer that takes longer than this is an error, in seconds. */
const GEDULD_S = 20;

/**
 * Runs.
 * @param opties.seconden how long
 * @param opties.perSeconde requests a second, all kinds together
 * @param opties.url a server that runs already; without it one is started, and stopped afterwards
 */
export async function draaiLoop({
  seconden,
  perSeconde,
  url,
}: {
  seconden: number;
  perSeconde: number;
  url?: string | undefined;
}): Promise<Loop> {
  const eigen: Server | null = url === undefined ? await startServer() : null;
  const connector: Connector | null = eigen ? await startConnector() : null;
  try {
    const adres = (eigen?.adres ?? url ?? "").replace(/\/$/, "");
    const soorten = maakVerkeer({ adres, ...(await verken(adres)), connector: connector?.adres ?? null });
    await verwarm(adres, soorten);
    const meter = eigen ? meet(eigen, seconden) : Promise.resolve([]);
    const uitkomsten = await Promise.all(soorten.map((soort) => schiet(adres, soort, seconden, perSeconde)));
    return { seconden, uitkomsten, geheugen: await meter, gemeld: eigen?.fouten() ?? "" };
  } finally {
    await eigen?.stop();
    await connector?.stop();
  }
}

/** One of each kind, so that no kind is left out however slow the machine, and nothing cold is measured. */
async function verwarm(adres: string, soorten: readonly Soort[]): Promise<void> {
  for (const soort of soorten) {
    const { methode, pad, koppen = {}, body, verwacht } = soort.volgend();
    const antwoord = await fetch(adres + pad, {
      method: methode,
      headers: koppen,
      ...(body !== undefined && { body }),
    });
    await antwoord.arrayBuffer();
    if (antwoord.status !== verwacht)
      throw new Error(`${methode} ${pad} answers ${antwoord.status}, not ${verwacht}.`);
  }
}

/** Pages of records and files, as somebody finds them who follows the links. */
async function verken(adres: string): Promise<{ pagina: string[]; middelen: string[] }> {
  const lees = async (pad: string) => {
    const antwoord = await fetch(adres + pad);
    if (!antwoord.ok) throw new Error(`${adres}${pad} answers ${antwoord.status}; is this our server?`);
    return antwoord.text();
  };
  const paden = (html: string, vorm: RegExp) => [
    ...new Set([...html.matchAll(vorm)].map(([, pad = ""]) => pad)),
  ];
  const [start, netwerk] = await Promise.all([lees("/"), lees("/netwerk")]);
  const middelen = paden(start + netwerk, /(?:src|href)="(\/middelen\/[^"]+)"/g);
  const soorten = paden(netwerk, /href="(\/netwerk\/[^"?#]+)"/g);
  const diep = await Promise.all(soorten.slice(0, 12).map(lees));
  const pagina = [...new Set([...soorten, ...paden(diep.join(""), /href="(\/[a-z-]+\/[^"?#]+)"/g)])].filter(
    (pad) => !pad.startsWith("/middelen/"),
  );
  return { pagina: ["/", "/netwerk", ...pagina.slice(0, 300)], middelen };
}

async function schiet(adres: string, soort: Soort, seconden: number, perSeconde: number): Promise<Uitkomst> {
  const tijden: number[] = [];
  const fouten: string[] = [];
  const geweigerd: Record<string, number> = {};
  let mis = 0;
  const fout = (tekst: string) => {
    mis += 1;
    if (fouten.length < VOORBEELDEN) fouten.push(tekst);
  };
  const rate = Math.max(1, Math.round(perSeconde * soort.deel));
  const opties: autocannon.Options = {
    url: adres,
    connections: Math.min(rate, 10),
    duration: seconden,
    overallRate: rate,
    timeout: GEDULD_S,
    requests: [
      {
        setupRequest: (verzoek, context) => {
          const volgend = soort.volgend();
          Object.assign(context, { volgend });
          return {
            ...verzoek,
            method: volgend.methode,
            path: volgend.pad,
            headers: volgend.koppen ?? {},
            body: volgend.body,
          };
        },
        onResponse: (status, _, context) => {
          const volgend = volgendVan(context);
          if (status !== volgend?.verwacht) fout(`${status} op ${volgend?.methode} ${volgend?.pad}`);
          else if (status >= 300) geweigerd[status] = (geweigerd[status] ?? 0) + 1;
        },
      },
    ],
  };
  const { errors, timeouts } = await new Promise<autocannon.Result>((klaar, mislukt) => {
    const loop = autocannon(opties, (probleem, uitslag) => (probleem ? mislukt(probleem) : klaar(uitslag)));
    loop.on("response", (_client, _status, _bytes, ms) => tijden.push(ms));
  });
  if (errors > 0) fout(`${errors} keer verbinding verbroken of geen antwoord (waarvan ${timeouts} te laat)`);
  tijden.sort((a, b) => a - b);
  return {
    naam: soort.naam,
    aantal: tijden.length,
    p50: percentiel(tijden, 0.5),
    p95: percentiel(tijden, 0.95),
    p99: percentiel(tijden, 0.99),
    fouten: mis > fouten.length ? [...fouten, `en nog ${mis - fouten.length}`] : fouten,
    geweigerd,
  };
}

function volgendVan(context: object): Verzoek | undefined {
  const houder: { volgend?: Verzoek } = context;
  return houder.volgend;
}

/** Asks some thirty times for the memory: each time costs a collection. */
async function meet(server: Server, seconden: number): Promise<Meting[]> {
  const metingen: Meting[] = [];
  const begin = performance.now();
  const stap = Math.max(1, seconden / 30) * 1000;
  for (let t = 0; t < seconden; t = (performance.now() - begin) / 1000) {
    metingen.push({ t, ...(await server.geheugen()) });
    await wacht(stap);
  }
  return metingen;
}
