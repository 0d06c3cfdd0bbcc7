/** What holds whatever is typed: an answer with a way on, a memory without words, the same answer for the same text. */
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { LEGE_TOESTAND, type Toestand, voerGesprek } from "../../functions/gesprek/index.ts";
import { gesprek, hulp, kaart, stuur, VANDAAG } from "./hulp.ts";

const OPDRACHTEN = [
  "hoi",
  "help",
  "al geprobeerd",
  "meer",
  "andere mogelijkheid",
  "klopt niet",
  "wat weet je van mij",
  "vergeet mij",
  "opnieuw",
  "toon de stap",
  "gemeente Zwolle",
  "gemeente Xyzzy",
  "verken ind",
  "verken xqzzy",
  "kies anders",
  "kies briefadres-geweigerd",
  "kies niets",
  "1",
  "2",
  "9",
];
const VRAGEN = [
  "Gemeente weigert een briefadres, hij slaapt bij vrienden",
  "school",
  "geld",
  "alles loopt vast",
  "zij zegt dat zij niet meer wil leven",
  "wat is de hoofdstad van Peru",
  "Mevrouw heeft schulden bij het CJIB en haar uitkering is gestopt omdat haar vergunning te laat is verlengd.",
];

const VREEMD: [naam: string, tekst: string][] = [
  ["empty", ""],
  ["spaces", " \t\n "],
  ["one letter", "a"],
  ["one digit", "7"],
  ["a question mark", "?"],
  ["emoji only", "🙂👍🏽👨‍👩‍👧"],
  ["4,000 characters of one word", "a".repeat(4000)],
  ["4,000 characters of one letter apart", "a ".repeat(2000)],
  ["4,000 brackets", "(".repeat(4000)],
  ["a word 500 times", "uitkering ".repeat(400)],
  ["Arabic", "السلام عليكم، البلدية رفضت العنوان البريدي وليس لدي مال"],
  ["English", "the municipality refuses a postal address and my client has no benefits"],
  ["Chinese", "市政府拒绝了他的地址"],
  ["lone surrogate", "briefadres \ud83d geweigerd"],
  ["combining marks", "e\u0301\u0301\u0301".repeat(200)],
  ["right to left override", "\u202ebriefadres geweigerd"],
  ["html", "<script>alert(1)</script><b>briefadres</b>"],
  ["json", '{"uitkomst":"advies"}'],
  ["placeholder", "[naam] heeft geen briefadres, [bsn]"],
  ["prototype", "constructor __proto__ toString hasOwnProperty"],
  ["verken prototype", "verken constructor"],
  ["kies prototype", "kies __proto__"],
  ["gemeente prototype", "gemeente toString"],
  ["verken without a name", "verken"],
  ["gemeente without a name", "gemeente"],
  ["kies without an id", "kies"],
  ["regular expression", "(.*)+$ [a-z]{1,99}\\"],
  ["null character", "brief\u0000adres"],
];

/** States to start from: nothing yet, with an advies, with an open doorvraag, with the whole ladder tried. */
const TOESTANDEN: Toestand[] = [
  LEGE_TOESTAND,
  stuur(LEGE_TOESTAND, "kies briefadres-geweigerd").toestand,
  {
    v: 1,
    begroet: true,
    zaak: {
      kandidaten: kaart.knelpunten.slice(0, 4).map(({ id }) => ({ knelpunt: id, zekerheid: 0.2 })),
      organisaties: [],
      gekozen: null,
      ingang: null,
      geprobeerd: kaart.loketten.map(({ id }) => id),
      afgewezen: [],
      keuzes: kaart.knelpunten.slice(0, 4).map(({ id }) => id),
      doorvragen: 2,
      spoed: false,
    },
  },
];

describe("always a reactie with a way on", () => {
  it.each(VREEMD)("%s", (_, tekst) => {
    for (const toestand of TOESTANDEN) stuur(toestand, tekst);
  });

  const tekst = fc.oneof(
    { weight: 3, arbitrary: fc.constantFrom(...OPDRACHTEN) },
    { weight: 2, arbitrary: fc.constantFrom(...VRAGEN) },
    { weight: 1, arbitrary: fc.string({ maxLength: 120 }) },
    { weight: 1, arbitrary: fc.string({ maxLength: 60, unit: "grapheme" }) },
    { weight: 1, arbitrary: fc.string({ maxLength: 60, unit: "binary" }) },
    {
      weight: 2,
      arbitrary: fc
        .tuple(
          fc.constantFrom("verken", "gemeente", "kies", "optie", "ik werk bij de gemeente"),
          fc.string({ maxLength: 20 }),
        )
        .map(([soort, waarde]) => `${soort} ${waarde}`),
    },
  );

  it("for any row of messages", () => {
    fc.assert(
      fc.property(fc.array(tekst, { minLength: 1, maxLength: 8 }), (berichten) => {
        const g = gesprek();
        for (const bericht of berichten) g.zeg(bericht);
      }),
      { numRuns: 60 },
    );
  });

  it("for any row of buttons, and never an ingang that was tried", () => {
    fc.assert(
      fc.property(fc.constantFrom(...VRAGEN), fc.array(fc.nat(99), { maxLength: 12 }), (vraag, drukken) => {
        let uitkomst = stuur(LEGE_TOESTAND, vraag);
        for (const druk of drukken) {
          const { acties } = uitkomst.reactie;
          uitkomst = stuur(uitkomst.toestand, acties[druk % acties.length]?.stuur ?? "");
          const { reactie, toestand } = uitkomst;
          if (reactie.soort !== "antwoord" || !reactie.antwoord.advies) continue;
          const { advies } = reactie.antwoord;
          for (const trede of [advies, ...advies.daarna])
            if (trede.ingang) expect(toestand.zaak?.geprobeerd).not.toContain(trede.ingang.id);
          expect(toestand.zaak?.afgewezen).not.toContain(advies.knelpunt.id);
        }
      }),
      { numRuns: 60 },
    );
  });
});

describe("a memory without words", () => {
  const WOORDEN = [
    "Zwijmelkat",
    "Grobbendonkse",
    "Xantippa",
    "Quizzlewick",
    "flapdrolletje",
    "111222333",
    "0687654321",
  ];
  const BERICHTEN = [
    "Gemeente weigert briefadres voor Xantippa Quizzlewick, bsn 111222333, zij is een flapdrolletje uit Grobbendonkse kringen",
    "Zwijmelkat Xantippa Quizzlewick flapdrolletje",
    "al geprobeerd",
    "gemeente Grobbendonkse",
    "gemeente Zwijmelkat Quizzlewick",
    "verken Zwijmelkat",
    "kies Xantippa",
    "kies Quizzlewick 111222333",
    "school Zwijmelkat",
    "Grobbendonkse 0687654321",
    "andere mogelijkheid",
    "mail naar xantippa@quizzlewick.nl over het briefadres",
    "klopt niet",
    "1",
  ];

  it("holds nothing of what was typed", () => {
    for (let begin = 0; begin < BERICHTEN.length; begin++) {
      const g = gesprek();
      for (let i = 0; i < BERICHTEN.length; i++) {
        g.zeg(BERICHTEN[(begin + i * 5) % BERICHTEN.length] ?? "");
        const bewaard = JSON.stringify(g.toestand).toLowerCase();
        for (const woord of WOORDEN) expect(bewaard).not.toContain(woord.toLowerCase());
      }
    }
  });

  it("holds only ids of the kaart, a gemeente that exists, and numbers", () => {
    const bekend = new Set([
      ...[...kaart.knelpunten, ...kaart.loketten, ...kaart.contactpersonen, ...kaart.organisaties].map(
        ({ id }) => id,
      ),
      ...kaart.gemeenten.map(({ naam }) => naam),
    ]);
    const teksten = (waarde: unknown): string[] =>
      typeof waarde === "string"
        ? [waarde]
        : typeof waarde === "object" && waarde !== null
          ? Object.values(waarde).flatMap(teksten)
          : [];
    fc.assert(
      fc.property(
        fc.array(fc.constantFrom(...OPDRACHTEN, ...VRAGEN, ...BERICHTEN), { minLength: 1, maxLength: 10 }),
        (berichten) => {
          const g = gesprek();
          for (const bericht of berichten) g.zeg(bericht);
          expect(teksten(g.toestand).filter((tekst) => !bekend.has(tekst))).toEqual([]);
        },
      ),
      { numRuns: 40 },
    );
  });

  it("stays small: a long conversation does not grow without end", () => {
    const g = gesprek();
    for (let ronde = 0; ronde < 40; ronde++) g.zeg([...VRAGEN, ...OPDRACHTEN][ronde % 20] ?? "");
    for (let ronde = 0; ronde < 40; ronde++) g.zeg(ronde % 2 === 0 ? "school" : "kies anders");
    expect(JSON.stringify(g.toestand).length).toBeLessThan(4000);
  });

  it("a BSN does not come back in the answer either", () => {
    const { reactie } = stuur(
      LEGE_TOESTAND,
      "Xantippa Quizzlewick bsn 111222333 krijgt geen briefadres van de gemeente",
    );
    expect(JSON.stringify(reactie)).not.toContain("111222333");
  });
});

describe("same input, same answer", () => {
  it("whatever was asked before by somebody else", () => {
    const vraag = (tekst: string) => voerGesprek(hulp, LEGE_TOESTAND, { tekst, vandaag: VANDAAG });
    const eerst = [...VRAGEN, ...OPDRACHTEN].map(vraag);
    const later = [...VRAGEN, ...OPDRACHTEN].reverse().map(vraag).reverse();
    expect(later).toEqual(eerst);
  });

  it("spaces around it and capitals in it do not matter", () => {
    for (const tekst of VRAGEN) {
      const eerst = stuur(LEGE_TOESTAND, tekst).reactie;
      expect(stuur(LEGE_TOESTAND, `  ${tekst}\n`).reactie).toEqual(eerst);
    }
  });

  it("the day changes only how fresh an ingang is", () => {
    const advies = (vandaag: string) => {
      const { reactie } = voerGesprek(hulp, LEGE_TOESTAND, {
        tekst: "kies verblijfsvergunning-te-laat-verlengd",
        vandaag,
      });
      return JSON.stringify(reactie).replaceAll(/"controleNodig":(true|false)/g, "");
    };
    expect(advies("2020-01-01")).toBe(advies("2030-01-01"));
  });
});
