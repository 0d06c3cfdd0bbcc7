/**
 * What a button or a row sends back: the knelpunt that was on screen and what is said about it. A chat is full of old
 * buttons; the knelpunt tells whether one still is about the case that is being worked on.
 */
export interface Keuze {
  knelpunt: string | null;
  stuur: string;
}

/** The id of a button. At most 200 characters: longer ones do not occur on the kaart, a test sees to it. */
export function alsId({ knelpunt, stuur }: Keuze): string {
  return `${knelpunt ?? ""}|${stuur}`;
}

/** Reads the id of a button; null when it is none of ours. */
export function leesKeuze(id: string): Keuze | null {
  const [, knelpunt, stuur] = /^([\w-]{0,100})\|(.{1,150})$/s.exec(id) ?? [];
  return stuur === undefined ? null : { knelpunt: knelpunt || null, stuur };
}
