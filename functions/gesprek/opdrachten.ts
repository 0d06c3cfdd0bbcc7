/** What a user can say besides a knelpunt. Found in typed words with typos too, and behind every button. */
import { normaliseer } from "../matching/analyse/normaliseer.ts";
import { isTypefout } from "./typefout.ts";

/** The commands. `verken`, `gemeente` and `kies` carry what they are about. */
export type Opdracht =
  | {
      soort:
        | "groet"
        | "help"
        | "geprobeerd"
        | "meer"
        | "andere"
        | "klopt-niet"
        | "weet"
        | "vergeet"
        | "opnieuw"
        | "stap"
        | "herinner";
    }
  | { soort: "gemeente" | "verken" | "kies"; waarde: string };

type Kaal = Exclude<Exclude<Opdracht, { waarde: string }>["soort"], "herinner">;

/** The ways to say each command. The first is the text on its button. */
const ZINNEN: Readonly<Record<Kaal, readonly string[]>> = {
  groet: [
    "hallo",
    "hoi",
    "hi",
    "hello",
    "hey",
    "dag",
    "goedemorgen",
    "goedemiddag",
    "goedenavond",
    "goeiemorgen",
    "moin",
    "start",
  ],
  help: [
    "help",
    "hulp",
    "wat kan je",
    "wat kun je",
    "wat kan jij",
    "hoe werkt dit",
    "uitleg",
    "?",
    "commando's",
  ],
  geprobeerd: [
    "dit heb ik al geprobeerd",
    "al geprobeerd",
    "heb ik al geprobeerd",
    "dat heb ik al geprobeerd",
    "ook al geprobeerd",
    "heb ik al gedaan",
    "heb ik al gebeld",
    "al gebeld",
    "lukt niet",
    "dit lukt niet",
    "dat lukt niet",
    "dat is niet gelukt",
    "niet gelukt",
    "ze zeggen nee",
    "werkt niet",
    "dit werkt niet",
    "dat werkt niet",
    "geprobeerd",
    "volgende stap",
    "en als dat niet lukt",
  ],
  meer: ["meer", "meer informatie", "meer weten", "details", "vertel meer", "toon meer", "leg uit"],
  andere: [
    "andere optie",
    "andere mogelijkheid",
    "iets anders",
    "anders",
    "geen van deze",
    "ander knelpunt",
    "volgende",
  ],
  "klopt-niet": [
    "klopt niet",
    "dit klopt niet",
    "dat klopt niet",
    "niet goed",
    "fout",
    "verkeerd",
    "dit bedoel ik niet",
    "past niet",
    "nee dat is het niet",
  ],
  weet: [
    "wat weet je van mij",
    "wat weet jij van mij",
    "welke gegevens heb je",
    "wat bewaar je",
    "mijn gegevens",
    "privacy",
  ],
  vergeet: [
    "vergeet mij",
    "vergeet me",
    "wis alles",
    "wis mijn gegevens",
    "verwijder mijn gegevens",
    "verwijder alles",
    "stop",
  ],
  opnieuw: [
    "opnieuw",
    "begin opnieuw",
    "nieuwe vraag",
    "reset",
    "overnieuw",
    "start opnieuw",
    "ander knelpunt beginnen",
  ],
  stap: ["terug", "toon de stap", "de stap", "vorige"],
};

/** A longer text is a knelpunt that happens to hold these words. */
const MAX_WOORDEN = 6;

function isSoort(soort: string): soort is keyof typeof ZINNEN {
  return soort in ZINNEN;
}

/**
 * The command in a typed text, or null when it is something else. Exact wording first; a short text with a typo
 * ("al geprobeert", "vergeet mj") counts too, as long as it has about the length of the command.
 */
export function herkenOpdracht(tekst: string): Opdracht | null {
  const kaal = normaliseer(tekst)
    .replace(/[!.,]+/g, " ")
    .replace(/\s+/g, " ")
    .trim();
  // The address of a record keeps its dots and commas: "verken begrip/werk.nl".
  const adres = /^verken ([a-z]+\/.{1,150})$/.exec(normaliseer(tekst).trim())?.[1];
  if (adres !== undefined) return { soort: "verken", waarde: adres };
  if (HERINNER.test(kaal)) return { soort: "herinner" };
  const metWaarde = /^(gemeente|verken|kies)[: ] ?(\S.{0,79})$/.exec(
    kaal.replace(/^(?:ik werk (?:in|bij)(?: de)? )(?=gemeente )/, ""),
  );
  const soort = metWaarde?.[1];
  const waarde = metWaarde?.[2];
  if ((soort === "verken" || soort === "kies") && waarde !== undefined) return { soort, waarde };
  // "gemeente Zwolle" sets the gemeente; "gemeente weigert briefadres" is a knelpunt.
  if (
    soort === "gemeente" &&
    waarde !== undefined &&
    waarde.split(" ").length <= 4 &&
    !WERKWOORD.test(waarde)
  ) {
    return { soort, waarde };
  }
  const vraagteken = kaal === "?" ? kaal : kaal.replace(/\?/g, "").trim();
  for (const [naam, zinnen] of Object.entries(ZINNEN)) {
    if (isSoort(naam) && zinnen.includes(vraagteken)) return { soort: naam };
  }
  if (vraagteken.length < 4 || vraagteken.split(" ").length > MAX_WOORDEN) return null;
  for (const [naam, zinnen] of Object.entries(ZINNEN)) {
    if (isSoort(naam) && zinnen.some((zin) => isTypefout(vraagteken, zin))) return { soort: naam };
  }
  return null;
}

/** Asks to be reminded; "betalingsherinnering" and "hij herinnert zich niets" do not. */
const HERINNER =
  /^(?:herinner (?:me|mij)\b|(?:kun|kan|wil) (?:je|jij|u) (?:me|mij) (?:\p{L}+ ){0,3}herinneren\b|(?:stuur|geef) (?:me|mij) (?:\p{L}+ ){0,2}een herinnering\b)/u;

const WERKWOORD =
  /\b(?:wil|weigert|zegt|doet|geeft|helpt|betaalt|stopt|reageert|mag|kan|heeft|is|vindt|werkt|niet|geen|over)\b/;
