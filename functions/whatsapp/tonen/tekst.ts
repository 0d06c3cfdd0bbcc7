/**
 * Text for WhatsApp. Its formatting is `*bold*`, `_italic_`, `~strike~`, code, quotes and lists; what comes from the
 * kaart or a user is text and nothing else. Lengths are in code points, as Meta counts.
 */
import { hoortBijeen } from "./bijeen.ts";

const GELIJKENIS: Readonly<Record<string, string>> = { "*": "∗", "~": "∼", "`": "’" };

/** White space, control characters, and what has no width or turns the direction of the text; not the joiner in an emoji. */
const LEEGTE = /[\s\p{Cc}\u061c\u200b\u200c\u200e\u200f\u2028-\u202e\u2066-\u2069]+/gu;
const WEBADRES = /(https?:\/\/[^\s<>"“”‘’]+)/i;
/** At the start of a line these make a quote or a list. */
const REGELBEGIN = /^(?:[>-]\s+|>)+/;
/** "112. Bel …" at the start of a line becomes item 112 of a list. */
const NUMMERING = /^\d+[.)]\s/;
/** Invisible and without width: what follows it is no longer the start of a line. */
const NAAD = "\u2060";

/** A text as it may stand in a message, on one line. Web and mail addresses still lead where they led. */
export function veilig(tekst: string): string {
  const plat = tekst
    .replace(LEEGTE, " ")
    .split(WEBADRES)
    // What was split on stands at the odd places.
    .map((stuk, i) => (i % 2 === 1 ? veiligAdres(stuk) : zonderTekens(stuk)))
    .join("")
    .trim()
    .replace(REGELBEGIN, "")
    .trim();
  return NUMMERING.test(plat) ? NAAD + plat : plat;
}

/** In an address a tilde or an underscore stays; what could close bold or open code is written in its other way. */
function veiligAdres(adres: string): string {
  return adres.replaceAll("*", "%2A").replaceAll("`", "%60");
}

function zonderTekens(tekst: string): string {
  return tekst
    .replace(/[*~`]/g, (teken) => GELIJKENIS[teken] ?? teken)
    .replace(/(?<![\p{L}\p{N}_])_+|_+(?![\p{L}\p{N}_])/gu, " ")
    .replace(/ {2,}/g, " ");
}

/** The text in bold. */
export function vet(tekst: string): string {
  const plat = veilig(tekst);
  return plat === "" ? "" : `*${plat}*`;
}

/** Number of code points: an emoji is one. */
export function lengte(tekst: string): number {
  return [...tekst].length;
}

/**
 * A text of at most `max` code points, cut between words, with "…" when something was cut. Never within a number:
 * "088 043 04 30" stays whole or goes. One word longer than the room leaves "…" alone.
 */
export function kort(tekst: string, max: number): string {
  if (lengte(tekst) <= max) return tekst;
  return max < 1 ? "" : `${begin(tekst, max - 1)}…`;
}

/** As much of the beginning as fits in `max` code points and ends where a text may be cut; nothing to show for it. */
export function begin(tekst: string, max: number): string {
  if (lengte(tekst) <= max) return tekst;
  const ruimte = [...tekst].slice(0, Math.max(0, max)).join("").length;
  const plek = [...tekst.matchAll(/\s+/g)].findLast(
    ({ index, 0: wit }) => index <= ruimte && magKnippen(tekst, index, wit),
  );
  return tekst.slice(0, plek?.index ?? 0).replace(/(?<![\s.,;:(“‘–-])[\s.,;:(“‘–-]+$/, "");
}

/** So many characters on both sides of a place tell whether it is within a number. */
const BLIK = 20;

/** True when a text may be cut at this white space. */
function magKnippen(tekst: string, plek: number, wit: string): boolean {
  if (wit.includes("\n")) return true;
  const links =
    tekst
      .slice(Math.max(0, plek - BLIK), plek)
      .split(/\s/)
      .at(-1) ?? "";
  const na = plek + wit.length;
  return !hoortBijeen(links, tekst.slice(na, na + BLIK));
}

/** A part of a message. The lower its `rang`, the longer it stays; rang 0 is never dropped. */
export interface Deel {
  tekst: string;
  rang: number;
  /** Lines below the text that may go one by one, the last first. With none left the text goes too. */
  regels?: readonly string[];
}

/** As many parts, in their order, as fit together: the least important go first; then the last one left is cut. */
export function pasIn(delen: readonly Deel[], max: number): string {
  let over = delen.filter(({ tekst, regels }) => tekst !== "" && regels?.length !== 0);
  const geheel = () => over.map(({ tekst, regels = [] }) => [tekst, ...regels].join("\n")).join("\n\n");
  while (lengte(geheel()) > max) {
    const minst = Math.max(...over.map(({ rang }) => rang));
    if (minst === 0) break;
    const weg = over.findLastIndex(({ rang }) => rang === minst);
    over = over.flatMap((deel, i) => (i === weg ? korter(deel) : [deel]));
  }
  const tekst = geheel();
  return lengte(tekst) <= max ? tekst : sluitVet(begin(tekst, max - 2));
}

/** A part with one line less, or nothing. */
function korter({ regels = [], ...deel }: Deel): Deel[] {
  return regels.length > 1 ? [{ ...deel, regels: regels.slice(0, -1) }] : [];
}

/** Ends a text that was cut. Bold that was cut off in the middle is ended too: a lone asterisk would show. */
function sluitVet(tekst: string): string {
  const regel = tekst.slice(tekst.lastIndexOf("\n") + 1);
  return (regel.split("*").length - 1) % 2 === 1 ? `${tekst}*…` : `${tekst}…`;
}
