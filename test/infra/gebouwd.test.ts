/**
 * The same app a third way. The app tests run it on Node and the Lambda tests on events; here runs the very bundle that
 * is deployed, in a fresh process, with nothing but the environment that infra/ gives it and what stands for AWS,
 * Microsoft and Meta on loopback.
 */
import { ScanCommand } from "@aws-sdk/client-dynamodb";
import { afterAll, afterEach, beforeAll, describe, expect, it } from "vitest";
import { antwoordSchema } from "../../functions/antwoord/schema.ts";
import { TEAMS_PAD } from "../../functions/teams/app.ts";
import { WHATSAPP_PAD } from "../../functions/whatsapp/app.ts";
import { event, HUIS } from "../lambda.ts";
import { startDynalite } from "../opslag/hulp.ts";
import { basis, bericht, TENANT } from "../teams/activiteiten.ts";
import { startConnector } from "../teams/connector.ts";
import { startOpenId } from "../teams/openid.ts";
import { maakSleutels } from "../teams/sleutels.ts";
import { bezorging, tekst, VAN } from "../whatsapp/bezorgingen.ts";
import { startMeta } from "../whatsapp/graph-server.ts";
import { woordenVan } from "../whatsapp/telefoon.ts";
import { startEntra } from "./entra.ts";
import { alsFunctieUrl, bouwLambdas, type Draaiend, type Uit } from "./gebouwd.ts";

const TABEL = "gebouwd-proef";
const BRIEFADRES = "Gemeente weigert een briefadres, hij slaapt bij vrienden";
const ALGEPROBEERD = "dit heb ik al geprobeerd";
const REGISTRATIE = {
  appId: "7d1b9d0a-5c1f-4a7e-9f0e-3a3f6c2b8e11",
  tenant: TENANT,
  geheim: "geheim-van-de-bot",
};
const META = { token: "graph-token-van-meta", geheim: "app-geheim-van-meta" };
const SERVICE = "https://smba.trafficmanager.net/";
/** What the runtime of Lambda sets, and infra/lambda.ts. No `DYNAMO_ENDPOINT`: the table is where AWS has it. */
const LAMBDA = {
  TABEL,
  AWS_REGION: "eu-central-1",
  AWS_ACCESS_KEY_ID: "ASIAPROEF",
  AWS_SECRET_ACCESS_KEY: "geheim-van-de-rol",
  AWS_SESSION_TOKEN: "sessie-van-de-rol",
};
const TEAMS = {
  ...LAMBDA,
  TEAMS_APP_ID: REGISTRATIE.appId,
  TEAMS_APP_GEHEIM: REGISTRATIE.geheim,
  TEAMS_APP_TENANT: REGISTRATIE.tenant,
  PAGINAS: "https://bellen.gemeente.example",
};
const WHATSAPP = {
  ...LAMBDA,
  WHATSAPP_APP_GEHEIM: META.geheim,
  WHATSAPP_VERIFIEER_TOKEN: "verifieer-token",
  WHATSAPP_TOKEN: META.token,
  WHATSAPP_PEPER: "p".repeat(32),
  WHATSAPP_TOEGELATEN: "alle",
};

let gebouwd: Awaited<ReturnType<typeof bouwLambdas>>;
let dynamo: Awaited<ReturnType<typeof startDynalite>>;
const draaiend: Draaiend[] = [];
/** Nothing that was typed may be in what a Lambda writes; its output goes to CloudWatch. */
const getypt = /slaapt|vrienden/i;

beforeAll(async () => {
  [gebouwd, dynamo] = await Promise.all([bouwLambdas(), startDynalite(TABEL)]);
}, 120_000);
afterEach(async () => {
  const klaar = draaiend.splice(0);
  await Promise.all(klaar.map((een) => een.stop()));
  for (const een of klaar) expect(een.uitvoer()).not.toMatch(getypt);
});
afterAll(async () => {
  await dynamo?.stop();
  await gebouwd?.ruimOp();
});

const tabelAdres = () => ({ "dynamodb.eu-central-1.amazonaws.com": `http://127.0.0.1:${dynamo.poort}` });

async function start(...[lambda, omgeving, omleiding]: Parameters<typeof gebouwd.start>): Promise<Draaiend> {
  const een = await gebouwd.start(lambda, omgeving, omleiding);
  draaiend.push(een);
  return een;
}

/** All rows, as text. */
async function rijen(): Promise<string> {
  const { Items = [] } = await dynamo.client.send(new ScanCommand({ TableName: TABEL }));
  return JSON.stringify(Items);
}

describe("the built bundle of the web", () => {
  const startWeb = (omgeving: Record<string, string> = LAMBDA) => start("web", omgeving, tabelAdres());
  const stel = (web: Draaiend, vraag: object) =>
    web.roep(
      event({
        methode: "POST",
        pad: "/v1/zoekvragen",
        body: JSON.stringify(vraag),
        koppen: { "content-type": "application/json" },
      }),
    );
  const alsAntwoord = ({ body }: Uit) => antwoordSchema.parse(JSON.parse(body));

  it("answers: health, a page, a file, a turn of the chat, a question of the API and its contract", async () => {
    const web = await startWeb();
    expect(JSON.parse((await web.roep(event({ pad: "/health" }))).body)).toMatchObject({ status: "ok" });
    const pagina = await web.roep(event({ pad: "/" }));
    const css = /href="(\/middelen\/[^"]+\.css)"/.exec(pagina.body)?.[1] ?? "";
    const stijl = await web.roep(event({ pad: css }));
    expect(stijl).toMatchObject({ statusCode: 200, headers: { "content-type": "text/css; charset=utf-8" } });
    expect(stijl.body).toContain("--utrecht-");
    const beurt = await web.roep(
      event({
        methode: "POST",
        pad: "/gesprek",
        body: new URLSearchParams({ tekst: BRIEFADRES }).toString(),
        koppen: { "content-type": "application/x-www-form-urlencoded", origin: `https://${HUIS}` },
      }),
    );
    expect(beurt.statusCode).toBe(200);
    expect(beurt.cookies?.[0]).toMatch(/^gesprek=[0-9a-f-]{36}; .*Secure/);
    expect(beurt.body).toContain("Dit is je volgende stap");
    expect(alsAntwoord(await stel(web, { tekst: BRIEFADRES })).organisaties[0]).toBe("gemeente-burgerzaken");
    expect(JSON.parse((await web.roep(event({ pad: "/v1/openapi.json" }))).body)).toMatchObject({
      openapi: "3.1.0",
      paths: { "/zoekvragen": { post: { operationId: "zoekvraagStellen" } } },
    });
    expect((await web.roep(event({ pad: "/bestaat-niet" }))).statusCode).toBe(404);
  });

  it("goes on in a second process where the first stopped", async () => {
    const gesprek = crypto.randomUUID();
    const eerste = await startWeb();
    await stel(eerste, { tekst: BRIEFADRES, gesprek, gemeente: "Zwolle" });
    await eerste.stop();
    expect((await rijen()).includes(gesprek)).toBe(true);
    expect(getypt.test(await rijen())).toBe(false);
    const tweede = alsAntwoord(await stel(await startWeb(), { tekst: ALGEPROBEERD, gesprek }));
    expect(tweede.uitkomst).toBe("advies");
  });

  it("without credentials answers without memory, and says so in one code", async () => {
    const { TABEL: tabel, AWS_REGION } = LAMBDA;
    const web = await startWeb({ TABEL: tabel, AWS_REGION });
    const gesprek = crypto.randomUUID();
    expect(alsAntwoord(await stel(web, { tekst: BRIEFADRES, gesprek })).uitkomst).toBe("advies");
    expect(web.uitvoer()).toMatch(/opslag\//);
    expect((await rijen()).includes(gesprek)).toBe(false);
  });
});

describe("the built bundle of Teams", () => {
  async function stelOp() {
    const sleutels = await maakSleutels();
    const [connector, openId, entra] = await Promise.all([
      startConnector(),
      startOpenId(sleutels.jwks, { jwks_uri: "https://login.botframework.com/v1/.well-known/keys" }),
      startEntra(REGISTRATIE),
    ]);
    const omleiding = {
      ...tabelAdres(),
      "login.botframework.com": openId.adres,
      "login.microsoftonline.com": entra.adres,
      "smba.trafficmanager.net": connector.adres,
    };
    const token = (claims = {}) =>
      sleutels.sign({ claims: { aud: REGISTRATIE.appId, serviceurl: SERVICE, ...claims } });
    const stuur = (teams: Draaiend, activiteit: object, bewijs: string | null) =>
      teams.roep(
        event({
          methode: "POST",
          pad: TEAMS_PAD,
          body: JSON.stringify(activiteit),
          koppen: {
            "content-type": "application/json",
            ...(bewijs !== null && { authorization: `Bearer ${bewijs}` }),
          },
        }),
      );
    const stop = () => Promise.all([connector.stop(), openId.stop(), entra.stop()]);
    return { connector, entra, token, stuur, stop, start: () => start("teams", TEAMS, omleiding) };
  }

  it("answers a signed message with a card, signed in at Entra, and goes on in a second process", async () => {
    const proef = await stelOp();
    try {
      const { connector, entra, token, stuur } = proef;
      const eerste = await proef.start();
      const vraag = bericht(SERVICE, BRIEFADRES, "personal", {
        conversation: { ...basis(SERVICE).conversation, id: `a:${crypto.randomUUID()}` },
      });
      expect((await stuur(eerste, vraag, await token())).statusCode).toBe(200);
      expect(connector.kaarten().join()).toContain("Burgerzaken");
      expect(connector.verzoeken.map((verzoek) => verzoek.token)).toEqual(
        connector.verzoeken.map(() => `Bearer ${entra.token}`),
      );
      await eerste.stop();

      const tweede = await proef.start();
      const aantal = connector.kaarten().length;
      // Teams delivers once more what it got an answer to: another process knows it too.
      expect((await stuur(tweede, vraag, await token())).statusCode).toBe(200);
      expect(connector.kaarten()).toHaveLength(aantal);
      const vervolg = { ...vraag, id: `${vraag.id}9`, text: ALGEPROBEERD };
      expect((await stuur(tweede, vervolg, await token())).statusCode).toBe(200);
      expect(connector.kaarten()).toHaveLength(aantal + 1);
      expect(connector.kaarten().at(-1)).not.toContain("nog geen stap");
      expect(getypt.test(await rijen())).toBe(false);
    } finally {
      await proef.stop();
    }
  });

  it("refuses a token of somebody else, for somebody else, and none: 401, and nothing is sent", async () => {
    const proef = await stelOp();
    try {
      const teams = await proef.start();
      const vreemd = await maakSleutels();
      const goed = { aud: REGISTRATIE.appId, serviceurl: SERVICE };
      const bewijzen = [
        null,
        await vreemd.sign({ claims: goed }),
        await proef.token({ aud: "11111111-2222-4333-8444-555555555555" }),
        await proef.token({ iss: "https://kwaad.example" }),
      ];
      for (const bewijs of bewijzen)
        expect((await proef.stuur(teams, bericht(SERVICE, BRIEFADRES), bewijs)).statusCode).toBe(401);
      expect(proef.connector.verzoeken).toEqual([]);
      // The same message with a good token comes through: it was the token.
      expect((await proef.stuur(teams, bericht(SERVICE, BRIEFADRES), await proef.token())).statusCode).toBe(
        200,
      );
      expect(proef.connector.kaarten()).not.toEqual([]);
    } finally {
      await proef.stop();
    }
  });
});

describe("the built bundle of WhatsApp", () => {
  async function stelOp() {
    const meta = await startMeta({ ...META, nu: Date.now });
    let lambda: Draaiend | undefined;
    const url = await alsFunctieUrl(() => {
      if (lambda === undefined) throw new Error("no Lambda runs");
      return lambda;
    });
    meta.richtOp(`${url.adres}${WHATSAPP_PAD}`);
    return {
      meta,
      async start() {
        lambda = await start("whatsapp", WHATSAPP, { ...tabelAdres(), "graph.facebook.com": meta.adres });
        return lambda;
      },
      async stop() {
        await url.stop();
        await meta.stop();
      },
    };
  }
  const nu = () => ({ tijd: Math.floor(Date.now() / 1000) });
  const wamid = () => `wamid.${crypto.randomUUID()}`;

  it("answers a signed delivery, and in a second process neither twice nor from nothing", async () => {
    const proef = await stelOp();
    try {
      const { meta } = proef;
      const eerste = await proef.start();
      const vraag = bezorging(tekst(BRIEFADRES, { ...nu(), wamid: wamid() }));
      expect((await meta.bezorgTotOntvangen(vraag)).at(-1)).toBe(200);
      expect(meta.verstuurd.map(woordenVan).join()).toContain("Burgerzaken");
      expect(meta.verstuurd.every(({ to }) => to === VAN)).toBe(true);
      await eerste.stop();

      await proef.start();
      const aantal = meta.verstuurd.length;
      expect((await meta.bezorgTotOntvangen(vraag)).at(-1)).toBe(200);
      expect(meta.verstuurd).toHaveLength(aantal);
      const vervolg = bezorging(tekst(ALGEPROBEERD, { ...nu(), wamid: wamid() }));
      expect((await meta.bezorgTotOntvangen(vervolg)).at(-1)).toBe(200);
      const daarna = meta.verstuurd.slice(aantal).map(woordenVan).join();
      expect(daarna).not.toBe("");
      expect(daarna).not.toContain("nog geen stap");
      expect(getypt.test(await rijen())).toBe(false);
    } finally {
      await proef.stop();
    }
  });

  it("refuses what Meta did not sign with 401 and sends nothing; the token of the webhook opens it", async () => {
    const proef = await stelOp();
    try {
      await proef.start();
      const payload = bezorging(tekst(BRIEFADRES, { ...nu(), wamid: wamid() }));
      for (const anders of [{ handtekening: null }, { geheim: "geheim-van-een-ander" }])
        expect((await proef.meta.bezorg(payload, anders)).status).toBe(401);
      expect(proef.meta.verzoeken).toEqual([]);
      const vraag = { "hub.mode": "subscribe", "hub.challenge": "1158201444" };
      const open = await proef.meta.verifieer({ ...vraag, "hub.verify_token": "verifieer-token" });
      expect(await open.text()).toBe("1158201444");
      expect((await proef.meta.verifieer({ ...vraag, "hub.verify_token": "mis" })).status).toBe(403);
    } finally {
      await proef.stop();
    }
  });
});
