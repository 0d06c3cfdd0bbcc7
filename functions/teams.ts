/**
 * Lambda of Microsoft Teams: the messaging endpoint of the bot. A Lambda of its own, because the package behind it is
 * as large as all the rest together. Environment: `TABEL`, `AWS_REGION` and what `teams/instellingen.ts` reads.
 */
import { handle } from "hono/aws-lambda";
import { maakAssistent } from "./assistent/index.ts";
import { kennis } from "./assistent/kennis.ts";
import { toestandSchema, vulAan } from "./gesprek/index.ts";
import { maakLambdaLogboek } from "./logboek/index.ts";
import { maakLambdaOpslag } from "./opslag/index.ts";
import { maakTeams } from "./teams/app.ts";
import { leesTeamsOmgeving } from "./teams/instellingen.ts";
import { maakInloggegevens, maakVerzender } from "./teams/verzender.ts";

const { instellingen, geheimen } = leesTeamsOmgeving(process.env);
const nu = Date.now;
const { kaartVersie } = kennis.kaart;
const logboek = maakLambdaLogboek({ kanaal: "teams", kaartVersie, omgeving: process.env, nu });
const { meld } = logboek;

/** Answers API Gateway v2 events and function URLs. */
export const handler = handle(
  maakTeams({
    hulp: maakAssistent(kennis),
    ...maakLambdaOpslag({ omgeving: process.env, schema: toestandSchema, vulAan, nu, meld }),
    verzender: maakVerzender(maakInloggegevens(instellingen.appId, geheimen)),
    instellingen,
    nu,
    meld,
    logboek,
  }),
);
