/** Who comes in where a gemeente asks its people to sign in, without a browser. */
import { afterEach, describe, expect, it } from "vitest";
import type { Oidc } from "../../../functions/web/aanmelden/oidc.ts";
import { NU, stelOp } from "../opstelling.ts";

const ADRES = "https://bellen.gemeente.nl";
const UITGEVER = "https://login.gemeente.nl/verder?client_id=app";
const BEWIJS = { state: "een-state", nonce: "een-nonce", verifier: "een-verifier" };
const HTML = { accept: "text/html,application/xhtml+xml" };
let nu = NU;
afterEach(() => {
  nu = NU;
});

function metDeur(oidc: Partial<Oidc> = {}, inbedding: string[] = []) {
  const instellingen = {
    uitgever: "https://login.gemeente.nl",
    clientId: "app",
    clientGeheim: "geheim-van-de-app",
    sessieGeheim: "s".repeat(32),
    adres: ADRES,
  };
  const gevraagd: unknown[] = [];
  const opstelling = stelOp({
    inbedding,
    nu: () => nu,
    aanmelding: {
      instellingen,
      oidc: {
        begin: async () => ({ adres: UITGEVER, bewijs: BEWIJS }),
        rondAf: async (...argumenten) => {
          gevraagd.push(argumenten);
        },
        einde: async () => "https://login.gemeente.nl/einde",
        ...oidc,
      },
    },
  });
  const vraag = (pad: string, koppen: Record<string, string> = {}, init: RequestInit = {}) =>
    opstelling.app.request(`${ADRES}${pad}`, { ...init, headers: { ...HTML, ...koppen } });
  /** Signs in; gives the cookie of the session. */
  const meldAan = async (naar = "/") => {
    const begin = await vraag(`/aanmelden?${new URLSearchParams({ naar })}`);
    const terug = await vraag("/aanmelden/terug?code=c&state=een-state", { cookie: koekjes(begin) });
    return { terug, cookie: koekjes(terug), begin };
  };
  return { ...opstelling, vraag, meldAan, gevraagd };
}

/** The cookies that a response sets to something, as a browser sends them back. */
function koekjes(antwoord: Response): string {
  return antwoord.headers
    .getSetCookie()
    .map((koekje) => koekje.split(";")[0] ?? "")
    .filter((koekje) => !koekje.endsWith("="))
    .join("; ");
}

describe("without a session", () => {
  it.each(["/", "/netwerk", "/kaart/organisatie/ind?x=1", "/paneel", "/bestaat-niet"])(
    "%s leads to signing in, and back to itself",
    async (pad) => {
      const antwoord = await metDeur().vraag(pad);
      expect(antwoord.status).toBe(302);
      expect(antwoord.headers.get("cache-control")).toBe("no-store");
      const naar = new URL(antwoord.headers.get("location") ?? "", ADRES);
      expect([naar.pathname, naar.searchParams.get("naar")]).toEqual(["/aanmelden", pad]);
    },
  );

  it.each([
    "/health",
    "/privacy",
    "/voorwaarden",
    "/toegankelijkheid",
    "/v1/openapi.json",
    "/paneel/dienst.js",
  ])("%s stays open", async (pad) => {
    expect((await metDeur().vraag(pad)).status).toBe(200);
  });

  it("the API refuses, in what a program reads", async () => {
    const { app } = metDeur();
    const antwoord = await app.request(`${ADRES}/v1/zoekvragen`, {
      method: "POST",
      body: JSON.stringify({ tekst: "briefadres geweigerd" }),
    });
    expect(antwoord.status).toBe(401);
    expect(antwoord.headers.get("content-type")).toBe("application/problem+json");
    expect(await antwoord.json()).toMatchObject({ title: "Je bent niet aangemeld", status: 401 });
  });

  it("a question of the chat is not looked at, and not kept", async () => {
    const opstelling = metDeur();
    const body = new URLSearchParams({ tekst: "briefadres geweigerd" });
    const antwoord = await opstelling.vraag("/gesprek", { origin: ADRES }, { method: "POST", body });
    expect(antwoord.status).toBe(401);
    expect(await antwoord.text()).toContain("Je bent niet meer aangemeld");
    expect(opstelling.gekregen).toEqual([]);
  });

  it("a frame gets a page with a door to a new tab: no issuer can be framed", async () => {
    const antwoord = await metDeur({}, ["https://teams.microsoft.com"]).vraag("/", {
      "sec-fetch-dest": "iframe",
    });
    expect(antwoord.status).toBe(401);
    expect(await antwoord.text()).toMatch(/<a href="\/aanmelden\?naar=%2F"[^>]*target="_blank"/);
  });
});

describe("signing in", () => {
  it("opens the door, goes on to the page asked for, and keeps nothing of who it is", async () => {
    const { gevraagd, meldAan, vraag } = metDeur();
    const { begin, cookie, terug } = await meldAan("/kaart/organisatie/ind");
    expect(begin.headers.get("location")).toBe(UITGEVER);
    expect(terug.headers.get("location")).toBe("/kaart/organisatie/ind");
    expect(gevraagd).toEqual([["?code=c&state=een-state", BEWIJS]]);
    expect((await vraag("/kaart/organisatie/ind", { cookie })).status).toBe(200);
  });

  it("sets cookies that only we can read, on this host, over https", async () => {
    const { begin, terug } = await metDeur().meldAan();
    for (const koekje of [...begin.headers.getSetCookie(), ...terug.headers.getSetCookie()]) {
      expect(koekje).toMatch(/^__Host-(?:aanmelding|sessie)=/);
      for (const vlag of ["HttpOnly", "Secure", "SameSite=Lax", "Path=/"]) expect(koekje).toContain(vlag);
      for (const waarde of Object.values(BEWIJS)) expect(koekje).not.toContain(waarde);
    }
  });

  it("ends after a working day", async () => {
    const { meldAan, vraag } = metDeur();
    const { cookie } = await meldAan();
    nu = NU + 10 * 3600_000 - 1000;
    expect((await vraag("/", { cookie })).status).toBe(200);
    nu = NU + 10 * 3600_000 + 1000;
    expect((await vraag("/", { cookie })).status).toBe(302);
  });

  it("refuses a way back after ten minutes, without a beginning, or of a beginning that is used", async () => {
    const { meldAan, vraag } = metDeur();
    const terug = "/aanmelden/terug?code=c&state=een-state";
    expect((await vraag(terug)).status).toBe(400);
    const begin = await vraag("/aanmelden");
    nu = NU + 11 * 60_000;
    expect((await vraag(terug, { cookie: koekjes(begin) })).status).toBe(400);
    nu = NU;
    const { terug: gelukt } = await meldAan();
    expect(gelukt.headers.getSetCookie().some((k) => k.startsWith("__Host-aanmelding=;"))).toBe(true);
  });

  it("refuses what the issuer does not vouch for, says so, and gives no session", async () => {
    const { meldAan, meldingen } = metDeur({ rondAf: () => Promise.reject(new Error("geheim detail")) });
    const { cookie, terug } = await meldAan();
    expect(terug.status).toBe(400);
    const tekst = await terug.text();
    expect(tekst).toContain("Aanmelden is niet gelukt");
    expect(tekst).not.toContain("geheim detail");
    expect(cookie).toBe("");
    expect(JSON.stringify(meldingen)).toContain("web/aanmelden-geweigerd");
    expect(JSON.stringify(meldingen)).not.toContain("geheim detail");
  });

  it("says it when the issuer cannot be reached", async () => {
    const antwoord = await metDeur({ begin: () => Promise.reject(new Error("weg")) }).vraag(
      "/aanmelden?naar=/netwerk",
    );
    expect(antwoord.status).toBe(503);
    const tekst = await antwoord.text();
    expect(tekst).toContain("Aanmelden kan nu niet");
    expect(tekst).toContain('href="/aanmelden?naar=%2Fnetwerk"');
  });

  it.each([
    "https://boef.example/",
    "//boef.example",
    "/\\boef.example",
    "\\\\boef.example",
    "javascript:alert(1)",
    "/aanmelden",
    "/afmelden",
    "http://bellen.gemeente.nl/",
    "https://bellen.gemeente.nl@boef.example/",
    "/%0d%0aset-cookie:x=1",
    "",
  ])("never leads to %j afterwards", async (naar) => {
    const { terug } = await metDeur().meldAan(naar);
    const plek = new URL(terug.headers.get("location") ?? "", ADRES);
    expect(plek.origin).toBe(ADRES);
    expect(plek.pathname).not.toMatch(/^\/(?:aan|af)melden/);
    expect(terug.headers.getSetCookie().every((koekje) => koekje.startsWith("__Host-"))).toBe(true);
  });
});

describe("a cookie that is not ours", () => {
  it.each([
    ["a changed one", (goed: string) => `${goed.slice(0, -4)}AAAA`],
    [
      "the beginning of a sign-in in its place",
      (_: string, begin: string) => begin.replace("aanmelding", "sessie"),
    ],
    ["nonsense", () => "__Host-sessie=eyJhbGciOiJub25lIn0.e30."],
    ["a long one", () => `__Host-sessie=${"a.".repeat(2000)}`],
  ])("opens nothing: %s", async (_, maak) => {
    const { meldAan, vraag } = metDeur();
    const { begin, cookie } = await meldAan();
    expect((await vraag("/", { cookie: maak(cookie, koekjes(begin)) })).status).toBe(302);
  });
});

describe("signing out", () => {
  it("ends the session here and points at signing out of the organisation", async () => {
    const { meldAan, vraag } = metDeur();
    const { cookie } = await meldAan();
    expect(await (await vraag("/", { cookie })).text()).toContain('action="/afmelden"');
    const antwoord = await vraag(
      "/afmelden",
      { cookie, origin: ADRES, "content-type": "application/x-www-form-urlencoded" },
      { method: "POST" },
    );
    expect(antwoord.headers.getSetCookie().join()).toContain("__Host-sessie=;");
    expect(await antwoord.text()).toContain('href="https://login.gemeente.nl/einde"');
  });

  it("cannot be done from another site", async () => {
    const { vraag } = metDeur();
    const koppen = { origin: "https://boef.example", "content-type": "application/x-www-form-urlencoded" };
    expect((await vraag("/afmelden", koppen, { method: "POST" })).status).toBe(403);
  });

  it("is not offered where pages are public", async () => {
    const tekst = await (await stelOp().app.request("/", { headers: HTML })).text();
    expect(tekst).not.toContain("afmelden");
    expect((await stelOp().app.request("/aanmelden")).status).toBe(404);
  });
});
