/** Hostile input: 100 kB of anything through everything that uses a regular expression, well under a second. */
import { describe, expect, it } from "vitest";
import { normaliseer, woordenVan } from "../../functions/matching/analyse/normaliseer.ts";
import { splits } from "../../functions/matching/analyse/samenstelling.ts";
import { anderStammen, stam } from "../../functions/matching/analyse/stam.ts";
import { zinnenVan } from "../../functions/matching/analyse/zinnen.ts";
import { sleutelVan } from "../../functions/matching/model/kenmerken.ts";
import { isGeenAlarm, spoedIn } from "../../functions/matching/weeg/spoed.ts";
import { SPOEDSIGNALEN } from "../../functions/matching/weeg/spoedsignalen.ts";
import { duurVan } from "./duur.ts";
import { analyseer, match } from "./hulp.ts";

const LENGTE = 100_000;
// Milliseconds. A healthy run takes a tenth of it at most; a pattern that backtracks takes minutes.
const RUIM = 1000;

const HERHAALD = [
  ..."a|e|ge|gege|aange|s|en|. |a.|a.b.|aa.|aa..|.|!|;|[|[a|]|[a]|(|)|\n|\r\n| |\t|'|’|-|1|é|ĳ|😀|مر|你".split(
    "|",
  ),
  ..."kind sinds |kind sinds a|schiet |steek |steekt |psychotisch |verward |dreigt |word a |wordt |geen suicid|in 19|vannacht ".split(
    "|",
  ),
  ..."wil niet meer |maakt er een eind|slaat |vandaag nog niets |baby |met een |van de |kinderen zitten |heid|lijk|baar|ende".split(
    "|",
  ),
  "\u0301",
  "\u200b",
  "\ud800",
  "ﷺ",
];
const vul = (stuk: string) => stuk.repeat(Math.ceil(LENGTE / stuk.length)).slice(0, LENGTE);

const FUNCTIES: Record<string, (tekst: string) => unknown> = {
  normaliseer,
  woordenVan,
  zinnenVan,
  stam,
  anderStammen,
  spoedIn,
  isGeenAlarm,
  sleutelVan,
  splits: (tekst) => splits(tekst, () => true),
};

describe.each(Object.entries(FUNCTIES))("%s", (_, functie) => {
  it("is quick with 100 kB of any piece, over and over", () => {
    const traag = HERHAALD.map((stuk) => ({ stuk, duur: duurVan(() => functie(vul(stuk))) })).filter(
      ({ duur }) => duur > RUIM,
    );
    expect(traag).toEqual([]);
  });

  it("is quick when the last character breaks what nearly fitted", () => {
    const traag = HERHAALD.map((stuk) => ({
      stuk,
      duur: duurVan(() => functie(`${vul(stuk)}\u0000x`)),
    })).filter(({ duur }) => duur > RUIM);
    expect(traag).toEqual([]);
  });
});

describe("each danger signal", () => {
  it("is quick on the beginning of every other, repeated", () => {
    const beginnen = [
      "verward ",
      "schiet ",
      "steek ",
      "kind sinds ",
      "maakt er ",
      "wil ",
      "geen ",
      "slaapt ",
    ];
    const traag = SPOEDSIGNALEN.flatMap(({ knelpunt, patroon }) =>
      beginnen
        .map((begin) => ({ knelpunt, begin, duur: duurVan(() => patroon.test(vul(begin))) }))
        .filter(({ duur }) => duur > RUIM),
    );
    expect(traag).toEqual([]);
  });
});

describe("the analysis and the matcher", () => {
  it("take 100 kB of ordinary words", () => {
    const tekst = vul("geen verblijfsvergunning aangevraagd, uitkering stopgezet. ");
    expect(duurVan(() => analyseer(tekst))).toBeLessThan(RUIM);
    // A particle after every verb.
    expect(duurVan(() => analyseer(vul("vroeg in aan gevraagd uit ")))).toBeLessThan(RUIM);
  });

  it("answer the hardest 4,000 characters in well under a second", () => {
    // Unknown words of many lengths: each is looked up with typos in mind.
    let stand = 7;
    const letter = () => {
      stand = (Math.imul(stand, 1103515245) + 12345) >>> 0;
      return "bcdefghijklmnoprstuvwz".charAt((stand >>> 16) % 22);
    };
    for (const lengte of [5, 8, 20, 200, 1999]) {
      let tekst = "";
      while (tekst.length < 4000) tekst += `${Array.from({ length: lengte }, letter).join("")} `;
      expect(duurVan(() => match(tekst.slice(0, 4000)))).toBeLessThan(RUIM);
    }
    for (const stuk of ["aa. ", "a ", "[", "verblijfsvergunnig "]) {
      expect(duurVan(() => match(vul(stuk).slice(0, 4000)))).toBeLessThan(RUIM);
    }
  });
});
