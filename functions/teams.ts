/**
 * Lambda of Microsoft Teams: the messaging endpoint of the bot. A Lambda of its own, because the package behind it is
 * as large as all the rest together. Environment: `TABEL`, `AWS_REGION` and what `teams/instellingen.ts` reads.
 */
import { handle } from "hono/aws-lambda";
import { maakAssistent } from "./assistent/index.ts";
import { kennis } from "./assistent/kennis.ts";
import { toestandSchema } from "./gesprek/index.ts";
import {
  dynamoOntvangst,
  dynamoOpslag,
  geduldigeOntvangst,
  geduldigeOpslag,
  maakDynamoClient,
} from "./opslag/index.ts";
import { maakTeams } from "./teams/app.ts";
import { leesTeamsOmgeving } from "./teams/instellingen.ts";
import { maakInloggegevens, maakVerzender } from "./teams/verzender.ts";
import { leesOmgeving } from "./web/omgeving.ts";

const { tabel, region, endpoint } = leesOmgeving(process.env);
const { instellingen, geheimen } = leesTeamsOmgeving(process.env);
const nu = Date.now;
const meld = (melding: { code: string; handeling?: string }) => console.error(JSON.stringify(melding));
const client = maakDynamoClient({ region, endpoint });

/** Answers API Gateway v2 events and function URLs. */
export const handler = handle(
  maakTeams({
    hulp: maakAssistent(kennis),
    opslag: geduldigeOpslag(dynamoOpslag({ client, tabel, schema: toestandSchema, nu, meld }), { nu, meld }),
    ontvangst: geduldigeOntvangst(dynamoOntvangst({ client, tabel, nu }), { nu, meld }),
    verzender: maakVerzender(maakInloggegevens(instellingen.appId, geheimen)),
    instellingen,
    nu,
    meld,
  }),
);
