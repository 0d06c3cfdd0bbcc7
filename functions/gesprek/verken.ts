/** "verken X": what the kaart knows of an organisatie, regeling, knelpunt or begrip of which the name is half known. */
import Fuse from "fuse.js";
import type { Opzoeken } from "../../knowledge/opzoeken.ts";
import { normaliseer } from "../matching/analyse/normaliseer.ts";
import { beschrijf, type Gevonden } from "./beschrijf.ts";
import type { Benoemd } from "./namen.ts";
import { isTypefout } from "./typefout.ts";

/**
 * Finds a record by a half-known name. An address, `soort/id` with one of the kinds of record, gives that record and
 * nothing that only looks like it. Null when there is none.
 */
export type Verkenner = (getypt: string) => Gevonden | null;

/** Fuse score (0 is exact) above which a name only happens to share letters: "koningin" is no "Groningen". */
const RUIS = 0.03;
/** Fuse is for names: of a longer text it gets the beginning. */
const MAX_GETYPT = 60;

/** Makes the finder. Fuse looks only at short names, never at a text of more than a few words. */
export function maakVerkenner(kaart: Opzoeken, lijst: readonly Benoemd[]): Verkenner {
  const soorten = new Set<string>(lijst.map(({ soort }) => soort));
  const fuse = new Fuse(lijst, {
    keys: ["namen"],
    threshold: 0.35,
    ignoreLocation: true,
    // The length of a name says nothing of how well it is spelled.
    ignoreFieldNorm: true,
    includeScore: true,
  });

  return (getypt) => {
    const kaal = normaliseer(getypt).trim();
    const [, soort, id] = /^([a-z]+)\/(.+)$/.exec(kaal) ?? [];
    if (soort !== undefined && soorten.has(soort)) {
      const precies = lijst.find((record) => record.soort === soort && normaliseer(record.id) === id);
      return precies ? beschrijf(kaart, precies) : null;
    }
    const precies =
      lijst.find(({ id: eigen, namen }) => eigen === kaal || namen.includes(kaal)) ??
      lijst.find(({ namen }) => namen.some((naam) => isTypefout(kaal, naam)));
    const [lijktOp] = kaal.length < 2 || precies ? [] : fuse.search(kaal.slice(0, MAX_GETYPT), { limit: 1 });
    const gevonden = precies ?? ((lijktOp?.score ?? 1) <= RUIS ? lijktOp?.item : undefined);
    return gevonden ? beschrijf(kaart, gevonden) : null;
  };
}
