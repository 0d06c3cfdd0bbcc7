import { describe, expect, it } from "vitest";
import {
  type Breuk,
  IND,
  minikaart,
  problemenVan,
  REGELING,
  regelMet,
  STOPT,
  VERLOPEN,
  VOORBEELD,
} from "../minikaart.ts";

describe("onbekende-verwijzing", () => {
  const gevallen: [naam: string, breuk: Breuk, veld: string, naar: string][] = [
    [
      "loket → loket",
      { pad: IND, van: "escalatieNaar: ind-maatwerkloket", naar: "escalatieNaar: fout-id" },
      "loketten.0.escalatieNaar",
      "loketten",
    ],
    [
      "contactpersoon → loket",
      { pad: IND, van: "viaLoket: ind-algemeen", naar: "viaLoket: fout-id" },
      "contactpersonen.0.viaLoket",
      "loketten",
    ],
    [
      "regeling → loket",
      { pad: REGELING, van: "loket: ind-maatwerkloket", naar: "loket: fout-id" },
      "0.waarAanvragen.loket",
      "loketten",
    ],
    [
      "regeling → organisatie",
      { pad: REGELING, van: "loket: ind-maatwerkloket", naar: "organisatie: fout-id" },
      "0.waarAanvragen.organisatie",
      "organisaties",
    ],
    [
      "knelpunt → organisatie",
      { pad: VERLOPEN, van: "betrokken:\n  - ind", naar: "betrokken:\n  - ind\n  - fout-id" },
      "betrokken.1",
      "organisaties",
    ],
    [
      "knelpunt → regeling",
      { pad: VERLOPEN, van: "  - terugwerkende-kracht", naar: "  - terugwerkende-kracht\n  - fout-id" },
      "regelingen.1",
      "regelingen",
    ],
    [
      "knelpunt → voorbeeld",
      { pad: VERLOPEN, van: "  - gat-gedicht", naar: "  - gat-gedicht\n  - fout-id" },
      "voorbeelden.1",
      "voorbeelden",
    ],
    [
      "knelpunt → instrument",
      { pad: VERLOPEN, van: "  - omgekeerde-toets", naar: "  - omgekeerde-toets\n  - fout-id" },
      "instrumenten.1",
      "instrumenten",
    ],
    [
      "knelpunt → verwant",
      { pad: VERLOPEN, van: "verwant:\n  - uitkering-stopt", naar: "verwant:\n  - fout-id" },
      "verwant.0",
      "knelpunten",
    ],
    [
      "keuze → knelpunt",
      { pad: VERLOPEN, van: "      knelpunt: uitkering-stopt", naar: "      knelpunt: fout-id" },
      "doorvraag.keuzes.1.knelpunt",
      "knelpunten",
    ],
    [
      "vervolgstap → ingang",
      { pad: VERLOPEN, van: "ingang: ind-coordinator", naar: "ingang: fout-id" },
      "daarna.0.ingang",
      "loketten of contactpersonen",
    ],
    [
      "voorbeeld → organisatie",
      { pad: VOORBEELD, van: "    - ind\n", naar: "    - ind\n    - fout-id\n" },
      "0.betrokken.1",
      "organisaties",
    ],
    [
      "voorbeeld → regeling",
      { pad: VOORBEELD, van: "    - terugwerkende-kracht", naar: "    - fout-id" },
      "0.regelingen.0",
      "regelingen",
    ],
    [
      "voorbeeld → knelpunt",
      { pad: VOORBEELD, van: "    - vergunning-verlopen", naar: "    - vergunning-verlopen\n    - fout-id" },
      "0.knelpunten.1",
      "knelpunten",
    ],
    [
      "begrip → organisatie",
      { pad: "begrippen.yaml", van: "eigenaar: ind", naar: "eigenaar: fout-id" },
      "0.eigenaar",
      "organisaties",
    ],
  ];

  it.each(gevallen)("%s", (_, breuk, veld, naar) => {
    const fouten = problemenVan(breuk).filter(({ ernst }) => ernst === "fout");
    expect(fouten).toEqual([
      {
        ernst: "fout",
        code: "onbekende-verwijzing",
        bestand: breuk.pad,
        regel: regelMet(minikaart(breuk), breuk.pad, "fout-id"),
        veld,
        waarde: "fout-id",
        uitleg: `Er staat geen 'fout-id' bij ${naar}. Verbeter het id of voeg het record toe.`,
      },
    ]);
  });

  it("an ingang may be a contactpersoon as well as a loket", () => {
    const breuk = { pad: STOPT, van: "ingang: svb-lijn", naar: "ingang: ind-coordinator" };
    expect(problemenVan(breuk).filter(({ ernst }) => ernst === "fout")).toEqual([]);
  });

  it("the id of a record of another kind does not do", () => {
    const breuk = { pad: STOPT, van: "ingang: svb-lijn", naar: "ingang: svb" };
    expect(problemenVan(breuk)).toContainEqual(
      expect.objectContaining({ code: "onbekende-verwijzing", veld: "ingang", waarde: "svb" }),
    );
  });
});

describe("wees", () => {
  it("tells which loket nobody leads to", () => {
    const breuk = { pad: STOPT, van: "ingang: svb-lijn", naar: "ingang: ind-algemeen" };
    expect(problemenVan(breuk)).toEqual([
      {
        ernst: "waarschuwing",
        code: "wees",
        bestand: "organisaties/svb.yaml",
        regel: regelMet(minikaart(breuk), "organisaties/svb.yaml", "id: svb-lijn"),
        veld: "loketten.0.id",
        waarde: "svb-lijn",
        uitleg: expect.stringContaining("Noem het bij een knelpunt of haal het weg"),
      },
    ]);
  });

  const gevallen: [naam: string, breuken: Breuk[], bestand: string, waarde: string][] = [
    [
      "regeling",
      [
        { pad: VERLOPEN, van: "regelingen:\n  - terugwerkende-kracht", naar: "regelingen: []" },
        { pad: VOORBEELD, van: "  regelingen:\n    - terugwerkende-kracht\n", naar: "" },
      ],
      REGELING,
      "terugwerkende-kracht",
    ],
    [
      "instrument",
      [{ pad: VERLOPEN, van: "instrumenten:\n  - omgekeerde-toets\n", naar: "" }],
      "instrumenten.yaml",
      "omgekeerde-toets",
    ],
    [
      "voorbeeld",
      [
        { pad: VERLOPEN, van: "voorbeelden:\n  - gat-gedicht", naar: "voorbeelden: []" },
        { pad: VOORBEELD, van: "knelpunten:\n    - vergunning-verlopen", naar: "knelpunten: []" },
      ],
      VOORBEELD,
      "gat-gedicht",
    ],
  ];
  it.each(gevallen)("a %s", (_, breuken, bestand, waarde) => {
    expect(problemenVan(...breuken)).toEqual([
      expect.objectContaining({
        ernst: "waarschuwing",
        code: "wees",
        bestand,
        regel: 1,
        veld: "0.id",
        waarde,
      }),
    ]);
  });

  it("a voorbeeld that names its knelpunt is no orphan", () => {
    const breuk = { pad: VERLOPEN, van: "voorbeelden:\n  - gat-gedicht", naar: "voorbeelden: []" };
    expect(problemenVan(breuk)).toEqual([]);
  });
});

describe("eenzijdig", () => {
  it("tells which voorbeeld does not name the knelpunt back", () => {
    const breuk = { pad: VOORBEELD, van: "    - vergunning-verlopen", naar: "    - uitkering-stopt" };
    expect(problemenVan(breuk)).toEqual([
      {
        ernst: "waarschuwing",
        code: "eenzijdig",
        bestand: VERLOPEN,
        regel: regelMet(minikaart(), VERLOPEN, "gat-gedicht"),
        veld: "voorbeelden.0",
        waarde: "gat-gedicht",
        uitleg:
          "Dit voorbeeld noemt 'vergunning-verlopen' niet terug. Zet het daar bij knelpunten, of haal het hier weg.",
      },
    ]);
  });

  it("an unknown voorbeeld is only an unknown reference", () => {
    const breuk = { pad: VERLOPEN, van: "  - gat-gedicht", naar: "  - gat-gedicht\n  - fout-id" };
    expect(problemenVan(breuk).map(({ code }) => code)).toEqual(["onbekende-verwijzing"]);
  });
});
