/** Who may come in: tokens of our own keys against an OpenID server on loopback, good and forged. */
import { Hono } from "hono";
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it, vi } from "vitest";
import { maakVerificatie } from "../../functions/teams/verificatie.ts";
import { Weigering } from "../../functions/teams/weigering.ts";
import { type Luisteraar, luister } from "./luister.ts";
import { type OpenIdServer, startOpenId } from "./openid.ts";
import { maakSleutels, type Sleutels } from "./sleutels.ts";
import { luisterMee } from "./stil.ts";
import { APP_ID, bearer, SERVICE, type Toneel, VERVALSINGEN } from "./vervalst.ts";

const NU = Date.UTC(2026, 10, 22, 12);
const DAG_MS = 24 * 60 * 60 * 1000;
let klok = NU;
const nu = () => klok;
const seconden = () => Math.floor(klok / 1000);

let sleutels: Sleutels;
let vreemd: Sleutels;
const gestart: Luisteraar[] = [];
let gezegd: readonly string[] = [];

beforeAll(async () => {
  sleutels = await maakSleutels({ kid: "onze-sleutel", nu });
  vreemd = await maakSleutels({ kid: "onze-sleutel", nu });
});
beforeEach(() => {
  klok = NU;
  gezegd = luisterMee();
});
afterEach(async () => {
  vi.useRealTimers();
  vi.restoreAllMocks();
  for (const server of gestart.splice(0)) await server.stop();
  expect(gezegd).toEqual([]);
});

/** A fresh check on a fresh OpenID server. */
async function op(
  jwks: Sleutels["jwks"] = sleutels.jwks,
  nadruk: Readonly<Record<string, unknown>> = {},
): Promise<{ openId: OpenIdServer; verifieer: ReturnType<typeof maakVerificatie> }> {
  const openId = await startOpenId(jwks, nadruk);
  gestart.push(openId);
  return { openId, verifieer: maakVerificatie({ appId: APP_ID, openIdAdres: openId.metadata, nu }) };
}

/** How a check ended: "in", or the code of the refusal; anything else than a Weigering 401 fails the test. */
async function uitkomst(poging: Promise<unknown>): Promise<string> {
  try {
    await poging;
    return "in";
  } catch (fout) {
    expect(fout).toBeInstanceOf(Weigering);
    expect(fout).toMatchObject({ status: 401 });
    return fout instanceof Weigering ? fout.code : "";
  }
}

describe("a good token", () => {
  it.each(["serviceurl", "serviceUrl"])("tells the service (claim %s) and the channels", async (claim) => {
    const { verifieer } = await op();
    const kop = await bearer(sleutels, { claims: { serviceurl: undefined, [claim]: SERVICE } });
    expect(await verifieer(kop)).toEqual({ serviceUrl: SERVICE, kanalen: ["msteams"] });
  });

  it.each<[string, () => Record<string, unknown>]>([
    ["expired four minutes ago", () => ({ exp: seconden() - 240 })],
    ["expired a second less than five minutes ago", () => ({ exp: seconden() - 299 })],
    ["valid in four minutes", () => ({ nbf: seconden() + 240 })],
    ["without nbf", () => ({ nbf: undefined })],
    ["for several audiences, ours among them", () => ({ aud: ["iemand", APP_ID] })],
  ])("%s is good too", async (_, claims) => {
    const { verifieer } = await op();
    expect(await uitkomst(verifieer(await bearer(sleutels, { claims: claims() })))).toBe("in");
  });

  it("grows old: what came in is refused when the clock goes on", async () => {
    const { verifieer } = await op();
    const kop = await bearer(sleutels);
    expect(await uitkomst(verifieer(kop))).toBe("in");
    klok += 3600_000 + 299_000;
    expect(await uitkomst(verifieer(kop))).toBe("in");
    klok += 1000;
    expect(await uitkomst(verifieer(kop))).toBe("teams/token-ongeldig");
  });
});

describe("what is refused", () => {
  const bezoek: string[] = [];
  let aanvaller: Luisteraar;
  let openId: OpenIdServer;
  let verifieer: ReturnType<typeof maakVerificatie>;
  let toneel: Toneel;
  beforeAll(async () => {
    const app = new Hono();
    app.all("*", (context) => {
      bezoek.push(context.req.path);
      return context.json(vreemd.jwks);
    });
    aanvaller = await luister(app);
    openId = await startOpenId(sleutels.jwks);
    verifieer = maakVerificatie({ appId: APP_ID, openIdAdres: openId.metadata, nu });
    toneel = { sleutels, vreemd, aanvaller: aanvaller.adres, nu };
  });
  afterAll(async () => {
    await aanvaller.stop();
    await openId.stop();
  });

  it.each(VERVALSINGEN)("$naam: 401 $code", async ({ kop, code }) => {
    const waarde = await kop(toneel);
    expect(await uitkomst(verifieer(waarde))).toBe(code);
    expect(bezoek).toEqual([]);
    // And whoever is good still comes in.
    expect(await uitkomst(verifieer(await bearer(sleutels)))).toBe("in");
  });

  it("needed the keys once for all of that", () => {
    expect(openId.gevraagd).toEqual({ metadata: 1, sleutels: 1 });
  });

  it("the attacker's server does give keys that fit: only nobody asks for them", async () => {
    const antwoord = await fetch(`${aanvaller.adres}/keys`);
    expect(await antwoord.json()).toEqual(vreemd.jwks);
    const { verifieer: argeloos } = await op(vreemd.jwks);
    expect(await uitkomst(argeloos(await bearer(vreemd)))).toBe("in");
    bezoek.length = 0;
  });
});

describe("endorsements", () => {
  const metBekrachtiging = (endorsements: unknown) => ({
    keys: sleutels.jwks.keys.map(({ endorsements: _, ...sleutel }) =>
      endorsements === undefined ? sleutel : { ...sleutel, endorsements },
    ),
  });
  /** Publishes what the type of a good key does not allow. */
  async function opVreemd(jwks: object) {
    const bron = new Hono();
    bron.get("/keys", (context) => context.json(jwks));
    const server = await luister(bron);
    gestart.push(server);
    return op(sleutels.jwks, { jwks_uri: `${server.adres}/keys` });
  }

  it.each([
    ["absent", undefined, []],
    ["empty", [], []],
    ["null", null, []],
    ["a text", "msteams", []],
    ["a list with a number in it", ["msteams", 5], []],
    ["of another channel", ["webchat", "directline"], ["webchat", "directline"]],
    ["of more channels", ["msteams", "skype"], ["msteams", "skype"]],
  ])("%s", async (_, endorsements, kanalen) => {
    const { verifieer } = await opVreemd(metBekrachtiging(endorsements));
    expect(await verifieer(await bearer(sleutels))).toEqual({ serviceUrl: SERVICE, kanalen });
  });

  it("of another key do not count", async () => {
    const kaal = await maakSleutels({ kid: "kaal", endorsements: null, nu });
    const { verifieer } = await op({ keys: [...sleutels.jwks.keys, ...kaal.jwks.keys] });
    expect(await verifieer(await bearer(kaal))).toMatchObject({ kanalen: [] });
    expect(await verifieer(await bearer(sleutels))).toMatchObject({ kanalen: ["msteams"] });
  });

  it("do not come with a token that names no key", async () => {
    const { verifieer } = await op();
    const kop = await bearer(sleutels, { header: { kid: undefined } });
    expect(await verifieer(kop)).toMatchObject({ kanalen: [] });
  });

  it("one key that is written strangely does not stand in the way of the others", async () => {
    const { verifieer } = await opVreemd({
      keys: [{ kty: "RSA", kid: 7, endorsements: null }, ...sleutels.jwks.keys],
    });
    expect(await verifieer(await bearer(sleutels))).toMatchObject({ kanalen: ["msteams"] });
  });
});

describe("rotation", () => {
  it("a new key is accepted, after a pause of half a minute in which nobody can make us fetch", async () => {
    const { openId, verifieer } = await op();
    const begin = Date.now();
    expect(await uitkomst(verifieer(await bearer(sleutels)))).toBe("in");
    const nieuw = await maakSleutels({ kid: "nieuw", nu });
    openId.wissel({ keys: [...sleutels.jwks.keys, ...nieuw.jwks.keys] });

    for (let keer = 0; keer < 20; keer++) {
      expect(await uitkomst(verifieer(await bearer(nieuw)))).toBe("teams/token-ongeldig");
    }
    expect(openId.gevraagd.sleutels).toBe(1);

    vi.useFakeTimers({ toFake: ["Date"], now: begin + 60_000 });
    expect(await verifieer(await bearer(nieuw))).toEqual({ serviceUrl: SERVICE, kanalen: ["msteams"] });
    expect(await uitkomst(verifieer(await bearer(sleutels)))).toBe("in");
    expect(openId.gevraagd).toEqual({ metadata: 1, sleutels: 2 });
  });

  it("a key that is withdrawn is refused after a day at the latest", async () => {
    const { openId, verifieer } = await op();
    expect(await uitkomst(verifieer(await bearer(sleutels)))).toBe("in");
    const nieuw = await maakSleutels({ kid: "nieuw", nu });
    openId.wissel(nieuw.jwks);
    klok = NU + DAG_MS - 1;
    expect(await uitkomst(verifieer(await bearer(sleutels)))).toBe("in");
    klok = NU + DAG_MS;
    expect(await uitkomst(verifieer(await bearer(sleutels)))).toBe("teams/token-ongeldig");
    expect(await uitkomst(verifieer(await bearer(nieuw)))).toBe("in");
    expect(openId.gevraagd).toEqual({ metadata: 2, sleutels: 2 });
  });

  it("a key server that is down keeps nobody out whose key is known", async () => {
    const { openId, verifieer } = await op();
    const begin = Date.now();
    expect(await uitkomst(verifieer(await bearer(sleutels)))).toBe("in");
    openId.gedraag({ soort: "fout", status: 503 });
    vi.useFakeTimers({ toFake: ["Date"], now: begin + 60_000 });
    const onbekend = await maakSleutels({ kid: "onbekend", nu });
    expect(await uitkomst(verifieer(await bearer(onbekend)))).toBe("teams/token-ongeldig");
    expect(openId.gevraagd.sleutels).toBe(2);
    expect(await uitkomst(verifieer(await bearer(sleutels)))).toBe("in");
  });
});

describe("known keys, while Microsoft publishes none", () => {
  const opDag = (begin: number, ms: number) => {
    klok = NU + ms;
    vi.useFakeTimers({ toFake: ["Date"], now: begin + ms });
  };

  it("count a day longer, and are asked for again every minute", async () => {
    const { openId, verifieer } = await op();
    const begin = Date.now();
    expect(await uitkomst(verifieer(await bearer(sleutels)))).toBe("in");
    openId.gedraag({ soort: "fout", status: 503 });
    opDag(begin, DAG_MS);
    for (let keer = 0; keer < 5; keer++) expect(await uitkomst(verifieer(await bearer(sleutels)))).toBe("in");
    expect(openId.gevraagd.metadata).toBe(2);
    opDag(begin, DAG_MS + 60_000);
    expect(await uitkomst(verifieer(await bearer(sleutels)))).toBe("in");
    expect(openId.gevraagd.metadata).toBe(3);
    expect(await uitkomst(verifieer(await bearer(vreemd)))).toBe("teams/token-ongeldig");
  });

  it("make way as soon as there are new ones", async () => {
    const { openId, verifieer } = await op();
    const begin = Date.now();
    await verifieer(await bearer(sleutels));
    openId.gedraag({ soort: "fout", status: 503 });
    opDag(begin, DAG_MS);
    expect(await uitkomst(verifieer(await bearer(sleutels)))).toBe("in");
    const nieuw = await maakSleutels({ kid: "nieuw", nu });
    openId.gedraag({ soort: "goed" });
    openId.wissel(nieuw.jwks);
    opDag(begin, DAG_MS + 60_000);
    expect(await uitkomst(verifieer(await bearer(sleutels)))).toBe("teams/token-ongeldig");
    expect(await uitkomst(verifieer(await bearer(nieuw)))).toBe("in");
  });

  it("do not count for a third day", async () => {
    const { openId, verifieer } = await op();
    const begin = Date.now();
    await verifieer(await bearer(sleutels));
    openId.gedraag({ soort: "fout", status: 503 });
    opDag(begin, 2 * DAG_MS - 1);
    expect(await uitkomst(verifieer(await bearer(sleutels)))).toBe("in");
    opDag(begin, 2 * DAG_MS + 60_000);
    expect(await uitkomst(verifieer(await bearer(sleutels)))).toBe("teams/sleutels-onbereikbaar");
  });
});

describe("the OpenID server", () => {
  it("is asked once for fifty requests at the same moment", async () => {
    const { openId, verifieer } = await op();
    const koppen = await Promise.all(Array.from({ length: 50 }, () => bearer(sleutels)));
    const uitkomsten = await Promise.all(koppen.map((kop) => uitkomst(verifieer(kop))));
    expect(new Set(uitkomsten)).toEqual(new Set(["in"]));
    expect(openId.gevraagd).toEqual({ metadata: 1, sleutels: 1 });
  });

  it("is not asked for a request without a token", async () => {
    const { openId, verifieer } = await op();
    expect(await uitkomst(verifieer(undefined))).toBe("teams/geen-token");
    expect(openId.gevraagd).toEqual({ metadata: 0, sleutels: 0 });
  });

  it.each([
    { soort: "fout", status: 500 },
    { soort: "fout", status: 404 },
    { soort: "fout", status: 429 },
    { soort: "onzin" },
  ] as const)("down ($soort $status): 401, also for fifty at once; healthy again: in", async (gedrag) => {
    const { openId, verifieer } = await op();
    openId.gedraag(gedrag);
    const kop = await bearer(sleutels);
    const uitkomsten = await Promise.all(Array.from({ length: 50 }, () => uitkomst(verifieer(kop))));
    expect(new Set(uitkomsten)).toEqual(new Set(["teams/sleutels-onbereikbaar"]));
    expect(openId.gevraagd.metadata).toBe(1);
    openId.gedraag({ soort: "goed" });
    expect(await uitkomst(verifieer(kop))).toBe("in");
  });

  it.each([{ soort: "fout", status: 500 }, { soort: "onzin" }] as const)(
    "only the keys down ($soort): 401 that says so; healthy again: in",
    async (gedrag) => {
      const elders = await startOpenId(sleutels.jwks);
      gestart.push(elders);
      elders.gedraag(gedrag);
      const { verifieer } = await op(sleutels.jwks, { jwks_uri: `${elders.adres}/v1/.well-known/keys` });
      expect(await uitkomst(verifieer(await bearer(sleutels)))).toBe("teams/sleutels-onbereikbaar");
      elders.gedraag({ soort: "goed" });
      expect(await uitkomst(verifieer(await bearer(sleutels)))).toBe("in");
    },
  );

  it("slow, with its document or with its keys: 401 after four seconds; healthy again: in", async () => {
    const elders = await startOpenId(sleutels.jwks);
    gestart.push(elders);
    const traag = { soort: "traag", ms: 60_000 } as const;
    const eerste = await op();
    const tweede = await op(sleutels.jwks, { jwks_uri: `${elders.adres}/v1/.well-known/keys` });
    eerste.openId.gedraag(traag);
    elders.gedraag(traag);
    const kop = await bearer(sleutels);
    const begin = performance.now();
    const samen = () => Promise.all([eerste, tweede].map(({ verifieer }) => uitkomst(verifieer(kop))));
    expect(await samen()).toEqual(["teams/sleutels-onbereikbaar", "teams/sleutels-onbereikbaar"]);
    // Teams gives up after fifteen.
    expect(performance.now() - begin).toBeLessThan(12_000);
    eerste.openId.gedraag({ soort: "goed" });
    elders.gedraag({ soort: "goed" });
    expect(await samen()).toEqual(["in", "in"]);
  });

  it.each([
    ["no address of keys", { jwks_uri: undefined }],
    ["an address that is none", { jwks_uri: "sleutels" }],
    ["an address that is no text", { jwks_uri: 5 }],
    ["an address of a file", { jwks_uri: "file:///etc/passwd" }],
  ])("names %s: 401", async (_, nadruk) => {
    const { verifieer } = await op(sleutels.jwks, nadruk);
    expect(await uitkomst(verifieer(await bearer(sleutels)))).toBe("teams/sleutels-onbereikbaar");
  });

  it("that sends us elsewhere is not followed, for its document nor for its keys", async () => {
    const { openId } = await op();
    const app = new Hono();
    app.get("/openid", (context) => context.redirect(openId.metadata));
    app.get("/keys", (context) => context.redirect(`${openId.adres}/v1/.well-known/keys`));
    const wegwijzer = await luister(app);
    gestart.push(wegwijzer);
    const kop = await bearer(sleutels);
    const omgeleid = maakVerificatie({ appId: APP_ID, openIdAdres: `${wegwijzer.adres}/openid`, nu });
    expect(await uitkomst(omgeleid(kop))).toBe("teams/sleutels-onbereikbaar");
    const { verifieer } = await op(sleutels.jwks, { jwks_uri: `${wegwijzer.adres}/keys` });
    expect(await uitkomst(verifieer(kop))).toBe("teams/sleutels-onbereikbaar");
    expect(openId.gevraagd).toEqual({ metadata: 0, sleutels: 0 });
  });

  it("that publishes a private key or a secret is of no use", async () => {
    const jwk = { kty: "oct", k: "Z2VoZWltZ2VoZWltZ2VoZWltZ2VoZWltZ2VoZWltISE", kid: "geheim" };
    const { verifieer } = await op({ keys: [{ ...jwk, endorsements: ["msteams"] }] });
    const kop = await bearer(sleutels, {
      header: { alg: "HS256", kid: "geheim" },
      sleutel: new TextEncoder().encode("geheimgeheimgeheimgeheimgeheim!!"),
    });
    expect(await uitkomst(verifieer(kop))).toBe("teams/token-ongeldig");
  });
});
