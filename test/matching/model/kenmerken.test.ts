import { describe, expect, it } from "vitest";
import type { Analyse, Term } from "../../../functions/matching/analyse/index.ts";
import { kenmerkenVan, sleutelVan } from "../../../functions/matching/model/kenmerken.ts";

const term = (woord: string, opties: Partial<Term> = {}): Term => ({
  term: woord,
  gewicht: 1,
  woord,
  ...opties,
});
const analyse = (...zinnen: Term[][]): Analyse => ({
  zinnen: zinnen.map((termen) => ({ woorden: termen.map(({ woord }) => woord), termen })),
});
const gewichten = (...zinnen: Term[][]) => kenmerkenVan(analyse(...zinnen)).gewicht;

describe("kenmerkenVan", () => {
  it("has the terms, two neighbours and runs of four letters, the terms the heaviest", () => {
    const gewicht = gewichten([term("briefadres"), term("nee")]);
    expect(gewicht.get("briefadres")).toBe(1);
    const paar = gewicht.get("briefadres nee") ?? 0;
    const letters = gewicht.get("#^bri") ?? 0;
    expect(letters).toBeGreaterThan(0);
    expect(paar).toBeGreaterThan(letters);
    expect(paar).toBeLessThan(1);
    expect(gewicht.has("#res$")).toBe(true);
  });

  it("makes no pair across two sentences, nor with a part of a compound", () => {
    const gewicht = gewichten(
      [term("huurtoeslag"), term("huur", { gewicht: 0.4, woord: "huurtoeslag" }), term("stopt")],
      [term("nu")],
    );
    expect(gewicht.get("huurtoeslag stopt")).toBeGreaterThan(0);
    expect(
      [...gewicht.keys()].filter((kenmerk) => kenmerk === "huur stopt" || kenmerk === "stopt nu"),
    ).toEqual([]);
  });

  it("counts a feature once and at its heaviest, however often it occurs", () => {
    const eens = gewichten([term("schuld")]);
    expect(gewichten([term("schuld")], [term("schuld")])).toEqual(eens);
    expect(gewichten([term("schuld", { gewicht: 0.4 })], [term("schuld")]).get("schuld")).toBe(1);
  });

  it("lets a word with a typo share most letter runs with the word that was meant", () => {
    const runs = (woord: string) =>
      new Set([...gewichten([term(woord)]).keys()].filter((kenmerk) => kenmerk.startsWith("#")));
    const goed = runs("verblijfsvergunning");
    const samen = [...runs("verblijfsvergunnig")].filter((run) => goed.has(run));
    expect(samen.length / goed.size).toBeGreaterThan(0.6);
  });

  it("knows for each feature the word it came from", () => {
    const { gewicht, woorden } = kenmerkenVan(analyse([term("§bijstand", { gewicht: 0.8, woord: "soza" })]));
    expect(woorden.get("§bijstand")).toBe("soza");
    expect([...woorden.keys()]).toEqual([...gewicht.keys()]);
  });

  it("is empty for nothing", () => {
    expect(gewichten().size).toBe(0);
    expect(gewichten([]).size).toBe(0);
  });
});

describe("sleutelVan", () => {
  it("is FNV-1a with 32 bits, so that a model is read the same everywhere", () => {
    // The published test values of FNV-1a.
    expect(sleutelVan("")).toBe(0x811c9dc5);
    expect(sleutelVan("a")).toBe(0xe40c292c);
    expect(sleutelVan("foobar")).toBe(0xbf9cf968);
  });

  it("tells twenty thousand features nearly all apart", () => {
    const sleutels = new Set(Array.from({ length: 20_000 }, (_, i) => sleutelVan(`kenmerk ${i}`)));
    expect(sleutels.size).toBeGreaterThan(19_990);
  });
});
