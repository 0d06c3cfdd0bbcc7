/**
 * `npm run api:lint [-- https://adres]`: holds the OpenAPI document against the NL API Design Rules and `spectral:oas`,
 * and prints every finding with its place and rule. Without an address: the document as the app in this folder serves
 * it. Exit code 1 when there is a finding.
 */
import * as z from "zod";
import { maakAssistent } from "../assistent/index.ts";
import { kennis } from "../assistent/kennis.ts";
import { toestandSchema } from "../gesprek/index.ts";
import { alsLeesbaar, maakLogboek } from "../logboek/index.ts";
import { geheugenOpslag } from "../opslag/index.ts";
import { maakWeb } from "../web/app.ts";
import { middelen } from "../web/middelen.ts";
import { toetsApi, toonBevindingen } from "./api-lint-toets.ts";

const adres = process.argv[2];
const antwoord = await (adres === undefined ? vanHier() : fetch(new URL("/v1/openapi.json", adres)));
if (!antwoord.ok) {
  process.stderr.write(`${adres ?? "De app"} gaf status ${antwoord.status} op /v1/openapi.json.\n`);
  process.exit(1);
}
const bevindingen = await toetsApi(z.record(z.string(), z.unknown()).parse(await antwoord.json()));
process.stdout.write(toonBevindingen(bevindingen));
process.exitCode = bevindingen.length > 0 ? 1 : 0;

/** What the app here answers to a reader on https. */
async function vanHier(): Promise<Response> {
  const app = maakWeb({
    hulp: maakAssistent(kennis),
    opslag: geheugenOpslag({ schema: toestandSchema, nu: Date.now }),
    nu: Date.now,
    nieuwId: () => crypto.randomUUID(),
    middelen,
    inbedding: [],
    aanmelding: null,
    peil: async () => ({ gelukt: true }),
    // One request of our own: nobody reads about it.
    logboek: maakLogboek({
      kanaal: "api",
      kaartVersie: kennis.kaart.kaartVersie,
      schrijf: () => undefined,
      vorm: alsLeesbaar,
      nu: Date.now,
      nieuwId: () => crypto.randomUUID(),
    }),
    meld: () => undefined,
  });
  return app.request("https://localhost/v1/openapi.json");
}
