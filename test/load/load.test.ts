/** A short run under mixed traffic: nothing goes wrong. No times, those are of `npm run load`. */
import { describe, expect, it } from "vitest";
import { draaiLoop } from "./loop.ts";
import { helling, type Meting, oordeelGeheugen, percentiel } from "./maten.ts";

describe("the server under load", () => {
  it("answers every kind of request as it should for some seconds", async () => {
    const { uitkomsten, geheugen, gemeld } = await draaiLoop({ seconden: 6, perSeconde: 40 });
    expect(uitkomsten.flatMap(({ naam, fouten }) => fouten.map((fout) => `${naam}: ${fout}`))).toEqual([]);
    // On a busy machine the table may be too slow for our patience: then the answer comes without it.
    const codes = [...gemeld.matchAll(/"code":"([^"]+)"/g)].map(([, code]) => code);
    expect(codes.filter((code) => code !== "opslag/te-traag")).toEqual([]);
    expect(uitkomsten.map(({ naam }) => naam).sort()).toEqual(
      ["api", "chat", "fout", "middel", "paneel", "record", "teams"].sort(),
    );
    // Each kind was answered once before; how many more depends on the machine.
    expect(uitkomsten.reduce((som, { aantal }) => som + aantal, 0)).toBeGreaterThan(10);
    expect(geheugen.length).toBeGreaterThan(0);
    for (const { heap, rss } of geheugen) expect(rss).toBeGreaterThan(heap);
  }, 90_000);
});

describe("the figures", () => {
  const loop = (heap: (t: number) => number, duur = 120): Meting[] =>
    Array.from({ length: 31 }, (_, i) => {
      const t = (i * duur) / 30;
      return { t, rss: 300, heap: heap(t) };
    });
  it("take the nearest rank", () => {
    const tien = [1, 2, 3, 4, 5, 6, 7, 8, 9, 10];
    expect([0.5, 0.95, 0.99, 0].map((deel) => percentiel(tien, deel))).toEqual([5, 10, 10, 1]);
    expect(percentiel([], 0.5)).toBeNaN();
  });
  it("know a line", () => {
    expect(helling([0, 1, 2, 3].map((x) => ({ x, y: 5 - 2 * x })))).toBeCloseTo(-2);
    expect(helling([{ x: 1, y: 1 }])).toBe(0);
  });
  it("see a leak, and neither a saw nor warming up", () => {
    expect(oordeelGeheugen(loop((t) => 100 + t * 0.2)).oordeel).toBe("groei");
    expect(oordeelGeheugen(loop((t) => 100 + (t % 7))).oordeel).toBe("geen groei");
    expect(oordeelGeheugen(loop((t) => 60 + Math.min(40, t))).oordeel).toBe("geen groei");
  });
  it("say nothing of a short run", () => {
    expect(oordeelGeheugen(loop((t) => 100 + t, 20)).oordeel).toBe("te kort");
    expect(oordeelGeheugen([]).oordeel).toBe("te kort");
  });
});
