/**
 * The third step of matching: two kinds of evidence, one ranking. What looks like the question (search in herkenning
 * lines) and who owns what hurts (learned from practice sentences) become one chance per knelpunt and one order of
 * organisaties.
 */
import { type Opzoeken, organisatieVanIngang } from "../../../knowledge/opzoeken.ts";
import type { Knelpunt } from "../../../knowledge/schema.ts";
import { INSTELLINGEN } from "../instellingen.ts";
import type { Oordeel } from "../model/index.ts";
import type { Treffer } from "../zoek/index.ts";

/** A knelpunt with its chance and the words that led to it. */
export interface GewogenKnelpunt {
  knelpunt: Knelpunt;
  kans: number;
  waarom: string[];
}

/** Everything that the evidence says about a question. */
export interface Weging {
  /** All knelpunten with any evidence, most likely first; chances add up to 1. */
  knelpunten: GewogenKnelpunt[];
  /** Organisaties with their share, best to call first. */
  organisaties: { id: string; kans: number }[];
}

/** Share of the first, second and third organisatie of a knelpunt. */
const DEEL = [0.55, 0.3, 0.15];
/** Knelpunten looked at further; the rest has no chance worth naming. */
const MAX_KNELPUNTEN = 12;
/** Most words in an explanation. */
const MAX_WAAROM = 6;

/**
 * Weighs the evidence.
 * @param treffers one row of hits per search: the whole text, and each sentence of a long one
 */
export function weeg(kaart: Opzoeken, oordeel: Oordeel, treffers: readonly (readonly Treffer[])[]): Weging {
  const { knelpunt: macht, vloer, organisatie: mengsel } = INSTELLINGEN;
  const gezocht = scorePerKnelpunt(treffers);
  const somGezocht = [...gezocht.values()].reduce((som, { score }) => som + score, 0) || 1;

  const gewogen = kaart.kaart.knelpunten.flatMap((knelpunt): GewogenKnelpunt[] => {
    const geleerd = oordeel.kansen.knelpunt.get(knelpunt.id) ?? 0;
    const gevonden = gezocht.get(knelpunt.id);
    if (geleerd < vloer && !gevonden) return [];
    const eigenaar = Math.max(
      ...organisaties(kaart, knelpunt)
        .slice(0, 2)
        .map((id) => oordeel.kansen.organisatie.get(id) ?? 0),
    );
    const kans =
      Math.max(geleerd, vloer) ** macht.model *
      Math.max((gevonden?.score ?? 0) / somGezocht, vloer) ** macht.zoeken *
      Math.max(eigenaar, vloer) ** macht.eigenaar;
    return [{ knelpunt, kans, waarom: gevonden?.waarom ?? [] }];
  });
  const som = gewogen.reduce((totaal, { kans }) => totaal + kans, 0) || 1;
  const knelpunten = gewogen
    .map((een) => ({ ...een, kans: een.kans / som }))
    .sort((a, b) => b.kans - a.kans || (a.knelpunt.id < b.knelpunt.id ? -1 : 1))
    .slice(0, MAX_KNELPUNTEN)
    .map((een) => ({
      ...een,
      waarom:
        een.waarom.length > 0 ? een.waarom : oordeel.waarom("knelpunt", een.knelpunt.id).slice(0, MAX_WAAROM),
    }));

  const aandeel = new Map<string, number>();
  const erbij = (id: string, kans: number) => aandeel.set(id, (aandeel.get(id) ?? 0) + kans);
  for (const [id, kans] of oordeel.kansen.organisatie) erbij(id, mengsel.model * kans);
  for (const { knelpunt, kans } of knelpunten) {
    for (const [i, id] of organisaties(kaart, knelpunt).slice(0, DEEL.length).entries()) {
      erbij(id, (1 - mengsel.model) * kans * (DEEL[i] ?? 0));
    }
  }
  return {
    knelpunten,
    organisaties: [...aandeel]
      .map(([id, kans]) => ({ id, kans }))
      .sort((a, b) => b.kans - a.kans || (a.id < b.id ? -1 : 1)),
  };
}

/** The organisaties of a knelpunt, that of its ingang first. */
function organisaties(kaart: Opzoeken, { ingang, betrokken }: Knelpunt): string[] {
  const eerste = ingang === null ? undefined : organisatieVanIngang(kaart, ingang);
  return [...new Set([...(eerste === undefined ? [] : [eerste]), ...betrokken])];
}

/** Best herkenning line plus record, over the whole text and each of its sentences; sharpened so that the best stands out. */
function scorePerKnelpunt(
  treffers: readonly (readonly Treffer[])[],
): Map<string, { score: number; waarom: string[] }> {
  const scores = new Map<string, { score: number; waarom: string[] }>();
  for (const [welke, rij] of treffers.entries()) {
    // The whole text counts once; its sentences share one vote, so that a side remark does not win.
    const stem = welke === 0 ? 1 : 0.6 / (treffers.length - 1);
    const besteVan = new Map<string, Treffer>();
    for (const treffer of rij) {
      const sleutel = `${treffer.soort}/${treffer.knelpunt}`;
      if ((besteVan.get(sleutel)?.score ?? 0) < treffer.score) besteVan.set(sleutel, treffer);
    }
    for (const { knelpunt, soort, score, waarom } of besteVan.values()) {
      const telt = stem * score * (soort === "record" ? 0.6 : 1);
      const eerder = scores.get(knelpunt) ?? { score: 0, waarom: [] };
      const samen = [...new Set([...eerder.waarom, ...waarom])].slice(0, MAX_WAAROM);
      scores.set(knelpunt, { score: eerder.score + telt, waarom: samen });
    }
  }
  for (const een of scores.values()) een.score **= 3;
  return scores;
}
