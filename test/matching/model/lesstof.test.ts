import { describe, expect, it } from "vitest";
import { sleutelVan } from "../../../functions/matching/model/kenmerken.ts";
import { maakLesstof } from "../../../functions/matching/model/lesstof.ts";
import type { Oefenzin } from "../../../knowledge/oefenzinnen.ts";
import { miniAnalyse as analyseer, miniKaart } from "../hulp.ts";

const les = (...oefenzinnen: Oefenzin[]) => maakLesstof(miniKaart, oefenzinnen, analyseer);
/** The sentence that a practice sentence became: they stand behind those of the knelpunten. */
const van = (oefenzin: Oefenzin) => les(oefenzin).find(({ kenmerken }) => kenmerken.has(sleutelVan("xyzzy")));
const T = "xyzzy en meer";

describe("maakLesstof", () => {
  it("teaches each herkenning line, name and description of a knelpunt", () => {
    const verlopen = les().filter(({ doel }) => doel.knelpunt?.has("vergunning-verlopen"));
    expect(verlopen).toHaveLength(7);
    for (const { doel } of verlopen) {
      expect(doel.organisatie).toEqual(new Map([["ind", 1]]));
      expect(doel.domein?.get("verblijfsrecht")).toBeGreaterThan(doel.domein?.get("inkomen") ?? 1);
      expect(doel.soort).toEqual(new Map([["gewoon", 1]]));
    }
  });

  it("gives the first organisatie the most, and a total of 1", () => {
    const doel = van({ t: T, o: ["svb", "ind"] })?.doel.organisatie;
    expect([...(doel?.keys() ?? [])]).toEqual(["svb", "ind"]);
    expect(doel?.get("svb")).toBeGreaterThan(doel?.get("ind") ?? 1);
    expect([...(doel?.values() ?? [])].reduce((som, kans) => som + kans, 0)).toBeCloseTo(1);
  });

  it("takes the domeinen of the knelpunt when the sentence names none", () => {
    expect([...(van({ t: T, o: [], k: "uitkering-stopt" })?.doel.domein?.keys() ?? [])]).toEqual(["inkomen"]);
  });

  it("teaches nothing about whom to call when nobody can be called", () => {
    const doel = van({ t: T, o: [], s: "vaag" })?.doel;
    expect(doel?.organisatie).toBeUndefined();
    expect(doel?.knelpunt).toBeUndefined();
    expect(doel?.soort).toEqual(new Map([["vaag", 1]]));
  });

  it("calls danger words without danger gewoon, and counts them heavier than an ordinary sentence", () => {
    const geen = van({ t: T, o: ["ind"], s: "geen-spoed" });
    expect(geen?.doel.soort).toEqual(new Map([["gewoon", 1]]));
    expect(geen?.gewicht.soort).toBeGreaterThan(van({ t: T, o: ["ind"] })?.gewicht.soort ?? 99);
  });

  it("skips a knelpunt that is no longer on the kaart, but keeps the rest of the sentence", () => {
    const doel = van({ t: T, o: ["ind"], k: "bestaat-niet-meer" })?.doel;
    expect(doel?.knelpunt).toBeUndefined();
    expect(doel?.organisatie).toEqual(new Map([["ind", 1]]));
  });

  it("lets practice sentences say who owns a knelpunt", () => {
    const eigenaars = les({ t: T, o: ["svb"], k: "vergunning-verlopen" }).filter(
      ({ doel, kenmerken }) =>
        doel.knelpunt?.has("vergunning-verlopen") && !kenmerken.has(sleutelVan("xyzzy")),
    );
    expect(eigenaars.every(({ doel }) => doel.organisatie?.get("svb") === 1)).toBe(true);
  });

  it("teaches the prose of organisaties at less than full weight", () => {
    const proza = les().filter(({ doel }) => doel.knelpunt === undefined && doel.organisatie?.has("svb"));
    expect(proza.length).toBeGreaterThan(0);
    expect(proza.every(({ gewicht }) => (gewicht.organisatie ?? 1) < 1)).toBe(true);
  });
});
