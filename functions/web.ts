/**
 * Lambda of the web: the chat page and the REST API. Clients and the assistant are made outside the handler, once per
 * container. Environment: `TABEL` (name of the DynamoDB table), `AWS_REGION`; and if wanted `INBEDDING` (who may show us
 * in a frame), `ORGANISATIE` (name above the pages), `OIDC_…` (signing in), `METRIEKEN` (name of the metrics).
 */
import { handle } from "hono/aws-lambda";
import { maakAssistent } from "./assistent/index.ts";
import { kennis } from "./assistent/kennis.ts";
import { toestandSchema, vulAan } from "./gesprek/index.ts";
import { maakLambdaLogboek } from "./logboek/index.ts";
import { maakLambdaOpslag } from "./opslag/index.ts";
import { maakAanmelding } from "./web/aanmelden/maak.ts";
import { maakWeb } from "./web/app.ts";
import { middelen } from "./web/middelen.ts";
import { leesInbedding, leesOrganisatie } from "./web/omgeving.ts";

const nu = Date.now;
const { kaartVersie } = kennis.kaart;
const logboek = maakLambdaLogboek({ kanaal: "web", kaartVersie, omgeving: process.env, nu });
const { meld } = logboek;
const opslagen = maakLambdaOpslag({
  omgeving: process.env,
  schema: toestandSchema,
  vulAan,
  nu,
  meld,
});

/** Answers API Gateway v2 events and function URLs. */
export const handler = handle(
  maakWeb({
    hulp: maakAssistent(kennis),
    ...opslagen,
    nu,
    nieuwId: () => crypto.randomUUID(),
    middelen,
    inbedding: leesInbedding(process.env.INBEDDING),
    organisatie: leesOrganisatie(process.env.ORGANISATIE),
    aanmelding: maakAanmelding(process.env),
    meld,
    logboek,
  }),
);
