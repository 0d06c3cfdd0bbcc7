import { describe, expect, it } from "vitest";
import { bouwZoekIndex, maakZoek } from "../../../functions/matching/zoek/index.ts";
import { miniAnalyse as analyseer, kennis, miniInhoud } from "../hulp.ts";

const index = bouwZoekIndex(miniInhoud, analyseer);
const zoek = maakZoek(JSON.parse(JSON.stringify(index)));
const op = (tekst: string) => zoek(analyseer(tekst).zinnen.flatMap(({ termen }) => termen));

describe("the search index", () => {
  it("has an entry for every herkenning line and one for the rest of each knelpunt", () => {
    const regels = miniInhoud.knelpunten.reduce((som, { herkenning }) => som + herkenning.length, 0);
    expect(index.zinnen.reduce((som, aantal) => som + aantal, 0)).toBe(regels);
    expect(index.lengtes).toHaveLength(regels + miniInhoud.knelpunten.length);
  });

  it("is the same twice, and the one on disk fits the kaart on disk", () => {
    expect(JSON.stringify(bouwZoekIndex(miniInhoud, analyseer))).toBe(JSON.stringify(index));
    expect(kennis.index.zoek.knelpunten).toEqual(kennis.kaart.knelpunten.map(({ id }) => id));
  });
});

describe("maakZoek", () => {
  it("finds each herkenning line as the best hit of its own words", () => {
    for (const { id, herkenning } of miniInhoud.knelpunten) {
      for (const zin of herkenning) {
        const [beste] = op(zin);
        expect(beste?.knelpunt).toBe(id);
      }
    }
  });

  it("says which words as typed led there", () => {
    expect(op("Het PASJE is verlopen")[0]?.waarom().sort()).toEqual(["pasje", "verlopen"]);
  });

  it("finds a word with a typo, and names the word as it was typed", () => {
    const [beste] = op("vergunnnig");
    expect(beste?.knelpunt).toBe("vergunning-verlopen");
    expect(beste?.waarom()).toEqual(["vergunnnig"]);
    expect(op("vergunning")[0]?.score).toBeGreaterThan(beste?.score ?? 99);
  });

  it("takes no short word and no known word for a typo of another", () => {
    expect(op("pas")).toEqual([]);
    const woorden = op("pasje").flatMap(({ waarom }) => waarom());
    expect(new Set(woorden)).toEqual(new Set(["pasje"]));
  });

  it("counts the best herkenning line of a knelpunt, not how many lines share a word", () => {
    const [knelpunt] = miniInhoud.knelpunten;
    if (!knelpunt) throw new Error("the mini-kaart has no knelpunt");
    const zin = knelpunt.herkenning[0] ?? "";
    const dubbel = { ...knelpunt, herkenning: [zin, zin, zin] };
    const scoreVan = (lijst: typeof miniInhoud.knelpunten) =>
      maakZoek(bouwZoekIndex({ ...miniInhoud, knelpunten: lijst }, analyseer))(
        analyseer(zin).zinnen.flatMap(({ termen }) => termen),
      )[0]?.score ?? 0;
    // Repeating the line makes its words less rare, so the score may only fall.
    expect(scoreVan([dubbel])).toBeLessThanOrEqual(scoreVan([{ ...knelpunt, herkenning: [zin] }]));
  });

  it("gives every knelpunt once, best first", () => {
    const treffers = op("pasje verlopen uitkering stopt");
    expect(new Set(treffers.map(({ knelpunt }) => knelpunt)).size).toBe(treffers.length);
    const scores = treffers.map(({ score }) => score);
    expect(scores).toEqual([...scores].sort((a, b) => b - a));
  });

  it.each(["", "xyzzy", "de het een"])("finds nothing for %j", (tekst) => {
    expect(op(tekst)).toEqual([]);
  });

  it("takes a term that looks like a query for a term", () => {
    expect(() => op("AND OR * ? ~2 ^3 constructor __proto__ tostring")).not.toThrow();
  });
});
