import type { Tabellen } from "./formaat.ts";
import type { Kenmerken } from "./kenmerken.ts";
import { maakPlekZoeker } from "./plek.ts";

/** A feature of the text that the model knows. */
export interface Gevonden {
  plek: number;
  /** Its value among the features of content, of Euclidean length 1 together; 0 for one of form. */
  waarde: number;
  /** Its value among all features, of length 1 together. */
  metVorm: number;
  /** The user's words it came from. */
  woord: string;
}

/** The known features of a text, and which share (0-1) of its features of content that is. */
export interface Gevondenen {
  gevonden: Gevonden[];
  bekend: number;
}

/** Makes what looks up the features of a text in the tables of a model. */
export function maakGevondenZoeker({
  sleutels,
  idf,
}: Pick<Tabellen, "sleutels" | "idf">): (kenmerken: Kenmerken) => Gevondenen {
  const plekVan = maakPlekZoeker(sleutels);
  return (kenmerken) => {
    const gevonden: Gevonden[] = [];
    let inhoud = 0;
    let bekend = 0;
    let kwadraat = 0;
    let kwadraatVorm = 0;
    for (const [sleutel, { gewicht, woord, vorm }] of kenmerken) {
      if (!vorm) inhoud++;
      const plek = plekVan(sleutel);
      if (plek < 0) continue;
      const waarde = (gewicht * (idf[plek] ?? 0)) / 255;
      gevonden.push({ plek, waarde: vorm ? 0 : waarde, metVorm: waarde, woord });
      if (vorm) kwadraatVorm += waarde * waarde;
      else {
        kwadraat += waarde * waarde;
        bekend++;
      }
    }
    const lengte = Math.sqrt(kwadraat) || 1;
    const lengteMetVorm = Math.sqrt(kwadraat + kwadraatVorm) || 1;
    for (const een of gevonden) {
      een.waarde /= lengte;
      een.metVorm /= lengteMetVorm;
    }
    return { gevonden, bekend: inhoud === 0 ? 0 : bekend / inhoud };
  };
}
