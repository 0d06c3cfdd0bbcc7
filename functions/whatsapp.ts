/**
 * Lambda of WhatsApp: the webhook, behind a function URL that streams. The answer to Meta leaves as soon as it is
 * written; the Lambda itself goes on until every message is answered. Environment: `TABEL`, `AWS_REGION` and what
 * `whatsapp/instellingen.ts` reads.
 */
import { setTimeout as wacht } from "node:timers/promises";
import type {} from "aws-lambda";
import { handle, type LambdaEvent } from "hono/aws-lambda";
import { maakAssistent } from "./assistent/index.ts";
import { kennis } from "./assistent/kennis.ts";
import { maakLambdaLogboek } from "./logboek/index.ts";
import { maakLambdaOpslag } from "./opslag/index.ts";
import { maakWhatsApp } from "./whatsapp/app.ts";
import { maakGraph } from "./whatsapp/graph.ts";
import { leesWhatsAppOmgeving } from "./whatsapp/instellingen.ts";
import { standSchema, vulStandAan } from "./whatsapp/volgorde.ts";

const instellingen = leesWhatsAppOmgeving(process.env);
const nu = Date.now;
const { kaartVersie } = kennis.kaart;
const logboek = maakLambdaLogboek({ kanaal: "whatsapp", kaartVersie, omgeving: process.env, nu });
const { meld } = logboek;

const { app, klaar } = maakWhatsApp({
  hulp: maakAssistent(kennis),
  ...maakLambdaOpslag({ omgeving: process.env, schema: standSchema, vulAan: vulStandAan, nu, meld }),
  graph: maakGraph({ instellingen, wacht, toeval: Math.random }),
  instellingen,
  nu,
  meld,
  logboek,
});
const beantwoord = handle(app);

/** Answers events of a function URL, payload 2.0. */
export const handler = awslambda.streamifyResponse<LambdaEvent>(async (event, stroom) => {
  const { statusCode, headers, body } = await beantwoord(event);
  const antwoord = awslambda.HttpResponseStream.from(stroom, { statusCode, headers });
  antwoord.end(body);
  await klaar();
});
