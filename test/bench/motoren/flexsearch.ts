import { stemmer } from "@orama/stemmers/dutch";
import { Encoder, Index } from "flexsearch";
import { STOPWOORDEN } from "../../../functions/matching/analyse/stopwoorden.ts";
import { alsTekst, DIEPTE, type Gebouwd, type Motor } from "../motor.ts";

const maak = () =>
  new Index({
    tokenize: "forward",
    encoder: new Encoder({
      normalize: true,
      filter: new Set(STOPWOORDEN),
      finalize: (woorden: string[]) => woorden.map((woord) => stemmer(woord)),
    }),
  });

function alsGebouwd(index: Index): Gebouwd {
  return {
    // `suggest`: without it every word of the question must be in the record.
    zoek: (tekst) => index.search(tekst, { limit: DIEPTE, suggest: true }).map(String),
    bewaar: () => {
      const delen: [string, string][] = [];
      index.export((sleutel, waarde) => void delen.push([sleutel, waarde]));
      return JSON.stringify(delen);
    },
  };
}

/** FlexSearch; it has no Dutch of its own, so it gets the stems and stop words through its encoder. */
export const flexSearch: Motor = {
  naam: "FlexSearch",
  opzet: "Nederlandse stammen en stopwoorden via de encoder, forward, suggest",
  bouw: ({ documenten }) => {
    const index = maak();
    for (const document of documenten) index.add(document.id, alsTekst(document));
    return alsGebouwd(index);
  },
  open: (bewaard) => {
    const index = maak();
    const delen: [string, string][] = JSON.parse(bewaard);
    for (const [sleutel, waarde] of delen) index.import(sleutel, waarde);
    return alsGebouwd(index);
  },
};
