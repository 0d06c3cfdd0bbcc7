/**
 * Text for WhatsApp. Its formatting is `*bold*`, `_italic_`, `~strike~`, code and quotes; what comes from the kaart or a
 * user is text and nothing else. Lengths are in code points, as Meta counts.
 */

const GELIJKENIS: Readonly<Record<string, string>> = { "*": "∗", "~": "∼", "`": "’" };

/** A text as it may stand in a message, on one line. Web and mail addresses stay as they are. */
export function veilig(tekst: string): string {
  return tekst
    .replace(/[\s\u200b-\u200f\u2028-\u202e\u2066-\u2069]+/g, " ")
    .trim()
    .replace(/[*~`]/g, (teken) => GELIJKENIS[teken] ?? teken)
    .replace(/(?<![\p{L}\p{N}/])_|_(?![\p{L}\p{N}/])/gu, " ")
    .replace(/^[>-]\s*/, "");
}

/** The text in bold. */
export function vet(tekst: string): string {
  return `*${veilig(tekst)}*`;
}

/** Number of code points: an emoji is one. */
export function lengte(tekst: string): number {
  return [...tekst].length;
}

/**
 * A text of at most `max` code points, cut between words, with "…" when something was cut. Never within a number:
 * "088 043 04 30" stays whole or goes.
 */
export function kort(tekst: string, max: number): string {
  const punten = [...tekst];
  if (punten.length <= max) return tekst;
  const begin = punten.slice(0, max - 1).join("");
  const volgend = punten[max - 1] ?? "";
  const heel = /\s/.test(volgend) ? begin : begin.replace(/\S+$/, "");
  const rest = tekst.slice(heel.length).trimStart();
  // What follows goes on with digits: then the digits before the cut belong to the same number.
  const zonderNummer = /^\d/.test(rest) ? heel.replace(/[\d\s+()-]+$/, "") : heel;
  const romp = zonderNummer.trimEnd().replace(/[.,;:–-]+$/, "");
  // One word longer than the room there is: then there is no good place to cut.
  return romp === "" ? "…" : `${romp}…`;
}

/** A part of a message. The lower its `rang`, the longer it stays; rang 0 is never dropped. */
export interface Deel {
  tekst: string;
  rang: number;
}

/** As many parts, in their order, as fit together: the least important go first; then the last one left is cut. */
export function pasIn(delen: readonly Deel[], max: number): string {
  let over = delen.filter(({ tekst }) => tekst !== "");
  const geheel = () => over.map(({ tekst }) => tekst).join("\n\n");
  while (lengte(geheel()) > max) {
    const minst = Math.max(...over.map(({ rang }) => rang));
    if (minst === 0) break;
    const weg = over.findLastIndex(({ rang }) => rang === minst);
    over = over.filter((_, i) => i !== weg);
  }
  return kort(geheel(), max);
}
