import { type DynamoDBClient, GetItemCommand, PutItemCommand } from "@aws-sdk/client-dynamodb";
import { DynamoDBDocumentClient, PutCommand } from "@aws-sdk/lib-dynamodb";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { dynamoOpslag, TTL_ATTRIBUUT } from "../../functions/opslag/index.ts";
import {
  DAG,
  dodePoort,
  maakKlok,
  maakMeld,
  ruimeClient,
  START,
  startDynalite,
  startNep,
  toestand,
  toestandSchema,
} from "./hulp.ts";

const TABEL = "gesprekken";
const S = START / 1000;

describe("dynamoOpslag: the row in the table", () => {
  let client: DynamoDBClient;
  let stop: () => Promise<void>;
  let teller = 0;

  beforeAll(async () => {
    ({ client, stop } = await startDynalite(TABEL));
  });
  afterAll(() => stop());

  const opstelling = () => {
    const klok = maakKlok();
    const melder = maakMeld();
    const id = `dynamo-gesprek-${++teller}`;
    const opslag = dynamoOpslag({
      client,
      tabel: TABEL,
      schema: toestandSchema,
      nu: klok.nu,
      meld: melder.meld,
    });
    return { klok, id, opslag, meldingen: melder.meldingen };
  };
  const rauw = async (id: string) => {
    const Key = { pk: { S: `gesprek#${id}` }, sk: { S: "toestand" } };
    return (await client.send(new GetItemCommand({ TableName: TABEL, Key, ConsistentRead: true }))).Item;
  };
  const legNeer = (id: string, velden: Record<string, unknown>) => {
    const Item = { pk: `gesprek#${id}`, sk: "toestand", ...velden };
    return DynamoDBDocumentClient.from(client).send(new PutCommand({ TableName: TABEL, Item }));
  };

  it("has a generic key, the state as a map, the versie and the expiry in seconds", async () => {
    const { opslag, id } = opstelling();
    await opslag.bewaar(id, toestand("een", ["ind"]));
    expect(await rauw(id)).toEqual({
      pk: { S: `gesprek#${id}` },
      sk: { S: "toestand" },
      toestand: { M: { stap: { S: "een" }, geprobeerd: { L: [{ S: "ind" }] } } },
      versie: { N: String(START) },
      [TTL_ATTRIBUUT]: { N: String(S + DAG / 1000) },
    });
  });

  it("has nothing of the state left after vergeet", async () => {
    const { opslag, id } = opstelling();
    await opslag.bewaar(id, toestand("geheim"));
    await opslag.vergeet(id);
    const rij = await rauw(id);
    expect(Object.keys(rij ?? {}).sort()).toEqual(["pk", "sk", "verloopt", "versie"]);
    expect(JSON.stringify(rij)).not.toContain("geheim");
  });

  it("does not give an expired row that DynamoDB has not yet deleted", async () => {
    const { opslag, id, klok, meldingen } = opstelling();
    await opslag.bewaar(id, toestand("een"));
    klok.verder(DAG);
    expect(await rauw(id)).toBeDefined();
    expect(await opslag.lees(id)).toBeNull();
    expect(meldingen).toEqual([]);
  });

  const goed = { versie: START - 5, verloopt: S + 60, toestand: toestand("een") };
  it.each([
    ["no versie", { ...goed, versie: undefined }],
    ["a versie of text", { ...goed, versie: "drie" }],
    ["a broken versie", { ...goed, versie: 1.5 }],
    ["no expiry", { ...goed, verloopt: undefined }],
    ["an expiry of text", { ...goed, verloopt: "morgen" }],
    ["a state of another form", { ...goed, toestand: { stap: 3 } }],
    ["a state that is text", { ...goed, toestand: "een" }],
    ["a state that is null", { ...goed, toestand: null }],
    ["a state that is a set", { ...goed, toestand: new Set(["a"]) }],
  ])("counts a row with %s as absent, reports it, and writes over it", async (_, velden) => {
    const { opslag, id, meldingen } = opstelling();
    await legNeer(
      id,
      Object.fromEntries(Object.entries(velden).filter(([, waarde]) => waarde !== undefined)),
    );
    expect(await opslag.lees(id)).toBeNull();
    expect(meldingen).toEqual([{ code: "opslag/onleesbaar", handeling: "lees" }]);
    expect(await opslag.bewaar(id, toestand("nieuw"))).toEqual({ gelukt: true });
    expect(await opslag.lees(id)).toEqual(toestand("nieuw"));
  });

  it("takes a row with attributes of a later release", async () => {
    const { opslag, id } = opstelling();
    await legNeer(id, { ...goed, nieuwVeld: "x" });
    expect(await opslag.lees(id)).toEqual(toestand("een"));
  });

  it("leaves other kinds of items in the table alone", async () => {
    const { opslag, id } = opstelling();
    const ander = { pk: { S: `gesprek#${id}` }, sk: { S: "iets-anders" }, x: { S: "blijft" } };
    await client.send(new PutItemCommand({ TableName: TABEL, Item: ander }));
    expect(await opslag.lees(id)).toBeNull();
    await opslag.bewaar(id, toestand("een"));
    await opslag.vergeet(id);
    const { pk, sk } = ander;
    const gelezen = await client.send(new GetItemCommand({ TableName: TABEL, Key: { pk, sk } }));
    expect(gelezen.Item).toEqual(ander);
  });

  it("lets two processes with different clocks go on with one conversation", async () => {
    const { opslag: voor, id, klok } = opstelling();
    const achter = dynamoOpslag({
      client,
      tabel: TABEL,
      schema: toestandSchema,
      nu: () => klok.nu() - 2000,
    });
    await voor.bewaar(id, toestand("een"));
    const stand = await achter.leesStand(id);
    expect(stand?.toestand).toEqual(toestand("een"));
    const uitslag = await achter.bewaar(id, toestand("twee"), { versie: (stand?.versie ?? 0) + 1 });
    expect(uitslag).toEqual({ gelukt: true });
    expect(await voor.lees(id)).toEqual(toestand("twee"));
  });
});

describe("dynamoOpslag: a table that does not do what it should", () => {
  const tegen = (poort: number) => {
    const client = ruimeClient(poort);
    const opslag = dynamoOpslag({ client, tabel: TABEL, schema: toestandSchema, nu: maakKlok().nu });
    return { client, opslag };
  };
  const id = "dynamo-storing-0001";

  it("rejects with a code in every method, and never repeats the id or the state", async () => {
    const { client, opslag } = tegen(await dodePoort());
    const pogingen = [
      () => opslag.lees(id),
      () => opslag.bewaar(id, toestand("geheim")),
      () => opslag.vergeet(id),
    ];
    for (const poging of pogingen) {
      const fout: unknown = await poging().catch((reden: unknown) => reden);
      expect(fout).toMatchObject({ name: "OpslagFout", code: "opslag/onbereikbaar" });
      expect(String(fout)).not.toContain(id);
      expect(String(fout)).not.toContain("geheim");
    }
    client.destroy();
  });

  it("says so when the table does not exist", async () => {
    const { client, poort, stop } = await startDynalite("een-andere-tabel");
    const { client: eigenClient, opslag } = tegen(poort);
    await expect(opslag.lees(id)).rejects.toMatchObject({ code: "opslag/geen-tabel" });
    await expect(opslag.bewaar(id, toestand("een"))).rejects.toMatchObject({ code: "opslag/geen-tabel" });
    eigenClient.destroy();
    client.destroy();
    await stop();
  });

  it("ends the request itself when the signal says so", async () => {
    let verbroken: () => void = () => {};
    const isVerbroken = new Promise<void>((klaar) => {
      verbroken = klaar;
    });
    const stopper = new AbortController();
    const nep = await startNep((res) => {
      res.on("close", verbroken);
      stopper.abort();
    });
    const { client, opslag } = tegen(nep.poort);
    const poging = opslag.leesStand(id, { signal: stopper.signal });
    await expect(poging).rejects.toMatchObject({ code: "opslag/te-traag" });
    await isVerbroken;
    expect(nep.aantal()).toBe(1);
    client.destroy();
    await nep.stop();
  });
});
