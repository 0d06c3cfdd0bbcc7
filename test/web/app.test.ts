import { describe, expect, it } from "vitest";
import { kennis, middelen, stelOp } from "./opstelling.ts";

const { app, vraag, typ, meldingen } = stelOp();
const css = `/middelen/${middelen["stijl.css"].hash}/stijl.css`;
const js = `/middelen/${middelen["chat.js"].hash}/chat.js`;

describe("GET /health", () => {
  it("says that it works and with which kaart", async () => {
    const antwoord = await app.request("/health");
    expect(antwoord.status).toBe(200);
    expect(await antwoord.json()).toEqual({ status: "ok", kaartVersie: kennis.kaart.kaartVersie });
    expect(antwoord.headers.get("cache-control")).toBe("no-store");
  });
});

describe("files for the browser", () => {
  it.each([
    [js, "text/javascript; charset=utf-8", middelen["chat.js"].inhoud],
    [css, "text/css; charset=utf-8", middelen["stijl.css"].inhoud],
  ])("%s may be kept for ever", async (pad, soort, inhoud) => {
    const antwoord = await app.request(pad);
    expect(antwoord.status).toBe(200);
    expect(antwoord.headers.get("content-type")).toBe(soort);
    expect(antwoord.headers.get("cache-control")).toBe("public, max-age=31536000, immutable");
    expect(await antwoord.text()).toBe(inhoud);
  });

  it.each([
    "/middelen/000000000000/chat.js",
    `/middelen/${middelen["stijl.css"].hash}/chat.js`,
    `/middelen/${middelen["chat.js"].hash}/`,
    `/middelen/${middelen["chat.js"].hash}/chat.ts`,
    "/middelen/undefined/toString",
    "/middelen/undefined/__proto__",
    "/middelen/x/..%2F..%2Fpackage.json",
    "/package.json",
    "/.env",
  ])("404, and nothing to keep, for %s", async (pad) => {
    const antwoord = await app.request(pad);
    expect(antwoord.status).toBe(404);
    expect(antwoord.headers.get("content-type")).toBe("application/problem+json");
    expect(antwoord.headers.get("cache-control")).toBeNull();
  });

  it("are the ones that the page asks for, and the page asks for nothing else", async () => {
    const pagina = await (await app.request("/")).text();
    const gevraagd = [...pagina.matchAll(/(?:src|href)="([^"#][^"]*)"/g)].map(([, adres]) => adres);
    expect(gevraagd).toContain(css);
    expect(gevraagd).toContain(js);
    expect(gevraagd.filter((adres) => adres?.startsWith("http") || adres?.startsWith("//"))).toEqual([]);
  });
});

describe("security headers", () => {
  it.each(["/", "/netwerk", "/privacy", "/health", "/v1/openapi.json", js, "/bestaat-niet"])(
    "stand on %s",
    async (pad) => {
      const { headers } = await app.request(pad);
      const beleid = headers.get("content-security-policy") ?? "";
      expect(beleid).toContain("default-src 'none'");
      expect(beleid).toContain("frame-ancestors 'none'");
      expect(beleid).toContain("form-action 'self'");
      expect(beleid).not.toMatch(/unsafe|\*|https?:|data:/);
      expect(headers.get("x-content-type-options")).toBe("nosniff");
      expect(headers.get("referrer-policy")).toBe("no-referrer");
      expect(headers.get("strict-transport-security")).toMatch(/max-age=\d{7,}/);
      expect(headers.get("x-powered-by")).toBeNull();
    },
  );

  it("stand on an error of the API and on a turn of the chat too", async () => {
    for (const antwoord of [await vraag("geen json"), await typ("help")]) {
      expect(antwoord.headers.get("content-security-policy")).toContain("default-src 'none'");
    }
  });

  it("allow the page what it needs: it has no inline script, style or handler", async () => {
    const paginas = [
      await (await app.request("/")).text(),
      await (await app.request("/netwerk")).text(),
      await (await app.request("/kaart/organisatie/ind")).text(),
      await (await app.request("/voorwaarden")).text(),
      await (await typ("Gemeente weigert een briefadres")).text(),
    ];
    for (const pagina of paginas) {
      expect(pagina).not.toMatch(/<style|\sstyle="|\son[a-z]+="|javascript:/i);
      // Linked data is no script: browsers do not run it.
      expect(pagina).not.toMatch(/<script(?![^>]*\ssrc=)(?! type="application\/ld\+json">)/i);
    }
  });

  it("let no other site read an answer", async () => {
    const headers = { origin: "https://elders.example" };
    const open = async (pad: string, init: RequestInit = {}) =>
      (await app.request(pad, { headers, ...init })).headers.get("access-control-allow-origin");
    const body = JSON.stringify({ tekst: "briefadres geweigerd" });
    expect(await open("/v1/zoekvragen", { method: "POST", body })).toBeNull();
    for (const pad of ["/", "/paneel", "/netwerk", "/health", "/v1/zoekvragen"])
      expect(await open(pad)).toBeNull();
    // Open data and the description of the API: they hold nothing of a user, and the standards ask for it.
    for (const pad of ["/v1/openapi.json", "/v1/hsds", "/v1/hsds/services"])
      expect(await open(pad)).toBe("*");
  });
});

describe("an unknown path", () => {
  it.each(["/bestaat-niet", "/gesprek", "/health/", "/v2/zoekvragen"])(
    "%s is 404 problem+json",
    async (pad) => {
      const antwoord = await app.request(pad);
      expect(antwoord.status).toBe(404);
      expect(antwoord.headers.get("content-type")).toBe("application/problem+json");
      expect((await antwoord.json()).detail).toContain(pad);
    },
  );

  it.each(["/bestaat-niet", "/gesprek", "/kaart/", "/kaart/organisatie", "/v2/zoekvragen"])(
    "%s is a page with ways on for a browser",
    async (pad) => {
      const accept = "text/html,application/xhtml+xml,*/*;q=0.8";
      const antwoord = await app.request(pad, { headers: { accept } });
      expect(antwoord.status).toBe(404);
      expect(antwoord.headers.get("content-type")).toContain("text/html");
      expect(antwoord.headers.get("vary")).toMatch(/^Accept(,|$)/);
      const html = await antwoord.text();
      expect(html).toContain("Deze pagina is er niet");
      for (const weg of ['href="/"', 'href="/netwerk"', 'action="/netwerk"']) expect(html).toContain(weg);
    },
  );

  it("has no icon, without a fuss", async () => {
    expect((await app.request("/favicon.ico")).status).toBe(204);
  });
});

describe("a fault of ours", () => {
  const GEHEIM = "kanarie-in-de-foutmelding";
  const stuk = stelOp({
    hulp: {
      match: () => {
        throw new TypeError(GEHEIM);
      },
    },
  });

  it.each([
    ["the API", () => stuk.vraag({ tekst: `${GEHEIM} briefadres` })],
    ["the chat", () => stuk.typ(`${GEHEIM} briefadres`)],
  ])("in %s is 500 problem+json that tells nothing, and only a code is reported", async (_, doe) => {
    stuk.meldingen.length = 0;
    const antwoord = await doe();
    expect(antwoord.status).toBe(500);
    expect(antwoord.headers.get("content-type")).toBe("application/problem+json");
    const tekst = await antwoord.text();
    expect(tekst).not.toContain(GEHEIM);
    expect(tekst).not.toMatch(/TypeError|\.tsx?|node_modules| at /);
    expect(stuk.meldingen).toEqual([{ code: "web/interne-fout" }]);
  });

  it("is not what a wrong request is called", () => {
    expect(meldingen).toEqual([]);
  });
});
