import { describe, expect, it } from "vitest";
import { bouwMatchIndex, type Match, maakMatcher } from "../../functions/matching/index.ts";
import { leer } from "../../functions/matching/model/leer.ts";
import { kaart, kennis, match, miniInhoud, miniKaart } from "./hulp.ts";

const VERHAAL = `Ik begeleid een moeder van drie kinderen. Haar verblijfsvergunning is te laat verlengd en daardoor is de
uitkering gestopt. Ondertussen loopt de huur achter en de deurwaarder belt elke dag. De zorgverzekeraar heeft haar
uitgeschreven. De gemeente zegt dat zij niets kan doen zolang de IND niet beslist. Wie moet ik als eerste bellen?`;

/** The knelpunt that comes first. */
const eerste = ({ kandidaten }: Match) => kandidaten[0]?.knelpunt;

describe("plain knelpunten", () => {
  it.each([
    ["Gemeente weigert een briefadres, hij slaapt bij vrienden", "gemeente-burgerzaken"],
    ["Verblijfsvergunning te laat verlengd bij de IND", "ind"],
    ["Boetes van het CJIB lopen op", "cjib"],
    ["AOW is lager omdat ze jaren in het buitenland woonde", "svb"],
    ["UWV heeft nog niet beslist over de WIA aanvraag, er is geen inkomen", "uwv"],
    ["DUO stuurt een deurwaarder voor een oude studieschuld", "duo"],
    ["huurtoeslag moet worden terugbetaald, dienst toeslagen wil geen regeling", "dienst-toeslagen"],
    ["Energieleverancier dreigt gas en licht af te sluiten", "energieleverancier"],
    [
      "De woningcorporatie weigert hem vanwege een oude huurschuld, hij staat op de zwarte lijst",
      "woningcorporatie",
    ],
    ["De schuldhulpverlening laat hem niet toe tot de schuldregeling", "gemeente-schuldhulp"],
    ["Bijstand is stopgezet zonder dat er iets gevraagd is", "gemeente-sociale-dienst"],
    ["Wmo-aanvraag voor huishoudelijke hulp duurt al maanden", "gemeente-wmo"],
    ["Kind zit al een jaar thuis zonder school, leerplicht weet het ook niet", "leerplicht"],
    ["Gedupeerde van de toeslagenaffaire wacht nog steeds op UHT", "uht"],
  ])("'%s' belongs to %s", (tekst, organisatie) => {
    expect(match(tekst).organisaties[0]).toBe(organisatie);
  });

  it.each([
    ["verblijfsvergunnig te laat verlengt bij de ind", "ind"],
    ["breifadres geweigerd, hij slaapt bij vrienden", "gemeente-burgerzaken"],
    ["huurtoslag moet terugbetaald worden aan dienst toeslagen", "dienst-toeslagen"],
    ["studieschuldt bij duo is nu bij de deurwaader", "duo"],
  ])("'%s', with its typos, still belongs to %s", (tekst, organisatie) => {
    expect(match(tekst).organisaties.slice(0, 3)).toContain(organisatie);
  });

  it.each([
    "GEMEENTE WEIGERT BRIEFADRES",
    "gemeente weigert bríefadres",
    "gemeente   weigert\u200b briefadres!!",
  ])("does not mind how '%s' is written", (tekst) => {
    expect(match(tekst)).toEqual(match("gemeente weigert briefadres"));
  });
});

describe("a match", () => {
  const TEKSTEN = [
    VERHAAL,
    "briefadres",
    "hij slaapt vannacht op straat met twee kinderen",
    "wat is de beste pizza",
    "Boetes van het CJIB lopen op, schuldhulp kan pas over een maand starten",
  ];

  it("is the same every time, and does not depend on what was asked before", () => {
    const vers = maakMatcher(kaart, kennis.index, kennis.model);
    for (const tekst of [...TEKSTEN].reverse()) vers(tekst);
    for (const tekst of TEKSTEN) {
      expect(match(tekst)).toEqual(match(tekst));
      expect(vers(tekst)).toEqual(match(tekst));
    }
  });

  it("explains itself with words that stand in the text", () => {
    for (const tekst of TEKSTEN) {
      for (const { waarom } of match(tekst).kandidaten) {
        expect(waarom.length).toBeGreaterThan(0);
        for (const woord of waarom.flatMap((een) => een.replace(/^geen /, "").split(" "))) {
          expect(tekst.toLowerCase()).toContain(woord);
        }
      }
    }
  });

  it("names only what stands on the kaart, each once, at most five", () => {
    for (const tekst of TEKSTEN) {
      const { kandidaten, organisaties, ookGenoemd } = match(tekst);
      const ids = kandidaten.map(({ knelpunt }) => knelpunt);
      expect(ids.filter((id) => !kaart.knelpunten.has(id))).toEqual([]);
      expect(organisaties.filter((id) => !kaart.organisaties.has(id))).toEqual([]);
      expect(ookGenoemd.filter((id) => !kaart.knelpunten.has(id))).toEqual([]);
      expect(new Set(ids).size).toBe(ids.length);
      expect(new Set(organisaties).size).toBe(organisaties.length);
      expect(Math.max(ids.length, organisaties.length)).toBeLessThanOrEqual(5);
    }
  });

  it("puts the chosen knelpunt first and sorts the rest by zekerheid, 0 to 1", () => {
    for (const tekst of TEKSTEN) {
      const { gekozen, kandidaten } = match(tekst);
      const rest = kandidaten
        .filter(({ knelpunt }) => knelpunt !== gekozen)
        .map(({ zekerheid }) => zekerheid);
      expect(rest).toEqual([...rest].sort((a, b) => b - a));
      for (const { zekerheid } of kandidaten) {
        expect(zekerheid).toBeGreaterThanOrEqual(0);
        expect(zekerheid).toBeLessThanOrEqual(1);
      }
    }
    const advies = match("Gemeente weigert een briefadres, hij slaapt bij vrienden");
    expect(advies.gekozen).toBe(eerste(advies));
  });

  it("chooses a knelpunt exactly when it advises or raises the alarm", () => {
    for (const tekst of TEKSTEN) {
      const { uitkomst, gekozen } = match(tekst);
      expect(gekozen !== null).toBe(uitkomst === "advies" || uitkomst === "spoed");
    }
  });

  it("changes with a negation", () => {
    const wel = match("mevrouw heeft een uitkering en is verzekerd");
    const niet = match("mevrouw heeft geen uitkering en is niet verzekerd");
    expect(niet.kandidaten).not.toEqual(wel.kandidaten);
  });

  it("finds the heart of a long story with several problems", () => {
    const { kandidaten, organisaties } = match(VERHAAL);
    expect(organisaties[0]).toBe("ind");
    expect(kandidaten[0]?.knelpunt).toMatch(/verblijf/);
  });

  it("asks back on a single word that says little", () => {
    expect(match("schulden").uitkomst).not.toBe("advies");
    expect(match("help").uitkomst).not.toBe("advies");
  });

  it.each([
    "wat is de beste pizza",
    "wie wint het eurovisie songfestival",
    "schrijf een gedicht over de zee",
  ])("does not advise on '%s'", (tekst) => {
    expect(["advies", "spoed"]).not.toContain(match(tekst).uitkomst);
  });
});

describe("a kaart of one's own", () => {
  const klein = maakMatcher(miniKaart, bouwMatchIndex(miniInhoud), leer([]));

  it("works without a learned model: then search decides", () => {
    expect(eerste(klein("pasje verlopen, vergeten te verlengen"))).toBe("vergunning-verlopen");
    expect(eerste(klein("AOW niet gestort"))).toBe("uitkering-stopt");
    expect(klein("xyzzy").kandidaten).toEqual([]);
  });

  it("has the same index every time it is made", () => {
    expect(JSON.stringify(bouwMatchIndex(miniInhoud))).toBe(JSON.stringify(bouwMatchIndex(miniInhoud)));
  });
});
