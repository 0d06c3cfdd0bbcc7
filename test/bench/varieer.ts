/** More records by varying, not by repeating: what a kaart of ten or a hundred times the size would ask of an engine. */
import type { Begrip, Kaart, Knelpunt } from "../../knowledge/schema.ts";

/** Gives a number from 0 up to 1; the same row for the same seed. */
type Toeval = () => number;
/** Other words for a phrase (lower case), and whether any phrase begins with a word. */
interface Wissel {
  begint(woord: string): boolean;
  voor(woorden: string): readonly string[];
}

const KANS = { wissel: 0.7, weg: 0.12 } as const;
const LANGSTE_BEGRIP = 3;

/** Row of chances from a text (mulberry32 over an FNV-1a hash). */
function toevalUit(zaad: string): Toeval {
  let stand = 0x811c9dc5;
  for (const letter of zaad) stand = Math.imul(stand ^ letter.charCodeAt(0), 0x01000193) >>> 0;
  return () => {
    stand = (stand + 0x6d2b79f5) >>> 0;
    let t = Math.imul(stand ^ (stand >>> 15), 1 | stand);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 2 ** 32;
  };
}

function wisselUit(begrippen: readonly Begrip[]): Wissel {
  const anders = new Map<string, string[]>();
  for (const { term, synoniemen } of begrippen) {
    const namen = [term, ...synoniemen];
    for (const naam of namen) {
      const eerder = anders.get(naam.toLowerCase()) ?? [];
      anders.set(naam.toLowerCase(), [...eerder, ...namen.filter((ander) => ander !== naam)]);
    }
  }
  const eerste = new Set([...anders.keys()].map((naam) => naam.split(" ", 1)[0]));
  return { begint: (woord) => eerste.has(woord), voor: (woorden) => anders.get(woorden) ?? [] };
}

const kaal = (woord: string) => woord.toLowerCase().replace(/[.,;:!?]+$/, "");

/** Swaps in synonyms, drops a word here and there, and changes the order. */
function varieer(zin: string, toeval: Toeval, wissel: Wissel): string {
  const woorden = zin.split(/\s+/);
  const klein = woorden.map(kaal);
  const uit: string[] = [];
  for (let i = 0; i < woorden.length; ) {
    const [lengte, anders] = langsteBegrip(klein, i, wissel);
    const keuze = anders[Math.floor(toeval() * anders.length)];
    if (keuze !== undefined && toeval() < KANS.wissel) uit.push(keuze);
    else if (toeval() >= KANS.weg || woorden.length < 4) uit.push(...woorden.slice(i, i + lengte));
    i += lengte;
  }
  return schud(uit, toeval).join(" ");
}

function langsteBegrip(
  woorden: readonly string[],
  begin: number,
  wissel: Wissel,
): [lengte: number, anders: readonly string[]] {
  if (!wissel.begint(woorden[begin] ?? "")) return [1, []];
  for (let lengte = Math.min(LANGSTE_BEGRIP, woorden.length - begin); lengte > 0; lengte--) {
    const anders = wissel.voor(woorden.slice(begin, begin + lengte).join(" "));
    if (anders.length > 0) return [lengte, anders];
  }
  return [1, []];
}

/** Cuts the row at a place and puts the last part first. */
function schud(woorden: readonly string[], toeval: Toeval): string[] {
  const snee = Math.floor(toeval() * woorden.length);
  return [...woorden.slice(snee), ...woorden.slice(0, snee)];
}

/**
 * Makes the kaart `keer` times as large: the records themselves and `keer - 1` variants of each knelpunt, with the
 * regelingen and voorbeelden of another one. The same each time; no two herkenning lines of one knelpunt are alike
 * as far as its words allow.
 */
export function vermenigvuldig(kaart: Kaart, keer: number): Kaart {
  const wissel = wisselUit(kaart.begrippen);
  const kopie = (knelpunt: Knelpunt, nummer: number, gezien: Set<string>, buur: Knelpunt): Knelpunt => {
    const toeval = toevalUit(`${knelpunt.id}/${nummer}`);
    const nieuw = (zin: string) => {
      let anders = varieer(zin, toeval, wissel);
      for (let poging = 0; gezien.has(anders) && poging < 4; poging++) anders = varieer(zin, toeval, wissel);
      gezien.add(anders);
      return anders;
    };
    return {
      ...knelpunt,
      id: `${knelpunt.id}-v${nummer}`,
      naam: nieuw(knelpunt.naam),
      omschrijving: nieuw(knelpunt.omschrijving),
      herkenning: knelpunt.herkenning.map(nieuw),
      regelingen: buur.regelingen,
      voorbeelden: buur.voorbeelden,
    };
  };
  const { knelpunten } = kaart;
  const kopieen = knelpunten.flatMap((knelpunt, plek) => {
    const gezien = new Set([knelpunt.naam, knelpunt.omschrijving, ...knelpunt.herkenning]);
    return Array.from({ length: keer - 1 }, (_, i) =>
      kopie(knelpunt, i + 1, gezien, knelpunten[(plek + i + 1) % knelpunten.length] ?? knelpunt),
    );
  });
  return { ...kaart, knelpunten: [...knelpunten, ...kopieen] };
}
