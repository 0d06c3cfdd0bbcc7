import type { Probleem } from "../bestand.ts";
import type { GeladenKaart, KaartInhoud, Soort } from "../laden.ts";

/** One rule of `kaart:check`: looks at the whole kaart and tells what it finds. */
export type Regel = (kaart: GeladenKaart, vandaag: string) => Probleem[];

/** Makes a problem that points at a field of a record. */
export function meld(
  kaart: GeladenKaart,
  soort: Soort,
  index: number,
  veld: readonly PropertyKey[],
  probleem: Pick<Probleem, "code" | "uitleg" | "waarde"> & Partial<Pick<Probleem, "ernst">>,
): Probleem {
  const plaats = kaart.vindplaats(soort, index);
  const pad = [...plaats.pad, ...veld];
  return {
    ernst: "fout",
    bestand: plaats.bestand,
    regel: plaats.regelVan(pad),
    veld: pad.join("."),
    ...probleem,
  };
}

/** A string somewhere in a record, with the path that leads to it. */
export interface TekstVeld {
  soort: Soort;
  index: number;
  veld: PropertyKey[];
  waarde: string;
}

/** All strings of all records, however deep. */
export function* alleTeksten(inhoud: KaartInhoud): Generator<TekstVeld> {
  for (const [soort, records] of soorten(inhoud)) {
    for (const [index, record] of records.entries()) {
      for (const [veld, waarde] of teksten(record, [])) yield { soort, index, veld, waarde };
    }
  }
}

/** The kinds of the kaart with their records, typed. */
export function soorten(inhoud: KaartInhoud): [Soort, KaartInhoud[Soort]][] {
  return [
    ["organisaties", inhoud.organisaties],
    ["loketten", inhoud.loketten],
    ["contactpersonen", inhoud.contactpersonen],
    ["regelingen", inhoud.regelingen],
    ["knelpunten", inhoud.knelpunten],
    ["voorbeelden", inhoud.voorbeelden],
    ["instrumenten", inhoud.instrumenten],
    ["begrippen", inhoud.begrippen],
  ];
}

function* teksten(waarde: unknown, pad: PropertyKey[]): Generator<[PropertyKey[], string]> {
  if (typeof waarde === "string") yield [pad, waarde];
  else if (Array.isArray(waarde)) for (const [i, deel] of waarde.entries()) yield* teksten(deel, [...pad, i]);
  else if (typeof waarde === "object" && waarde !== null) {
    for (const [sleutel, deel] of Object.entries(waarde)) yield* teksten(deel, [...pad, sleutel]);
  }
}
