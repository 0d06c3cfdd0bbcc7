/**
 * The second step of matching: terms → what on the kaart looks like them. One MiniSearch (BM25+) index holds, for each
 * knelpunt, every herkenning line apart (the best line counts) and one entry with the rest of the record.
 */
import MiniSearch, { type AsPlainObject, type Options } from "minisearch";
import type { KaartInhoud } from "../../../knowledge/laden.ts";
import type { Knelpunt } from "../../../knowledge/schema.ts";
import type { Analyseer, Term } from "../analyse/index.ts";

/** One line of evidence: a piece of a knelpunt that shares words with the question. */
export interface Treffer {
  knelpunt: string;
  soort: "herkenning" | "record";
  /** BM25+ score; only comparable within one search. */
  score: number;
  /** The user's own words that led here, heaviest first. */
  waarom: string[];
}

/** Searches the kaart for terms. */
export type Zoek = (termen: readonly Term[]) => Treffer[];

/** A text in the index. `zin`, `naam`, `omschrijving` and `context` are the searched fields. */
interface Ingang {
  id: number;
  zin: string;
  naam: string;
  omschrijving: string;
  context: string;
}

/** The index as it is kept in a file. */
export interface ZoekIndex {
  /** Which knelpunt each entry belongs to, by entry id, and whether it is a herkenning line. */
  ingangen: { knelpunt: string; soort: Treffer["soort"] }[];
  /** MiniSearch's own serialisation. */
  miniSearch: AsPlainObject;
}

/** How much a hit in a field counts; a herkenning line is how people really say it. */
const VELDGEWICHT = { zin: 1, naam: 1.5, omschrijving: 1, context: 0.4 };
/** Separates terms inside the index; a term holds no such character. */
const SCHEIDING = "\n";
/** Most results looked at for one search. */
const MAX_TREFFERS = 60;
const OPTIES: Options<Ingang> = {
  fields: ["zin", "naam", "omschrijving", "context"],
  tokenize: (tekst) => (tekst === "" ? [] : tekst.split(SCHEIDING)),
  processTerm: (term) => term,
};

/** Makes the index of a kaart. Takes a few hundred milliseconds; done when the kaart is compiled. */
export function bouwZoekIndex(kaart: KaartInhoud, analyseer: Analyseer): ZoekIndex {
  const alsTermen = (tekst: string) =>
    analyseer(tekst)
      .zinnen.flatMap((zin) => zin.termen.map(({ term }) => term))
      .join(SCHEIDING);
  const leeg = { zin: "", naam: "", omschrijving: "", context: "" };
  const contextVan = maakContext(kaart);
  const ingangen: ZoekIndex["ingangen"] = [];
  const teksten: Ingang[] = [];
  const erbij = (knelpunt: string, soort: Treffer["soort"], velden: Partial<Ingang>) => {
    teksten.push({ ...leeg, ...velden, id: ingangen.length });
    ingangen.push({ knelpunt, soort });
  };
  for (const knelpunt of kaart.knelpunten) {
    erbij(knelpunt.id, "record", {
      naam: alsTermen(knelpunt.naam),
      omschrijving: alsTermen(knelpunt.omschrijving),
      context: alsTermen(contextVan(knelpunt)),
    });
    for (const zin of knelpunt.herkenning) erbij(knelpunt.id, "herkenning", { zin: alsTermen(zin) });
  }
  const index = new MiniSearch<Ingang>(OPTIES);
  index.addAll(teksten);
  return { ingangen, miniSearch: index.toJSON() };
}

/** What hangs on a knelpunt: its regelingen, voorbeelden, organisaties and step. */
function maakContext(kaart: KaartInhoud): (knelpunt: Knelpunt) => string {
  const regeling = new Map(kaart.regelingen.map(({ id, naam, watHetIs }) => [id, `${naam}. ${watHetIs}`]));
  const voorbeeld = new Map(
    kaart.voorbeelden.map(({ id, situatie, knelpunt }) => [id, `${situatie} ${knelpunt}`]),
  );
  const organisatie = new Map(
    kaart.organisaties.map(({ id, naam, afkorting = "" }) => [id, `${naam} ${afkorting}`]),
  );
  const noem = (namen: ReadonlyMap<string, string>, ids: readonly string[]) =>
    ids.map((id) => namen.get(id) ?? "");
  return (knelpunt) =>
    [
      ...noem(regeling, knelpunt.regelingen),
      ...noem(voorbeeld, knelpunt.voorbeelden),
      ...noem(organisatie, knelpunt.betrokken),
      knelpunt.volgendeStap,
    ].join(". ");
}

/** Opens an index; takes some tens of milliseconds. */
export function maakZoek({ ingangen, miniSearch }: ZoekIndex): Zoek {
  const index = MiniSearch.loadJS(miniSearch, OPTIES);
  const bekend = new Set(miniSearch.index.map(([term]) => term));

  return (termen) => {
    const gewicht = new Map<string, number>();
    const woord = new Map<string, string>();
    for (const { term, gewicht: eigen, woord: getypt } of termen) {
      if ((gewicht.get(term) ?? 0) >= eigen) continue;
      gewicht.set(term, eigen);
      woord.set(term, getypt);
    }
    const gezocht = [...gewicht.keys()];
    if (gezocht.length === 0) return [];
    const resultaten = index.search(gezocht.join(SCHEIDING), {
      boost: VELDGEWICHT,
      // A known word is never taken for another; only rare, longer words may hold a typo.
      fuzzy: (term) =>
        bekend.has(term) || /[§~]/.test(term) || term.length < 5 ? false : term.length < 8 ? 1 : 2,
      boostTerm: (term) => gewicht.get(term) ?? 1,
    });
    return resultaten.slice(0, MAX_TREFFERS).flatMap(({ id, score, queryTerms }) => {
      const ingang = ingangen[Number(id)];
      if (!ingang) return [];
      return { ...ingang, score, waarom: [...new Set(queryTerms.map((term) => woord.get(term) ?? term))] };
    });
  };
}
