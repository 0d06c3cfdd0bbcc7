import { describe, expect, it } from "vitest";
import type * as z from "zod";
import {
  begripSchema,
  bronSchema,
  contactpersoonSchema,
  DOMEINEN,
  datumSchema,
  gemeentenBestandSchema,
  instrumentSchema,
  kaartSchema,
  kanaalSchema,
  knelpuntSchema,
  loketSchema,
  organisatieBestandSchema,
  organisatieSchema,
  regelingSchema,
  urlSchema,
  voorbeeldSchema,
} from "../../knowledge/schema.ts";

const goed = (schema: z.ZodType, waarde: unknown) => schema.safeParse(waarde).success;
const bronnen = [{ titel: "Verslag", plek: "p. 3" }];

describe("datum", () => {
  it.each(["2025", "2025-03", "2025-03-14", "1999-12-31", "2024-02-29", "2025-12"])("%s is one", (datum) => {
    expect(goed(datumSchema, datum)).toBe(true);
  });
  it.each([
    "",
    "25",
    "1850",
    "2150",
    "2025-13",
    "2025-00",
    "2025-3",
    "2025-03-00",
    "2025-03-32",
    "2025-02-29",
    "2025-02-31",
    "2025-04-31",
    "14-03-2025",
    "2025/03/14",
    "2025-03-14T10:00",
    " 2025",
    "maart 2025",
    2025,
    null,
  ])("%j is not", (datum) => {
    expect(goed(datumSchema, datum)).toBe(false);
  });
});

describe("webadres", () => {
  it.each([
    "https://www.svb.nl",
    "http://ind.nl/contact?x=1#y",
    "https://www.divosa.nl/a~b/c.pdf",
    "https://sub.domein.overheid.nl/",
  ])("%s is one", (url) => {
    expect(goed(urlSchema, url)).toBe(true);
  });
  it.each([
    "www.svb.nl",
    "svb.nl",
    "https://",
    "https://svb",
    "https://svb.",
    "https:// svb.nl",
    "https://svb.nl/een twee",
    "ftp://svb.nl",
    "javascript:alert(1)",
    "HTTPS//svb.nl",
    "https://svb.nl\nhttps://uwv.nl",
  ])("%j is not", (url) => {
    expect(goed(urlSchema, url)).toBe(false);
  });
});

describe("kanaal", () => {
  const gevallen: [soort: string, waarde: unknown, klopt: boolean][] = [
    ["telefoon", "112", true],
    ["telefoon", "14 020", true],
    ["telefoon", "140515", true],
    ["telefoon", "0800 1205", true],
    ["telefoon", "088 043 04 30", true],
    ["telefoon", "0880430430", true],
    ["telefoon", "0800 0238 023", true],
    ["telefoon", "+31 88 043 04 30", true],
    ["telefoon", "088-0430430", false],
    ["telefoon", "(088) 043 04 30", false],
    ["telefoon", "088  043 04 30", false],
    ["telefoon", "088 043 04 3", false],
    ["telefoon", "088 043 04 30 11 22", false],
    ["telefoon", "+32 2 123 45 67", false],
    ["telefoon", "+3212345678", false],
    ["telefoon", "0880430430 (optie 2)", false],
    ["telefoon", "bel maar", false],
    ["telefoon", "", false],
    ["telefoon", 112, false],
    ["email", "info@divosa.nl", true],
    ["email", "maat.werk+x@gemeente.ede.nl", true],
    ["email", "info@divosa", false],
    ["email", "info@.nl", false],
    ["email", "info@divosa..nl", false],
    ["email", "info @divosa.nl", false],
    ["email", "info@divosa.nl, post@divosa.nl", false],
    ["email", "a@b@c.nl", false],
    ["email", "mailto:info", false],
    ["website", "https://www.svb.nl", true],
    ["website", "www.svb.nl", false],
    ["formulier", "Contactformulier", true],
    ["formulier", " ", false],
    ["locatie", "Stationsplein 1, Zwolle", true],
    ["whatsapp", "0612345678", false],
    ["Telefoon", "112", false],
  ];
  it.each(gevallen)("%s %j: %s", (soort, waarde, klopt) => {
    expect(goed(kanaalSchema, { soort, waarde })).toBe(klopt);
  });

  it("says how to write it, at the field that is wrong", () => {
    const { error } = kanaalSchema.safeParse({ soort: "telefoon", waarde: "bel maar" });
    expect(error?.issues).toEqual([
      expect.objectContaining({ path: ["waarde"], message: expect.stringContaining("zoals 088 043 04 30") }),
    ]);
  });
});

describe("bron", () => {
  it.each([
    [{ titel: "Verslag", url: "https://svb.nl" }, true],
    [{ titel: "Verslag", plek: "p. 3", datum: "2025" }, true],
    [{ titel: "Verslag" }, false],
    [{ titel: "Verslag", datum: "2025" }, false],
    [{ url: "https://svb.nl" }, false],
    [{ titel: "V", plek: "p. 3" }, false],
    [{ titel: "Verslag", plek: "p. 3", auteur: "Jansen" }, false],
  ])("%j: %s", (bron, klopt) => {
    expect(goed(bronSchema, bron)).toBe(klopt);
  });
});

/** A valid record of each kind, and for each field a value that is refused. */
const SOORTEN: [
  naam: string,
  schema: z.ZodType,
  record: Record<string, unknown>,
  slecht: [string, unknown][],
][] = [
  [
    "organisatie",
    organisatieSchema,
    { id: "svb", naam: "SVB", soort: "overig", taak: "Betaalt.", domeinen: ["inkomen"], bronnen },
    [
      ["id", "SVB"],
      ["id", "svb_lijn"],
      ["id", "-svb"],
      ["id", "svb--lijn"],
      ["id", "a".repeat(61)],
      ["naam", " "],
      ["afkorting", "veel te lang"],
      ["soort", "bank"],
      ["domeinen", []],
      ["domeinen", ["geld"]],
      ["website", "svb.nl"],
      ["bronnen", []],
      ["telefoon", "112"],
      ["letOp", ""],
    ],
  ],
  [
    "loket",
    loketSchema,
    {
      id: "svb-lijn",
      organisatie: "svb",
      naam: "SVB-lijn",
      voorWie: "beide",
      wanneerWel: ["AOW"],
      wanneerNiet: [],
      kanalen: [],
      klaarleggen: [],
      eersteStap: "Bel de SVB.",
      gebied: "landelijk",
      domeinen: ["inkomen"],
      bronnen,
    },
    [
      ["voorWie", "iedereen"],
      ["wanneerWel", []],
      ["wanneerWel", "AOW"],
      ["kanalen", [{ soort: "telefoon", waarde: "nee" }]],
      ["gecontroleerdOp", "gisteren"],
      ["spoed", "ja"],
      ["escalatieNaar", "SVB hoog"],
      ["bronnen", undefined],
    ],
  ],
  [
    "contactpersoon",
    contactpersoonSchema,
    {
      id: "rol",
      organisatie: "svb",
      rol: "Casusregisseur",
      watDezeRolKan: "Meedenken.",
      gebied: "landelijk",
      domeinen: ["wonen"],
      bronnen,
    },
    [
      ["naam", "Jansen"],
      ["rol", ""],
      ["mandaat", "x"],
      ["viaLoket", ""],
      ["bronnen", []],
    ],
  ],
  [
    "regeling",
    regelingSchema,
    {
      id: "aio",
      naam: "AIO",
      watHetIs: "Aanvulling.",
      ruimte: "Veel.",
      wieBeslist: "SVB.",
      valkuil: "Te laat.",
      waarAanvragen: { loket: "svb-lijn" },
      domeinen: ["inkomen"],
      bronnen,
    },
    [
      ["waarAanvragen", "svb-lijn"],
      ["waarAanvragen", {}],
      ["waarAanvragen", { loket: "svb-lijn", organisatie: "svb" }],
      ["waarAanvragen", { regeling: "aio" }],
      ["ruimte", undefined],
      ["voorwaarden", "geen"],
      ["bronnen", []],
    ],
  ],
  [
    "knelpunt",
    knelpuntSchema,
    {
      id: "stopt",
      naam: "Uitkering stopt",
      omschrijving: "Zomaar.",
      herkenning: ["een zin", "twee zin", "drie zin", "vier zin", "vijf zin"],
      domeinen: ["inkomen"],
      betrokken: [],
      volgendeStap: "Bel de SVB.",
      ingang: null,
      zeg: "Hallo.",
      klaarleggen: [],
      daarna: [{ tekst: "Maak bezwaar." }],
      delen: "Niets.",
      regelingen: [],
      voorbeelden: [],
      verwant: [],
      bronnen,
    },
    [
      ["herkenning", ["een", "twee", "drie", "vier"]],
      ["ingang", undefined],
      ["ingang", ""],
      ["daarna", []],
      ["daarna", [{ ingang: "svb-lijn" }]],
      ["spoed", false],
      ["doorvraag", { vraag: "Wat?", keuzes: [{ label: "Dit", knelpunt: "stopt" }] }],
      ["doorvraag", { vraag: "Wat?", keuzes: Array(6).fill({ label: "Dit", knelpunt: "stopt" }) }],
      ["doorvraag", { keuzes: [] }],
      ["bronnen", []],
    ],
  ],
  [
    "voorbeeld",
    voorbeeldSchema,
    {
      id: "gelukt-zo",
      titel: "Zo lukte het",
      situatie: "Gezin.",
      knelpunt: "Niemand.",
      watIsGedaan: "Gebeld.",
      sleutel: "Tijd.",
      resultaat: "niet-gelukt",
      betrokken: [],
      knelpunten: [],
      domeinen: ["wonen"],
      bronnen,
    },
    [
      ["resultaat", "mislukt"],
      ["knelpunten", undefined],
      ["gemeente", ""],
      ["bronnen", []],
    ],
  ],
  [
    "instrument",
    instrumentSchema,
    { id: "toets", naam: "Toets", watHetIs: "Een toets.", wanneer: "Soms.", stappen: ["Doe dit."], bronnen },
    [
      ["stappen", []],
      ["domeinen", ["wonen"]],
      ["bronnen", []],
    ],
  ],
  [
    "begrip",
    begripSchema,
    { term: "bb", synoniemen: ["bijzondere bijstand"], uitleg: "Geld." },
    [
      ["synoniemen", []],
      ["term", "b"],
      ["eigenaar", "De SVB"],
      ["bronnen", [{ titel: "Zonder plek" }]],
    ],
  ],
];

describe.each(SOORTEN)("%s", (_, schema, record, slecht) => {
  it("takes a good record as it is", () => {
    expect(schema.parse(record)).toEqual(record);
  });
  it.each(slecht)("refuses %s = %j", (veld, waarde) => {
    expect(goed(schema, { ...record, [veld]: waarde })).toBe(false);
  });
  it("trims texts", () => {
    const veld = Object.keys(record).find((naam) => ["naam", "rol", "titel", "uitleg"].includes(naam)) ?? "";
    expect(schema.parse({ ...record, [veld]: ` ${record[veld]}\n` })).toEqual(record);
  });
});

describe("the file of an organisatie", () => {
  const [, , organisatie] = SOORTEN[0] ?? [];
  const [, , loket] = SOORTEN[1] ?? [];
  it("needs no loketten and no contactpersonen", () => {
    expect(organisatieBestandSchema.parse(organisatie)).toMatchObject({ loketten: [], contactpersonen: [] });
  });
  it("a loket in it does not name the organisatie once more", () => {
    expect(goed(organisatieBestandSchema, { ...organisatie, loketten: [loket] })).toBe(false);
  });
});

describe("the file of the gemeenten", () => {
  const bestand = { bronnen, namen: ["Ede", "'s-Hertogenbosch"] };
  it.each([
    [{}, true],
    [{ ookBekendAls: { "'s-Hertogenbosch": ["Den Bosch"] } }, true],
    [{ ookBekendAls: { "Den Bosch": ["'s-Hertogenbosch"] } }, false],
    [{ ookBekendAls: { Ede: [] } }, false],
    [{ namen: [] }, false],
    [{ namen: ["Ede", "Ede"] }, false],
  ])("with %j: %s", (anders, klopt) => {
    expect(goed(gemeentenBestandSchema, { ...bestand, ...anders })).toBe(klopt);
  });
});

describe("the kaart", () => {
  const leeg = {
    kaartVersie: "0123456789ab",
    organisaties: [],
    loketten: [],
    contactpersonen: [],
    regelingen: [],
    knelpunten: [],
    voorbeelden: [],
    instrumenten: [],
    begrippen: [],
    gemeenten: [],
  };
  it.each([
    [{}, true],
    [{ kaartVersie: "0123456789AB" }, false],
    [{ kaartVersie: "0123" }, false],
    [{ loketten: undefined }, false],
    [{ inwoners: [] }, false],
  ])("with %j: %s", (anders, klopt) => {
    expect(goed(kaartSchema, { ...leeg, ...anders })).toBe(klopt);
  });
  it("knows sixteen domeinen, each once", () => {
    expect(new Set(DOMEINEN).size).toBe(16);
  });
});
