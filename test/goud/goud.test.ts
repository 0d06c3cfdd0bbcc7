/** A safety net below the graded questions. `npm run goud` says how good the answers are; this says when they are broken. */
import { beforeAll, describe, expect, it } from "vitest";
import { antwoordSchema } from "../../functions/antwoord/schema.ts";
import { maakAssistent } from "../../functions/assistent/index.ts";
import { kennis } from "../../functions/assistent/kennis.ts";
import { beantwoordVraag } from "../../functions/gesprek/index.ts";
import { normaliseer, woordenVan } from "../../functions/matching/analyse/normaliseer.ts";
import { leesOefenzinBestanden } from "../../functions/opdracht/oefenzin-bestanden.ts";
import { betrouwbaarheid, type Gemeten, meetAlles } from "./maten.ts";
import { deelVan, type Goudvraag, leesGoudvragen } from "./vragen.ts";

const VANDAAG = "2026-11-21";
const hulp = maakAssistent(kennis);
const vragen = leesGoudvragen();

/** A text as its words, so that a comma or a capital does not make it another one. */
const kaal = (tekst: string) => woordenVan(normaliseer(tekst)).join(" ");

describe("the graded questions", () => {
  it("all parse, and there are enough of them in both parts", () => {
    expect(vragen.length).toBeGreaterThanOrEqual(300);
    const kijk = vragen.filter((vraag) => deelVan(vraag) === "kijk").length;
    expect(kijk / vragen.length).toBeGreaterThan(0.35);
    expect(kijk / vragen.length).toBeLessThan(0.65);
  });

  it("have ids and texts of their own", () => {
    expect(new Set(vragen.map(({ id }) => id)).size).toBe(vragen.length);
    expect(new Set(vragen.map(({ tekst }) => kaal(tekst))).size).toBe(vragen.length);
  });

  it("name only organisaties and knelpunten that stand on the kaart", () => {
    const onbekend = vragen.flatMap(({ id, organisaties, knelpunten, na }) => [
      ...[...organisaties, ...(na?.organisaties ?? [])]
        .filter((organisatie) => !hulp.kaart.organisaties.has(organisatie))
        .map((organisatie) => `${id}: ${organisatie}`),
      ...knelpunten
        .filter((knelpunt) => !hulp.kaart.knelpunten.has(knelpunt))
        .map((knelpunt) => `${id}: ${knelpunt}`),
    ]);
    expect(onbekend).toEqual([]);
  });

  it("are graded in a way that hangs together", () => {
    const fout = vragen.filter(
      ({ uitkomst, soort, organisaties, na }) =>
        ((uitkomst === "advies" || uitkomst === "spoed") && organisaties.length === 0) ||
        (soort === "spoed" && uitkomst !== "spoed") ||
        (soort === "buiten-bereik" && uitkomst !== "buiten-bereik") ||
        (soort === "vaag") !== (na !== undefined),
    );
    expect(fout.map(({ id }) => id)).toEqual([]);
  });

  it("are no herkenning line and no practice sentence: that would measure memory", async () => {
    const geleerd = new Set(
      [
        ...kennis.kaart.knelpunten.flatMap(({ herkenning }) => herkenning),
        ...(await leesOefenzinBestanden()).flat().map(({ t }) => t),
      ].map(kaal),
    );
    expect(geleerd.size).toBeGreaterThan(5000);
    expect(vragen.filter(({ tekst }) => geleerd.has(kaal(tekst))).map(({ id }) => id)).toEqual([]);
  });
});

describe("the answers to them", () => {
  let gemeten: Gemeten[] = [];
  beforeAll(() => {
    gemeten = vragen.map((vraag: Goudvraag) => ({
      vraag,
      antwoord: beantwoordVraag(hulp, { tekst: vraag.tekst, vandaag: VANDAAG }),
      na: null,
    }));
  }, 60_000);

  it("all keep to the contract, and have a step when they advise", () => {
    for (const { vraag, antwoord } of gemeten) {
      expect(antwoordSchema.safeParse(antwoord).error, vraag.id).toBeUndefined();
      const moetStap = antwoord.uitkomst === "advies" || antwoord.uitkomst === "spoed";
      expect(antwoord.advies !== undefined, vraag.id).toBe(moetStap);
      expect(antwoord.vraag !== undefined, vraag.id).toBe(antwoord.uitkomst === "doorvragen");
    }
  });

  // Floors far below what is measured today: they catch what is broken, not what got a little worse.
  it("put a right organisatie among the first three", () => {
    const gewoon = gemeten.filter(
      ({ vraag }) => vraag.uitkomst === "advies" && vraag.organisaties.length > 0,
    );
    const raak = gewoon.filter(({ vraag, antwoord }) =>
      antwoord.organisaties.slice(0, 3).some((id) => vraag.organisaties.slice(0, 2).includes(id)),
    );
    expect(gewoon.length).toBeGreaterThan(200);
    expect(raak.length / gewoon.length).toBeGreaterThanOrEqual(0.85);
  });

  it.each([
    ["verhalen: organisatie@1", 0.7],
    ["chat: organisatie@1", 0.7],
    ["knelpunt@3", 0.7],
    ["domein genoemd", 0.8],
    ["acuut herkend", 0.7],
    ["buiten bereik geweigerd", 0.35],
    ["adviezen die raak zijn", 0.65],
  ])("%s is at least %d", (naam, bodem) => {
    const maat = meetAlles(gemeten).find((een) => een.naam === naam);
    expect(maat?.waarde).toBeGreaterThanOrEqual(bodem);
  });

  it.each([
    ["vals alarm", 0.06],
    ["zeker en fout (advies)", 0.25],
  ])("%s is at most %d", (naam, plafond) => {
    const maat = meetAlles(gemeten).find((een) => een.naam === naam);
    expect(maat?.waarde).toBeLessThanOrEqual(plafond);
  });

  it("are surer when they are right", () => {
    const bakken = betrouwbaarheid(gemeten);
    const deel = (laag: number, hoog: number) => {
      const samen = bakken.filter(({ van }) => van >= laag && van < hoog);
      const aantal = samen.reduce((som, bak) => som + bak.aantal, 0);
      return samen.reduce((som, bak) => som + bak.raak * bak.aantal, 0) / aantal;
    };
    expect(deel(0.6, 1)).toBeGreaterThan(deel(0, 0.6));
  });
});
