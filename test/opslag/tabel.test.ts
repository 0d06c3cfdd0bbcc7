import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { DescribeTableCommand } from "@aws-sdk/client-dynamodb";
import dynalite from "dynalite";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { dynamoOpslag, tabelDefinitie, zorgVoorTabel } from "../../functions/opslag/index.ts";
import { DAG, ID, maakKlok, ruimeClient, startDynalite, toestand, toestandSchema } from "./hulp.ts";

describe("zorgVoorTabel", () => {
  it("makes the table with its generic key, paid per request", async () => {
    const { client, stop } = await startDynalite("nieuw");
    const { Table } = await client.send(new DescribeTableCommand({ TableName: "nieuw" }));
    expect(Table?.TableStatus).toBe("ACTIVE");
    expect(Table?.KeySchema).toEqual(tabelDefinitie("nieuw").KeySchema);
    expect(Table?.BillingModeSummary?.BillingMode).toBe("PAY_PER_REQUEST");
    await stop();
  });

  it("leaves a table that exists as it is", async () => {
    const { client, stop } = await startDynalite("bestaat");
    const opslag = dynamoOpslag({ client, tabel: "bestaat", schema: toestandSchema, nu: maakKlok().nu });
    await opslag.bewaar(ID, toestand("een"));
    await zorgVoorTabel(client, "bestaat");
    expect(await opslag.lees(ID)).toEqual(toestand("een"));
    await stop();
  });

  it("may be called by several at once", async () => {
    const { client, stop } = await startDynalite("eerste");
    await Promise.all([1, 2, 3, 4].map(() => zorgVoorTabel(client, "samen")));
    const { Table } = await client.send(new DescribeTableCommand({ TableName: "samen" }));
    expect(Table?.TableStatus).toBe("ACTIVE");
    await stop();
  });

  it("waits for a table that takes its time", async () => {
    const server = dynalite({ createTableMs: 200 });
    await new Promise<void>((klaar) => server.listen(0, "127.0.0.1", () => klaar()));
    const adres = server.address();
    if (adres === null || typeof adres === "string") throw new Error("dynalite has no port");
    const client = ruimeClient(adres.port);
    await zorgVoorTabel(client, "traag");
    const { Table } = await client.send(new DescribeTableCommand({ TableName: "traag" }));
    expect(Table?.TableStatus).toBe("ACTIVE");
    client.destroy();
    await new Promise<void>((klaar) => server.close(() => klaar()));
  });

  it("passes on that it is not welcome", async () => {
    const { client, stop } = await startDynalite("eerste");
    await expect(zorgVoorTabel(client, "?")).rejects.toMatchObject({ name: "ValidationException" });
    await stop();
  });
});

describe("dynalite in a folder", () => {
  let map: string;

  beforeEach(async () => {
    map = await mkdtemp(join(tmpdir(), "opslag-"));
  });
  afterEach(() => rm(map, { recursive: true, force: true }));

  it("still has the conversations after a restart, and what was forgotten stays forgotten", async () => {
    const klok = maakKlok();
    const vergeten = "ffeeddcc-0000-4000-8000-ddccbbaa2211";
    const maakOpslag = (client: Awaited<ReturnType<typeof startDynalite>>["client"]) =>
      dynamoOpslag({ client, tabel: "blijvend", schema: toestandSchema, nu: klok.nu });

    const eerst = await startDynalite("blijvend", map);
    const voor = maakOpslag(eerst.client);
    await voor.bewaar(ID, toestand("een", ["ind"]));
    await voor.bewaar(vergeten, toestand("weg"));
    await voor.vergeet(vergeten);
    await eerst.stop();

    const daarna = await startDynalite("blijvend", map);
    const na = maakOpslag(daarna.client);
    expect(await na.lees(ID)).toEqual(toestand("een", ["ind"]));
    expect(await na.lees(vergeten)).toBeNull();
    klok.verder(DAG);
    expect(await na.lees(ID)).toBeNull();
    await daarna.stop();
  });
});
