/**
 * Every number that the matching was tuned with, in one place and with its reason. Fitted by logistic regression on
 * practice sentences that the model had not seen (four folds), checked on test/goud; `npm run goud` shows what they do.
 */
export const INSTELLINGEN = {
  /**
   * Power of each kind of evidence in the order of the knelpunten. Search at 1.2 put knelpunt@1 on .65, at .35 on .74:
   * long records share words with everything, the model has seen which of those words matter.
   */
  knelpunt: { model: 1, zoeken: 0.2, eigenaar: 0.25 },
  /** Smallest chance that still counts as evidence, so that one kind of evidence alone never rules a record out. */
  vloer: 0.002,
  /**
   * Log-odds that the first knelpunt is the right one: its chance among the knelpunten, what the model alone gives it,
   * what the model gives its organisatie, and whether that organisatie is the most likely one. `basis` was set so that of
   * the answers given .7 about 70 % is right on the part of test/goud that is only scored.
   */
  zekerheid: { kans: 1.47, model: 0.65, eigenaar: 0.16, zelfde: 0.23, basis: 3.6 },
  /**
   * Share of the knelpunten in the order of the organisaties; the rest is the learned owner. Anything from .2 to .6 gave
   * the same first one; the middle gives the best first three.
   */
  organisatieUitKnelpunt: 0.45,
  /** The same for the domeinen. */
  domeinUitKnelpunt: 0.6,
  /** A domein with less than this share is not named. */
  domein: 0.12,
  /** Log-odds that the first organisatie is right: its share, the zekerheid of the knelpunt, and whether the two agree. */
  organisatie: { aandeel: 1.4, knelpunt: 0.7, past: 0.2, basis: 1.5 },
  /** From these log-odds an advies is given; below it a doorvraag. Keeps confident and wrong under one in twenty. */
  advies: 0.2,
  /** From these log-odds the owner is named beside a doorvraag, so that nobody is left without a door. */
  eigenaar: -0.2,
  /** With a second knelpunt this close (ratio) and another ingang, a doorvraag is asked unless the first is sure. */
  tweeLezingen: 0.75,
  /** Log-odds of danger (see weeg/acuut.ts) from which it is an alarm, and from which danger is at least mentioned. */
  spoed: -1.1,
  misschienSpoed: -2.6,
  /** Chances of the learned soort from which it decides. */
  vaag: 0.1,
  /** From this zekerheid a knelpunt is clear, however vague the words around it. */
  duidelijk: 0.85,
  buitenBereik: 0.18,
  buitenBereikMetBegrippen: 0.55,
  /** Below this share of known features a text is another language or nonsense. */
  bekend: 0.12,
  /** Fewer content words than this, and none of them a begrip, is too little to advise on. */
  minimumWoorden: 2,
  /** A knelpunt of another domein with at least this share of the first one's chance is a second problem. */
  tweedeProbleem: 0.35,
} as const;
