/** What axe finds on a page, by the rules of WCAG 2.2 A and AA. */
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import type { Page } from "playwright-core";

const AXE = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");
const REGELS = { type: "tag", values: ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"] };

interface AxeUitslag {
  violations: { id: string; nodes: { html: string; failureSummary: string }[] }[];
}

/** One line for each element that axe objects to. */
export async function axeFouten(tab: Page): Promise<string[]> {
  await tab.evaluate(AXE);
  const uitslag: AxeUitslag = await tab.evaluate(`axe.run(document, { runOnly: ${JSON.stringify(REGELS)} })`);
  return uitslag.violations.flatMap(({ id, nodes }) =>
    nodes.map(({ failureSummary, html }) => `${id}: ${html} ${failureSummary}`),
  );
}
