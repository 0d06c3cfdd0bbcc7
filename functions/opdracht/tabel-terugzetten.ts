/**
 * `npm run tabel:terugzetten -- --van <hersteld> --naar <tabel>`: copies what AWS restored into the table that is in use.
 * Region and credentials come from the environment; `DYNAMO_ENDPOINT` for another DynamoDB. See infra/README.md.
 */
import { parseArgs } from "node:util";
import { maakDynamoClient } from "../opslag/index.ts";
import { kopieerTabel } from "./tabel-kopie.ts";

const { van, naar } = parseArgs({ options: { van: { type: "string" }, naar: { type: "string" } } }).values;
if (van === undefined || naar === undefined || van === naar) {
  process.stderr.write(
    "Gebruik: npm run tabel:terugzetten -- --van <herstelde tabel> --naar <tabel in gebruik>\n",
  );
  process.exit(1);
}
const client = maakDynamoClient({
  region: process.env.AWS_REGION ?? "eu-central-1",
  endpoint: process.env.DYNAMO_ENDPOINT,
  // Nobody waits for an answer here.
  connectionTimeoutMs: 5000,
  requestTimeoutMs: 30_000,
  maxAttempts: 5,
});
const { gekopieerd, verlopen, gelaten } = await kopieerTabel({ client, van, naar, nu: Date.now });
process.stdout.write(`${gekopieerd} teruggezet, ${gelaten} stonden er al, ${verlopen} waren verlopen\n`);
