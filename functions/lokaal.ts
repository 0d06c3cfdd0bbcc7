/**
 * `npm start`: everything in one Node process, with an embedded DynamoDB whose data stays in a folder. No cloud, no
 * Docker. `PORT` (3000) and `DATA` (.data) may be set.
 */
import { mkdir } from "node:fs/promises";
import { type AddressInfo, createServer } from "node:net";
import path from "node:path";
import { serve } from "@hono/node-server";
import dynalite from "dynalite";
import { maakAssistent } from "./assistent/index.ts";
import { kennis } from "./assistent/kennis.ts";
import { toestandSchema, vulAan } from "./gesprek/index.ts";
import { alsLeesbaar, maakLogboek } from "./logboek/index.ts";
import {
  dynamoOntvangst,
  dynamoOpslag,
  geduldigeOntvangst,
  geduldigeOpslag,
  maakDynamoClient,
  maakPeil,
  zorgVoorTabel,
} from "./opslag/index.ts";
import { maakTeams, TEAMS_PAD } from "./teams/app.ts";
import { lokaleInstellingen } from "./teams/instellingen.ts";
import { maakVerzender, zonderInloggegevens } from "./teams/verzender.ts";
import { maakAanmelding } from "./web/aanmelden/maak.ts";
import { maakWeb } from "./web/app.ts";
import { middelen } from "./web/middelen.ts";
import { leesInbedding } from "./web/omgeving.ts";

const TABEL = "wie-moet-ik-bellen";
const poort = Number(process.env.PORT ?? 3000);
const map = path.resolve(process.env.DATA ?? ".data");

if (!Number.isInteger(poort) || poort < 0 || poort > 65_535) {
  stop(`PORT is '${process.env.PORT}', maar moet een getal van 0 tot 65535 zijn.`);
}
if (await isBezet(poort)) {
  stop(
    `Poort ${poort} is al in gebruik. Stop het andere programma of kies een andere poort: PORT=3001 npm start`,
  );
}

await mkdir(map, { recursive: true });
const dynamo = dynalite({ path: map, createTableMs: 0 });
const dynamoPoort = await new Promise<number>((klaar, mislukt) => {
  dynamo.on("error", mislukt);
  dynamo.listen(0, "127.0.0.1", () => klaar((dynamo.address() as AddressInfo).port));
});
const client = maakDynamoClient({
  region: "eu-central-1",
  endpoint: `http://127.0.0.1:${dynamoPoort}`,
  // A laptop that compiles something beside it may be slow; the limit on an answer stays with geduldigeOpslag.
  requestTimeoutMs: 5000,
});
await zorgVoorTabel(client, TABEL);

const nu = Date.now;
const logboek = maakLogboek({
  kanaal: "web",
  kaartVersie: kennis.kaart.kaartVersie,
  schrijf: (regel) => void process.stdout.write(`${regel}\n`),
  vorm: alsLeesbaar,
  nu,
  nieuwId: () => crypto.randomUUID(),
});
const { meld } = logboek;
const gedeeld = {
  hulp: maakAssistent(kennis),
  opslag: geduldigeOpslag(dynamoOpslag({ client, tabel: TABEL, schema: toestandSchema, nu, meld }), {
    nu,
    meld,
    vulAan,
  }),
  nu,
  meld,
  logboek,
};
const web = maakWeb({
  ...gedeeld,
  nieuwId: () => crypto.randomUUID(),
  middelen,
  inbedding: leesInbedding(process.env.INBEDDING),
  aanmelding: maakAanmelding(process.env),
  peil: maakPeil({ client, tabel: TABEL }),
});
// For Microsoft's Agents Playground on this machine: nobody is verified, and replies go to loopback only.
const teams = maakTeams({
  ...gedeeld,
  ontvangst: geduldigeOntvangst(dynamoOntvangst({ client, tabel: TABEL, nu }), { nu, meld }),
  verzender: maakVerzender(zonderInloggegevens()),
  instellingen: lokaleInstellingen(`http://localhost:${poort}`),
});
// Each app keeps what it does around its own routes (log, headers, the page for what does not exist) to itself.
const app = (verzoek: Request) => (new URL(verzoek.url).pathname === TEAMS_PAD ? teams : web);
const server = serve(
  { fetch: (verzoek, env) => app(verzoek).fetch(verzoek, env), port: poort },
  ({ port }) => {
    process.stdout.write(
      `Wie moet ik bellen? staat klaar op http://localhost:${port} (kaart ${kennis.kaart.kaartVersie}, gegevens in ${map})\n`,
    );
  },
);

for (const signaal of ["SIGINT", "SIGTERM"] as const) {
  process.once(signaal, () => {
    server.close();
    dynamo.close(() => process.exit(0));
    // Open browser connections must not keep the process alive.
    setTimeout(() => process.exit(0), 1000).unref();
  });
}

function isBezet(nummer: number): Promise<boolean> {
  return new Promise((klaar) => {
    const proef = createServer();
    proef.once("error", () => klaar(true));
    proef.listen(nummer, () => proef.close(() => klaar(false)));
  });
}

function stop(reden: string): never {
  process.stderr.write(`${reden}\n`);
  process.exit(1);
}
