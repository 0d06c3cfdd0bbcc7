/** What axe finds on a page, by the rules of WCAG 2.2 A and AA. */
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import type { Page } from "playwright-core";

const AXE = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");
const NORMEN = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"];

interface AxeUitslag {
  violations: { id: string; nodes: { target: string[]; failureSummary?: string }[] }[];
}

/**
 * One line for each element that axe objects to.
 * @param regels ids of rules of axe; without them every rule of the norms
 */
export async function axeFouten(tab: Page, regels?: readonly string[]): Promise<string[]> {
  const runOnly =
    regels === undefined ? { type: "tag", values: NORMEN } : { type: "rule", values: [...regels] };
  if (!(await tab.evaluate("typeof axe !== 'undefined'"))) await tab.evaluate(AXE);
  const { violations }: AxeUitslag = await tab.evaluate(
    `axe.run(document, ${JSON.stringify({ runOnly, resultTypes: ["violations"] })})`,
  );
  return violations.flatMap(({ id, nodes }) =>
    nodes.map(({ failureSummary = "", target }) => `${id} at ${target.join(" ")}: ${failureSummary}`),
  );
}
