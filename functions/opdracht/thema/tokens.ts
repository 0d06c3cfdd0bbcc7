/** Design tokens as they stand in CSS: custom properties, with those for the dark apart. */

export type Tokens = ReadonlyMap<string, string>;

/** A theme file that cannot be used; the message says what to do. */
export class ThemaFout extends Error {
  readonly code = "thema/onbruikbaar";
}

const MEDIA = /@media[^{@]*\{/g;
const DONKER = /prefers-color-scheme:\s*dark/;
const NAAM = /^--[\w-]+$/;

/**
 * The tokens of a CSS file. Selectors do not matter and everything that is no custom property is left out: a theme sets
 * values, it does not restyle.
 * @throws {ThemaFout} `thema/onbruikbaar` when a brace is missing
 */
export function leesTokens(css: string): { licht: Tokens; donker: Tokens } {
  const kaal = zonderOpmerkingen(css);
  const begin = [...kaal.matchAll(MEDIA)].find(([regel]) => DONKER.test(regel));
  if (begin === undefined) return { licht: declaraties(kaal), donker: new Map() };
  const van = begin.index + begin[0].length;
  const tot = sluitHaak(kaal, van);
  return {
    licht: declaraties(kaal.slice(0, begin.index) + kaal.slice(tot)),
    donker: declaraties(kaal.slice(van, tot)),
  };
}

function zonderOpmerkingen(css: string): string {
  const [eerste = "", ...rest] = css.split("/*");
  // What follows an opening that nobody closes is comment to the end.
  return [eerste, ...rest.map((deel) => deel.split("*/").slice(1).join("*/"))].join(" ");
}

function declaraties(css: string): Tokens {
  const gevonden = css.split(/[;{}]/).flatMap((stuk) => {
    const [naam = "", ...waarde] = stuk.split(":");
    return waarde.length > 0 && NAAM.test(naam.trim())
      ? [[naam.trim(), waarde.join(":").trim()] as const]
      : [];
  });
  return new Map(gevonden);
}

/** The place of the brace that closes the block that begins at `van`. */
function sluitHaak(css: string, van: number): number {
  let diepte = 1;
  for (let i = van; i < css.length; i++) {
    if (css[i] === "{") diepte += 1;
    if (css[i] === "}") diepte -= 1;
    if (diepte === 0) return i;
  }
  throw new ThemaFout("Het thema heeft een accolade te weinig.");
}

/** One token with its references followed, or null when it leads nowhere. */
export function waardeVan(tokens: Tokens, naam: string, diepte = 0): string | null {
  const waarde = tokens.get(naam);
  if (waarde === undefined || diepte > 20) return null;
  if (!waarde.startsWith("var(") || !waarde.endsWith(")")) return waarde;
  const [verwijst = "", ...anders] = waarde.slice(4, -1).split(",");
  if (!NAAM.test(verwijst.trim())) return waarde;
  return waardeVan(tokens, verwijst.trim(), diepte + 1) ?? (anders.join(",").trim() || null);
}

/** Tokens as one block of CSS. */
export function alsBlok(tokens: Tokens): string {
  return tokens.size === 0
    ? ""
    : `.voorbeeld-theme{${[...tokens].map(([naam, waarde]) => `${naam}:${waarde}`).join(";")}}`;
}
