import { describe, expect, it } from "vitest";
import { maakRondom } from "../../../functions/web/netwerk/rondom.ts";
import { hulp, kennis } from "../opstelling.ts";

const { kaart } = kennis;
const rondom = maakRondom(hulp.kaart);
const namen = (soort: Parameters<typeof rondom>[0], id: string) =>
  rondom(soort, id).groepen.flatMap(({ records }) => records.map((record) => `${record.soort}/${record.id}`));

describe("what stands around a record", () => {
  it("is everything that a knelpunt names, the owner first", () => {
    for (const knelpunt of kaart.knelpunten) {
      const { groepen } = rondom("knelpunt", knelpunt.id);
      const ids = (soort: string) =>
        groepen.find((groep) => groep.soort === soort)?.records.map(({ id }) => id) ?? [];
      expect(ids("organisatie").slice(0, knelpunt.betrokken.length)).toEqual(knelpunt.betrokken);
      expect(ids("knelpunt")).toEqual(expect.arrayContaining(knelpunt.verwant));
      expect(ids("regeling")).toEqual(expect.arrayContaining(knelpunt.regelingen));
      expect(ids("voorbeeld")).toEqual(expect.arrayContaining(knelpunt.voorbeelden));
      expect(ids("instrument")).toEqual(expect.arrayContaining(knelpunt.instrumenten ?? []));
      const ingangen = [knelpunt.ingang, ...knelpunt.daarna.map(({ ingang }) => ingang)].filter(
        (id) => typeof id === "string",
      );
      expect([...ids("loket"), ...ids("contactpersoon")]).toEqual(expect.arrayContaining(ingangen));
    }
  });

  it("goes both ways: who is a neighbour has a neighbour", () => {
    for (const { id } of kaart.organisaties) {
      for (const sleutel of namen("organisatie", id)) {
        const soort = sleutel.split("/")[0];
        if (soort === "loket" || soort === "knelpunt" || soort === "regeling")
          expect(namen(soort, sleutel.slice(soort.length + 1)), sleutel).toContain(`organisatie/${id}`);
      }
    }
  });

  it("of an organisatie are all its ingangen", () => {
    for (const { id } of kaart.organisaties) {
      const eigen = [
        ...kaart.loketten.filter(({ organisatie }) => organisatie === id).map((een) => `loket/${een.id}`),
        ...kaart.contactpersonen
          .filter(({ organisatie }) => organisatie === id)
          .map((een) => `contactpersoon/${een.id}`),
      ];
      expect(namen("organisatie", id)).toEqual(expect.arrayContaining(eigen));
    }
  });

  it("gives the sources of the record itself", () => {
    const [regeling] = kaart.regelingen;
    expect(rondom("regeling", regeling?.id ?? "").bronnen).toEqual(regeling?.bronnen);
    expect(rondom("regeling", regeling?.id ?? "").bronnen.length).toBeGreaterThan(0);
  });

  it("is nothing for what is not on the kaart", () => {
    expect(rondom("regeling", "bestaat-niet")).toEqual({ groepen: [], bronnen: [] });
    expect(rondom("organisatie", "__proto__")).toEqual({ groepen: [], bronnen: [] });
  });
});
