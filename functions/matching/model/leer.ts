/**
 * Learns the tables from labelled sentences: a linear head for each thing that is told apart, and one hidden layer that
 * all of them share. Same sentences in, same bytes out: order and chance follow from a fixed seed, nothing depends on
 * time or machine.
 */
import { HOOFDEN, type Hoofd, type ModelBestand } from "./formaat.ts";
import { type Geleerd, type Ijl, leerHoofd } from "./hoofd.ts";
import { pakModel } from "./inpakken.ts";
import type { Kenmerken } from "./kenmerken.ts";
import { alsIjl, hernummer, type Kenmerktabel, kiesKenmerken } from "./lessen.ts";
import { leerVerborgen, type Verborgen } from "./verborgen.ts";

/** A labelled sentence. A head without labels learns nothing from it. */
export interface Voorbeeldzin {
  kenmerken: Kenmerken;
  /** Target chances per head; each adds up to 1. */
  doel: Partial<Record<Hoofd, ReadonlyMap<string, number>>>;
  /** How much this sentence counts for a head; 1 unless told. */
  gewicht: Partial<Record<Hoofd, number>>;
}

/** Settings of the learner. */
export interface LeerOpties {
  /** Passes of the linear heads over all sentences before the small weights are cut. @default 5 */
  ronden?: number;
  /** Passes after it. @default 3 */
  naronden?: number;
  /** First step size of the linear heads. @default {@link STAP} */
  stap?: Record<Hoofd, number>;
  /** A feature has to occur in this many sentences to count. @default 3 */
  minimum?: number;
  /** The same for a feature of form. @default {@link MINIMUM_VORM} */
  minimumVorm?: number;
  /** Largest number of linear weights per head. @default {@link MAXIMAAL} */
  maximaal?: Record<Hoofd, number>;
  /** The hidden layer. @default {@link VERBORGEN} */
  verborgen?: Partial<VerborgenInstellingen>;
}

interface VerborgenInstellingen {
  breedte: number;
  ronden: number;
  stap: number;
  weglaten: number;
  uitval: number;
  /** A feature has to occur in this many sentences to get a vector. */
  minimum: number;
}

/**
 * Step sizes. Owners are learned from labels that differ between writers: smaller steps follow them less closely, which
 * gave two points more on sentences of other writers. Knelpunten have few sentences each and need the larger step.
 */
const STAP: Record<Hoofd, number> = { organisatie: 0.3, knelpunt: 0.5, domein: 0.5, soort: 0.5 };
/** Linear weights per head: size against quality. Danger is hardly cut. */
const MAXIMAAL: Record<Hoofd, number> = {
  organisatie: 110_000,
  knelpunt: 150_000,
  domein: 20_000,
  soort: 60_000,
};
/**
 * Features of form are many and short. Danger heard on sentences of writers left out, two false alarms in a hundred: .57
 * without them, .64 with those in four sentences or more, .64 with those in twelve.
 */
const MINIMUM_VORM = 12;
/**
 * The hidden layer, measured on whole files of other writers left out (organisatie@1 / @3): leaving out .35, .5, .6 of
 * the words .495/.704, .504/.711, .516/.713; 48 values .504/.702; a vector only for features in four sentences or more
 * .508/.710 at half the size.
 */
const VERBORGEN: VerborgenInstellingen = {
  breedte: 76,
  ronden: 10,
  stap: 0.07,
  weglaten: 0.6,
  uitval: 0.3,
  minimum: 10,
};
/** The odd kinds count for more (see `lesstof.ts`); in the shared layer that would crowd out the rest. */
const TELT_VERBORGEN: Record<Hoofd, number> = { organisatie: 1, knelpunt: 1, domein: 1, soort: 0.3 };

/** Sentences as numbers, ready to learn from. */
export interface Leerstof {
  zinnen: readonly Voorbeeldzin[];
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

/** Everything that is learned from sentences: each head's linear weights, and the hidden layer. */
export type Leerdelen = Record<Hoofd, Geleerd> & { verborgen: Verborgen };

/** Learns a model. Takes some minutes for twenty-five thousand sentences. */
export function leer(zinnen: readonly Voorbeeldzin[], opties: LeerOpties = {}): ModelBestand {
  const stof = maakLeerstof(zinnen, opties);
  const lineair = (hoofd: Hoofd) => leerLineair(stof, hoofd, opties);
  return maakModel(
    stof,
    {
      organisatie: lineair("organisatie"),
      knelpunt: lineair("knelpunt"),
      domein: lineair("domein"),
      soort: lineair("soort"),
      verborgen: leerVerborgenLaag(stof, opties),
    },
    opties,
  );
}

/** The first step of {@link leer}; the parts can then be learned apart, in any order, at the same time. */
export function maakLeerstof(
  zinnen: readonly Voorbeeldzin[],
  { minimum = 3, minimumVorm = MINIMUM_VORM, verborgen }: LeerOpties = {},
): Leerstof {
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
    zinnen,
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

/** Learns the linear weights of one head. */
export function leerLineair(
  { zinnen, tabel, rijen, rijenMetVorm, namen, doelen }: Leerstof,
  hoofd: Hoofd,
  { ronden = 5, naronden = 3, stap = STAP, maximaal = MAXIMAAL }: LeerOpties = {},
): Geleerd {
  const h = HOOFDEN.indexOf(hoofd);
  return leerHoofd(
    zinnen.flatMap(({ gewicht }, i) => {
      const x = (hoofd === "soort" ? rijenMetVorm : rijen)[i];
      const doel = doelen[i]?.[h];
      return x && doel ? [{ x, doel, telt: gewicht[hoofd] ?? 1 }] : [];
    }),
    {
      klassen: namen[h]?.length ?? 0,
      kenmerken: tabel.sleutels.length,
      stap: stap[hoofd],
      ronden,
      naronden,
      maximaal: maximaal[hoofd],
    },
  );
}

/** Learns the hidden layer that all heads share. */
export function leerVerborgenLaag(
  { zinnen, rijen, namen, doelen, metVector }: Leerstof,
  { verborgen }: LeerOpties = {},
): Verborgen {
  const nummer = new Map(metVector.map((kenmerk, rij) => [kenmerk, rij]));
  return leerVerborgen(
    zinnen.map(({ gewicht }, i) => ({
      x: hernummer(rijen[i] ?? LEEG, nummer),
      doelen: doelen[i] ?? [],
      telt: HOOFDEN.map((hoofd) => (gewicht[hoofd] ?? 1) * TELT_VERBORGEN[hoofd]),
    })),
    {
      ...VERBORGEN,
      ...verborgen,
      kenmerken: metVector.length,
      klassen: namen.map(({ length }) => length),
    },
  );
}

/** The last step of {@link leer}: the tables of what was learned. */
export function maakModel(
  { tabel, namen, metVector }: Leerstof,
  { verborgen, ...lineair }: Leerdelen,
  opties: LeerOpties = {},
): ModelBestand {
  return pakModel({
    tabel,
    namen,
    lineair: HOOFDEN.map((hoofd) => lineair[hoofd]),
    verborgen,
    metVector,
    breedte: opties.verborgen?.breedte ?? VERBORGEN.breedte,
  });
}

const LEEG: Ijl = { plekken: new Int32Array(), waarden: new Float32Array() };

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
