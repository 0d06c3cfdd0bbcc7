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

/** A term with the stems of one of its names, ready to be searched. */
export interface GestemdBegrip {
  term: string;
  stammen: string[];
}

/** Stems each name of each begrip; done when the kaart is compiled. */
export function stamBegrippen(
  begrippen: readonly Begrip[],
  stamVan: (woord: string) => string,
): GestemdBegrip[] {
  return begrippen.flatMap(({ term, synoniemen }) =>
    [term, ...synoniemen]
      .map((naam) => ({ term, stammen: woordenVan(normaliseer(naam)).map(stamVan) }))
      .filter(({ stammen }) => stammen.length > 0),
  );
}

/**
 * Makes a finder of begrippen in text that is stemmed the same way. Synonyms of several words are found as a whole; of
 * two that start at the same word the longest counts.
 */
export function maakBegripZoeker(begrippen: readonly GestemdBegrip[]): BegripZoeker {
  const perEersteStam = new Map<string, GestemdBegrip[]>();
  for (const begrip of begrippen) {
    const eerste = begrip.stammen[0] ?? "";
    const lijst = perEersteStam.get(eerste);
    if (lijst) lijst.push(begrip);
    else perEersteStam.set(eerste, [begrip]);
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
