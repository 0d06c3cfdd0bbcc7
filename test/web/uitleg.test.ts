/** What is promised must be what is done. */
import { describe, expect, it } from "vitest";
import { toestandSchema } from "../../functions/gesprek/index.ts";
import { BEWAAR_SECONDEN } from "../../functions/opslag/index.ts";
import { PRIVACY, VOORWAARDEN } from "../../functions/web/pagina/uitleg/teksten.ts";
import { TOEGANKELIJKHEID } from "../../functions/web/pagina/uitleg/toegankelijkheid.ts";
import { stelOp } from "./opstelling.ts";

const { app, gekregen, typ } = stelOp();
const tekstVan = async (pad: string) =>
  (await (await app.request(pad)).text()).replace(/<[^>]+>/g, " ").replace(/\s+/g, " ");

describe.each([
  ["/privacy", "Privacy", PRIVACY],
  ["/voorwaarden", "Voorwaarden", VOORWAARDEN],
  ["/toegankelijkheid", "Toegankelijkheid", TOEGANKELIJKHEID],
])("GET %s", (pad, titel, uitleg) => {
  it("is a page of its own, without a script or a cookie, with a way back", async () => {
    const antwoord = await app.request(pad);
    expect(antwoord.status).toBe(200);
    expect(antwoord.headers.get("set-cookie")).toBeNull();
    const html = await antwoord.text();
    expect(html).toContain(`<title>${titel} | Wie moet ik bellen?</title>`);
    expect(html).toContain(`<meta property="og:title" content="${titel}"/>`);
    expect(html.match(/<h1/g)).toHaveLength(1);
    expect(html).not.toContain("<script");
    expect(html).toMatch(/aria-label="Kruimelpad"[\s\S]*href="\/"/);
  });

  it("can be reached from every page", async () => {
    for (const van of ["/", "/netwerk", "/kaart/organisatie/ind", "/privacy"])
      expect((await (await app.request(van)).text()).split("<footer")[1]).toContain(`href="${pad}"`);
  });

  it("says that the gemeente that offers it is responsible, in words that everybody knows", async () => {
    const tekst = await tekstVan(pad);
    expect(tekst).toContain("De gemeente of organisatie die deze assistent aanbiedt, is verantwoordelijk");
    expect(tekst).not.toMatch(/\bu\b|\buw\b|verwerkingsverantwoordelijke|derhalve|middels/i);
    const zinnen = uitleg.delen
      .flatMap(({ alineas, punten = [], slot = [] }) => [...alineas, ...punten.map((punt) => [punt]), slot])
      .map((stukken) => stukken.map((stuk) => (typeof stuk === "string" ? stuk : stuk.tekst)).join(""))
      .flatMap((alinea) => alinea.split(/[.?!:;] /));
    expect(zinnen.length).toBeGreaterThan(12);
    expect(zinnen.filter((zin) => zin.split(" ").length > 26)).toEqual([]);
  });
});

describe("what the privacy page says", () => {
  it("of how long is what the store and the cookie do", async () => {
    expect(BEWAAR_SECONDEN).toBe(24 * 60 * 60);
    const koekje = (await typ("help")).headers.get("set-cookie") ?? "";
    expect(koekje).toContain(`Max-Age=${BEWAAR_SECONDEN}`);
    expect((await tekstVan("/privacy")).match(/24 uur/g)).toHaveLength(2);
  });

  it("of what is remembered is complete: who adds a field adds it to the page", () => {
    const { shape } = toestandSchema;
    expect(Object.keys(shape).sort()).toEqual(["begroet", "gemeente", "v", "zaak"]);
    expect(Object.keys(shape.zaak.unwrap().shape).sort()).toEqual([
      "afgewezen",
      "doorvragen",
      "gekozen",
      "geprobeerd",
      "ingang",
      "kandidaten",
      "keuzes",
      "organisaties",
      "spoed",
    ]);
  });

  it("of forgetting works with the words that it gives", async () => {
    const tekst = await tekstVan("/privacy");
    for (const woorden of ["wat weet je van mij", "vergeet mij"]) expect(tekst).toContain(`‘${woorden}’`);
    await typ("vergeet mij");
    expect(gekregen.at(-1)?.[0]).toBe("vergeet");
    expect(await (await typ("wat weet je van mij")).text()).toContain("Ik weet niets van je");
  });
});

describe("what the conditions say", () => {
  it("begins with danger, with a number to tap", async () => {
    const html = await (await app.request("/voorwaarden")).text();
    expect(/<h2[^>]*>(.*?)<\/h2>/.exec(html)?.[1]).toContain("112");
    expect(html).toContain('<a href="tel:112"');
    expect(await tekstVan("/voorwaarden")).toContain("Er zit geen taalmodel in");
  });
});
