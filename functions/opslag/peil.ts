/** Does the table answer? */
import { type DynamoDBClient, GetItemCommand } from "@aws-sdk/client-dynamodb";
import type { Uitslag } from "./contract.ts";
import { codeVan } from "./fout.ts";
import { binnenTijd } from "./tijdslot.ts";

/** Asks the table for one row. Never rejects: `gelukt` is false when it does not answer, or not in time. */
export type Peil = () => Promise<Uitslag>;

/** Options of `maakPeil`. */
export interface PeilOpties {
  readonly client: DynamoDBClient;
  readonly tabel: string;
  /** How long to wait for the table, in ms. Default 500. */
  readonly wachtMs?: number;
}

/** A row that nobody writes: what counts is that the table says so. */
const RIJ = { pk: { S: "peil" }, sk: { S: "peil" } };

/** Makes the check. It reads from the leader (ConsistentRead), as conversations are read, and writes nothing. */
export function maakPeil({ client, tabel, wachtMs = 500 }: PeilOpties): Peil {
  return async () => {
    const vraag = new GetItemCommand({ TableName: tabel, Key: RIJ, ConsistentRead: true });
    try {
      await binnenTijd(wachtMs, (abortSignal) => client.send(vraag, { abortSignal }));
      return { gelukt: true };
    } catch (fout) {
      return { gelukt: false, code: codeVan(fout) };
    }
  };
}
