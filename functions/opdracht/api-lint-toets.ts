/** Holds an OpenAPI document against our rules and those that Spectral recommends for OpenAPI. */
import { type ISpectralDiagnostic, Ruleset, Spectral } from "@stoplight/spectral-core";
import { oas } from "@stoplight/spectral-rulesets";
import { API_REGELS } from "./api-lint-regels.ts";

/** What is wrong, and where. */
export interface Bevinding {
  /** Name of the rule: ours is the id of the standard without `/core/`, the others are of `spectral:oas`. */
  regel: string;
  ernst: "fout" | "waarschuwing" | "tip";
  /** Place in the document, such as `paths › /zoekvragen › post`. */
  plek: string;
  /** Line in the document as it is printed with two spaces, from 1. */
  lijn: number;
  uitleg: string;
}

/** Severities of Spectral: 0 error, 1 warning, 2 information, 3 hint. */
const ERNST = ["fout", "waarschuwing", "tip", "tip"] as const;

/**
 * Lints a document.
 * @param document the parsed OpenAPI document
 * @returns every finding, in the order of the document; empty when all is well
 */
export async function toetsApi(document: Record<string, unknown>): Promise<Bevinding[]> {
  const spectral = new Spectral();
  spectral.setRuleset(new Ruleset({ ...API_REGELS, extends: [[oas, "recommended"]] }));
  const gevonden = await spectral.run(document);
  return gevonden.map(alsBevinding).sort((een, ander) => een.lijn - ander.lijn);
}

function alsBevinding({ code, message, path, range, severity }: ISpectralDiagnostic): Bevinding {
  return {
    regel: String(code),
    ernst: ERNST[severity] ?? "tip",
    plek: path.length === 0 ? "het document" : path.join(" › "),
    lijn: range.start.line + 1,
    uitleg: message,
  };
}

/** The findings as text for a terminal, one each line, with a count; ends in a line break. */
export function toonBevindingen(bevindingen: readonly Bevinding[]): string {
  if (bevindingen.length === 0) return "De API volgt de regels: geen fouten en geen waarschuwingen.\n";
  const regels = bevindingen.map(
    ({ ernst, lijn, plek, regel, uitleg }) => `${ernst} regel ${lijn} [${regel}] ${plek}\n  ${uitleg}\n`,
  );
  return `${regels.join("")}\n${bevindingen.length} ${bevindingen.length === 1 ? "bevinding" : "bevindingen"}.\n`;
}
