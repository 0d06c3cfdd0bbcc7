/**
 * Learns the tables from labelled sentences: a linear head for each thing that is told apart, and one hidden layer that
 * all of them share. Same sentences in, same bytes out: order and chance follow from a fixed seed, nothing depends on
 * time or machine.
 */
import { HOOFDEN, type Hoofd, type ModelBestand } from "./formaat.ts";
import { type Geleerd, type Ijl, leerHoofd } from "./hoofd.ts";
import { pakModel } from "./inpakken.ts";
import { type LeerOpties, MAXIMAAL, STAP, VERBORGEN } from "./leeropties.ts";
import { hernummer } from "./lessen.ts";
import { leerVerborgen, type Verborgen } from "./verborgen.ts";
import { bereidVoor, type Voorbeeldzin, type Voorbereiding } from "./voorbereiding.ts";

/** The odd kinds count for more (see `lesstof.ts`); in the shared layer that would crowd out the rest. */
const TELT_VERBORGEN: Record<Hoofd, number> = { organisatie: 1, knelpunt: 1, domein: 1, soort: 0.3 };

/** Everything that is learned from sentences: each head's linear weights, and the hidden layer. */
export type Leerdelen = Record<Hoofd, Geleerd> & { verborgen: Verborgen };

/** Learns a model. Takes some minutes for twenty-five thousand sentences. */
export function leer(zinnen: readonly Voorbeeldzin[], opties: LeerOpties = {}): ModelBestand {
  const stof = bereidVoor(zinnen, opties);
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

/** Learns the linear weights of one head. */
export function leerLineair(
  { gewichten, tabel, rijen, rijenMetVorm, namen, doelen }: Voorbereiding,
  hoofd: Hoofd,
  { ronden = 5, naronden = 3, stap = STAP, maximaal = MAXIMAAL }: LeerOpties = {},
): Geleerd {
  const h = HOOFDEN.indexOf(hoofd);
  return leerHoofd(
    gewichten.flatMap((gewicht, i) => {
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
  { gewichten, rijen, namen, doelen, metVector }: Voorbereiding,
  { verborgen }: LeerOpties = {},
): Verborgen {
  const nummer = new Map(metVector.map((kenmerk, rij) => [kenmerk, rij]));
  return leerVerborgen(
    gewichten.map((gewicht, i) => ({
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
  { tabel, namen, metVector }: Voorbereiding,
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
