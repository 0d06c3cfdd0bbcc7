import { describe, expect, it } from "vitest";
import { controleer } from "../../../knowledge/controle/index.ts";
import {
  type Breuk,
  IND,
  minikaart,
  problemenVan,
  REGELING,
  regelMet,
  STOPT,
  SVB,
  VANDAAG,
  VERLOPEN,
  VOORBEELD,
  verplaatst,
} from "../minikaart.ts";

const dubbel = (...breuken: Breuk[]) => problemenVan(...breuken).filter(({ code }) => code === "dubbel-id");

describe("dubbel-id", () => {
  it("two loketten of two organisaties", () => {
    const breuk = { pad: SVB, van: "id: svb-lijn", naar: "id: ind-algemeen" };
    expect(dubbel(breuk)).toEqual([
      {
        ernst: "fout",
        code: "dubbel-id",
        bestand: SVB,
        regel: regelMet(minikaart(breuk), SVB, "id: ind-algemeen"),
        veld: "loketten.0.id",
        waarde: "ind-algemeen",
        uitleg: `Deze sleutel staat al in ${IND}:${regelMet(minikaart(), IND, "id: ind-algemeen")}. Kies een andere of voeg de twee samen.`,
      },
    ]);
  });

  it("a contactpersoon with the id of a loket, for both are an ingang", () => {
    const breuk = { pad: IND, van: "id: ind-coordinator", naar: "id: svb-lijn" };
    expect(dubbel(breuk)).toEqual([
      expect.objectContaining({ bestand: IND, veld: "contactpersonen.0.id", waarde: "svb-lijn" }),
    ]);
  });

  it("an organisatie and its loket may share an id: they are other things", () => {
    const breuken = [
      { pad: SVB, van: "id: svb-lijn", naar: "id: svb" },
      { pad: STOPT, van: "ingang: svb-lijn", naar: "ingang: svb" },
    ];
    expect(problemenVan(...breuken)).toEqual([]);
  });

  it("two knelpunten", () => {
    const breuk = { pad: STOPT, van: "id: uitkering-stopt", naar: "id: vergunning-verlopen" };
    // The files are read in alphabetical order, so knelpunten/inkomen comes first.
    expect(dubbel(breuk)).toEqual([
      expect.objectContaining({ bestand: VERLOPEN, regel: 1, veld: "id", waarde: "vergunning-verlopen" }),
    ]);
  });

  it("a begrip twice, also with other capitals, is found by its term", () => {
    const breuk = {
      pad: "begrippen.yaml",
      van: "- term: verblijfsvergunning",
      naar: "- term: Verblijfsvergunning\n  synoniemen: [vvr]\n  uitleg: Hetzelfde.\n- term: verblijfsvergunning",
    };
    expect(dubbel(breuk)).toEqual([
      expect.objectContaining({
        bestand: "begrippen.yaml",
        regel: 4,
        veld: "1.term",
        waarde: "verblijfsvergunning",
      }),
    ]);
  });

  it.each([REGELING, VOORBEELD, "instrumenten.yaml"])("three times the same in %s is two problems", (pad) => {
    const record = minikaart().find((bestand) => bestand.pad === pad)?.tekst ?? "";
    const regels = record.split("\n").length - 1;
    const gevonden = dubbel({ pad, van: record, naar: record + record + record });
    expect(gevonden.map(({ veld, regel }) => [veld, regel])).toEqual([
      ["1.id", regels + 1],
      ["2.id", 2 * regels + 1],
    ]);
  });
});

describe("verkeerde-plek", () => {
  it.each([
    ["organisatie", SVB, "organisaties/bank.yaml", SVB],
    ["knelpunt under another name", STOPT, "knelpunten/inkomen/iets.yaml", STOPT],
    ["knelpunt in another domein", STOPT, "knelpunten/wonen/uitkering-stopt.yaml", STOPT],
    ["regeling", REGELING, "regelingen/wonen.yaml", REGELING],
    ["voorbeeld", VOORBEELD, "voorbeelden/meervoudig.yaml", VOORBEELD],
  ])("%s", (_, van, naar, hoort) => {
    const bestanden = verplaatst(van, naar);
    expect(controleer(bestanden, VANDAAG).problemen).toEqual([
      {
        ernst: "fout",
        code: "verkeerde-plek",
        bestand: naar,
        regel: regelMet(bestanden, naar, "id: "),
        veld: expect.stringMatching(/^(0\.)?id$/),
        waarde: naar,
        uitleg: `Dit record hoort in ${hoort}: de naam van het bestand volgt het id of het eerste domein.`,
      },
    ]);
  });

  it("the first domein decides, the others do not", () => {
    const anders = {
      pad: VERLOPEN,
      van: "  - verblijfsrecht\n  - inkomen",
      naar: "  - inkomen\n  - verblijfsrecht",
    };
    expect(problemenVan(anders)).toEqual([
      expect.objectContaining({
        code: "verkeerde-plek",
        uitleg: expect.stringContaining("knelpunten/inkomen/vergunning-verlopen.yaml"),
      }),
    ]);
  });
});
