import {
  CreateTableCommand,
  type CreateTableCommandInput,
  DescribeTableCommand,
  type DynamoDBClient,
  ResourceInUseException,
  ResourceNotFoundException,
  waitUntilTableExists,
} from "@aws-sdk/client-dynamodb";

/** The attribute that holds the moment of expiry in epoch seconds; infra points DynamoDB's TTL at it. */
export const TTL_ATTRIBUUT = "verloopt";

/**
 * The definition of the one table: a generic pk and sk, so that every kind of item fits, paid per request.
 * DynamoDB takes no TTL in a CreateTable; infra sets that, and every read checks `verloopt` anyway.
 * @param naam the name of the table
 * @returns the input of CreateTable
 */
export function tabelDefinitie(naam: string) {
  return {
    TableName: naam,
    BillingMode: "PAY_PER_REQUEST",
    AttributeDefinitions: [
      { AttributeName: "pk", AttributeType: "S" },
      { AttributeName: "sk", AttributeType: "S" },
    ],
    KeySchema: [
      { AttributeName: "pk", KeyType: "HASH" },
      { AttributeName: "sk", KeyType: "RANGE" },
    ],
  } satisfies CreateTableCommandInput;
}

/**
 * Creates the table when it is missing and waits until it can be used. For the local process and for tests; in AWS
 * the table comes from infra. May run at the same time in several processes.
 * @param client a client whose timeouts leave room for creating a table
 * @param naam the name of the table
 * @param opties `wachtSeconden`: how long to wait for the table to become ACTIVE, default 30
 * @throws the error of the SDK when the table cannot be created, or a TimeoutError when it does not become ACTIVE
 */
export async function zorgVoorTabel(
  client: DynamoDBClient,
  naam: string,
  { wachtSeconden = 30 }: { readonly wachtSeconden?: number } = {},
): Promise<void> {
  if ((await tabelStatus(client, naam)) === "ACTIVE") return;
  try {
    await client.send(new CreateTableCommand(tabelDefinitie(naam)));
  } catch (fout) {
    if (!(fout instanceof ResourceInUseException)) throw fout;
  }
  await waitUntilTableExists(
    { client, maxWaitTime: wachtSeconden, minDelay: 1, maxDelay: 1 },
    { TableName: naam },
  );
}

async function tabelStatus(client: DynamoDBClient, naam: string): Promise<string | null> {
  try {
    const antwoord = await client.send(new DescribeTableCommand({ TableName: naam }));
    return antwoord.Table?.TableStatus ?? null;
  } catch (fout) {
    if (fout instanceof ResourceNotFoundException) return null;
    throw fout;
  }
}
