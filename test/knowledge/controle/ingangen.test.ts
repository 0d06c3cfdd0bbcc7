import { describe, expect, it } from "vitest";
import { controleer } from "../../../knowledge/controle/index.ts";
import { type Breuk, IND, minikaart, problemenVan, regelMet, STOPT, SVB, VANDAAG } from "../minikaart.ts";

const met = (code: string, ...breuken: Breuk[]) =>
  problemenVan(...breuken).filter((probleem) => probleem.code === code);

describe("loket-zonder-weg-naar-binnen", () => {
  it("no kanaal and no letOp", () => {
    const breuk = { pad: IND, van: "    letOp: Je komt hier via de algemene lijn.\n", naar: "" };
    expect(problemenVan(breuk)).toEqual([
      {
        ernst: "fout",
        code: "loket-zonder-weg-naar-binnen",
        bestand: IND,
        regel: regelMet(minikaart(breuk), IND, "kanalen: []"),
        veld: "loketten.1.kanalen",
        waarde: "ind-maatwerkloket",
        uitleg: expect.stringContaining("zet in letOp hoe je er komt"),
      },
    ]);
  });

  it("one kanaal is enough", () => {
    const breuken = [
      { pad: IND, van: "    letOp: Je komt hier via de algemene lijn.\n", naar: "" },
      { pad: IND, van: "kanalen: []", naar: "kanalen: [{ soort: locatie, waarde: Balie in Zwolle }]" },
    ];
    expect(problemenVan(...breuken)).toEqual([]);
  });
});

describe("knelpunt-zonder-ingang", () => {
  it("null is a warning", () => {
    const breuk = { pad: STOPT, van: "ingang: svb-lijn", naar: "ingang: null" };
    expect(met("knelpunt-zonder-ingang", breuk)).toEqual([
      {
        ernst: "waarschuwing",
        code: "knelpunt-zonder-ingang",
        bestand: STOPT,
        regel: regelMet(minikaart(breuk), STOPT, "ingang: null"),
        veld: "ingang",
        waarde: "null",
        uitleg: expect.stringContaining("laat null alleen staan als die er niet is"),
      },
    ]);
    expect(controleer(minikaart(breuk), VANDAAG).fouten).toBe(0);
  });

  it("a field left out is an error of form", () => {
    const breuk = { pad: STOPT, van: "ingang: svb-lijn\n", naar: "" };
    expect(problemenVan(breuk).filter(({ bestand }) => bestand === STOPT)).toEqual([
      {
        ernst: "fout",
        code: "verkeerde-vorm",
        bestand: STOPT,
        regel: 1,
        veld: "ingang",
        waarde: "(ontbreekt)",
        uitleg: "Dit veld ontbreekt. Vul het in.",
      },
    ]);
  });

  it("a field left empty reads as null", () => {
    const breuk = { pad: STOPT, van: "ingang: svb-lijn", naar: "ingang:" };
    expect(met("knelpunt-zonder-ingang", breuk)).toHaveLength(1);
  });
});

describe("kringloop", () => {
  const hogerop = (naar: string) => ({
    pad: IND,
    van: "    letOp: Je komt hier via de algemene lijn.",
    naar: `    letOp: Je komt hier via de algemene lijn.\n    escalatieNaar: ${naar}`,
  });
  const svbNaar = (naar: string) => ({
    pad: SVB,
    van: "    eersteStap: Bel de SVB.",
    naar: `    eersteStap: Bel de SVB.\n    escalatieNaar: ${naar}`,
  });

  it("a circle of two is reported once, with the way round", () => {
    const breuk = hogerop("ind-algemeen");
    expect(problemenVan(breuk)).toEqual([
      {
        ernst: "fout",
        code: "kringloop",
        bestand: IND,
        regel: regelMet(minikaart(breuk), IND, "escalatieNaar: ind-maatwerkloket"),
        veld: "loketten.0.escalatieNaar",
        waarde: "ind-algemeen → ind-maatwerkloket → ind-algemeen",
        uitleg: expect.stringContaining("Deze ladder draait rond"),
      },
    ]);
  });

  it("a loket that escalates to itself", () => {
    expect(met("kringloop", svbNaar("svb-lijn")).map(({ waarde }) => waarde)).toEqual([
      "svb-lijn → svb-lijn",
    ]);
  });

  it("a ladder that runs into a circle is not part of it", () => {
    expect(met("kringloop", hogerop("ind-algemeen"), svbNaar("ind-algemeen"))).toHaveLength(1);
  });

  it("a circle of three over two files is reported once", () => {
    const gevonden = met("kringloop", hogerop("svb-lijn"), svbNaar("ind-algemeen"));
    expect(gevonden.map(({ waarde }) => waarde)).toEqual([
      "ind-algemeen → ind-maatwerkloket → svb-lijn → ind-algemeen",
    ]);
  });

  it("two circles are two problems", () => {
    expect(met("kringloop", hogerop("ind-algemeen"), svbNaar("svb-lijn"))).toHaveLength(2);
  });

  it("two ladders to the same top are no circle", () => {
    expect(problemenVan(svbNaar("ind-maatwerkloket"))).toEqual([]);
  });
});

describe("lang-niet-gecontroleerd", () => {
  const op = (pad: string, datum: string) => ({
    pad,
    van: "    gecontroleerdOp: 2025-07-08\n",
    naar: datum === "" ? "" : `    gecontroleerdOp: ${datum}\n`,
  });

  it("tells the field and the date", () => {
    const breuk = op(SVB, "2024-01-15");
    expect(problemenVan(breuk)).toEqual([
      {
        ernst: "waarschuwing",
        code: "lang-niet-gecontroleerd",
        bestand: SVB,
        regel: regelMet(minikaart(breuk), SVB, "2024-01-15"),
        veld: "loketten.0.gecontroleerdOp",
        waarde: "2024-01-15",
        uitleg: "Kijk 'svb-lijn' na bij de bron en zet de datum van vandaag in gecontroleerdOp.",
      },
    ]);
  });

  it("a date nobody knows is reported on the line of the loket", () => {
    const breuk = op(SVB, "");
    expect(problemenVan(breuk)).toEqual([
      expect.objectContaining({
        code: "lang-niet-gecontroleerd",
        waarde: "(onbekend)",
        regel: regelMet(minikaart(breuk), SVB, "id: svb-lijn"),
      }),
    ]);
  });

  it("a contactpersoon too", () => {
    const breuk = {
      pad: IND,
      van: "gecontroleerdOp: 2025-07-08\n    bronnen:\n      - titel: Magazine\n        plek: p. 57",
      naar: "bronnen:\n      - titel: Magazine\n        plek: p. 57",
    };
    expect(problemenVan(breuk)).toEqual([
      expect.objectContaining({ code: "lang-niet-gecontroleerd", veld: "contactpersonen.0.gecontroleerdOp" }),
    ]);
  });

  it.each([
    ["2025-03-01", "2026-03-01", 0],
    ["2025-02-28", "2026-03-01", 1],
    ["2025-03", "2026-03-01", 0],
    ["2025", "2026-01-01", 0],
    ["2025", "2026-01-02", 1],
  ])("checked %s, today %s: %i", (datum, vandaag, aantal) => {
    const { problemen } = controleer(minikaart(op(SVB, datum)), vandaag);
    expect(problemen.filter(({ bestand }) => bestand === SVB)).toHaveLength(aantal);
  });
});
