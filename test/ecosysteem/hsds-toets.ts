/** Holds something against the shape of HSDS. */
import Ajv2020 from "ajv/dist/2020.js";
import addFormats from "ajv-formats";
import { hsdsSchema } from "./hsds-standaard.ts";

const ajv = new Ajv2020({ strict: true, allErrors: true });
addFormats(ajv);
const toetsen = {
  organization: ajv.compile(hsdsSchema("organization")),
  service: ajv.compile(hsdsSchema("service")),
  bladzijde: ajv.compile(hsdsSchema("bladzijde")),
  wortel: ajv.compile(hsdsSchema("wortel")),
};

/** What is wrong with it, each with its place; empty when it follows the standard. */
export function hsdsFouten(deel: keyof typeof toetsen, inhoud: unknown): string[] {
  const toets = toetsen[deel];
  return toets(inhoud)
    ? []
    : (toets.errors ?? []).map(({ instancePath, message }) => `${instancePath} ${message}`);
}
