/**
 * A random number per day, with which the names of buckets are hashed. It comes from nowhere and is gone the next day:
 * an internet address of yesterday cannot be found back, not by us either. Within its day, who reads the table could try
 * all addresses against the buckets of the last five minutes; a secret outside the table would take that away too, but
 * has to be set and kept by hand, and would make every old hash readable for who has it.
 */
import { ConditionalCheckFailedException, type DynamoDBClient } from "@aws-sdk/client-dynamodb";
import { DynamoDBDocumentClient, GetCommand, PutCommand } from "@aws-sdk/lib-dynamodb";
import * as z from "zod";
import { dagVan } from "../antwoord/datum.ts";
import { BEWAARTERMIJNEN, pkVan } from "./bewaartermijnen.ts";
import { OpslagFout } from "./fout.ts";
import { verlooptOp } from "./termijn.ts";

/** A hash that differs every day, hex: of what it is cannot be told without the number of that day. */
export type Sleutelaar = (
  delen: readonly string[],
  opties?: { readonly signal?: AbortSignal | undefined },
) => Promise<string>;

const rijSchema = z.object({ getal: z.string().min(32) });

/** Options of `dynamoSleutelaar`. */
export interface PeperOpties {
  readonly client: DynamoDBClient;
  readonly tabel: string;
  /** The clock, epoch ms. */
  readonly nu: () => number;
  /** A new random text of 128 bits or more. */
  readonly nieuwGetal: () => string;
}

/**
 * Makes the hash with the number of the day, which all processes share through the table; read once a day each.
 * @returns a function that rejects with what the SDK throws, or with `opslag/onleesbaar`
 */
export function dynamoSleutelaar({ client: los, tabel, nu, nieuwGetal }: PeperOpties): Sleutelaar {
  const client = DynamoDBDocumentClient.from(los);
  let bekend: { readonly dag: string; readonly getal: string } | null = null;

  async function getalVan(dag: string, abortSignal: AbortSignal | undefined): Promise<string> {
    if (bekend?.dag === dag) return bekend.getal;
    const opties = abortSignal === undefined ? {} : { abortSignal };
    const sleutel = { pk: pkVan("peper", dag), sk: BEWAARTERMIJNEN.peper.sk };
    const lees = async () => {
      const vraag = new GetCommand({ TableName: tabel, Key: sleutel, ConsistentRead: true });
      const { Item } = await client.send(vraag, opties);
      return Item === undefined ? null : rijSchema.safeParse(Item).data?.getal;
    };
    let getal = await lees();
    if (getal === null) {
      getal = nieuwGetal();
      const verloopt = verlooptOp(Date.parse(dag), BEWAARTERMIJNEN.peper.seconden);
      try {
        await client.send(
          new PutCommand({
            TableName: tabel,
            Item: { ...sleutel, getal, verloopt },
            ConditionExpression: "attribute_not_exists(pk)",
          }),
          opties,
        );
      } catch (fout) {
        if (!(fout instanceof ConditionalCheckFailedException)) throw fout;
        // Another process was first: its number is the number of the day.
        getal = await lees();
      }
    }
    if (!getal) throw new OpslagFout("opslag/onleesbaar", "The random number of today cannot be read.");
    bekend = { dag, getal };
    return getal;
  }

  return async (delen, { signal } = {}) => hmac(await getalVan(dagVan(nu()), signal), delen);
}

async function hmac(getal: string, delen: readonly string[]): Promise<string> {
  const tekens = new TextEncoder();
  const soort = { name: "HMAC", hash: "SHA-256" };
  const sleutel = await crypto.subtle.importKey("raw", tekens.encode(getal), soort, false, ["sign"]);
  const hash = await crypto.subtle.sign("HMAC", sleutel, tekens.encode(JSON.stringify(delen)));
  return [...new Uint8Array(hash)].map((byte) => byte.toString(16).padStart(2, "0")).join("");
}
