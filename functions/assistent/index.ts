/** Puts the assistant together from a kaart and learned tables: the pure core, ready for any channel. */
import { maakOpzoeken } from "../../knowledge/opzoeken.ts";
import type { Kaart } from "../../knowledge/schema.ts";
import { maakGemeenteZoeker } from "../gesprek/gemeente.ts";
import type { Hulpmiddelen } from "../gesprek/index.ts";
import { maakVerkenner } from "../gesprek/verken.ts";
import { maakMatcher } from "../matching/index.ts";
import type { ModelBestand } from "../matching/model/formaat.ts";
import { maskeer } from "../privacy/index.ts";
import { uitzonderingenVan } from "./uitzonderingen.ts";

/** Makes everything a conversation works with. Takes about a second; do it once per process. */
export function maakAssistent(kaart: Kaart, model: ModelBestand): Hulpmiddelen {
  const opzoeken = maakOpzoeken(kaart);
  const uitzonderingen = uitzonderingenVan(kaart);
  return {
    kaart: opzoeken,
    match: maakMatcher(opzoeken, model),
    maskeer: (tekst) => maskeer(tekst, uitzonderingen),
    zoekGemeente: maakGemeenteZoeker(kaart.gemeenten),
    verken: maakVerkenner(opzoeken),
  };
}
