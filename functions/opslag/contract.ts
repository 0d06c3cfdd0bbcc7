import type { OpslagCode } from "./fout.ts";

/** What came of a write. `verouderd` means that a newer state is there already; nothing needs to be done. */
export type Uitslag = { readonly gelukt: true } | { readonly gelukt: false; readonly code: OpslagCode };

/**
 * Keeps conversations for at most a day. This is all that a channel knows of storage.
 *
 * Every method rejects with an OpslagFout, code "opslag/ongeldig-id", for an id of the wrong form. Whether it also
 * rejects when the table is down depends on the store: `dynamoOpslag` does, `geduldigeOpslag` never.
 *
 * @example
 * const toestand = (await opslag.lees(id)) ?? beginToestand;
 * const uitslag = await opslag.vergeet(id);
 * if (!uitslag.gelukt) zeg("Het wissen is niet gelukt. Probeer het straks nog eens.");
 */
export interface GesprekOpslag<Toestand> {
  /** The last state, or null when there is none, it expired, was forgotten, or no longer fits the schema. */
  lees(id: string): Promise<Toestand | null>;
  /** Keeps a state (plain JSON) in place of the former one and starts its day anew. */
  bewaar(id: string, toestand: Toestand): Promise<Uitslag>;
  /** Removes the state. When `gelukt` is false the user has to be told. */
  vergeet(id: string): Promise<Uitslag>;
}

/**
 * A moment in the life of a conversation. `toestand` null: it was forgotten, or is there but no longer fits the
 * schema. The versie still counts then: an older state must not come back in its place.
 */
export interface Stand<Toestand> {
  readonly toestand: Toestand | null;
  readonly versie: number;
}

/** What a caller of a write may add. */
export interface SchrijfOpties {
  /** Orders the writes of one conversation; whole number, epoch ms or more. Default: the clock. */
  readonly versie?: number;
  /** Ends the request early. */
  readonly signal?: AbortSignal;
}

/** A store that shows its versions, so that another store can be laid on top of it. The newest versie wins. */
export interface VersieOpslag<Toestand> extends GesprekOpslag<Toestand> {
  /** As `lees`, with the versie; null when there is no row or it expired. */
  leesStand(id: string, opties?: { readonly signal?: AbortSignal }): Promise<Stand<Toestand> | null>;
  bewaar(id: string, toestand: Toestand, opties?: SchrijfOpties): Promise<Uitslag>;
  /** Forgetting always wins from what is stored, whatever its versie. */
  vergeet(id: string, opties?: SchrijfOpties): Promise<Uitslag>;
}
