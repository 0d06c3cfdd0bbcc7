/** Anything to the web: never a fault of ours, always what it says it is, and nothing of it in a report or on a screen. */
import * as fc from "fast-check";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { antwoordSchema } from "../../functions/antwoord/schema.ts";
import { probleemSchema } from "../../functions/web/probleem.ts";
import { luisterMee } from "../teams/stil.ts";
import { BRIEFADRES, id, kennis, OORSPRONG, stelOp } from "../web/opstelling.ts";
import { GEDULD_MS, gemuteerd, lastigeJson, MERK, proeven, tekst, waarde } from "./hulp.ts";

let gezegd: readonly string[] = [];
beforeEach(() => {
  gezegd = luisterMee();
});
afterEach(() => {
  vi.restoreAllMocks();
});

const { app, meldingen } = stelOp();

/** What holds for every answer; that to HEAD has no body. */
async function keur(antwoord: Response, methode = "GET"): Promise<string> {
  const soort = antwoord.headers.get("content-type") ?? "";
  const body = await antwoord.text();
  expect(antwoord.status, body).toBeLessThan(500);
  if (methode === "HEAD" || antwoord.status === 204) expect(body).toBe("");
  else if (soort.startsWith("application/problem+json")) {
    const probleem = probleemSchema.parse(JSON.parse(body));
    expect(probleem.status).toBe(antwoord.status);
    expect(probleem.type).toMatch(/^urn:wie-moet-ik-bellen:fout:/);
    expect(probleem.title).not.toBe("");
    expect(antwoord.status).toBeGreaterThanOrEqual(400);
  } else if (/^application\/([\w.-]+\+)?json/.test(soort)) JSON.parse(body);
  else if (antwoord.status < 300 || antwoord.status >= 400)
    expect(soort).toMatch(/^(text\/|image\/|application\/)/);
  if (soort.startsWith("text/html")) expect(body).not.toContain("<script>alert");
  expect(antwoord.headers.get("x-content-type-options")).toBe("nosniff");
  expect(JSON.stringify([...antwoord.headers])).not.toContain(MERK);
  expect(JSON.stringify([meldingen, gezegd])).not.toContain(MERK);
  expect(meldingen).toEqual([]);
  return body;
}

const verzoek = (pad: string, init: RequestInit = {}) => app.fetch(new Request(`${OORSPRONG}${pad}`, init));

describe("the API", () => {
  const goed = [
    { tekst: BRIEFADRES },
    { tekst: BRIEFADRES, gemeente: "Zwolle", geprobeerd: ["gemeente-briefadres"], gesprek: id(7) },
    { tekst: "2", gesprek: id(7) },
  ];
  const vraag = async (
    body: string,
    koppen: Record<string, string> = { "content-type": "application/json" },
  ) => {
    const antwoord = await verzoek("/v1/zoekvragen", { method: "POST", headers: koppen, body });
    const uit = await keur(antwoord);
    if (antwoord.status === 200) antwoordSchema.parse(JSON.parse(uit));
    else expect(antwoord.headers.get("content-type")).toBe("application/problem+json");
    expect(antwoord.headers.get("api-version")).toMatch(/^\d+\.\d+\.\d+$/);
    return antwoord;
  };

  it(
    "any question, and good ones that were tampered with",
    async () => {
      const body = fc.oneof(
        gemuteerd(goed),
        waarde,
        fc.record({ tekst }),
        fc.record({ tekst, gesprek: tekst }),
      );
      await fc.assert(
        fc.asyncProperty(body, async (een) => void (await vraag(JSON.stringify(een) ?? ""))),
        proeven(150),
      );
    },
    GEDULD_MS,
  );

  it(
    "any bytes",
    async () => {
      await fc.assert(
        fc.asyncProperty(fc.uint8Array({ maxLength: 200 }), async (bytes) => {
          const body = new Uint8Array(bytes);
          await keur(await verzoek("/v1/zoekvragen", { method: "POST", body }));
        }),
        proeven(60),
      );
    },
    GEDULD_MS,
  );

  it.each(lastigeJson.map((body) => [body.slice(0, 40), body]))("%j", async (_, body) => {
    await vraag(body);
    await vraag(body, {});
  });

  it.each(["PUT", "DELETE", "PATCH", "OPTIONS", "HEAD", "GET", "PROPFIND"])("%s", async (method) => {
    for (const pad of ["/v1/zoekvragen", "/v1/openapi.json", "/v1", "/v1/", "/gesprek", "/", "/health"])
      await keur(await verzoek(pad, { method }), method);
  });
});

describe("the form of the chat", () => {
  it(
    "any text, any cookie, any header",
    async () => {
      const kop = fc.string({ unit: fc.constantFrom(...'abc;=," %/\\<>0'), maxLength: 60 });
      await fc.assert(
        fc.asyncProperty(tekst, kop, kop, fc.boolean(), async (een, cookie, kopje, stuk) => {
          const antwoord = await verzoek("/gesprek", {
            method: "POST",
            headers: {
              origin: OORSPRONG,
              cookie: `gesprek=${cookie}`,
              "x-fragment": stuk ? "1" : kopje,
              "x-forwarded-proto": kopje,
              "x-forwarded-for": kopje,
              "accept-language": kopje,
            },
            body: new URLSearchParams({ tekst: een, [kopje]: een }),
          });
          expect(antwoord.status).toBe(200);
          expect(antwoord.headers.get("content-type")).toContain("text/html");
          await keur(antwoord);
        }),
        proeven(120),
      );
    },
    GEDULD_MS,
  );

  it(
    "a body of any kind under any name",
    async () => {
      const soort = fc.constantFrom(
        "application/x-www-form-urlencoded",
        "multipart/form-data; boundary=x",
        "multipart/form-data",
        "application/json",
        "text/plain",
        "",
        "x/y; charset=\u00ff",
      );
      await fc.assert(
        fc.asyncProperty(soort, fc.oneof(tekst, fc.constantFrom(...lastigeJson)), async (type, body) => {
          const headers = { origin: OORSPRONG, ...(type !== "" && { "content-type": type }) };
          await keur(await verzoek("/gesprek", { method: "POST", headers, body }));
        }),
        proeven(60),
      );
    },
    GEDULD_MS,
  );
});

describe("every address", () => {
  const stukken = fc.oneof(
    tekst.map((een) => encodeURIComponent(Buffer.from(een).toString())),
    fc.constantFrom(
      "%E0%A4%A",
      "%",
      "%00",
      "..",
      ".",
      "%2e%2e",
      "%2F",
      "//",
      "kaart",
      "begrip",
      "loket",
      "middelen",
    ),
    fc.constantFrom(
      "netwerk",
      "graaf",
      "paneel",
      "v1",
      "openapi.json",
      "uitleg",
      "rondleiding",
      "oefenen",
      "gesprek",
    ),
    fc.constantFrom(...kennis.kaart.loketten.slice(0, 20).map((een) => een.id)),
  );
  const pad = fc.array(stukken, { maxLength: 5 }).map((delen) => `/${delen.join("/")}`);
  const reeks = fc.array(
    fc.tuple(
      fc.constantFrom(
        "zoek",
        "van",
        "naar",
        "stap",
        "antwoord",
        "knelpunt",
        "terug",
        "__proto__",
        "hub.mode",
      ),
      stukken,
    ),
    { maxLength: 3 },
  );

  it(
    "is answered, with a page or with a problem",
    async () => {
      await fc.assert(
        fc.asyncProperty(
          pad,
          reeks,
          fc.constantFrom("text/html", "application/json", "*/*", ""),
          async (waar, vragen, accept) => {
            const vraag = vragen.map(([naam, een]) => `${naam}=${een}`).join("&");
            await keur(await verzoek(`${waar}?${vraag}`, { headers: { accept } }));
          },
        ),
        proeven(120),
      );
    },
    GEDULD_MS,
  );

  it(
    "of a route, with anything where it takes something",
    async () => {
      const routes = [
        ...new Set(app.routes.filter(({ method }) => method === "GET").map(({ path }) => path)),
      ];
      expect(routes.length).toBeGreaterThan(15);
      await fc.assert(
        fc.asyncProperty(fc.constantFrom(...routes), stukken, reeks, async (route, stuk, vragen) => {
          const waar = route.replace(/:[^/]+|\*/g, () => stuk);
          const vraag = vragen.map(([naam, een]) => `${naam}=${een}`).join("&");
          await keur(await verzoek(`${waar}?${vraag}`, { headers: { accept: "text/html" } }));
        }),
        proeven(120),
      );
    },
    GEDULD_MS,
  );
});
