/** No regular expression of ours takes more time than the length of a text explains, whoever writes that text. */
import { execFile } from "node:child_process";
import { promisify } from "node:util";
import { beforeAll, describe, expect, it } from "vitest";
import { NIET_BEWEZEN, nietBewezen } from "./niet-bewezen.ts";
import { type Patroon, WORTEL, zoekPatronen } from "./patronen.ts";
import type { Oordeel, Uitslag } from "./patronen-proces.ts";

/** First short, so that a very bad one is found in seconds; the last is longer than any text that is let in. */
const LENGTES = [500, 3000, 20_000];
/** Linear takes one or two; the square of the longest takes seconds. */
const GRENS_MS = 400;

let uitslag: Uitslag;
beforeAll(async () => {
  const { stdout } = await promisify(execFile)(
    process.execPath,
    ["--import", "tsx", "test/veiligheid/patronen-proces.ts"],
    { cwd: WORTEL, maxBuffer: 10_000_000 },
  );
  uitslag = JSON.parse(stdout);
}, 120_000);

const leesbaar = ({ plek, patroon, vlaggen, oordeel }: Oordeel) =>
  `${plek} /${patroon}/${vlaggen}: ${oordeel}`;

/** Texts that make a pattern try again: what it likes itself, over and over, and an end that it does not want. */
function* vijandig({ patroon }: Patroon, lengte: number): Generator<string> {
  const eigen = patroon.match(/\p{L}+|[^\p{L}\s\\]/gu) ?? [];
  const stukken = new Set([
    ...eigen.map((deel) => deel.replace(/^\\/, "")),
    " ",
    "\t",
    "a",
    "A",
    "0",
    "aA",
    "a.",
    "a ",
  ]);
  const begin = /^\^?\(?(?:\?:)?([a-z:/]+)/.exec(patroon)?.[1] ?? "";
  for (const stuk of stukken)
    for (const voor of new Set(["", begin, `${begin} `]))
      for (const na of ["\0", "\0\t", ""])
        yield voor + stuk.repeat(Math.ceil(lengte / stuk.length)).slice(0, lengte) + na;
}

/** The longest time of a pattern on hostile text, in milliseconds; stops at the first that is far too slow. */
function traagste(een: Patroon, hoogstens = Number.POSITIVE_INFINITY): number {
  const regel = new RegExp(een.patroon, een.vlaggen);
  let langst = 0;
  for (const lengte of LENGTES)
    for (const tekst of vijandig(een, Math.min(lengte, hoogstens))) {
      const begin = performance.now();
      tekst.replace(regel, "");
      langst = Math.max(langst, performance.now() - begin);
      if (langst > GRENS_MS) return langst;
    }
  return langst;
}

describe("the regular expressions", () => {
  it("are all found, also where they are made of text", () => {
    expect(uitslag.nietGezien).toEqual([]);
    // There were 396 when this was written; far fewer means that the search looks past them.
    expect(uitslag.oordelen.length).toBeGreaterThan(300);
  });

  it("are proven safe by recheck, or stand on the list of what was read", () => {
    const goed = ["safe", "niet bewezen"];
    expect(uitslag.oordelen.filter(({ oordeel }) => !goed.includes(oordeel)).map(leesbaar)).toEqual([]);
    expect(uitslag.oordelen.filter(({ oordeel }) => oordeel === "safe").length).toBeGreaterThan(300);
  });

  it("have a list without lines that are no longer needed", () => {
    const gebruikt = new Set(uitslag.oordelen.map(nietBewezen));
    expect(NIET_BEWEZEN.filter((regel) => !gebruikt.has(regel))).toEqual([]);
  });

  it("that are on the list take no time on hostile text", () => {
    const traag = uitslag.oordelen.flatMap((een) => {
      const gelezen = nietBewezen(een);
      if (gelezen === undefined) return [];
      const ms = traagste(een, gelezen.hoogstens);
      return ms > GRENS_MS ? [`${leesbaar(een)} ${Math.round(ms)} ms`] : [];
    });
    expect(traag).toEqual([]);
  }, 60_000);
});

describe("the search for them", () => {
  it("sees literals, in types and TSX too, and what is made of text", () => {
    const tekst = [
      'const a = "/geen/".replace(/b+/gu, String(/c/));',
      "// /in een opmerking/",
      'const b: RegExp = new RegExp(a, "u") ?? RegExp("e");',
      "const c = <p class={/f/.source}>1 / 2 / 3</p>;",
    ].join("\n");
    expect(zoekPatronen("x.tsx", tekst)).toEqual({
      letterlijk: [
        { patroon: "b+", vlaggen: "gu", plek: "x.tsx:1" },
        { patroon: "c", vlaggen: "", plek: "x.tsx:1" },
        { patroon: "f", vlaggen: "", plek: "x.tsx:4" },
      ],
      gemaakt: ["x.tsx:3", "x.tsx:3"],
    });
  });

  it.each(["[.)!?\\s]+$", "\\s+\\S*$"])(
    "would have measured what stood here before: /%s/",
    (patroon) => {
      expect(traagste({ patroon, vlaggen: "", plek: "" })).toBeGreaterThan(GRENS_MS);
    },
    60_000,
  );
});
