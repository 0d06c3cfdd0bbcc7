import fc from "fast-check";
import MarkdownIt from "markdown-it";
import { describe, expect, it } from "vitest";
import { link, veilig, veiligGetypt } from "../../../functions/teams/kaart/veilig.ts";
import { kaart } from "../hulp.ts";

/** Renderers as Teams clients have them: one may let HTML through, one may look for bare addresses. */
const lezer = (html: boolean, linkify: boolean) => new MarkdownIt({ html, linkify });
const ZONDER_LINKS = [lezer(false, false), lezer(true, false)];
const ALLE = [...ZONDER_LINKS, lezer(false, true), lezer(true, true)];

const STUKJES = [
  ..."[]()<>`*_~|\\&#!-+=.:/@\"'^{}$%;,0123ab\n\r\t ",
  ..."\u200b\u200d\u202e\u2066\u2060\ufeff\u00a0\u2028\u061c\0",
  "[x](https://evil.example)",
  "![x](https://evil.example/p.png)",
  "<https://evil.example>",
  "https://evil.example",
  "www.evil.example",
  "//evil.example",
  "//localhost/x",
  "evil.nl/pad",
  "mailto:a@evil.example",
  "a-@evil.example",
  "javascript:alert(1)",
  "ftp://1.2.3.4",
  "<at>everyone</at>",
  "<script>alert(1)</script>",
  "<img src=x onerror=alert(1)>",
  "<!-- -->",
  "&lt;b&gt;",
  "&#60;script&#62;",
  "&#x5b;x&#x5d;",
  "[x]: https://evil.example",
  "```",
  "    code",
  "---",
  "***",
  "___",
  "===",
  "- ",
  "1. ",
  "12) ",
  "# ",
  "> ",
  "| a | b |",
  "woord",
  "é",
  "。",
  "．",
];
const tekst = fc.oneof(
  fc.array(fc.constantFrom(...STUKJES), { maxLength: 14 }).map((delen) => delen.join("")),
  fc.string({ unit: "binary", maxLength: 60 }),
);

/** The tags in rendered markdown, besides the paragraph that is always there. */
function tagsIn(html: string): string[] {
  return (html.match(/<\/?[a-z!][^>]*>/gi) ?? []).filter((tag) => tag !== "<p>" && tag !== "</p>");
}

describe("veilig", () => {
  it("leaves nothing that markdown or HTML makes something of", () => {
    fc.assert(
      fc.property(tekst, (getypt) => {
        for (const markdown of ZONDER_LINKS) expect(tagsIn(markdown.render(veilig(getypt)))).toEqual([]);
      }),
      { numRuns: 3000 },
    );
  });

  it("stays on one line, without what turns the direction of text, and may be done twice", () => {
    fc.assert(
      fc.property(tekst, (getypt) => {
        const eens = veilig(getypt);
        expect(eens).not.toMatch(/[\n\r\u2028\u2029\u202a-\u202e\u2066-\u2069]/);
        expect(veilig(eens)).toBe(eens);
      }),
      { numRuns: 1000 },
    );
  });

  it("leaves texts of the kaart as they are when they hold nothing special", () => {
    const teksten = [
      ...kaart.knelpunten.flatMap(({ naam, omschrijving, volgendeStap, zeg }) => [
        naam,
        omschrijving,
        volgendeStap,
        zeg,
      ]),
      ...kaart.loketten.flatMap(({ naam, eersteStap, wanneerWel }) => [naam, eersteStap, ...wanneerWel]),
      ...kaart.regelingen.flatMap(({ naam, ruimte }) => [naam, ruimte]),
    ].filter((een) => !/[[\]<>`*\\~|_&]|:\/\//.test(een) && !/^[-+=#\d]/.test(een));
    expect(teksten.length).toBeGreaterThan(1500);
    expect(teksten.filter((een) => veilig(een) !== een.replace(/\s+/g, " ").trim())).toEqual([]);
  });

  it("leaves every phone number and mail address of the kaart as it is", () => {
    const waarden = kaart.loketten
      .flatMap(({ kanalen }) => kanalen)
      .filter(({ soort }) => soort === "telefoon" || soort === "email")
      .map(({ waarde }) => waarde);
    expect(waarden.length).toBeGreaterThan(50);
    expect(waarden.filter((waarde) => veilig(waarde) !== waarde)).toEqual([]);
  });

  it.each([
    ["112. Bel nu", "\u2060112. Bel nu"],
    ["_nadruk_ en a_b", "nadruk en a_b"],
    ["_    code", "code"],
    ["a\n\n# kop", "a # kop"],
    ["x & y &amp; z", "x & y ＆amp; z"],
  ])("%j becomes %j", (getypt, veiliger) => {
    expect(veilig(getypt)).toBe(veiliger);
  });
});

describe("veiligGetypt", () => {
  it("leaves nothing that any renderer makes a link of, bare addresses included", () => {
    fc.assert(
      fc.property(tekst, (getypt) => {
        for (const markdown of ALLE) expect(tagsIn(markdown.render(veiligGetypt(getypt)))).toEqual([]);
      }),
      { numRuns: 3000 },
    );
  });

  it("changes nothing that can be seen in ordinary words", () => {
    const zin = "Ik ken geen gemeente ‘Zwol’. Kijk de spelling na (bijv. tussen 9 en 10 uur): goed?";
    expect(veiligGetypt(zin)).toBe(zin);
  });
});

describe("link", () => {
  const adres = fc
    .array(
      fc.constantFrom(
        "a",
        "/",
        "?",
        "=",
        "&",
        "%20",
        "(",
        ")",
        "<",
        ">",
        '"',
        "'",
        "\\",
        "`",
        " ",
        "\n",
        "\u2028",
        "_",
        "*",
        "[",
        "]",
        "~",
      ),
      {
        maxLength: 20,
      },
    )
    .map((delen) => `https://voorbeeld.nl/${delen.join("")}`);

  it("is one link with the whole name, whatever the name and the address hold", () => {
    fc.assert(
      fc.property(tekst, adres, (naam, heen) => {
        const zichtbaar = veilig(naam).replace(/[\u2060\s]/g, "");
        fc.pre(zichtbaar !== "");
        for (const markdown of ZONDER_LINKS) {
          const html = markdown.render(`${link(naam, heen)} en ${link("b", heen)}`);
          expect(
            tagsIn(html).map((tag) => tag.replace(/ href="https:\/\/voorbeeld\.nl\/[^"]*"/, "")),
          ).toEqual(["<a>", "</a>", "<a>", "</a>"]);
          expect(html.startsWith("<p><a href=") && html.endsWith(">b</a></p>\n")).toBe(true);
        }
      }),
      { numRuns: 2000 },
    );
  });

  it("leads where the address leads", () => {
    const heen = "https://nl.wikipedia.org/wiki/Wet_(recht)?a=1&b=%20x";
    const [, href = ""] = /href="([^"]*)"/.exec(lezer(false, false).render(link("Wet (recht)", heen))) ?? [];
    expect(decodeURI(href.replaceAll("&amp;", "&"))).toBe(decodeURI(heen));
    expect(link("Bel", "tel:+31880430430")).toBe("[Bel](tel:+31880430430)");
  });
});
