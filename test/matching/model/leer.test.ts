import { describe, expect, it } from "vitest";
import type { Hoofd } from "../../../functions/matching/model/formaat.ts";
import { HOOFDEN, pakUit } from "../../../functions/matching/model/formaat.ts";
import { laadModel } from "../../../functions/matching/model/index.ts";
import type { Kenmerken } from "../../../functions/matching/model/kenmerken.ts";
import { sleutelVan } from "../../../functions/matching/model/kenmerken.ts";
import { leer } from "../../../functions/matching/model/leer.ts";
import type { Voorbeeldzin } from "../../../functions/matching/model/voorbereiding.ts";

const kenmerken = (tekst: string): Kenmerken => {
  const woorden = tekst.split(" ").filter((woord) => woord !== "");
  return new Map(
    woorden.map((woord) => [sleutelVan(woord), { gewicht: 1, woord: woord.toUpperCase(), vorm: false }]),
  );
};
const zin = (tekst: string, doel: Partial<Record<Hoofd, string>>): Voorbeeldzin => ({
  kenmerken: kenmerken(tekst),
  doel: Object.fromEntries(Object.entries(doel).map(([hoofd, klasse]) => [hoofd, new Map([[klasse, 1]])])),
  gewicht: {},
});

/** Two organisaties that share a word, and danger in one sentence. */
const SPEELGOED = [
  zin("aow pensioen stopt", { organisatie: "svb", domein: "inkomen", soort: "gewoon" }),
  zin("aow buitenland lager", { organisatie: "svb", domein: "inkomen", soort: "gewoon" }),
  zin("pensioen lager brief", { organisatie: "svb", domein: "inkomen", soort: "gewoon" }),
  zin("vergunning verblijf stopt", { organisatie: "ind", domein: "verblijfsrecht", soort: "gewoon" }),
  zin("vergunning pasje brief", { organisatie: "ind", domein: "verblijfsrecht", soort: "gewoon" }),
  zin("verblijf pasje gevaar", { organisatie: "ind", domein: "verblijfsrecht", soort: "spoed" }),
  zin("gevaar verblijf nu", { organisatie: "ind", domein: "verblijfsrecht", soort: "spoed" }),
];

/** The defaults are tuned on thousands of sentences; here there are a handful. */
const OPTIES = { ronden: 40, minimum: 2 };

const beste = (kansen: ReadonlyMap<string, number>) => [...kansen].sort((a, b) => b[1] - a[1])[0]?.[0];

describe("leer", () => {
  const bestand = leer(SPEELGOED, OPTIES);
  const model = laadModel(bestand);

  it("learns a small problem, also in words it saw in another order", () => {
    expect(beste(model(kenmerken("pensioen aow")).kansen.organisatie)).toBe("svb");
    expect(beste(model(kenmerken("pasje vergunning")).kansen.organisatie)).toBe("ind");
    expect(beste(model(kenmerken("gevaar")).kansen.soort)).toBe("spoed");
    expect(beste(model(kenmerken("aow stopt")).kansen.soort)).toBe("gewoon");
  });

  it("gives chances that add up to 1 for every head with classes", () => {
    for (const tekst of ["aow", "", "onbekend woord", "verblijf gevaar aow"]) {
      const { kansen } = model(kenmerken(tekst));
      for (const hoofd of ["organisatie", "domein", "soort"] as const) {
        const som = [...kansen[hoofd].values()].reduce((totaal, kans) => totaal + kans, 0);
        expect(som).toBeCloseTo(1, 6);
      }
      expect(kansen.knelpunt.size).toBe(0);
    }
  });

  it("is unsure where the evidence is shared", () => {
    const kans = model(kenmerken("stopt")).kansen.organisatie.get("svb") ?? 0;
    expect(kans).toBeGreaterThan(0.2);
    expect(kans).toBeLessThan(0.8);
  });

  it("explains itself in the user's words, heaviest first, and never with words against", () => {
    const oordeel = model(kenmerken("pensioen vergunning lager"));
    expect(oordeel.waarom("organisatie", "svb").sort()).toEqual(["LAGER", "PENSIOEN"]);
    expect(oordeel.waarom("organisatie", "ind")).toEqual(["VERGUNNING"]);
    expect(oordeel.waarom("organisatie", "bestaat-niet")).toEqual([]);
  });

  it("knows how much of a text it knows", () => {
    expect(model(kenmerken("pensioen aow")).bekend).toBe(1);
    expect(model(kenmerken("pensioen xyz")).bekend).toBe(0.5);
    expect(model(kenmerken("xyz")).bekend).toBe(0);
    expect(model(kenmerken("")).bekend).toBe(0);
  });

  it("makes the same bytes of the same sentences", () => {
    expect(JSON.stringify(leer(SPEELGOED, OPTIES))).toBe(JSON.stringify(bestand));
  });

  it("drops features that occur in fewer sentences than the minimum", () => {
    const { sleutels } = pakUit(bestand);
    expect(sleutels).toContain(sleutelVan("pensioen"));
    expect(sleutels).not.toContain(sleutelVan("buitenland"));
    expect(leer(SPEELGOED, { ...OPTIES, minimum: 1 }).kenmerken).toBeGreaterThan(bestand.kenmerken);
    expect(leer(SPEELGOED, { minimum: 99 })).toMatchObject({ kenmerken: 0, gewichten: 0 });
  });

  it("lets a sentence that counts for more have more to say", () => {
    const kansSpoed = (gewicht: number) => {
      const zinnen = [zin("mes tafel", { soort: "gewoon" }), zin("mes tafel", { soort: "spoed" })];
      const zwaar = zinnen.map((een, i) => (i === 1 ? { ...een, gewicht: { soort: gewicht } } : een));
      return laadModel(leer(zwaar, OPTIES))(kenmerken("mes tafel")).kansen.soort.get("spoed") ?? 0;
    };
    expect(kansSpoed(4)).toBeGreaterThan(kansSpoed(1));
  });

  it("makes a usable file of no sentences at all", () => {
    const leeg = leer([]);
    expect(leeg).toMatchObject({ kenmerken: 0, gewichten: 0 });
    expect(laadModel(leeg)(kenmerken("pensioen")).bekend).toBe(0);
  });
});

describe("features of form", () => {
  /** With the words behind "|" as features of form. */
  const metVorm = (tekst: string): Kenmerken => {
    const [inhoud = "", vorm = ""] = tekst.split(" | ");
    const vormen = vorm
      .split(" ")
      .filter((woord) => woord !== "")
      .map((woord) => [sleutelVan(`~${woord}`), { gewicht: 1, woord, vorm: true }] as const);
    return new Map([...kenmerken(inhoud), ...vormen]);
  };
  const les = (tekst: string, doel: Partial<Record<Hoofd, string>>) => ({
    ...zin("", doel),
    kenmerken: metVorm(tekst),
  });
  const bestand = leer(
    [
      les("mes keuken | nu", { organisatie: "politie", soort: "spoed" }),
      les("mes tafel | nu", { organisatie: "politie", soort: "spoed" }),
      les("mes keuken | was", { organisatie: "ind", soort: "gewoon" }),
      les("mes tafel | was", { organisatie: "ind", soort: "gewoon" }),
    ],
    { ...OPTIES, minimumVorm: 2 },
  );
  const model = laadModel(bestand);

  it("tell the soort, and say nothing of whose it is", () => {
    const [nu, toen] = [model(metVorm("mes | nu")), model(metVorm("mes | was"))];
    expect(beste(nu.kansen.soort)).toBe("spoed");
    expect(beste(toen.kansen.soort)).toBe("gewoon");
    expect([...nu.kansen.organisatie]).toEqual([...toen.kansen.organisatie]);
    expect(pakUit(bestand).heeftRij.reduce((som, rij) => som + rij, 0)).toBe(0);
  });

  it("are not what a text is known by, nor what an answer is explained with", () => {
    expect(model(metVorm("xyz | nu")).bekend).toBe(0);
    expect(model(metVorm("mes | nu")).bekend).toBe(1);
    expect(model(metVorm("mes | nu")).waarom("soort", "spoed")).not.toContain("nu");
  });

  it("count from as many sentences as they are asked to", () => {
    const streng = leer([les("mes | nu", { soort: "spoed" }), les("mes | nu", { soort: "spoed" })], {
      ...OPTIES,
      minimumVorm: 3,
    });
    expect([...pakUit(streng).sleutels]).toEqual([sleutelVan("mes")]);
  });
});

describe("the cap on weights", () => {
  const RUIM = { organisatie: 100_000, knelpunt: 100_000, domein: 100_000, soort: 100_000 };
  const KLASSEN = Array.from({ length: 20 }, (_, i) => `organisatie-${i}`);
  const veel = KLASSEN.flatMap((organisatie, i) => [
    zin(`eigen${i} gedeeld${i % 3}`, { organisatie }),
    zin(`eigen${i} gedeeld${i % 4}`, { organisatie }),
  ]);

  it("keeps the heaviest weights of a large head, and those still decide", () => {
    const vol = leer(veel, OPTIES);
    const krap = leer(veel, { ...OPTIES, maximaal: { ...RUIM, organisatie: 100 } });
    expect(vol.gewichten).toBeGreaterThan(150);
    expect(krap.gewichten).toBeLessThanOrEqual(100);
    const model = laadModel(krap);
    const raak = KLASSEN.filter(
      (organisatie, i) => beste(model(kenmerken(`eigen${i}`)).kansen.organisatie) === organisatie,
    );
    expect(raak.length).toBeGreaterThan(12);
  });

  it("cuts each head by its own cap: what tells danger apart can stay whole", () => {
    const metSoort = [...veel, ...SPEELGOED];
    const telSoort = (organisatie: number) => {
      const bestand = leer(metSoort, { ...OPTIES, maximaal: { ...RUIM, organisatie } });
      const voor = HOOFDEN.slice(0, 3).reduce((som, hoofd) => som + bestand.klassen[hoofd].length, 0);
      return pakUit(bestand).klassen.filter((klasse) => klasse >= voor).length;
    };
    expect(telSoort(10)).toBe(telSoort(100_000));
    expect(telSoort(10)).toBeGreaterThan(0);
  });
});
