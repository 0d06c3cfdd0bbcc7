import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { maskeer, SOORTEN_GEGEVENS } from "../../functions/privacy/index.ts";
import { VELD } from "./veld.ts";

/** The elfproef, written once more on purpose: the test must not trust the code. */
function elfproef(cijfers: string): boolean {
  const gewichten = [9, 8, 7, 6, 5, 4, 3, 2, -1];
  return gewichten.reduce((som, gewicht, plaats) => som + gewicht * Number(cijfers[plaats]), 0) % 11 === 0;
}

const bsn = fc
  .array(fc.nat(9), { minLength: 8, maxLength: 8 })
  .map((acht) => {
    const basis = acht.join("");
    return Array.from("0123456789", (laatste) => basis + laatste).find((negen) => elfproef(negen));
  })
  .filter((nummer) => nummer !== undefined && Number(nummer) > 0)
  .map(String);

const groepering = fc.constantFrom(
  [9],
  [3, 3, 3],
  [4, 2, 3],
  [2, 2, 2, 3],
  [1, 1, 1, 1, 1, 1, 1, 1, 1],
  [8, 1],
  [5, 4],
);
const scheiding = fc.constantFrom(" ", ".", "-", " - ", "\u00a0", "–", "\u200b", "\u2009", "/");

function inGroepen(nummer: string, lengtes: readonly number[], tussen: string): string {
  let vanaf = 0;
  return lengtes
    .map((lengte) => {
      vanaf += lengte;
      return nummer.slice(vanaf - lengte, vanaf);
    })
    .join(tussen);
}

const FRAGMENTEN = [
  ..."mevrouw|dhr.|mw|zoon|kinderen|Jansen|jansen|Daan|en|van|van der|de|De|IND|heet|ik ben|Groet,|collega".split(
    "|",
  ),
  ..."123456782|12|03|1985|06|12345678|0800|0543|+31|(0)|1234|AB|Kerkstraat|12a|Laan|bsn|geb.|geboren|iban|tel".split(
    "|",
  ),
  ..."NL91ABNA0417164300|jan@x.nl|@|V-nummer|1234567890|[naam]|[bsn]|(|)|,|.|-|/|:|\n|'|’t|J.|P.|\u200b|é|adres|maart".split(
    "|",
  ),
];
const brokken = fc
  .array(fc.tuple(fc.constantFrom(...FRAGMENTEN), fc.constantFrom(" ", " ", "", "-", ". ")), {
    maxLength: 25,
  })
  .map((delen) => delen.flat().join(""));
const willekeurig = fc.oneof(
  brokken,
  fc.string({ unit: "binary", maxLength: 200 }),
  fc.string({ unit: "grapheme" }),
);

describe("properties", () => {
  it("no generated BSN is in the output, in no notation", () => {
    fc.assert(
      fc.property(
        bsn,
        groepering,
        scheiding,
        fc.constantFrom("", "BSN ", "over ", "mw. "),
        (nummer, lengtes, tussen, voor) => {
          const { tekst, gevonden } = maskeer(`${voor}${inGroepen(nummer, lengtes, tussen)} graag`, VELD);
          // Nine digits with a dialling code in front and one with a date in it read as something else, and go as well.
          expect(tekst.replace(/\D/g, "")).toBe("");
          expect(gevonden.length).toBeGreaterThan(0);
        },
      ),
      { numRuns: 500 },
    );
  });

  it("no generated IBAN is in the output", () => {
    const iban = fc
      .tuple(fc.stringMatching(/^[A-Z]{4}$/), fc.stringMatching(/^\d{10}$/))
      .map(([bank, nummer]) => {
        const getal = Array.from(`${bank}${nummer}NL00`, (teken) => Number.parseInt(teken, 36)).join("");
        return `NL${String(98n - (BigInt(getal) % 97n)).padStart(2, "0")}${bank}${nummer}`;
      });
    fc.assert(
      fc.property(
        iban,
        fc.constantFrom("", " ", "-"),
        fc.boolean(),
        fc.constantFrom("", "x", "bsn ", "12 "),
        (nummer, tussen, klein, voor) => {
          const getypt = (nummer.match(/.{1,4}/g) ?? []).join(tussen);
          const { tekst, gevonden } = maskeer(`${voor}${klein ? getypt.toLowerCase() : getypt} erbij`, VELD);
          expect(tekst).toBe(`${voor}[iban] erbij`);
          expect(gevonden).toEqual(["iban"]);
        },
      ),
      { numRuns: 300 },
    );
  });

  it("never throws, and gives a fixed list of kinds", () => {
    fc.assert(
      fc.property(willekeurig, (tekst) => {
        const { gevonden } = maskeer(tekst, VELD);
        expect(gevonden).toEqual(SOORTEN_GEGEVENS.filter((soort) => gevonden.includes(soort)));
      }),
      { numRuns: 1000 },
    );
  });

  it("adds nothing the second time", () => {
    fc.assert(
      fc.property(willekeurig, (tekst) => {
        const een = maskeer(tekst, VELD).tekst;
        expect(maskeer(een, VELD)).toEqual({ tekst: een, gevonden: [] });
      }),
      { numRuns: 2000 },
    );
  });

  it("leaves no run of nine digits that passes the elfproef", () => {
    const cijfertekst = fc
      .array(
        fc.oneof(
          bsn,
          fc.stringMatching(/^\d{1,10}$/),
          fc.constantFrom(" ", ", ", "-", "x", "+", "06", " euro "),
        ),
        { maxLength: 12 },
      )
      .map((delen) => delen.join(""));
    fc.assert(
      fc.property(fc.oneof(cijfertekst, willekeurig), (invoer) => {
        const { tekst } = maskeer(invoer, VELD);
        for (const [cijfers] of tekst.matchAll(/\d+/g)) {
          expect(cijfers.length === 9 && Number(cijfers) > 0 && elfproef(cijfers)).toBe(false);
        }
      }),
      { numRuns: 1000 },
    );
  });

  it("reports a kind exactly when its placeholder is new in the text", () => {
    fc.assert(
      fc.property(
        brokken.filter((tekst) => !tekst.includes("[")),
        (invoer) => {
          const { tekst, gevonden } = maskeer(invoer, VELD);
          expect(gevonden).toEqual(SOORTEN_GEGEVENS.filter((soort) => tekst.includes(`[${soort}]`)));
        },
      ),
      { numRuns: 500 },
    );
  });
});
