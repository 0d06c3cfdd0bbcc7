import { OpslagFout } from "./fout.ts";

/** A map with room for a fixed number of entries: the entry that was written longest ago makes way for a new one. */
export class BegrensdeMap<Waarde> {
  readonly #inhoud = new Map<string, Waarde>();
  readonly #grens: number;

  /**
   * @param grens the number of entries there is room for, 1 or more
   * @throws OpslagFout with code "opslag/ongeldige-instelling" for any other number
   */
  constructor(grens: number) {
    if (!Number.isInteger(grens) || grens < 1) {
      throw new OpslagFout(
        "opslag/ongeldige-instelling",
        `A bounded map got room for ${grens} entries. Give a whole number of 1 or more.`,
      );
    }
    this.#grens = grens;
  }

  /** The number of entries. */
  get aantal(): number {
    return this.#inhoud.size;
  }

  /** The value of a key, or undefined. Reading does not make an entry younger. */
  haal(sleutel: string): Waarde | undefined {
    return this.#inhoud.get(sleutel);
  }

  /** Writes a value; the entry becomes the youngest. */
  zet(sleutel: string, waarde: Waarde): void {
    this.#inhoud.delete(sleutel);
    this.#inhoud.set(sleutel, waarde);
    if (this.#inhoud.size > this.#grens) this.#verwijderOudste();
  }

  /** Removes an entry, if it is there. */
  verwijder(sleutel: string): void {
    this.#inhoud.delete(sleutel);
  }

  /** Removes entries from the oldest on, for as long as `weg` says so. */
  ruimOp(weg: (waarde: Waarde) => boolean): void {
    for (const [sleutel, waarde] of this.#inhoud) {
      if (!weg(waarde)) return;
      this.#inhoud.delete(sleutel);
    }
  }

  #verwijderOudste(): void {
    for (const sleutel of this.#inhoud.keys()) {
      this.#inhoud.delete(sleutel);
      return;
    }
  }
}
