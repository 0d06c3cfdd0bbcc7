/**
 * True when two words differ by one typing mistake: a letter added, dropped or replaced, or two neighbours swapped. What
 * both have in common at the front and at the back is cut off; only what is left is compared, so it takes time in the
 * length of the words and can be asked of thousands; `telFouten` in gesprek/ counts any number, but is too slow for that.
 */
export function isEenTikfout(een: string, ander: string): boolean {
  if (Math.abs(een.length - ander.length) > 1 || een === ander) return false;
  const kortste = Math.min(een.length, ander.length);
  let voor = 0;
  while (voor < kortste && een[voor] === ander[voor]) voor++;
  let achter = 0;
  while (achter < kortste - voor && een[een.length - 1 - achter] === ander[ander.length - 1 - achter])
    achter++;
  const over = een.slice(voor, een.length - achter);
  const overAnder = ander.slice(voor, ander.length - achter);
  if (over.length <= 1 && overAnder.length <= 1) return true;
  return over.length === 2 && overAnder.length === 2 && over[0] === overAnder[1] && over[1] === overAnder[0];
}
