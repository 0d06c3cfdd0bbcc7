import { bouwMatchIndex, type MatchIndex, maakMatcher } from "../../../functions/matching/index.ts";
import type { ModelBestand, ModelJson } from "../../../functions/matching/model/formaat.ts";
import { maakOpzoeken } from "../../../knowledge/opzoeken.ts";
import { DIEPTE, type Gebouwd, type Motor, type Records } from "../motor.ts";

/** Our own matching, index and learned tables together. It gives its own order of organisaties. */
export function onzeMotor(model: ModelBestand): Motor {
  const open = (index: MatchIndex, tabellen: ModelBestand, { kaart }: Records): Gebouwd => {
    const match = maakMatcher(maakOpzoeken(kaart), index, tabellen);
    return {
      zoek: (tekst) =>
        match(tekst)
          .kandidaten.slice(0, DIEPTE)
          .map(({ knelpunt }) => knelpunt),
      organisaties: (tekst) => match(tekst).organisaties,
      bewaar: () => {
        const blok = Buffer.from(tabellen.blok).toString("base64");
        return JSON.stringify([index, { ...tabellen, blok }] satisfies Bewaard);
      },
    };
  };
  return {
    naam: "wie moet ik bellen",
    opzet: "analyse, BM25 per herkenning-zin, geleerde tabellen",
    metKaart: true,
    bouw: (records) => open(bouwMatchIndex(records.kaart), model, records),
    open: (bewaard, records) => {
      const [index, tabellen]: Bewaard = JSON.parse(bewaard);
      return open(index, { ...tabellen, blok: Buffer.from(tabellen.blok, "base64") }, records);
    },
  };
}

type Bewaard = [index: MatchIndex, model: ModelJson];
