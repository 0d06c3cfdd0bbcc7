/** Puts the assistant together from a kaart and learned tables: the pure core, ready for any channel. */
import { maakOpzoeken } from "../../knowledge/opzoeken.ts";
import type { Kaart } from "../../knowledge/schema.ts";
import { maakGemeenteZoeker } from "../gesprek/gemeente.ts";
import { maakGeprobeerdLezer } from "../gesprek/geprobeerd.ts";
import type { Hulpmiddelen } from "../gesprek/index.ts";
import { alleRecords } from "../gesprek/namen.ts";
import { maakVerkenner } from "../gesprek/verken.ts";
import { maakNamenZoeker } from "../gesprek/zoek-namen.ts";
import { type MatchIndex, maakMatcher } from "../matching/index.ts";
import type { ModelBestand } from "../matching/model/formaat.ts";
import { maskeer } from "../privacy/index.ts";
import { uitzonderingenVan } from "./uitzonderingen.ts";

/** What is made beforehand: the compiled kaart, the index of it and the learned tables. */
export interface Kennis {
  kaart: Kaart;
  index: MatchIndex;
  model: ModelBestand;
}

/** Makes everything a conversation works with; do it once per process. */
export function maakAssistent({ kaart, index, model }: Kennis): Hulpmiddelen {
  const opzoeken = maakOpzoeken(kaart);
  const uitzonderingen = uitzonderingenVan(kaart);
  const records = bijGebruik(() => alleRecords(opzoeken));
  const verken = bijGebruik(() => maakVerkenner(opzoeken, records()));
  const zoekNamen = bijGebruik(() => maakNamenZoeker(records()));
  return {
    kaart: opzoeken,
    match: maakMatcher(opzoeken, index, model),
    maskeer: (tekst) => maskeer(tekst, uitzonderingen),
    geprobeerdIn: maakGeprobeerdLezer(opzoeken),
    zoekGemeente: maakGemeenteZoeker(kaart.gemeenten),
    verken: (getypt) => verken()(getypt),
    zoekNamen: (getypt, hoogstens) => zoekNamen()(getypt, hoogstens),
  };
}

/** Makes something when it is first asked for: most conversations never explore. */
function bijGebruik<T>(maak: () => T): () => T {
  let gemaakt: T | undefined;
  return () => {
    gemaakt ??= maak();
    return gemaakt;
  };
}
