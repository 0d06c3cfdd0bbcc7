/** Design tokens as they stand in CSS: custom properties, with those for the dark apart. */

export type Tokens = ReadonlyMap<string, string>;

/** A theme file that cannot be used; the message says what to do. */
export class ThemaFout extends Error {
  readonly code = "thema/onbruikbaar";
}

const DONKER = /@media[^{]*prefers-color-scheme:\s*dark[^{]*\{/;

/**
 * The tokens of a CSS file. Selectors do not matter and everything that is no custom property is left out: a theme sets
 * values, it does not restyle.
 * @throws {ThemaFout} `thema/onbruikbaar` when a brace is missing
 */
export function leesTokens(css: string): { licht: Tokens; donker: Tokens } {
  const kaal = css.replace(/\/\*[^*]*\*+(?:[^/*][^*]*\*+)*\//g, "");
  const begin = DONKER.exec(kaal);
  if (begin === null) return { licht: declaraties(kaal), donker: new Map() };
  const van = begin.index + begin[0].length;
  const tot = sluitHaak(kaal, van);
  return {
    licht: declaraties(kaal.slice(0, begin.index) + kaal.slice(tot)),
    donker: declaraties(kaal.slice(van, tot)),
  };
}

function declaraties(css: string): Tokens {
  return new Map(
    [...css.matchAll(/(--[\w-]+)\s*:\s*([^;{}]+)/g)].flatMap(([, naam, waarde]) =>
      naam === undefined || waarde === undefined ? [] : [[naam, waarde.trim()] as const],
    ),
  );
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
  const [, verwijst, anders] = /^var\(\s*(--[\w-]+)\s*(?:,\s*(.+))?\)$/.exec(waarde) ?? [];
  if (verwijst === undefined) return waarde;
  return waardeVan(tokens, verwijst, diepte + 1) ?? anders ?? null;
}

/** Tokens as one block of CSS. */
export function alsBlok(tokens: Tokens): string {
  return tokens.size === 0
    ? ""
    : `.voorbeeld-theme{${[...tokens].map(([naam, waarde]) => `${naam}:${waarde}`).join(";")}}`;
}
