/** All problems together, and the real kaart. */
import { beforeAll, describe, expect, it } from "vitest";
import { leesKaartBestanden } from "../../../functions/opdracht/kaart-bestanden.ts";
import { type Controle, controleer } from "../../../knowledge/controle/index.ts";
import { IND, minikaart, REGELING, STOPT, SVB, VANDAAG, VERLOPEN } from "../minikaart.ts";

describe("controleer", () => {
  it("finds nothing wrong with the mini-kaart, whatever the order of its files", () => {
    const recht = controleer(minikaart(), VANDAAG);
    const omgekeerd = controleer(minikaart().reverse(), VANDAAG);
    expect(recht).toMatchObject({ problemen: [], fouten: 0 });
    expect(omgekeerd.inhoud).toEqual(recht.inhoud);
  });

  it("reports everything at once, by file and line", () => {
    const { problemen, fouten } = controleer(
      [
        ...minikaart(
          { pad: IND, van: "waarde: 088 043 04 30", naar: "waarde: bel maar" },
          { pad: SVB, van: "gecontroleerdOp: 2025-07-08", naar: "gecontroleerdOp: 2020" },
          { pad: SVB, van: "info@svb.nl", naar: "p.puk@svb.nl" },
          { pad: STOPT, van: "ingang: svb-lijn", naar: "ingang: onbekend-loket" },
          { pad: VERLOPEN, van: "- te laat verlengd", naar: "- alles staat stil" },
          { pad: REGELING, van: "  bronnen:", naar: "  bronen:" },
        ),
        { pad: "notities.yaml", tekst: "- hoi\n" },
        { pad: "begrippen2.yaml", tekst: "[" },
      ],
      VANDAAG,
    );
    const kort = problemen.map(({ code, bestand, regel }) => `${bestand}:${regel} ${code}`);
    expect(new Set(problemen.map(({ code }) => code))).toEqual(
      new Set([
        "verkeerde-vorm",
        "onbekende-verwijzing",
        "lang-niet-gecontroleerd",
        "naam-van-persoon",
        "dubbele-herkenning",
        "onbekend-bestand",
        "wees",
      ]),
    );
    expect(kort).toEqual([...kort].sort((a, b) => a.localeCompare(b, "nl", { numeric: true })));
    expect(fouten).toBe(problemen.filter(({ ernst }) => ernst === "fout").length);
    expect(fouten).toBeLessThan(problemen.length);
  });

  it("an empty kaart has no records and no problems", () => {
    expect(controleer([], VANDAAG)).toMatchObject({ problemen: [], fouten: 0, inhoud: { knelpunten: [] } });
  });
});

describe("the real kaart", () => {
  let echt: Controle;
  beforeAll(async () => {
    echt = controleer(await leesKaartBestanden(), VANDAAG);
  });

  it("has no errors", () => {
    expect(echt.problemen.filter(({ ernst }) => ernst === "fout")).toEqual([]);
    expect(echt.fouten).toBe(0);
  });

  it.each([
    ["knelpunten", 240],
    ["loketten", 121],
    ["contactpersonen", 110],
    ["regelingen", 150],
    ["voorbeelden", 157],
    ["instrumenten", 39],
    ["organisaties", 140],
    ["begrippen", 357],
    ["gemeenten", 342],
  ] as const)("%s: at least %i", (soort, aantal) => {
    expect(echt.inhoud[soort].length).toBeGreaterThanOrEqual(aantal);
  });

  it("every warning has a line, a field and a way to mend it", () => {
    for (const { regel, veld, uitleg } of echt.problemen) {
      expect(regel).toBeGreaterThan(0);
      expect(veld).not.toBe("");
      expect(uitleg).toMatch(/[.]$/);
    }
  });
});
