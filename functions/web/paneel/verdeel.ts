/**
 * The kaart for the browser in two parts. The kern is what a first search and the step itself need; the rest (what a
 * record says besides, with its bronnen) follows in the background. Herkenning lines stay out of both: what they do is
 * in the index already.
 */
import type { Kaart } from "../../../knowledge/schema.ts";

/** What the browser gets first. */
export type KernKaart = ReturnType<typeof verdeelKaart>["kern"];
/** What follows. Its lists have the order of those of the kern. */
export type RestKaart = ReturnType<typeof verdeelKaart>["rest"];

/** Splits a kaart in the part that comes first and the part that follows. */
export function verdeelKaart(kaart: Kaart) {
  return {
    kern: {
      kaartVersie: kaart.kaartVersie,
      gemeenten: kaart.gemeenten,
      organisaties: kaart.organisaties.map(({ taak, website, letOp, bronnen, ...kern }) => kern),
      loketten: kaart.loketten.map(({ wanneerWel, bronnen, ...kern }) => kern),
      contactpersonen: kaart.contactpersonen.map(({ watDezeRolKan, mandaat, bronnen, ...kern }) => kern),
      knelpunten: kaart.knelpunten.map(
        ({ omschrijving, herkenning, delen, regelingen, voorbeelden, instrumenten, bronnen, ...kern }) =>
          kern,
      ),
      begrippen: kaart.begrippen.map(({ term, synoniemen }) => ({ term, synoniemen })),
    },
    rest: {
      kaartVersie: kaart.kaartVersie,
      organisaties: kaart.organisaties.map(({ taak, website, letOp, bronnen }) => ({
        taak,
        ...(website !== undefined && { website }),
        ...(letOp !== undefined && { letOp }),
        bronnen,
      })),
      loketten: kaart.loketten.map(({ wanneerWel, bronnen }) => ({ wanneerWel, bronnen })),
      contactpersonen: kaart.contactpersonen.map(({ watDezeRolKan, mandaat, bronnen }) => ({
        watDezeRolKan,
        ...(mandaat !== undefined && { mandaat }),
        bronnen,
      })),
      knelpunten: kaart.knelpunten.map(
        ({ omschrijving, delen, regelingen, voorbeelden, instrumenten, bronnen }) => ({
          omschrijving,
          delen,
          regelingen,
          voorbeelden,
          ...(instrumenten !== undefined && { instrumenten }),
          bronnen,
        }),
      ),
      begrippen: kaart.begrippen.map(({ term: _, synoniemen: __, ...rest }) => rest),
      regelingen: kaart.regelingen,
      voorbeelden: kaart.voorbeelden,
      instrumenten: kaart.instrumenten,
    },
  };
}

/** The kern as a kaart of its own: what has to come yet is empty. */
export function kaartUitKern(kern: KernKaart): Kaart {
  return {
    ...kern,
    organisaties: kern.organisaties.map((een) => ({ ...een, taak: "", bronnen: [] })),
    loketten: kern.loketten.map((een) => ({ ...een, wanneerWel: [], bronnen: [] })),
    contactpersonen: kern.contactpersonen.map((een) => ({ ...een, watDezeRolKan: "", bronnen: [] })),
    knelpunten: kern.knelpunten.map((een) => ({
      ...een,
      omschrijving: "",
      herkenning: [],
      delen: "",
      regelingen: [],
      voorbeelden: [],
      bronnen: [],
    })),
    begrippen: kern.begrippen.map((een) => ({ ...een, uitleg: "" })),
    regelingen: [],
    voorbeelden: [],
    instrumenten: [],
  };
}

/**
 * The whole kaart from its two parts.
 * @throws {RangeError} when the parts are of different versions
 */
export function voegSamen(kern: KernKaart, rest: RestKaart): Kaart {
  if (kern.kaartVersie !== rest.kaartVersie)
    throw new RangeError(`Kern ${kern.kaartVersie} en rest ${rest.kaartVersie} horen niet bij elkaar.`);
  return {
    kaartVersie: kern.kaartVersie,
    gemeenten: kern.gemeenten,
    organisaties: rits(kern.organisaties, rest.organisaties),
    loketten: rits(kern.loketten, rest.loketten),
    contactpersonen: rits(kern.contactpersonen, rest.contactpersonen),
    knelpunten: rits(kern.knelpunten, rest.knelpunten).map((een) => ({ ...een, herkenning: [] })),
    begrippen: rits(kern.begrippen, rest.begrippen),
    regelingen: rest.regelingen,
    voorbeelden: rest.voorbeelden,
    instrumenten: rest.instrumenten,
  };
}

/** Two lists in the same order as one. */
function rits<A extends object, B extends object>(eerste: readonly A[], tweede: readonly B[]): (A & B)[] {
  return eerste.flatMap((een, i) => {
    const ander = tweede[i];
    return ander === undefined ? [] : [{ ...een, ...ander }];
  });
}
