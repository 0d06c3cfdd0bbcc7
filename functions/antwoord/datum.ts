const MAANDEN = [
  "januari",
  "februari",
  "maart",
  "april",
  "mei",
  "juni",
  "juli",
  "augustus",
  "september",
  "oktober",
  "november",
  "december",
] as const;

/**
 * A date of the kaart as people read it: `2023` → 2023, `2023-07` → juli 2023, `2023-07-08` → 8 juli 2023.
 * A text of another shape comes back unchanged.
 */
export function leesbareDatum(datum: string): string {
  const [, jaar, maand, dag] = /^(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?$/.exec(datum) ?? [];
  if (jaar === undefined || maand === undefined) return datum;
  const naam = MAANDEN[Number(maand) - 1];
  if (naam === undefined) return datum;
  return [dag === undefined ? null : Number(dag), naam, jaar].filter((deel) => deel !== null).join(" ");
}

/** The day of a moment as `JJJJ-MM-DD`, UTC. @param tijd epoch ms */
export function dagVan(tijd: number): string {
  return new Date(tijd).toISOString().slice(0, 10);
}
