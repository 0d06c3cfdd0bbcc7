import { describe, expect, it } from "vitest";
import { minikaart, problemenVan, regelMet, STOPT, SVB, VERLOPEN, VOORBEELD } from "../minikaart.ts";

describe("dubbele-herkenning", () => {
  it.each(["te laat verlengd", "Te laat verlengd!", "  te  laat, verlengd…"])(
    "%j at two knelpunten",
    (zin) => {
      const weer = { pad: STOPT, van: "alles staat stil", naar: JSON.stringify(zin) };
      expect(problemenVan(weer)).toEqual([
        {
          ernst: "fout",
          code: "dubbele-herkenning",
          bestand: VERLOPEN,
          regel: regelMet(minikaart(), VERLOPEN, "- te laat verlengd"),
          veld: "herkenning.0",
          waarde: "te laat verlengd",
          uitleg: expect.stringContaining("Deze zin staat ook bij 'uitkering-stopt'"),
        },
      ]);
    },
  );

  it("twice at the same knelpunt is a mistake as well", () => {
    const breuk = { pad: STOPT, van: "- alles staat stil", naar: "- geen geld gekregen" };
    expect(problemenVan(breuk)).toEqual([
      expect.objectContaining({ code: "dubbele-herkenning", veld: "herkenning.4", bestand: STOPT }),
    ]);
  });

  it("another word is another sentence", () => {
    const breuk = { pad: STOPT, van: "alles staat stil", naar: "veel te laat verlengd" };
    expect(problemenVan(breuk)).toEqual([]);
  });
});

describe("naam-van-persoon", () => {
  it.each([
    ["Bel mevrouw Jansen van de SVB.", "mevrouw Jansen"],
    ["Mevrouw Jansen weet dit.", "Mevrouw Jansen"],
    ["Vraag naar meneer Pietersen.", "meneer Pietersen"],
    ["Meneer De Vries beslist.", "Meneer De"],
    ["Bel dhr. Bakker.", "dhr. Bakker"],
    ["Bel dhr Bakker.", "dhr Bakker"],
    ["Dhr. Bakker belt terug.", "Dhr. Bakker"],
    ["Mw. Şahin gaat hierover.", "Mw. Şahin"],
    ["Bel mevr. van der Berg.", "mevr. van der Berg"],
    ["De heer El Amrani beslist.", "De heer El"],
    ["Vraag de heer van den Brink.", "de heer van den Brink"],
  ])("%s", (zin, waarde) => {
    const breuk = { pad: STOPT, van: "Bel de SVB en vraag waarom de betaling stopt.", naar: zin };
    expect(problemenVan(breuk)).toEqual([
      {
        ernst: "fout",
        code: "naam-van-persoon",
        bestand: STOPT,
        regel: regelMet(minikaart(breuk), STOPT, zin),
        veld: "volgendeStap",
        waarde,
        uitleg: expect.stringContaining("Noem de rol"),
      },
    ]);
  });

  it("a mail address on a name", () => {
    const breuk = { pad: SVB, van: "info@svb.nl", naar: "j.jansen@svb.nl" };
    expect(problemenVan(breuk)).toEqual([
      expect.objectContaining({
        code: "naam-van-persoon",
        veld: "loketten.0.kanalen.1.waarde",
        waarde: "j.jansen@",
      }),
    ]);
  });

  it("deep in a list too", () => {
    const breuk = { pad: VOORBEELD, van: "situatie: Een gezin", naar: "situatie: Mevrouw Yilmaz, een gezin" };
    expect(problemenVan(breuk)).toEqual([
      expect.objectContaining({ code: "naam-van-persoon", bestand: VOORBEELD, veld: "0.situatie" }),
    ]);
  });

  it.each([
    "Mevrouw belt zelf, meneer is ziek.",
    "De mevrouw van de balie zegt nee.",
    "Vraag de heer des huizes.",
    "Bel mw en vraag door.",
    "De heersende leer van Den Haag.",
    "Mail info@svb.nl of maatwerk@ind.nl.",
    "De gemeente Stein en Mevrouw.",
  ])("no name: %s", (zin) => {
    expect(problemenVan({ pad: STOPT, van: "De betaling is gestopt.", naar: zin })).toEqual([]);
  });

  it("a web address with dots before an at is no mail address", () => {
    const breuk = {
      pad: STOPT,
      van: "https://www.voorbeeld.nl/verslag",
      naar: "https://x.nl/maps.plek@52,5",
    };
    expect(problemenVan(breuk)).toEqual([]);
  });
});
