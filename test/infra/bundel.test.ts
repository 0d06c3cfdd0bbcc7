/** The code of every Lambda stays within its budget. No times here: `npm run bundle` measures those. */
import { describe, expect, it } from "vitest";
import { bouwCode, type Code, LAMBDAS, pakketVan } from "../../functions/opdracht/bundel-bouw.ts";
import { leesBudget, overBudget } from "../../functions/opdracht/bundel-budget.ts";

describe("the bundle of a Lambda", () => {
  it.each(LAMBDAS)("of %s stays within its budget, data apart", async (lambda) => {
    const code = await bouwCode(lambda);
    expect(overBudget(lambda, code, await leesBudget())).toBeNull();
    // The kaart alone is over 2 MB: in here it is no more than the word null.
    const data = code.pakketten.filter(({ naam }) => /gebouwd/.test(naam));
    for (const { bytes } of data) expect(bytes).toBeLessThan(500);
    // Nothing of a test or of a development tool comes along.
    const namen = code.pakketten.map(({ naam }) => naam);
    // The report tells what is on the kaart and looks nothing up.
    if (lambda === "rapport") expect(namen).not.toContain("functions/matching");
    else expect(namen).toContain("functions/matching");
    expect(
      namen.filter((naam) => /^(?:test|esbuild|dynalite|vitest|sst|playwright-core)$/.test(naam)),
    ).toEqual([]);
  });

  it("is refused one byte over its budget, with the ten heaviest packages", () => {
    const budget = {
      web: { grens: 2, doel: 1 },
      teams: { grens: 2, doel: 1 },
      whatsapp: { grens: 2, doel: 1 },
      rapport: { grens: 2, doel: 1 },
    };
    const pakketten = Array.from({ length: 12 }, (_, i) => ({ naam: `pakket-${i}`, bytes: 2048 - i }));
    const code = (bytes: number): Code => ({ bytes, gzip: 1, pakketten });
    expect(overBudget("web", code(2048), budget)).toBeNull();
    const melding = overBudget("web", code(2049), budget) ?? "";
    expect(melding).toContain("web: 2 KB code is meer dan de grens van 2 KB");
    expect(melding.match(/pakket-\d+/g)).toEqual(pakketten.slice(0, 10).map(({ naam }) => naam));
  });

  it("counts a file to its package, the innermost one, and our own to its folder", () => {
    expect(pakketVan("node_modules/zod/v4/core/core.js")).toBe("zod");
    expect(pakketVan("../x/node_modules/@smithy/core/index.js")).toBe("@smithy/core");
    expect(pakketVan("node_modules/a/node_modules/@b/c/d.js")).toBe("@b/c");
    expect(pakketVan("functions/web/pagina/kop.tsx")).toBe("functions/web");
    expect(pakketVan("functions/web.ts")).toBe("functions");
  });
});
