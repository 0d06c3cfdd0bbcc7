/**
 * Text in a card is markdown. What comes from the kaart or from a user is text and nothing else: it may hold no link,
 * no emphasis, no list and no HTML. Characters are replaced by look-alikes, because not every Teams client knows how
 * to escape them. Words, numbers and mail addresses stay as they are.
 */

/** Invisible and without width; breaks what would otherwise become a list or a link. */
const NAAD = "\u2060";

/** At the start of a text this makes a list or a heading of it: "112. Bel …", "- nee". */
const LIJST = /^(?:[-+=#]|\d+[.)])/;

const GELIJKENIS: Readonly<Record<string, string>> = {
  "[": "(",
  "]": ")",
  "<": "‹",
  ">": "›",
  "`": "’",
  "*": "∗",
  "\\": "/",
  "~": "∼",
  "|": "¦",
  "&": "＆",
};

/** White space, control characters, and what has no width or turns the direction of the text. */
const LEEGTE = /[\s\p{Cc}\u061c\u200b-\u200f\u2028-\u202e\u2066-\u2069]+/gu;

/** A text as it may stand in a card, on one line. */
export function veilig(tekst: string): string {
  const plat = tekst
    .replace(/[[\]<>`*\\~|]|&(?=#|\w+;)/g, (teken) => GELIJKENIS[teken] ?? teken)
    .replace(/(?<![\p{L}\p{N}])_|_(?![\p{L}\p{N}])/gu, " ")
    .replace(LEEGTE, " ")
    .trim()
    .replaceAll("://", `:${NAAD}//`);
  return LIJST.test(plat) ? NAAD + plat : plat;
}

/** As thin as white space can be. What looks for addresses in a text sees the end of one; people hardly see it. */
const HAAR = "\u200a";

/** A text in which words of the user may stand: no web or mail address in it becomes a link either. */
export function veiligGetypt(tekst: string): string {
  return veilig(tekst).replace(/[.@:/\u3002\uff0e\uff61](?=\S)/g, `$&${HAAR}`);
}

/**
 * A link in markdown. The address was checked before (`adres.ts`); what could end it early is encoded.
 * @param naam what is read, plain text
 */
export function link(naam: string, adres: string): string {
  const heel = adres.replace(/[()\s<>"\\`]/g, (teken) =>
    // Parentheses are the one thing here that `encodeURIComponent` leaves as it is.
    teken === "(" ? "%28" : teken === ")" ? "%29" : encodeURIComponent(teken),
  );
  return `[${veilig(naam)}](${heel})`;
}
