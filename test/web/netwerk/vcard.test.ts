import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { maakIngang } from "../../../functions/antwoord/ingang.ts";
import type { Ingang } from "../../../functions/antwoord/schema.ts";
import { maakVcard } from "../../../functions/web/netwerk/vcard.ts";
import { hulp, kennis, OORSPRONG, stelOp } from "../opstelling.ts";

const { app } = stelOp();
const { kaart } = kennis;

const INGANG: Ingang = {
  id: "proef",
  soort: "loket",
  naam: "Loket",
  organisatie: { id: "org", naam: "Organisatie" },
  kanalen: [],
  gebied: "landelijk",
  gecontroleerdOp: "2026-01-08",
  controleNodig: false,
  letOp: null,
  wanneerNiet: [],
};
const PAGINA = "https://voorbeeld.nl/kaart/loket/proef";
const kaartje = (anders: Partial<Ingang>, domeinen: string[] = []) =>
  maakVcard({ ...INGANG, ...anders }, { pagina: PAGINA, domeinen });

/** Lines as a reader of RFC 6350 sees them: unfolded, by name. */
function lees(vcard: string): Map<string, string[]> {
  const velden = new Map<string, string[]>();
  for (const regel of vcard.replaceAll("\r\n ", "").split("\r\n").filter(Boolean)) {
    const [, naam = "", waarde = ""] = /^([A-Z]+)(?:;(?:[^":]|"[^"]*")*)?:(.*)$/s.exec(regel) ?? [];
    velden.set(naam, [...(velden.get(naam) ?? []), waarde]);
  }
  return velden;
}

/** A text value as it was before it was escaped. */
const kaal = (waarde = "") => waarde.replace(/\\(.)/gs, (_, teken) => (teken === "n" ? "\n" : teken));

describe("maakVcard", () => {
  it("is a vCard 4.0 with what has to be in it, lines ending in CRLF", () => {
    const regels = kaartje({}).split("\r\n");
    expect(regels.slice(0, 3)).toEqual(["BEGIN:VCARD", "VERSION:4.0", "KIND:org"]);
    expect(regels.slice(-2)).toEqual(["END:VCARD", ""]);
    expect(lees(kaartje({})).get("SOURCE")).toEqual([PAGINA]);
    expect(lees(kaartje({})).get("REV")).toEqual(["20260108T000000Z"]);
  });

  it("has no moment of revision when only a month is known, and says when nobody knows", () => {
    expect(lees(kaartje({ gecontroleerdOp: "2026-01" })).has("REV")).toBe(false);
    expect(kaal(lees(kaartje({ gecontroleerdOp: null })).get("NOTE")?.[0])).toContain("Niet bekend wanneer");
  });

  it("escapes what has a meaning", () => {
    const vcard = kaartje({ naam: "Schulden; hulp, advies\\overleg\nkamer 2" });
    expect(vcard).toContain("FN:Schulden\\; hulp\\, advies\\\\overleg\\nkamer 2\r\n");
    expect(vcard).toContain("ORG:Organisatie;Schulden\\; hulp");
  });

  it.each([
    ["088 043 04 30", 'TEL;VALUE=uri;TYPE="work,voice":tel:+31880430430'],
    ["+32 2 123 45 67", 'TEL;VALUE=uri;TYPE="work,voice":tel:+3221234567'],
    // What does not work with +31 in front stays as people dial it.
    ["112", 'TEL;VALUE=text;TYPE="work,voice":112'],
    ["14 020", 'TEL;VALUE=text;TYPE="work,voice":14 020'],
    ["0800 1205", 'TEL;VALUE=text;TYPE="work,voice":0800 1205'],
    ["0900 123 45 67", 'TEL;VALUE=text;TYPE="work,voice":0900 123 45 67'],
  ])("writes %s so that a phone can dial it", (waarde, regel) => {
    expect(kaartje({ kanalen: [{ soort: "telefoon", waarde }] })).toContain(`${regel}\r\n`);
  });

  it("lets no text begin a line of its own, and gives it back as it was", () => {
    const tekst = fc.string({ unit: "grapheme", minLength: 1, maxLength: 300 });
    fc.assert(
      fc.property(tekst, tekst, (naam, letOp) => {
        const kwaad = `${naam}\r\nTEL:0900\nEND:VCARD\u2028\u0000`;
        const vcard = kaartje({ naam: kwaad, letOp });
        const velden = lees(vcard);
        expect(velden.has("TEL")).toBe(false);
        expect(velden.get("END")).toEqual(["VCARD"]);
        expect(kaal(velden.get("FN")?.[0])).toBe(
          kwaad.replace(/\r\n?|[\u2028\u2029]/g, "\n").replace(/(?!\n)\p{Cc}/gu, " "),
        );
      }),
    );
  });

  it("folds at 75 octets and never inside a sign", () => {
    for (const teken of ["a", "é", "€", "👩‍👩‍👧"]) {
      const naam = `x${teken.repeat(120)}`;
      const vcard = kaartje({ naam });
      const bytes = new TextEncoder();
      for (const regel of vcard.split("\r\n")) expect(bytes.encode(regel).length).toBeLessThanOrEqual(75);
      // A sign that was cut would not come back from its octets.
      for (const regel of vcard.split("\r\n"))
        expect(new TextDecoder("utf-8", { fatal: true }).decode(bytes.encode(regel))).toBe(regel);
      expect(lees(vcard).get("FN")).toEqual([naam]);
    }
  });
});

describe("GET /kaart/:soort/:id.vcf", () => {
  it("is there for every ingang, whole and readable", async () => {
    for (const [soort, records] of [
      ["loket", kaart.loketten],
      ["contactpersoon", kaart.contactpersonen],
    ] as const) {
      for (const { id } of records) {
        const antwoord = await app.request(`${OORSPRONG}/kaart/${soort}/${id}.vcf`);
        expect(antwoord.headers.get("content-type")).toBe("text/vcard; charset=utf-8");
        expect(antwoord.headers.get("content-disposition")).toBe(`attachment; filename="${id}.vcf"`);
        const velden = lees(await antwoord.text());
        const ingang = maakIngang(hulp.kaart, id, "2026-11-21");
        expect(kaal(velden.get("FN")?.[0])).toBe(ingang?.naam);
        expect(velden.get("TEL")?.length ?? 0).toBe(
          ingang?.kanalen.filter((kanaal) => kanaal.soort === "telefoon").length,
        );
        expect(velden.get("SOURCE")).toEqual([`${OORSPRONG}/kaart/${soort}/${id}`]);
      }
    }
  });

  it.each([
    "/kaart/loket/bestaat-niet.vcf",
    "/kaart/contactpersoon/ind-maatwerkloket.vcf",
    "/kaart/organisatie/ind.vcf",
    "/kaart/loket/__proto__.vcf",
  ])("%s is a 404", async (pad) => {
    expect((await app.request(`${OORSPRONG}${pad}`)).status).toBe(404);
  });

  it("is offered on the page of an ingang, and on no other", async () => {
    const html = async (pad: string) => (await app.request(`${OORSPRONG}${pad}`)).text();
    expect(await html("/kaart/loket/ind-maatwerkloket")).toContain(
      'href="/kaart/loket/ind-maatwerkloket.vcf"',
    );
    expect(await html("/kaart/organisatie/ind")).not.toContain(".vcf");
  });
});
