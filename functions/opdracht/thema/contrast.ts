/** The contrast of a theme by WCAG 2.2 (1.4.3 and 1.4.11), counted out before it is built in. */
import { type Tokens, waardeVan } from "./tokens.ts";

const TEKST = 4.5;
const VORM = 3;
const PAGINA = "--pagina-achtergrond";
const VLAK = "--vlak";
const inKleur = (naam: string) =>
  [`--basis-color-${naam}-color-document`, `--basis-color-${naam}-bg-default`, TEKST] as const;

/** What lies on what in our pages, and how far apart it must be. */
const PAREN: readonly (readonly [voor: string, achter: string, minstens: number])[] = [
  ["--utrecht-document-color", PAGINA, TEKST],
  ["--utrecht-document-color", VLAK, TEKST],
  ["--utrecht-document-color", "--vlak-zacht", TEKST],
  ["--utrecht-document-color", "--eigen-achtergrond", TEKST],
  ["--tekst-zacht", PAGINA, TEKST],
  ["--tekst-zacht", VLAK, TEKST],
  ["--tekst-zacht", "--vlak-zacht", TEKST],
  ["--accent", PAGINA, TEKST],
  ["--accent", VLAK, TEKST],
  ["--utrecht-link-color", PAGINA, TEKST],
  ["--utrecht-link-color", VLAK, TEKST],
  ["--utrecht-button-primary-action-color", "--utrecht-button-primary-action-background-color", TEKST],
  ["--utrecht-button-secondary-action-color", VLAK, TEKST],
  ["--utrecht-textarea-border-color", VLAK, VORM],
  ["--utrecht-focus-outline-color", PAGINA, VORM],
  inKleur("warning"),
  inKleur("negative"),
  inKleur("positive"),
  inKleur("info"),
];

/**
 * What is too faint in a theme, one Dutch line each; empty when all is well.
 * @param tokens all tokens that hold together, ours and those of the theme
 */
export function teZwak(tokens: Tokens): string[] {
  return PAREN.flatMap(([voor, achter, minstens]) => {
    const kleuren = [voor, achter].map((naam) => ({ naam, waarde: waardeVan(tokens, naam) }));
    const onleesbaar = kleuren.filter(({ waarde }) => waarde === null || lichtheid(waarde) === null);
    if (onleesbaar.length > 0)
      return onleesbaar.map(
        ({ naam, waarde }) => `${naam} is ${waarde ?? "niet gezet"}: schrijf de kleur als #rrggbb.`,
      );
    const gemeten = contrast(kleuren[0]?.waarde ?? "", kleuren[1]?.waarde ?? "");
    if (gemeten >= minstens) return [];
    const waarden = kleuren.map(({ naam, waarde }) => `${naam} (${waarde})`).join(" op ");
    return [`${waarden}: contrast ${gemeten.toFixed(2)}, minstens ${minstens} nodig.`];
  });
}

/** The contrast ratio of two colours, from 1 to 21; 1 when one of them cannot be read. */
export function contrast(een: string, ander: string): number {
  const [licht, donker] = [lichtheid(een) ?? 0, lichtheid(ander) ?? 0].sort((a, b) => b - a);
  return ((licht ?? 0) + 0.05) / ((donker ?? 0) + 0.05);
}

/** Relative luminance of `#rgb` or `#rrggbb`; null for another shape. */
function lichtheid(kleur: string): number | null {
  const kort = /^#([\da-f])([\da-f])([\da-f])$/i.exec(kleur.trim());
  const heel = kort
    ? `#${kort
        .slice(1)
        .map((c) => c + c)
        .join("")}`
    : kleur.trim();
  const delen = /^#([\da-f]{2})([\da-f]{2})([\da-f]{2})$/i.exec(heel)?.slice(1);
  if (delen === undefined) return null;
  const [rood = 0, groen = 0, blauw = 0] = delen.map((deel) => {
    const deelwaarde = Number.parseInt(deel, 16) / 255;
    return deelwaarde <= 0.04045 ? deelwaarde / 12.92 : ((deelwaarde + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * rood + 0.7152 * groen + 0.0722 * blauw;
}
