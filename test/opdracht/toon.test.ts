/** An answer as text for a person. */
import { describe, expect, it } from "vitest";
import type { Antwoord, Ingang } from "../../functions/antwoord/schema.ts";
import { toonAntwoord } from "../../functions/opdracht/toon-antwoord.ts";

const ingang: Ingang = {
  id: "svb-lijn",
  soort: "loket",
  naam: "SVB-lijn",
  organisatie: { id: "svb", naam: "Sociale Verzekeringsbank" },
  gebied: "landelijk",
  kanalen: [
    { soort: "telefoon", waarde: "020 656 52 09", toelichting: "werkdagen" },
    { soort: "website", waarde: "https://www.svb.nl" },
  ],
  wanneerNiet: ["Bijstand: bel de gemeente."],
  gecontroleerdOp: "2024-01-15",
  controleNodig: true,
  letOp: "Kies optie 2.",
};
const leeg: Antwoord = {
  uitkomst: "advies",
  bericht: "Dit is je volgende stap.",
  kandidaten: [],
  organisaties: [],
  domeinen: [],
  waarschuwingen: [],
  kaartVersie: "0123456789ab",
};
const advies: Antwoord["advies"] = {
  knelpunt: { id: "stopt", naam: "Uitkering stopt", omschrijving: "Zomaar." },
  volgendeStap:
    "Bel de SVB en vraag waarom de betaling is gestopt en wanneer het geld er weer is, en leg uit wat er speelt.",
  ingang,
  zeg: "De betaling is gestopt.",
  klaarleggen: ["De brief"],
  regelingen: [{ id: "aio", naam: "AIO", ruimte: "Veel." }],
  voorbeelden: [{ id: "v", titel: "Gelukt zo", resultaat: "gelukt", sleutel: "Bellen.", gemeente: null }],
  daarna: [
    { tekst: "Bel het LMM.", ingang },
    { tekst: "Maak bezwaar.", ingang: null },
  ],
  delen: "Alleen de naam.",
  letOp: "Oude bron.",
  bronnen: [{ titel: "Verslag", plek: "p. 1" }],
};

describe("toonAntwoord", () => {
  it("has the step first and everything that is needed after it", () => {
    const tekst = toonAntwoord({ ...leeg, advies }, false);
    const volgorde = [
      "Dit is je volgende stap.",
      "→ Bel de SVB",
      "SVB-lijn",
      "020 656 52 09 (werkdagen)",
      "Kies optie 2.",
      "Niet hier: Bijstand",
      "Gecontroleerd: 2024-01-15, controle nodig.",
      "Zeg",
      "Leg klaar",
      "Delen",
      "Regelingen die ruimte geven",
      "Eerder gedaan",
      "Lukt dit niet",
      "[SVB-lijn]",
      "Maak bezwaar.",
      "Let op",
      "Bronnen: Verslag",
      "kaart 0123456789ab",
    ];
    const plekken = volgorde.map((stuk) => tekst.indexOf(stuk));
    expect(plekken).not.toContain(-1);
    expect(plekken).toEqual([...plekken].sort((a, b) => a - b));
    for (const regel of tekst.split("\n")) expect(regel.length).toBeLessThanOrEqual(88);
  });

  it("leaves out headings without anything below them", () => {
    const tekst = toonAntwoord(
      {
        ...leeg,
        advies: {
          ...advies,
          ingang: null,
          klaarleggen: [],
          regelingen: [],
          voorbeelden: [],
          daarna: [],
          letOp: null,
        },
      },
      false,
    );
    for (const kop of ["Leg klaar", "Regelingen", "Eerder gedaan", "Lukt dit niet", "Let op", "SVB-lijn"])
      expect(tekst).not.toContain(kop);
  });

  it("says when nobody knows when it was checked, and nothing more when it is fresh", () => {
    const met = (anders: Partial<Ingang>) =>
      toonAntwoord({ ...leeg, algemeneIngang: { ...ingang, ...anders } }, false);
    expect(met({ gecontroleerdOp: null })).toContain("Niet bekend wanneer dit is gecontroleerd");
    expect(met({ controleNodig: false })).toContain("Gecontroleerd: 2024-01-15.\n");
  });

  it("numbers the choices of a question", () => {
    const tekst = toonAntwoord(
      {
        ...leeg,
        uitkomst: "doorvragen",
        vraag: {
          tekst: "Wat?",
          keuzes: [
            { id: "a", label: "Dit" },
            { id: "anders", label: "Iets anders" },
          ],
        },
      },
      false,
    );
    expect(tekst).toContain("Wat?\n  1. Dit\n  2. Iets anders\n");
  });

  it("shows warnings before the step, and what it looks like after it", () => {
    const kandidaat = { organisaties: [], zekerheid: 0.3, waarom: [] };
    const tekst = toonAntwoord(
      {
        ...leeg,
        advies,
        waarschuwingen: [{ code: "persoonsgegevens", tekst: "Ik heb een BSN weggelaten." }],
        kandidaten: [
          { ...kandidaat, knelpunt: "stopt", naam: "Uitkering stopt" },
          { ...kandidaat, knelpunt: "huur", naam: "Huur te hoog" },
        ],
      },
      false,
    );
    expect(tekst.indexOf("! Ik heb een BSN")).toBeLessThan(tekst.indexOf("→"));
    expect(tekst).toContain("Lijkt ook op: Huur te hoog\n");
  });

  it("uses colour only when asked, and then says the same", () => {
    const kaal = toonAntwoord({ ...leeg, advies }, false);
    const kleur = toonAntwoord({ ...leeg, advies }, true);
    expect(kaal).not.toContain("\u001b");
    expect(kleur).toContain("\u001b[1m");
    expect(
      kleur
        .split("\u001b")
        .map((stuk, i) => (i === 0 ? stuk : stuk.replace(/^\[\d+m/, "")))
        .join(""),
    ).toBe(kaal);
  });
});
