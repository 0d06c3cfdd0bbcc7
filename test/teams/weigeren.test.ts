/** The whole app over HTTP: who may not come in hears little, costs nothing and leaves no trace. */
import { Hono } from "hono";
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it, vi } from "vitest";
import * as z from "zod";
import { geheugenOntvangst, geheugenSignalen } from "../../functions/opslag/index.ts";
import { maakTeams, TEAMS_PAD } from "../../functions/teams/app.ts";
import type { Verzender } from "../../functions/teams/verzender.ts";
import { maakProefLogboek } from "../logboek/proef.ts";
import { hulp, NU, opschrijvendeOpslag, ruimeLimiet } from "../web/opstelling.ts";
import { bericht, druk, TENANT } from "./activiteiten.ts";
import { type Luisteraar, luister } from "./luister.ts";
import { type OpenIdServer, startOpenId } from "./openid.ts";
import { maakSleutels, type Sleutels } from "./sleutels.ts";
import { luisterMee } from "./stil.ts";
import { APP_ID, bearer, SERVICE, type Toneel, VERVALSINGEN } from "./vervalst.ts";

const TEKST = "kwispelkrokodil krijgt geen briefadres, BSN 123456782";
const MAX_BODY = 256 * 1024;
const nu = () => NU;

const probleemSchema = z.strictObject({
  type: z.literal("about:blank"),
  status: z.number(),
  detail: z.string(),
});

let sleutels: Sleutels;
let vreemd: Sleutels;
let emulator: Sleutels;
let openId: OpenIdServer;
let aanvaller: Luisteraar;
const bezoek: string[] = [];
let toneel: Toneel;
let gezegd: readonly string[] = [];

beforeAll(async () => {
  sleutels = await maakSleutels({ kid: "onze-sleutel", nu });
  vreemd = await maakSleutels({ kid: "onze-sleutel", nu });
  emulator = await maakSleutels({ kid: "emulator", endorsements: ["emulator", "directline"], nu });
  openId = await startOpenId({ keys: [...sleutels.jwks.keys, ...emulator.jwks.keys] });
  const app = new Hono();
  app.all("*", (context) => {
    bezoek.push(context.req.path);
    return context.json(vreemd.jwks);
  });
  aanvaller = await luister(app);
  toneel = { sleutels, vreemd, aanvaller: aanvaller.adres, nu };
});
afterAll(async () => {
  await openId.stop();
  await aanvaller.stop();
});
beforeEach(() => {
  gezegd = luisterMee();
});
afterEach(() => {
  vi.restoreAllMocks();
  expect(gezegd).toEqual([]);
  expect(bezoek).toEqual([]);
});

/** The app as it is deployed, with everything written down that it does. */
function op() {
  const gedaan: string[] = [];
  const meldingen: unknown[] = [];
  const { opslag, gekregen } = opschrijvendeOpslag();
  const ontvangst = geheugenOntvangst({ nu });
  const doe = (naam: string) => async () => void gedaan.push(naam);
  const verzender: Verzender = { typt: doe("typt"), antwoord: doe("antwoord"), vervang: doe("vervang") };
  const app = maakTeams({
    hulp,
    opslag,
    logboek: maakProefLogboek().logboek,
    ontvangst: {
      neemAan: (id) => {
        gedaan.push("neemAan");
        return ontvangst.neemAan(id);
      },
      rondAf: doe("rondAf"),
      geefVrij: doe("geefVrij"),
    },
    limiet: ruimeLimiet,
    signalen: geheugenSignalen({ nu }),
    verzender,
    instellingen: {
      appId: APP_ID,
      tenants: [TENANT],
      paginas: "https://wmib.example",
      lokaal: false,
      openIdAdres: openId.metadata,
    },
    nu,
    meld: (melding) => void meldingen.push(melding),
  });
  const stuur = (kop: string | undefined, body: unknown, headers: Record<string, string> = {}) =>
    app.request(TEAMS_PAD, {
      method: "POST",
      headers: {
        "Content-Type": "application/json",
        ...headers,
        ...(kop !== undefined && { Authorization: kop }),
      },
      body: typeof body === "string" ? body : JSON.stringify(body),
    });
  return { app, stuur, gedaan, gekregen, meldingen };
}

type Opstelling = ReturnType<typeof op>;

/** That a request was refused: the answer says no more than it has to, and nothing else happened. */
async function verwachtWeigering(
  antwoord: Response,
  { gedaan, gekregen, meldingen }: Opstelling,
  { status, code, verzwegen = [] }: { status: number; code: string; verzwegen?: readonly string[] },
): Promise<void> {
  const tekst = await antwoord.text();
  expect(antwoord.status).toBe(status);
  expect(antwoord.headers.get("content-type")).toBe("application/problem+json");
  expect(antwoord.headers.get("www-authenticate")).toBe(status === 401 ? "Bearer" : null);
  expect(probleemSchema.parse(JSON.parse(tekst)).status).toBe(status);
  expect(meldingen).toEqual([{ code }]);
  const alles = `${tekst}${JSON.stringify([...antwoord.headers, meldingen])}`;
  for (const woord of [...verzwegen, "kwispelkrokodil", "123456782", "teams/token", APP_ID, TENANT]) {
    if (woord !== "" && !code.includes(woord)) expect(alles).not.toContain(woord);
  }
  expect(tekst).not.toContain(code);
  expect(gedaan).toEqual([]);
  expect(gekregen).toEqual([]);
}

describe("let in", () => {
  it("a message of Teams is answered: what is refused below is refused for one reason only", async () => {
    const opstelling = op();
    const antwoord = await opstelling.stuur(await bearer(sleutels), bericht(SERVICE, TEKST));
    expect(antwoord.status).toBe(200);
    expect(await antwoord.text()).toBe("");
    expect(opstelling.gedaan).toEqual(["neemAan", "typt", "antwoord", "rondAf"]);
    expect(opstelling.gekregen.map(([wat]) => wat)).toEqual(["lees", "bewaar"]);
    expect(opstelling.meldingen).toEqual([]);
  });
});

describe("forged", () => {
  it.each(VERVALSINGEN)("$naam: 401, and nothing happened", async ({ kop, code }) => {
    const opstelling = op();
    const waarde = await kop(toneel);
    const antwoord = await opstelling.stuur(waarde, bericht(SERVICE, TEKST));
    const verzwegen = (waarde ?? "").split(/[ .]/).filter((deel) => deel.length > 12);
    await verwachtWeigering(antwoord, opstelling, { status: 401, code, verzwegen });
  });

  it("a press on a card and a search are refused like a message", async () => {
    const zoek = {
      ...bericht(SERVICE, ""),
      type: "invoke",
      name: "composeExtension/query",
      value: { parameters: [{ name: "vraag", value: TEKST }] },
    };
    for (const body of [druk(SERVICE, { v: 1, stuur: "help" }), zoek]) {
      const opstelling = op();
      const antwoord = await opstelling.stuur(await bearer(vreemd), body);
      await verwachtWeigering(antwoord, opstelling, { status: 401, code: "teams/token-ongeldig" });
    }
  });

  it("is refused before the body is looked at", async () => {
    const opstelling = op();
    const antwoord = await opstelling.stuur(await bearer(vreemd), `{"kapot": ${TEKST}`);
    await verwachtWeigering(antwoord, opstelling, { status: 401, code: "teams/token-ongeldig" });
  });

  it("gets the same words whatever was wrong", async () => {
    const teksten = new Set<string>();
    for (const { kop } of VERVALSINGEN) {
      const antwoord = await op().stuur(await kop(toneel), bericht(SERVICE, TEKST));
      teksten.add(await antwoord.text());
    }
    expect(teksten.size).toBe(1);
  });
});

describe("with a good token that does not fit", () => {
  const ander = "dddddddd-0000-4000-8000-000000000004";
  const goed = () => bericht(SERVICE, TEKST);
  const metTenant = (id: unknown) => ({
    ...goed(),
    conversation: { id: "a:1", conversationType: "personal" },
    channelData: { tenant: id === undefined ? undefined : { id } },
  });

  it.each<[number, string, string, () => object]>([
    [
      401,
      "teams/andere-dienst",
      "another service",
      () => ({ ...goed(), serviceUrl: "https://evil.example/" }),
    ],
    [
      401,
      "teams/andere-dienst",
      "a lookalike of our service",
      () => ({ ...goed(), serviceUrl: "https://smba.trafficmanager.net.evil.nl/emea/" }),
    ],
    [401, "teams/ander-kanaal", "channel emulator", () => ({ ...goed(), channelId: "emulator" })],
    [401, "teams/ander-kanaal", "channel AseChannel", () => ({ ...goed(), channelId: "AseChannel" })],
    [401, "teams/ander-kanaal", "channel directline", () => ({ ...goed(), channelId: "directline" })],
    [403, "teams/andere-tenant", "another tenant", () => metTenant(ander)],
    [403, "teams/andere-tenant", "no tenant", () => metTenant(undefined)],
    [403, "teams/andere-tenant", "a tenant called alle", () => metTenant("alle")],
  ])("%i %s: %s", async (status, code, _, maak) => {
    const opstelling = op();
    const antwoord = await opstelling.stuur(await bearer(sleutels), maak());
    await verwachtWeigering(antwoord, opstelling, { status, code, verzwegen: [ander, "evil", "AseChannel"] });
  });

  it.each([
    "https://evil.example/",
    "http://smba.trafficmanager.net/emea/",
    "https://evil.trafficmanager.net/",
    "https://user@smba.trafficmanager.net/",
    "http://127.0.0.1:3978/",
  ])("403: a token for %s, and an activity from there", async (adres) => {
    const opstelling = op();
    const kop = await bearer(sleutels, { claims: { serviceurl: adres } });
    const antwoord = await opstelling.stuur(kop, bericht(adres, TEKST));
    await verwachtWeigering(antwoord, opstelling, {
      status: 403,
      code: "teams/vreemde-dienst",
      verzwegen: [adres],
    });
  });

  it("401: a key that is not for Teams; 403 when it is used for its own channel", async () => {
    const kop = await bearer(emulator);
    const alsTeams = op();
    await verwachtWeigering(await alsTeams.stuur(kop, goed()), alsTeams, {
      status: 401,
      code: "teams/ander-kanaal",
    });
    const alsZichzelf = op();
    await verwachtWeigering(await alsZichzelf.stuur(kop, { ...goed(), channelId: "emulator" }), alsZichzelf, {
      status: 403,
      code: "teams/ander-kanaal",
    });
  });

  it("an invoke of another tenant gets no card", async () => {
    const opstelling = op();
    const body = { ...metTenant(ander), type: "invoke", name: "composeExtension/query", value: {} };
    const antwoord = await opstelling.stuur(await bearer(sleutels), body);
    await verwachtWeigering(antwoord, opstelling, { status: 403, code: "teams/andere-tenant" });
  });
});

describe("a body that cannot be used", () => {
  it.each([
    ["broken", `{"tekst": "${TEKST}`],
    ["empty", ""],
    ["null", "null"],
    ["a list", "[]"],
    ["another JSON", JSON.stringify({ tekst: TEKST })],
    ["a form", `text=${TEKST}`],
  ])("%s: 400 with a good token", async (_, body) => {
    const opstelling = op();
    const antwoord = await opstelling.stuur(await bearer(sleutels), body);
    await verwachtWeigering(antwoord, opstelling, { status: 400, code: "teams/geen-activiteit" });
  });

  const vanLengte = (lengte: number) => {
    const leeg = JSON.stringify({ ...bericht(SERVICE, TEKST), vulling: "" });
    return leeg.replace('"vulling":""', `"vulling":"${"x".repeat(lengte - leeg.length)}"`);
  };

  it("of 256 KB to the byte is read", async () => {
    const opstelling = op();
    const body = vanLengte(MAX_BODY);
    expect(new TextEncoder().encode(body)).toHaveLength(MAX_BODY);
    expect((await opstelling.stuur(await bearer(sleutels), body)).status).toBe(200);
    expect(opstelling.gedaan).toContain("antwoord");
  });

  it.each([
    ["told by its length", true],
    ["found out while reading", false],
  ])("of a byte more is not (%s): 413", async (_, metLengte) => {
    const opstelling = op();
    const body = vanLengte(MAX_BODY + 1);
    const headers: Record<string, string> = metLengte ? { "Content-Length": String(body.length) } : {};
    const antwoord = await opstelling.stuur(await bearer(sleutels), body, headers);
    await verwachtWeigering(antwoord, opstelling, { status: 413, code: "teams/te-groot" });
  });

  it("of 10 MB without a token neither", async () => {
    const opstelling = op();
    const antwoord = await opstelling.stuur(undefined, "x".repeat(10 * 1024 * 1024));
    await verwachtWeigering(antwoord, opstelling, { status: 413, code: "teams/te-groot" });
  });
});

describe("another way in", () => {
  it.each(["GET", "HEAD", "PUT", "DELETE", "PATCH", "OPTIONS"])(
    "%s: 404, with a good token too",
    async (method) => {
      const { app, gedaan, gekregen } = op();
      const antwoord = await app.request(TEAMS_PAD, {
        method,
        headers: { Authorization: await bearer(sleutels) },
      });
      expect(antwoord.status).toBe(404);
      expect([...gedaan, ...gekregen]).toEqual([]);
    },
  );

  it.each([
    "/",
    "/api",
    `${TEAMS_PAD}/`,
    `${TEAMS_PAD}/x`,
    "/API/MESSAGES",
    "/api//messages",
    "/api/messages%2f",
  ])("POST %s: 404", async (pad) => {
    const { app, gedaan, gekregen } = op();
    const antwoord = await app.request(pad, {
      method: "POST",
      headers: { Authorization: await bearer(sleutels) },
      body: JSON.stringify(bericht(SERVICE, TEKST)),
    });
    expect(antwoord.status).toBe(404);
    expect([...gedaan, ...gekregen]).toEqual([]);
  });

  it("a token in the address or in the body is no token", async () => {
    const { app, gedaan, meldingen } = op();
    const token = (await bearer(sleutels)).replace("Bearer ", "");
    const antwoord = await app.request(`${TEAMS_PAD}?access_token=${token}&authorization=Bearer%20${token}`, {
      method: "POST",
      body: JSON.stringify({
        ...bericht(SERVICE, TEKST),
        access_token: token,
        authorization: `Bearer ${token}`,
      }),
    });
    expect(antwoord.status).toBe(401);
    expect(gedaan).toEqual([]);
    expect(meldingen).toEqual([{ code: "teams/geen-token" }]);
  });
});

describe("while Microsoft's keys cannot be had", () => {
  it("401, and the next message comes in when they can", async () => {
    const opstelling = op();
    openId.gedraag({ soort: "fout", status: 500 });
    try {
      const antwoord = await opstelling.stuur(await bearer(sleutels), bericht(SERVICE, TEKST));
      await verwachtWeigering(antwoord, opstelling, { status: 401, code: "teams/sleutels-onbereikbaar" });
    } finally {
      openId.gedraag({ soort: "goed" });
    }
    expect((await opstelling.stuur(await bearer(sleutels), bericht(SERVICE, TEKST))).status).toBe(200);
    expect(opstelling.gedaan).toContain("antwoord");
  });
});

describe("a hundred forged requests among ten good ones", () => {
  it("the good are answered, the forged are not", async () => {
    const opstelling = op();
    const koppen = await Promise.all(
      Array.from({ length: 110 }, async (_, nummer) => ({
        goed: nummer % 11 === 0,
        kop: await bearer(nummer % 11 === 0 ? sleutels : vreemd),
      })),
    );
    const statussen = await Promise.all(
      koppen.map(async ({ goed, kop }) => ({
        goed,
        status: (await opstelling.stuur(kop, bericht(SERVICE, "help"))).status,
      })),
    );
    for (const { goed, status } of statussen) expect(status).toBe(goed ? 200 : 401);
    expect(opstelling.gedaan.filter((wat) => wat === "antwoord")).toHaveLength(10);
    expect(opstelling.meldingen).toHaveLength(100);
  });
});
