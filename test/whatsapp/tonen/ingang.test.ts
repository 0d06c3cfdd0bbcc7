/** Whom to call, on a small screen. */
import { describe, expect, it } from "vitest";
import type { Ingang } from "../../../functions/antwoord/schema.ts";
import { contactVan, ingangKort, ingangTekst, versheid } from "../../../functions/whatsapp/tonen/ingang.ts";
import { foutenIn } from "./hulp.ts";

const CJIB: Ingang = {
  id: "cjib-hulp",
  soort: "loket",
  naam: "CJIB: lijn voor hulpverleners",
  organisatie: { id: "cjib", naam: "Centraal Justitieel Incassobureau" },
  gebied: "landelijk",
  kanalen: [
    { soort: "website", waarde: "https://www.cjib.nl" },
    { soort: "telefoon", waarde: "058 234 21 00", toelichting: "Werkdagen 9.00-17.00 uur." },
  ],
  wanneerNiet: [],
  gecontroleerdOp: "2026-09-30",
  controleNodig: false,
  letOp: null,
};
const met = (anders: Partial<Ingang>): Ingang => ({ ...CJIB, ...anders });

describe("ingangTekst", () => {
  it("gives the number before the website, alone on its line and not in bold", () => {
    expect(ingangTekst(CJIB).split("\n")).toEqual([
      "CJIB: lijn voor hulpverleners, Centraal Justitieel Incassobureau",
      "*Bel:* 058 234 21 00",
      "Werkdagen 9.00-17.00 uur.",
      "Website: https://www.cjib.nl",
    ]);
  });

  it.each([
    [
      "Sociale dienst (Werk en Inkomen) van de eigen gemeente",
      "Sociale dienst (Werk en Inkomen) van de gemeente",
    ],
    ["Nationale ombudsman: telefoon voor professionals", "Nationale ombudsman"],
    ["112: direct gevaar", "112: politie, ambulance, brandweer"],
    ["Landelijke maatwerkplaats UWV", "UWV (Uitvoeringsinstituut Werknemersverzekeringen)"],
  ])("%s is not followed by %s", (naam, organisatie) => {
    expect(ingangTekst(met({ naam, organisatie: { id: "x", naam: organisatie } })).split("\n")[0]).toBe(naam);
  });

  it("without a kanaal says how else, or that nothing is known", () => {
    expect(ingangTekst(met({ kanalen: [], letOp: "Vraag de inwoner om de brief." }))).toContain(
      "Vraag de inwoner",
    );
    expect(ingangTekst(met({ kanalen: [] }))).toContain("Er is geen openbaar nummer of adres bekend.");
  });

  it("shows three kanalen, the phone among them wherever it stands", () => {
    const websites = ["a", "b", "c", "d"].map((naam) => ({
      soort: "website" as const,
      waarde: `https://${naam}.nl`,
    }));
    const tekst = ingangTekst(met({ kanalen: [...websites, { soort: "telefoon", waarde: "14 020" }] }));
    expect(tekst).toContain("*Bel:* 14 020");
    expect(tekst).not.toContain("https://c.nl");
  });
});

describe("ingangTekst and places", () => {
  const locatie = { soort: "locatie", waarde: "Den Bosch" } as const;

  it("leaves out where the office stands when there is a number, and only then", () => {
    expect(ingangTekst(met({ kanalen: [locatie, ...CJIB.kanalen] }))).not.toContain("Den Bosch");
    expect(ingangTekst(met({ kanalen: [locatie] }))).toContain("Locatie: Den Bosch");
  });
});

describe("ingangKort", () => {
  it("adds the number to a rung that does not say it, and nothing to one that does", () => {
    expect(ingangKort(CJIB, "Bel het CJIB.")).toBe("CJIB: lijn voor hulpverleners: 058 234 21 00");
    expect(ingangKort(CJIB, "Bel 058 234 21 00.")).toBe("");
    expect(ingangKort(met({ kanalen: [] }), "Bel het CJIB.")).toBe("");
  });
});

describe("versheid", () => {
  it("fits in a footer and says when to check", () => {
    expect(versheid(CJIB)).toBe("Gecontroleerd: 30 september 2026.");
    expect(versheid(met({ gecontroleerdOp: "2021", controleNodig: true }))).toBe(
      "Gecontroleerd: 2021. Controle nodig.",
    );
    expect(versheid(met({ gecontroleerdOp: null, controleNodig: true }))).toContain("Niet bekend");
  });
});

describe("contactVan", () => {
  it("is a card to call, with what else leads somewhere", () => {
    const contact = contactVan(
      met({
        kanalen: [
          ...CJIB.kanalen,
          { soort: "email", waarde: "a@b.nl" },
          { soort: "formulier", waarde: "via de site" },
        ],
      }),
    );
    expect(contact?.contacts).toEqual([
      {
        name: { formatted_name: CJIB.naam, first_name: CJIB.naam },
        org: { company: CJIB.organisatie.naam },
        phones: [{ phone: "058 234 21 00", type: "WORK" }],
        emails: [{ email: "a@b.nl", type: "WORK" }],
        urls: [{ url: "https://www.cjib.nl", type: "WORK" }],
      },
    ]);
  });

  it("is none without a number: there is nothing to call", () => {
    expect(contactVan(met({ kanalen: [] }))).toBeNull();
    expect(contactVan(met({ kanalen: [{ soort: "telefoon", waarde: "zie de brief" }] }))).toBeNull();
    expect(contactVan(met({ kanalen: [{ soort: "website", waarde: "https://x.nl" }] }))).toBeNull();
  });

  it("takes no address that is more than an address", () => {
    const contact = contactVan(
      met({
        kanalen: [
          { soort: "telefoon", waarde: "112" },
          { soort: "website", waarde: "javascript:alert(1)" },
          { soort: "email", waarde: "a@b.nl?bcc=c@d.nl" },
        ],
      }),
    );
    expect(contact?.contacts[0]).not.toHaveProperty("urls");
    expect(contact?.contacts[0]).not.toHaveProperty("emails");
  });

  it("shortens a long name between words", () => {
    const contact = contactVan(met({ naam: "lange naam ".repeat(20) }));
    expect(contact && foutenIn(contact)).toEqual([]);
    expect(contact?.contacts[0]?.name.formatted_name).toMatch(/(?:lange|naam)…$/);
  });
});
