import type { KaartInhoud } from "../../knowledge/laden.ts";

/** All prose of the kaart, for the vocabulary of the analysis. Bronnen are left out: their titles are nobody's words. */
export function* kaartTeksten(kaart: KaartInhoud): Generator<string> {
  for (const { bronnen: _, ...record } of [
    ...kaart.organisaties,
    ...kaart.loketten,
    ...kaart.contactpersonen,
    ...kaart.regelingen,
    ...kaart.knelpunten,
    ...kaart.voorbeelden,
    ...kaart.instrumenten,
    ...kaart.begrippen,
  ]) {
    yield* tekstenIn(record);
  }
}

function* tekstenIn(waarde: unknown): Generator<string> {
  if (typeof waarde === "string") yield waarde;
  else if (typeof waarde === "object" && waarde !== null)
    for (const deel of Object.values(waarde)) yield* tekstenIn(deel);
}
