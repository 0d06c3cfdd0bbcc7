/**
 * Puts the files of the kaart together: every YAML file is read with the schema of its folder, loketten and
 * contactpersonen get the organisatie of the file they stand in. Pure: the caller brings the files.
 */
import * as z from "zod";
import { type Bestand, type GelezenBestand, leesBestand, type Probleem } from "./bestand.ts";
import {
  begripSchema,
  gemeentenBestandSchema,
  instrumentSchema,
  type Kaart,
  knelpuntSchema,
  organisatieBestandSchema,
  regelingSchema,
  voorbeeldSchema,
} from "./schema.ts";

/** The records of the kaart, before a version is given to them. */
export type KaartInhoud = Omit<Kaart, "kaartVersie">;
/** The kinds of records. Gemeenten are a list of names, not records. */
export type Soort = Exclude<keyof KaartInhoud, "gemeenten">;

/** Where a record stands, so that a check can point at it. */
export interface Vindplaats {
  bestand: string;
  regelVan(veld: readonly PropertyKey[]): number;
  /** Path of the record inside its file. */
  pad: readonly PropertyKey[];
}

/** The kaart as read from files, with the problems met on the way and the place of each record. */
export interface GeladenKaart {
  inhoud: KaartInhoud;
  problemen: Probleem[];
  vindplaats(soort: Soort, index: number): Vindplaats;
}

const VORMEN = [
  { pad: /^organisaties\/[^/]+\.yaml$/, soort: "organisatie" },
  { pad: /^knelpunten\/[^/]+\/[^/]+\.yaml$/, soort: "knelpunt" },
  { pad: /^regelingen\/[^/]+\.yaml$/, soort: "regelingen" },
  { pad: /^voorbeelden\/[^/]+\.yaml$/, soort: "voorbeelden" },
  { pad: /^instrumenten\.yaml$/, soort: "instrumenten" },
  { pad: /^begrippen\.yaml$/, soort: "begrippen" },
  { pad: /^gemeenten\.yaml$/, soort: "gemeenten" },
] as const;

/** The zod schema of each kind of file; `kaart:schema` exports them as JSON Schema under the same names. */
export const BESTANDSCHEMAS = {
  organisatie: organisatieBestandSchema,
  knelpunt: knelpuntSchema,
  regelingen: z.array(regelingSchema),
  voorbeelden: z.array(voorbeeldSchema),
  instrumenten: z.array(instrumentSchema),
  begrippen: z.array(begripSchema),
  gemeenten: gemeentenBestandSchema,
};

/**
 * Reads all files of the kaart. A file that cannot be read is reported and left out; the others still count.
 * @param bestanden files with a path relative to `knowledge/kaart`, in any order
 */
export function laadKaart(bestanden: readonly Bestand[]): GeladenKaart {
  const inhoud: KaartInhoud = {
    organisaties: [],
    loketten: [],
    contactpersonen: [],
    regelingen: [],
    knelpunten: [],
    voorbeelden: [],
    instrumenten: [],
    begrippen: [],
    gemeenten: [],
  };
  const plaatsen: Record<Soort, Vindplaats[]> = {
    organisaties: [],
    loketten: [],
    contactpersonen: [],
    regelingen: [],
    knelpunten: [],
    voorbeelden: [],
    instrumenten: [],
    begrippen: [],
  };
  const problemen: Probleem[] = [];

  const lees = <T, R>(bestand: Bestand, schema: z.ZodType<T>, voegToe: (gelezen: GelezenBestand<T>) => R) => {
    const uitkomst = leesBestand(bestand, schema);
    if ("problemen" in uitkomst) problemen.push(...uitkomst.problemen);
    else voegToe(uitkomst.gelezen);
  };
  const bewaar = <S extends Soort>(
    soort: S,
    record: KaartInhoud[S][number],
    gelezen: GelezenBestand<unknown>,
    pad: readonly PropertyKey[],
  ) => {
    const rij: KaartInhoud[S][number][] = inhoud[soort];
    rij.push(record);
    plaatsen[soort].push({ bestand: gelezen.pad, regelVan: gelezen.regelVan, pad });
  };

  const bewaarLijst = <S extends Soort>(soort: S, gelezen: GelezenBestand<KaartInhoud[S][number][]>) => {
    for (const [i, record] of gelezen.waarde.entries()) bewaar(soort, record, gelezen, [i]);
  };

  const gesorteerd = [...bestanden].sort((a, b) => (a.pad < b.pad ? -1 : 1));
  for (const bestand of gesorteerd) {
    const vorm = VORMEN.find((kandidaat) => kandidaat.pad.test(bestand.pad))?.soort;
    switch (vorm) {
      case "organisatie":
        lees(bestand, BESTANDSCHEMAS.organisatie, (gelezen) => {
          const { loketten, contactpersonen, ...organisatie } = gelezen.waarde;
          bewaar("organisaties", organisatie, gelezen, []);
          loketten.forEach((loket, i) => {
            bewaar("loketten", { ...loket, organisatie: organisatie.id }, gelezen, ["loketten", i]);
          });
          contactpersonen.forEach((persoon, i) => {
            bewaar("contactpersonen", { ...persoon, organisatie: organisatie.id }, gelezen, [
              "contactpersonen",
              i,
            ]);
          });
        });
        break;
      case "knelpunt":
        lees(bestand, BESTANDSCHEMAS.knelpunt, (gelezen) =>
          bewaar("knelpunten", gelezen.waarde, gelezen, []),
        );
        break;
      case "regelingen":
        lees(bestand, BESTANDSCHEMAS.regelingen, (gelezen) => bewaarLijst("regelingen", gelezen));
        break;
      case "voorbeelden":
        lees(bestand, BESTANDSCHEMAS.voorbeelden, (gelezen) => bewaarLijst("voorbeelden", gelezen));
        break;
      case "instrumenten":
        lees(bestand, BESTANDSCHEMAS.instrumenten, (gelezen) => bewaarLijst("instrumenten", gelezen));
        break;
      case "begrippen":
        lees(bestand, BESTANDSCHEMAS.begrippen, (gelezen) => bewaarLijst("begrippen", gelezen));
        break;
      case "gemeenten":
        lees(bestand, BESTANDSCHEMAS.gemeenten, ({ waarde: { namen, ookBekendAls } }) => {
          inhoud.gemeenten.push(...namen.map((naam) => ({ naam, ookBekendAls: ookBekendAls[naam] ?? [] })));
        });
        break;
      default:
        problemen.push({
          ernst: "fout",
          code: "onbekend-bestand",
          bestand: bestand.pad,
          regel: 1,
          veld: "",
          waarde: bestand.pad,
          uitleg:
            "Dit bestand hoort nergens bij. Zet het in organisaties/, knelpunten/<domein>/, regelingen/ of voorbeelden/.",
        });
    }
  }

  return {
    inhoud,
    problemen,
    vindplaats: (soort, index) => {
      const plaats = plaatsen[soort][index];
      if (!plaats) throw new RangeError(`Geen ${soort} met index ${index} op de kaart.`);
      return plaats;
    },
  };
}
