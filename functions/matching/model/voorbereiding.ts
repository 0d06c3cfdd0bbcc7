/** From labelled sentences to numbers, ready to learn from. */
import { HOOFDEN, type Hoofd } from "./formaat.ts";
import type { Ijl } from "./hoofd.ts";
import type { Kenmerken } from "./kenmerken.ts";
import { type LeerOpties, MINIMUM_VORM, VERBORGEN } from "./leeropties.ts";
import { alsIjl, type Kenmerktabel, kiesKenmerken } from "./lessen.ts";

/** A labelled sentence. A head without labels learns nothing from it. */
export interface Voorbeeldzin {
  kenmerken: Kenmerken;
  /** Target chances per head; each adds up to 1. */
  doel: Partial<Record<Hoofd, ReadonlyMap<string, number>>>;
  /** How much this sentence counts for a head; 1 unless told. */
  gewicht: Partial<Record<Hoofd, number>>;
}

/** Sentences as numbers, ready to learn from. */
export interface Voorbereiding {
  /** How much each sentence counts per head. */
  gewichten: readonly Voorbeeldzin["gewicht"][];
  tabel: Kenmerktabel;
  /** The features of each sentence, those of form left out. */
  rijen: readonly Ijl[];
  /** All features of each sentence: what the soort is learned from. */
  rijenMetVorm: readonly Ijl[];
  /** Names of the classes per head, in the order of {@link HOOFDEN}. */
  namen: readonly string[][];
  /** For each sentence and head the target by class number. */
  doelen: ReturnType<typeof doelenPerHoofd>;
  /** Number of each feature that gets a vector in the hidden layer, in order. */
  metVector: readonly number[];
}

/** The first step of learning; the parts can then be learned apart, in any order, at the same time. */
export function bereidVoor(
  zinnen: readonly Voorbeeldzin[],
  { minimum = 3, minimumVorm = MINIMUM_VORM, verborgen }: LeerOpties = {},
): Voorbereiding {
  const tabel = kiesKenmerken(
    zinnen.map(({ kenmerken }) => kenmerken),
    minimum,
    minimumVorm,
  );
  const namen = HOOFDEN.map((hoofd) =>
    [...new Set(zinnen.flatMap(({ doel }) => [...(doel[hoofd]?.keys() ?? [])]))].sort(),
  );
  const { minimum: minimumVector } = { ...VERBORGEN, ...verborgen };
  return {
    gewichten: zinnen.map(({ gewicht }) => gewicht),
    tabel,
    rijen: zinnen.map(({ kenmerken }) => alsIjl(kenmerken, tabel, ({ vorm }) => !vorm)),
    rijenMetVorm: zinnen.map(({ kenmerken }) => alsIjl(kenmerken, tabel, () => true)),
    namen,
    doelen: doelenPerHoofd(zinnen, namen),
    metVector: [...tabel.aantal.keys()].filter(
      (i) => (tabel.aantal[i] ?? 0) >= minimumVector && !tabel.isVorm[i],
    ),
  };
}

/** For each sentence and head the target by class number, or null when the sentence says nothing about it. */
function doelenPerHoofd(zinnen: readonly Voorbeeldzin[], namen: readonly string[][]) {
  const nummers = namen.map((lijst) => new Map(lijst.map((naam, i) => [naam, i])));
  return zinnen.map(({ doel }) =>
    HOOFDEN.map((hoofd, h) => {
      const kansen = doel[hoofd];
      return kansen ? [...kansen].map(([naam, kans]) => [nummers[h]?.get(naam) ?? 0, kans] as const) : null;
    }),
  );
}
