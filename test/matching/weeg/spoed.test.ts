import { describe, expect, it } from "vitest";
import { normaliseer, woordenVan } from "../../../functions/matching/analyse/normaliseer.ts";
import { isGeenAlarm, spoedIn } from "../../../functions/matching/weeg/spoed.ts";
import { SPOEDSIGNALEN } from "../../../functions/matching/weeg/spoedsignalen.ts";
import { kaart } from "../hulp.ts";

/** A sentence as the matcher hands it over: the normalised words with a space between them. */
const zin = (tekst: string) => woordenVan(normaliseer(tekst)).join(" ");

describe("the danger signals", () => {
  it("point at knelpunten that exist and are acute", () => {
    const fout = SPOEDSIGNALEN.filter(({ knelpunt }) => kaart.knelpunten.get(knelpunt)?.spoed !== true);
    expect(fout).toEqual([]);
  });

  it("keep no memory between two texts", () => {
    // A regular expression with the flag g or y would skip every other question.
    expect(SPOEDSIGNALEN.filter(({ patroon }) => patroon.global || patroon.sticky)).toEqual([]);
    for (let i = 0; i < 3; i++) expect(spoedIn(zin("hij heeft een overdosis genomen"))).not.toBeNull();
  });

  it.each([
    ["Hij maakt er vanavond een einde aan", "suicidegevaar-nu"],
    ["ze wil niet meer leven", "suicidegevaar-nu"],
    ["Cliënte is suïcidaal", "suicidegevaar-nu"],
    ["ik vond een afscheidsbrief op tafel", "suicidegevaar-nu"],
    ["pillen ingenomen, een hele strip", "suicidegevaar-nu"],
    ["hij slaat haar op dit moment", "huiselijk-geweld-nu"],
    ["hij greep haar bij de keel", "huiselijk-geweld-nu"],
    ["kinderen worden geslagen", "kindermishandeling-nu"],
    ["peuter zit alleen thuis", "kindermishandeling-nu"],
    ["ze wordt morgen uitgehuwelijkt", "kindermishandeling-nu"],
    ["man met een mes aan de balie", "acute-dreiging-met-geweld"],
    ["hij dreigt ons in brand te steken", "acute-dreiging-met-geweld"],
    ["verward, schreeuwt en slaat om zich heen", "verward-en-gevaarlijk-nu"],
    ["dochter is sinds gisteren vermist", "kind-vermist-weggelopen"],
    ["meneer reageert niet meer op aanspreken", "levensgevaar-nu"],
    ["pijn op de borst", "levensgevaar-nu"],
    ["hij hoest sinds vanmorgen bloed en hoest veel bloed", "levensgevaar-nu"],
    ["haar mond hangt ineens scheef", "levensgevaar-nu"],
    ["vader heeft de baby door elkaar geschud", "kindermishandeling-nu"],
    ["peutertje is al uren alleen thuis", "kindermishandeling-nu"],
    ["hele strip tabletten op", "suicidegevaar-nu"],
    ["is over de reling geklommen", "suicidegevaar-nu"],
    ["hij heeft zijn polsen open", "suicidegevaar-nu"],
    ["niets te eten in huis", "geen-eten-vanavond"],
    ["gezin staat vannacht op straat", "dakloos-vannacht"],
  ])("'%s' is %s", (tekst, knelpunt) => {
    expect(spoedIn(zin(tekst))).toBe(knelpunt);
  });

  it.each([
    "de pillen zijn op, wie betaalt de medicijnen",
    "het einde van de uitkering",
    "kinderopvangtoeslag terugbetalen",
    "messenset kwijt bij de verhuizing",
    "verwarming doet het niet",
    "zij dreigt haar huis kwijt te raken door schulden",
    "brandverzekering opgezegd",
    "de trein naar Zwolle had vertraging",
    "eenzaam en somber, wil vaker bezoek",
    "",
  ])("'%s' is none", (tekst) => {
    expect(spoedIn(zin(tekst))).toBeNull();
  });
});

describe("what is no alarm", () => {
  it.each([
    "vorig jaar was ze suïcidaal",
    "jaren geleden een overdosis gehad",
    "als kind werd hij bij de keel gegrepen",
    "in 2015 stond hij met een mes op straat",
    "er is geen sprake van een man met een mes",
    "niet suïcidaal",
    "stel dat iemand met een mes binnenkomt",
    "training: hij dreigt met geweld",
    "protocol voor als iemand niet meer wil leven",
    "vals alarm, de peuter zit alleen thuis was een misverstand",
  ])("'%s'", (tekst) => {
    expect(isGeenAlarm(zin(tekst))).toBe(true);
    expect(spoedIn(zin(tekst))).toBeNull();
  });

  it.each(["ze is nu suïcidaal", "hij heeft een mes", "de huur is te hoog", ""])("not: '%s'", (tekst) => {
    expect(isGeenAlarm(zin(tekst))).toBe(false);
  });
});
