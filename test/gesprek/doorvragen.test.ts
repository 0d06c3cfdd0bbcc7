/** A question back: how it is answered, and that it ends. */
import { describe, expect, it } from "vitest";
import { DOORVRAAG_ALGEMEEN } from "../../functions/antwoord/teksten.ts";
import { TEKSTEN } from "../../functions/gesprek/teksten.ts";
import { MAX_DOORVRAGEN } from "../../functions/gesprek/toestand.ts";
import type { Knelpunt } from "../../knowledge/schema.ts";
import { antwoordVan, gesprek, kaart, kansen, metMatches, metSteeds, regelsVan } from "./hulp.ts";

const METDOORVRAAG = kaart.knelpunten.flatMap((record) =>
  record.doorvraag ? { record, doorvraag: record.doorvraag } : [],
);
const [EERSTE] = METDOORVRAAG;
if (!EERSTE) throw new Error("no knelpunt with a doorvraag");

/** A conversation in which the doorvraag of this record is open. */
function metVraag(record: Knelpunt, antwoorden: Parameters<typeof metMatches>[0] = {}) {
  const keuzes = (record.doorvraag?.keuzes ?? []).map(({ knelpunt }) => knelpunt);
  const ids = [...new Set([record.id, ...keuzes])];
  const g = gesprek(
    metMatches({
      mijnvraag: {
        uitkomst: "doorvragen",
        kandidaten: kansen(...ids.slice(0, 5).map((id) => [id, 0.2] as const)),
      },
      ...antwoorden,
    }),
  );
  const antwoord = g.vraag("mijnvraag");
  return { g, antwoord, keuzes };
}

describe("the ways to answer", () => {
  const { record, doorvraag } = EERSTE;
  const tweede = doorvraag.keuzes[1];
  if (!tweede) throw new Error("one choice");
  const naam = kaart.knelpunten.find(({ id }) => id === tweede.knelpunt)?.naam ?? "";

  it("asks the question of the record with a button for each choice", () => {
    const { g, antwoord } = metVraag(record);
    expect(antwoord).toMatchObject({ uitkomst: "doorvragen", vraag: { tekst: doorvraag.vraag } });
    expect(g.toestand.zaak).toMatchObject({
      gekozen: null,
      doorvragen: 1,
      keuzes: doorvraag.keuzes.map(({ knelpunt }) => knelpunt),
    });
    expect(antwoordVan(g.druk(tweede.label).reactie).advies?.knelpunt.id).toBe(tweede.knelpunt);
  });

  it.each([
    ["number", "2"],
    ["number with a point", "2."],
    ["number with a bracket", "2)"],
    ["optie", "optie 2"],
    ["keuze", "Keuze 2"],
    ["kies", "kies 2"],
    ["label", tweede.label],
    ["label in capitals", tweede.label.toUpperCase()],
    ["id", tweede.knelpunt],
    ["name of the knelpunt", naam],
    ["what the button sends", `kies ${tweede.knelpunt}`],
  ])("%s", (_, tekst) => {
    const { g } = metVraag(record);
    expect(g.vraag(tekst).advies?.knelpunt.id).toBe(tweede.knelpunt);
    expect(g.toestand.zaak).toMatchObject({ gekozen: tweede.knelpunt, keuzes: [] });
  });

  it("words that say which one", () => {
    const { g } = metVraag(record, {
      mijnantwoord: { uitkomst: "doorvragen", kandidaten: kansen([tweede.knelpunt, 0.7], [record.id, 0.1]) },
    });
    expect(g.vraag("mijnantwoord").advies?.knelpunt.id).toBe(tweede.knelpunt);
  });

  it("words about something else win when they are clear", () => {
    const { g } = metVraag(record, {
      mijnantwoord: {
        uitkomst: "advies",
        gekozen: "briefadres-geweigerd",
        kandidaten: kansen(["briefadres-geweigerd", 1]),
      },
    });
    expect(g.vraag("mijnantwoord").advies?.knelpunt.id).toBe("briefadres-geweigerd");
  });

  it("danger named in the answer goes first", () => {
    const { g } = metVraag(record, {
      mijnantwoord: {
        uitkomst: "spoed",
        gekozen: "suicidegevaar-nu",
        kandidaten: kansen(["suicidegevaar-nu", 0.1]),
      },
    });
    expect(g.vraag("mijnantwoord")).toMatchObject({
      uitkomst: "spoed",
      advies: { knelpunt: { id: "suicidegevaar-nu" } },
    });
  });

  it.each([
    "anders",
    "iets anders",
    "kies anders",
    "klopt niet",
    "geen van deze",
    String(doorvraag.keuzes.length + 1),
  ])("none of them: %s", (tekst) => {
    const { g } = metVraag(record);
    expect(regelsVan(g.zeg(tekst).reactie)).toBe(TEKSTEN.anders.join("\n"));
    expect(g.toestand.zaak).toMatchObject({ keuzes: [], kandidaten: [] });
  });

  it("a number that is not there is no choice", () => {
    for (const tekst of ["9", "0", "22", "kies 9"]) {
      const { g } = metVraag(record);
      g.zeg(tekst);
      expect(g.toestand.zaak?.gekozen).not.toBe(tweede.knelpunt);
    }
  });

  it("a number without an open question is no choice", () => {
    const g = gesprek();
    g.vraag("kies briefadres-geweigerd");
    g.zeg("2");
    expect(g.toestand.zaak?.gekozen).not.toBe("spookburger-zonder-adres");
  });

  it("a command in between leaves the question open", () => {
    const { g } = metVraag(record);
    g.zeg("help");
    g.zeg("gemeente Zwolle");
    g.zeg("verken IND");
    expect(g.vraag("2").advies?.knelpunt.id).toBe(tweede.knelpunt);
  });
});

describe.each(METDOORVRAAG.map(({ record }) => [record.id, record] as const))(
  "the question of %s",
  (_, record) => {
    it("every label, typed or by number, leads to its knelpunt", () => {
      for (const [i, { label, knelpunt }] of (record.doorvraag?.keuzes ?? []).entries()) {
        for (const tekst of [label, label.toLowerCase(), String(i + 1)]) {
          const { g, antwoord } = metVraag(record);
          expect(antwoord.vraag?.tekst).toBe(record.doorvraag?.vraag);
          const eerder = record.doorvraag?.keuzes.findIndex((keuze) => keuze.label === label);
          if (eerder === i) expect(g.vraag(tekst).advies?.knelpunt.id, tekst).toBe(knelpunt);
        }
      }
    });

    it("what was refused is not offered again", () => {
      const { keuzes, g } = metVraag(record);
      const [eerste = ""] = keuzes;
      g.vraag(`kies ${eerste}`);
      const { reactie } = g.zeg("klopt niet");
      if (reactie.soort !== "antwoord") return;
      const { vraag, advies } = reactie.antwoord;
      // With one other reading left that one is shown; with more the user chooses.
      expect(vraag ?? advies).toBeDefined();
      expect((vraag?.keuzes ?? []).map(({ id }) => id)).not.toContain(eerste);
      expect(advies?.knelpunt.id).not.toBe(eerste);
      expect(reactie.acties.map(({ stuur }) => stuur)).not.toContain(`kies ${eerste}`);
      expect(g.toestand.zaak?.keuzes).not.toContain(eerste);
    });
  },
);

describe("no endless questions", () => {
  const vaag = kansen(
    ["briefadres-geweigerd", 0.2],
    ["fout-in-de-brp", 0.2],
    ["ggz-wachtlijst", 0.2],
    ["uwv-besluit-onbedoeld", 0.2],
  );

  it("a matcher that never knows is followed at most twice in a row", () => {
    const g = gesprek(metSteeds({ uitkomst: "doorvragen", kandidaten: vaag }));
    const uitkomsten = Array.from({ length: 9 }, () => g.vraag("vaag verhaal").uitkomst);
    expect(uitkomsten.slice(0, 3)).toEqual(["doorvragen", "doorvragen", "niets-gevonden"]);
    expect(uitkomsten.join(" ")).not.toContain("doorvragen doorvragen doorvragen");
  });

  it("after the last question there is still a way on", () => {
    const g = gesprek(metSteeds({ uitkomst: "doorvragen", kandidaten: vaag }));
    for (let i = 0; i < MAX_DOORVRAGEN; i++) g.vraag("vaag verhaal");
    const antwoord = g.vraag("vaag verhaal");
    expect(antwoord.algemeneIngang).toBeDefined();
    expect(antwoord.kandidaten.length).toBeGreaterThan(0);
  });

  it("a doorvraag without candidates does not go on forever either", () => {
    const g = gesprek(metSteeds({ uitkomst: "doorvragen", kandidaten: [] }));
    const uitkomsten = Array.from({ length: 6 }, () => g.vraag("hm").uitkomst);
    expect(uitkomsten.join(" ")).not.toContain("doorvragen doorvragen doorvragen");
  });

  const VAAG = [
    "school",
    "geld",
    "huis",
    "problemen thuis",
    "zorg",
    "help mijn cliënt",
    "alles loopt vast",
    "de gemeente doet niks",
    "jeugd",
    "een brief",
    "hij",
    "dat weet ik niet",
    "allebei",
    "geen idee",
    "misschien",
    "ja",
    "nee",
    "werk",
    "schulden",
    "papieren",
  ];
  it("with the real matcher, whatever vague thing is said next", () => {
    for (let begin = 0; begin < VAAG.length; begin++) {
      const g = gesprek();
      let opRij = 0;
      for (let stap = 0; stap < 7; stap++) {
        const { reactie } = g.zeg(VAAG[(begin + stap * (1 + (begin % 4))) % VAAG.length] ?? "");
        opRij = reactie.soort === "antwoord" && reactie.antwoord.uitkomst === "doorvragen" ? opRij + 1 : 0;
        expect(opRij).toBeLessThanOrEqual(MAX_DOORVRAGEN);
      }
    }
  });

  it("a question without a question of its own asks between the names", () => {
    const g = gesprek(metMatches({ x: { uitkomst: "doorvragen", kandidaten: vaag } }));
    const { vraag } = g.vraag("x");
    expect(vraag?.tekst).toBe(DOORVRAAG_ALGEMEEN);
    expect(vraag?.keuzes.map(({ id }) => id)).toEqual([...vaag.map(({ knelpunt }) => knelpunt), "anders"]);
    expect(g.vraag("Briefadres geweigerd, alles staat stil").advies?.knelpunt.id).toBe(
      "briefadres-geweigerd",
    );
  });
});
