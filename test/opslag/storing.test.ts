import type { ServerResponse } from "node:http";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import {
  dynamoOpslag,
  geduldigeOpslag,
  maakDynamoClient,
  type OpslagCode,
} from "../../functions/opslag/index.ts";
import {
  dodePoort,
  ID,
  maakKlok,
  maakMeld,
  ruimeClient,
  startDynalite,
  startNep,
  toestand,
  toestandSchema,
} from "./hulp.ts";

/** Generous: a promise of 300 ms on a busy machine. What it shows is that nobody waits for the SDK's defaults. */
const RUIM = 2000;

const JSON_1 = { "content-type": "application/x-amz-json-1.0" };
const stuur = (status: number, tekst: string) => (res: ServerResponse) => {
  res.writeHead(status, JSON_1).end(tekst);
};
const fout = (status: number, naam: string) =>
  stuur(status, JSON.stringify({ __type: `com.amazonaws.dynamodb.v20120810#${naam}`, message: naam }));
const item = (velden: unknown) => stuur(200, JSON.stringify({ Item: velden }));

const opruimen: (() => unknown)[] = [];
afterEach(async () => {
  for (const doe of opruimen.splice(0)) await doe();
});

/** The whole pile as a Lambda has it, with the default limits, over a given port. */
function stapel(poort: number) {
  const client = maakDynamoClient({ region: "eu-central-1", endpoint: `http://127.0.0.1:${poort}` });
  opruimen.push(() => client.destroy());
  const { nu } = maakKlok();
  const { meld, meldingen } = maakMeld();
  const bron = dynamoOpslag({ client, tabel: "gesprekken", schema: toestandSchema, nu, meld });
  return { opslag: geduldigeOpslag(bron, { nu, meld }), meldingen };
}

async function duur<T>(werk: () => Promise<T>): Promise<{ uitkomst: T; ms: number }> {
  const begin = performance.now();
  const uitkomst = await werk();
  return { uitkomst, ms: performance.now() - begin };
}

interface Storing {
  naam: string;
  antwoord: (res: ServerResponse) => void;
  /** The code for a caller that has all the time; null where the table leaves it waiting. */
  code: OpslagCode | null;
}

const storingen: Storing[] = [
  {
    naam: "throttles",
    antwoord: fout(400, "ProvisionedThroughputExceededException"),
    code: "opslag/begrensd",
  },
  {
    naam: "has no such table",
    antwoord: fout(400, "ResourceNotFoundException"),
    code: "opslag/geen-tabel",
  },
  { naam: "denies access", antwoord: fout(400, "AccessDeniedException"), code: "opslag/geweigerd" },
  { naam: "is ill", antwoord: fout(500, "InternalServerError"), code: "opslag/storing" },
  { naam: "hangs up", antwoord: (res) => void res.socket?.destroy(), code: "opslag/onbereikbaar" },
  { naam: "answers in HTML", antwoord: stuur(200, "<html>login</html>"), code: "opslag/onleesbaar" },
  { naam: "answers half a JSON", antwoord: stuur(200, '{"Item":{"pk":{"S"'), code: "opslag/onleesbaar" },
  { naam: "never answers", antwoord: () => {}, code: null },
  {
    naam: "begins an answer and stops halfway",
    antwoord: (res) => void res.writeHead(200, { ...JSON_1, "content-length": 500 }).write('{"Item":{"pk"'),
    code: null,
  },
];

describe.each(storingen)("a table that $naam", ({ antwoord, code }) => {
  it("costs memory, never the answer", async () => {
    const nep = await startNep(antwoord);
    opruimen.push(nep.stop);
    const { opslag, meldingen } = stapel(nep.poort);

    const gelezen = await duur(() => opslag.lees(ID));
    expect(gelezen.uitkomst).toBeNull();
    expect(gelezen.ms).toBeLessThan(RUIM);

    const bewaard = await duur(() => opslag.bewaar(ID, toestand("een")));
    expect(bewaard.uitkomst.gelukt).toBe(false);
    expect(bewaard.ms).toBeLessThan(RUIM);

    // Warm memory: the conversation goes on in this process.
    const weer = await duur(() => opslag.lees(ID));
    expect(weer.uitkomst).toEqual(toestand("een"));
    expect(weer.ms).toBeLessThan(RUIM);

    const vergeten = await duur(() => opslag.vergeet(ID));
    expect(vergeten.uitkomst.gelukt).toBe(false);
    expect(vergeten.ms).toBeLessThan(RUIM);
    expect(await opslag.lees(ID)).toBeNull();

    expect(meldingen.map(({ handeling }) => handeling)).toEqual([
      "lees",
      "bewaar",
      "lees",
      "vergeet",
      "lees",
    ]);
    // On a busy machine the limit may come first.
    const mogelijk = [code, "opslag/te-traag"];
    expect(meldingen.filter((melding) => !mogelijk.includes(melding.code))).toEqual([]);
    expect(JSON.stringify(meldingen)).not.toContain(ID);
  });
});

describe.each(storingen.filter(({ code }) => code !== null))("a table that $naam", ({ antwoord, code }) => {
  it("has a code of its own for whoever waits", async () => {
    const nep = await startNep(antwoord);
    const client = ruimeClient(nep.poort);
    opruimen.push(nep.stop, () => client.destroy());
    const opslag = dynamoOpslag({ client, tabel: "gesprekken", schema: toestandSchema, nu: maakKlok().nu });
    await expect(opslag.lees(ID)).rejects.toMatchObject({ code });
    await expect(opslag.bewaar(ID, toestand("een"))).rejects.toMatchObject({ code });
    await expect(opslag.vergeet(ID)).rejects.toMatchObject({ code });
  });
});

describe("a table that is not there", () => {
  it("costs memory, never the answer", async () => {
    const { opslag, meldingen } = stapel(await dodePoort());
    expect((await duur(() => opslag.lees(ID))).ms).toBeLessThan(RUIM);
    expect((await opslag.bewaar(ID, toestand("een"))).gelukt).toBe(false);
    expect(await opslag.lees(ID)).toEqual(toestand("een"));
    expect((await opslag.vergeet(ID)).gelukt).toBe(false);
    for (const { code } of meldingen) expect(["opslag/onbereikbaar", "opslag/te-traag"]).toContain(code);
  });
});

describe("a table that reads rubbish", () => {
  const sleutel = { pk: { S: `gesprek#${ID}` }, sk: { S: "toestand" } };
  it.each([
    ["an item that is text", item("rommel")],
    ["an item that is a list", item([1, 2])],
    ["an attribute of an unknown type", item({ ...sleutel, versie: { Q: "1" } })],
    ["a number that is none", item({ ...sleutel, versie: { N: "veel" }, verloopt: { N: "1e999" } })],
    ["a number too large", item({ ...sleutel, versie: { N: "99999999999999999999" }, verloopt: { N: "1" } })],
    ["an item without its attributes", item(sleutel)],
    ["no item", stuur(200, "{}")],
    ["null", stuur(200, "null")],
    ["nothing", stuur(200, "")],
  ])("counts %s as absent", async (_, antwoord) => {
    const nep = await startNep(antwoord);
    opruimen.push(nep.stop);
    const { opslag } = stapel(nep.poort);
    const { uitkomst, ms } = await duur(() => opslag.lees(ID));
    expect(uitkomst).toBeNull();
    expect(ms).toBeLessThan(RUIM);
  });
});

describe("a table that recovers", () => {
  it("takes the conversation over from the memory of the process, without loss", async () => {
    const echt = await startDynalite("gesprekken");
    opruimen.push(echt.stop);
    const { nu } = maakKlok();
    const { meld } = maakMeld();
    const goed = dynamoOpslag({ client: echt.client, tabel: "gesprekken", schema: toestandSchema, nu });
    const stukkeClient = maakDynamoClient({
      region: "eu-central-1",
      endpoint: `http://127.0.0.1:${await dodePoort()}`,
    });
    opruimen.push(() => stukkeClient.destroy());
    const stuk = dynamoOpslag({ client: stukkeClient, tabel: "gesprekken", schema: toestandSchema, nu });
    let bron = goed;
    const wisselend: typeof goed = {
      lees: (id) => bron.lees(id),
      leesStand: (...alles) => bron.leesStand(...alles),
      bewaar: (...alles) => bron.bewaar(...alles),
      vergeet: (...alles) => bron.vergeet(...alles),
    };
    const opslag = geduldigeOpslag(wisselend, { nu, meld, wachtMs: 5000 });

    await opslag.bewaar(ID, toestand("een"));
    bron = stuk;
    await opslag.bewaar(ID, toestand("twee", ["ind"]));
    bron = goed;
    expect(await opslag.lees(ID)).toEqual(toestand("twee", ["ind"]));
    expect(await opslag.bewaar(ID, toestand("drie", ["ind", "uwv"]))).toEqual({ gelukt: true });
    expect(await goed.lees(ID)).toEqual(toestand("drie", ["ind", "uwv"]));
  });

  it("is asked a second time when a kept-alive connection turns out dead", async () => {
    let keer = 0;
    const nep = await startNep((res) => {
      keer += 1;
      if (keer === 1) res.socket?.destroy();
      else stuur(200, "{}")(res);
    });
    opruimen.push(nep.stop);
    const client = maakDynamoClient({
      region: "eu-central-1",
      endpoint: `http://127.0.0.1:${nep.poort}`,
      requestTimeoutMs: 5000,
    });
    opruimen.push(() => client.destroy());
    const opslag = dynamoOpslag({ client, tabel: "gesprekken", schema: toestandSchema, nu: maakKlok().nu });
    expect(await opslag.bewaar(ID, toestand("een"))).toEqual({ gelukt: true });
    expect(nep.aantal()).toBe(2);
  });
});

describe("maakDynamoClient", () => {
  it("gives up by itself as well, also without anybody who aborts", async () => {
    const nep = await startNep(() => {});
    opruimen.push(nep.stop);
    const client = maakDynamoClient({ region: "eu-central-1", endpoint: `http://127.0.0.1:${nep.poort}` });
    opruimen.push(() => client.destroy());
    const opslag = dynamoOpslag({ client, tabel: "gesprekken", schema: toestandSchema, nu: maakKlok().nu });
    const { ms } = await duur(() =>
      expect(opslag.lees(ID)).rejects.toMatchObject({ code: "opslag/te-traag" }),
    );
    expect(ms).toBeLessThan(RUIM);
    expect(nep.aantal()).toBe(2);
  });

  it("ends a body that stalls, which the request timeout does not", async () => {
    const nep = await startNep((res) => void res.writeHead(200, JSON_1).write('{"Item"'));
    const client = maakDynamoClient({ region: "eu-central-1", endpoint: `http://127.0.0.1:${nep.poort}` });
    opruimen.push(nep.stop, () => client.destroy());
    const opslag = dynamoOpslag({ client, tabel: "gesprekken", schema: toestandSchema, nu: maakKlok().nu });
    const { ms } = await duur(() =>
      expect(opslag.lees(ID)).rejects.toMatchObject({ code: "opslag/te-traag" }),
    );
    expect(ms).toBeLessThan(RUIM);
  });

  describe("credentials", () => {
    const sleutelVoor = async (endpoint?: string) => {
      const client = maakDynamoClient({
        region: "eu-central-1",
        ...(endpoint === undefined ? {} : { endpoint }),
      });
      return (await client.config.credentials()).accessKeyId;
    };
    beforeEach(() => {
      vi.stubEnv("AWS_ACCESS_KEY_ID", "uit-de-omgeving");
      vi.stubEnv("AWS_SECRET_ACCESS_KEY", "uit-de-omgeving");
    });
    afterEach(() => {
      vi.unstubAllEnvs();
    });

    it.each(["http://127.0.0.1:8000", "http://localhost:8000", "http://[::1]:8000"])(
      "are made up for %s, so that no real ones go there",
      async (endpoint) => {
        expect(await sleutelVoor(endpoint)).toBe("lokaal");
      },
    );

    it.each([
      undefined,
      "https://dynamodb.eu-central-1.amazonaws.com",
      "https://vpce-1.dynamodb.eu-central-1.vpce.amazonaws.com",
    ])("are the real ones for %s", async (endpoint) => {
      expect(await sleutelVoor(endpoint)).toBe("uit-de-omgeving");
    });

    it("are what the caller gives", async () => {
      const credentials = { accessKeyId: "gegeven", secretAccessKey: "gegeven" };
      const endpoint = "http://127.0.0.1:8000";
      const client = maakDynamoClient({ region: "eu-central-1", endpoint, credentials });
      expect((await client.config.credentials()).accessKeyId).toBe("gegeven");
    });
  });
});
