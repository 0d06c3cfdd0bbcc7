import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import path from "node:path";
import Ajv from "ajv-draft-04";
import ajvFormats from "ajv-formats";
import * as z from "zod";
import { MANIFEST_VERSIE, type PakketKeuze } from "../../../functions/teams/pakket/manifest.ts";

export const KEUZE: PakketKeuze = {
  appId: "1a2b3c4d-0000-4000-8000-000000000001",
  domein: "bellen.gemeente.nl",
  versie: "1.2.3",
};

/** A file of the project. */
export function leesBestand(pad: string): string {
  return readFileSync(path.resolve(import.meta.dirname, "../../..", pad), "utf8");
}

/** What Microsoft's own schema has against a file: nothing when it is good. */
export function bezwaren(soort: "MicrosoftTeams" | "MicrosoftTeams.Localization", inhoud: unknown): string[] {
  const pad = `@microsoft/app-manifest/build/json-schemas/teams/v${MANIFEST_VERSIE}/${soort}.schema.json`;
  const schema = z
    .record(z.string(), z.unknown())
    .parse(JSON.parse(readFileSync(createRequire(import.meta.url).resolve(pad), "utf8")));
  // Microsoft's patterns hold escapes that the unicode mode of a regular expression refuses.
  const ajv = new Ajv({ allErrors: true, strict: false, unicodeRegExp: false });
  ajvFormats(ajv);
  const keur = ajv.compile(schema);
  return keur(inhoud) ? [] : (keur.errors ?? []).map((fout) => `${fout.instancePath} ${fout.message}`);
}

/** Every text in a JSON value with its place, written as Microsoft's localisation file writes it. */
export function teksten(waarde: unknown, plek = ""): [plek: string, tekst: string][] {
  if (typeof waarde === "string") return [[plek, waarde]];
  if (Array.isArray(waarde)) return waarde.flatMap((een, nummer) => teksten(een, `${plek}[${nummer}]`));
  if (typeof waarde !== "object" || waarde === null) return [];
  return Object.entries(waarde).flatMap(([naam, een]) =>
    teksten(een, plek === "" ? naam : `${plek}.${naam}`),
  );
}
