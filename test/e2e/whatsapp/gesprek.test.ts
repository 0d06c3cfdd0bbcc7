/** The conversation at the kitchen table, from the first word on a phone to the other knelpunt. */
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { WHATSAPP } from "../../../functions/whatsapp/teksten.ts";
import { knoppenVan, woordenVan } from "../../whatsapp/telefoon.ts";
import { type Beurt, openTelefoon, speel } from "./toneel.ts";

let telefoon: Awaited<ReturnType<typeof openTelefoon>>;
const beurten: Beurt[] = [];
beforeAll(async () => {
  telefoon = await openTelefoon();
  for await (const beurt of speel(telefoon)) beurten.push(beurt);
});
afterAll(() => telefoon.stop());

const woorden = (plaats: number) => (beurten[plaats]?.terug ?? []).map(woordenVan);
const soorten = (plaats: number) => (beurten[plaats]?.terug ?? []).map(({ type }) => type);
const titels = (plaats: number) =>
  (beurten[plaats]?.terug ?? []).flatMap(knoppenVan).map(({ titel }) => titel);

describe("a whole conversation", () => {
  it("goes question, choice, al geprobeerd, meer, klopt niet", () => {
    expect(beurten.map(({ zegt, hoe }) => `${hoe} ${zegt}`)).toEqual([
      "typt brief van de belastingdienst",
      expect.stringMatching(/^drukt .*Belastingschuld/),
      "drukt Al geprobeerd",
      "drukt Meer",
      "drukt Klopt niet",
    ]);
  });

  it("introduces itself first, then asks one question with choices", () => {
    const [welkom, vraag = ""] = woorden(0);
    expect(welkom).toBe(WHATSAPP.welkom.join("\n"));
    expect(vraag).toMatch(/\*[^*]+\?\*/);
    expect(vraag).toContain("1. Belastingschuld loopt vast met meer problemen");
    expect(titels(0).length).toBeGreaterThanOrEqual(3);
  });

  it("gives the next step, in bold and first, with the three ways on", () => {
    const [stap = ""] = woorden(1);
    expect(stap).toMatch(/^\*[A-Z]/);
    expect(stap).toMatch(/0800[ -]?\d|\d{3}[ -]\d{3}/);
    expect(titels(1)).toEqual(["Al geprobeerd", "Andere optie", "Meer"]);
  });

  it("gives the next rung after al geprobeerd", () => {
    const [eerst, daarna] = [woorden(1)[0], woorden(2)[0]];
    expect(daarna).toMatch(/^\*[A-Z]/);
    expect(daarna?.split("\n")[0]).not.toBe(eerst?.split("\n")[0]);
  });

  it("gives everything after meer, with a contact to call", () => {
    expect(soorten(3)).toContain("contacts");
    expect(woorden(3).join("\n")).toContain("Bronnen");
    expect(titels(3)).toContain("Klopt niet");
  });

  it("goes elsewhere after klopt niet", () => {
    const [anders = ""] = woorden(4);
    expect(anders.split("\n")[0]).not.toBe(woorden(2)[0]?.split("\n")[0]);
    expect(titels(4).length).toBeGreaterThan(0);
  });

  it("was taken by Meta, all of it, and nothing went wrong", () => {
    expect(telefoon.meta.geweigerd).toEqual([]);
    expect(telefoon.meldingen).toEqual([]);
    expect(telefoon.meta.gelezen).toHaveLength(beurten.length);
    expect(telefoon.pauzes).toEqual([]);
  });
});
