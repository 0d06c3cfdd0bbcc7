/**
 * The third step of matching: two kinds of evidence, one ranking. What looks like the question (search in herkenning
 * lines) and who owns what hurts (learned from practice sentences) become one chance per knelpunt and one order of
 * organisaties.
 */
import { type Opzoeken, organisatiesVan } from "../../../knowledge/opzoeken.ts";
import { DOMEINEN, type Domein, type Knelpunt } from "../../../knowledge/schema.ts";
import { INSTELLINGEN } from "../instellingen.ts";
import type { Oordeel } from "../model/index.ts";
import type { Treffer } from "../zoek/index.ts";
import { kansVan, logAandeel } from "./kans.ts";
import { meng } from "./meng.ts";

/** A knelpunt with its chance and the words that led to it. */
export interface GewogenKnelpunt {
  knelpunt: Knelpunt;
  /** Its organisaties, the one to call first first. */
  organisaties: readonly string[];
  kans: number;
  /** The user's own words that led here, heaviest first. */
  waarom(): string[];
}

/** Everything that the evidence says about a question. */
export interface Weging {
  /** All knelpunten with any evidence, most likely first; chances add up to 1. */
  knelpunten: GewogenKnelpunt[];
  /** Chance (0-1) that the first knelpunt is the one that is meant, none of them fitting included. */
  zekerheid: number;
  /** Organisaties with their share, best to call first. */
  organisaties: { id: string; kans: number }[];
  /** All domeinen with their share, likeliest first. */
  domeinen: { id: Domein; kans: number }[];
  /** Log-odds that the first organisatie is the right one to call. */
  organisatieSterkte: number;
}

/** Knelpunten looked at further; the rest has no chance worth naming. */
const MAX_KNELPUNTEN = 12;
/** Power of a search score, so that the best stands out. */
const SCHERPTE = 3;
/** Most words in an explanation. */
export const MAX_WAAROM = 6;

/** Weighs the evidence. */
export function weeg(kaart: Opzoeken, oordeel: Oordeel, treffers: readonly Treffer[]): Weging {
  const { knelpunt: macht, vloer } = INSTELLINGEN;
  const gezocht = new Map(treffers.map((treffer) => [treffer.knelpunt, treffer]));
  const somGezocht = treffers.reduce((som, { score }) => som + score ** SCHERPTE, 0) || 1;

  const gewogen: Omit<GewogenKnelpunt, "waarom">[] = [];
  for (const knelpunt of kaart.kaart.knelpunten) {
    const geleerd = oordeel.kansen.knelpunt.get(knelpunt.id) ?? 0;
    const gevonden = gezocht.get(knelpunt.id);
    if (geleerd < vloer && !gevonden) continue;
    const organisaties = organisatiesVan(kaart, knelpunt.id);
    const eigenaar = Math.max(
      ...organisaties.slice(0, 2).map((id) => oordeel.kansen.organisatie.get(id) ?? 0),
    );
    const kans =
      Math.max(geleerd, vloer) ** macht.model *
      Math.max((gevonden?.score ?? 0) ** SCHERPTE / somGezocht, vloer) ** macht.zoeken *
      Math.max(eigenaar, vloer) ** macht.eigenaar;
    gewogen.push({ knelpunt, organisaties, kans });
  }
  const som = gewogen.reduce((totaal, { kans }) => totaal + kans, 0) || 1;
  const waarom = (id: string) => {
    const gedeeld = gezocht.get(id)?.waarom() ?? [];
    return (gedeeld.length > 0 ? gedeeld : oordeel.waarom("knelpunt", id)).slice(0, MAX_WAAROM);
  };
  const knelpunten = gewogen
    .sort((a, b) => b.kans - a.kans || (a.knelpunt.id < b.knelpunt.id ? -1 : 1))
    .slice(0, MAX_KNELPUNTEN)
    .map((een) => ({ ...een, kans: een.kans / som, waarom: () => waarom(een.knelpunt.id) }));

  const zekerheid = zekerheidVan(oordeel, knelpunten[0]);
  const rangorde = meng(
    oordeel.kansen.organisatie,
    knelpunten,
    ({ organisaties }) => organisaties,
    INSTELLINGEN.organisatieUitKnelpunt,
  );
  const domeinen = meng(
    DOMEINEN.map((id) => [id, oordeel.kansen.domein.get(id) ?? 0] as const),
    knelpunten,
    ({ knelpunt }) => knelpunt.domeinen,
    INSTELLINGEN.domeinUitKnelpunt,
  );
  return {
    knelpunten,
    zekerheid,
    organisaties: rangorde,
    domeinen,
    organisatieSterkte: sterkteVan(rangorde, knelpunten, zekerheid),
  };
}

/** How likely it is that the first knelpunt is meant: see `INSTELLINGEN.zekerheid`. */
function zekerheidVan(oordeel: Oordeel, eerste: GewogenKnelpunt | undefined): number {
  if (!eerste) return 0;
  const gewicht = INSTELLINGEN.zekerheid;
  const eigen = eerste.organisaties.slice(0, 2);
  const kansVoor = (id: string) => oordeel.kansen.organisatie.get(id) ?? 0;
  const hoogste = Math.max(...oordeel.kansen.organisatie.values());
  const sterkte =
    gewicht.kans * logAandeel(eerste.kans) +
    gewicht.model * logAandeel(oordeel.kansen.knelpunt.get(eerste.knelpunt.id) ?? 0) +
    gewicht.eigenaar * logAandeel(Math.max(0, ...eigen.map(kansVoor))) +
    (kansVoor(eigen[0] ?? "") === hoogste ? gewicht.zelfde : 0) +
    gewicht.basis;
  return kansVan(sterkte);
}

/** How likely it is that the first organisatie is right: see `INSTELLINGEN.organisatie`. */
function sterkteVan(
  [eerste]: Weging["organisaties"],
  [knelpunt]: readonly GewogenKnelpunt[],
  zekerheid: number,
): number {
  if (!eerste || !knelpunt) return Number.NEGATIVE_INFINITY;
  const gewicht = INSTELLINGEN.organisatie;
  return gewicht.aandeel * logAandeel(eerste.kans) + gewicht.knelpunt * zekerheid + gewicht.basis;
}
