import { describe, expect, it } from "vitest";
import { maakAnalyse } from "../../../functions/matching/analyse/index.ts";
import { bouwWoordenschat } from "../../../functions/matching/analyse/woordenschat.ts";
import { kaartTeksten } from "../../../functions/matching/kaarttekst.ts";
import { bouwZoekIndex, maakZoek } from "../../../functions/matching/zoek/index.ts";
import { kennis, miniInhoud } from "../hulp.ts";

const analyseer = maakAnalyse(bouwWoordenschat(kaartTeksten(miniInhoud)), miniInhoud.begrippen);
const index = bouwZoekIndex(miniInhoud, analyseer);
const zoek = maakZoek(JSON.parse(JSON.stringify(index)));
const op = (tekst: string) => zoek(analyseer(tekst).zinnen.flatMap(({ termen }) => termen));

describe("the search index", () => {
  it("has an entry for every herkenning line and one for the rest of each knelpunt", () => {
    const regels = miniInhoud.knelpunten.reduce((som, { herkenning }) => som + herkenning.length, 0);
    expect(index.ingangen.filter(({ soort }) => soort === "herkenning")).toHaveLength(regels);
    expect(index.ingangen.filter(({ soort }) => soort === "record")).toHaveLength(
      miniInhoud.knelpunten.length,
    );
  });

  it("is the same twice, and the one on disk fits the kaart on disk", () => {
    expect(JSON.stringify(bouwZoekIndex(miniInhoud, analyseer))).toBe(JSON.stringify(index));
    const opDeKaart = new Set(kennis.kaart.knelpunten.map(({ id }) => id));
    expect(new Set(kennis.index.zoek.ingangen.map(({ knelpunt }) => knelpunt))).toEqual(opDeKaart);
  });
});

describe("maakZoek", () => {
  it("finds each herkenning line as the best hit of its own words", () => {
    for (const { id, herkenning } of miniInhoud.knelpunten) {
      for (const zin of herkenning) {
        const [beste] = op(zin);
        expect(beste).toMatchObject({ knelpunt: id, soort: "herkenning" });
      }
    }
  });

  it("says which words as typed led there", () => {
    expect(op("Het PASJE is verlopen")[0]?.waarom.sort()).toEqual(["pasje", "verlopen"]);
  });

  it("finds a word with a typo, and names the word as it was typed", () => {
    expect(op("maaart")[0]).toMatchObject({ knelpunt: "vergunning-verlopen", waarom: ["maaart"] });
  });

  it("takes no short word and no known word for a typo of another", () => {
    expect(op("pas")).toEqual([]);
    const woorden = op("pasje").flatMap(({ waarom }) => waarom);
    expect(new Set(woorden)).toEqual(new Set(["pasje"]));
  });

  it("finds what hangs on a knelpunt, weaker than what it says itself", () => {
    const context = op("gat dichten gezin");
    expect(context[0]).toMatchObject({ knelpunt: "vergunning-verlopen", soort: "record" });
    expect(op("pasje verlopen")[0]?.score).toBeGreaterThan(context[0]?.score ?? 99);
  });

  it.each(["", "xyzzy", "de het een"])("finds nothing for %j", (tekst) => {
    expect(op(tekst)).toEqual([]);
  });

  it("takes a term that looks like a query for a term", () => {
    expect(() => op("AND OR * ? ~2 ^3 constructor __proto__ tostring")).not.toThrow();
  });
});
