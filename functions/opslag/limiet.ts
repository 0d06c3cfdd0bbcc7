/** A rate limit per user: a bucket per conversation and per internet address, shared by all processes through the table. */
import { ConditionalCheckFailedException, type DynamoDBClient } from "@aws-sdk/client-dynamodb";
import { DynamoDBDocumentClient, GetCommand, UpdateCommand } from "@aws-sdk/lib-dynamodb";
import * as z from "zod";
import { BegrensdeMap } from "./begrensde-map.ts";
import { BEWAARTERMIJNEN, pkVan } from "./bewaartermijnen.ts";
import { type Emmer, schenk } from "./emmer.ts";
import { EMMERS, type EmmerSoort } from "./emmers.ts";
import { codeVan, type Meld, OpslagFout } from "./fout.ts";
import type { Sleutelaar } from "./peper.ts";
import { binnenTijd } from "./tijdslot.ts";

/** `onbekend`: the table does not answer. Who only reads goes on then; who writes refuses. */
export type Toelating =
  | { readonly soort: "mag" }
  | { readonly soort: "vol"; readonly wachtMs: number }
  | { readonly soort: "onbekend" };

/** Decides who may ask something now. */
export interface Limiet {
  /**
   * Takes one out of a bucket. Whether it rejects when the table is down depends on the store: `dynamoLimiet` does,
   * `geduldigeLimiet` says `onbekend`.
   * @param wie an id or an address; only a hash of it is kept
   */
  neem(
    soort: EmmerSoort,
    wie: string,
    opties?: { readonly signal?: AbortSignal | undefined },
  ): Promise<Toelating>;
}

/** Options of `dynamoLimiet`. */
export interface LimietOpties {
  readonly client: DynamoDBClient;
  readonly tabel: string;
  /** The clock, epoch ms. */
  readonly nu: () => number;
  /** Makes the name of a bucket, see `dynamoSleutelaar`. */
  readonly sleutelaar: Sleutelaar;
  /** How much fits. Default EMMERS. */
  readonly emmers?: Readonly<Record<EmmerSoort, Emmer>>;
}

const rijSchema = z.object({ vol: z.number() });
/** How often to start again. Only a clock that was put back, or one that differs from ours, asks for a second time. */
const MAX_RONDES = 3;

/** Nobody asked lately: no row, one with rubbish, or a bucket that is full again. */
const IS_VOL = "attribute_not_exists(pk) OR NOT attribute_type(vol, :getal) OR vol <= :nu";

/**
 * Keeps buckets in DynamoDB, one row each with one number: pk `emmer#<hash>`. It decides as `schenk` does, in writes
 * with a condition, so that of any number at once never more pass than fit, and nobody has to begin again because
 * another was first. Who asked nothing for a while, which is nearly everybody, costs one write and no read.
 * @returns a limit that rejects with what the SDK throws, or with `opslag/begrensd` when the row makes no sense
 */
export function dynamoLimiet(opties: LimietOpties): Limiet {
  const { client: los, tabel, nu, sleutelaar, emmers = EMMERS } = opties;
  const client = DynamoDBDocumentClient.from(los);

  return {
    async neem(soort, wie, { signal } = {}) {
      const { tegelijk, perMs } = emmers[soort];
      const verzending = signal === undefined ? {} : { abortSignal: signal };
      const plek = {
        TableName: tabel,
        Key: {
          pk: pkVan("emmer", await sleutelaar([soort, wie], { signal })),
          sk: BEWAARTERMIJNEN.emmer.sk,
        },
      };
      const zet = (vol: number, voorwaarde: string, waarden: Record<string, number | string>) =>
        lukt(
          client.send(
            new UpdateCommand({
              ...plek,
              UpdateExpression: "SET vol = :vol, verloopt = :verloopt",
              ConditionExpression: voorwaarde,
              // Full again is the same as no bucket at all: then the row may go.
              ExpressionAttributeValues: { ":vol": vol, ":verloopt": Math.ceil(vol / 1000), ...waarden },
            }),
            verzending,
          ),
        );
      for (let ronde = 0; ronde < MAX_RONDES; ronde++) {
        // One moment for the whole round: what is kept only grows, so what was too much for one step is for the next.
        const moment = nu();
        if (await zet(moment + perMs, IS_VOL, { ":getal": "N", ":nu": moment })) return MAG;
        const opteller = new UpdateCommand({
          ...plek,
          UpdateExpression: "ADD vol :een SET verloopt = :verloopt",
          ConditionExpression: "vol BETWEEN :nu AND :laatst",
          ExpressionAttributeValues: {
            ":een": perMs,
            ":nu": moment,
            ":laatst": moment + (tegelijk - 1) * perMs,
            ":verloopt": Math.ceil((moment + tegelijk * perMs) / 1000),
          },
        });
        if (await lukt(client.send(opteller, verzending))) return MAG;
        const { Item } = await client.send(new GetCommand({ ...plek, ConsistentRead: true }), verzending);
        const eerder = rijSchema.safeParse(Item).data?.vol ?? null;
        const { mag, vol, wachtMs } = schenk(emmers[soort], eerder, moment);
        if (mag) continue;
        if (vol === null || (await zet(vol, "vol = :eerder", { ":eerder": eerder ?? 0 })))
          return { soort: "vol", wachtMs };
      }
      throw new OpslagFout("opslag/begrensd", `The bucket changed under our hands ${MAX_RONDES} times.`);
    },
  };
}

const MAG: Toelating = { soort: "mag" };

/** True when a write went through, false when its condition did not hold. */
async function lukt(schrijf: Promise<unknown>): Promise<boolean> {
  try {
    await schrijf;
    return true;
  } catch (fout) {
    if (fout instanceof ConditionalCheckFailedException) return false;
    throw fout;
  }
}

/** Keeps buckets in the memory of this process; the same contract, for tests and where there is no table. */
export function geheugenLimiet({ nu, emmers = EMMERS }: Pick<LimietOpties, "nu" | "emmers">): Limiet {
  const standen = new BegrensdeMap<number>(5000);
  return {
    async neem(soort, wie) {
      const naam = JSON.stringify([soort, wie]);
      const { mag, vol, wachtMs } = schenk(emmers[soort], standen.haal(naam) ?? null, nu());
      if (vol !== null) standen.zet(naam, vol);
      return mag ? { soort: "mag" } : { soort: "vol", wachtMs };
    },
  };
}

/** Lays patience with limits over a limit: a table that is slow or down says `onbekend`, and never rejects. */
export function geduldigeLimiet(
  bron: Limiet,
  { meld, wachtMs = 300 }: { meld: Meld; wachtMs?: number },
): Limiet {
  return {
    async neem(soort, wie) {
      try {
        return await binnenTijd(wachtMs, (signal) => bron.neem(soort, wie, { signal }));
      } catch (fout) {
        meld({ code: codeVan(fout), handeling: "begrens" });
        return { soort: "onbekend" };
      }
    },
  };
}
