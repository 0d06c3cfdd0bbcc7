import { describe, expect, it } from "vitest";
import { maakBegripZoeker, stamBegrippen } from "../../../functions/matching/analyse/begrippen.ts";
import { normaliseer, woordenVan } from "../../../functions/matching/analyse/normaliseer.ts";
import { stam } from "../../../functions/matching/analyse/stam.ts";

const begrip = (term: string, ...synoniemen: string[]) => ({ term, synoniemen, uitleg: "uitleg" });
const zoeker = (...begrippen: ReturnType<typeof begrip>[]) => {
  const zoek = maakBegripZoeker(stamBegrippen(begrippen, stam));
  return (tekst: string) => zoek(woordenVan(normaliseer(tekst)).map(stam));
};

describe("maakBegripZoeker", () => {
  const zoek = zoeker(
    begrip("bijstand", "bijstandsuitkering", "soza", "uitkering van de gemeente"),
    begrip("beslagvrije voet", "bvv"),
    begrip("uitkering", "uitkering van"),
    begrip("Één loket", "1 loket"),
  );

  it("finds a term and each of its synonyms", () => {
    for (const tekst of ["bijstand", "Bijstandsuitkering", "SOZA"]) {
      expect(zoek(tekst)).toEqual([{ term: "bijstand", begin: 0, lengte: 1 }]);
    }
  });

  it("finds a synonym of several words as a whole, and where it stands", () => {
    expect(zoek("te lage beslagvrije voet berekend")).toEqual([
      { term: "beslagvrije voet", begin: 2, lengte: 2 },
    ]);
    expect(zoek("beslagvrije som")).toEqual([]);
    expect(zoek("de beslagvrije")).toEqual([]);
  });

  it("takes the longest of those that start at the same word", () => {
    expect(zoek("uitkering van de gemeente")).toEqual([{ term: "bijstand", begin: 0, lengte: 4 }]);
    expect(zoek("uitkering van het uwv")).toEqual([{ term: "uitkering", begin: 0, lengte: 2 }]);
  });

  it("finds other forms of the same word, and diacritics do not matter", () => {
    expect(zoek("uitkeringen")).toEqual([{ term: "uitkering", begin: 0, lengte: 1 }]);
    expect(zoek("een loket").map(({ term }) => term)).toEqual(["Één loket"]);
  });

  it("gives both terms when two share a synonym", () => {
    const dubbel = zoeker(begrip("wajong", "uitkering jong"), begrip("jongerenloket", "uitkering jong"));
    expect(dubbel("uitkering jong").map(({ term }) => term)).toEqual(["wajong", "jongerenloket"]);
  });

  it("has no trouble with nothing", () => {
    expect(zoek("")).toEqual([]);
    expect(zoeker()("bijstand")).toEqual([]);
    expect(zoeker(begrip("—", "…"))("bijstand")).toEqual([]);
  });
});
