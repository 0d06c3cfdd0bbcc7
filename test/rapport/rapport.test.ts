import { describe, expect, it } from "vitest";
import { kaart } from "../../functions/assistent/kaart.ts";
import type { Telling } from "../../functions/opslag/index.ts";
import { telOp } from "../../functions/rapport/cijfers.ts";
import { laatsteDagen } from "../../functions/rapport/lees.ts";
import { logregel } from "../../functions/rapport/logregel.ts";
import { maakOnderwerp, maakTekst, toonAandeel, toonAantal } from "../../functions/rapport/tekst.ts";
import { versheidVan } from "../../functions/rapport/versheid.ts";

const MAANDAG = Date.UTC(2026, 10, 23, 5);
const DAGEN = laatsteDagen(MAANDAG, 7);
const telling = (
  kanaal: string,
  knelpunt: string | null,
  code: string,
  aantal: number,
  dag = "2026-11-20",
): Telling => ({
  dag,
  kanaal,
  knelpunt,
  code,
  aantal,
});
const TELLINGEN = [
  telling("web", "briefadres-geweigerd", "advies", 40),
  telling("web", "briefadres-geweigerd", "advies", 2, "2026-11-16"),
  telling("teams", "briefadres-geweigerd", "advies", 3),
  telling("teams", null, "doorvragen", 10),
  telling("whatsapp", null, "niets-gevonden", 5),
  telling("web", "verdwenen-knelpunt", "spoed", 1),
  telling("paneel", "briefadres-geweigerd", "niet-gelukt", 6),
  telling("paneel", "briefadres-geweigerd", "doorverbonden", 14),
  telling("paneel", "verdwenen-knelpunt", "niet-gelukt", 2),
  telling("paneel", null, "zelf", 9),
  telling("web", "briefadres-geweigerd", "advies", 1000, "2026-11-15"),
  telling("web", "briefadres-geweigerd", "advies", 1000, "2026-11-23"),
];

describe("laatsteDagen", () => {
  it("ends yesterday, and lets the periods of two weeks meet without a gap or a day twice", () => {
    expect(DAGEN).toEqual([
      "2026-11-16",
      "2026-11-17",
      "2026-11-18",
      "2026-11-19",
      "2026-11-20",
      "2026-11-21",
      "2026-11-22",
    ]);
    const vorige = laatsteDagen(MAANDAG - 7 * 24 * 60 * 60 * 1000, 7);
    expect([...vorige, ...DAGEN]).toEqual(laatsteDagen(MAANDAG, 14));
  });
});

describe("telOp", () => {
  const cijfers = telOp(TELLINGEN, DAGEN);

  it("adds up answers and calls apart, of these days alone", () => {
    expect(cijfers).toEqual({
      van: "2026-11-16",
      tot: "2026-11-22",
      antwoorden: 61,
      perKanaal: [
        { naam: "web", aantal: 43 },
        { naam: "teams", aantal: 13 },
        { naam: "whatsapp", aantal: 5 },
      ],
      perUitkomst: [
        { naam: "advies", aantal: 45 },
        { naam: "doorvragen", aantal: 10 },
        { naam: "niets-gevonden", aantal: 5 },
        { naam: "spoed", aantal: 1 },
      ],
      knelpunten: [
        { naam: "briefadres-geweigerd", aantal: 65 },
        { naam: "verdwenen-knelpunt", aantal: 3 },
      ],
      afloop: [
        { naam: "doorverbonden", aantal: 14 },
        { naam: "zelf", aantal: 9 },
        { naam: "niet-gelukt", aantal: 8 },
      ],
      nietGelukt: [
        { naam: "briefadres-geweigerd", aantal: 6, van: 20 },
        { naam: "verdwenen-knelpunt", aantal: 2, van: 2 },
      ],
    });
  });

  it("is nothing of nothing", () => {
    expect(telOp([], DAGEN)).toMatchObject({ antwoorden: 0, knelpunten: [], afloop: [], nietGelukt: [] });
  });
});

describe("what may be told", () => {
  it.each([
    [0, "0"],
    [1, "<5"],
    [4, "<5"],
    [5, "5"],
    [1200, "1200"],
  ])("%i is told as %s", (aantal, verwacht) => expect(toonAantal(aantal)).toBe(verwacht));

  it.each([
    [10, 61, "16%"],
    [0, 61, "0%"],
    [4, 61, "te weinig om te zeggen"],
    [4, 4, "te weinig om te zeggen"],
    [0, 0, "te weinig om te zeggen"],
  ])("%i of %i is told as %s", (deel, geheel, verwacht) => expect(toonAandeel(deel, geheel)).toBe(verwacht));
});

describe("versheidVan", () => {
  it("finds what was checked over a year ago, the oldest first, and knows what it cannot know", () => {
    const versheid = versheidVan(kaart, "2026-11-23");
    const data = versheid.oudste.map(({ gecontroleerdOp }) => gecontroleerdOp);
    expect(data).toEqual([...data].sort());
    expect(data).toHaveLength(10);
    expect(data.every((datum) => datum < "2025-11-24")).toBe(true);
    const { loketten, contactpersonen, regelingen } = kaart;
    expect(versheid.records).toBe(loketten.length + contactpersonen.length + regelingen.length);
    // The eve of the first kaart: nothing was a year old, and what is not known stays unknown.
    const toen = versheidVan(kaart, "1999-01-01");
    expect(toen).toMatchObject({ verouderd: 0, oudste: [], onbekend: versheid.onbekend });
    expect(versheidVan(kaart, "2090-01-01").verouderd).toBe(versheid.records - versheid.onbekend);
    expect(versheid.zonderDatum).toBeGreaterThan(0);
    expect(versheid.zonderDatum).toBeLessThan(versheid.bronnen);
  });
});

describe("the mail", () => {
  const versheid = versheidVan(kaart, "2026-11-23");
  const namen = new Map(kaart.knelpunten.map(({ id, naam }) => [id, naam]));
  const rapport = {
    vandaag: "2026-11-23",
    perioden: [telOp(TELLINGEN, DAGEN), telOp([], DAGEN)],
    versheid,
    naamVan: (id: string) => namen.get(id),
  };
  const tekst = maakTekst(rapport);

  it("says it in words, with small numbers hidden", () => {
    expect(tekst.split("\n\n")[1]).toBe(
      [
        "VAN 16 NOVEMBER 2026 TOT EN MET 22 NOVEMBER 2026",
        "Antwoorden: 61",
        "Waar ze gevraagd zijn: de website 43, Teams 13, WhatsApp 5",
        "Hoe het antwoord was: een stap gegeven 45, eerst een vraag terug 10, niets gevonden 5, acuut gevaar <5",
        "Eerst een vraag terug: 16%. Niets gevonden: 8%.",
      ].join("\n"),
    );
    expect(tekst).toContain("1. Briefadres geweigerd");
    expect(tekst).toContain("2. verdwenen-knelpunt (staat niet meer op de kaart): <5");
    expect(tekst).toContain(": 6 van 20 gesprekken");
    expect(tekst).toContain("<5 van <5 gesprekken");
    expect(tekst).toContain("Zelf beantwoord 9");
    expect(tekst).toContain("Nog geen signalen.");
    expect(tekst).toContain(`Langer dan een jaar geleden gecontroleerd: ${versheid.verouderd} van de`);
    expect(tekst).toContain("/kaart/regeling/");
  });

  it("has a subject that SNS takes, and fits", () => {
    // https://docs.aws.amazon.com/sns/latest/api/API_Publish.html
    expect(maakOnderwerp(rapport)).toMatch(/^[\x20-\x7e]{1,99}$/);
    expect(new TextEncoder().encode(tekst).length).toBeLessThan(256 * 1024);
  });

  it("is one line in the log, with the metric as the specification of EMF asks", () => {
    const regel = logregel(MAANDAG, "WieMoetIkBellen", rapport.perioden, versheid);
    expect(regel).not.toContain("\n");
    expect(JSON.parse(regel)).toMatchObject({
      soort: "rapport",
      kaartVersie: kaart.kaartVersie,
      KaartVerouderd: versheid.verouderd,
      _aws: {
        Timestamp: MAANDAG,
        CloudWatchMetrics: [
          {
            Namespace: "WieMoetIkBellen",
            Dimensions: [[]],
            Metrics: [{ Name: "KaartVerouderd", Unit: "Count" }],
          },
        ],
      },
    });
  });
});
