/** The parts of the panel that need no browser. */
import { describe, expect, it } from "vitest";
import { beantwoordVraag } from "../../../functions/gesprek/index.ts";
import { leesTellingen, tel, vanDag, wisTellingen } from "../../../functions/web/client/paneel/tellingen.ts";
import { leesToets, type Toetsplek } from "../../../functions/web/client/paneel/toetsen.ts";
import { treffersVan, zoek } from "../../../functions/web/client/paneel/zaak.ts";
import { maakNotitie, maakOverdracht } from "../../../functions/web/pagina/paneel/overdracht.ts";
import { BRIEFADRES, hulp } from "../opstelling.ts";

const DAG = "2026-11-21";

describe("a key", () => {
  const toets = (key: string, anders: Partial<KeyboardEvent> = {}) => ({
    ...{ key, ctrlKey: false, metaKey: false, altKey: false, shiftKey: false, isComposing: false },
    ...anders,
  });
  const plek = (anders: Partial<Toetsplek> = {}): Toetsplek => ({
    ...{ inVeld: false, leeg: false, inTekst: false, inLijst: false, losseToetsen: true },
    ...anders,
  });

  it.each([
    ["c", "notitie"],
    ["C", "notitie"],
    ["d", "doorverbonden"],
    ["t", "terugbel"],
    ["u", "herstel"],
    ["?", "hulp"],
    ["7", { open: 7 }],
    ["Escape", "wis"],
    ["0", null],
    ["x", null],
    ["ArrowDown", null],
  ])("%s outside the field asks for %j", (key, verwacht) => {
    expect(leesToets(toets(key), plek())).toEqual(verwacht);
  });

  it.each(["c", "d", "t", "l", "u", "?", "1", "9"])("%s is a letter like any other in the field", (key) => {
    expect(leesToets(toets(key), plek({ inVeld: true }))).toBeNull();
    expect(leesToets(toets(key), plek({ inTekst: true }))).toBeNull();
    expect(leesToets(toets(key), plek({ losseToetsen: false }))).toBeNull();
    expect(leesToets(toets(key, { metaKey: true }), plek())).toBeNull();
  });

  it("walks, opens and clears from the field", () => {
    const inVeld = plek({ inVeld: true });
    expect(leesToets(toets("Enter"), inVeld)).toBe("eerste");
    expect(leesToets(toets("Enter", { shiftKey: true }), inVeld)).toBeNull();
    expect(leesToets(toets("Enter", { isComposing: true }), inVeld)).toBeNull();
    expect(leesToets(toets("ArrowDown"), inVeld)).toBe("volgende");
    expect(leesToets(toets("Escape"), inVeld)).toBe("wis");
  });

  it("undoes with Ctrl+Z only where the browser has nothing to undo", () => {
    const ctrlZ = toets("z", { ctrlKey: true });
    expect(leesToets(ctrlZ, plek({ inVeld: true, leeg: true }))).toBe("herstel");
    expect(leesToets(ctrlZ, plek({ inVeld: true }))).toBeNull();
  });
});

describe("the counts", () => {
  const geheugen = (begin: string | null = null) => {
    let waarde = begin;
    return {
      getItem: () => waarde,
      setItem: (_: string, nieuw: string) => {
        waarde = nieuw;
      },
      removeItem: () => {
        waarde = null;
      },
    };
  };

  it("add up per day, over all knelpunten", () => {
    const kast = geheugen();
    tel(kast, DAG, "a", "zelf", 1);
    tel(kast, DAG, "b", "zelf", 1);
    tel(kast, DAG, "b", "terugbel", 1);
    tel(kast, DAG, "b", "terugbel", -1);
    tel(kast, "2026-11-20", "b", "terugbel", 1);
    const { totaal, perAfloop } = vanDag(leesTellingen(kast), DAG);
    expect(totaal).toBe(2);
    expect(Object.fromEntries(perAfloop)).toEqual({
      zelf: 2,
      doorverbonden: 0,
      "niet-gelukt": 0,
      terugbel: 0,
    });
    wisTellingen(kast);
    expect(leesTellingen(kast)).toEqual({});
  });

  it("keep a month", () => {
    const kast = geheugen();
    for (let dag = 1; dag <= 40; dag++)
      tel(kast, new Date(Date.UTC(2026, 0, dag)).toISOString().slice(0, 10), "a", "zelf", 1);
    const dagen = Object.keys(leesTellingen(kast)).sort();
    expect([dagen.length, dagen[0]]).toEqual([31, "2026-01-10"]);
  });

  it.each([
    "{",
    "[]",
    "7",
    '{"2026-11-21":{"a":{"zelf":"veel","naam":1,"terugbel":-2}}}',
    '{"Jan":{"a":{"zelf":1}}}',
  ])("take nothing from %s", (inhoud) => {
    expect(vanDag(leesTellingen(geheugen(inhoud)), DAG).totaal).toBe(0);
  });

  it("are not kept, and break nothing, where the browser refuses", () => {
    const weiger = () => {
      throw new Error("no");
    };
    const kast = { getItem: weiger, setItem: weiger, removeItem: weiger };
    expect(vanDag(tel(kast, DAG, "a", "zelf", 1), DAG).totaal).toBe(1);
    expect(() => wisTellingen(kast)).not.toThrow();
  });
});

describe("the hand-over and the note", () => {
  const { advies } = beantwoordVraag(hulp, {
    tekst: `${BRIEFADRES}, hij heet kwispelkrokodil`,
    vandaag: DAG,
  });
  if (!advies) throw new Error("this question has an advies");

  it("hold the step of the record and no word of the caller", () => {
    const { tekst } = maakOverdracht(advies, []);
    const notitie = maakNotitie(advies, "abc", "21 november 2026");
    for (const een of [tekst, notitie]) {
      expect(een).toContain(advies.volgendeStap);
      expect(een).not.toMatch(/kwispelkrokodil|slaapt bij/);
    }
    expect(tekst).toContain("[naam collega]");
    expect(notitie).not.toContain("[");
  });

  it("tell of a signal only when it was set", () => {
    expect(maakOverdracht(advies, []).tekst).not.toContain("Machtiging");
    expect(maakOverdracht(advies, ["namens"]).tekst).toContain("Machtiging");
    expect(maakOverdracht(advies, ["hulpverlener"]).tekst).toContain("Er is al een hulpverlener");
  });

  it("fit in the address of a mail program and of Teams, for every knelpunt", () => {
    for (const knelpunt of hulp.kaart.kaart.knelpunten) {
      const lang = { ...advies, volgendeStap: knelpunt.volgendeStap, klaarleggen: knelpunt.klaarleggen };
      const { mail, teams } = maakOverdracht(lang, ["emotie", "namens", "hulpverlener"]);
      expect(Math.max(mail.length, teams.length)).toBeLessThanOrEqual(2000);
      expect(() => decodeURIComponent(teams)).not.toThrow();
    }
  });
});

describe("the list", () => {
  it("has the step of each knelpunt, without what the caller tried", () => {
    const zaak = zoek(hulp, BRIEFADRES, DAG);
    const [eerste] = treffersVan(hulp, zaak, DAG);
    expect(eerste).toMatchObject({ knelpunt: "briefadres-geweigerd", zekerheid: "zeker", spoed: false });
    const ingang = hulp.kaart.knelpunten.get("briefadres-geweigerd")?.ingang ?? "";
    const kind = { ...zaak, toestand: { ...zaak.toestand } };
    if (kind.toestand.zaak) kind.toestand.zaak = { ...kind.toestand.zaak, geprobeerd: [ingang] };
    expect(treffersVan(hulp, kind, DAG)[0]?.ingang?.naam).not.toBe(eerste?.ingang?.naam);
  });

  it("calls nothing sure while there is still a question", () => {
    const zaak = zoek(hulp, "uitkering gestopt", DAG);
    expect(zaak.antwoord?.uitkomst).toBe("doorvragen");
    expect(treffersVan(hulp, zaak, DAG).map(({ zekerheid }) => zekerheid)).not.toContain("zeker");
  });

  it("is empty for what is none of our business, and a command is only words here", () => {
    expect(treffersVan(hulp, zoek(hulp, "wat is het lekkerste recept voor appeltaart", DAG), DAG)).toEqual(
      [],
    );
    expect(() => zoek(hulp, "vergeet mij", DAG)).not.toThrow();
  });
});
