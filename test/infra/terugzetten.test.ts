/** Going back to a moment before a mistake: what AWS restored in a new table is put into the one that is in use. */
import { execFile } from "node:child_process";
import path from "node:path";
import { promisify } from "node:util";
import { CreateTableCommand } from "@aws-sdk/client-dynamodb";
import { DynamoDBDocumentClient, PutCommand, paginateScan } from "@aws-sdk/lib-dynamodb";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { kopieerTabel } from "../../functions/opdracht/tabel-kopie.ts";
import { dynamoOpslag } from "../../functions/opslag/index.ts";
import { tabelDefinitie } from "../../functions/opslag/tabel.ts";
import { maakKlok, START, startDynalite, toestand, toestandSchema } from "../opslag/hulp.ts";

const HERSTELD = "hersteld";
const IN_GEBRUIK = "in-gebruik";
const AANTAL = 160;
const id = (nummer: number) => `a1b2c3d4-0000-4000-8000-${String(nummer).padStart(12, "0")}`;
/** With this many of these, the table is read in several pages: DynamoDB gives one megabyte at a time. */
const LANG = Array.from({ length: 200 }, (_, nummer) => `ingang-nummer-${nummer}-van-een-organisatie`);

let dynamo: Awaited<ReturnType<typeof startDynalite>>;
const klok = maakKlok();
const opslag = (tabel: string) =>
  dynamoOpslag({ client: dynamo.client, tabel, schema: toestandSchema, nu: klok.nu });

beforeAll(async () => {
  dynamo = await startDynalite(HERSTELD);
  await dynamo.client.send(new CreateTableCommand(tabelDefinitie(IN_GEBRUIK)));
  const bron = opslag(HERSTELD);
  for (let nummer = 0; nummer < AANTAL; nummer += 1)
    await bron.bewaar(id(nummer), toestand(`stap ${nummer}`, LANG), { versie: START + nummer });
  const document = DynamoDBDocumentClient.from(dynamo.client);
  const verlopen = { pk: "gesprek#oud", sk: "toestand", versie: 1, verloopt: START / 1000 - 1 };
  await document.send(new PutCommand({ TableName: HERSTELD, Item: verlopen }));
}, 120_000);
afterAll(() => dynamo?.stop());

async function bladzijden(): Promise<number> {
  let aantal = 0;
  const document = DynamoDBDocumentClient.from(dynamo.client);
  for await (const _ of paginateScan({ client: document }, { TableName: HERSTELD })) aantal += 1;
  return aantal;
}

describe("putting back a table", () => {
  it("brings every conversation back, and overwrites nothing that happened since", async () => {
    expect(await bladzijden()).toBeGreaterThan(1);
    const doel = opslag(IN_GEBRUIK);
    // Since the restore one conversation went on, and somebody wanted to be forgotten.
    await doel.bewaar(id(0), toestand("verder"), { versie: START + 1000 });
    await doel.vergeet(id(1), { versie: START + 1000 });
    const opties = { client: dynamo.client, van: HERSTELD, naar: IN_GEBRUIK, nu: klok.nu };
    expect(await kopieerTabel(opties)).toEqual({ gekopieerd: AANTAL - 2, verlopen: 1, gelaten: 2 });
    expect(await doel.lees(id(0))).toEqual(toestand("verder"));
    expect(await doel.lees(id(1))).toBeNull();
    for (let nummer = 2; nummer < AANTAL; nummer += 1)
      expect(await doel.lees(id(nummer))).toEqual(toestand(`stap ${nummer}`, LANG));
    // A row keeps its own moment of expiry: what was put back does not live longer for it.
    const [gezet, oorspronkelijk] = await Promise.all([
      doel.leesStand(id(2)),
      opslag(HERSTELD).leesStand(id(2)),
    ]);
    expect(gezet).toEqual(oorspronkelijk);
    klok.verder(24 * 60 * 60 * 1000 + 1000);
    expect(await doel.lees(id(2))).toBeNull();
    // Broken off halfway it may be run again.
    expect(await kopieerTabel({ ...opties, nu: () => START })).toEqual({
      gekopieerd: 0,
      verlopen: 1,
      gelaten: AANTAL,
    });
  }, 60_000);

  it("works from the command line, and wants two tables", async () => {
    const roep = (...args: string[]) =>
      promisify(execFile)(
        process.execPath,
        [
          "--import",
          "tsx",
          path.resolve(import.meta.dirname, "../../functions/opdracht/tabel-terugzetten.ts"),
          ...args,
        ],
        { env: { PATH: process.env.PATH, DYNAMO_ENDPOINT: `http://127.0.0.1:${dynamo.poort}` } },
      );
    // By the clock of this machine all of these have long expired.
    const { stdout } = await roep("--van", HERSTELD, "--naar", IN_GEBRUIK);
    expect(stdout).toBe(`0 teruggezet, 0 stonden er al, ${AANTAL + 1} waren verlopen\n`);
    await expect(roep("--van", HERSTELD, "--naar", HERSTELD)).rejects.toThrow(/Gebruik/);
  }, 60_000);
});
