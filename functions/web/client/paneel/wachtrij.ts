/** Ends of calls that the server has not counted yet: an id of the kaart, a code and how often. Never a word of a call. */
import { AFLOOPCODES, type Afloop } from "../../pagina/paneel/teksten.ts";
import type { Geheugen } from "./geheugen.ts";

const SLEUTEL = "paneel.teVersturen";
/** Of a server that is away for weeks the oldest calls need not all come after. */
const MEESTE = 500;

/** How one call ended, as the server counts it. */
export interface Signaal {
  knelpunt: string;
  afloop: Afloop;
}

/** What waits, oldest first; nothing when the browser keeps nothing. */
export function leesWachtrij(geheugen: Geheugen): Signaal[] {
  try {
    const gelezen: unknown = JSON.parse(geheugen.getItem(SLEUTEL) ?? "[]");
    return Array.isArray(gelezen) ? gelezen.flatMap(alsSignaal).slice(-MEESTE) : [];
  } catch {
    return [];
  }
}

/** Puts one at the end; with more than 500 the oldest falls off. */
export function sluitAan(geheugen: Geheugen, signaal: Signaal): void {
  bewaar(geheugen, [...leesWachtrij(geheugen), signaal].slice(-MEESTE));
}

/** Takes the first one out, so that it can never be sent twice; null when nothing waits. */
export function neemEerste(geheugen: Geheugen): Signaal | null {
  const [eerste, ...rest] = leesWachtrij(geheugen);
  if (eerste !== undefined) bewaar(geheugen, rest);
  return eerste ?? null;
}

/** Puts back in front what was not counted after all. */
export function zetVooraan(geheugen: Geheugen, signaal: Signaal): void {
  bewaar(geheugen, [signaal, ...leesWachtrij(geheugen)].slice(0, MEESTE));
}

/** Lets nothing wait any more. */
export function wisWachtrij(geheugen: Geheugen): void {
  geheugen.removeItem(SLEUTEL);
}

function bewaar(geheugen: Geheugen, signalen: readonly Signaal[]): void {
  if (signalen.length === 0) geheugen.removeItem(SLEUTEL);
  else
    geheugen.setItem(SLEUTEL, JSON.stringify(signalen.map(({ knelpunt, afloop }) => ({ knelpunt, afloop }))));
}

/** What was kept may be of another version or somebody's own work: only ids and codes come through. */
function alsSignaal(een: unknown): Signaal[] {
  if (typeof een !== "object" || een === null || !("knelpunt" in een) || !("afloop" in een)) return [];
  const { knelpunt } = een;
  const afloop = AFLOOPCODES.find((code) => code === een.afloop);
  const isId = typeof knelpunt === "string" && /^[a-z0-9-]{1,100}$/.test(knelpunt);
  return isId && afloop !== undefined ? [{ knelpunt, afloop }] : [];
}
