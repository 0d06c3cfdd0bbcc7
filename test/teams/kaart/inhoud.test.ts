/** What stands on a card, in which order, and who gets to read it. */
import { describe, expect, it } from "vitest";
import { TEAMS } from "../../../functions/teams/teksten.ts";
import {
  APP_ID,
  adressenIn,
  delenVan,
  foutenIn,
  kaartVan,
  leesbaar,
  PAGINAS,
  tekstenVan,
  zeg,
  zegAlles,
} from "../hulp.ts";

const VERLENGD = "Verblijfsvergunning te laat verlengd en nu is de uitkering gestopt";
const SPOED = "klant zegt dat ze er vanavond een eind aan maakt";

const knoppen = (bron: ReturnType<typeof kaartVan>) => bron.actions.map(({ title }) => title);

describe("the card of a next step", () => {
  const uitkomst = zeg(VERLENGD);
  const bron = kaartVan(uitkomst);
  const advies = uitkomst.reactie.soort === "antwoord" ? uitkomst.reactie.antwoord.advies : undefined;
  const koppen = tekstenVan(bron).filter(({ style }) => style === "heading");

  it("has the step as its first and largest heading", () => {
    expect(koppen[0]).toMatchObject({ text: advies?.volgendeStap, size: "large" });
    expect(koppen.filter(({ size }) => size === "large")).toHaveLength(1);
  });

  it("says what to say and what to have ready before the folded details", () => {
    const namen = koppen.map(({ text }) => text);
    expect(namen.slice(1, 3)).toEqual(["Zeg dit", "Leg klaar"]);
    expect(leesbaar(bron)).toContain(`“${advies?.zeg}”`);
    expect(leesbaar(bron)).toContain(advies?.klaarleggen.map((een) => `- ${een}`).join("\r"));
  });

  it("lets the number be tapped, with its explanation apart from it", () => {
    const regel = tekstenVan(bron).find(({ text }) => text.startsWith("Telefoon: "));
    expect(regel).toMatchObject({ text: "Telefoon: [088 043 04 30](tel:0880430430)", weight: "bolder" });
  });

  it("says when the contact was last checked, and that it has to be checked again", () => {
    expect(leesbaar(bron)).toContain("Gecontroleerd: 2023. Controle nodig.");
  });

  it("folds the details behind 'Meer', and shows them at once when asked", () => {
    const meer = (kaart: typeof bron) =>
      kaart.body.find((deel) => deel.type === "Container" && deel.id === "meer");
    expect(meer(bron)).toMatchObject({ isVisible: false });
    expect(bron.actions).toContainEqual({
      type: "Action.ToggleVisibility",
      title: "Meer",
      targetElements: ["meer"],
    });
    expect(meer(kaartVan(zegAlles(VERLENGD, "meer")))).toMatchObject({ isVisible: true });
  });

  it("links its sources, with a space before the date", () => {
    const bronnen = tekstenVan(bron).filter(({ text }) => /^\[[^\]]+\]\(https:.*\d{4}\)$/.test(text));
    expect(bronnen.length).toBeGreaterThan(2);
    expect(bronnen.filter(({ text }) => !/\)(, .+)? \([^()]+\)$/.test(text))).toEqual([]);
    expect(adressenIn(leesbaar(bron))).toContain(`${PAGINAS}/kaart/knelpunt/${advies?.knelpunt.id}`);
  });

  it("has the five buttons, and the way back after a press", () => {
    const vijf = ["Al geprobeerd", "Andere optie", "Meer", "Klopt niet", "Deel met collega"];
    expect(knoppen(bron)).toEqual(vijf);
    const verder = zeg("dit heb ik al geprobeerd", uitkomst.toestand);
    const daarna = kaartVan(verder, "persoonlijk", uitkomst.toestand.zaak);
    expect(knoppen(daarna)).toEqual([...vijf, "Terug"]);
    const terug = daarna.actions.find(({ title }) => title === "Terug");
    expect(terug).toMatchObject({ data: { v: 1, zaak: uitkomst.toestand.zaak } });
  });

  it("shares the page of the knelpunt and nothing of the case", () => {
    const [deel] = [...delenVan(bron.actions)].filter(({ title }) => title === TEAMS.deel);
    const { origin, pathname, searchParams } = new URL(String(deel?.url));
    expect(origin + pathname).toBe("https://teams.microsoft.com/share");
    expect(Object.fromEntries(searchParams)).toEqual({
      href: `${PAGINAS}/kaart/knelpunt/${advies?.knelpunt.id}`,
      msgText: TEAMS.deelTekst,
    });
  });

  it("shows the words that led to it only where nobody reads along", () => {
    expect(leesbaar(bron)).toContain("Gevonden op: ‘");
    expect(leesbaar(kaartVan(uitkomst, "groep"))).not.toContain("Gevonden op");
  });
});

describe("the card of acute danger", () => {
  const bron = kaartVan(zeg(SPOED));

  it("begins with the alarm, with a number that can be tapped", () => {
    expect(bron.body[0]).toMatchObject({ type: "Container", style: "attention" });
    expect(tekstenVan(bron)[0]?.text).toMatch(/^Spoed\. .*\[112\]\(tel:112\)/);
    expect(tekstenVan(bron)[1]).toMatchObject({ style: "heading", size: "large" });
  });

  it("says the danger and the step aloud", () => {
    expect(bron.speak).toMatch(/^Dit klinkt als acuut gevaar.*112/);
    expect(bron.fallbackText).toBe(bron.speak);
  });
});

describe("where others read along", () => {
  const KANARIES = ["zeepaardje", "wombat", "quokkafeest", "pimpampet"];
  const VERHAAL = `De ${KANARIES.join(" ")}: ${VERLENGD}, mevrouw huilt om haar wombat`;

  it.each(["groep", "kanaal"] as const)("none of the user's own words stand in the card: %s", (plek) => {
    for (const uitkomst of [
      zeg(VERHAAL),
      zeg(KANARIES.join(" ")),
      zegAlles(VERHAAL, "klopt niet"),
      zegAlles(VERHAAL, "meer"),
    ]) {
      const json = JSON.stringify(kaartVan(uitkomst, plek, uitkomst.toestand.zaak)).toLowerCase();
      expect(KANARIES.filter((woord) => json.includes(woord))).toEqual([]);
    }
  });

  it.each(["groep", "kanaal"] as const)("points to the personal chat instead of sharing: %s", (plek) => {
    const bron = kaartVan(zeg(VERLENGD), plek);
    expect(leesbaar(bron)).toContain(TEAMS.anderenLezenMee);
    expect(knoppen(bron)).not.toContain(TEAMS.deel);
    const eigen = bron.actions.find(({ title }) => title === TEAMS.persoonlijk);
    expect(eigen).toMatchObject({ url: `https://teams.microsoft.com/l/chat/0/0?users=28%3A${APP_ID}` });
  });

  it("asks to delete a message with personal data, and only there", () => {
    const uitkomst = zeg(`bsn 123456782, ${VERLENGD}`);
    for (const plek of ["groep", "kanaal"] as const) {
      expect(leesbaar(kaartVan(uitkomst, plek))).toContain(TEAMS.verwijderBericht);
      expect(JSON.stringify(kaartVan(uitkomst, plek))).not.toContain("123456782");
    }
    expect(leesbaar(kaartVan(uitkomst))).not.toContain(TEAMS.verwijderBericht);
  });

  it("presses change the card instead of saying something for the user", () => {
    for (const bron of [kaartVan(zeg("hallo"), "kanaal"), kaartVan(zeg("help"), "groep")]) {
      expect(bron.actions.map(({ type }) => type)).not.toContain("Action.Submit");
    }
    expect(kaartVan(zeg("hallo")).actions.map(({ type }) => type)).toContain("Action.Submit");
  });
});

describe("what a user types never becomes a link, a mention or HTML", () => {
  const KWAAD = [
    "[x](https://evil.example)",
    "verken [x](http://evil)",
    "verken [x](https://evil.example) <at>everyone</at>",
    "gemeente [Zwol](https://evil.example)",
    "gemeente www.evil.example",
    "verken www.evil.example",
    "verken mailto:a@evil.example",
    "<at>everyone</at>",
    "<script>alert(1)</script>",
    "verken <script>alert(1)</script>",
    "verken &lt;img src=x onerror=alert(1)&gt;",
    `[x](https://evil.example) <at>everyone</at> ${VERLENGD} www.evil.example`,
    `kies [x](https://evil.example)`,
  ];

  it.each(KWAAD)("%s", (tekst) => {
    for (const plek of ["persoonlijk", "groep", "kanaal"] as const) {
      const bron = kaartVan(zeg(tekst), plek);
      expect(foutenIn(bron)).toEqual([]);
      for (const waarde of [bron.speak, bron.fallbackText, leesbaar(bron)]) {
        expect(waarde).not.toMatch(/<|>|evil\.example|:\/\/evil|a@evil/);
        expect(adressenIn(waarde).filter((adres) => adres.includes("evil"))).toEqual([]);
      }
      expect(JSON.stringify(bron)).not.toContain("entities");
    }
  });
});
