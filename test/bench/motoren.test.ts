import { afterAll, describe, expect, it } from "vitest";
import { kennis } from "../../functions/assistent/kennis.ts";
import { maakOpzoeken } from "../../knowledge/opzoeken.ts";
import type { Goudvraag } from "../goud/vragen.ts";
import { meetKwaliteit, organisatiesUit, vraagAlles } from "./kwaliteit.ts";
import { DIEPTE, type Gebouwd, type Motor, recordsVan } from "./motor.ts";
import { MOTOREN } from "./motoren/index.ts";
import { vindProgrammas } from "./motoren/postgres-server.ts";
import { aandeel, metVerhouding, tabel } from "./tabel.ts";
import { kwantiel, meetTijden } from "./tijd.ts";
import { vermenigvuldig } from "./varieer.ts";
import { steekproef } from "./vragen.ts";

const records = recordsVan(kennis.kaart);
const ID = "briefadres-geweigerd";
const VRAAG = "briefadres geweigerd";
const isErNiet = ({ naam }: Motor) => naam === "PostgreSQL" && vindProgrammas() === null;

describe.each(MOTOREN.map((motor) => ({ motor })))("$motor.naam", ({ motor }) => {
  let gebouwd: Gebouwd | undefined;
  const bouw = async () => {
    gebouwd ??= await motor.bouw(records);
    return gebouwd;
  };
  afterAll(async () => gebouwd?.sluit?.());

  it.skipIf(isErNiet(motor))("finds an obvious knelpunt among the first three", async () => {
    expect((await (await bouw()).zoek(VRAAG)).slice(0, 3)).toContain(ID);
  });

  it.skipIf(isErNiet(motor))("gives known ids, each once, and not too many", async () => {
    const ids = await (await bouw()).zoek("mijn uitkering is gestopt en de gemeente zegt: bel de SVB");
    expect(ids.length).toBeLessThanOrEqual(DIEPTE);
    expect(new Set(ids).size).toBe(ids.length);
    for (const id of ids) expect(kennis.kaart.knelpunten.map((een) => een.id)).toContain(id);
  });

  it.skipIf(isErNiet(motor))(
    "takes signs that mean something in its own query language as text",
    async () => {
      const zoek = (await bouw()).zoek;
      for (const tekst of [
        "'; drop table knelpunt; --",
        "a:b^2 -c ~1 +d",
        "\\ \" ' | & ! (",
        "zaak\n\\q\nklaar",
      ]) {
        expect(Array.isArray(await zoek(tekst))).toBe(true);
      }
      expect((await zoek(VRAAG)).slice(0, 3)).toContain(ID);
    },
  );

  it.runIf(motor.open)("answers the same from a kept index", async () => {
    const eerst = await bouw();
    const bewaard = eerst.bewaar?.() ?? "";
    const geopend = motor.open?.(bewaard, records);
    expect(await geopend?.zoek(VRAAG)).toEqual(await eerst.zoek(VRAAG));
  });
});

describe("vermenigvuldig", () => {
  const klein = { ...kennis.kaart, knelpunten: kennis.kaart.knelpunten.slice(0, 20) };
  const groot = vermenigvuldig(klein, 5);

  it("gives so many times the records, each with an id of its own", () => {
    expect(groot.knelpunten).toHaveLength(100);
    expect(new Set(groot.knelpunten.map(({ id }) => id)).size).toBe(100);
  });

  it("keeps the originals in front", () => {
    expect(groot.knelpunten.slice(0, 20)).toEqual(klein.knelpunten);
  });

  it("is the same each time", () => {
    expect(vermenigvuldig(klein, 5)).toEqual(groot);
  });

  it("varies: hardly any herkenning line is there twice, and none is empty", () => {
    const zinnen = groot.knelpunten.flatMap(({ herkenning }) => herkenning);
    expect(new Set(zinnen).size / zinnen.length).toBeGreaterThan(0.98);
    expect(zinnen.filter((zin) => zin.trim() === "")).toEqual([]);
  });
});

describe("kwaliteit", () => {
  const kaart = maakOpzoeken(kennis.kaart);
  const vraag: Goudvraag = {
    id: "x",
    soort: "chat",
    tekst: VRAAG,
    uitkomst: "advies",
    organisaties: organisatiesUit(kaart, [ID]),
    knelpunten: [ID],
    domein: "identiteit-brp",
  };
  const meet = async (ids: string[]) => {
    const gegeven = await vraagAlles({ zoek: () => ids }, [vraag], kaart);
    return meetKwaliteit(gegeven, kaart).map(({ kijk, score }) => kijk ?? score);
  };

  it("counts a peer that is right as right everywhere, stories aside", async () => {
    expect(await meet([ID])).toEqual([1, 1, null, null, 1, 1, 1]);
  });

  it("counts a peer that finds nothing as wrong", async () => {
    expect(await meet([])).toEqual([0, 0, null, null, 0, 0, 0]);
  });

  it("takes the first organisatie of each knelpunt before the second of any", () => {
    const [een, twee] = [ID, "energie-afsluiting-dreigt"].map((id) => organisatiesUit(kaart, [id]));
    expect(organisatiesUit(kaart, [ID, "energie-afsluiting-dreigt"]).slice(0, 2)).toEqual([
      een?.[0],
      twee?.[0],
    ]);
  });
});

describe("meten", () => {
  it("asks every text at least once, without time too", async () => {
    const gevraagd: string[] = [];
    const zoek = (tekst: string) => {
      gevraagd.push(tekst);
      return [];
    };
    expect((await meetTijden(zoek, ["a", "b"], 0)).rondes).toBe(1);
    expect(gevraagd).toEqual(["a", "b"]);
  });

  it("takes quantiles", () => {
    expect([0, 0.5, 0.99].map((deel) => kwantiel([3, 1, 2], deel))).toEqual([1, 2, 3]);
    expect(kwantiel([], 0.5)).toBe(0);
  });

  it("spreads a sample over the row", () => {
    const rij = Array.from({ length: 100 }, (_, i) => i);
    expect(steekproef(rij, 4)).toEqual([0, 25, 50, 75]);
    expect(steekproef(rij, 200)).toEqual(rij);
    expect(steekproef(rij, 60)).toHaveLength(60);
  });
});

describe("tabel", () => {
  it("lines up, numbers to the right", () => {
    expect(
      tabel([
        ["wat", "ms"],
        ["ons", "1"],
        ["ander", "10"],
      ]),
    ).toBe("wat    ms\n-----  --\nons     1\nander  10");
  });

  it("writes ratios and shares short", () => {
    expect([metVerhouding(3, 2), metVerhouding(200, 2), metVerhouding(0.1, 2)]).toEqual([
      "3.00 (1.5x)",
      "200 (100x)",
      "0.10 (0.05x)",
    ]);
    expect([aandeel(0.714), aandeel(1), aandeel(null)]).toEqual([".71", "1.00", "-"]);
  });
});
