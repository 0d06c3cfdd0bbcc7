/** Canaries through real processes: all that they print and all that they keep is searched. */
import { type ChildProcess, spawn } from "node:child_process";
import { mkdtemp, readdir, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { type DynamoDBClient, ScanCommand } from "@aws-sdk/client-dynamodb";
import { afterAll, describe, expect, it } from "vitest";
import * as z from "zod";
import { ruimOp, startLokaal } from "../e2e/server.ts";
import { dodePoort, startDynalite } from "../opslag/hulp.ts";
import { startConnector } from "../teams/connector.ts";
import { sporenIn } from "./kanaries.ts";
import { KOPPEN, naarHetWeb, naarTeams } from "./verkeer.ts";

const WORTEL = path.resolve(import.meta.dirname, "../..");
const GEDULD_MS = 120_000;
const LOKALE_TABEL = "wie-moet-ik-bellen";
const kinderen: ChildProcess[] = [];
const mappen: string[] = [];
afterAll(async () => {
  ruimOp();
  for (const kind of kinderen) kind.kill("SIGKILL");
  for (const map of mappen) await rm(map, { recursive: true, force: true });
});

/** Every row of a table, as text. */
async function heleTabel(client: DynamoDBClient, tabel: string): Promise<string[]> {
  const { Items = [], LastEvaluatedKey } = await client.send(new ScanCommand({ TableName: tabel }));
  // Everything fits in one page of 1 MB, or the search would not be whole.
  expect(LastEvaluatedKey).toBeUndefined();
  return Items.map((rij) => JSON.stringify(rij));
}

/** Everything in a folder, byte for byte. */
async function heleMap(map: string): Promise<string> {
  const namen = await readdir(map, { recursive: true, withFileTypes: true });
  const bestanden = namen.filter((een) => een.isFile()).map((een) => path.join(een.parentPath, een.name));
  return (await Promise.all(bestanden.map((naam) => readFile(naam, "latin1")))).join("\n");
}

describe("npm start", () => {
  it(
    "prints and keeps nothing of what was sent to the web, the API and Teams",
    async () => {
      const map = await mkdtemp(path.join(tmpdir(), "wmib-kanarie-"));
      mappen.push(map);
      const lokaal = startLokaal({ DATA: map, PORT: "0" });
      const adres = await lokaal.klaar;
      const connector = await startConnector();
      const eerste = await fetch(`${adres}/gesprek`, {
        method: "POST",
        headers: { origin: adres },
        body: new URLSearchParams({ tekst: "briefadres geweigerd" }),
      });
      const cookie = eerste.headers.get("set-cookie")?.split(";")[0] ?? "";
      const statussen: number[] = [];
      for (const { pad, methode = "GET", koppen, body } of naarHetWeb(adres, cookie)) {
        const antwoord = await fetch(`${adres}${pad}`, {
          method: methode,
          headers: { ...KOPPEN, ...koppen },
          ...(body !== undefined && { body }),
          redirect: "manual",
        });
        await antwoord.arrayBuffer();
        statussen.push(antwoord.status);
      }
      for (const [plek, activiteit] of naarTeams(connector.adres).entries()) {
        if (plek === 3) connector.antwoordMet({ status: 403 }, { status: 403 });
        const antwoord = await fetch(`${adres}/api/messages`, {
          method: "POST",
          headers: { ...KOPPEN, "content-type": "application/json" },
          body: JSON.stringify(activiteit),
        });
        await antwoord.arrayBuffer();
        statussen.push(antwoord.status);
      }
      const kaarten = connector.kaarten().length;
      await connector.stop();
      lokaal.kind.kill("SIGTERM");
      const { uit, fout } = await lokaal.einde;

      // The canaries have to fly: answers were given, and faults were told.
      expect(statussen.filter((status) => status === 200).length).toBeGreaterThan(20);
      expect(statussen.filter((status) => status >= 400).length).toBeGreaterThan(10);
      expect(kaarten).toBeGreaterThan(4);
      expect(uit + fout).toContain("teams/");
      expect(sporenIn(uit + fout)).toEqual([]);

      expect(sporenIn(await heleMap(map))).toEqual([]);
      const { client, stop } = await startDynalite(LOKALE_TABEL, map);
      const rijen = await heleTabel(client, LOKALE_TABEL);
      await stop();
      expect(rijen.length).toBeGreaterThan(8);
      expect(sporenIn(rijen.join("\n"))).toEqual([]);
    },
    GEDULD_MS,
  );
});

const verslagSchema = z.object({ statussen: z.array(z.number()), gestuurd: z.number() });

/** Runs the Lambdas in a process of their own; all that it printed, and its report. */
async function lambdas(endpoint: string, tabel: string) {
  const kind = spawn(process.execPath, ["--import", "tsx", "test/kanarie/lambdas.ts"], {
    cwd: WORTEL,
    stdio: ["ignore", "pipe", "pipe", "ipc"],
    env: {
      ...process.env,
      TABEL: tabel,
      AWS_REGION: "eu-central-1",
      DYNAMO_ENDPOINT: endpoint,
      TEAMS_APP_ID: "7d1b9d0a-5c1f-4a7e-9f0e-3a3f6c2b8e11",
      TEAMS_APP_GEHEIM: "een-geheim-van-niets",
      TEAMS_APP_TENANT: "aaaaaaaa-0000-4000-8000-000000000001",
      PAGINAS: "https://bellen.gemeente.example",
      WHATSAPP_APP_GEHEIM: "app-geheim-van-niets",
      WHATSAPP_VERIFIEER_TOKEN: "verifieer-token",
      WHATSAPP_TOKEN: "graph-token",
      WHATSAPP_PEPER: "p".repeat(32),
      WHATSAPP_TOEGELATEN: "alle",
    },
  });
  kinderen.push(kind);
  let uitvoer = "";
  for (const stroom of [kind.stdout, kind.stderr]) {
    stroom?.setEncoding("utf8").on("data", (stuk: string) => {
      uitvoer += stuk;
    });
  }
  let verslag: unknown;
  kind.on("message", (bericht) => {
    verslag = bericht;
  });
  const code = await new Promise((klaar) => kind.once("close", klaar));
  if (code !== 0) throw new Error(`The Lambdas stopped with ${code}: ${uitvoer.slice(-2000)}`);
  return { uitvoer, ...verslagSchema.parse(verslag) };
}

describe("the Lambdas", () => {
  it(
    "print and keep nothing of what was sent to the web, Teams and WhatsApp",
    async () => {
      const { client, poort, stop } = await startDynalite("kanarie");
      const { uitvoer, statussen, gestuurd } = await lambdas(`http://127.0.0.1:${poort}`, "kanarie");
      const rijen = await heleTabel(client, "kanarie");
      await stop();
      expect(statussen.filter((status) => status === 200).length).toBeGreaterThan(25);
      expect(statussen.filter((status) => status >= 400).length).toBeGreaterThan(10);
      expect(gestuurd).toBeGreaterThan(10);
      expect(uitvoer).toContain("whatsapp/");
      expect(uitvoer).toContain("teams/");
      expect(rijen.length).toBeGreaterThan(20);
      expect(sporenIn(uitvoer)).toEqual([]);
      expect(sporenIn(rijen.join("\n"))).toEqual([]);
    },
    GEDULD_MS,
  );

  it(
    "print nothing of it when the table is not there",
    async () => {
      const { uitvoer, statussen } = await lambdas(`http://127.0.0.1:${await dodePoort()}`, "kanarie");
      expect(statussen.filter((status) => status === 200).length).toBeGreaterThan(25);
      expect(uitvoer).toContain("opslag/onbereikbaar");
      expect(sporenIn(uitvoer)).toEqual([]);
    },
    GEDULD_MS,
  );
});
