/** The cost model: its arithmetic, and that the document holds what it says. */
import { readFileSync } from "node:fs";
import path from "node:path";
import { describe, expect, it } from "vitest";
import { kostenTabel, kostenVan, MAANDEN, PRIJZEN, VERGELIJK } from "../../functions/opdracht/kosten.ts";

describe("the costs of a month", () => {
  it("are the sum of what is billed, worked out by hand for a million questions", () => {
    const kosten = kostenVan({ vragen: 1_000_000, koud: 0 });
    // Four requests a question; 2 × 24 + 1 + 2 = 51 ms each.
    expect(kosten.lambda).toBeCloseTo(4 * 0.2 + 51_000 * 0.0000133334, 6);
    expect(kosten.apiGateway).toBeCloseTo(4, 6);
    // Two turns: two reads, 10.2 writes of one unit.
    expect(kosten.tabel).toBeCloseTo(2 * 0.125 + 10.2 * 0.625, 6);
    expect(kosten.verkeer).toBeCloseTo(((2 * 10_205 + 5662 + 2493) / 1000) * 0.09, 6);
    const { totaal, ...delen } = kosten;
    expect(Object.values(delen).reduce((a, b) => a + b, 0)).toBeCloseTo(totaal, 9);
  });

  it("grow with questions and cold starts, and have a fixed part", () => {
    const niets = kostenVan({ vragen: 0, koud: 1 });
    expect(niets.totaal).toBe(niets.metrieken);
    const koud = kostenVan({ vragen: 1000, koud: 1 }).lambda - kostenVan({ vragen: 1000, koud: 0 }).lambda;
    expect(koud).toBeCloseTo(1000 * 1.06 * 0.0000133334, 9);
    const totalen = MAANDEN.map((maand) => kostenVan(maand).totaal);
    expect(totalen).toEqual([...totalen].sort((a, b) => a - b));
  });
});

describe("infra/README.md", () => {
  const tekst = readFileSync(path.resolve(import.meta.dirname, "../../infra/README.md"), "utf8");
  it("holds the table as it is worked out: npm run kosten -- --schrijf", () => {
    expect(tekst).toContain(kostenTabel());
    expect(tekst).toContain(VERGELIJK.bron.split(" ")[0]);
  });
  it("has an address or an honest word for every price", () => {
    for (const { wat, usd, bron } of Object.values(PRIJZEN))
      expect(bron, wat).toMatch(usd === null ? /niet nagegaan/ : /^https:\/\//);
  });
});
