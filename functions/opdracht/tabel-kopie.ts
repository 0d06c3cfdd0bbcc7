/**
 * Puts the rows of one table into another: the last step of going back to a moment before a mistake. AWS restores into a
 * new table; the Lambdas go on with the one they know. No file in between, so that no copy of conversations is left over.
 */
import { ConditionalCheckFailedException, type DynamoDBClient } from "@aws-sdk/client-dynamodb";
import { DynamoDBDocumentClient, PutCommand, paginateScan } from "@aws-sdk/lib-dynamodb";
import * as z from "zod";

/** Which table is read, and which is filled. */
export interface KopieOpties {
  readonly client: DynamoDBClient;
  readonly van: string;
  readonly naar: string;
  /** The clock, epoch ms. */
  readonly nu: () => number;
}

/** How many rows: put there, past their time, and left alone because the other table has them already. */
export interface Kopie {
  readonly gekopieerd: number;
  readonly verlopen: number;
  readonly gelaten: number;
}

/** What every row has; what else it has goes along as it is. */
const rijSchema = z.looseObject({ pk: z.string(), sk: z.string(), verloopt: z.number().optional() });

/**
 * Copies. A row that is there already stays as it is: it is newer, or it says that somebody wanted to be forgotten. A
 * row that has expired is not brought back. May be run again.
 * @throws what the SDK throws, and a ZodError for a row without `pk` and `sk`: then it is the wrong table
 */
export async function kopieerTabel({ client: los, van, naar, nu }: KopieOpties): Promise<Kopie> {
  const client = DynamoDBDocumentClient.from(los);
  const telling = { gekopieerd: 0, verlopen: 0, gelaten: 0 };
  for await (const { Items = [] } of paginateScan({ client }, { TableName: van, ConsistentRead: true }))
    for (const item of Items) {
      const { verloopt = Number.POSITIVE_INFINITY } = rijSchema.parse(item);
      if (verloopt <= nu() / 1000) telling.verlopen += 1;
      else telling[await zet(client, naar, item)] += 1;
    }
  return telling;
}

async function zet(client: DynamoDBDocumentClient, TableName: string, Item: Record<string, unknown>) {
  try {
    await client.send(new PutCommand({ TableName, Item, ConditionExpression: "attribute_not_exists(pk)" }));
    return "gekopieerd" as const;
  } catch (fout) {
    if (fout instanceof ConditionalCheckFailedException) return "gelaten" as const;
    throw fout;
  }
}
