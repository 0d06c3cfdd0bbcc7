/** How old a record may be before someone has to look at it again, in days. */
export const HOUDBAAR_DAGEN = 365;

/**
 * True when a record was last checked over a year ago, or when nobody knows when.
 * A date that names only a year or a month counts from its first day: rather one check too many.
 * @param gecontroleerdOp `JJJJ`, `JJJJ-MM`, `JJJJ-MM-DD`, or undefined when unknown
 * @param vandaag the day of the question, `JJJJ-MM-DD`
 */
export function isControleNodig(gecontroleerdOp: string | undefined, vandaag: string): boolean {
  if (gecontroleerdOp === undefined) return true;
  const begin = Date.parse(gecontroleerdOp);
  const einde = Date.parse(vandaag);
  return (einde - begin) / 86_400_000 > HOUDBAAR_DAGEN;
}
