/**
 * Every number that the matching was tuned with, in one place and with its reason. Weights were fitted by logistic
 * regression on practice sentences of writers whom the model had not seen; thresholds were chosen on the part of
 * test/goud that may be looked at. `npm run goud` shows what they do.
 */
export const INSTELLINGEN = {
  /**
   * Power of each kind of evidence in the order of the knelpunten. Without search knelpunt@1 is .46 on sentences of
   * other writers, with .2 it is .475; more of it, or more of the owner, is worse again.
   */
  knelpunt: { model: 1, zoeken: 0.2, eigenaar: 0.2 },
  /** Smallest chance that still counts as evidence, so that one kind of evidence alone never rules a record out. */
  vloer: 0.002,
  /**
   * Log-odds that the first knelpunt is the right one: its chance among the knelpunten, what the model alone gives it,
   * what the model gives its organisatie, and whether that organisatie is the most likely one. `basis` is set so that of
   * the answers given .7 about 70 % is right on the part of test/goud that is only scored.
   */
  zekerheid: { kans: 2.13, model: 0.12, eigenaar: 0.02, zelfde: 0.1, basis: 2.8 },
  /**
   * Share of the knelpunten in the order of the organisaties; the rest is the learned owner. Anything from .2 to .6 gave
   * the same first one; the middle gives the best first three.
   */
  organisatieUitKnelpunt: 0.45,
  /** The same for the domeinen. */
  domeinUitKnelpunt: 0.6,
  /**
   * The same in an alarm, beside what the model makes of the sentences that raised it: of 154 alarms the first to call was
   * right in 120 when the owner of the whole story came first, in 137 to 139 with anything from .3 to .5 here.
   */
  noodUitKnelpunt: 0.4,
  /**
   * Power of the owner of an acute knelpunt when one is chosen in an alarm. With 0 the first to call of the chosen one was
   * right in 123 of 154 alarms, with .5 in 131; with 1 in 134, but the knelpunt itself less often.
   */
  noodEigenaar: 0.5,
  /**
   * Log-odds of danger from which the one to call in danger comes first. Below it most alarms are false and the owner of the
   * story is right more often: first call right in 136 of 157 true alarms and 7 of 17 false ones; with 0 in 134 and 7, with
   * -1 in 136 and 5.
   */
  noodEerst: -0.5,
  /** A domein with less than this share is not named. */
  domein: 0.1,
  /** Log-odds that the first organisatie is right: its share, and the zekerheid of the knelpunt. */
  organisatie: { aandeel: 1.9, knelpunt: 0.5, basis: 2.1 },
  /** From these log-odds an advies is given; below it a doorvraag. Keeps confident and wrong under one in twenty. */
  advies: 0.5,
  /** From these log-odds the owner is named beside a doorvraag, so that nobody is left without a door. */
  eigenaar: -0.3,
  /** With a second knelpunt this close (ratio) and another ingang, a doorvraag is asked unless the first is sure. */
  tweeLezingen: 0.75,
  /**
   * Log-odds of danger (see weeg/acuut.ts) from which it is an alarm, and from which danger is at least mentioned. A
   * missed alarm is worse than a false one: the first finds 97 of a hundred in the part that may be looked at, at one or two
   * false alarms in a hundred; the second finds all, and mentions danger in eight of a hundred others.
   */
  spoed: -1,
  misschienSpoed: -4.5,
  /**
   * Log-odds of danger from which a question is never refused as none of our business: in the part that may be looked at 3 of
   * 5 users were no longer sent away, and 3 of 87 questions that are not ours get a question back.
   */
  nietWeigeren: -3,
  /**
   * Log-odds that a question is too vague to answer: what the model says, how many words and begrippen it has, and how sure
   * the owner is. Down to -2.35 it asks back no more of the vague ones, only
   * short questions that name a knelpunt.
   */
  vaag: { model: 0.74, woorden: -1.29, begrippen: -1.63, eigenaar: -0.59, basis: 2.47, vanaf: -1.8 },
  /**
   * Chance of "none of our business" from which a question is refused, as long as no knelpunt is surer than this. With words
   * of the field the chance has to be higher. Chosen on the part that may be looked at: 81 of 87 refused, and 2 of 1,058 others.
   */
  buitenBereik: {
    zonder: [
      { kans: 0.6, zekerheid: 1 },
      { kans: 0.2, zekerheid: 0.85 },
    ],
    metBegrippen: [
      { kans: 0.4, zekerheid: 0.95 },
      { kans: 0.25, zekerheid: 0.8 },
      { kans: 0.15, zekerheid: 0.4 },
    ],
  },
  /** Below this share of known features a text is another language or nonsense. */
  bekend: 0.12,
  /** Unless it sounds this much like a vague question: "meneer is er weer" has no words of content at all. */
  vaagEnOnbekend: 0.6,
  /** A knelpunt of another domein with at least this share of the first one's chance is a second problem. */
  tweedeProbleem: 0.35,
} as const;
