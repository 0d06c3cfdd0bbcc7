/**
 * `npm run api:lint [-- https://adres]`: holds the OpenAPI document against the NL API Design Rules and `spectral:oas`,
 * and prints every finding with its place and rule. Without an address: the document that the app in this folder
 * serves. Exit code 1 when there is a finding.
 */
import * as z from "zod";
import { openApi } from "../web/openapi.ts";
import { toetsApi, toonBevindingen } from "./api-lint-toets.ts";

const adres = process.argv[2];

/** What a server answers to who asks for its document. */
async function haal(server: string): Promise<Record<string, unknown>> {
  const plek = new URL("/v1/openapi.json", server).href;
  const antwoord = await fetch(plek);
  if (!antwoord.ok) throw new Error(`${plek} gaf status ${antwoord.status}`);
  return z.record(z.string(), z.unknown()).parse(await antwoord.json());
}

const bevindingen = await toetsApi(adres === undefined ? openApi("https://localhost") : await haal(adres));
process.stdout.write(toonBevindingen(bevindingen));
process.exitCode = bevindingen.length > 0 ? 1 : 0;
