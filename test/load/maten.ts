/** Figures of a load run: percentiles, and whether memory grows. Pure. */

/** A moment in a run. */
export interface Meting {
  /** Seconds since the start. */
  t: number;
  /** Resident memory, in MB. */
  rss: number;
  /** Live objects after a collection, in MB. */
  heap: number;
}

/** The value below which a share of the values lies (nearest rank); NaN of nothing. */
export function percentiel(gesorteerd: readonly number[], deel: number): number {
  return gesorteerd[Math.max(0, Math.ceil(gesorteerd.length * deel) - 1)] ?? Number.NaN;
}

/** The slope of the least-squares line, in y per x; 0 for fewer than two points. */
export function helling(punten: readonly { x: number; y: number }[]): number {
  const n = punten.length;
  const [sx, sy] = [punten.reduce((s, p) => s + p.x, 0) / n, punten.reduce((s, p) => s + p.y, 0) / n];
  const onder = punten.reduce((s, p) => s + (p.x - sx) ** 2, 0);
  return onder === 0 || n < 2 ? 0 : punten.reduce((s, p) => s + (p.x - sx) * (p.y - sy), 0) / onder;
}

/** Shorter than this says nothing: caches fill, code is compiled. In seconds. */
const MINSTENS_S = 60;
/** Share of the run that counts as warming up. */
const OPWARMEN = 0.4;
/** Growth of live objects that is noise, in MB over the part that was looked at, and as a share of what there was. */
const RUIS_MB = 8;
const RUIS_DEEL = 0.1;

/** What memory did after the first part of the run, by the heap after a collection: RSS follows the allocator. */
export function oordeelGeheugen(metingen: readonly Meting[]): {
  oordeel: "geen groei" | "groei" | "te kort";
  mbPerMinuut: number;
} {
  const duur = metingen.at(-1)?.t ?? 0;
  const warm = metingen.filter(({ t }) => t >= duur * OPWARMEN);
  const perSeconde = helling(warm.map(({ t, heap }) => ({ x: t, y: heap })));
  const mbPerMinuut = perSeconde * 60;
  if (duur < MINSTENS_S * 0.9 || warm.length < 5) return { oordeel: "te kort", mbPerMinuut };
  const gegroeid = perSeconde * (duur * (1 - OPWARMEN));
  const grens = Math.max(RUIS_MB, RUIS_DEEL * (warm[0]?.heap ?? 0));
  return { oordeel: gegroeid > grens ? "groei" : "geen groei", mbPerMinuut };
}
