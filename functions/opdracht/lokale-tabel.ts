/** The embedded DynamoDB of this machine, whose data stays in a folder: for `npm start` and `npm run rapport`. */
import { mkdir } from "node:fs/promises";
import type { AddressInfo } from "node:net";
import type { DynamoDBClient } from "@aws-sdk/client-dynamodb";
import dynalite from "dynalite";
import { maakDynamoClient, zorgVoorTabel } from "../opslag/index.ts";

/** A table that is ready. */
export interface LokaleTabel {
  readonly client: DynamoDBClient;
  readonly tabel: string;
  stop(): Promise<void>;
}

const TABEL = "wie-moet-ik-bellen";

/**
 * Starts it.
 * @param map the folder; made when it is not there
 * @throws when the folder is in use by another process
 */
export async function startLokaleTabel(map: string): Promise<LokaleTabel> {
  await mkdir(map, { recursive: true });
  const server = dynalite({ path: map, createTableMs: 0 });
  const poort = await new Promise<number>((klaar, mislukt) => {
    server.on("error", mislukt);
    server.listen(0, "127.0.0.1", () => klaar((server.address() as AddressInfo).port));
  });
  const client = maakDynamoClient({
    region: "eu-central-1",
    endpoint: `http://127.0.0.1:${poort}`,
    // A laptop that compiles something beside it may be slow; the limit on an answer stays with geduldigeOpslag.
    requestTimeoutMs: 5000,
  });
  await zorgVoorTabel(client, TABEL);
  return {
    client,
    tabel: TABEL,
    async stop() {
      client.destroy();
      await new Promise<void>((klaar) => server.close(() => klaar()));
    },
  };
}
