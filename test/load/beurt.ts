/**
 * `npm run kosten:meet [-- keren]`: what one request of the web Lambda takes, for the cost model: time of the warm handler,
 * calls to the table and their size, bytes out and bytes in the log. On this machine, with dynalite in the same process.
 * Prints JSON on standard error, because standard output is the log of the Lambda, which is counted.
 */
import type { APIGatewayProxyResult, LambdaEvent } from "hono/aws-lambda";
import { zorgVoorTabel } from "../../functions/opslag/index.ts";
import { leesGoudvragen } from "../goud/vragen.ts";
import { event, HUIS, type Verzoek } from "../lambda.ts";
import { ruimeClient } from "../opslag/hulp.ts";
import { percentiel } from "./maten.ts";
import { luisterDynalite } from "./tabel.ts";

const TABEL = "kosten";
const keren = Number(process.argv[2] ?? 300);

const { poort, tel, stop } = await luisterDynalite();
const client = ruimeClient(poort);
await zorgVoorTabel(client, TABEL);
client.destroy();
Object.assign(process.env, {
  TABEL,
  AWS_REGION: "eu-central-1",
  DYNAMO_ENDPOINT: `http://127.0.0.1:${poort}`,
  AWS_LAMBDA_FUNCTION_NAME: "meting",
});
let logBytes = 0;
process.stdout.write = (stuk: string | Uint8Array) => {
  logBytes += Buffer.byteLength(stuk);
  return true;
};
const { handler }: { handler: (event: LambdaEvent) => Promise<APIGatewayProxyResult> } = await import(
  "../../functions/web.ts"
);

/** Sends requests one after the other, the first tenth to warm up. */
async function meet(verzoeken: readonly Verzoek[]) {
  const tijden: number[] = [];
  const warm = Math.ceil(verzoeken.length / 10);
  let uitBytes = 0;
  let begin = { ...tel, logBytes };
  let rekentijd = process.cpuUsage();
  for (const [i, verzoek] of verzoeken.entries()) {
    if (i === warm) {
      begin = { ...tel, logBytes };
      rekentijd = process.cpuUsage();
    }
    const start = performance.now();
    const { statusCode, body, isBase64Encoded } = await handler(event(verzoek));
    if (statusCode !== 200) throw new Error(`${verzoek.pad} answers ${statusCode}`);
    if (i < warm) continue;
    tijden.push(performance.now() - start);
    uitBytes += Buffer.byteLength(body, isBase64Encoded ? "base64" : "utf8");
  }
  tijden.sort((a, b) => a - b);
  const n = tijden.length;
  const { user, system } = process.cpuUsage(rekentijd);
  return {
    cpuMs: (user + system) / 1000 / n,
    mediaanMs: percentiel(tijden, 0.5),
    p99Ms: percentiel(tijden, 0.99),
    lezen: (tel.lezen - begin.lezen) / n,
    schrijven: (tel.schrijven - begin.schrijven) / n,
    schrijfBytes: (tel.schrijfBytes - begin.schrijfBytes) / Math.max(1, tel.schrijven - begin.schrijven),
    uitBytes: uitBytes / n,
    logBytes: (logBytes - begin.logBytes) / n,
  };
}

const VERDER = ["dit heb ik al geprobeerd", "meer", "andere optie"];
const vragen = leesGoudvragen();
const typ = (tekst: string, id: string): Verzoek => ({
  methode: "POST",
  pad: "/gesprek",
  body: new URLSearchParams({ tekst }).toString(),
  koekjes: [`gesprek=${id}`],
  koppen: {
    "content-type": "application/x-www-form-urlencoded",
    origin: `https://${HUIS}`,
    "x-fragment": "1",
  },
});
const beurten = Array.from({ length: Math.ceil(keren / 2) }, (_, i) => {
  const id = crypto.randomUUID();
  // Across all writers and lengths, and not the first file only.
  const { tekst = "" } = vragen[(i * 37) % vragen.length] ?? {};
  return [typ(tekst.slice(0, 4000), id), typ(VERDER[i % VERDER.length] ?? "", id)];
}).flat();
const pagina = (await handler(event({ pad: "/" }))).body;
const [, script = ""] = /src="(\/middelen\/[^"]+)"/.exec(pagina) ?? [];
const haal = (pad: string): Verzoek[] =>
  Array.from({ length: 30 }, () => ({ pad, koppen: { "accept-encoding": "gzip" } }));

const gemeten = {
  beurt: await meet(beurten),
  pagina: await meet(haal("/")),
  middel: await meet(haal(script)),
};
process.stderr.write(`${JSON.stringify(gemeten)}\n`, () => process.exit(0));
await stop();
