import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import type { DynamoDBClient } from "@aws-sdk/client-dynamodb";
import dynalite from "dynalite";
import * as z from "zod";
import {
  type Handeling,
  maakDynamoClient,
  type OpslagCode,
  zorgVoorTabel,
} from "../../functions/opslag/index.ts";

/** A state as a conversation might have it. */
export const toestandSchema = z.object({
  stap: z.string(),
  geprobeerd: z.array(z.string()),
  zekerheid: z.number().optional(),
});
export type Toestand = z.infer<typeof toestandSchema>;

export const ID = "a1b2c3d4-0000-4000-8000-aabbccddeeff";
export const ANDER_ID = "ffeeddcc-0000-4000-8000-ddccbbaa2211";
export const START = Date.UTC(2026, 0, 5, 9, 0, 0);
export const DAG = 24 * 60 * 60 * 1000;

export const toestand = (stap: string, geprobeerd: string[] = []): Toestand => ({ stap, geprobeerd });

/** A clock that stands still until a test moves it. */
export function maakKlok(begin = START) {
  let tijd = begin;
  return {
    nu: () => tijd,
    verder: (ms: number) => {
      tijd += ms;
    },
  };
}

/** Gathers what is reported. */
export function maakMeld() {
  const meldingen: { code: OpslagCode; handeling: Handeling }[] = [];
  return {
    meldingen,
    meld: (melding: { code: OpslagCode; handeling: Handeling }) => void meldingen.push(melding),
  };
}

/** A client with room for a busy test machine. */
export function ruimeClient(poort: number): DynamoDBClient {
  return maakDynamoClient({
    region: "eu-central-1",
    endpoint: `http://127.0.0.1:${poort}`,
    connectionTimeoutMs: 5000,
    requestTimeoutMs: 10_000,
  });
}

/** Starts dynalite on a free port, in memory or in a folder, with the table made. */
export async function startDynalite(tabel: string, path?: string) {
  const server = dynalite({ createTableMs: 0, deleteTableMs: 0, ...(path === undefined ? {} : { path }) });
  const poort = await luister(server);
  const client = ruimeClient(poort);
  await zorgVoorTabel(client, tabel);
  const stop = async () => {
    client.destroy();
    await new Promise<void>((klaar) => server.close(() => klaar()));
  };
  return { client, poort, stop };
}

/** A table that answers as the test says. Counts the requests and closes with all its connections. */
export async function startNep(antwoord: (res: ServerResponse, req: IncomingMessage) => void) {
  let aantal = 0;
  const server = createServer((req, res) => {
    aantal += 1;
    req.resume().on("end", () => antwoord(res, req));
  });
  const poort = await luister(server);
  const stop = async () => {
    server.closeAllConnections();
    await new Promise<void>((klaar) => server.close(() => klaar()));
  };
  return { poort, stop, aantal: () => aantal };
}

/** A port on which nobody listens. */
export async function dodePoort(): Promise<number> {
  const nep = await startNep((res) => res.end());
  await nep.stop();
  return nep.poort;
}

async function luister(server: ReturnType<typeof createServer>): Promise<number> {
  await new Promise<void>((klaar, mislukt) => {
    server.once("error", mislukt);
    server.listen(0, "127.0.0.1", () => klaar());
  });
  return poortVan(server.address());
}

/** The port of a server that listens. */
export function poortVan(adres: AddressInfo | string | null): number {
  if (adres === null || typeof adres === "string") throw new Error(`No port in ${String(adres)}`);
  return adres.port;
}
