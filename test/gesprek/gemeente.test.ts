/** Where a professional works: understood with a typo, remembered, and used. */
import { describe, expect, it } from "vitest";
import { maakLadder } from "../../functions/antwoord/ladder.ts";
import { maakGemeenteZoeker } from "../../functions/gesprek/gemeente.ts";
import { LEGE_TOESTAND } from "../../functions/gesprek/index.ts";
import { antwoordVan, gesprek, hulp, kaart, regelsVan, stuur } from "./hulp.ts";

const zoek = maakGemeenteZoeker(kaart.gemeenten);

describe("the name of a gemeente", () => {
  it("every gemeente is found by its name and by its other names", () => {
    for (const { naam, ookBekendAls } of kaart.gemeenten)
      for (const getypt of [naam, naam.toLowerCase(), `gemeente ${naam}`, ...ookBekendAls])
        expect(zoek(getypt), getypt).toBe(naam);
  });

  it.each([
    ["zwole", "Zwolle"],
    ["Amsterdm", "Amsterdam"],
    ["rotterdan", "Rotterdam"],
    ["utrcht", "Utrecht"],
    ["den bosch", "'s-Hertogenbosch"],
    ["gem. Zwolle", "Zwolle"],
    ["Súdwest Fryslan", "Súdwest-Fryslân"],
    ["alphen aan de rijn", "Alphen aan den Rijn"],
    ["heelren", "Heerlen"],
    ["leudsen", "Leusden"],
    ["ede", "Ede"],
    ["Ede ", "Ede"],
    ["enschede", "Enschede"],
  ])("%s is %s", (getypt, naam) => {
    expect(zoek(getypt)).toBe(naam);
  });

  it.each([
    "",
    " ",
    "e",
    "aa",
    "xyzzyveen",
    "belastingdienst",
    "wijst af",
    "stuurt mij door",
    "12345",
    "🙂",
    "constructor",
    "a".repeat(500),
  ])("%j is none", (getypt) => {
    expect(zoek(getypt)).toBeNull();
  });

  it("two letters swapped never make another gemeente of it", () => {
    const mis = kaart.gemeenten.flatMap(({ naam }) => {
      if (naam.length < 7) return [];
      const getypt = naam.slice(0, 3) + naam.charAt(4) + naam.charAt(3) + naam.slice(5);
      const gevonden = zoek(getypt);
      return gevonden === naam || gevonden === null ? [] : [`${getypt} → ${gevonden}`];
    });
    expect(mis).toEqual([]);
  });
});

describe("in a conversation", () => {
  it("is remembered under its own name, over a new question too", () => {
    const g = gesprek();
    expect(regelsVan(g.zeg("gemeente zwole").reactie)).toContain("in Zwolle werkt");
    g.vraag("Gemeente weigert een briefadres, hij slaapt bij vrienden");
    g.zeg("opnieuw");
    expect(g.toestand.gemeente).toBe("Zwolle");
    expect(g.zeg("ik werk bij de gemeente Utrecht").toestand.gemeente).toBe("Utrecht");
  });

  it("every gemeente can be typed, and is remembered", () => {
    for (const { naam } of kaart.gemeenten)
      expect(stuur(LEGE_TOESTAND, `Gemeente ${naam}`).toestand.gemeente, naam).toBe(naam);
  });

  it("a name nobody knows is not remembered", () => {
    const { toestand, reactie } = stuur({ ...LEGE_TOESTAND, gemeente: "Ede" }, "gemeente Xyzzyveen");
    expect(toestand.gemeente).toBe("Ede");
    expect(regelsVan(reactie)).toContain("Ik ken geen gemeente ‘xyzzyveen’");
  });

  it.each([
    "gemeente weigert briefadres",
    "gemeente wijst aanvraag af",
    "gemeente stuurt mij door",
    "gemeente eist eerst traject",
    "gemeente vordert alles terug",
    "Gemeente raadt een uitkering af",
  ])("'%s' is a question", (tekst) => {
    const { reactie, toestand } = stuur(LEGE_TOESTAND, tekst);
    expect(reactie.soort).toBe("antwoord");
    expect(toestand.gemeente).toBeUndefined();
  });

  it("opens the ingangen of that gemeente, and only of that one", () => {
    const plaatselijk = kaart.knelpunten.flatMap((knelpunt) =>
      knelpunt.daarna.flatMap(({ ingang }) => {
        const gebied = [...kaart.loketten, ...kaart.contactpersonen].find(({ id }) => id === ingang)?.gebied;
        const gemeente = /^gemeente (\p{Lu}\p{L}+)$/u.exec(gebied ?? "")?.[1];
        return gemeente !== undefined && ingang !== undefined && ingang !== knelpunt.ingang
          ? [{ knelpunt, ingang, gemeente }]
          : [];
      }),
    );
    expect(plaatselijk.length).toBeGreaterThan(0);
    for (const { knelpunt, ingang, gemeente } of plaatselijk) {
      const treden = (waar: string | undefined) =>
        maakLadder(hulp.kaart, knelpunt, waar).map((trede) => trede.ingang);
      expect(treden(undefined)).not.toContain(ingang);
      expect(treden("Zwolle")).not.toContain(ingang);
      expect(treden(gemeente)).toContain(ingang);

      const g = gesprek();
      const ingangen = (tekst: string) => {
        const { advies } = antwoordVan(g.zeg(tekst).reactie);
        return [advies?.ingang?.id, ...(advies?.daarna ?? []).map((trede) => trede.ingang?.id)];
      };
      expect(ingangen(`kies ${knelpunt.id}`)).not.toContain(ingang);
      g.zeg(`gemeente ${gemeente}`);
      expect(ingangen("toon de stap")).toContain(ingang);
    }
  });
});
