/** How calls ended, counted in this browser only: per day, per knelpunt, per code. Never a word of a call. */
import { AFLOOPCODES, type Afloop } from "../../pagina/paneel/teksten.ts";
import type { Geheugen } from "./geheugen.ts";

const SLEUTEL = "paneel.tellingen";
/** Older days are of no use to the person behind this screen. */
const DAGEN = 31;

/** Counts by day, knelpunt and code. */
export type Tellingen = Record<string, Record<string, Partial<Record<Afloop, number>>>>;

/** Reads the counts; nothing when there are none, or when the browser keeps nothing. */
export function leesTellingen(geheugen: Geheugen): Tellingen {
  try {
    const gelezen: unknown = JSON.parse(geheugen.getItem(SLEUTEL) ?? "{}");
    return opgeschoond(gelezen);
  } catch {
    return {};
  }
}

/** Adds to a count, or takes from it; returns the counts after it. */
export function tel(
  geheugen: Geheugen,
  dag: string,
  knelpunt: string,
  afloop: Afloop,
  erbij: 1 | -1,
): Tellingen {
  const tellingen = leesTellingen(geheugen);
  const vanDag = tellingen[dag] ?? {};
  const vanKnelpunt = vanDag[knelpunt] ?? {};
  vanKnelpunt[afloop] = Math.max(0, (vanKnelpunt[afloop] ?? 0) + erbij);
  vanDag[knelpunt] = vanKnelpunt;
  tellingen[dag] = vanDag;
  for (const oud of Object.keys(tellingen).sort().slice(0, -DAGEN)) delete tellingen[oud];
  try {
    geheugen.setItem(SLEUTEL, JSON.stringify(tellingen));
  } catch {
    // A browser that keeps nothing still helps the caller.
  }
  return tellingen;
}

/** Forgets everything. */
export function wisTellingen(geheugen: Geheugen): void {
  try {
    geheugen.removeItem(SLEUTEL);
  } catch {
    // Nothing was kept either.
  }
}

/** The calls of one day, all together and by code. */
export function vanDag(tellingen: Tellingen, dag: string): { totaal: number; perAfloop: [Afloop, number][] } {
  const rijen = Object.values(tellingen[dag] ?? {});
  const perAfloop = AFLOOPCODES.map((code): [Afloop, number] => [
    code,
    rijen.reduce((som, rij) => som + (rij[code] ?? 0), 0),
  ]);
  return { totaal: perAfloop.reduce((som, [, aantal]) => som + aantal, 0), perAfloop };
}

/** What was kept may be of another version or somebody's own work: only counts come through. */
function opgeschoond(gelezen: unknown): Tellingen {
  const uit: Tellingen = {};
  for (const [dag, knelpunten] of paren(gelezen)) {
    if (!/^\d{4}-\d{2}-\d{2}$/.test(dag)) continue;
    const rijen: Tellingen[string] = {};
    for (const [knelpunt, codes] of paren(knelpunten)) {
      const rij: Partial<Record<Afloop, number>> = {};
      for (const [naam, aantal] of paren(codes)) {
        const code = AFLOOPCODES.find((een) => een === naam);
        if (code !== undefined && typeof aantal === "number" && Number.isSafeInteger(aantal) && aantal > 0)
          rij[code] = aantal;
      }
      rijen[knelpunt] = rij;
    }
    uit[dag] = rijen;
  }
  return uit;
}

function paren(waarde: unknown): [string, unknown][] {
  return typeof waarde === "object" && waarde !== null ? Object.entries(waarde) : [];
}
