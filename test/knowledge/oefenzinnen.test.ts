import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { describe, expect, it } from "vitest";
import { kennis } from "../../functions/assistent/kennis.ts";
import { leesOefenzinnen, OefenzinFout, oefenzinSchema } from "../../knowledge/oefenzinnen.ts";
import { maakOpzoeken } from "../../knowledge/opzoeken.ts";

const { kaart } = kennis;
const OEFEN = path.resolve(import.meta.dirname, "../../knowledge/oefenzinnen");
const GOUD = path.resolve(import.meta.dirname, "../goud/vragen");
const lees = (map: string) =>
  readdirSync(map)
    .filter((naam) => naam.endsWith(".jsonl"))
    .sort()
    .map((naam) => ({ naam, tekst: readFileSync(path.join(map, naam), "utf8") }));
const zinnen = lees(OEFEN).flatMap(({ naam, tekst }) =>
  leesOefenzinnen(naam, tekst).map((zin, i) => ({ ...zin, plek: `${naam}:${i + 1}` })),
);
const sleutel = (tekst: string) =>
  tekst
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, " ")
    .trim();

describe("the practice sentences", () => {
  const opzoeken = maakOpzoeken(kaart);

  it("are thousands", () => {
    expect(zinnen.length).toBeGreaterThan(5000);
  });

  it("name only organisaties that are on the kaart", () => {
    expect(
      zinnen
        .filter(({ o }) => o.some((id) => !opzoeken.organisaties.has(id)))
        .map(({ plek, o }) => [plek, o]),
    ).toEqual([]);
  });

  it("name only knelpunten that are on the kaart", () => {
    expect(
      zinnen
        .filter(({ k }) => k !== undefined && !opzoeken.knelpunten.has(k))
        .map(({ plek, k }) => [plek, k]),
    ).toEqual([]);
  });

  it("name no organisatie twice in one sentence", () => {
    expect(zinnen.filter(({ o }) => new Set(o).size < o.length).map(({ plek }) => plek)).toEqual([]);
  });

  it("are each there once", () => {
    const eerste = new Map<string, string>();
    const dubbel = zinnen.flatMap(({ t, plek }) => {
      const eerder = eerste.get(sleutel(t));
      eerste.set(sleutel(t), eerder ?? plek);
      return eerder === undefined ? [] : [`${plek} = ${eerder}: ${t.slice(0, 60)}`];
    });
    expect(dubbel).toEqual([]);
  });

  it("are none of the graded questions: a test that was learned by heart measures nothing", () => {
    const goud = new Set(
      lees(GOUD).flatMap(({ tekst }) =>
        tekst
          .split("\n")
          .filter((regel) => regel.trim() !== "")
          .map((regel) => sleutel(String(JSON.parse(regel).tekst))),
      ),
    );
    expect(goud.size).toBeGreaterThan(100);
    expect(zinnen.filter(({ t }) => goud.has(sleutel(t))).map(({ plek, t }) => `${plek}: ${t}`)).toEqual([]);
  });

  it("every knelpunt has some", () => {
    const geoefend = new Set(zinnen.map(({ k }) => k));
    expect(kaart.knelpunten.filter(({ id }) => !geoefend.has(id)).map(({ id }) => id)).toEqual([]);
  });
});

describe("leesOefenzinnen", () => {
  it("skips empty lines", () => {
    expect(leesOefenzinnen("x", '\n{"t":"hoi hoi","o":[]}\n\n')).toEqual([{ t: "hoi hoi", o: [] }]);
  });

  it.each([
    ["geen json", "geen json"],
    ["no text", '{"o":[]}'],
    ["a field too many", '{"t":"hoi hoi","o":[],"x":1}'],
    ["an unknown soort", '{"t":"hoi hoi","o":[],"s":"haast"}'],
    ["an unknown domein", '{"t":"hoi hoi","o":[],"d":["geld"]}'],
  ])("%s: tells file and line", (_, regel) => {
    const lezen = () => leesOefenzinnen("bestand.jsonl", `{"t":"goede zin","o":[]}\n\n${regel}\n`);
    expect(lezen).toThrow(OefenzinFout);
    expect(lezen).toThrow(/^bestand\.jsonl:3 is geen oefenzin/);
  });

  it("the schema takes all keys", () => {
    const zin = {
      t: "hij zegt dat hij springt",
      o: ["hulpdiensten-112"],
      k: "suicidegevaar-nu",
      d: ["ggz"],
      s: "spoed",
    };
    expect(oefenzinSchema.parse(zin)).toEqual(zin);
  });
});
