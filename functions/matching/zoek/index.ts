/**
 * The second step of matching: terms → what on the kaart looks like them. One MiniSearch (BM25+) index holds, for each
 * knelpunt, every herkenning line apart (the best line counts) and one entry with the rest of the record.
 */
import MiniSearch from "minisearch";
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
  knelpunt: string;
  soort: Treffer["soort"];
  zin: string;
  naam: string;
  omschrijving: string;
  context: string;
}

/** How much a hit in a field counts; a herkenning line is how people really say it. */
const VELDGEWICHT = { zin: 1, naam: 1.5, omschrijving: 1, context: 0.4 };
/** Separates terms inside the index; a term holds no such character. */
const SCHEIDING = "\n";
/** Most results looked at for one sentence. */
const MAX_TREFFERS = 60;

/** Makes the index of a kaart. Takes about half a second for 240 knelpunten; do it once per process. */
export function maakZoek(kaart: KaartInhoud, analyseer: Analyseer): Zoek {
  const alsTermen = (tekst: string) =>
    analyseer(tekst)
      .zinnen.flatMap((zin) => zin.termen.map(({ term }) => term))
      .join(SCHEIDING);
  const regelingNaam = new Map(
    kaart.regelingen.map((regeling) => [regeling.id, `${regeling.naam}. ${regeling.watHetIs}`]),
  );
  const voorbeeld = new Map(kaart.voorbeelden.map((v) => [v.id, `${v.situatie} ${v.knelpunt}`]));
  const organisatie = new Map(kaart.organisaties.map((o) => [o.id, [o.naam, o.afkorting ?? ""].join(" ")]));
  const noem = (namen: ReadonlyMap<string, string>, ids: readonly string[]) =>
    ids.map((id) => namen.get(id) ?? "");

  const context = (knelpunt: Knelpunt) =>
    [
      ...noem(regelingNaam, knelpunt.regelingen),
      ...noem(voorbeeld, knelpunt.voorbeelden),
      ...noem(organisatie, knelpunt.betrokken),
      knelpunt.volgendeStap,
    ].join(". ");

  let id = 0;
  const leeg = { zin: "", naam: "", omschrijving: "", context: "" };
  const ingangen: Ingang[] = kaart.knelpunten.flatMap((knelpunt) => [
    {
      ...leeg,
      id: id++,
      knelpunt: knelpunt.id,
      soort: "record" as const,
      naam: alsTermen(knelpunt.naam),
      omschrijving: alsTermen(knelpunt.omschrijving),
      context: alsTermen(context(knelpunt)),
    },
    ...knelpunt.herkenning.map((zin) => ({
      ...leeg,
      id: id++,
      knelpunt: knelpunt.id,
      soort: "herkenning" as const,
      zin: alsTermen(zin),
    })),
  ]);
  const bekend = new Set<string>();
  const index = new MiniSearch<Ingang>({
    fields: ["zin", "naam", "omschrijving", "context"],
    tokenize: (tekst) => (tekst === "" ? [] : tekst.split(SCHEIDING)),
    processTerm: (term) => {
      bekend.add(term);
      return term;
    },
  });
  index.addAll(ingangen);
  const perId = new Map(ingangen.map((ingang) => [ingang.id, ingang]));

  return (termen) => {
    const gewicht = new Map<string, number>();
    const woord = new Map<string, string>();
    for (const { term, gewicht: eigen, woord: getypt } of termen) {
      if ((gewicht.get(term) ?? 0) >= eigen) continue;
      gewicht.set(term, eigen);
      woord.set(term, getypt);
    }
    const uniek = [...gewicht.keys()];
    if (uniek.length === 0) return [];
    const resultaten = index.search(uniek.join(SCHEIDING), {
      boost: VELDGEWICHT,
      // A known word is never taken for another; only rare, longer words may hold a typo.
      fuzzy: (term) =>
        bekend.has(term) || /[§~]/.test(term) || term.length < 5 ? false : term.length < 8 ? 1 : 2,
      boostTerm: (term) => gewicht.get(term) ?? 1,
      processTerm: (term) => term,
    });
    return resultaten.slice(0, MAX_TREFFERS).flatMap((resultaat) => {
      const ingang = perId.get(Number(resultaat.id));
      if (!ingang) return [];
      const waarom = [...new Set(resultaat.queryTerms.map((term) => woord.get(term) ?? term))];
      return { knelpunt: ingang.knelpunt, soort: ingang.soort, score: resultaat.score, waarom };
    });
  };
}
