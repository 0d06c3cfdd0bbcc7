import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  maakScheidbaarZoeker,
  scheidbareWerkwoorden,
} from "../../../functions/matching/analyse/scheidbaar.ts";
import { stam } from "../../../functions/matching/analyse/stam.ts";
import { bouwWoordenschat } from "../../../functions/matching/analyse/woordenschat.ts";
import { duurVan } from "../duur.ts";

const werkwoorden = scheidbareWerkwoorden(
  bouwWoordenschat([
    "uitzetten intrekken afwijzen uitschrijven terugvordering teruggevorderd terugvorderen aanvragen doorgeven afsluiten",
    "inwonen opzeggen stopzetten vaststellen instellingen opheffen terugbetalen uithouden meldingen aanmelden overgaan",
  ]),
);
const zoek = maakScheidbaarZoeker(new Set(werkwoorden));
const gevonden = (zin: string) => zoek(zin).flatMap(({ stammen }) => stammen);

describe("maakScheidbaarZoeker", () => {
  it.each([
    ["de gemeente zet de uitkering uit", "uitzetten"],
    ["ze zetten hem morgen uit", "uitzetten"],
    ["ind trok de vergunning van mevrouw in", "intrekken"],
    ["uwv wijst de aanvraag af", "afwijzen"],
    ["de gemeente wees alles af", "afwijzen"],
    ["burgerzaken schreef hem uit", "uitschrijven"],
    ["dienst toeslagen vordert 3000 euro terug", "terugvorderen"],
    ["vorige week vorderden ze alles terug", "terugvorderen"],
    ["mevrouw vroeg bijstand aan", "aanvragen"],
    ["hij gaf het niet door", "doorgeven"],
    ["liander sluit morgen af", "afsluiten"],
    ["de verhuurder zegt de huur op", "opzeggen"],
    ["de gemeente zette het stop", "stopzetten"],
    ["ze betaalde alles terug", "terugbetalen"],
    ["waar meld ik haar aan?", "aanmelden"],
  ])("%s: %s", (zin, heel) => {
    expect(gevonden(zin)).toEqual([stam(heel)]);
  });

  it.each([
    ["another clause begins", "ze trok de vergunning in omdat hij weg was"],
    ["a comma follows", "trok de vergunning in, hij weet van niets"],
    ["a bracket follows", "trok de vergunning in (vorig jaar)"],
    ["a preposition follows", "trok de vergunning in vanwege verhuizing"],
    ["a dash follows", "trok de vergunning in - en nu"],
  ])("finds the verb when %s", (_, zin) => {
    expect(gevonden(zin)).toEqual([stam("intrekken")]);
  });

  it.each([
    ["a place", "zij trok een jaar geleden in zwolle rond"],
    ["an article", "hij zet haar uit de woning"],
    ["a possessive", "hij zet haar uit zijn huis"],
    ["a number", "de inspecteur trok het bedrag in 2024"],
    ["a placeholder", "zij woont al jaren in [plaats]"],
    ["a bare noun", "zij zet haar uit huis"],
  ])("takes a particle before %s for a preposition", (_, zin) => {
    expect(gevonden(zin)).toEqual([]);
  });

  it.each([
    ["a comma", "hij vraagt het, zij belt aan"],
    ["a full clause word", "hij vraagt het omdat zij aan"],
    ["a conjunction", "hij vraagt het en houdt aan"],
    ["twelve words", `hij vraagt ${"nu ".repeat(12)}aan`],
  ])("does not reach across %s", (_, zin) => {
    expect(gevonden(zin)).toEqual([]);
  });

  it("reaches across eleven words", () => {
    expect(gevonden(`hij vraagt ${"nu ".repeat(11)}aan`)).toEqual([stam("aanvragen")]);
  });

  it("takes a noun with an article for no verb", () => {
    expect(gevonden("de vraag hield aan")).toEqual([]);
    expect(gevonden("een zet voor de avond uit")).toEqual([]);
  });

  it("puts together only what the kaart knows as a verb", () => {
    expect(gevonden("hij loopt de straat uit")).toEqual([]);
    // "instellingen" is a noun.
    expect(gevonden("hij stelde het in")).toEqual([]);
    // "heeft" looks like a form of "heffen".
    expect(gevonden("hij heeft zijn geld op")).toEqual([]);
  });

  it.each([
    ["om bijstand aan te vragen", "aanvragen"],
    ["de huur op te zeggen", "opzeggen"],
    ["heeft bijstand aan gevraagd bij de gemeente", "aanvragen"],
    ["is stop gezet", "stopzetten"],
  ])("%s: %s", (zin, heel) => {
    expect(gevonden(zin)).toContain(stam(heel));
  });

  it("tells the two words as they were typed", () => {
    expect(zoek("trok de vergunning in").map(({ woord }) => woord)).toEqual(["trok in"]);
    expect(zoek("aan te vragen").map(({ woord }) => woord)).toEqual(["aan vragen"]);
  });

  it("finds each of several verbs", () => {
    expect(gevonden("trok het in, wees het af en schreef hem uit")).toEqual(
      ["intrekken", "afwijzen", "uitschrijven"].map(stam),
    );
  });

  it("gives only known verbs, whatever is typed, and never throws", () => {
    const woord = fc.constantFrom(
      ..."zet trok in uit aan te vraagt de [plaats] , - ( ) en omdat gevraagd 3 'n é 😀 constructor __proto__".split(
        " ",
      ),
    );
    fc.assert(
      fc.property(
        fc.oneof(
          fc.array(woord, { maxLength: 60 }).map((woorden) => woorden.join(" ")),
          fc.string({ unit: "binary", maxLength: 300 }),
        ),
        (zin) => {
          for (const { stammen, woord: getypt } of zoek(zin)) {
            expect(stammen.length).toBeGreaterThan(0);
            expect(stammen.every((vorm) => werkwoorden.includes(vorm))).toBe(true);
            expect(zin).toContain(getypt.split(" ")[0]);
          }
        },
      ),
      { numRuns: 500 },
    );
  });

  it.each(["in ", "aan te ", "a in ", "vroeg in ", ",", " - ", "[a", "verontschuldigd in ", "aan gevraagd "])(
    "takes time in the length of the text: %j",
    (stuk) => {
      expect(duurVan(() => zoek(stuk.repeat(Math.ceil(100_000 / stuk.length))))).toBeLessThan(5000);
    },
  );
});

describe("scheidbareWerkwoorden", () => {
  it("takes whole verbs, and of other forms the verb they belong to when the kaart knows it", () => {
    const uit = (...woorden: string[]) => scheidbareWerkwoorden(bouwWoordenschat(woorden));
    expect(uit("afwijzen")).toEqual([stam("afwijzen")]);
    expect(uit("afgewezen afwijzing")).toContain(stam("afwijzen"));
    expect(uit("aandacht bijstand uitkeringen overheden vergunning")).toEqual([]);
  });
});
