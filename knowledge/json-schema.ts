import * as z from "zod";
import { BESTANDSCHEMAS } from "./laden.ts";

/**
 * JSON Schema (draft 2020-12) of each kind of YAML file, as text by file name. The YAML files refer to it in their
 * first line (`# yaml-language-server: $schema=…`), so that an editor completes and checks while the curator types.
 */
export function jsonSchemas(): Record<string, string> {
  return Object.fromEntries(
    Object.entries(BESTANDSCHEMAS).map(([naam, schema]) => [
      `${naam}.json`,
      `${JSON.stringify(z.toJSONSchema(schema, { io: "input" }), null, 2)}\n`,
    ]),
  );
}
