/**
 * Finds the place of a key in a row of keys; -1 when it is not there. A table with open addressing in one typed array:
 * a Map of forty thousand keys takes longer to fill than all the rest of starting up.
 * @param sleutels 32-bit keys, all different
 */
export function maakPlekZoeker(sleutels: Uint32Array): (sleutel: number) => number {
  let grootte = 16;
  while (grootte < 2 * sleutels.length) grootte *= 2;
  const masker = grootte - 1;
  /** Place + 1 of the key that belongs there; 0 is empty. */
  const tabel = new Int32Array(grootte);
  for (let plek = 0; plek < sleutels.length; plek++) {
    const sleutel = sleutels[plek] ?? 0;
    let vak = sleutel & masker;
    while (tabel[vak] !== 0) vak = (vak + 1) & masker;
    tabel[vak] = plek + 1;
  }
  return (sleutel) => {
    let vak = sleutel & masker;
    for (let plek = tabel[vak] ?? 0; plek !== 0; plek = tabel[vak] ?? 0) {
      if (sleutels[plek - 1] === sleutel) return plek - 1;
      vak = (vak + 1) & masker;
    }
    return -1;
  };
}
