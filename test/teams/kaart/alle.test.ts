/** Every record of the kaart as a card: what Teams refuses or cuts off shows up here, not with a user. */

import { describe, expect, it } from "vitest";
import { LEGE_TOESTAND, type Toestand } from "../../../functions/gesprek/index.ts";
import { ACTIES } from "../../../functions/gesprek/teksten.ts";
import { alleAdressen } from "../../adressen.ts";
import { foutenIn, hulp, kaart, kaartVan, PLEKKEN, zeg } from "../hulp.ts";

/** No ladder has more rungs; one that does not end is a fault of its own. */
const MEESTE_TREDEN = 15;

type Uitkomst = Pick<ReturnType<typeof zeg>, "reactie" | "toestand">;

/** What is wrong with the card of an answer in any place, with a name to find it by. */
function foutenBij(naam: string, uitkomst: Uitkomst, terug?: Toestand["zaak"]): string[] {
  return PLEKKEN.flatMap((plek) =>
    foutenIn(kaartVan(uitkomst, plek, terug)).map((fout) => `${naam} (${plek}): ${fout}`),
  );
}

/** The advies of a knelpunt, and of every rung after it. */
function* tredenVan(id: string): Generator<{ uitkomst: Uitkomst; terug: Toestand["zaak"] }> {
  let uitkomst = zeg(`kies ${id}`);
  let terug: Toestand["zaak"];
  for (let trede = 0; trede < MEESTE_TREDEN; trede += 1) {
    yield { uitkomst, terug };
    const { reactie } = uitkomst;
    if (reactie.soort !== "antwoord" || !reactie.antwoord.advies) throw new Error(`${id}: no advies`);
    if (reactie.antwoord.waarschuwingen.some(({ code }) => code === "alles-geprobeerd")) return;
    terug = uitkomst.toestand.zaak;
    uitkomst = zeg("al geprobeerd", uitkomst.toestand);
  }
  throw new Error(`${id}: the ladder does not end`);
}

describe("every card of the kaart is one that Teams takes", () => {
  it("the advies of every knelpunt and every rung of its ladder, folded and unfolded", () => {
    const fouten: string[] = [];
    for (const { id } of kaart.knelpunten) {
      let trede = 0;
      for (const { uitkomst, terug } of tredenVan(id)) {
        // Folding changes one word of the card, and the place changes the same few in every rung: further up one
        // of them in turn will do.
        const meer = { ...uitkomst, reactie: { ...uitkomst.reactie, uitgebreid: true } };
        const plekken = trede < 2 ? PLEKKEN : PLEKKEN.filter((_, i) => i === trede % 3);
        for (const [i, plek] of plekken.entries()) {
          const bron = kaartVan((trede + i) % 2 === 0 ? uitkomst : meer, plek, terug);
          fouten.push(...foutenIn(bron).map((fout) => `${id} ${trede} (${plek}): ${fout}`));
        }
        trede += 1;
      }
    }
    expect(fouten).toEqual([]);
  }, 60_000);

  it("the question back of every record that has one, with all its choices", () => {
    const metVraag = kaart.knelpunten.filter(({ doorvraag }) => doorvraag);
    const fouten = metVraag.flatMap(({ id, doorvraag }) => {
      const keuzes = [...new Set([id, ...(doorvraag?.keuzes ?? []).map(({ knelpunt }) => knelpunt)])].slice(
        0,
        5,
      );
      const uitkomst = zeg("toon de stap", { ...LEGE_TOESTAND, zaak: openVraag(keuzes) });
      const { reactie } = uitkomst;
      if (reactie.soort !== "antwoord" || !reactie.antwoord.vraag) return [`${id}: no question back`];
      return foutenBij(id, uitkomst, openVraag(keuzes));
    });
    expect(metVraag.length).toBeGreaterThan(50);
    expect(fouten).toEqual([]);
  });

  it("what 'verken' tells of every record", () => {
    const fouten = alleAdressen(kaart).flatMap((adres) => {
      const gevonden = hulp.verken(adres);
      if (!gevonden) return [`${adres}: nothing`];
      const { verkenning, buren } = gevonden;
      const { soort, id } = verkenning;
      const reactie = { soort: "verkenning" as const, verkenning, acties: [...buren, ACTIES.opnieuw] };
      const fouten = foutenBij(adres, { reactie, toestand: LEGE_TOESTAND });
      return `${soort}/${id}` === adres ? fouten : [...fouten, `${adres}: shows ${soort}/${id}`];
    });
    expect(fouten).toEqual([]);
  });

  it.each([
    ["bericht", "hallo"],
    ["bericht", "help"],
    ["bericht", ""],
    ["bericht", "wat weet je van mij"],
    ["bericht", "gemeente Zwolle"],
    ["bericht", "verken qqqqqq"],
    ["bericht", "vergeet mij"],
    ["niets-gevonden", "kies bestaat-niet"],
    ["buiten-bereik", "wat is het lekkerste recept voor appeltaart"],
    ["spoed", "klant zegt dat ze er vanavond een eind aan maakt"],
  ])("a %s: %j", (soort, tekst) => {
    const uitkomst = zeg(tekst);
    const { reactie } = uitkomst;
    if (soort !== "niets-gevonden")
      expect(reactie.soort === "antwoord" ? reactie.antwoord.uitkomst : reactie.soort).toBe(soort);
    expect(foutenBij(tekst, uitkomst)).toEqual([]);
  });

  it("an advies with every warning and the user's own words fits, also of the longest records", () => {
    const namen = kaart.knelpunten.map(({ naam }) => naam).sort((a, b) => b.length - a.length);
    const fouten = kaart.knelpunten.flatMap(({ id }) => {
      const uitkomst = zeg(`kies ${id}`);
      const { reactie } = uitkomst;
      if (reactie.soort !== "antwoord") return [`${id}: no answer`];
      reactie.antwoord.waarschuwingen = [
        { code: "persoonsgegevens", tekst: "w".repeat(300) },
        { code: "misschien-acuut", tekst: "Bel 112 of 0800 2000." },
        { code: "meer-problemen", tekst: namen.slice(0, 4).join("; ") },
      ];
      for (const kandidaat of reactie.antwoord.kandidaten)
        kandidaat.waarom = Array(8).fill("verblijfsvergunning");
      return foutenBij(id, uitkomst, uitkomst.toestand.zaak);
    });
    expect(hulp.kaart.knelpunten.size).toBe(kaart.knelpunten.length);
    expect(fouten).toEqual([]);
  });
});

function openVraag(keuzes: string[]): NonNullable<Toestand["zaak"]> {
  return {
    kandidaten: keuzes.map((knelpunt) => ({ knelpunt, zekerheid: 1 / keuzes.length })),
    organisaties: [],
    gekozen: null,
    ingang: null,
    geprobeerd: [],
    afgewezen: [],
    keuzes,
    doorvragen: 1,
    spoed: false,
  };
}
