/** Every record of the kaart as a message: what Meta refuses, or a reader misses, shows up here and not on a phone. */

import { describe, expect, it } from "vitest";
import { KANALEN, OPSCHRIFTEN, RESULTATEN } from "../../../functions/antwoord/opschriften.ts";
import type { Antwoord } from "../../../functions/antwoord/schema.ts";
import { LEGE_TOESTAND, type Reactie, type Toestand } from "../../../functions/gesprek/index.ts";
import { ACTIES } from "../../../functions/gesprek/teksten.ts";
import { leesKeuze } from "../../../functions/whatsapp/keuze.ts";
import { WHATSAPP } from "../../../functions/whatsapp/teksten.ts";
import { toonReactie } from "../../../functions/whatsapp/tonen/index.ts";
import type { Uitgaand } from "../../../functions/whatsapp/tonen/soorten.ts";
import { alleAdressen } from "../../adressen.ts";
import { GEEN_MATCH } from "../../antwoord/kaartje.ts";
import {
  berichtenOp,
  eindenVan,
  foutenIn,
  geknipteRegels,
  hulp,
  kaart,
  punten,
  tekstVan,
  wegenVan,
  zeg,
} from "./hulp.ts";

/** No ladder has more rungs; one that does not end is a fault of its own. */
const MEESTE_TREDEN = 15;
const EIGEN = [
  ...Object.values(OPSCHRIFTEN),
  ...Object.values(KANALEN),
  "Er is geen openbaar nummer of adres bekend.",
];

type MetAdvies = Extract<Reactie, { soort: "antwoord" }> & {
  antwoord: Antwoord & { advies: NonNullable<Antwoord["advies"]> };
};

function isMetAdvies(reactie: Reactie): reactie is MetAdvies {
  return reactie.soort === "antwoord" && reactie.antwoord.advies !== undefined;
}

/** The advies of a knelpunt, and of every rung after it. */
function* tredenVan(id: string): Generator<{ trede: number; reactie: MetAdvies; op: boolean }> {
  let uitkomst = zeg(`kies ${id}`);
  for (let trede = 0; trede < MEESTE_TREDEN; trede += 1) {
    const { reactie } = uitkomst;
    if (!isMetAdvies(reactie)) throw new Error(`${id}: no advies`);
    const op = reactie.antwoord.waarschuwingen.some(({ code }) => code === "alles-geprobeerd");
    yield { trede, reactie, op };
    if (op) return;
    uitkomst = zeg("al geprobeerd", uitkomst.toestand);
  }
  throw new Error(`${id}: the ladder does not end`);
}

/** What is wrong with the messages of a reactie, whatever it is. */
function foutenBij(reactie: Reactie, berichten: readonly Uitgaand[] = toonReactie(reactie)): string[] {
  const bron = eindenVan(reactie, EIGEN);
  return berichten.flatMap((bericht) => [
    ...foutenIn(bericht),
    ...geknipteRegels(tekstVan(bericht), bron).map((regel) => `cut: ${regel}`),
  ]);
}

/** What the first screen must show, and shows not. */
function gemistOpEerste({ antwoord }: MetAdvies, eerste: Uitgaand | undefined, op: boolean): string[] {
  const tekst = tekstVan(eerste);
  const { ingang, knelpunt, volgendeStap } = antwoord.advies;
  const [alarm, stap = ""] = tekst.startsWith("⚠️") ? tekst.split("\n\n") : ["", tekst.split("\n\n")[0]];
  const fouten: string[] = [];
  if (stap !== `*${volgendeStap}*`) fouten.push(`step not first and whole: ${stap}`);
  if (antwoord.uitkomst === "spoed" && !alarm?.includes("Bel 112.")) fouten.push("spoed without 112");
  if (antwoord.uitkomst !== "spoed" && alarm !== "") fouten.push("alarm without spoed");
  const nummers = (ingang?.kanalen ?? []).filter(({ soort }) => soort === "telefoon").slice(0, 3);
  for (const { waarde } of nummers) {
    if (!tekst.split("\n").includes(`*Bel:* ${waarde}`)) fouten.push(`number ${waarde} not on a line`);
  }
  if (op && tekst.split(volgendeStap).length !== 2) fouten.push("says twice that all was tried");
  const wegen = wegenVan(eerste);
  const wil = op ? ["andere optie", "meer", "opnieuw"] : ["dit heb ik al geprobeerd", "andere optie", "meer"];
  const heeft = wegen.map((weg) => leesKeuze(weg.id));
  if (heeft.map((keuze) => keuze?.stuur).join() !== wil.join())
    fouten.push(`ways on: ${wegen.map(({ title }) => title)}`);
  if (heeft.some((keuze) => keuze?.knelpunt !== knelpunt.id)) fouten.push("a button of another knelpunt");
  return fouten;
}

describe("every message of the kaart is one that Meta takes and a reader can use", () => {
  it("the first screen and 'meer' of every knelpunt and every rung of its ladder", () => {
    const fouten: string[] = [];
    let treden = 0;
    for (const { id } of kaart.knelpunten) {
      for (const { trede, reactie, op } of tredenVan(id)) {
        const eerste = toonReactie(reactie);
        const meer = toonReactie({ ...reactie, uitgebreid: true });
        const alles = [
          ...foutenBij(reactie, [...eerste, ...meer]),
          ...gemistOpEerste(reactie, eerste[0], op),
        ];
        const begrepen = `Knelpunt: ${reactie.antwoord.advies.knelpunt.naam}`;
        if (!tekstVan(eerste[0]).endsWith(begrepen)) alles.push("does not say how it was understood");
        if (eerste.length !== 1) alles.push(`${eerste.length} messages`);
        const slot = tekstVan(meer.at(-1));
        if (!slot.endsWith(`*${reactie.antwoord.advies.volgendeStap}*`)) alles.push(`meer ends in ${slot}`);
        fouten.push(...alles.map((fout) => `${id} ${trede}: ${fout}`));
        treden += 1;
      }
    }
    expect(fouten.slice(0, 20)).toEqual([]);
    expect(treden).toBeGreaterThan(2000);
  }, 60_000);

  it("spoed: the alarm above the step, on the first rung, the next one and behind 'meer'", () => {
    const fouten = kaart.knelpunten.flatMap(({ id }) => {
      const kandidaten = [{ knelpunt: id, zekerheid: 1, waarom: [] }];
      const match = { ...GEEN_MATCH, uitkomst: "spoed" as const, gekozen: id, kandidaten };
      const eerst = zeg("x", LEGE_TOESTAND, { ...hulp, match: () => match });
      const daarna = zeg("al geprobeerd", eerst.toestand);
      const meer = tekstVan(berichtenOp("meer", eerst.toestand).at(-1));
      const fouten = meer.startsWith("⚠️") && meer.includes("Bel 112.") ? [] : ["meer without 112"];
      for (const { reactie } of [eerst, daarna]) {
        if (!isMetAdvies(reactie) || reactie.antwoord.uitkomst !== "spoed") return [`${id}: no spoed`];
        const op = reactie.antwoord.waarschuwingen.some(({ code }) => code === "alles-geprobeerd");
        fouten.push(...foutenBij(reactie), ...gemistOpEerste(reactie, toonReactie(reactie)[0], op));
      }
      return fouten.map((fout) => `${id}: ${fout}`);
    });
    expect(fouten.slice(0, 20)).toEqual([]);
  });

  it("an advies with every warning still holds step, number and the lines about danger", () => {
    const namen = kaart.knelpunten.map(({ naam }) => naam).sort((a, b) => b.length - a.length);
    const acuut = "Is er nu gevaar voor iemand? Bel dan eerst 112.";
    const fouten = kaart.knelpunten.flatMap(({ id }) => {
      const { reactie } = zeg(`kies ${id}`);
      if (!isMetAdvies(reactie)) return [`${id}: no advies`];
      const vol = structuredClone(reactie);
      vol.antwoord.waarschuwingen = [
        { code: "persoonsgegevens", tekst: "Je bericht bevat persoonsgegevens. ".repeat(6).trim() },
        { code: "misschien-acuut", tekst: acuut },
        { code: "meer-problemen", tekst: `${namen.slice(0, 4).join("; ")}.` },
      ];
      const [eerste] = toonReactie(vol);
      const gemist = tekstVan(eerste).includes(acuut) ? [] : ["no line about danger"];
      return [...foutenBij(vol), ...gemistOpEerste(vol, eerste, false), ...gemist].map(
        (fout) => `${id}: ${fout}`,
      );
    });
    expect(fouten.slice(0, 20)).toEqual([]);
  });

  it("'meer' holds what to have ready and what comes next, and the contact has every number", () => {
    const fouten = kaart.knelpunten.flatMap(({ id }) => {
      const { reactie } = zeg(`kies ${id}`);
      if (!isMetAdvies(reactie)) return [`${id}: no advies`];
      const { daarna, delen, ingang, klaarleggen, letOp } = reactie.antwoord.advies;
      const [tekst, ...rest] = toonReactie({ ...reactie, uitgebreid: true });
      const wil = [...klaarleggen, ...daarna.slice(0, 1).map((een) => een.tekst), delen, letOp ?? ""];
      const gemist = wil.filter((een) => !tekstVan(tekst).includes(een)).map((een) => `misses ${een}`);
      const nummers = (ingang?.kanalen ?? [])
        .filter(({ soort }) => soort === "telefoon")
        .map((een) => een.waarde);
      const inContact = rest.flatMap((bericht) =>
        bericht.type === "contacts"
          ? bericht.contacts.flatMap(({ phones = [] }) => phones.map(({ phone }) => phone))
          : [],
      );
      const zelfde = JSON.stringify(nummers) === JSON.stringify(inContact);
      return [...gemist, ...(zelfde ? [] : [`contact has ${inContact}, not ${nummers}`])].map(
        (fout) => `${id}: ${fout}`,
      );
    });
    expect(fouten.slice(0, 20)).toEqual([]);
  });

  it("the question back of every record that has one: all choices in full, and in the list", () => {
    const metVraag = kaart.knelpunten.filter(({ doorvraag }) => doorvraag);
    const fouten = metVraag.flatMap(({ id, doorvraag }) => {
      const keuzes = [...new Set([id, ...(doorvraag?.keuzes ?? []).map(({ knelpunt }) => knelpunt)])].slice(
        0,
        5,
      );
      const { reactie } = zeg("toon de stap", { ...LEGE_TOESTAND, zaak: openVraag(keuzes) });
      return foutenBijVraag(reactie).map((fout) => `${id}: ${fout}`);
    });
    expect(metVraag.length).toBeGreaterThan(50);
    expect(fouten.slice(0, 20)).toEqual([]);
  });

  it("the question between any knelpunt and what is like it, with every warning and the door of its owner", () => {
    const fouten = kaart.knelpunten.flatMap(({ id, verwant, betrokken, ingang }) => {
      const kandidaten = [id, ...verwant]
        .slice(0, 5)
        .map((knelpunt) => ({ knelpunt, zekerheid: 0.2, waarom: [] }));
      const eigenaar = hulp.kaart.loketten.get(ingang ?? "")?.organisatie ?? betrokken[0] ?? null;
      const match = {
        ...GEEN_MATCH,
        uitkomst: "doorvragen" as const,
        kandidaten,
        eigenaar,
        misschienAcuut: true,
      };
      const { reactie } = zeg("bsn 111222333, mw Jansen, 06 12345678", LEGE_TOESTAND, {
        ...hulp,
        match: () => match,
      });
      const fouten = foutenBijVraag(reactie);
      const [bericht] = toonReactie(reactie);
      if (!tekstVan(bericht).includes("Bel dan eerst 112.")) fouten.push("no line about danger");
      return fouten.map((fout) => `${id}: ${fout}`);
    });
    expect(fouten.slice(0, 20)).toEqual([]);
  });

  it("what 'verken' tells of every record", () => {
    const records = alleAdressen(kaart);
    const fouten = records.flatMap((adres) => {
      const reactie = verkend(adres);
      if (reactie.soort !== "verkenning") return [`${adres}: a ${reactie.soort}`];
      const berichten = toonReactie(reactie);
      const naam = tekstVan(berichten[0])
        .split("\n")[0]
        ?.replace(/^\*|\*$/g, "");
      const fouten = foutenBij(reactie, berichten);
      if (naam !== reactie.verkenning.naam) fouten.push(`begins with ${naam}`);
      if (wegenVan(berichten[0]).length !== reactie.acties.length) fouten.push("misses a way on");
      for (const [i, { title, description = "" }] of wegenVan(berichten[0]).entries()) {
        const label = reactie.acties[i]?.label ?? "";
        if (letters(title + description) !== letters(label)) fouten.push(`row says ${title} for ${label}`);
      }
      return fouten.map((fout) => `${adres}: ${fout}`);
    });
    expect(records.length).toBeGreaterThan(900);
    expect(fouten.slice(0, 20)).toEqual([]);
  }, 60_000);

  it.each([
    ["bericht", "hallo"],
    ["bericht", "help"],
    ["bericht", ""],
    ["bericht", "wat weet je van mij"],
    ["bericht", "gemeente Zwolle"],
    ["bericht", "gemeente *qqqqq*"],
    ["bericht", "verken qqqqqq"],
    ["bericht", `verken ${"q".repeat(80)}`],
    ["bericht", "verken > qqq *qq* _qq_"],
    ["bericht", "vergeet mij"],
    ["bericht", "herinner me morgen"],
    ["bericht", "meer"],
    ["niets-gevonden", "xyzzy frobnicate plugh"],
    ["buiten-bereik", "wat is het lekkerste recept voor appeltaart"],
    ["spoed", "klant zegt dat ze er vanavond een eind aan maakt"],
  ])("a %s: %j", (soort, tekst) => {
    const { reactie } = zeg(tekst);
    const kreeg = reactie.soort === "antwoord" ? reactie.antwoord.uitkomst : reactie.soort;
    if (soort !== "niets-gevonden") expect(kreeg).toBe(soort);
    expect(toonReactie(reactie).flatMap(foutenIn)).toEqual([]);
    expect(wegenVan(toonReactie(reactie).at(-1)).length).toBeGreaterThan(0);
  });

  it("spoed puts 112 in the first line", () => {
    const [eerste] = berichtenOp("klant zegt dat ze er vanavond een eind aan maakt");
    expect(tekstVan(eerste).split("\n")[0]).toContain("Bel 112.");
  });

  it("niets-gevonden says where to go instead", () => {
    const { reactie } = zeg("x", LEGE_TOESTAND, { ...hulp, match: () => GEEN_MATCH });
    const [bericht] = toonReactie(reactie);
    expect(foutenBij(reactie)).toEqual([]);
    expect(tekstVan(bericht)).toContain(OPSCHRIFTEN.algemeneIngang);
    expect(wegenVan(bericht).length).toBeGreaterThan(1);
  });

  it("the fixed texts fit in one message, the welcome in three lines with a way to stop", () => {
    const teksten = [
      WHATSAPP.welkom.join("\n"),
      WHATSAPP.spraak,
      WHATSAPP.media,
      WHATSAPP.locatie,
      WHATSAPP.onbekend,
      WHATSAPP.nietToegelaten,
    ];
    for (const body of teksten)
      expect(foutenIn({ type: "text", text: { body, preview_url: false } })).toEqual([]);
    expect(WHATSAPP.welkom).toHaveLength(3);
    for (const woord of ["namen", "BSN", "stop", "vergeet mij"])
      expect(WHATSAPP.welkom.join()).toContain(woord);
    expect(punten(WHATSAPP.voetnoot("30 september 2026", true))).toBeLessThanOrEqual(60);
    expect(Object.keys(RESULTATEN)).toHaveLength(4);
  });
});

/** What is told of a record. */
function verkend(adres: string): Reactie {
  // The conversation takes the full stop and the comma out of "werk.nl"; no button leads to a begrip.
  const gevonden = /[.,]/.test(adres) ? hulp.verken(adres) : null;
  if (!gevonden) return zeg(`verken ${adres}`).reactie;
  const { verkenning, buren } = gevonden;
  return { soort: "verkenning", verkenning, acties: [...buren, ACTIES.opnieuw] };
}

function foutenBijVraag(reactie: Reactie): string[] {
  if (reactie.soort !== "antwoord" || !reactie.antwoord.vraag) return ["no question back"];
  const { keuzes, tekst } = reactie.antwoord.vraag;
  const berichten = toonReactie(reactie);
  const [bericht] = berichten;
  const body = tekstVan(bericht);
  const wegen = wegenVan(bericht);
  const fouten = foutenBij(reactie, berichten);
  if (berichten.length !== 1) fouten.push(`${berichten.length} messages`);
  if (!body.includes(`*${tekst}*`)) fouten.push("question not whole");
  for (const [i, { id, label }] of keuzes.entries()) {
    if (!body.split("\n").includes(`${i + 1}. ${label}`)) fouten.push(`choice not whole: ${label}`);
    const weg = wegen[i];
    if (leesKeuze(weg?.id ?? "")?.stuur !== `kies ${id}`) fouten.push(`choice sends ${weg?.id}`);
    if (weg && letters(`${weg.title}${weg.description ?? ""}`.replace(/^\d\. /, "")) !== letters(label))
      fouten.push(`row says ${weg.title} ${weg.description} for ${label}`);
  }
  return fouten;
}

/** Letters and digits only: where a label goes on in the next line its comma may go. */
function letters(tekst: string): string {
  return tekst.replace(/^Keuze \d+/, "").replace(/[^\p{L}\p{N}]/gu, "");
}

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
