/**
 * `npm start`: everything in one Node process, with an embedded DynamoDB whose data stays in a folder. No cloud, no
 * Docker. `PORT` (3000) and `DATA` (.data) may be set.
 */
import { createServer } from "node:net";
import path from "node:path";
import { serve } from "@hono/node-server";
import { maakAssistent } from "./assistent/index.ts";
import { kennis } from "./assistent/kennis.ts";
import { toestandSchema, vulAan } from "./gesprek/index.ts";
import { alsLeesbaar, maakLogboek } from "./logboek/index.ts";
import { startLokaleTabel } from "./opdracht/lokale-tabel.ts";
import { maakOpslagen } from "./opslag/index.ts";
import { maakTeams, TEAMS_PAD } from "./teams/app.ts";
import { lokaleInstellingen } from "./teams/instellingen.ts";
import { maakVerzender, zonderInloggegevens } from "./teams/verzender.ts";
import { maakAanmelding } from "./web/aanmelden/maak.ts";
import { maakWeb } from "./web/app.ts";
import { middelen } from "./web/middelen.ts";
import { leesInbedding, leesOrganisatie } from "./web/omgeving.ts";

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

const { client, tabel, stop: stopTabel } = await startLokaleTabel(map);
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
  ...maakOpslagen({ client, tabel, schema: toestandSchema, vulAan, nu, meld }),
  nu,
  meld,
  logboek,
};
const web = maakWeb({
  ...gedeeld,
  nieuwId: () => crypto.randomUUID(),
  middelen,
  inbedding: leesInbedding(process.env.INBEDDING),
  organisatie: leesOrganisatie(process.env.ORGANISATIE),
  aanmelding: maakAanmelding(process.env),
});
// For Microsoft's Agents Playground on this machine: nobody is verified, and replies go to loopback only.
const teams = maakTeams({
  ...gedeeld,
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
    void stopTabel().then(() => process.exit(0));
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
