/** From counts to what a report says of a period. Pure. */
import { UITKOMSTEN } from "../antwoord/schema.ts";
import type { Telling } from "../opslag/signalen.ts";
import { AFLOOPCODES } from "../web/pagina/paneel/teksten.ts";

/** Something with how often it was counted. */
export interface Aantal {
  readonly naam: string;
  readonly aantal: number;
}

/** What happened in a period. Every list has the most frequent first. */
export interface Cijfers {
  /** First and last day, `JJJJ-MM-DD`. */
  readonly van: string;
  readonly tot: string;
  /** Answers that were given. */
  readonly antwoorden: number;
  readonly perKanaal: readonly Aantal[];
  /** By uitkomst of the answer. */
  readonly perUitkomst: readonly Aantal[];
  /** By id of the knelpunt; answers and telephone calls together. */
  readonly knelpunten: readonly Aantal[];
  /** Telephone calls, by how they ended. */
  readonly afloop: readonly Aantal[];
  /** Knelpunten with a call that did not come to an end well, with all its calls. */
  readonly nietGelukt: readonly (Aantal & { readonly van: number })[];
}

const isAntwoord = ({ code }: Telling) => UITKOMSTEN.some((uitkomst) => uitkomst === code);
const isAfloop = ({ code }: Telling) => AFLOOPCODES.some((afloop) => afloop === code);

/**
 * Adds counts up.
 * @param dagen the days of the period, `JJJJ-MM-DD`, the oldest first; counts of other days are left out
 */
export function telOp(tellingen: readonly Telling[], dagen: readonly string[]): Cijfers {
  const deze = tellingen.filter(({ dag }) => dagen.includes(dag));
  const antwoorden = deze.filter(isAntwoord);
  const gesprekken = deze.filter(isAfloop);
  const perKnelpunt = som(gesprekken, ({ knelpunt }) => knelpunt);
  const mislukt = som(
    gesprekken.filter(({ code }) => code === "niet-gelukt"),
    ({ knelpunt }) => knelpunt,
  );
  return {
    van: dagen[0] ?? "",
    tot: dagen.at(-1) ?? "",
    antwoorden: antwoorden.reduce((totaal, { aantal }) => totaal + aantal, 0),
    perKanaal: som(antwoorden, ({ kanaal }) => kanaal),
    perUitkomst: som(antwoorden, ({ code }) => code),
    knelpunten: som([...antwoorden, ...gesprekken], ({ knelpunt }) => knelpunt),
    afloop: som(gesprekken, ({ code }) => code),
    nietGelukt: mislukt.map(({ naam, aantal }) => ({
      naam,
      aantal,
      van: perKnelpunt.find((een) => een.naam === naam)?.aantal ?? aantal,
    })),
  };
}

function som(tellingen: readonly Telling[], naamVan: (telling: Telling) => string | null): Aantal[] {
  const totalen = new Map<string, number>();
  for (const telling of tellingen) {
    const naam = naamVan(telling);
    if (naam !== null) totalen.set(naam, (totalen.get(naam) ?? 0) + telling.aantal);
  }
  return [...totalen]
    .map(([naam, aantal]) => ({ naam, aantal }))
    .sort((a, b) => b.aantal - a.aantal || (a.naam < b.naam ? -1 : 1));
}
