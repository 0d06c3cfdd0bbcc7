/**
 * Every number that the matching was tuned with, in one place and with its reason. Chosen on the part of test/goud
 * that may be looked at and on held-out practice sentences; `npm run goud` shows what they do.
 */
export const INSTELLINGEN = {
  /** Power of each kind of evidence in the chance of a knelpunt. */
  knelpunt: { model: 1, zoeken: 1.2, eigenaar: 0.5 },
  /** Share of the learned owner in the ranking of organisaties; the rest comes from the knelpunten. */
  organisatie: { model: 0.5 },
  /** Smallest chance that still counts as evidence, so that one kind of evidence alone never rules a record out. */
  vloer: 0.002,
  /** From this zekerheid of the first knelpunt an advies is given. */
  advies: 0.3,
  /** With a second knelpunt this close (ratio) and another first organisatie, a doorvraag is asked instead. */
  tweeLezingen: 0.6,
  /** Log-odds of danger (see weeg/acuut.ts) from which it is an alarm, and from which danger is at least mentioned. */
  spoed: -3.6,
  misschienSpoed: -5.5,
  /** Chances of the learned soort from which it decides. */
  vaag: 0.15,
  buitenBereik: 0.1,
  /** Below this share of known features a text is another language or nonsense. */
  bekend: 0.12,
  /** Fewer content words than this, and none of them a begrip, is too little to advise on. */
  minimumWoorden: 2,
  /** A knelpunt of another domein with at least this share of the first one's chance is a second problem. */
  tweedeProbleem: 0.35,
} as const;
