import type {
  Contactpersoon,
  Instrument,
  Kaart,
  Knelpunt,
  Loket,
  Organisatie,
  Regeling,
  Voorbeeld,
} from "./schema.ts";

/** The kaart with every record at hand by its id. */
export interface Opzoeken {
  kaart: Kaart;
  organisaties: ReadonlyMap<string, Organisatie>;
  loketten: ReadonlyMap<string, Loket>;
  contactpersonen: ReadonlyMap<string, Contactpersoon>;
  regelingen: ReadonlyMap<string, Regeling>;
  knelpunten: ReadonlyMap<string, Knelpunt>;
  voorbeelden: ReadonlyMap<string, Voorbeeld>;
  instrumenten: ReadonlyMap<string, Instrument>;
  /** The organisaties of each knelpunt, that of its ingang first; made once, every question asks for them. */
  organisatiesPerKnelpunt: ReadonlyMap<string, readonly string[]>;
}

/** Makes the records of a kaart findable by id. */
export function maakOpzoeken(kaart: Kaart): Opzoeken {
  const opId = <T extends { id: string }>(records: readonly T[]) =>
    new Map(records.map((record) => [record.id, record]));
  const records = {
    organisaties: opId(kaart.organisaties),
    loketten: opId(kaart.loketten),
    contactpersonen: opId(kaart.contactpersonen),
    regelingen: opId(kaart.regelingen),
    knelpunten: opId(kaart.knelpunten),
    voorbeelden: opId(kaart.voorbeelden),
    instrumenten: opId(kaart.instrumenten),
  };
  const metIngangEerst = ({ ingang, betrokken }: Knelpunt) => {
    const eerste = ingang === null ? undefined : organisatieVanIngang(records, ingang);
    return [...new Set([...(eerste === undefined ? [] : [eerste]), ...betrokken])];
  };
  return {
    kaart,
    ...records,
    organisatiesPerKnelpunt: new Map(
      kaart.knelpunten.map((knelpunt) => [knelpunt.id, metIngangEerst(knelpunt)]),
    ),
  };
}

/** Id of the organisatie behind an ingang; undefined when the id is no loket and no contactpersoon. */
export function organisatieVanIngang(
  kaart: Pick<Opzoeken, "loketten" | "contactpersonen">,
  ingang: string,
): string | undefined {
  return (kaart.loketten.get(ingang) ?? kaart.contactpersonen.get(ingang))?.organisatie;
}

/** The organisaties of a knelpunt, that of its ingang first; empty when the knelpunt is unknown. */
export function organisatiesVan(kaart: Opzoeken, knelpuntId: string): readonly string[] {
  return kaart.organisatiesPerKnelpunt.get(knelpuntId) ?? [];
}
