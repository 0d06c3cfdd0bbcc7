/**
 * A table of fixed width: the first column to the left, the others to the right.
 * @param rijen the head first; all rows as long
 */
export function tabel(rijen: readonly (readonly string[])[]): string {
  const breedte = (rijen[0] ?? []).map((_, i) => Math.max(...rijen.map((rij) => rij[i]?.length ?? 0)));
  const regel = (rij: readonly string[]) =>
    rij
      .map((cel, i) => (i === 0 ? cel.padEnd(breedte[i] ?? 0) : cel.padStart(breedte[i] ?? 0)))
      .join("  ")
      .trimEnd();
  const [kop = [], ...rest] = rijen;
  return [regel(kop), breedte.map((lengte) => "-".repeat(lengte)).join("  "), ...rest.map(regel)].join("\n");
}

/** A number with as many digits as it deserves. */
export function getal(waarde: number): string {
  if (waarde >= 100) return String(Math.round(waarde));
  return waarde.toFixed(waarde >= 10 ? 1 : 2);
}

/** A number with how many times ours it is: `3.10 (2.1x)`. */
export function metVerhouding(waarde: number, onze: number): string {
  const keer = waarde / onze;
  return `${getal(waarde)} (${keer >= 10 ? Math.round(keer) : keer.toFixed(keer < 0.1 ? 2 : 1)}x)`;
}

/** A share without its zero: `.71`; `-` when there is none. */
export function aandeel(waarde: number | null): string {
  return waarde === null ? "-" : waarde.toFixed(2).replace(/^0/, "");
}
