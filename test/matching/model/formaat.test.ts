import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  HOOFDEN,
  type ModelBestand,
  pakIn,
  pakUit,
  type Tabellen,
} from "../../../functions/matching/model/formaat.ts";
import { kaart, kennis } from "../hulp.ts";

const LEEG = { organisatie: [], knelpunt: [], domein: [], soort: [] };
const BREEDTE = 3;
/** Names of as many classes as a table of that length has room for. */
const klassenVoor = (uit: Int8Array) => ({
  ...LEEG,
  organisatie: Array.from({ length: uit.length / BREEDTE }, (_, i) => `organisatie-${i}`),
});

/** The same bytes as a view that starts on an odd place. */
function verschoven(bytes: Uint8Array): Uint8Array {
  const ruimer = new Uint8Array(bytes.length + 1);
  ruimer.set(bytes, 1);
  return ruimer.subarray(1);
}

/** Packs tables and unpacks them again, from a block that starts anywhere in a larger one, as a file is read. */
function heenEnTerug(tabellen: Tabellen): Tabellen {
  const bestand: ModelBestand = {
    klassen: klassenVoor(tabellen.uit),
    basis: LEEG,
    schaal: 1,
    kenmerken: tabellen.sleutels.length,
    gewichten: tabellen.gewichten.length,
    verborgen: {
      rijen: tabellen.inbedding.length / BREEDTE,
      breedte: BREEDTE,
      schaalIn: 1,
      schaalUit: 1,
      basis: LEEG,
    },
    blok: verschoven(pakIn(tabellen)),
  };
  return pakUit(bestand);
}

describe("pakIn and pakUit", () => {
  it("give back every number, for any number of features and weights", () => {
    const tabellen = fc.tuple(fc.nat(9), fc.nat(9), fc.nat(5)).chain(([kenmerken, gewichten, rijen]) =>
      fc.record({
        sleutels: fc.uint32Array({ minLength: kenmerken, maxLength: kenmerken }),
        idf: fc.uint8Array({ minLength: kenmerken, maxLength: kenmerken }),
        begin: fc.uint32Array({ minLength: kenmerken + 1, maxLength: kenmerken + 1 }),
        klassen: fc.uint16Array({ minLength: gewichten, maxLength: gewichten }),
        gewichten: fc.int8Array({ minLength: gewichten, maxLength: gewichten }),
        heeftRij: fc.uint8Array({ minLength: kenmerken, maxLength: kenmerken }),
        inbedding: fc.int8Array({ minLength: rijen * BREEDTE, maxLength: rijen * BREEDTE }),
        uit: fc.int8Array({ minLength: rijen * BREEDTE, maxLength: rijen * BREEDTE }),
      }),
    );
    fc.assert(
      fc.property(tabellen, (erin) => {
        const eruit = heenEnTerug(erin);
        expect(eruit).toEqual(erin);
      }),
    );
  });

  it("takes views into a larger buffer, and copes with a block of many kilobytes", () => {
    const groot = Uint32Array.from({ length: 20_001 }, (_, i) => i * 7);
    const erin = {
      sleutels: groot.subarray(1),
      idf: new Uint8Array(20_000).fill(200),
      begin: new Uint32Array(20_001),
      klassen: new Uint16Array(3),
      gewichten: Int8Array.from([-128, 0, 127]),
      heeftRij: new Uint8Array(20_000),
      inbedding: Int8Array.from([1, -2, 3]),
      uit: Int8Array.from([-4, 5, -6]),
    };
    const eruit = heenEnTerug(erin);
    expect(eruit.sleutels).toEqual(groot.slice(1));
    expect([...eruit.gewichten]).toEqual([-128, 0, 127]);
    expect([...eruit.uit]).toEqual([-4, 5, -6]);
  });
});

const OPNIEUW = "the kaart changed after the last `npm run goud:train`; run it again";

describe("the model in git", () => {
  const { klassen, basis, kenmerken, gewichten, verborgen } = kennis.model;
  const tabellen = pakUit(kennis.model);

  it("knows only organisaties, knelpunten and soorten that exist", () => {
    expect(
      klassen.organisatie.filter((id) => !kaart.organisaties.has(id)),
      OPNIEUW,
    ).toEqual([]);
    expect(
      klassen.knelpunt.filter((id) => !kaart.knelpunten.has(id)),
      OPNIEUW,
    ).toEqual([]);
    expect([...klassen.soort].sort()).toEqual(["buiten-bereik", "gewoon", "spoed", "vaag"]);
  });

  it("knows every knelpunt on the kaart", () => {
    const bekend = new Set(klassen.knelpunt);
    const onbekend = kennis.kaart.knelpunten.filter(({ id }) => !bekend.has(id)).map(({ id }) => id);
    expect(onbekend, OPNIEUW).toEqual([]);
  });

  it("has its tables in order: keys sorted, rows one after another, classes within range", () => {
    const { sleutels, begin } = tabellen;
    expect(sleutels).toHaveLength(kenmerken);
    expect(sleutels.every((sleutel, i) => i === 0 || sleutel > (sleutels[i - 1] ?? 0))).toBe(true);
    expect(begin.every((plek, i) => i === 0 || plek >= (begin[i - 1] ?? 0))).toBe(true);
    expect([begin[0], begin.at(-1)]).toEqual([0, gewichten]);
    const aantal = HOOFDEN.reduce((som, hoofd) => som + klassen[hoofd].length, 0);
    expect(tabellen.klassen.every((klasse) => klasse < aantal)).toBe(true);
    for (const hoofd of HOOFDEN) {
      expect(basis[hoofd]).toHaveLength(klassen[hoofd].length);
      expect(verborgen.basis[hoofd]).toHaveLength(klassen[hoofd].length);
    }
    const metVector = tabellen.heeftRij.reduce((som, heeft) => som + heeft, 0);
    expect(metVector).toBe(verborgen.rijen);
  });
});
