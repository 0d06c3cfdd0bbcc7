/**
 * Learns the tables from labelled sentences, one head after the other, and packs them. Same sentences in, same bytes
 * out: order and shuffling follow from a fixed seed, nothing depends on time or machine.
 */
import { HOOFDEN, type Hoofd, type ModelBestand, pakIn } from "./formaat.ts";
import { type Ijl, leerHoofd } from "./hoofd.ts";
import { type Kenmerken, sleutelVan } from "./kenmerken.ts";

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
  /** Passes over all sentences before the small weights are cut. @default 12 */
  ronden?: number;
  /** Passes after it. @default 6 */
  naronden?: number;
  /** First step size per head. @default {@link STAP} */
  stap?: Record<Hoofd, number>;
  /** A feature has to occur in this many sentences to count. @default 2 */
  minimum?: number;
  /** Largest number of weights per head. @default {@link MAXIMAAL} */
  maximaal?: Record<Hoofd, number>;
}

/**
 * Step sizes. Owners are learned from labels that differ between writers: smaller steps follow them less closely, which
 * gave two points more on sentences of other writers. Knelpunten have few sentences each and need the larger step.
 */
const STAP: Record<Hoofd, number> = { organisatie: 0.3, knelpunt: 0.5, domein: 0.5, soort: 0.5 };
/** Weights per head: size against quality; half of them cost four points of organisatie@1. Danger is hardly cut. */
const MAXIMAAL: Record<Hoofd, number> = {
  organisatie: 200_000,
  knelpunt: 260_000,
  domein: 40_000,
  soort: 50_000,
};

/** Learns a model. Takes one or two minutes for twenty thousand sentences. */
export function leer(zinnen: readonly Voorbeeldzin[], opties: LeerOpties = {}): ModelBestand {
  const { ronden = 12, naronden = 6, stap = STAP, minimum = 2, maximaal = MAXIMAAL } = opties;
  const { plek, sleutels, idf } = kiesKenmerken(zinnen, minimum);
  const ijl = zinnen.map(({ kenmerken }) => alsIjl(kenmerken, plek, idf));

  const hoofden = HOOFDEN.map((hoofd) => {
    const namen = [...new Set(zinnen.flatMap(({ doel }) => [...(doel[hoofd]?.keys() ?? [])]))].sort();
    const nummer = new Map(namen.map((naam, i) => [naam, i]));
    const lessen = zinnen.flatMap(({ doel, gewicht }, i) => {
      const x = ijl[i];
      const kansen = doel[hoofd];
      if (!x || !kansen) return [];
      return [
        {
          x,
          doel: [...kansen].map(([naam, kans]) => [nummer.get(naam) ?? 0, kans] as const),
          telt: gewicht[hoofd] ?? 1,
        },
      ];
    });
    const geleerd = leerHoofd(lessen, {
      klassen: namen.length,
      kenmerken: sleutels.length,
      stap: stap[hoofd],
      ronden,
      naronden,
      maximaal: maximaal[hoofd],
    });
    return { namen, ...geleerd };
  });
  return pakModel(hoofden, sleutels, idf);
}

interface GeleerdHoofd {
  namen: string[];
  gewichten: Float32Array;
  basis: Float32Array;
}

/** Puts the heads together, feature by feature, and rounds the weights to 8 bits. */
function pakModel(hoofden: readonly GeleerdHoofd[], sleutels: Uint32Array, idf: Float32Array): ModelBestand {
  const begin = new Uint32Array(sleutels.length + 1);
  const klassen: number[] = [];
  const waarden: number[] = [];
  for (let kenmerk = 0; kenmerk < sleutels.length; kenmerk++) {
    let eerste = 0;
    for (const { namen, gewichten } of hoofden) {
      for (let k = 0; k < namen.length; k++) {
        const waarde = gewichten[kenmerk * namen.length + k] ?? 0;
        if (waarde === 0) continue;
        klassen.push(eerste + k);
        waarden.push(waarde);
      }
      eerste += namen.length;
    }
    if (eerste > 0xffff) throw new RangeError(`${eerste} klassen passen niet in 16 bits.`);
    begin[kenmerk + 1] = klassen.length;
  }
  const schaal = waarden.reduce((hoogste, waarde) => Math.max(hoogste, Math.abs(waarde)), 1e-6) / 127;
  const [organisatie, knelpunt, domein, soort] = hoofden;
  if (!organisatie || !knelpunt || !domein || !soort) throw new RangeError("Een hoofd ontbreekt.");
  const rond = ({ basis }: GeleerdHoofd) => [...basis].map((waarde) => Math.round(waarde * 1e4) / 1e4);
  return {
    klassen: {
      organisatie: organisatie.namen,
      knelpunt: knelpunt.namen,
      domein: domein.namen,
      soort: soort.namen,
    },
    basis: {
      organisatie: rond(organisatie),
      knelpunt: rond(knelpunt),
      domein: rond(domein),
      soort: rond(soort),
    },
    schaal,
    kenmerken: sleutels.length,
    gewichten: waarden.length,
    blok: pakIn({
      sleutels,
      idf: Uint8Array.from(idf, (waarde) => Math.round(waarde * 255)),
      begin,
      klassen: Uint16Array.from(klassen),
      gewichten: Int8Array.from(waarden, (waarde) => Math.round(waarde / schaal)),
    }),
  };
}

/** The features that occur often enough, sorted by key, with how rare each is (0-1). */
function kiesKenmerken(zinnen: readonly Voorbeeldzin[], minimum: number) {
  const telling = new Map<number, number>();
  for (const { kenmerken } of zinnen) {
    for (const kenmerk of kenmerken.gewicht.keys()) {
      const sleutel = sleutelVan(kenmerk);
      telling.set(sleutel, (telling.get(sleutel) ?? 0) + 1);
    }
  }
  const gekozen = [...telling].filter(([, aantal]) => aantal >= minimum).sort((a, b) => a[0] - b[0]);
  const logAantal = Math.log(1 + zinnen.length);
  const zeldzaam = (aantal: number) => Math.min(1, Math.log(1 + zinnen.length / aantal) / logAantal);
  return {
    plek: new Map(gekozen.map(([sleutel], i) => [sleutel, i])),
    sleutels: Uint32Array.from(gekozen, ([sleutel]) => sleutel),
    // Rounded as the file keeps it, so that learning and using see the same numbers.
    idf: Float32Array.from(gekozen, ([, aantal]) => Math.round(255 * zeldzaam(aantal)) / 255),
  };
}

function alsIjl({ gewicht }: Kenmerken, plek: ReadonlyMap<number, number>, idf: Float32Array): Ijl {
  const plekken: number[] = [];
  const waarden: number[] = [];
  let kwadraat = 0;
  for (const [kenmerk, hoeveel] of gewicht) {
    const i = plek.get(sleutelVan(kenmerk));
    if (i === undefined) continue;
    const waarde = hoeveel * (idf[i] ?? 0);
    plekken.push(i);
    waarden.push(waarde);
    kwadraat += waarde * waarde;
  }
  const lengte = Math.sqrt(kwadraat) || 1;
  return {
    plekken: Int32Array.from(plekken),
    waarden: Float32Array.from(waarden, (waarde) => waarde / lengte),
  };
}
