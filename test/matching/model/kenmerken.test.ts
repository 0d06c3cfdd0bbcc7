import { describe, expect, it } from "vitest";
import type { Analyse, Term } from "../../../functions/matching/analyse/index.ts";
import {
  kenmerkenPerZin,
  kenmerkenVan,
  sleutelVan,
  voegSamen,
} from "../../../functions/matching/model/kenmerken.ts";

const term = (woord: string, opties: Partial<Term> = {}): Term => ({
  term: woord,
  gewicht: 1,
  woord,
  ...opties,
});
const analyse = (...zinnen: Term[][]): Analyse => ({
  zinnen: zinnen.map((termen) => ({ woorden: termen.map(({ woord }) => woord), termen })),
});
/** The features of some sentences, and what each weighs when asked for by its name. */
function van(...zinnen: Term[][]) {
  const kenmerken = kenmerkenVan(analyse(...zinnen));
  return { kenmerken, gewicht: (naam: string) => kenmerken.get(sleutelVan(naam))?.gewicht ?? 0 };
}

describe("kenmerkenVan", () => {
  it("has the terms, two neighbours and runs of four letters, the terms the heaviest", () => {
    const { gewicht } = van([term("briefadres"), term("nee")]);
    expect(gewicht("briefadres")).toBe(1);
    expect(gewicht("#^bri")).toBeGreaterThan(0);
    expect(gewicht("briefadres nee")).toBeGreaterThan(gewicht("#^bri"));
    expect(gewicht("briefadres nee")).toBeLessThan(1);
    expect(gewicht("#res$")).toBe(gewicht("#^bri"));
  });

  it("makes no pair across two sentences, nor with a part of a compound", () => {
    const { gewicht } = van(
      [term("huurtoeslag"), term("huur", { gewicht: 0.4, woord: "huurtoeslag" }), term("stopt")],
      [term("nu")],
    );
    expect(gewicht("huurtoeslag stopt")).toBeGreaterThan(0);
    expect([gewicht("huur stopt"), gewicht("stopt nu")]).toEqual([0, 0]);
  });

  it("counts a feature once and at its heaviest, however often it occurs", () => {
    const eens = van([term("schuld")]).kenmerken;
    expect(van([term("schuld")], [term("schuld")]).kenmerken).toEqual(eens);
    expect(van([term("schuld", { gewicht: 0.4 })], [term("schuld")]).gewicht("schuld")).toBe(1);
    expect(van([term("schuld"), term("schuld", { gewicht: 0.4 })]).gewicht("schuld")).toBe(1);
  });

  it("lets a word with a typo share most letter runs with the word that was meant", () => {
    const goed = van([term("verblijfsvergunning")]).kenmerken;
    const { kenmerken } = van([term("verblijfsvergunnig")]);
    const samen = [...kenmerken.keys()].filter((sleutel) => goed.has(sleutel));
    expect(samen.length / goed.size).toBeGreaterThan(0.6);
  });

  it("knows for each feature the word it came from", () => {
    const { kenmerken } = van([
      term("§bijstand", { gewicht: 0.8, woord: "soza" }),
      term("stopt"),
      term("nu"),
    ]);
    expect(kenmerken.get(sleutelVan("§bijstand"))?.woord).toBe("soza");
    expect(kenmerken.get(sleutelVan("stopt nu"))?.woord).toBe("stopt nu");
  });

  it("is empty for nothing", () => {
    expect(van().kenmerken.size).toBe(0);
    expect(van([]).kenmerken.size).toBe(0);
  });
});

describe("kenmerkenPerZin", () => {
  it("gives together, in any grouping, what the whole text has", () => {
    const zinnen = [[term("huur"), term("stopt")], [term("huur", { gewicht: 0.4 })], [], [term("nu")]];
    const perZin = kenmerkenPerZin(analyse(...zinnen));
    const geheel = kenmerkenVan(analyse(...zinnen));
    expect(perZin).toHaveLength(zinnen.length);
    expect(voegSamen(perZin)).toEqual(geheel);
    expect(voegSamen([voegSamen(perZin.slice(0, 2)), voegSamen(perZin.slice(2))])).toEqual(geheel);
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

  it("goes on from the key of what stands before", () => {
    expect(sleutelVan("bar", sleutelVan("foo"))).toBe(sleutelVan("foobar"));
    expect(sleutelVan("xxbarxx", sleutelVan("foo"), 2, 5)).toBe(sleutelVan("foobar"));
  });
});

describe("features of form", () => {
  const zin = (tekst: string, ...inhoud: string[]): Analyse => ({
    zinnen: [{ woorden: tekst.split(" "), termen: inhoud.map((woord) => term(woord)) }],
  });
  const vormen = (analyse: Analyse) =>
    [...kenmerkenVan(analyse).values()].filter(({ vorm }) => vorm).map(({ woord }) => woord);

  it("are the common words and their neighbours, so that now and then are told apart", () => {
    expect(vormen(zin("hij ligt nu bewusteloos", "bewusteloos")).sort()).toEqual(
      ["hij", "hij ligt", "ligt", "ligt nu", "nu", "nu bewusteloos"].sort(),
    );
    expect(vormen(zin("hij lag toen bewusteloos", "bewusteloos"))).not.toContain("ligt nu");
  });

  it("are none between two words of content, and never take the place of one", () => {
    expect(vormen(zin("briefadres geweigerd", "briefadres", "geweigerd"))).toEqual([]);
    const kenmerken = kenmerkenVan(zin("nu briefadres", "briefadres"));
    expect(kenmerken.get(sleutelVan("briefadres"))?.vorm).toBe(false);
    expect(kenmerken.get(sleutelVan("~nu briefadres"))?.vorm).toBe(true);
  });
});
