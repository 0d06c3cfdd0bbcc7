/** Text within limits and without formatting of its own, for whatever is put in. */
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  begin,
  type Deel,
  kort,
  lengte,
  pasIn,
  veilig,
  vet,
} from "../../../functions/whatsapp/tonen/tekst.ts";
import { punten } from "./hulp.ts";
import { opmaakIn } from "./opmaak.ts";

const GETALLEN = [
  "088 043 04 30",
  "0800-0543",
  "+31 88 043 04 30",
  "(020) 311 38 88",
  "06 - 12 34 56 78",
  "14 020",
  "€ 1.250,50",
  "8 juli 2023",
  "juli 2023",
  "31-12-2025",
  "9.00-16.00 uur",
  "6 weken",
  "35 %",
  "100 euro",
] as const;

const WOORDEN = [
  "bel",
  "de",
  "gemeente",
  "uitkering,",
  "“nee”.",
  "👨‍👩‍👧",
  "🇳🇱",
  "é́",
  "𝔸𝔹",
  "(en",
  "stopt)",
  "x".repeat(40),
];

/** Words and numbers with one space, a line end now and then, and where each number stands. */
const tekstMetGetallen = fc
  .array(
    fc.record({
      stuk: fc.oneof(
        fc.constantFrom(...WOORDEN),
        fc.constantFrom(...GETALLEN),
        fc.stringMatching(/^[a-zé]{1,9}$/),
      ),
      wit: fc.constantFrom(" ", " ", " ", "\n", "\n\n"),
    }),
    { maxLength: 40 },
  )
  .map((delen) => {
    let tekst = "";
    const getallen: [number, number][] = [];
    for (const { stuk, wit } of delen) {
      if (tekst !== "") tekst += wit;
      if (/\d/.test(stuk)) getallen.push([tekst.length, tekst.length + stuk.length]);
      tekst += stuk;
    }
    return { tekst, getallen };
  });

const ruimte = fc.integer({ min: 1, max: 120 });

describe("lengte", () => {
  it("counts code points", () => {
    fc.assert(fc.property(fc.string({ unit: "binary" }), (tekst) => lengte(tekst) === punten(tekst)));
    expect(lengte("👍")).toBe(1);
    // A family is three people and two joiners: so Meta counts too.
    expect(lengte("👨‍👩‍👧")).toBe(5);
  });
});

describe("kort", () => {
  it("never exceeds the limit, leaves what fits, and does the same twice", () => {
    fc.assert(
      fc.property(tekstMetGetallen, ruimte, ({ tekst }, max) => {
        const uit = kort(tekst, max);
        expect(punten(uit)).toBeLessThanOrEqual(max);
        if (punten(tekst) <= max) expect(uit).toBe(tekst);
        else expect(uit.endsWith("…")).toBe(true);
        expect(kort(uit, max)).toBe(uit);
      }),
      { numRuns: 1000 },
    );
  });

  it("never exceeds the limit or halves a character of any text at all", () => {
    fc.assert(
      fc.property(
        fc.string({ unit: "binary", maxLength: 60 }),
        fc.integer({ min: -2, max: 40 }),
        (tekst, max) => {
          const uit = kort(tekst, max);
          expect(punten(uit)).toBeLessThanOrEqual(Math.max(0, max));
          expect(uit).not.toMatch(/\p{Cs}/u);
        },
      ),
    );
  });

  it("cuts between words, never within a number, an amount or a date", () => {
    fc.assert(
      fc.property(tekstMetGetallen, ruimte, ({ tekst, getallen }, max) => {
        fc.pre(punten(tekst) > max);
        const heel = kort(tekst, max).slice(0, -1);
        expect(tekst.startsWith(heel)).toBe(true);
        // What follows is at most punctuation and then white space: no word was cut.
        if (heel !== "") expect(tekst.slice(heel.length)).toMatch(/^[.,;:(“‘–-]*\s/);
        for (const [van, tot] of getallen) {
          expect(van < heel.length && heel.length < tot, `${tekst.slice(van, tot)} in ${heel}`).toBe(false);
        }
      }),
      { numRuns: 2000 },
    );
  });

  it.each(GETALLEN)("keeps %s whole at every length, or drops it", (getal) => {
    const tekst = `Bel nu ${getal} voor overleg`;
    for (let max = 1; max < punten(tekst); max += 1) {
      const uit = kort(tekst, max);
      if (/\d/.test(uit)) expect(uit).toContain(getal);
      expect(uit).not.toContain("€…");
    }
  });

  it.each([
    ["Bel 112. Daarna de huisarts", 10, "Bel 112…"],
    ["een twee drie", 13, "een twee drie"],
    ["een twee drie", 12, "een twee…"],
    ["een, twee", 6, "een…"],
    ["een (twee drie)", 7, "een…"],
    ["Telefoon: 112\n2 dingen doen", 15, "Telefoon: 112…"],
    ["in juli 2023 gestopt", 9, "in…"],
    ["op 3 plekken gevraagd", 8, "op 3…"],
    ["Gehandicaptenparkeerkaart", 24, "…"],
    ["", 5, ""],
    ["abc", 0, ""],
  ])("%j in %i is %j", (tekst, max, wil) => {
    expect(kort(tekst, max)).toBe(wil);
  });

  it("is quick on a long text of one word or of digits only", () => {
    const voor = performance.now();
    kort("x".repeat(200_000), 4096);
    kort("12 ".repeat(70_000), 4096);
    kort(" ".repeat(200_000), 4096);
    expect(performance.now() - voor).toBeLessThan(2000);
  });

  it("begin gives nothing when not even the first word fits", () => {
    expect(begin("Gehandicaptenparkeerkaart geweigerd", 23)).toBe("");
    expect(begin("Bijstand gestopt", 9)).toBe("Bijstand");
  });
});

/** Pieces that mean something to WhatsApp, between ordinary ones. */
const gevaarlijk = fc
  .array(
    fc.oneof(
      fc.constantFrom(
        "*",
        "_",
        "~",
        "`",
        "```",
        ">",
        "> ",
        "- ",
        "* ",
        "1. ",
        "12) ",
        "•",
        "\n",
        "\r\n",
        " ",
        "  ",
      ),
      fc.constantFrom(
        "\u2028",
        "\u200b",
        "\u202e",
        "\u0085",
        "\u0000",
        "\u2060",
        "\ufeff",
        "\u200d",
        "é",
        "👍",
        "(",
        "/",
        ".",
      ),
      fc.stringMatching(/^[a-z0-9]{1,4}$/),
      fc.constantFrom(
        "https://x.nl/~jan/_a_b",
        "HTTP://X.NL/*a*`b`",
        "jan_piet@x-y.nl",
        "snake_case_naam",
        "https://",
      ),
      fc.string({ unit: "binary", maxLength: 2 }),
    ),
    { maxLength: 25 },
  )
  .map((delen) => delen.join(""));

const adres = fc.oneof(
  fc.webUrl({ withQueryParameters: true, withFragments: true }).filter((url) => !/[*`]/.test(url)),
  fc.constantFrom(
    "https://www.parool.nl/nederland/uwv-ziet-fors-meer-uitkeringsgerechtigden-met-schulden~ba5b7d84/",
    "https://www.regelhulp.nl/bladeren/_/artikel/kinderbijslag",
    "https://www.svb.nl/int/nl/aow/wonen_met_iemand",
    "https://schadefonds.nl/faq__category/_x_/~y~",
  ),
  fc.stringMatching(
    /^[a-z0-9]{1,6}([._+-][a-z0-9]{1,6}){0,3}@[a-z0-9]{1,6}(-[a-z]{1,3})?(\.[a-z]{2,5}){1,2}$/,
  ),
);

describe("veilig", () => {
  it("leaves nothing that WhatsApp formats, on one line, and does the same twice", () => {
    fc.assert(
      fc.property(gevaarlijk, (tekst) => {
        const uit = veilig(tekst);
        expect(opmaakIn(uit)).toEqual([]);
        expect(uit).not.toMatch(/[\n\r\u2028\u2029\u0085]|[\p{Cc}\u200b\u202a-\u202e\u2066-\u2069]/u);
        expect(uit).toBe(uit.trim());
        expect(veilig(uit)).toBe(uit);
      }),
      { numRuns: 5000 },
    );
  });

  it("two of them next to each other make nothing either, and one in bold is one piece of bold", () => {
    fc.assert(
      fc.property(gevaarlijk, gevaarlijk, (een, ander) => {
        expect(opmaakIn(`Zeg “${veilig(een)}” en ${veilig(ander)}.`)).toEqual([]);
        fc.pre(veilig(een) !== "" && !/https?:/i.test(een));
        expect(opmaakIn(`${vet(een)} ${veilig(ander)}`)).toEqual([["vet", `*${veilig(een)}*`]]);
      }),
      { numRuns: 3000 },
    );
  });

  it("leaves web and mail addresses as they are", () => {
    fc.assert(
      fc.property(adres, (waarde) => {
        expect(veilig(waarde)).toBe(waarde);
        expect(veilig(`Kijk op ${waarde} of bel`)).toBe(`Kijk op ${waarde} of bel`);
      }),
      { numRuns: 1000 },
    );
  });

  it("leaves plain Dutch as it is, at its length", () => {
    const gewoon =
      "U heeft € 1.250,50 (en 3 x 4) geweigerd: waarom? Bel 088-043 04 30; zie art. 4:84 Awb & verder – dank u.";
    expect(veilig(gewoon)).toBe(gewoon);
    expect(veilig("-5 graden")).toBe("-5 graden");
    expect(veilig("IND-maatwerkloket")).toBe("IND-maatwerkloket");
    expect(veilig("een gezin 👨‍👩‍👧 hier")).toBe("een gezin 👨‍👩‍👧 hier");
  });

  it.each([
    ["*vet*", "∗vet∗"],
    ["_schuin_ en snake_case", "schuin en snake_case"],
    ["~weg~", "∼weg∼"],
    ["`code`", "’code’"],
    ["> citaat", "citaat"],
    ["- > - lijst", "lijst"],
    ["regel een\n\n- regel twee", "regel een - regel twee"],
    ["1. eerst", "\u20601. eerst"],
    ["https://x.nl/*a*", "https://x.nl/%2Aa%2A"],
    ["", ""],
    [" \n\t ", ""],
  ])("%j becomes %j", (tekst, wil) => {
    expect(veilig(tekst)).toBe(wil);
  });

  it("vet of nothing is nothing", () => {
    expect(vet("")).toBe("");
    expect(vet(" \n")).toBe("");
  });
});

describe("pasIn", () => {
  const delen = fc.array(
    fc.record({
      rang: fc.integer({ min: 0, max: 4 }),
      woorden: fc.integer({ min: 1, max: 30 }),
      vet: fc.boolean(),
    }),
    { maxLength: 8 },
  );
  const maak = (bron: readonly { rang: number; woorden: number; vet: boolean }[]): Deel[] =>
    bron.map(({ rang, woorden, vet: dik }, i) => {
      const tekst = `deel${i} ${"woord ".repeat(woorden)}eind${i}`;
      return { rang, tekst: dik ? vet(tekst) : tekst };
    });

  it("drops by rang, keeps the order, and stays within the limit", () => {
    fc.assert(
      fc.property(delen, fc.integer({ min: 10, max: 400 }), (bron, max) => {
        const lijst = maak(bron);
        const uit = pasIn(lijst, max);
        expect(punten(uit)).toBeLessThanOrEqual(max);
        const staat = lijst.filter(({ tekst }) => uit.includes(tekst));
        const weg = lijst.filter(({ tekst }) => !uit.includes(tekst));
        const nul = lijst.filter(({ rang }) => rang === 0);
        if (punten(nul.map(({ tekst }) => tekst).join("\n\n")) > max) {
          // Nothing is left but what may not go, cut at its end, with its bold closed.
          expect(uit.endsWith("…")).toBe(true);
          expect((uit.split("*").length - 1) % 2).toBe(0);
          const heel = uit.slice(0, -1).replace(/\*$/, "");
          const alles = nul.map(({ tekst }) => tekst).join("\n\n");
          expect(alles.startsWith(heel)).toBe(true);
          if (heel !== "") expect(alles.slice(heel.length)).toMatch(/^\*?\s/);
          expect(staat.every(({ rang }) => rang === 0)).toBe(true);
          return;
        }
        expect(uit).toBe(staat.map(({ tekst }) => tekst).join("\n\n"));
        expect(weg.every(({ rang }) => rang > 0)).toBe(true);
        const minsteWeg = Math.min(...weg.map(({ rang }) => rang));
        expect(staat.every(({ rang }) => rang <= minsteWeg)).toBe(true);
        // No more went than had to: the last one that went does not fit.
        const terug = lijst.filter(
          (deel) => staat.includes(deel) || deel === weg.find(({ rang }) => rang === minsteWeg),
        );
        if (weg.length > 0) expect(punten(terug.map(({ tekst }) => tekst).join("\n\n"))).toBeGreaterThan(max);
      }),
      { numRuns: 1000 },
    );
  });

  it("takes lines from a list one by one, the last first, and the heading with the last one", () => {
    const lijst: Deel[] = [
      { rang: 0, tekst: "stap" },
      { rang: 1, tekst: "kop", regels: ["• een", "• twee", "• drie"] },
    ];
    expect(pasIn(lijst, 100)).toBe("stap\n\nkop\n• een\n• twee\n• drie");
    expect(pasIn(lijst, 25)).toBe("stap\n\nkop\n• een\n• twee");
    expect(pasIn(lijst, 16)).toBe("stap\n\nkop\n• een");
    expect(pasIn(lijst, 10)).toBe("stap");
  });

  it("leaves out what is empty", () => {
    const lijst: Deel[] = [
      { rang: 0, tekst: "" },
      { rang: 1, tekst: "een" },
      { rang: 1, tekst: "kop", regels: [] },
    ];
    expect(pasIn(lijst, 100)).toBe("een");
    expect(pasIn([], 100)).toBe("");
  });
});
