import { stemmer } from "@orama/stemmers/dutch";
import MiniSearch, { type Options } from "minisearch";
import { STOPWOORDEN } from "../../../functions/matching/analyse/stopwoorden.ts";
import { DIEPTE, type Document, type Gebouwd, type Motor, VELDEN } from "../motor.ts";

const KAAL: Options<Document> = { fields: [...VELDEN] };
const NEDERLANDS: Options<Document> = {
  ...KAAL,
  processTerm: (term) => {
    const klein = term.toLowerCase();
    return STOPWOORDEN.has(klein) ? null : stemmer(klein);
  },
  searchOptions: {
    fuzzy: (term) => (term.length > 5 ? 0.2 : false),
    boost: { naam: 1.5, herkenning: 2, regelingen: 0.4, organisaties: 0.4 },
  },
};

function alsGebouwd(index: MiniSearch<Document>): Gebouwd {
  return {
    zoek: (tekst) =>
      index
        .search(tekst)
        .slice(0, DIEPTE)
        .map(({ id }) => String(id)),
    bewaar: () => JSON.stringify(index),
  };
}

function miniSearch(naam: string, opzet: string, opties: Options<Document>): Motor {
  return {
    naam,
    opzet,
    bouw: ({ documenten }) => {
      const index = new MiniSearch<Document>(opties);
      index.addAll(documenten);
      return alsGebouwd(index);
    },
    open: (bewaard) => alsGebouwd(MiniSearch.loadJSON<Document>(bewaard, opties)),
  };
}

/** MiniSearch as it comes, without a word of configuration. */
export const miniSearchKaal = miniSearch("MiniSearch", "zoals geleverd", KAAL);

/** MiniSearch as a careful user would set it up for Dutch. */
export const miniSearchNederlands = miniSearch(
  "MiniSearch nl",
  "Nederlandse stammen, stopwoorden, fuzzy vanaf 6 letters, veldgewichten",
  NEDERLANDS,
);
