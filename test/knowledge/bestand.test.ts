import { describe, expect, it } from "vitest";
import * as z from "zod";
import { leesBestand, type Probleem } from "../../knowledge/bestand.ts";
import { BESTANDSCHEMAS } from "../../knowledge/laden.ts";
import { IND, minikaart, REGELING, regelMet, STOPT } from "./minikaart.ts";

function problemenVan(tekst: string, schema: z.ZodType): Probleem[] {
  const uitkomst = leesBestand({ pad: "x.yaml", tekst }, schema);
  return "problemen" in uitkomst ? uitkomst.problemen : [];
}
function waardeVan(tekst: string, schema: z.ZodType): unknown {
  const uitkomst = leesBestand({ pad: "x.yaml", tekst }, schema);
  return "gelezen" in uitkomst ? uitkomst.gelezen.waarde : uitkomst.problemen;
}

const record = z.strictObject({
  naam: z.string(),
  lijst: z.array(z.strictObject({ a: z.string(), b: z.string().optional() })),
  soms: z.boolean().optional(),
});
const tekstveld = z.strictObject({ a: z.string() });

describe("scalars", () => {
  it.each([
    ["a: 112", "112"],
    ["a: 2023", "2023"],
    ["a: 2023-01-02", "2023-01-02"],
    ["a: 0800 1205", "0800 1205"],
    ["a: 0x10", "0x10"],
    ["a: 1e3", "1e3"],
    ["a: 007", "007"],
    ["a: 1.50", "1.50"],
    ["a: yes", "yes"],
    ["a: nee", "nee"],
    ["a: on", "on"],
    ["a: 'true'", "true"],
    ['a: "null"', "null"],
    ["a: .inf", ".inf"],
    ["a: 12:30:45", "12:30:45"],
    ["a: één ĳs", "één ĳs"],
    ["a: een\n  lange regel", "een lange regel"],
    ["a: |\n  twee\n  regels", "twee\nregels\n"],
  ])("%j stays text", (tekst, a) => {
    expect(waardeVan(tekst, tekstveld)).toEqual({ a });
  });

  it.each(["true", "false"])("%s is a boolean", (ja) => {
    expect(waardeVan(`a: ${ja}`, z.object({ a: z.boolean() }))).toEqual({ a: ja === "true" });
  });
  it.each(["a: null", "a:", "a: ~"])("%j is null", (tekst) => {
    expect(waardeVan(tekst, z.object({ a: z.null() }))).toEqual({ a: null });
  });
  it("reads Windows line ends and a byte order mark", () => {
    expect(waardeVan("\ufeffa: hoi\r\n", tekstveld)).toEqual({ a: "hoi" });
  });
});

describe("the line of a problem", () => {
  const TEKST = `# uitleg
naam: Iets
lijst:
  - a: een
  - b: twee

  - a: drie
    c: vier
soms: misschien
`;
  it("points at the field, at the record that misses a field, and at the field too many", () => {
    const plaatsen = problemenVan(TEKST, record).map(({ regel, veld, waarde }) => [regel, veld, waarde]);
    expect(plaatsen).toEqual([
      [5, "lijst.1.a", "(ontbreekt)"],
      [8, "lijst.2.c", "vier"],
      [9, "soms", "misschien"],
    ]);
  });

  it("a field that is missing at the top is on line 1, a wrong kind on its own line", () => {
    expect(problemenVan("\n\nlijst: geen\n", record).map(({ regel, veld }) => [regel, veld])).toEqual([
      [1, "naam"],
      [3, "lijst"],
    ]);
  });

  it("several unknown fields are several problems, each on its line", () => {
    expect(problemenVan("a: ja\nx: 1\ny: 2\n", tekstveld)).toEqual([
      expect.objectContaining({ regel: 2, veld: "x", waarde: "1" }),
      expect.objectContaining({ regel: 3, veld: "y", waarde: "2" }),
    ]);
  });

  it("counts lines in lists inside lists", () => {
    const schema = z.array(z.array(z.enum(["goed"])));
    expect(problemenVan("- - goed\n  - goed\n- - goed\n  - fout\n", schema)).toEqual([
      expect.objectContaining({ regel: 4, veld: "1.1", waarde: "fout" }),
    ]);
  });

  it("is known for what was read without problems too", () => {
    const uitkomst = leesBestand(
      { pad: "x.yaml", tekst: "naam: Iets\nlijst:\n  - a: een\n  - a: twee\n" },
      record,
    );
    if ("problemen" in uitkomst) throw new Error("should be read");
    const { regelVan } = uitkomst.gelezen;
    expect(
      [["naam"], ["lijst"], ["lijst", 1, "a"], ["lijst", 1, "weg"], ["lijst", 7], ["weg"], []].map(regelVan),
    ).toEqual([1, 2, 4, 4, 2, 1, 1]);
  });

  it("holds for every line of a real organisatie", () => {
    const bestand = minikaart().find(({ pad }) => pad === IND);
    if (!bestand) throw new Error("no file");
    const kapot = { ...bestand, tekst: bestand.tekst.replace("gebied: landelijk", "gebied: []") };
    const uitkomst = leesBestand(kapot, BESTANDSCHEMAS.organisatie);
    expect("problemen" in uitkomst && uitkomst.problemen).toEqual([
      expect.objectContaining({
        bestand: IND,
        veld: "loketten.0.gebied",
        regel: regelMet([kapot], IND, "gebied: []"),
        waarde: "[]",
      }),
    ]);
  });
});

describe("broken YAML", () => {
  it.each([
    ["naam: [een", 1],
    ["naam: een\n lijst: twee", 2],
    ["naam: een\nnaam: twee", 2],
    ['naam: "een\nlijst: twee', 1],
    ["naam: een: twee", 1],
    ["a: 1\n\tb: 2", 2],
    ["naam: een\n---\nnaam: twee", 2],
  ])("%j", (tekst, regel) => {
    const problemen = problemenVan(tekst, record);
    expect(problemen[0]).toMatchObject({ ernst: "fout", code: "geen-yaml", bestand: "x.yaml", veld: "" });
    expect(problemen[0]?.uitleg).toContain("Dit is geen geldige YAML");
    expect(Math.abs((problemen[0]?.regel ?? 0) - regel)).toBeLessThanOrEqual(1);
  });

  it.each(["naam: *sterretje", "a: &x [*x]", "a: &x 1\nb: *x"])("a reference is no text: %j", (tekst) => {
    expect(problemenVan(tekst, record)).toEqual([
      expect.objectContaining({
        code: "geen-yaml",
        regel: tekst.split("\n").length,
        waarde: expect.stringMatching(/^\*/),
        uitleg: expect.stringContaining("aanhalingstekens"),
      }),
    ]);
  });

  it("a bomb of references does not go off", () => {
    const bom = `a: &a [x,x,x,x,x,x,x,x,x]\n${Array.from("bcdefghi", (naam, i) => `${naam}: &${naam} [${Array(9).fill(`*${"abcdefghi"[i]}`).join(",")}]`).join("\n")}`;
    expect(problemenVan(bom, record).every(({ code }) => code === "geen-yaml")).toBe(true);
  });

  it.each(["", "\n\n", "# alleen uitleg\n", "null", "hallo", "- een"])("%j is no record", (tekst) => {
    expect(problemenVan(tekst, record)).toEqual([
      expect.objectContaining({
        code: "verkeerde-vorm",
        veld: "",
        regel: 1,
        uitleg: expect.stringContaining("een groep velden"),
      }),
    ]);
  });
});

describe("uitleg", () => {
  it.each([
    ["a:\n  - x", "Hier hoort tekst te staan."],
    ["{}", "Dit veld ontbreekt. Vul het in."],
    ["a: x\nb: y", "Dit veld is onbekend. Haal het weg of kijk of de naam goed gespeld is."],
  ])("%j", (tekst, uitleg) => {
    expect(problemenVan(tekst, tekstveld).map((probleem) => probleem.uitleg)).toEqual([uitleg]);
  });

  it("names the choices", () => {
    expect(problemenVan("a: geel", z.object({ a: z.enum(["rood", "groen"]) }))[0]?.uitleg).toBe(
      "Kies een van: rood, groen.",
    );
  });

  it("shortens a long value", () => {
    const [probleem] = problemenVan(`a: ${"woord ".repeat(50)}`, z.object({ a: z.enum(["kort"]) }));
    expect(probleem?.waarde).toHaveLength(78);
    expect(probleem?.waarde.endsWith("…")).toBe(true);
  });

  const NEDERLANDS: [naam: string, pad: string, van: string, naar: string, uitleg: string][] = [
    ["bad id", STOPT, "id: uitkering-stopt", "id: Uitkering Stopt", "gebruik alleen kleine letters"],
    ["long id", STOPT, "id: uitkering-stopt", `id: ${"a".repeat(61)}`, "hoogstens 60 tekens"],
    ["empty text", STOPT, "zeg: De betaling is gestopt.", 'zeg: ""', "is leeg"],
    ["few sentences", STOPT, "  - alles staat stil\n", "", "minstens vijf zinnen"],
    ["no rung", STOPT, "daarna:\n  - tekst: Maak bezwaar.", "daarna: []", "minstens 1 regels"],
    [
      "no bron",
      STOPT,
      "bronnen:\n  - titel: Jaarverslag\n    url: https://www.voorbeeld.nl/verslag\n    datum: 2025-06\n",
      "bronnen: []\n",
      "minstens één bron",
    ],
    [
      "bron left out",
      STOPT,
      "bronnen:\n  - titel: Jaarverslag\n    url: https://www.voorbeeld.nl/verslag\n    datum: 2025-06\n",
      "",
      "Dit veld ontbreekt",
    ],
    [
      "bron without place",
      STOPT,
      "    url: https://www.voorbeeld.nl/verslag\n",
      "",
      "een url of een plek nodig",
    ],
    ["bad date", STOPT, "datum: 2025-06", "datum: juni 2025", "schrijf een datum als"],
    ["bad phone", IND, "waarde: 088 043 04 30", "waarde: 088-0430430", "is geen telefoonnummer"],
    ["bad url", IND, "website: https://ind.nl", "website: ind.nl", "schrijf een volledig webadres"],
    [
      "bad url of a kanaal",
      IND,
      "        waarde: https://ind.nl",
      "        waarde: ind.nl",
      "is geen volledig webadres",
    ],
    [
      "no place to apply",
      REGELING,
      "    loket: ind-maatwerkloket",
      "    bureau: ind",
      "noem één loket of één organisatie",
    ],
  ];
  it.each(NEDERLANDS)("is Dutch: %s", (_, pad, van, naar, uitleg) => {
    const bestand = minikaart({ pad, van, naar }).find((een) => een.pad === pad);
    const schema =
      pad === IND
        ? BESTANDSCHEMAS.organisatie
        : pad === STOPT
          ? BESTANDSCHEMAS.knelpunt
          : BESTANDSCHEMAS.regelingen;
    const problemen = problemenVan(bestand?.tekst ?? "", schema);
    expect(problemen).toHaveLength(1);
    expect(problemen[0]?.uitleg).toContain(uitleg);
    expect(problemen[0]?.uitleg).toMatch(/[^.]\.$/);
    expect(problemen[0]?.uitleg).not.toMatch(/invalid|expected|too /i);
  });
});
