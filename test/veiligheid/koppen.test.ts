/** Every public address sends the headers that keep a browser from doing harm, whatever the answer is. */
import type { Hono } from "hono";
import { describe, expect, it } from "vitest";
import { toestandSchema } from "../../functions/gesprek/index.ts";
import { geheugenOntvangst, geheugenOpslag, geheugenSignalen } from "../../functions/opslag/index.ts";
import { maakTeams } from "../../functions/teams/app.ts";
import { lokaleInstellingen } from "../../functions/teams/instellingen.ts";
import { maakWhatsApp } from "../../functions/whatsapp/app.ts";
import { standSchema } from "../../functions/whatsapp/volgorde.ts";
import { maakProefLogboek } from "../logboek/proef.ts";
import { hulp, NU, OORSPRONG, ruimeLimiet, stelOp } from "../web/opstelling.ts";
import { INSTELLINGEN } from "../whatsapp/opstelling.ts";

const gedeeld = {
  hulp,
  nu: () => NU,
  meld: () => undefined,
  logboek: maakProefLogboek().logboek,
  ontvangst: geheugenOntvangst({ nu: () => NU }),
  limiet: ruimeLimiet,
  signalen: geheugenSignalen({ nu: () => NU }),
};
const niemand = async () => {
  throw new Error("nobody is written to here");
};
const web = stelOp().app;
const ingebed = stelOp({ inbedding: ["https://teams.microsoft.com"] }).app;
const teams = maakTeams({
  ...gedeeld,
  opslag: geheugenOpslag({ schema: toestandSchema, nu: () => NU }),
  verzender: { typt: niemand, antwoord: niemand, vervang: niemand },
  instellingen: lokaleInstellingen("http://localhost"),
});
const whatsapp = maakWhatsApp({
  ...gedeeld,
  opslag: geheugenOpslag({ schema: standSchema, nu: () => NU }),
  graph: { gelezen: niemand, stuur: niemand },
  instellingen: { ...INSTELLINGEN, graph: "http://127.0.0.1:1" },
}).app;

/** Every route of an app as a request: parameters filled in, `ALL` as the two methods that a browser knows. */
function verzoeken(app: Hono): [methode: string, pad: string][] {
  const alle = app.routes.flatMap(({ method, path }) => {
    const pad = path.replace(/:\w+\??(?:\{[^}]*\})?/g, "iets").replace(/\*/g, "iets");
    return method === "ALL" ? [`GET ${pad}`, `POST ${pad}`] : [`${method} ${pad}`];
  });
  return [...new Set(alle)].map((een) => {
    const [methode = "", pad = ""] = een.split(" ");
    return [methode, pad];
  });
}

const vraag = (app: Hono, methode: string, pad: string) =>
  app.request(`${OORSPRONG}${pad}`, {
    method: methode,
    headers: { origin: OORSPRONG },
    ...(methode !== "GET" && methode !== "HEAD" && { body: "tekst=x" }),
  });

const VERPLICHT = {
  "x-content-type-options": /^nosniff$/,
  "referrer-policy": /^no-referrer$/,
  "strict-transport-security": /^max-age=\d{7,}/,
  "content-security-policy": /^default-src 'none'(?!.*unsafe)/,
  "cross-origin-opener-policy": /^same-origin$/,
  "cross-origin-resource-policy": /^same-origin$/,
  "x-powered-by": /^$/,
};

async function ontbreekt(app: Hono, methode: string, pad: string): Promise<string[]> {
  const { headers } = await vraag(app, methode, pad);
  return Object.entries(VERPLICHT)
    .filter(([naam, vorm]) => !vorm.test(headers.get(naam) ?? ""))
    .map(([naam]) => naam);
}

describe.each([
  ["the web", web, 15],
  ["the web in a frame", ingebed, 15],
  ["Teams", teams, 1],
  ["WhatsApp", whatsapp, 2],
] as const)("%s", (_, app, minstens) => {
  // API Gateway sends the Lambda of Teams its one path only; locally "/*" would fall together with that of the web.
  const alle = verzoeken(app).filter(([, pad]) => app !== teams || pad !== "/iets");
  it("has routes to walk", () => {
    expect(alle.length).toBeGreaterThanOrEqual(minstens);
  });
  it.each(alle)("%s %s sends the security headers", async (methode, pad) => {
    expect(await ontbreekt(app, methode, pad)).toEqual([]);
  });
});

describe("pages that exist", () => {
  it.each(["/", "/paneel", "/netwerk", "/v1/openapi.json", "/health", "/bestaat-niet"])(
    "%s may be framed by nobody, or by who is named",
    async (pad) => {
      const gewoon = await vraag(web, "GET", pad);
      expect(gewoon.headers.get("content-security-policy")).toContain("frame-ancestors 'none'");
      expect(gewoon.headers.get("x-frame-options")).toBe("SAMEORIGIN");
      const anders = await vraag(ingebed, "GET", pad);
      expect(anders.headers.get("content-security-policy")).toContain(
        "frame-ancestors https://teams.microsoft.com",
      );
    },
  );
});
