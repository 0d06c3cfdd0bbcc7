const ONTKENNERS: ReadonlySet<string> = new Set([
  "geen",
  "niet",
  "zonder",
  "nooit",
  "nergens",
  "niets",
  "niks",
]);

/** True for a word that turns the words beside it around. */
export function isOntkenner(woord: string): boolean {
  return ONTKENNERS.has(woord);
}

/**
 * For each word: is it denied? "geen" and "zonder" deny the two content words that follow, "niet" and "nooit" the
 * one before and the one after: "uitkering niet ontvangen", "niet verzekerd".
 */
export function ontkendeWoorden(woorden: readonly string[], isInhoud: (woord: string) => boolean): boolean[] {
  const ontkend = woorden.map(() => false);
  for (const [plek, woord] of woorden.entries()) {
    if (!isOntkenner(woord)) continue;
    const vooruit = woord === "geen" || woord === "zonder" ? 2 : 1;
    let geteld = 0;
    for (let i = plek + 1; i < woorden.length && i <= plek + 4 && geteld < vooruit; i++) {
      if (!isInhoud(woorden[i] ?? "")) continue;
      ontkend[i] = true;
      geteld++;
    }
    if (woord !== "niet" && woord !== "nooit") continue;
    for (let i = plek - 1; i >= 0 && i >= plek - 3; i--) {
      if (!isInhoud(woorden[i] ?? "")) continue;
      ontkend[i] = true;
      break;
    }
  }
  return ontkend;
}
