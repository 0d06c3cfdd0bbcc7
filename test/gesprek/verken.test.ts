/** "verken": what the kaart knows of a thing of which the name is half known. */
import { describe, expect, it } from "vitest";
import { LEGE_TOESTAND } from "../../functions/gesprek/index.ts";
import { antwoordVan, gesprek, hulp, kaart, regelsVan, stuur } from "./hulp.ts";

const namen = (getypt: string) => hulp.verken(getypt)?.verkenning.naam ?? null;

describe("finding", () => {
  it.each([
    ["belastingdinst", /belastingdienst/i],
    ["Belastingdienst", /belastingdienst/i],
    ["breifadres", /briefadres/i],
    ["IND", /IND/],
    ["ind", /IND/],
    ["uvw", /UWV/i],
    ["svb", /Sociale Verzekeringsbank/],
    ["duo", /Dienst Uitvoering Onderwijs/],
    ["beslagvrije voet", /beslagvrije voet/i],
    ["beslagvrijevoet", /beslagvrije voet/i],
    ["omgekeerde toets", /omgekeerde toets/i],
    ["juridish loket", /juridisch loket/i],
    ["belastngdinst", /belastingdienst/i],
    ["bijzondre bijstant", /bijzondere bijstand/i],
    ["jeugtbescherming", /jeugdbescherming/i],
    ["zorgkantor", /zorgkantoor/i],
    ["maatwerkloket ind", /IND/i],
    ["ombudsman", /ombudsman/i],
  ])("%s", (getypt, naam) => {
    expect(namen(getypt)).toMatch(naam);
  });

  it.each([
    "xqzzy",
    "koningin",
    "regenboog",
    "hoofdstad",
    "voetbal",
    "pindakaas",
    "blargh flurb",
    "a",
    "",
    "   ",
    "🙂",
    "constructor",
    "__proto__",
    "organisatie/bestaat-niet",
    "/",
  ])("%j is not on the kaart", (getypt) => {
    expect(namen(getypt)).toBeNull();
  });

  it.each([
    ["organisatie", kaart.organisaties.map(({ id }) => id)],
    ["loket", kaart.loketten.map(({ id }) => id)],
    ["contactpersoon", kaart.contactpersonen.map(({ id }) => id)],
    ["regeling", kaart.regelingen.map(({ id }) => id)],
    ["knelpunt", kaart.knelpunten.map(({ id }) => id)],
    ["voorbeeld", kaart.voorbeelden.map(({ id }) => id)],
    ["instrument", kaart.instrumenten.map(({ id }) => id)],
    ["begrip", kaart.begrippen.map(({ term }) => term)],
  ] as const)("every %s can be found, told and left again", (soort, ids) => {
    for (const id of ids) {
      const gevonden = hulp.verken(`${soort}/${id}`);
      expect(gevonden?.verkenning, id).toMatchObject({ soort, id });
      expect(gevonden?.verkenning.naam.length, id).toBeGreaterThan(1);
      expect(gevonden?.verkenning.delen.length, id).toBeGreaterThan(0);
      for (const { regels } of gevonden?.verkenning.delen ?? [])
        for (const regel of regels) expect(regel.trim(), id).not.toMatch(/^$|undefined/);
      expect(gevonden?.buren.length ?? 9).toBeLessThanOrEqual(6);
    }
  });

  it("every neighbour is a button that works", () => {
    const knoppen = new Set<string>();
    for (const soort of ["organisatie", "loket", "regeling", "knelpunt", "voorbeeld"] as const) {
      const lijst = {
        organisatie: kaart.organisaties,
        loket: kaart.loketten,
        regeling: kaart.regelingen,
        knelpunt: kaart.knelpunten,
        voorbeeld: kaart.voorbeelden,
      }[soort];
      for (const { id } of lijst)
        for (const { stuur: tekst } of hulp.verken(`${soort}/${id}`)?.buren ?? []) knoppen.add(tekst);
    }
    expect(knoppen.size).toBeGreaterThan(200);
    for (const tekst of knoppen) {
      const { reactie } = stuur(LEGE_TOESTAND, tekst);
      if (reactie.soort !== "verkenning") throw new Error(`${tekst} led nowhere`);
      expect(tekst).toBe(`verken ${reactie.verkenning.soort}/${reactie.verkenning.id}`);
    }
  });

  it("every organisatie is found by its own name and abbreviation", () => {
    for (const { id, naam, afkorting } of kaart.organisaties)
      for (const getypt of [id, naam, afkorting ?? naam])
        expect(hulp.verken(getypt)?.verkenning.id, getypt).toBe(id);
  });
});

describe("in a conversation", () => {
  it("from an organisatie by way of a knelpunt to help with it", () => {
    const g = gesprek();
    const { reactie } = g.zeg("verken IND");
    const knelpunt = reactie.acties.find(({ stuur: tekst }) => tekst.startsWith("verken knelpunt/"));
    expect(knelpunt).toBeDefined();
    g.druk(knelpunt?.label ?? "");
    const { advies } = antwoordVan(g.druk("Help mij hiermee").reactie);
    expect(`verken knelpunt/${advies?.knelpunt.id}`).toBe(knelpunt?.stuur);
  });

  it("does not touch the zaak, and leads back to the step", () => {
    const g = gesprek();
    const { advies } = g.vraag("kies briefadres-geweigerd");
    const vooraf = g.toestand;
    g.zeg("verken briefadres");
    expect(g.toestand).toEqual(vooraf);
    expect(antwoordVan(g.druk("Terug naar de stap").reactie).advies).toEqual(advies);
  });

  it("what is not on the kaart gets an honest answer", () => {
    expect(regelsVan(stuur(LEGE_TOESTAND, "verken xqzzy").reactie)).toContain("niets dat lijkt op ‘xqzzy’");
  });
});
