import { ConditionalCheckFailedException, type DynamoDBClient } from "@aws-sdk/client-dynamodb";
import { DynamoDBDocumentClient, GetCommand, PutCommand } from "@aws-sdk/lib-dynamodb";
import * as z from "zod";
import { BEWAARTERMIJNEN, pkVan } from "./bewaartermijnen.ts";
import type { Stand, VersieOpslag } from "./contract.ts";
import { codeVan, type Meld, OpslagFout } from "./fout.ts";
import { controleerId } from "./id.ts";
import { ontleedToestand } from "./ontleed.ts";
import { BEWAAR_SECONDEN, isVerlopen, verlooptOp } from "./termijn.ts";

/** Options of `dynamoOpslag`. */
export interface DynamoOpties<Toestand> {
  /** The client, made once per process; see `maakDynamoClient`. */
  readonly client: DynamoDBClient;
  /** The name of the table; see `tabelDefinitie`. */
  readonly tabel: string;
  /** The schema of a state. */
  readonly schema: z.ZodType<Toestand>;
  /** The clock, epoch ms. */
  readonly nu: () => number;
  /** How long a state is kept, in seconds. Default a day. */
  readonly bewaarSeconden?: number;
  /** Hears of rows that cannot be parsed, which otherwise count as absent in silence. */
  readonly meld?: Meld;
}

/** What a row must at least be. `toestand` is absent from a conversation that was forgotten. */
const rijSchema = z.object({ versie: z.int(), verloopt: z.number(), toestand: z.unknown().optional() });

/**
 * A write goes through unless the row holds a newer state that is still alive. Equal versions pass, so that a retry
 * of the SDK after a lost answer counts as success. A row with rubbish in `versie` is overwritten, or it would block
 * its conversation for a day.
 */
const NIET_VEROUDERD =
  "attribute_not_exists(pk) OR NOT attribute_type(versie, :getal) OR versie <= :versie OR verloopt <= :nu";

/**
 * Keeps conversations in DynamoDB, one row each: pk `gesprek#<id>`, sk `toestand`. To forget is to overwrite the row
 * with one that has no state: were it deleted, a late write of an older state would bring the conversation back.
 * @param opties see DynamoOpties
 * @returns a store whose methods reject with an OpslagFout when the table does not answer as it should: codes
 * te-traag, begrensd, onbereikbaar, geen-tabel, geweigerd, onleesbaar, storing
 */
export function dynamoOpslag<Toestand>(opties: DynamoOpties<Toestand>): VersieOpslag<Toestand> {
  const { tabel, schema, nu, bewaarSeconden = BEWAAR_SECONDEN, meld } = opties;
  const client = DynamoDBDocumentClient.from(opties.client);

  function onleesbaar(): null {
    meld?.({ code: "opslag/onleesbaar", handeling: "lees" });
    return null;
  }

  function standVan(item: unknown): Stand<Toestand> | null {
    const rij = rijSchema.safeParse(item).data;
    if (rij === undefined) return onleesbaar();
    if (isVerlopen(rij.verloopt, nu())) return null;
    if (rij.toestand === undefined) return { toestand: null, versie: rij.versie };
    return { toestand: ontleedToestand(schema, rij.toestand) ?? onleesbaar(), versie: rij.versie };
  }

  async function leesStand(id: string, { signal }: { readonly signal?: AbortSignal } = {}) {
    controleerId(id);
    const opdracht = new GetCommand({ TableName: tabel, Key: sleutel(id), ConsistentRead: true });
    const { Item } = await verstuur(() => client.send(opdracht, sendOpties(signal)));
    return Item === undefined ? null : standVan(Item);
  }

  function rij(id: string, versie: number) {
    return { ...sleutel(id), versie, verloopt: verlooptOp(nu(), bewaarSeconden) };
  }

  return {
    leesStand,
    lees: async (id) => (await leesStand(id))?.toestand ?? null,
    async bewaar(id, toestand, { versie = nu(), signal } = {}) {
      controleerId(id);
      const opdracht = new PutCommand({
        TableName: tabel,
        Item: { ...rij(id, versie), toestand: alsJson(toestand) },
        ConditionExpression: NIET_VEROUDERD,
        ExpressionAttributeValues: { ":getal": "N", ":versie": versie, ":nu": Math.floor(nu() / 1000) },
      });
      try {
        await client.send(opdracht, sendOpties(signal));
        return { gelukt: true };
      } catch (fout) {
        if (fout instanceof ConditionalCheckFailedException)
          return { gelukt: false, code: "opslag/verouderd" };
        throw alsOpslagFout(fout);
      }
    },
    async vergeet(id, { versie = nu(), signal } = {}) {
      controleerId(id);
      const opdracht = new PutCommand({ TableName: tabel, Item: rij(id, versie) });
      await verstuur(() => client.send(opdracht, sendOpties(signal)));
      return { gelukt: true };
    },
  };
}

function sleutel(id: string) {
  return { pk: pkVan("gesprek", id), sk: BEWAARTERMIJNEN.gesprek.sk };
}

/** The state as JSON knows it: no undefined, no class instances, on which the SDK would stumble. */
function alsJson(toestand: unknown): unknown {
  return JSON.parse(JSON.stringify(toestand));
}

function sendOpties(signal: AbortSignal | undefined) {
  return signal === undefined ? {} : { abortSignal: signal };
}

async function verstuur<T>(doe: () => Promise<T>): Promise<T> {
  try {
    return await doe();
  } catch (fout) {
    throw alsOpslagFout(fout);
  }
}

function alsOpslagFout(fout: unknown): OpslagFout {
  const code = codeVan(fout);
  return new OpslagFout(code, `The table did not do what was asked (${code}); the cause is attached.`, {
    cause: fout,
  });
}
