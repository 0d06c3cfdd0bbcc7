/** The keyboard of the panel: which key asks for what. */

/** What a key asks for. */
export type Toetsdaad =
  | "wis"
  | "eerste"
  | "volgende"
  | "vorige"
  | "herstel"
  | "notitie"
  | "doorverbonden"
  | "terugbel"
  | "lijst"
  | "hulp"
  | { open: number };

/** Where the focus is when the key is pressed. */
export interface Toetsplek {
  /** In the field in which the words of the caller are typed. */
  inVeld: boolean;
  /** True when the field holds nothing. */
  leeg: boolean;
  /** In any other place where letters are typed. */
  inTekst: boolean;
  /** On one of the results. */
  inLijst: boolean;
  /** False when single letters were switched off. */
  losseToetsen: boolean;
}

type Toets = Pick<KeyboardEvent, "key" | "ctrlKey" | "metaKey" | "altKey" | "shiftKey" | "isComposing">;

const LETTERS: Readonly<Record<string, Toetsdaad>> = {
  c: "notitie",
  d: "doorverbonden",
  t: "terugbel",
  l: "lijst",
  u: "herstel",
  "?": "hulp",
};

/** What a key asks for in this place; null when it is none of ours. Letters never count where one types. */
export function leesToets(toets: Toets, plek: Toetsplek): Toetsdaad | null {
  const { key } = toets;
  if (toets.isComposing) return null;
  if (toets.ctrlKey || toets.metaKey || toets.altKey) {
    const terug = key.toLowerCase() === "z" && !toets.altKey && !toets.shiftKey;
    return terug && plek.inVeld && plek.leeg ? "herstel" : null;
  }
  if (key === "Escape") return "wis";
  if (plek.inVeld) {
    if (key === "Enter" && !toets.shiftKey) return "eerste";
    return key === "ArrowDown" ? "volgende" : null;
  }
  if (plek.inTekst) return null;
  if (plek.inLijst && key === "ArrowDown") return "volgende";
  if (plek.inLijst && key === "ArrowUp") return "vorige";
  if (!plek.losseToetsen) return null;
  if (/^[1-9]$/.test(key)) return { open: Number(key) };
  return LETTERS[key.toLowerCase()] ?? null;
}
