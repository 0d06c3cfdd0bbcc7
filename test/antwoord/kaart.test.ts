/** Every knelpunt of the real kaart: the advies can be composed, and its ladder can be climbed to the top. */
import { describe, expect, it } from "vitest";
import { maakLadder } from "../../functions/antwoord/ladder.ts";
import { antwoordSchema } from "../../functions/antwoord/schema.ts";
import { ALGEMENE_INGANG, stelAntwoordSamen } from "../../functions/antwoord/stel-samen.ts";
import { ALLES_GEPROBEERD } from "../../functions/antwoord/teksten.ts";
import { kennis } from "../../functions/assistent/kennis.ts";
import { maakOpzoeken, organisatieVanIngang } from "../../knowledge/opzoeken.ts";
import { GEEN_MATCH, VANDAAG } from "./kaartje.ts";

const kaart = maakOpzoeken(kennis.kaart);
const ids = kennis.kaart.knelpunten.map(({ id }) => id);
/** Words that a step begins with besides an imperative: a condition or a moment, with the imperative after it. */
const VOORAF = /^(?:Als|Is|Zijn|Heeft|Hebben|Wijzen|Wil|Kan|Bij|Voor|Eerst|Geen|Niet)\b/;

function adviesVan(id: string, geprobeerd: readonly string[] = [], gemeente?: string) {
  const { spoed, domeinen } = kaart.knelpunten.get(id) ?? { domeinen: [] };
  const antwoord = stelAntwoordSamen(
    kaart,
    {
      ...GEEN_MATCH,
      uitkomst: spoed ? "spoed" : "advies",
      gekozen: id,
      kandidaten: [{ knelpunt: id, zekerheid: 1, waarom: [] }],
      domeinen,
    },
    { geprobeerd, gemeente, vandaag: VANDAAG },
  );
  if (!antwoord.advies) throw new Error(`no advies for ${id}`);
  return { antwoord, advies: antwoord.advies };
}

describe.each(ids)("%s", (id) => {
  it("has an advies that keeps the contract", () => {
    const { antwoord, advies } = adviesVan(id);
    expect(antwoordSchema.parse(antwoord)).toEqual(antwoord);
    expect(advies.ingang?.id ?? null).toBe(kaart.knelpunten.get(id)?.ingang);
    expect(advies.regelingen).toHaveLength(kaart.knelpunten.get(id)?.regelingen.length ?? -1);
    expect(advies.daarna.length).toBeGreaterThan(0);
    for (const { ingang } of advies.daarna) expect(ingang?.id).not.toBe(advies.ingang?.id ?? "-");
  });

  it("has a step of one sentence that tells what to do", () => {
    const { volgendeStap, zeg } = adviesVan(id).advies;
    expect(volgendeStap).not.toMatch(/\n/);
    expect(volgendeStap).toMatch(/^\p{Lu}\p{Ll}+ .*[.?]$/u);
    // "Wilt u bellen" and "Je kunt bellen" are no imperative; neither is a noun first.
    expect(volgendeStap).not.toMatch(/^(?:Je|U|De|Het|Een|Er|Wij|We|Ik|Dit|Dat|Misschien)\b/);
    expect(volgendeStap).not.toMatch(VOORAF);
    expect(volgendeStap.match(/[.!?](?= \p{Lu})/gu) ?? []).toHaveLength(0);
    expect(zeg).not.toMatch(/\n/);
  });

  it.each([undefined, "Amsterdam"])(
    "gemeente %s: the ladder is climbed without an ingang twice",
    (gemeente) => {
      const geprobeerd: string[] = [];
      const langs: string[] = [];
      const record = kaart.knelpunten.get(id);
      if (!record) throw new Error(id);
      const lengte = maakLadder(kaart, record, gemeente).length;
      for (let stap = 0; stap <= lengte + 1; stap++) {
        const { advies, antwoord } = adviesVan(id, geprobeerd, gemeente);
        if (antwoord.waarschuwingen.some(({ code }) => code === "alles-geprobeerd")) {
          expect(advies).toMatchObject({ volgendeStap: ALLES_GEPROBEERD, ingang: null });
          break;
        }
        for (const trede of [advies, ...advies.daarna])
          if (trede.ingang) expect(geprobeerd).not.toContain(trede.ingang.id);
        if (advies.ingang) langs.push(advies.ingang.id);
        geprobeerd.push(advies.ingang?.id ?? id);
        expect(stap).toBeLessThanOrEqual(lengte);
      }
      expect(new Set(langs).size).toBe(langs.length);
      expect(langs.length).toBeGreaterThan(1);
      expect(langs).toContain("pmm-landelijk-escalatieteam");
    },
  );

  it("an organisatie that was tried is not called again", () => {
    const { ingang } = adviesVan(id).advies;
    if (!ingang) return;
    const { advies } = adviesVan(id, [ingang.organisatie.id]);
    for (const trede of [advies, ...advies.daarna])
      if (trede.ingang) expect(organisatieVanIngang(kaart, trede.ingang.id)).not.toBe(ingang.organisatie.id);
  });
});

describe("the kaart as the answer needs it", () => {
  it("has the general ingang, and it can be reached", () => {
    expect(kaart.loketten.get(ALGEMENE_INGANG)).toBeDefined();
  });

  it("an acute knelpunt starts with somebody who can be called at once, or whom every gemeente has", () => {
    for (const { id, spoed } of kennis.kaart.knelpunten) {
      if (!spoed) continue;
      const { ingang } = adviesVan(id).advies;
      const heeftNummer = (kanalen: readonly { soort: string }[] = []) =>
        kanalen.some(({ soort }) => soort === "telefoon");
      expect(heeftNummer(ingang?.kanalen) || ingang?.gebied.startsWith("eigen "), id).toBe(true);
    }
  });
});
