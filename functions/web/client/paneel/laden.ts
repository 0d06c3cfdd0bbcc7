/** From the files of the server to an assistant in the browser, in two steps. */

import { maakOpzoeken } from "../../../../knowledge/opzoeken.ts";
import { maakAssistent } from "../../../assistent/index.ts";
import { uitzonderingenVan } from "../../../assistent/uitzonderingen.ts";
import { maakGemeenteZoeker } from "../../../gesprek/gemeente.ts";
import { maakGeprobeerdLezer } from "../../../gesprek/geprobeerd.ts";
import type { Hulpmiddelen } from "../../../gesprek/hulpmiddelen.ts";
import type { MatchIndex } from "../../../matching/index.ts";
import type { ModelBestand } from "../../../matching/model/formaat.ts";
import { maskeer } from "../../../privacy/index.ts";
import { type KleineIndex, openIndex } from "../../paneel/index-klein.ts";
import { type KernKaart, kaartUitKern, type RestKaart, voegSamen } from "../../paneel/verdeel.ts";
import { maakSnelleMatcher } from "./snel.ts";

/** The file of the first step. */
export interface Kern {
  kaart: KernKaart;
  index: KleineIndex;
}

/** The first step: an assistant that searches on shared words. */
export function openKern(kern: Kern): { hulp: Hulpmiddelen; index: MatchIndex } {
  const kaart = kaartUitKern(kern.kaart);
  const opzoeken = maakOpzoeken(kaart);
  const index = openIndex(kern.index, kaart.begrippen);
  const uitzonderingen = uitzonderingenVan(kaart);
  return {
    index,
    hulp: {
      kaart: opzoeken,
      match: maakSnelleMatcher(opzoeken, index),
      maskeer: (tekst) => maskeer(tekst, uitzonderingen),
      geprobeerdIn: maakGeprobeerdLezer(opzoeken),
      zoekGemeente: maakGemeenteZoeker(kaart.gemeenten),
      verken: () => null,
      zoekNamen: () => [],
    },
  };
}

/** The second step: the assistant of every other channel. */
export function openAlles(kern: Kern, rest: RestKaart, index: MatchIndex, model: ModelBestand): Hulpmiddelen {
  return maakAssistent({ kaart: voegSamen(kern.kaart, rest), index, model });
}

/** The learned tables from their file: a line of JSON, and the block as bytes. */
export function openModel(bytes: Uint8Array): ModelBestand {
  const einde = bytes.indexOf(10);
  const kop: Omit<ModelBestand, "blok"> = JSON.parse(new TextDecoder().decode(bytes.subarray(0, einde)));
  return { ...kop, blok: bytes.subarray(einde + 1) };
}
