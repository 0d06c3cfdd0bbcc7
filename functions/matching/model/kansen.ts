/** Turns scores into chances that add up to 1 (softmax), in place. */
export function naarKansen(waarden: Float32Array): void {
  let hoogste = Number.NEGATIVE_INFINITY;
  for (const waarde of waarden) if (waarde > hoogste) hoogste = waarde;
  let som = 0;
  for (let k = 0; k < waarden.length; k++) {
    const macht = Math.exp((waarden[k] ?? 0) - hoogste);
    waarden[k] = macht;
    som += macht;
  }
  for (let k = 0; k < waarden.length; k++) waarden[k] = (waarden[k] ?? 0) / som;
}
