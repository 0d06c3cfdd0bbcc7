/** From labelled sentences to numbers: which features count, and each sentence as a row of them. */
import type { Ijl } from "./hoofd.ts";
import type { Kenmerk, Kenmerken } from "./kenmerken.ts";

/** The features that are learned. */
export interface Kenmerktabel {
  /** Keys, sorted; the place of a key is the number of the feature. */
  sleutels: Uint32Array;
  plek: ReadonlyMap<number, number>;
  /** How rare each feature is (0-1), rounded as the file keeps it, so that learning and using see the same numbers. */
  idf: Float32Array;
  /** In how many sentences each occurs. */
  aantal: Uint32Array;
  /** Whether each is of form: see {@link Kenmerk}. */
  isVorm: readonly boolean[];
}

/** The features that occur in at least `minimum` sentences; of those of form in at least `minimumVorm`. */
export function kiesKenmerken(
  zinnen: readonly Kenmerken[],
  minimum: number,
  minimumVorm: number,
): Kenmerktabel {
  const telling = new Map<number, number>();
  const vormen = new Set<number>();
  for (const kenmerken of zinnen) {
    for (const [sleutel, { vorm }] of kenmerken) {
      telling.set(sleutel, (telling.get(sleutel) ?? 0) + 1);
      if (vorm) vormen.add(sleutel);
    }
  }
  const gekozen = [...telling]
    .filter(([sleutel, aantal]) => aantal >= (vormen.has(sleutel) ? minimumVorm : minimum))
    .sort((a, b) => a[0] - b[0]);
  const logAantal = Math.log(1 + zinnen.length);
  const zeldzaam = (aantal: number) => Math.min(1, Math.log(1 + zinnen.length / aantal) / logAantal);
  return {
    sleutels: Uint32Array.from(gekozen, ([sleutel]) => sleutel),
    plek: new Map(gekozen.map(([sleutel], i) => [sleutel, i])),
    idf: Float32Array.from(gekozen, ([, aantal]) => Math.round(255 * zeldzaam(aantal)) / 255),
    aantal: Uint32Array.from(gekozen, ([, aantal]) => aantal),
    isVorm: gekozen.map(([sleutel]) => vormen.has(sleutel)),
  };
}

/**
 * A sentence as a row of numbers of Euclidean length 1.
 * @param telt which features are in it
 */
export function alsIjl(
  kenmerken: Kenmerken,
  { plek, idf }: Kenmerktabel,
  telt: (kenmerk: Kenmerk) => boolean,
): Ijl {
  const plekken: number[] = [];
  const waarden: number[] = [];
  for (const [sleutel, kenmerk] of kenmerken) {
    const i = plek.get(sleutel);
    if (i === undefined || !telt(kenmerk)) continue;
    plekken.push(i);
    waarden.push(kenmerk.gewicht * (idf[i] ?? 0));
  }
  return opLengte(plekken, waarden);
}

/** Only the features that have a new number, under that number; length 1 again. */
export function hernummer({ plekken, waarden }: Ijl, nummer: ReadonlyMap<number, number>): Ijl {
  const gebleven: number[] = [];
  const hoeveel: number[] = [];
  for (const [a, plek] of plekken.entries()) {
    const nieuw = nummer.get(plek);
    if (nieuw === undefined) continue;
    gebleven.push(nieuw);
    hoeveel.push(waarden[a] ?? 0);
  }
  return opLengte(gebleven, hoeveel);
}

function opLengte(plekken: readonly number[], waarden: readonly number[]): Ijl {
  const lengte = Math.sqrt(waarden.reduce((som, waarde) => som + waarde * waarde, 0)) || 1;
  return {
    plekken: Int32Array.from(plekken),
    waarden: Float32Array.from(waarden, (waarde) => waarde / lengte),
  };
}
