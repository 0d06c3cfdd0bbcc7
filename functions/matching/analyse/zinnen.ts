/** Longest piece of text that still counts as one sentence, in words; people who type on the road use no full stops. */
const ZIN_WOORDEN = 40;

/** Abbreviations whose full stop ends no sentence; "i.v.m." has become "ivm." by then. */
const AFKORTING =
  /\b(bijv|bv|dhr|mevr|mw|ivm|mbt|obv|nav|ovv|tav|nl|nr|tel|art|evt|incl|excl|max|min|ca|resp|ong|vlgs)\./g;

/**
 * Cuts a text into sentences, so that a side remark in a long story weighs no more than its own sentence.
 * Splits on . ! ? ; and line ends, keeps abbreviations such as "bijv. " and "i.v.m." together, and cuts what is
 * longer than {@link ZIN_WOORDEN} words.
 */
export function zinnenVan(genormaliseerd: string): string[] {
  return genormaliseerd
    .replace(/\b([a-z])\.(?=[a-z]\b)/g, "$1")
    .replace(AFKORTING, "$1")
    .split(/(?<=[a-z0-9)\]]{2})[.!?;]+(?=\s|$)|[!?;\n\r]+/)
    .flatMap((zin) => {
      const woorden = zin.split(/\s+/).filter((woord) => woord !== "");
      const stukken: string[] = [];
      for (let i = 0; i < woorden.length; i += ZIN_WOORDEN)
        stukken.push(woorden.slice(i, i + ZIN_WOORDEN).join(" "));
      return stukken;
    })
    .filter((zin) => /[\p{L}\p{N}]/u.test(zin));
}
