import { create, insertMultiple, load, save, search } from "@orama/orama";
import { stemmer } from "@orama/stemmers/dutch";
import { DIEPTE, type Gebouwd, type Motor, STOPLIJST, VELDEN } from "../motor.ts";

const maak = () =>
  create({
    schema: {
      id: "string",
      naam: "string",
      omschrijving: "string",
      herkenning: "string",
      regelingen: "string",
      organisaties: "string",
    },
    components: { tokenizer: { language: "dutch", stemming: true, stemmer, stopWords: STOPLIJST } },
  });

function alsGebouwd(index: ReturnType<typeof maak>): Gebouwd {
  return {
    zoek: async (tekst) => {
      const { hits } = await search(index, {
        term: tekst,
        limit: DIEPTE,
        properties: [...VELDEN],
        boost: { naam: 1.5, herkenning: 2, regelingen: 0.4, organisaties: 0.4 },
        relevance: { k: 1.2, b: 0.3, d: 0.5 },
      });
      return hits.map(({ id }) => id);
    },
    bewaar: () => JSON.stringify(save(index)),
  };
}

/** Orama with its Dutch tokenizer and stemmer. */
export const orama: Motor = {
  naam: "Orama",
  opzet: "eigen Nederlandse stemmer, stopwoorden, veldgewichten",
  bouw: async ({ documenten }) => {
    const index = maak();
    await insertMultiple(index, [...documenten]);
    return alsGebouwd(index);
  },
  open: (bewaard) => {
    const index = maak();
    load(index, JSON.parse(bewaard));
    return alsGebouwd(index);
  },
};
