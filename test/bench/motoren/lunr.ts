import lunr, { type Index } from "lunr";
import nederlands from "lunr-languages/lunr.nl.js";
import stemmerSupport from "lunr-languages/lunr.stemmer.support.js";
import { DIEPTE, type Gebouwd, type Motor, VELDEN } from "../motor.ts";

stemmerSupport(lunr);
nederlands(lunr);

const GEWICHT = { naam: 1.5, omschrijving: 1, herkenning: 3, regelingen: 0.4, organisaties: 0.4 };

function alsGebouwd(index: Index): Gebouwd {
  return {
    // Through the builder: a typed colon or minus is a word here, not an operator.
    zoek: (tekst) =>
      index
        .query((query) => query.term(lunr.tokenizer(tekst), {}))
        .slice(0, DIEPTE)
        .map(({ ref }) => ref),
    bewaar: () => JSON.stringify(index),
  };
}

/** lunr with the Dutch of lunr-languages. */
export const lunrNederlands: Motor = {
  naam: "lunr nl",
  opzet: "lunr-languages nl: stammen en stopwoorden, veldgewichten",
  bouw: ({ documenten }) =>
    alsGebouwd(
      lunr((builder) => {
        builder.use(lunr.nl);
        builder.ref("id");
        for (const veld of VELDEN) builder.field(veld, { boost: GEWICHT[veld] });
        for (const document of documenten) builder.add(document);
      }),
    ),
  open: (bewaard) => alsGebouwd(lunr.Index.load(JSON.parse(bewaard))),
};
