/** What is measured of the answers to the graded questions. */
import type { Antwoord } from "../../functions/antwoord/schema.ts";
import type { Goudvraag } from "./vragen.ts";

/** A question with the answer that was given, and for a vague one the answer after the doorvraag. */
export interface Gemeten {
  vraag: Goudvraag;
  antwoord: Antwoord;
  na: Antwoord | null;
}

/** A share with the number it was taken over; null when there was nothing to take it over. */
export interface Maat {
  naam: string;
  waarde: number | null;
  aantal: number;
}

/** The two best organisaties of a question: calling either first is right. */
const besten = (vraag: Goudvraag) => vraag.organisaties.slice(0, 2);
const raakt = (gegeven: readonly string[], goed: readonly string[]) =>
  gegeven.some((id) => goed.includes(id));
const knelpuntIds = ({ antwoord }: Gemeten) => antwoord.kandidaten.map(({ knelpunt }) => knelpunt);

/** True when the first organisatie of the answer is one of the two best. */
export const isRaak = ({ vraag, antwoord }: Gemeten): boolean =>
  raakt(antwoord.organisaties.slice(0, 1), besten(vraag));

/** The measures, over the questions they apply to. */
export function meetAlles(gemeten: readonly Gemeten[]): Maat[] {
  const metOrganisatie = gemeten.filter(({ vraag }) => vraag.organisaties.length > 0);
  const gewoon = metOrganisatie.filter(({ vraag }) => vraag.uitkomst === "advies");
  const metKnelpunt = gewoon.filter(({ vraag }) => vraag.knelpunten.length > 0);
  const verhalen = gewoon.filter(({ vraag }) => vraag.tekst.length >= 200);
  const chat = gewoon.filter(({ vraag }) => vraag.tekst.length < 200);
  const acuut = gemeten.filter(({ vraag }) => vraag.uitkomst === "spoed");
  const nietAcuut = gemeten.filter(({ vraag }) => vraag.uitkomst !== "spoed");
  const buiten = gemeten.filter(({ vraag }) => vraag.uitkomst === "buiten-bereik");
  const vaag = gemeten.filter(({ vraag }) => vraag.soort === "vaag");
  const adviezen = gemeten.filter(({ antwoord }) => antwoord.uitkomst === "advies");

  const op3 = ({ vraag, antwoord }: Gemeten) => raakt(antwoord.organisaties.slice(0, 3), besten(vraag));
  const is = (uitkomst: string) => (een: Gemeten) => een.antwoord.uitkomst === uitkomst;
  return [
    aandeel("verhalen: organisatie@1", verhalen, isRaak),
    aandeel("verhalen: organisatie@3", verhalen, op3),
    aandeel("chat: organisatie@1", chat, isRaak),
    aandeel("chat: organisatie@3", chat, op3),
    aandeel("knelpunt@1", metKnelpunt, (een) => raakt(knelpuntIds(een).slice(0, 1), een.vraag.knelpunten)),
    aandeel("knelpunt@3", metKnelpunt, (een) => raakt(knelpuntIds(een).slice(0, 3), een.vraag.knelpunten)),
    gemiddelde("knelpunt MRR", metKnelpunt, (een) => {
      const plek = knelpuntIds(een).findIndex((id) => een.vraag.knelpunten.includes(id));
      return plek < 0 ? 0 : 1 / (plek + 1);
    }),
    aandeel(
      "domein genoemd",
      gewoon,
      ({ vraag, antwoord }) => vraag.domein !== undefined && antwoord.domeinen.includes(vraag.domein),
    ),
    aandeel("domein als eerste", gewoon, ({ vraag, antwoord }) => antwoord.domeinen[0] === vraag.domein),
    aandeel("acuut herkend", acuut, is("spoed")),
    aandeel("vals alarm", nietAcuut, is("spoed")),
    aandeel("buiten bereik geweigerd", buiten, is("buiten-bereik")),
    aandeel("vaag → doorvraag", vaag, is("doorvragen")),
    aandeel(
      "na de doorvraag raak",
      vaag,
      ({ vraag, na }) => na !== null && raakt(na.organisaties.slice(0, 1), vraag.na?.organisaties ?? []),
    ),
    aandeel("advies gegeven waar dat hoort", gewoon, is("advies")),
    aandeel("zeker en fout (advies)", gemeten, (een) => een.antwoord.uitkomst === "advies" && !isRaak(een)),
    aandeel("adviezen die raak zijn", adviezen, isRaak),
  ];
}

/** Reliability: of the answers given this zekerheid, which share has the right knelpunt first? */
export function betrouwbaarheid(
  gemeten: readonly Gemeten[],
): { van: number; tot: number; aantal: number; gemiddeld: number; raak: number }[] {
  const grenzen = [0, 0.2, 0.4, 0.6, 0.8, 0.95, 1.01];
  const metKnelpunt = gemeten.filter(
    ({ vraag, antwoord }) => vraag.knelpunten.length > 0 && antwoord.kandidaten.length > 0,
  );
  return grenzen.slice(0, -1).map((van, i) => {
    const tot = grenzen[i + 1] ?? 1;
    const bak = metKnelpunt.filter(({ antwoord }) => {
      const zekerheid = antwoord.kandidaten[0]?.zekerheid ?? 0;
      return zekerheid >= van && zekerheid < tot;
    });
    const som = bak.reduce((totaal, { antwoord }) => totaal + (antwoord.kandidaten[0]?.zekerheid ?? 0), 0);
    const raak = bak.filter((een) => raakt(knelpuntIds(een).slice(0, 1), een.vraag.knelpunten)).length;
    return {
      van,
      tot: Math.min(tot, 1),
      aantal: bak.length,
      gemiddeld: som / (bak.length || 1),
      raak: raak / (bak.length || 1),
    };
  });
}

function aandeel(naam: string, over: readonly Gemeten[], telt: (een: Gemeten) => boolean): Maat {
  return gemiddelde(naam, over, (een) => (telt(een) ? 1 : 0));
}

function gemiddelde(naam: string, over: readonly Gemeten[], waardeVan: (een: Gemeten) => number): Maat {
  const som = over.reduce((totaal, een) => totaal + waardeVan(een), 0);
  return { naam, waarde: over.length === 0 ? null : som / over.length, aantal: over.length };
}
