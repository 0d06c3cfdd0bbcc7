/**
 * Learns the tables from labelled sentences: softmax regression per head with AdaGrad over sparse features. Same
 * sentences in, same bytes out: order and shuffling follow from a fixed seed, nothing depends on time or machine.
 */
import { HOOFDEN, type Hoofd, type ModelBestand, pakIn } from "./formaat.ts";
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
  /** Passes over all sentences. @default 14 */
  ronden?: number;
  /** First step size per head; falls to a tenth of it in the last pass. @default {@link STAP} */
  stap?: Record<Hoofd, number>;
  /** A feature has to occur in this many sentences to count. @default 3 */
  minimum?: number;
  /** Largest number of weights kept over all heads; the smallest ones go first. @default 200_000 */
  maximaalGewichten?: number;
}

/**
 * Step sizes. Owners are learned from labels that differ between writers: smaller steps follow them less closely, which
 * gave two points more on sentences of other writers. Knelpunten have few sentences each and need the larger step.
 */
const STAP: Record<Hoofd, number> = { organisatie: 0.3, knelpunt: 0.5, domein: 0.5, soort: 0.5 };

interface Ijl {
  plekken: Int32Array;
  waarden: Float32Array;
}

/** Learns a model. Takes under a minute for ten thousand sentences. */
export function leer(zinnen: readonly Voorbeeldzin[], opties: LeerOpties = {}): ModelBestand {
  const { ronden = 14, stap = STAP, minimum = 3, maximaalGewichten = 200_000 } = opties;
  const { plek, sleutels, idf } = kiesKenmerken(zinnen, minimum);
  const ijl = zinnen.map(({ kenmerken }) => alsIjl(kenmerken, plek, idf));

  const perHoofd = HOOFDEN.map((hoofd) => {
    const namen = [...new Set(zinnen.flatMap(({ doel }) => [...(doel[hoofd]?.keys() ?? [])]))].sort();
    return { hoofd, namen, ...leerHoofd(hoofd, namen, zinnen, ijl, sleutels.length, ronden, stap[hoofd]) };
  });

  const aantalKlassen = perHoofd.reduce((som, { namen }) => som + namen.length, 0);
  const { begin, klassen, waarden } = snoei(perHoofd, sleutels.length, maximaalGewichten);
  const hoogste = waarden.reduce((hoogst, waarde) => Math.max(hoogst, Math.abs(waarde)), 1e-6);
  const schaal = hoogste / 127;
  if (aantalKlassen > 0xffff) throw new RangeError(`${aantalKlassen} klassen passen niet in 16 bits.`);
  const lijst = <T>(waardeVan: (deel: (typeof perHoofd)[number]) => T): Record<Hoofd, T> => {
    const [organisatie, knelpunt, domein, soort] = perHoofd.map(waardeVan);
    if (!organisatie || !knelpunt || !domein || !soort) throw new RangeError("Een hoofd ontbreekt.");
    return { organisatie, knelpunt, domein, soort };
  };
  return {
    klassen: lijst(({ namen }) => namen),
    basis: lijst(({ basis }) => [...basis].map((waarde) => Math.round(waarde * 1e4) / 1e4)),
    schaal,
    kenmerken: sleutels.length,
    gewichten: waarden.length,
    blok: pakIn({
      sleutels,
      idf: Uint8Array.from(idf, (waarde) => Math.round(waarde * 255)),
      begin,
      klassen,
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
  return {
    plek: new Map(gekozen.map(([sleutel], i) => [sleutel, i])),
    sleutels: Uint32Array.from(gekozen, ([sleutel]) => sleutel),
    idf: Float32Array.from(
      gekozen,
      ([, aantal]) => Math.round(255 * Math.min(1, Math.log(1 + zinnen.length / aantal) / logAantal)) / 255,
    ),
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

/** Softmax regression of one head. The inner loops index typed arrays directly: this is where all the time goes. */
function leerHoofd(
  hoofd: Hoofd,
  namen: readonly string[],
  zinnen: readonly Voorbeeldzin[],
  ijl: readonly Ijl[],
  aantalKenmerken: number,
  ronden: number,
  stap: number,
): { gewichten: Float32Array; basis: Float32Array } {
  const klassen = namen.length;
  const nummer = new Map(namen.map((naam, i) => [naam, i]));
  const gewichten = new Float32Array(aantalKenmerken * klassen);
  const kwadraten = new Float32Array(aantalKenmerken * klassen);
  const basis = new Float32Array(klassen);
  const fout = new Float32Array(klassen);
  const volgorde = zinnen.flatMap(({ doel }, i) => (doel[hoofd] ? [i] : []));
  const toeval = maakToeval(20261121);

  for (let ronde = 0; ronde < ronden; ronde++) {
    schud(volgorde, toeval);
    const grootte = stap * (1 - (0.9 * ronde) / ronden);
    for (const welke of volgorde) {
      const zin = zinnen[welke];
      const x = ijl[welke];
      const doel = zin?.doel[hoofd];
      if (!zin || !x || !doel) continue;
      const { plekken, waarden } = x;
      fout.set(basis);
      for (let a = 0; a < plekken.length; a++) {
        const rij = (plekken[a] ?? 0) * klassen;
        const waarde = waarden[a] ?? 0;
        for (let k = 0; k < klassen; k++) fout[k] = (fout[k] ?? 0) + (gewichten[rij + k] ?? 0) * waarde;
      }
      naarKansen(fout);
      for (const [naam, kans] of doel) {
        const k = nummer.get(naam) ?? 0;
        fout[k] = (fout[k] ?? 0) - kans;
      }
      const telt = zin.gewicht[hoofd] ?? 1;
      if (telt !== 1) for (let k = 0; k < klassen; k++) fout[k] = (fout[k] ?? 0) * telt;
      for (let a = 0; a < plekken.length; a++) {
        const rij = (plekken[a] ?? 0) * klassen;
        const waarde = waarden[a] ?? 0;
        for (let k = 0; k < klassen; k++) {
          const helling = (fout[k] ?? 0) * waarde;
          if (helling < 1e-4 && helling > -1e-4) continue;
          const kwadraat = (kwadraten[rij + k] ?? 0) + helling * helling;
          kwadraten[rij + k] = kwadraat;
          gewichten[rij + k] = (gewichten[rij + k] ?? 0) - (grootte * helling) / (Math.sqrt(kwadraat) + 0.1);
        }
      }
      for (let k = 0; k < klassen; k++) basis[k] = (basis[k] ?? 0) - 0.01 * (fout[k] ?? 0);
    }
  }
  return { gewichten, basis };
}

function naarKansen(waarden: Float32Array): void {
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

/** Weights below this round to nothing. */
const TE_KLEIN = 0.1;
/** A head with few classes is small, and what it decides (danger) matters most: it is not cut. */
const KLEIN_HOOFD = 8;

/** Keeps the largest weights of the large heads together, ordered by feature. */
function snoei(
  perHoofd: readonly { namen: readonly string[]; gewichten: Float32Array }[],
  aantalKenmerken: number,
  maximaal: number,
) {
  const groot = perHoofd.filter(({ namen }) => namen.length > KLEIN_HOOFD);
  const drempel = drempelVoor(
    groot.map(({ gewichten }) => gewichten),
    maximaal,
  );
  const begin = new Uint32Array(aantalKenmerken + 1);
  const klassen: number[] = [];
  const waarden: number[] = [];
  for (let kenmerk = 0; kenmerk < aantalKenmerken; kenmerk++) {
    let eerste = 0;
    for (const { namen, gewichten } of perHoofd) {
      for (let k = 0; k < namen.length; k++) {
        const waarde = gewichten[kenmerk * namen.length + k] ?? 0;
        if (Math.abs(waarde) <= (namen.length > KLEIN_HOOFD ? drempel : TE_KLEIN)) continue;
        klassen.push(eerste + k);
        waarden.push(waarde);
      }
      eerste += namen.length;
    }
    begin[kenmerk + 1] = klassen.length;
  }
  return { begin, klassen: Uint16Array.from(klassen), waarden };
}

/** The absolute weight above which at most `maximaal` weights remain. */
function drempelVoor(tabellen: readonly Float32Array[], maximaal: number): number {
  let laag = 0;
  let hoog = 20;
  for (let i = 0; i < 24; i++) {
    const midden = (laag + hoog) / 2;
    let aantal = 0;
    for (const tabel of tabellen)
      for (const waarde of tabel) if (waarde > midden || waarde < -midden) aantal++;
    if (aantal > maximaal) laag = midden;
    else hoog = midden;
  }
  return hoog;
}

/** A linear congruential generator: the same row of numbers in [0, 1) for the same seed. */
function maakToeval(zaad: number): () => number {
  let stand = zaad >>> 0;
  return () => {
    stand = (Math.imul(stand, 1664525) + 1013904223) >>> 0;
    return stand / 2 ** 32;
  };
}

function schud(lijst: number[], toeval: () => number): void {
  for (let i = lijst.length - 1; i > 0; i--) {
    const j = Math.floor(toeval() * (i + 1));
    const hier = lijst[i] ?? 0;
    lijst[i] = lijst[j] ?? 0;
    lijst[j] = hier;
  }
}
