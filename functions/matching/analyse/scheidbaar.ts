/**
 * Verbs whose two parts stand apart: "zet de uitkering uit", "trok de vergunning in", "om bijstand aan te vragen" give the
 * same term as "uitzetten", "intrekken", "aanvragen". Only verbs that the kaart writes in one piece are put together.
 */
import { anderStammen, stam } from "./stam.ts";
import type { Woordenschat } from "./woordenschat.ts";

/** A verb put together. */
export interface Scheidbaar {
  /** The stem of the whole verb; now and then two. */
  stammen: string[];
  /** The two parts as typed. */
  woord: string;
}

/** Finds the separated verbs in one normalised sentence. */
export type ScheidbaarZoeker = (zin: string) => Scheidbaar[];

const lijst = (woorden: string): ReadonlySet<string> => new Set(woorden.trim().split(/\s+/));

const PARTIKELS = lijst("aan af in op uit terug door over toe mee bij na om weg stop vast voor los dicht");

/** Words that begin another clause: a verb before one of these has nothing to do with a particle after it. */
const BEGIN = `en maar want omdat dat als toen terwijl zodat doordat wanneer hoewel nadat voordat totdat zolang tenzij
  waardoor waarna`;
const GRENS = lijst(BEGIN);
/**
 * Before these a particle is no preposition, for they begin another clause or are prepositions themselves. Before anything
 * else it may be one: "in Zwolle", "op straat", "door de gemeente".
 */
const NA_PARTIKEL = lijst(
  `${BEGIN} of dus per wegens vanwege met zonder van vanaf sinds tijdens volgens tot bij naar`,
);
/** What follows these is a noun: "een stop", "de vraag". */
const LIDWOORD = lijst("de een geen mijn hun onze deze elke");
/** Forms that look like a verb of the kaart: "heeft … op" is no "opheffen". */
const GEEN_WERKWOORD = lijst("heeft heb hebt te");
/** Most words from verb to particle. */
const AFSTAND = 12;

/**
 * Makes the finder.
 * @param werkwoorden stems of the verbs to put together: see {@link scheidbareWerkwoorden}
 */
export function maakScheidbaarZoeker(werkwoorden: ReadonlySet<string>): ScheidbaarZoeker {
  /** The stems that the verb has in one piece; none when the kaart knows no such verb. */
  const samen = (partikel: string, werkwoord: string): string[] => {
    if (GEEN_WERKWOORD.has(werkwoord)) return [];
    const heel = partikel + werkwoord;
    return [stam(heel), ...anderStammen(heel)].filter((vorm) => werkwoorden.has(vorm));
  };

  /** "aan te vragen", and "aan gevraagd" by those who type a space too many. */
  const aaneen = (woorden: readonly string[], plek: number): Scheidbaar | undefined => {
    const [partikel = "", volgend = "", daarna = ""] = woorden.slice(plek, plek + 3);
    const werkwoord = volgend === "te" ? daarna : volgend;
    if (volgend !== "te" && !volgend.startsWith("ge")) return undefined;
    const stammen = samen(partikel, werkwoord);
    return stammen.length === 0 ? undefined : { stammen, woord: `${partikel} ${werkwoord}` };
  };

  /** "vraagt … aan": the nearest verb before the particle, in the same clause, that takes it. */
  const uiteen = (woorden: readonly string[], plek: number): Scheidbaar | undefined => {
    const [partikel = "", volgend] = woorden.slice(plek, plek + 2);
    if (volgend !== undefined && !NA_PARTIKEL.has(volgend)) return undefined;
    for (let i = plek - 1; i >= 0 && i >= plek - AFSTAND; i--) {
      const woord = woorden[i] ?? "";
      if (GRENS.has(woord)) return undefined;
      if (LIDWOORD.has(woorden[i - 1] ?? "")) continue;
      const stammen = samen(partikel, woord);
      if (stammen.length > 0) return { stammen, woord: `${woord} ${partikel}` };
    }
    return undefined;
  };

  return (zin) =>
    deelzinnenVan(zin).flatMap((woorden) =>
      woorden.flatMap((woord, plek) => {
        if (!PARTIKELS.has(woord)) return [];
        return aaneen(woorden, plek) ?? uiteen(woorden, plek) ?? [];
      }),
    );
}

/**
 * The words of each clause: commas, colons, brackets and the like part clauses. A placeholder such as `[naam]` stands for
 * a name and counts as a word, so that "in [plaats]" does not end in a particle.
 */
function deelzinnenVan(zin: string): string[][] {
  return zin
    .replace(/\[[a-z0-9 -]{1,20}\]/g, " 0 ")
    .split(/[^\p{L}\p{N}\s'-]+|\s-+\s/u)
    .map((deel) => deel.match(/[\p{L}\p{N}]+/gu) ?? []);
}

/**
 * The stems of the verbs with a particle among the words of the kaart: of whole verbs, and of other forms what they belong
 * to. Takes some tens of milliseconds; done when the kaart is compiled.
 */
export function scheidbareWerkwoorden(woordenschat: Woordenschat): string[] {
  const begint = new RegExp(`^(?:${[...PARTIKELS].join("|")})[a-z]{3,}(?:en|[dt])$`);
  const bekend = new Set(woordenschat.values());
  const werkwoorden = [...woordenschat].flatMap(([woord, eigen]) => {
    if (!begint.test(woord) || /(?:ing|hed)en$/.test(woord)) return [];
    const ander = anderStammen(woord).filter((vorm) => bekend.has(vorm));
    return woord.endsWith("en") ? [eigen, ...ander] : ander;
  });
  return [...new Set(werkwoorden)];
}
