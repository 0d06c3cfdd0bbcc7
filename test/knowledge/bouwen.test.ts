/** The version of the kaart, the compiled kaart and the files for the editor. */
import { createHash } from "node:crypto";
import { readdir, readFile } from "node:fs/promises";
import path from "node:path";
import { describe, expect, it } from "vitest";
import { kennis } from "../../functions/assistent/kennis.ts";
import { KAART_MAP, leesKaartBestanden } from "../../functions/opdracht/kaart-bestanden.ts";
import { bouwKaart } from "../../knowledge/bouwen.ts";
import { jsonSchemas } from "../../knowledge/json-schema.ts";
import { laadKaart } from "../../knowledge/laden.ts";
import { maakOpzoeken, organisatieVanIngang } from "../../knowledge/opzoeken.ts";
import { kaartSchema } from "../../knowledge/schema.ts";
import { type Breuk, IND, minikaart, STOPT, VERLOPEN, VOORBEELD } from "./minikaart.ts";

const { kaart } = kennis;
const sha256 = (tekst: string) => createHash("sha256").update(tekst).digest("hex");
const versie = (...breuken: Breuk[]) =>
  bouwKaart(laadKaart(minikaart(...breuken)).inhoud, sha256).kaartVersie;

describe("kaartVersie", () => {
  it("is the same for the same content, in whatever order the files come", () => {
    expect(versie()).toMatch(/^[0-9a-f]{12}$/);
    expect(bouwKaart(laadKaart(minikaart().reverse()).inhoud, sha256).kaartVersie).toBe(versie());
  });

  it("does not change with comments and layout", () => {
    expect(versie({ pad: STOPT, van: "id: uitkering-stopt", naar: "# nieuw\nid:   'uitkering-stopt'" })).toBe(
      versie(),
    );
  });

  it("changes with any change of any record", () => {
    const versies = [
      versie(),
      versie({ pad: IND, van: "088 043 04 30", naar: "088 043 04 31" }),
      versie({ pad: IND, van: "gecontroleerdOp: 2025-07-08", naar: "gecontroleerdOp: 2025-07-09" }),
      versie({ pad: VERLOPEN, van: "pasje is verlopen", naar: "pasje is al verlopen" }),
      versie({ pad: VOORBEELD, van: "resultaat: gelukt", naar: "resultaat: deels" }),
      versie({ pad: "begrippen.yaml", van: "    - pasje", naar: "    - pasje\n    - vvr" }),
      versie({ pad: "gemeenten.yaml", van: "  - Ede", naar: "  - Ede\n  - Epe" }),
      versie({ pad: STOPT, van: "ingang: svb-lijn", naar: "ingang: null" }),
    ];
    expect(new Set(versies).size).toBe(versies.length);
  });

  it("leaves the content as it is", () => {
    const { inhoud } = laadKaart(minikaart());
    const { kaartVersie: _, ...rest } = bouwKaart(inhoud, sha256);
    expect(rest).toEqual(inhoud);
  });
});

describe("the compiled kaart", () => {
  it("has the shape of a kaart", () => {
    expect(kaartSchema.safeParse(kaart).error).toBeUndefined();
  });

  it("is what a fresh build makes (else: npm run kaart:build)", async () => {
    const { inhoud } = laadKaart(await leesKaartBestanden());
    expect(kaart.kaartVersie).toBe(bouwKaart(inhoud, sha256).kaartVersie);
  });
});

describe("opzoeken", () => {
  const opzoeken = maakOpzoeken(kaart);
  it("finds every record by its id", () => {
    for (const soort of ["organisaties", "loketten", "regelingen", "knelpunten", "voorbeelden"] as const) {
      expect(opzoeken[soort].size).toBe(kaart[soort].length);
      for (const record of kaart[soort]) expect(opzoeken[soort].get(record.id)).toBe(record);
    }
  });
  it("knows the organisatie behind every ingang", () => {
    for (const ingang of [...kaart.loketten, ...kaart.contactpersonen])
      expect(organisatieVanIngang(opzoeken, ingang.id)).toBe(ingang.organisatie);
    expect(organisatieVanIngang(opzoeken, "geen-ingang")).toBeUndefined();
  });
});

describe("json-schema", () => {
  const MAP = path.resolve(import.meta.dirname, "../../knowledge/json-schema");

  it("the files are what the schemas give (else: npm run kaart:schema)", async () => {
    const schemas = jsonSchemas();
    expect((await readdir(MAP)).sort()).toEqual(Object.keys(schemas).sort());
    for (const [naam, tekst] of Object.entries(schemas)) {
      expect(await readFile(path.join(MAP, naam), "utf8"), naam).toBe(tekst);
    }
  });

  it("every YAML file names its schema in the first line", async () => {
    const namen = new Set(Object.keys(jsonSchemas()));
    for (const { pad, tekst } of await leesKaartBestanden()) {
      const [, verwijzing] = /^# yaml-language-server: \$schema=(\S+)\n/.exec(tekst) ?? [];
      expect(verwijzing, pad).toBeDefined();
      const doel = path.resolve(path.dirname(path.join(KAART_MAP, pad)), verwijzing ?? "");
      expect(path.dirname(doel), pad).toBe(MAP);
      expect(namen.has(path.basename(doel)), `${pad}: ${verwijzing}`).toBe(true);
      const soort = pad.split("/")[0]?.replace(".yaml", "") ?? "";
      expect(
        soort.startsWith(path.basename(doel, ".json")) ||
          soort.replace(/en$/, "") === path.basename(doel, ".json"),
        `${pad}: ${verwijzing}`,
      ).toBe(true);
    }
  });

  it("describes fields for the curator and needs no ids in memory", () => {
    const knelpunt = JSON.parse(jsonSchemas()["knelpunt.json"] ?? "{}");
    expect(knelpunt.properties.volgendeStap.description).toContain("gebiedende wijs");
    expect(knelpunt.required).toContain("ingang");
    expect(knelpunt.additionalProperties).toBe(false);
  });
});
