/**
 * Lambda of the report: once a week, what was asked and how fresh the kaart is, by mail through a topic. Environment:
 * what `rapport/omgeving.ts` reads.
 */
import { kaart } from "./assistent/kaart.ts";
import { maakHandler } from "./rapport/lambda.ts";

/** Called by EventBridge Scheduler; what it sends along is of no matter. */
export const handler = maakHandler({
  omgeving: process.env,
  kaart,
  nu: Date.now,
  schrijf: (regel) => process.stdout.write(`${regel}\n`),
});
