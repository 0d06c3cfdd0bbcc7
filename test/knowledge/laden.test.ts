import { describe, expect, it } from "vitest";
import { laadKaart } from "../../knowledge/laden.ts";
import { kaartSchema } from "../../knowledge/schema.ts";
import { IND, minikaart, regelMet, SVB, VERLOPEN, verplaatst } from "./minikaart.ts";

describe("laadKaart", () => {
  it("puts every record in its list", () => {
    const { inhoud, problemen } = laadKaart(minikaart());
    expect(problemen).toEqual([]);
    expect(kaartSchema.parse({ kaartVersie: "0".repeat(12), ...inhoud })).toMatchObject(inhoud);
    expect(Object.fromEntries(Object.entries(inhoud).map(([soort, lijst]) => [soort, lijst.length]))).toEqual(
      {
        organisaties: 2,
        loketten: 3,
        contactpersonen: 1,
        regelingen: 1,
        knelpunten: 2,
        voorbeelden: 1,
        instrumenten: 1,
        begrippen: 1,
        gemeenten: 2,
      },
    );
  });

  it("gives loketten and contactpersonen the organisatie of their file", () => {
    const { inhoud } = laadKaart(minikaart());
    expect(
      [...inhoud.loketten, ...inhoud.contactpersonen].map(({ id, organisatie }) => [id, organisatie]),
    ).toEqual([
      ["ind-algemeen", "ind"],
      ["ind-maatwerkloket", "ind"],
      ["svb-lijn", "svb"],
      ["ind-coordinator", "ind"],
    ]);
    for (const organisatie of inhoud.organisaties) {
      expect(organisatie).not.toHaveProperty("loketten");
      expect(organisatie).not.toHaveProperty("contactpersonen");
    }
  });

  it("gives gemeenten their other names", () => {
    expect(laadKaart(minikaart()).inhoud.gemeenten).toEqual([
      { naam: "Ede", ookBekendAls: [] },
      { naam: "'s-Hertogenbosch", ookBekendAls: ["Den Bosch"] },
    ]);
  });

  it.each([
    "organisaties/diep/ind.yaml",
    "organisaties/ind.yml",
    "knelpunten/los.yaml",
    "knelpunten/a/b/c.yaml",
    "regelingen/a/b.yaml",
    "losse.yaml",
    "Organisaties/ind.yaml",
    "begrippen.yml",
    "organisaties/.yaml.bak",
  ])("a file at %s belongs nowhere", (pad) => {
    const { inhoud, problemen } = laadKaart([...minikaart(), { pad, tekst: "id: iets" }]);
    expect(problemen).toEqual([
      expect.objectContaining({
        ernst: "fout",
        code: "onbekend-bestand",
        bestand: pad,
        regel: 1,
        veld: "",
        waarde: pad,
      }),
    ]);
    expect(inhoud).toEqual(laadKaart(minikaart()).inhoud);
  });

  it("a file that cannot be read is left out, the others still count", () => {
    const { inhoud, problemen } = laadKaart(minikaart({ pad: SVB, van: "id: svb", naar: "id: [svb" }));
    expect(problemen.length).toBeGreaterThan(0);
    expect(problemen.every(({ bestand }) => bestand === SVB)).toBe(true);
    expect(inhoud.organisaties.map(({ id }) => id)).toEqual(["ind"]);
    expect(inhoud.knelpunten).toHaveLength(2);
  });

  it("reports the problems of all files at once", () => {
    const { problemen } = laadKaart(
      minikaart(
        { pad: SVB, van: "soort: uitvoeringsorganisatie", naar: "soort: bank" },
        { pad: SVB, van: "voorWie: beide", naar: "voorWie: allen" },
        { pad: VERLOPEN, van: "zeg: De vergunning is te laat verlengd.", naar: "zegt: Hoi." },
      ),
    );
    expect(problemen.map(({ bestand, veld }) => `${bestand} ${veld}`).sort()).toEqual([
      `${VERLOPEN} zeg`,
      `${VERLOPEN} zegt`,
      `${SVB} loketten.0.voorWie`,
      `${SVB} soort`,
    ]);
  });

  it("reads a file at its own path only, not by what is in it", () => {
    const { problemen } = laadKaart(verplaatst("begrippen.yaml", "instrumenten2.yaml"));
    expect(problemen.map(({ code }) => code)).toEqual(["onbekend-bestand"]);
  });

  it("knows where a record stands, and refuses an index that is not there", () => {
    const kaart = laadKaart(minikaart());
    const plaats = kaart.vindplaats("loketten", 1);
    expect(plaats).toMatchObject({ bestand: IND, pad: ["loketten", 1] });
    expect(plaats.regelVan([...plaats.pad, "id"])).toBe(
      regelMet(minikaart(), IND, "- id: ind-maatwerkloket"),
    );
    expect(() => kaart.vindplaats("loketten", 9)).toThrow("Geen loketten met index 9");
  });

  it("does not change the list it gets", () => {
    const bestanden = minikaart().reverse();
    const kopie = [...bestanden];
    laadKaart(Object.freeze(bestanden));
    expect(bestanden).toEqual(kopie);
  });
});
