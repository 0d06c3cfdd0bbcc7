import type { Begrip } from "../../../knowledge/schema.ts";
import { normaliseer, woordenVan } from "./normaliseer.ts";

/** A begrip found in a row of words. */
export interface GevondenBegrip {
  /** The term as it stands on the kaart. */
  term: string;
  /** Index of the first word and number of words it was found in. */
  begin: number;
  lengte: number;
}

/** Finds begrippen by their term or any of their synonyms. */
export type BegripZoeker = (stammen: readonly string[]) => GevondenBegrip[];

/**
 * Makes a finder of begrippen in stemmed text. Synonyms of several words are found as a whole; of two that start at
 * the same word the longest counts.
 * @param stamVan stems a word the same way as the text that will be searched
 */
export function maakBegripZoeker(
  begrippen: readonly Begrip[],
  stamVan: (woord: string) => string,
): BegripZoeker {
  const perEersteStam = new Map<string, { term: string; stammen: string[] }[]>();
  for (const { term, synoniemen } of begrippen) {
    for (const naam of [term, ...synoniemen]) {
      const stammen = woordenVan(normaliseer(naam)).map(stamVan);
      const eerste = stammen[0];
      if (eerste === undefined) continue;
      const lijst = perEersteStam.get(eerste) ?? [];
      lijst.push({ term, stammen });
      perEersteStam.set(eerste, lijst);
    }
  }
  for (const lijst of perEersteStam.values()) lijst.sort((a, b) => b.stammen.length - a.stammen.length);

  return (stammen) =>
    stammen.flatMap((eerste, begin) => {
      const lijst = perEersteStam.get(eerste) ?? [];
      const past = lijst.filter((naam) =>
        naam.stammen.every((verwacht, i) => stammen[begin + i] === verwacht),
      );
      const langste = past[0]?.stammen.length;
      return past
        .filter((naam) => naam.stammen.length === langste)
        .map(({ term, stammen: { length: lengte } }) => ({ term, begin, lengte }));
    });
}
