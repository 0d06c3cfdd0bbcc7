import { describe, expect, it } from "vitest";
import type { Oordeel } from "../../../functions/matching/model/index.ts";
import { weeg } from "../../../functions/matching/weeg/index.ts";
import type { Treffer } from "../../../functions/matching/zoek/index.ts";
import { kaart, miniKaart } from "../hulp.ts";

type Kansen = Record<string, number>;
const oordeel = (knelpunt: Kansen = {}, organisatie: Kansen = {}): Oordeel => ({
  kansen: {
    knelpunt: new Map(Object.entries(knelpunt)),
    organisatie: new Map(Object.entries(organisatie)),
    domein: new Map(),
    soort: new Map(),
  },
  bekend: 1,
  waarom: (_, klasse) => [`geleerd ${klasse}`],
});
const treffer = (knelpunt: string, score: number, waarom = ["woord"]): Treffer => ({
  knelpunt,
  score,
  waarom: () => waarom,
});
const VERLOPEN = "vergunning-verlopen";
const STOPT = "uitkering-stopt";

describe("weeg", () => {
  it("puts what search and model agree on first", () => {
    const { knelpunten, organisaties } = weeg(
      miniKaart,
      oordeel({ [STOPT]: 0.9, [VERLOPEN]: 0.1 }, { svb: 0.9, ind: 0.1 }),
      [treffer(STOPT, 10), treffer(VERLOPEN, 4)],
    );
    expect(knelpunten.map(({ knelpunt }) => knelpunt.id)).toEqual([STOPT, VERLOPEN]);
    expect(organisaties[0]?.id).toBe("svb");
  });

  it("gives chances that add up to 1, each row sorted", () => {
    const { knelpunten, organisaties, domeinen } = weeg(
      miniKaart,
      oordeel({ [STOPT]: 0.5, [VERLOPEN]: 0.5 }),
      [treffer(VERLOPEN, 3)],
    );
    expect(knelpunten.reduce((som, { kans }) => som + kans, 0)).toBeCloseTo(1, 6);
    for (const rij of [knelpunten, organisaties, domeinen]) {
      expect(rij.map(({ kans }) => kans)).toEqual(rij.map(({ kans }) => kans).sort((a, b) => b - a));
    }
  });

  it("is surer when search, model and owner agree than when they do not", () => {
    const zekerheid = (knelpunt: Kansen, organisatie: Kansen) =>
      weeg(miniKaart, oordeel(knelpunt, organisatie), [treffer(STOPT, 10), treffer(VERLOPEN, 1)]).zekerheid;
    const eens = zekerheid({ [STOPT]: 0.99, [VERLOPEN]: 0.01 }, { svb: 0.99, ind: 0.01 });
    const oneens = zekerheid({ [STOPT]: 0.1, [VERLOPEN]: 0.9 }, { svb: 0.1, ind: 0.9 });
    expect(eens).toBeGreaterThan(oneens);
    for (const waarde of [eens, oneens]) {
      expect(waarde).toBeGreaterThanOrEqual(0);
      expect(waarde).toBeLessThanOrEqual(1);
    }
  });

  it("lets neither kind of evidence rule a record out by itself", () => {
    const alleenGezocht = weeg(miniKaart, oordeel({ [STOPT]: 1 }), [treffer(VERLOPEN, 5)]);
    expect(alleenGezocht.knelpunten.map(({ knelpunt }) => knelpunt.id).sort()).toEqual([STOPT, VERLOPEN]);
  });

  it("is empty and sure of nothing without any evidence", () => {
    const leeg = weeg(miniKaart, oordeel(), []);
    expect(leeg).toMatchObject({ knelpunten: [], organisaties: [], zekerheid: 0 });
    expect(Number.isNaN(leeg.organisatieSterkte)).toBe(false);
  });

  it("takes the domein from the model and from the knelpunten that fit", () => {
    const { domeinen } = weeg(miniKaart, oordeel({ [STOPT]: 0.9, [VERLOPEN]: 0.1 }), []);
    expect(domeinen[0]?.id).toBe(miniKaart.knelpunten.get(STOPT)?.domeinen[0]);
  });

  it("explains with the words that were found, or else with those of the model", () => {
    const { knelpunten } = weeg(miniKaart, oordeel({ [STOPT]: 0.5, [VERLOPEN]: 0.5 }), [
      treffer(VERLOPEN, 8, ["verlopen", "pasje"]),
    ]);
    const waarom = new Map(knelpunten.map((een) => [een.knelpunt.id, een.waarom()]));
    expect(waarom.get(VERLOPEN)).toEqual(["verlopen", "pasje"]);
    expect(waarom.get(STOPT)).toEqual([`geleerd ${STOPT}`]);
  });

  it("looks at a dozen knelpunten at most, and breaks ties by id", () => {
    const gelijk = Object.fromEntries(kaart.kaart.knelpunten.map(({ id }) => [id, 0.5]));
    const { knelpunten } = weeg(kaart, oordeel(gelijk), []);
    expect(knelpunten.length).toBeLessThanOrEqual(12);
    const ids = knelpunten.map(({ knelpunt }) => knelpunt.id);
    expect(ids).toEqual([...ids].sort());
  });

  it("gives a zekerheid for every knelpunt on the kaart, one without organisaties too", () => {
    for (const { id } of kaart.kaart.knelpunten) {
      const { zekerheid } = weeg(kaart, oordeel({ [id]: 1 }), [treffer(id, 5)]);
      expect(Number.isFinite(zekerheid), id).toBe(true);
    }
    const zonder = { ...miniKaart, loketten: new Map(), organisaties: new Map() };
    expect(Number.isFinite(weeg(zonder, oordeel({ [STOPT]: 1 }), []).zekerheid)).toBe(true);
  });
});
