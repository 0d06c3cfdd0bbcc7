import { describe, expect, it } from "vitest";
import { maakEmf, type Regel } from "../../functions/logboek/index.ts";
import { klachtenVanCloudWatch, metingenIn } from "./emf-schema.ts";

const vorm = maakEmf("WieMoetIkBellen");
const gedeeld = {
  niveau: "info",
  tijd: "2026-11-21T12:00:00.123Z",
  kanaal: "teams",
  kaartVersie: "0123456789ab",
  verzoek: "JKJaXmPLvHcESHA=",
  trace: null,
} as const;
const beurt = (uitkomst: Extract<Regel, { soort: "verzoek" }>["uitkomst"]): Regel => ({
  ...gedeeld,
  soort: "verzoek",
  uitkomst,
  knelpunt: "briefadres",
  duurMs: 12,
  status: 200,
});
const melding = (niveau: "fout" | "waarschuwing"): Regel => ({
  ...gedeeld,
  niveau,
  soort: "melding",
  code: "opslag/te-traag",
  handeling: "lees",
});

describe("a line for CloudWatch", () => {
  it("of a turn counts it and its time, per channel and per outcome", () => {
    const regel = vorm(beurt("advies"));
    expect(klachtenVanCloudWatch(regel)).toEqual([]);
    expect(metingenIn(regel)).toEqual([
      "WieMoetIkBellen/Beurten 1 Count {teams}",
      "WieMoetIkBellen/Beurten 1 Count {teams, advies}",
      "WieMoetIkBellen/Duur 12 Milliseconds {teams}",
      "WieMoetIkBellen/Duur 12 Milliseconds {teams, advies}",
    ]);
  });

  it.each([
    ["fout", "Fouten"],
    ["waarschuwing", "Waarschuwingen"],
  ] as const)("of a %s counts it per channel and per code", (niveau, naam) => {
    const regel = vorm(melding(niveau));
    expect(klachtenVanCloudWatch(regel)).toEqual([]);
    expect(metingenIn(regel)).toEqual([
      `WieMoetIkBellen/${naam} 1 Count {teams}`,
      `WieMoetIkBellen/${naam} 1 Count {teams, opslag/te-traag}`,
    ]);
  });

  it("has the moment of the line as the moment of the metric", () => {
    expect(JSON.parse(vorm(beurt("advies")))).toMatchObject({
      tijd: "2026-11-21T12:00:00.123Z",
      _aws: { Timestamp: Date.UTC(2026, 10, 21, 12, 0, 0, 123) },
    });
  });

  it.each(["fout", "te-lang", "te-vaak", "vergeten", "doorvragen"] as const)(
    "counts %s as a turn",
    (uitkomst) => {
      expect(metingenIn(vorm(beurt(uitkomst)))).toContain(
        `WieMoetIkBellen/Beurten 1 Count {teams, ${uitkomst}}`,
      );
    },
  );

  it.each(["pagina", "geweigerd", "gebeurtenis", "dubbel", "niet-gereed", "zoeken"] as const)(
    "counts no %s, which is no turn",
    (uitkomst) => {
      expect(JSON.parse(vorm(beurt(uitkomst)))).toEqual(beurt(uitkomst));
    },
  );

  it("has no dimension that names a request, a knelpunt or a person", () => {
    for (const regel of [beurt("advies"), melding("fout")].map(vorm)) {
      expect(metingenIn(regel).join()).not.toMatch(/briefadres|JKJaXm/);
    }
  });
});

describe("the check of this test", () => {
  const goed = JSON.parse(vorm(beurt("advies")));
  const richtlijn = goed._aws.CloudWatchMetrics[0];
  const metRichtlijn = (anders: object) => ({
    ...goed,
    _aws: { ...goed._aws, CloudWatchMetrics: [{ ...richtlijn, ...anders }] },
  });
  it.each([
    ["no time", { ...goed, _aws: { CloudWatchMetrics: [richtlijn] } }],
    ["a time that is a text", { ...goed, _aws: { ...goed._aws, Timestamp: "2026" } }],
    ["no namespace", metRichtlijn({ Namespace: "" })],
    ["no dimensions", metRichtlijn({ Dimensions: [] })],
    ["ten dimensions", metRichtlijn({ Dimensions: [Array(10).fill("Kanaal")] })],
    ["an unknown unit", metRichtlijn({ Metrics: [{ Name: "Duur", Unit: "ms" }] })],
    ["a member too many", metRichtlijn({ Extra: 1 })],
    ["a dimension that is not there", metRichtlijn({ Dimensions: [["Stad"]] })],
    ["a metric that is a text", { ...goed, Duur: "12" }],
    ["a metric that is not there", metRichtlijn({ Metrics: [{ Name: "Weg" }] })],
  ])("sees %s", (_, regel) => {
    expect(klachtenVanCloudWatch(JSON.stringify(regel))).not.toEqual([]);
  });
});
