/** How the model learns; every number with what was measured of it. */
import type { Hoofd } from "./formaat.ts";

/** Settings of the learner. */
export interface LeerOpties {
  /** Passes of the linear heads over all sentences before the small weights are cut. @default 5 */
  ronden?: number;
  /** Passes after it. @default 3 */
  naronden?: number;
  /** First step size of the linear heads. @default {@link STAP} */
  stap?: Record<Hoofd, number>;
  /** A feature has to occur in this many sentences to count. @default 3 */
  minimum?: number;
  /** The same for a feature of form. @default {@link MINIMUM_VORM} */
  minimumVorm?: number;
  /** Largest number of linear weights per head. @default {@link MAXIMAAL} */
  maximaal?: Record<Hoofd, number>;
  /** The hidden layer. @default {@link VERBORGEN} */
  verborgen?: Partial<VerborgenInstellingen>;
}

interface VerborgenInstellingen {
  breedte: number;
  ronden: number;
  stap: number;
  weglaten: number;
  uitval: number;
  /** A feature has to occur in this many sentences to get a vector. */
  minimum: number;
}

/**
 * Step sizes. Owners are learned from labels that differ between writers: smaller steps follow them less closely, which
 * gave two points more on sentences of other writers. Knelpunten have few sentences each and need the larger step.
 */
export const STAP: Record<Hoofd, number> = { organisatie: 0.3, knelpunt: 0.5, domein: 0.5, soort: 0.5 };
/** Linear weights per head: size against quality. Danger is hardly cut. */
export const MAXIMAAL: Record<Hoofd, number> = {
  organisatie: 110_000,
  knelpunt: 150_000,
  domein: 20_000,
  soort: 60_000,
};
/**
 * Features of form are many and short. Danger heard on sentences of writers left out, two false alarms in a hundred: .57
 * without them, .64 with those in four sentences or more, .64 with those in twelve.
 */
export const MINIMUM_VORM = 12;
/**
 * The hidden layer, measured on whole files of other writers left out (organisatie@1 / @3): leaving out .35, .5, .6 of
 * the words .495/.704, .504/.711, .516/.713; 48 values .504/.702; a vector only for features in four sentences or more
 * .508/.710 at half the size. More values know more knelpunten, fewer rare words cost little: 76 with words in twelve
 * sentences or more fit in the file.
 */
export const VERBORGEN: VerborgenInstellingen = {
  breedte: 76,
  ronden: 10,
  stap: 0.07,
  weglaten: 0.6,
  uitval: 0.3,
  minimum: 12,
};
