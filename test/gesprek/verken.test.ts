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
    // An address is exact: what looks like it is another record.
    "organisatie/uvw",
    "organisatie/belastingdinst",
    "knelpunt/briefadres",
    "regeling/ind",
    "begrip/",
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

describe("looking for names", () => {
  const zoek = (getypt: string, hoogstens = 20) => hulp.zoekNamen(getypt, hoogstens);
  const adressen = (getypt: string) => zoek(getypt).map(({ soort, id }) => `${soort}/${id}`);

  it.each([
    ["ind", "organisatie/ind"],
    ["IND", "organisatie/ind"],
    ["briefadres", "regeling/briefadres"],
    ["belastingdinst", "organisatie/belastingdienst"],
    ["beslagvrijevoet", "begrip/beslagvrije voet"],
    ["CLIËNTONDERSTEUNER", "begrip/cliëntondersteuner"],
    ["18-/18+", "begrip/18-/18+"],
  ])("%s has %s among the first two", (getypt, adres) => {
    expect(adressen(getypt).slice(0, 2)).toContain(adres);
  });

  it("finds every record by its whole name, before all that only hold its words", () => {
    const alle = [
      ...kaart.organisaties.map(({ id, naam }) => [`organisatie/${id}`, naam] as const),
      ...kaart.knelpunten.map(({ id, naam }) => [`knelpunt/${id}`, naam] as const),
      ...kaart.voorbeelden.map(({ id, titel }) => [`voorbeeld/${id}`, titel] as const),
      ...kaart.begrippen.map(({ term }) => [`begrip/${term}`, term] as const),
    ].filter(([, naam], i) => naam.length <= 60 && i % 10 === 0);
    expect(alle.length).toBeGreaterThan(100);
    const gemist = alle.filter(([adres, naam]) => !adressen(naam).slice(0, 4).includes(adres));
    expect(gemist).toEqual([]);
  });

  it("takes a word as a whole, as the beginning of one or, when it is long, as a part; never as chance letters", () => {
    const namen = (getypt: string) => zoek(getypt, 500).map(({ naam }) => naam.toLowerCase());
    expect(namen("ind").some((naam) => naam.includes("kindermishandeling"))).toBe(false);
    expect(namen("huurtoeslag")).toContain("medebewoner huurtoeslag");
    expect(namen("toeslag")).toContain("kinderopvangtoeslag");
  });

  it("wants all the words, and is content with one when no name has them all", () => {
    const beide = zoek("toeslag kinderopvang", 500);
    expect(beide.length).toBeGreaterThan(3);
    expect(beide.length).toBeLessThan(zoek("toeslag", 500).length);
    expect(adressen("wijkteam pindakaas")[0]).toBe("organisatie/wijkteam");
  });

  it("gives at most as many as asked for, each once, and all of them exist", () => {
    for (const hoogstens of [0, 1, 7, 20]) {
      const gevonden = zoek("gemeente", hoogstens);
      expect(gevonden).toHaveLength(hoogstens);
      expect(new Set(gevonden.map(({ soort, id }) => `${soort}/${id}`)).size).toBe(hoogstens);
      for (const { soort, id, naam } of gevonden)
        expect(hulp.verken(`${soort}/${id}`)?.verkenning).toMatchObject({ soort, id, naam });
    }
  });

  it.each([
    ["jeugtzorg", /jeugdzorg|jeugdhulp/i],
    ["wijkteem", /wijkteam/i],
    ["kinderopvangtoeslga", /kinderopvangtoeslag/i],
    ["breifadres", /briefadres/i],
  ])("forgives the typo in %s, and finds nothing else", (getypt, naam) => {
    const gevonden = zoek(getypt).filter(({ soort }) => soort !== "begrip");
    expect(zoek(getypt).length).toBeGreaterThan(0);
    for (const een of gevonden) expect(een.naam).toMatch(naam);
  });

  it.each(["", " ", "a", "%", "🙂", "xqzzy", "koningin", "pindakaas", "[naam]", "constructor"])(
    "%j is in no name",
    (getypt) => {
      expect(zoek(getypt)).toEqual([]);
    },
  );

  it("takes no more time for a long text than for a name", () => {
    const begin = performance.now();
    zoek("gemeente weigert briefadres aanvraag ".repeat(3000));
    zoek("a".repeat(100_000));
    expect(performance.now() - begin).toBeLessThan(2000);
  });
});
