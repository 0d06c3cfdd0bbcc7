/** Whole conversations with the real kaart. */
import { describe, expect, it } from "vitest";
import { BERICHTEN } from "../../functions/antwoord/teksten.ts";
import { beantwoordVraag, LEGE_TOESTAND, type Toestand, voerGesprek } from "../../functions/gesprek/index.ts";
import { ACTIES, TEKSTEN, VOORBEELDVRAGEN } from "../../functions/gesprek/teksten.ts";
import { antwoordVan, gesprek, hulp, kaart, kansen, metMatches, regelsVan, stuur, VANDAAG } from "./hulp.ts";

const VRAAG = "Gemeente weigert een briefadres, hij slaapt bij vrienden";
const IDS = ["briefadres-geweigerd", "spookburger-zonder-adres", "fout-in-de-brp"] as const;

/** A conversation in which these knelpunten were found and the first was advised on. */
function metKandidaten(...ids: readonly string[]) {
  const [eerste = ""] = ids;
  const g = gesprek(
    metMatches({
      mijnvraag: {
        uitkomst: "advies",
        gekozen: eerste,
        kandidaten: kansen(...ids.map((id, i) => [id, 0.6 / (i + 1)] as const)),
      },
    }),
  );
  g.vraag("mijnvraag");
  return g;
}

describe("from greeting to answer", () => {
  it("a greeting tells what to do and gives three questions to press", () => {
    const { reactie, toestand } = stuur(LEGE_TOESTAND, "hoi");
    expect(regelsVan(reactie)).toBe(TEKSTEN.begroeting.join("\n"));
    expect(reactie.acties.map(({ stuur: tekst }) => tekst)).toEqual([...VOORBEELDVRAGEN, "help"]);
    expect(toestand).toEqual({ v: 1, begroet: true });
  });

  it.each(VOORBEELDVRAGEN)("the example leads to an advies: %s", (vraag) => {
    const { reactie } = stuur(LEGE_TOESTAND, vraag);
    expect(antwoordVan(reactie)).toMatchObject({ uitkomst: "advies", advies: { ingang: expect.anything() } });
    expect(reactie.acties.map(({ label }) => label)).toEqual([
      "Al geprobeerd",
      "Andere optie",
      "Meer",
      "Klopt niet",
      "Nieuwe vraag",
    ]);
  });

  it("already tried, again and again: another ingang each time, up to the end of the ladder", () => {
    const g = gesprek();
    g.zeg("hallo");
    const langs = [g.vraag(VRAAG).advies?.ingang?.id];
    expect(langs[0]).toBe("gemeente-briefadres");
    for (const tekst of ["dit heb ik al geprobeerd", "al geprobeert", "lukt niet"])
      langs.push(g.vraag(tekst).advies?.ingang?.id);
    let antwoord = g.vraag("al geprobeerd");
    while (antwoord.advies?.ingang && langs.length < 20) {
      langs.push(antwoord.advies.ingang.id);
      antwoord = antwoordVan(g.druk("Al geprobeerd").reactie);
    }
    expect(new Set(langs).size).toBe(langs.length);
    expect(langs.length).toBeGreaterThan(5);
    expect(langs).not.toContain(undefined);
    expect(antwoord.waarschuwingen.map(({ code }) => code)).toContain("alles-geprobeerd");
    expect(antwoord.uitkomst).toBe("advies");
    // Once more changes nothing.
    expect(g.vraag("al geprobeerd").advies?.volgendeStap).toBe(antwoord.advies?.volgendeStap);
  });

  it.each(kaart.knelpunten.filter(({ ingang }) => ingang === null).map(({ id }) => id))(
    "a step that is no contact goes on to a contact too: %s",
    (id) => {
      const g = gesprek();
      const eerste = g.vraag(`kies ${id}`).advies;
      expect(eerste).toMatchObject({ knelpunt: { id }, ingang: null });
      const tweede = g.vraag("al geprobeerd").advies;
      expect(tweede?.knelpunt.id).toBe(id);
      expect(tweede?.volgendeStap).not.toBe(eerste?.volgendeStap);
      expect(tweede?.ingang).not.toBeNull();
      expect(g.vraag("al geprobeerd").advies?.ingang?.id).not.toBe(tweede?.ingang?.id);
    },
  );

  it("the whole way: greeting, question, tried, more, other, not right, choose, anew", () => {
    const g = metKandidaten(...IDS);
    const stap = g.vraag("al geprobeerd").advies;
    const meer = g.zeg("meer").reactie;
    expect(meer).toMatchObject({ soort: "antwoord", uitgebreid: true, antwoord: { advies: stap } });
    expect(meer.acties.map(({ label }) => label)).toContain(ACTIES.stap.label);
    expect(g.druk("Terug naar de stap").reactie).toMatchObject({
      uitgebreid: false,
      antwoord: { advies: stap },
    });

    expect(g.vraag("andere mogelijkheid").advies?.knelpunt.id).toBe(IDS[1]);
    expect(g.toestand.zaak).toMatchObject({
      afgewezen: [IDS[0]],
      gekozen: IDS[1],
      geprobeerd: ["gemeente-briefadres"],
    });

    // Two are refused, one is left: it is shown; after that there is none.
    expect(g.vraag("klopt niet").advies?.knelpunt.id).toBe(IDS[2]);
    expect(regelsVan(g.zeg("klopt niet").reactie)).toBe(TEKSTEN.geenAndere.join("\n"));
    expect(g.toestand.zaak).toBeUndefined();
  });

  it("not right: asks between the others, and what is chosen counts", () => {
    const g = metKandidaten(...IDS);
    const { reactie } = g.zeg("klopt niet");
    const { vraag, uitkomst } = antwoordVan(reactie);
    expect(uitkomst).toBe("doorvragen");
    expect(vraag?.keuzes.map(({ id }) => id)).not.toContain(IDS[0]);
    expect(vraag?.keuzes.map(({ id }) => id)).toEqual(expect.arrayContaining([IDS[1], IDS[2], "anders"]));
    const gekozen = antwoordVan(g.zeg(`kies ${IDS[2]}`).reactie);
    expect(gekozen.advies?.knelpunt.id).toBe(IDS[2]);
    expect(gekozen.kandidaten[0]).toMatchObject({ knelpunt: IDS[2], zekerheid: 1 });
    expect(g.zeg("opnieuw").toestand).toEqual({ v: 1, begroet: true });
    expect(regelsVan(g.zeg("al geprobeerd").reactie)).toBe(TEKSTEN.geenZaak.join("\n"));
  });

  it("other possibility runs through the candidates, and ends with a way on", () => {
    const g = metKandidaten(...IDS);
    expect(g.vraag("andere mogelijkheid").advies?.knelpunt.id).toBe(IDS[1]);
    expect(g.vraag("iets anders").advies?.knelpunt.id).toBe(IDS[2]);
    const { reactie } = g.zeg("andere mogelijkheid");
    expect(regelsVan(reactie)).toBe(TEKSTEN.geenAndere.join("\n"));
  });

  it("what was tried stays tried when another knelpunt is chosen", () => {
    const g = metKandidaten("briefadres-geweigerd", "spookburger-zonder-adres");
    g.vraag("al geprobeerd");
    const { geprobeerd } = g.toestand.zaak ?? {};
    expect(geprobeerd).toEqual(["gemeente-briefadres"]);
    const { advies } = g.vraag("andere mogelijkheid");
    for (const trede of [advies, ...(advies?.daarna ?? [])])
      expect(trede?.ingang?.id).not.toBe("gemeente-briefadres");
  });

  it("a new question starts a new zaak", () => {
    const g = gesprek();
    g.vraag(VRAAG);
    g.vraag("al geprobeerd");
    const { advies } = g.vraag("Boetes van het CJIB lopen op, schuldhulp kan pas over een maand starten");
    expect(advies?.knelpunt.id).not.toBe("briefadres-geweigerd");
    expect(g.toestand.zaak?.geprobeerd).toEqual([]);
  });
});

describe("without a question", () => {
  it.each(["al geprobeerd", "meer", "toon de stap", "andere mogelijkheid", "klopt niet"])("%s", (tekst) => {
    const { reactie, toestand } = stuur(LEGE_TOESTAND, tekst);
    expect(regelsVan(reactie)).toBe(TEKSTEN.geenZaak.join("\n"));
    expect(toestand).toEqual(LEGE_TOESTAND);
  });

  it.each(["", "   ", "\n\n", "🙂", "🙂🙂🙂", "...", "!!!", "- - -", "\u200b"])(
    "nothing to read in %j",
    (tekst) => {
      const { reactie, toestand } = stuur(LEGE_TOESTAND, tekst);
      expect(regelsVan(reactie)).toBe(TEKSTEN.leeg.join("\n"));
      expect(toestand).toEqual(LEGE_TOESTAND);
    },
  );

  it("an old button of a knelpunt that is no longer on the kaart leads on", () => {
    const { reactie } = stuur(LEGE_TOESTAND, "kies bestaat-niet-meer");
    expect(reactie.acties.length).toBeGreaterThan(0);
  });

  it("a knelpunt chosen from a link is advised on", () => {
    expect(antwoordVan(stuur(LEGE_TOESTAND, "kies briefadres-geweigerd").reactie).advies?.ingang?.id).toBe(
      "gemeente-briefadres",
    );
  });

  it("an acute knelpunt chosen by hand is still acute", () => {
    expect(antwoordVan(stuur(LEGE_TOESTAND, "kies suicidegevaar-nu").reactie)).toMatchObject({
      uitkomst: "spoed",
      bericht: BERICHTEN.spoed,
    });
  });
});

describe("help", () => {
  it("goes back to the step when there is one", () => {
    const g = gesprek();
    expect(g.zeg("help").reactie.acties.map(({ stuur: tekst }) => tekst)).toEqual(VOORBEELDVRAGEN);
    const { advies } = g.vraag(VRAAG);
    g.zeg("hepl");
    expect(antwoordVan(g.druk("Terug naar de stap").reactie).advies).toEqual(advies);
  });

  it.each([
    "al geprobeerd",
    "andere optie",
    "meer",
    "klopt niet",
    "opnieuw",
    "vergeet mij",
    "wat weet je van mij",
  ])("names '%s', and that works", (tekst) => {
    expect(TEKSTEN.help.join(" ")).toContain(tekst);
  });
});

describe("what is remembered", () => {
  it("nothing at first", () => {
    expect(regelsVan(stuur(LEGE_TOESTAND, "wat weet je van mij").reactie)).toBe(TEKSTEN.nietsBewaard);
  });

  it("gemeente, knelpunt and how many were tried, in words", () => {
    const g = gesprek();
    g.zeg("gemeente Zwolle");
    g.vraag(VRAAG);
    g.vraag("al geprobeerd");
    expect(regelsVan(g.zeg("wat weet je van mij?").reactie)).toBe(
      [
        "Je werkt in Zwolle.",
        "We hadden het over: Briefadres geweigerd, alles staat stil.",
        "Je hebt 1 ingang geprobeerd.",
        TEKSTEN.bewaartermijn,
      ].join("\n"),
    );
    g.vraag("al geprobeerd");
    expect(regelsVan(g.zeg("wat weet je van mij?").reactie)).toContain("2 ingangen geprobeerd");
  });

  it("forgets everything on request", () => {
    const g = gesprek();
    g.zeg("gemeente Zwolle");
    g.vraag(VRAAG);
    const uitkomst = g.zeg("vergeet mj");
    expect(uitkomst).toMatchObject({ vergeten: true, toestand: LEGE_TOESTAND });
    expect(regelsVan(g.zeg("wat weet je van mij").reactie)).toBe(TEKSTEN.nietsBewaard);
  });

  it("only 'vergeet mij' forgets", () => {
    for (const tekst of ["opnieuw", "hoi", VRAAG, "stopt", "kies anders"])
      expect(stuur(LEGE_TOESTAND, tekst).vergeten).toBe(false);
  });

  it("'opnieuw' keeps the gemeente and drops the zaak", () => {
    const g = gesprek();
    g.zeg("gemeente Zwolle");
    g.vraag(VRAAG);
    expect(g.zeg("opnieuw").toestand).toEqual({ v: 1, begroet: true, gemeente: "Zwolle" });
  });
});

describe("personal data", () => {
  it("is taken out before anything looks at it, and the user is told", () => {
    const gezien: string[] = [];
    const match = (tekst: string) => {
      gezien.push(tekst);
      return hulp.match(tekst);
    };
    const meekijker = { ...hulp, match };
    const g = gesprek(meekijker);
    const antwoord = g.vraag("Gemeente weigert briefadres voor meneer Quispel, bsn 111222333, 06-12345678");
    expect(gezien.join()).not.toMatch(/Quispel|111222333|12345678/);
    expect(antwoord.waarschuwingen).toEqual([
      expect.objectContaining({ code: "persoonsgegevens", tekst: expect.stringMatching(/BSN.*weggelaten/) }),
    ]);
    expect(JSON.stringify(antwoord)).not.toMatch(/quispel|111222333|12345678/i);
    expect(antwoord.advies?.knelpunt.id).toBe("briefadres-geweigerd");
  });
});

describe("a question without a conversation", () => {
  it("is the same answer as the first one of a conversation", () => {
    expect(beantwoordVraag(hulp, { tekst: VRAAG, vandaag: VANDAAG })).toEqual(
      antwoordVan(stuur(LEGE_TOESTAND, VRAAG).reactie),
    );
  });

  it("knows what was tried", () => {
    const { advies } = beantwoordVraag(hulp, {
      tekst: VRAAG,
      vandaag: VANDAAG,
      geprobeerd: ["gemeente-burgerzaken"],
    });
    for (const trede of [advies, ...(advies?.daarna ?? [])])
      expect(trede?.ingang?.organisatie.id).not.toBe("gemeente-burgerzaken");
  });

  it("says when it does not know the gemeente, and answers all the same", () => {
    const { waarschuwingen, advies } = beantwoordVraag(hulp, {
      tekst: VRAAG,
      vandaag: VANDAAG,
      gemeente: "Xyzzyveen",
    });
    expect(waarschuwingen).toEqual([
      expect.objectContaining({ code: "onbekende-gemeente", tekst: expect.stringContaining("Xyzzyveen") }),
    ]);
    expect(advies).toBeDefined();
    const bekend = beantwoordVraag(hulp, { tekst: VRAAG, vandaag: VANDAAG, gemeente: "amsterdm" });
    expect(bekend.waarschuwingen).toEqual([]);
  });

  it("takes a conversation's geprobeerd only by known ids into the memory", () => {
    const { toestand } = voerGesprek(hulp, LEGE_TOESTAND, {
      tekst: VRAAG,
      vandaag: VANDAAG,
      geprobeerd: ["gemeente-briefadres", "ind", "mevrouw Jansen uit Ede", "__proto__"],
    });
    expect(toestand.zaak?.geprobeerd).toEqual(["gemeente-briefadres", "ind"]);
    expect(toestand.zaak?.ingang).not.toBe("gemeente-briefadres");
  });
});

describe("a memory of an older kaart", () => {
  const oud: Toestand = {
    v: 1,
    begroet: true,
    gemeente: "Verdwenen",
    zaak: {
      kandidaten: [
        { knelpunt: "weg-een", zekerheid: 0.5 },
        { knelpunt: "weg-twee", zekerheid: 0.4 },
      ],
      organisaties: ["weg"],
      gekozen: "weg-een",
      ingang: "weg-loket",
      geprobeerd: ["weg-loket"],
      afgewezen: [],
      keuzes: ["weg-een", "weg-twee"],
      doorvragen: 1,
      spoed: false,
    },
  };
  it.each([
    "al geprobeerd",
    "meer",
    "andere mogelijkheid",
    "klopt niet",
    "1",
    "2",
    "3",
    "kies weg-een",
    "wat weet je van mij",
    "help",
    VRAAG,
  ])("%s still gets an answer", (tekst) => {
    stuur(oud, tekst);
    stuur({ ...oud, ...(oud.zaak && { zaak: { ...oud.zaak, keuzes: [] } }) }, tekst);
  });
});
