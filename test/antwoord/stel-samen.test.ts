import { describe, expect, it } from "vitest";
import { antwoordSchema, UITKOMSTEN } from "../../functions/antwoord/schema.ts";
import { ALGEMENE_INGANG, stelAntwoordSamen } from "../../functions/antwoord/stel-samen.ts";
import { ALLES_GEPROBEERD, BERICHTEN } from "../../functions/antwoord/teksten.ts";
import type { Match } from "../../functions/matching/index.ts";
import type { Voorbeeld } from "../../knowledge/schema.ts";
import { GEEN_MATCH, kaartje, knelpunt, loket, persoon, VANDAAG } from "./kaartje.ts";

const bronnen = [{ titel: "Verslag", plek: "p. 1" }];
const voorbeeld = (id: string, anders: Partial<Voorbeeld> = {}): Voorbeeld => ({
  id,
  titel: `Voorbeeld ${id}`,
  situatie: "Gezin.",
  knelpunt: "Nee.",
  watIsGedaan: "Gebeld.",
  sleutel: "Doorzetten.",
  resultaat: "gelukt",
  betrokken: [],
  knelpunten: ["stopt"],
  domeinen: ["inkomen"],
  bronnen,
  ...anders,
});
const kaart = kaartje({
  loketten: [loket(ALGEMENE_INGANG)],
  contactpersonen: [persoon("p", { viaLoket: "b" })],
  regelingen: [
    {
      id: "aio",
      naam: "AIO",
      watHetIs: "Aanvulling.",
      ruimte: "Veel ruimte.",
      wieBeslist: "SVB.",
      valkuil: "Laat.",
      waarAanvragen: { loket: "a" },
      domeinen: ["inkomen"],
      bronnen,
    },
  ],
  voorbeelden: ["v1", "v2", "v3", "v4"].map((id) => voorbeeld(id, id === "v1" ? { gemeente: "Ede" } : {})),
  knelpunten: [
    knelpunt({
      regelingen: ["aio"],
      voorbeelden: ["v1", "v2", "v3", "v4"],
      betrokken: ["org-z", "org-a"],
      doorvraag: {
        vraag: "Wat is er gestopt?",
        keuzes: [
          { label: "Alles", knelpunt: "stopt" },
          { label: "De huur", knelpunt: "huur" },
          { label: "De zorg", knelpunt: "zorg" },
        ],
      },
    }),
    knelpunt({ id: "huur", naam: "Huur te hoog", ingang: "b", letOp: "Oude bron." }),
    knelpunt({ id: "zorg", naam: "Zorg stopt", ingang: "p", spoed: true }),
    knelpunt({ id: "werk", naam: "Werk stopt", ingang: null }),
    knelpunt({ id: "los", naam: "Los eind" }),
  ],
});

function match(anders: Partial<Match>): Match {
  return {
    ...GEEN_MATCH,
    uitkomst: "advies",
    gekozen: "stopt",
    kandidaten: [{ knelpunt: "stopt", zekerheid: 0.8, waarom: ["uitkering"] }],
    organisaties: ["org-a"],
    domeinen: ["inkomen"],
    ...anders,
  };
}
const kandidaten = (...ids: string[]) => ids.map((knelpunt) => ({ knelpunt, zekerheid: 0.3, waarom: [] }));
const stel = (anders: Partial<Match>, geprobeerd: string[] = []) => {
  const antwoord = stelAntwoordSamen(kaart, match(anders), { geprobeerd, vandaag: VANDAAG });
  expect(antwoordSchema.parse(antwoord)).toEqual(antwoord);
  return antwoord;
};

describe("advies", () => {
  it("holds all that is needed for the step, from the records", () => {
    const { advies, ...rest } = stel({});
    expect(rest).toEqual({
      uitkomst: "advies",
      bericht: BERICHTEN.advies,
      kandidaten: [
        {
          knelpunt: "stopt",
          naam: "Uitkering stopt",
          organisaties: ["org-a", "org-z"],
          zekerheid: 0.8,
          waarom: ["uitkering"],
        },
      ],
      organisaties: ["org-a"],
      domeinen: ["inkomen"],
      waarschuwingen: [],
      kaartVersie: "0123456789ab",
    });
    expect(advies).toMatchObject({
      knelpunt: { id: "stopt", naam: "Uitkering stopt", omschrijving: "De uitkering stopt zomaar." },
      volgendeStap: "Bel a en vraag waarom.",
      ingang: { id: "a", controleNodig: false },
      zeg: "De uitkering stopt.",
      klaarleggen: ["de brief"],
      regelingen: [{ id: "aio", naam: "AIO", ruimte: "Veel ruimte." }],
      delen: "Alleen wat nodig is.",
      letOp: null,
    });
    expect(advies?.daarna.map(({ ingang }) => ingang?.id ?? null)).toEqual([
      null,
      "doorbraakteam",
      "gemeente-maatwerkfunctionaris",
      "lmm",
      "pmm-landelijk-escalatieteam",
    ]);
  });

  it("shows three voorbeelden, the most alike first, with their gemeente when known", () => {
    expect(stel({}).advies?.voorbeelden.map(({ id, gemeente }) => [id, gemeente])).toEqual([
      ["v1", "Ede"],
      ["v2", null],
      ["v3", null],
    ]);
  });

  it("names the bronnen of the knelpunt and of the loket, each once", () => {
    expect(stel({}).advies?.bronnen.map(({ titel }) => titel)).toEqual(["Verslag", "Bron van a"]);
    expect(stel({}, ["a"]).advies?.bronnen.map(({ titel }) => titel)).toEqual([
      "Verslag",
      "Bron van doorbraakteam",
    ]);
    expect(stel({ gekozen: "zorg" }).advies?.bronnen).toEqual(bronnen);
  });

  it("a step that is no contact has no ingang", () => {
    expect(stel({ gekozen: "werk" }).advies).toMatchObject({
      volgendeStap: "Bel a en vraag waarom.",
      ingang: null,
    });
  });

  it("what was tried is not advised: the next rung comes up with its own words", () => {
    const { advies, waarschuwingen } = stel({}, ["a"]);
    expect(advies).toMatchObject({
      volgendeStap: "Bel doorbraakteam.",
      ingang: { id: "doorbraakteam" },
      klaarleggen: ["stukken voor doorbraakteam"],
    });
    expect(advies?.zeg).toContain("De gewone weg heb ik al geprobeerd");
    expect(waarschuwingen).toEqual([]);
  });

  it("everything tried: says so, and never goes round again", () => {
    const alles = [
      "a",
      "doorbraakteam",
      "gemeente-maatwerkfunctionaris",
      "lmm",
      "pmm-landelijk-escalatieteam",
    ];
    const { advies, waarschuwingen, uitkomst } = stel({}, alles);
    expect(uitkomst).toBe("advies");
    expect(advies).toMatchObject({
      volgendeStap: ALLES_GEPROBEERD,
      ingang: null,
      zeg: expect.stringContaining("Wie kan meedenken of beslissen?"),
    });
    expect(waarschuwingen).toEqual([{ code: "alles-geprobeerd", tekst: ALLES_GEPROBEERD }]);
  });

  it("names the other problems of the story", () => {
    const { waarschuwingen } = stel({ ookGenoemd: ["huur", "zorg", "onbekend"] });
    expect(waarschuwingen).toEqual([
      { code: "meer-problemen", tekst: expect.stringContaining("Daarna: Huur te hoog; Zorg stopt.") },
    ]);
    expect(stel({ ookGenoemd: ["onbekend"] }).waarschuwingen).toEqual([]);
  });

  it("keeps the warnings of earlier steps, first, and leaves the list it gets alone", () => {
    const eerder = [{ code: "persoonsgegevens", tekst: "Ik heb een BSN weggelaten." }] as const;
    const antwoord = stelAntwoordSamen(kaart, match({ ookGenoemd: ["huur"] }), {
      geprobeerd: [],
      vandaag: VANDAAG,
      waarschuwingen: eerder,
    });
    expect(antwoord.waarschuwingen.map(({ code }) => code)).toEqual(["persoonsgegevens", "meer-problemen"]);
    expect(eerder).toHaveLength(1);
  });

  it("a knelpunt that is not on the kaart is never advised on", () => {
    for (const gekozen of ["onbekend", null]) {
      const antwoord = stel({ gekozen });
      expect(antwoord).toMatchObject({ uitkomst: "niets-gevonden", bericht: BERICHTEN["niets-gevonden"] });
      expect(antwoord.advies).toBeUndefined();
    }
  });

  it("shows letOp of the knelpunt", () => {
    expect(stel({ gekozen: "huur" }).advies?.letOp).toBe("Oude bron.");
  });
});

describe("spoed", () => {
  it.each(["advies", "doorvragen", "niets-gevonden", "buiten-bereik"] as const)(
    "danger that cannot be ruled out is warned of first, with %s too",
    (uitkomst) => {
      const antwoord = stelAntwoordSamen(
        kaart,
        match({ uitkomst, misschienAcuut: true, ookGenoemd: ["huur"] }),
        {
          geprobeerd: [],
          vandaag: VANDAAG,
        },
      );
      const gevaar = antwoord.waarschuwingen.find(({ code }) => code === "misschien-acuut");
      expect(gevaar?.tekst).toContain("112");
      expect(antwoord.waarschuwingen.filter(({ code }) => code === "misschien-acuut")).toHaveLength(1);
      expect(antwoordSchema.parse(antwoord)).toEqual(antwoord);
    },
  );

  it("gives the acute step with the message of danger", () => {
    expect(stel({ uitkomst: "spoed", gekozen: "zorg" })).toMatchObject({
      uitkomst: "spoed",
      bericht: expect.stringContaining("112"),
      advies: {
        knelpunt: { id: "zorg" },
        ingang: { id: "p", soort: "contactpersoon", kanalen: [{ toelichting: "via b" }] },
      },
    });
  });
});

describe("doorvragen", () => {
  it("asks which of the candidates is meant, and advises nothing yet: see doorvraag.test.ts", () => {
    const { vraag, advies } = stel({
      uitkomst: "doorvragen",
      gekozen: null,
      kandidaten: kandidaten("stopt", "huur"),
    });
    expect(advies).toBeUndefined();
    expect(vraag).toEqual({
      tekst: "Wat is er gestopt?",
      keuzes: [
        { id: "stopt", label: "Alles" },
        { id: "huur", label: "De huur" },
        { id: "zorg", label: "De zorg" },
        { id: "anders", label: "Iets anders" },
      ],
    });
  });
});

describe("the other outcomes", () => {
  it("niets-gevonden has the general ingang as a way on", () => {
    const antwoord = stel({ uitkomst: "niets-gevonden", gekozen: null });
    expect(antwoord.algemeneIngang?.id).toBe(ALGEMENE_INGANG);
    expect(antwoord.advies).toBeUndefined();
    expect(antwoord.vraag).toBeUndefined();
  });

  it("a kaart without the general ingang still answers", () => {
    const antwoord = stelAntwoordSamen(kaartje(), match({ uitkomst: "niets-gevonden", gekozen: null }), {
      geprobeerd: [],
      vandaag: VANDAAG,
    });
    expect(antwoord.algemeneIngang).toBeUndefined();
  });

  const ZONDER: [naam: string, anders: Partial<Match>][] = [
    ["nothing to choose from", { uitkomst: "doorvragen", gekozen: null, kandidaten: [] }],
    [
      "only what is no longer on the kaart",
      { uitkomst: "doorvragen", gekozen: null, kandidaten: kandidaten("weg") },
    ],
    ["an unknown knelpunt", { uitkomst: "advies", gekozen: "weg" }],
    ["danger without a knelpunt", { uitkomst: "spoed", gekozen: null }],
  ];
  it.each(ZONDER)("%s is nothing found, with the way on", (_, anders) => {
    const antwoord = stel(anders);
    expect(antwoord).toMatchObject({
      uitkomst: "niets-gevonden",
      bericht: BERICHTEN["niets-gevonden"],
      algemeneIngang: { id: ALGEMENE_INGANG },
    });
    expect(antwoord).not.toHaveProperty("vraag");
    expect(antwoord).not.toHaveProperty("advies");
  });

  describe("the door of the owner", () => {
    const rijk = kaartje({
      loketten: [
        loket("balie", { organisatie: "uwv", voorWie: "inwoner" }),
        loket("lijn", { organisatie: "uwv", voorWie: "beide" }),
        loket("maatwerk", { organisatie: "uwv" }),
        loket("elders", { organisatie: "uwv", gebied: "gemeente Ede" }),
        loket(ALGEMENE_INGANG),
      ],
    });
    const deur = (anders: Partial<Match>, geprobeerd: string[] = [], gemeente?: string) =>
      stelAntwoordSamen(rijk, match({ uitkomst: "niets-gevonden", gekozen: null, ...anders }), {
        geprobeerd,
        gemeente,
        vandaag: VANDAAG,
      }).algemeneIngang?.id;

    it("stands beside a question and beside nothing found: the one for professionals first", () => {
      expect(deur({ eigenaar: "uwv" })).toBe("maatwerk");
      const kiezen = { uitkomst: "doorvragen", kandidaten: kandidaten("stopt") } as const;
      expect(deur({ ...kiezen, eigenaar: "uwv" })).toBe("maatwerk");
      expect(deur(kiezen)).toBeUndefined();
    });
    it("without an owner only nothing found has one: the general", () => {
      expect(deur({})).toBe(ALGEMENE_INGANG);
      expect(deur({ eigenaar: "onbekend" })).toBe(ALGEMENE_INGANG);
    });
    it("what was tried is not shown again, nor is its organisatie", () => {
      expect(deur({ eigenaar: "uwv" }, ["maatwerk"])).toBe("lijn");
      expect(deur({ eigenaar: "uwv" }, ["maatwerk", "lijn"])).toBe("balie");
      expect(deur({ eigenaar: "uwv" }, ["uwv"])).toBe(ALGEMENE_INGANG);
      expect(deur({ eigenaar: "uwv" }, ["uwv", ALGEMENE_INGANG])).toBeUndefined();
    });
    it("a door of another gemeente is none", () => {
      expect(deur({ eigenaar: "uwv" }, ["maatwerk", "lijn", "balie"], "Zwolle")).toBe(ALGEMENE_INGANG);
      expect(deur({ eigenaar: "uwv" }, ["maatwerk", "lijn", "balie"], "Ede")).toBe("elders");
    });
  });

  it("buiten-bereik says what the assistant does know", () => {
    const antwoord = stel({ uitkomst: "buiten-bereik", gekozen: null, kandidaten: [] });
    expect(antwoord.bericht).toContain("sociaal domein");
    expect(antwoord).not.toHaveProperty("advies");
    expect(antwoord).not.toHaveProperty("algemeneIngang");
  });

  it.each(UITKOMSTEN)("%s has a message of its own", (uitkomst) => {
    expect(BERICHTEN[uitkomst].length).toBeGreaterThan(10);
    expect(new Set(Object.values(BERICHTEN)).size).toBe(UITKOMSTEN.length);
  });
});

describe("the organisaties of a kandidaat", () => {
  it("the one of the ingang first, each once; none for what is not on the kaart", () => {
    const { kandidaten: gevonden } = stel({ kandidaten: kandidaten("stopt", "zorg", "werk", "onbekend") });
    expect(gevonden.map(({ naam, organisaties }) => [naam, organisaties])).toEqual([
      ["Uitkering stopt", ["org-a", "org-z"]],
      ["Zorg stopt", ["org-p", "org-a"]],
      ["Werk stopt", ["org-a"]],
      ["onbekend", []],
    ]);
  });
});
