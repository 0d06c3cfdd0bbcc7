/** The theme of a gemeente: a CSS file of design tokens that goes over ours, checked before it is built in. */
import { teZwak } from "./contrast.ts";
import { alsBlok, leesTokens, ThemaFout, type Tokens } from "./tokens.ts";

/** What goes into the style sheet, after our own tokens and after our own dark. */
export interface Thema {
  licht: string;
  donker: string;
}

/**
 * Checks a theme over our own tokens, light and dark.
 * @param basis the CSS of our tokens, in the order in which they override each other
 * @param donker the CSS of our dark tokens
 * @param css the theme
 * @throws {ThemaFout} `thema/onbruikbaar` when it asks something of another address, sets nothing, or has colours that
 *   are too faint: then with every pair of them
 */
export function maakThema(basis: readonly string[], donker: string, css: string): Thema {
  if (/url\(|@import/i.test(css))
    throw new ThemaFout(
      "Het thema haalt iets op met url() of @import. Dat mag niet: alles komt van de eigen server.",
    );
  const eigen = leesTokens(css);
  if (eigen.licht.size === 0) throw new ThemaFout("Het thema zet geen enkele token (--naam: waarde).");
  const licht = stapel([...basis.map((een) => leesTokens(een).licht), eigen.licht]);
  const nacht = stapel([licht, leesTokens(donker).donker, eigen.donker]);
  const klachten = [
    ...teZwak(licht).map((klacht) => `licht: ${klacht}`),
    ...teZwak(nacht).map((klacht) => `donker: ${klacht}`),
  ];
  if (klachten.length > 0)
    throw new ThemaFout(`Dit thema is niet voor iedereen te lezen (WCAG AA):\n  ${klachten.join("\n  ")}`);
  const nachtblok = alsBlok(eigen.donker);
  return {
    licht: alsBlok(eigen.licht),
    donker: nachtblok === "" ? "" : `@media screen and (prefers-color-scheme: dark){${nachtblok}}`,
  };
}

function stapel(lagen: readonly Tokens[]): Tokens {
  return new Map(lagen.flatMap((laag) => [...laag]));
}
