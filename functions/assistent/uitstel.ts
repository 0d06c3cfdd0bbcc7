import type { GesprekOpslag, Signaal, SignaalTeller } from "../opslag/index.ts";

/** What a turn writes to. */
interface Bewaarplaatsen<Toestand> {
  opslag: GesprekOpslag<Toestand>;
  signalen: SignaalTeller;
}

/** The same, waiting with writing. */
export interface Uitstel<Toestand> extends Bewaarplaatsen<Toestand> {
  /** True when a state was put off. */
  iets(): boolean;
  /** Writes what was put off, if anything was. Rejects as the store does. */
  bewaarNu(): Promise<void>;
}

/**
 * Puts off keeping a state, and counting, until the answer was sent. A message of which the answer did not get through
 * is delivered again; it has to be answered from where the user was, not from a step further, and counts once.
 * Forgetting is not put off.
 */
export function stelBewarenUit<Toestand>({ opslag, signalen }: Bewaarplaatsen<Toestand>): Uitstel<Toestand> {
  let straks: { id: string; toestand: Toestand } | undefined;
  const teTellen: Signaal[] = [];
  return {
    opslag: {
      lees: (id) => opslag.lees(id),
      vergeet: (id) => opslag.vergeet(id),
      async bewaar(id, toestand) {
        straks = { id, toestand };
        return { gelukt: true };
      },
    },
    signalen: {
      async tel(signaal) {
        teTellen.push(signaal);
        return true;
      },
    },
    iets: () => straks !== undefined,
    async bewaarNu() {
      await Promise.all([
        straks && opslag.bewaar(straks.id, straks.toestand),
        ...teTellen.map((signaal) => signalen.tel(signaal)),
      ]);
    },
  };
}
