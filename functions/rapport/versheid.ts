/** How fresh the kaart is. Pure. */
import type { Kaart } from "../../knowledge/schema.ts";
import { isControleNodig } from "../../knowledge/versheid.ts";

/** A record that is checked by hand from time to time. */
export interface Oud {
  readonly soort: "loket" | "contactpersoon" | "regeling";
  readonly id: string;
  readonly naam: string;
  readonly gecontroleerdOp: string;
}

/** What there is to check. */
export interface Versheid {
  readonly kaartVersie: string;
  /** Records that are to be checked every year: loketten, contactpersonen and regelingen. */
  readonly records: number;
  /** Of those: checked, but over a year ago. */
  readonly verouderd: number;
  /** Of those: nobody knows when, or whether, they were checked. */
  readonly onbekend: number;
  /** The ten that were checked longest ago. */
  readonly oudste: readonly Oud[];
  /** Sources, and how many of them have no date. */
  readonly bronnen: number;
  readonly zonderDatum: number;
}

const OUDSTE = 10;

/** Looks through the kaart. @param vandaag `JJJJ-MM-DD` */
export function versheidVan(kaart: Kaart, vandaag: string): Versheid {
  const records = [
    ...kaart.loketten.map((record) => ({ ...record, soort: "loket" as const })),
    ...kaart.contactpersonen.map((record) => ({
      ...record,
      naam: record.rol,
      soort: "contactpersoon" as const,
    })),
    ...kaart.regelingen.map((record) => ({ ...record, soort: "regeling" as const })),
  ];
  const verouderd = records.flatMap(({ soort, id, naam, gecontroleerdOp }): Oud[] =>
    gecontroleerdOp !== undefined && isControleNodig(gecontroleerdOp, vandaag)
      ? [{ soort, id, naam, gecontroleerdOp }]
      : [],
  );
  const bronnen = [
    kaart.organisaties,
    kaart.loketten,
    kaart.contactpersonen,
    kaart.regelingen,
    kaart.knelpunten,
    kaart.voorbeelden,
    kaart.instrumenten,
    kaart.begrippen,
  ].flatMap((soort) => soort.flatMap((record) => record.bronnen ?? []));
  return {
    kaartVersie: kaart.kaartVersie,
    records: records.length,
    verouderd: verouderd.length,
    onbekend: records.filter(({ gecontroleerdOp }) => gecontroleerdOp === undefined).length,
    oudste: verouderd
      .sort((a, b) =>
        a.gecontroleerdOp < b.gecontroleerdOp
          ? -1
          : a.gecontroleerdOp > b.gecontroleerdOp
            ? 1
            : a.id < b.id
              ? -1
              : 1,
      )
      .slice(0, OUDSTE),
    bronnen: bronnen.length,
    zonderDatum: bronnen.filter(({ datum }) => datum === undefined).length,
  };
}
