/** What stands around a record on the kaart: all that it names, and all that names it. */
import type { Opzoeken } from "../../../knowledge/opzoeken.ts";
import type { Bron } from "../../../knowledge/schema.ts";
import type { NaamVondst } from "../../gesprek/namen.ts";

type Soort = NaamVondst["soort"];

/** Records of one kind. */
export interface Groep {
  soort: Soort;
  records: NaamVondst[];
}

/** In this order: who it is about and how to reach them, then what to do, then background. */
const VOLGORDE = [
  "organisatie",
  "loket",
  "contactpersoon",
  "knelpunt",
  "regeling",
  "instrument",
  "voorbeeld",
  "begrip",
] as const satisfies readonly Soort[];

/** A record with the ids that it names, by kind. */
export interface Knoop extends NaamVondst {
  bronnen: readonly Bron[];
  noemt: Partial<Record<Soort, readonly (string | undefined)[]>>;
}

/** What a page needs besides what "verken" tells. */
export interface Rondom {
  groepen: Groep[];
  bronnen: readonly Bron[];
}

/** Makes the finder; the links of the whole kaart are laid once. What is named stands before what names. */
export function maakRondom(kaart: Opzoeken): (soort: Soort, id: string) => Rondom {
  const knopen = new Map(alleKnopen(kaart).map((knoop) => [sleutel(knoop.soort, knoop.id), knoop]));
  const banden = new Map<string, Set<string>>();
  const verbind = (van: string, naar: string) => {
    const bestaand = banden.get(van) ?? new Set();
    banden.set(van, bestaand.add(naar));
  };
  const paren = [...knopen].flatMap(([van, { noemt }]) =>
    VOLGORDE.flatMap((soort) =>
      (noemt[soort] ?? [])
        .flatMap((id) => (id === undefined ? [] : sleutel(soort, id)))
        .filter((naar) => naar !== van && knopen.has(naar))
        .map((naar) => [van, naar] as const),
    ),
  );
  for (const [van, naar] of paren) verbind(van, naar);
  for (const [van, naar] of paren) verbind(naar, van);

  return (soort, id) => {
    const rondom = [...(banden.get(sleutel(soort, id)) ?? [])].flatMap((naar) => knopen.get(naar) ?? []);
    return {
      groepen: VOLGORDE.map((een) => ({
        soort: een,
        records: rondom.filter((knoop) => knoop.soort === een),
      })).filter(({ records }) => records.length > 0),
      bronnen: knopen.get(sleutel(soort, id))?.bronnen ?? [],
    };
  };
}

function sleutel(soort: Soort, id: string): string {
  return `${soort}/${id}`;
}

/** Every record of the kaart with the ids that it names. */
export function alleKnopen({ kaart, loketten }: Opzoeken): Knoop[] {
  /** An ingang is a loket or a contactpersoon; its id says not which. */
  const ingangen = (ids: readonly (string | null | undefined)[]) => {
    const bekend = ids.filter((id) => typeof id === "string");
    return {
      loket: bekend.filter((id) => loketten.has(id)),
      contactpersoon: bekend.filter((id) => !loketten.has(id)),
    };
  };
  return [
    ...kaart.organisaties.map((record): Knoop => ({ ...record, soort: "organisatie", noemt: {} })),
    ...kaart.loketten.map(
      (record): Knoop => ({
        ...record,
        soort: "loket",
        noemt: { organisatie: [record.organisatie], loket: [record.escalatieNaar] },
      }),
    ),
    ...kaart.contactpersonen.map(
      (record): Knoop => ({
        ...record,
        soort: "contactpersoon",
        naam: record.rol,
        noemt: { organisatie: [record.organisatie], loket: [record.viaLoket] },
      }),
    ),
    ...kaart.knelpunten.map(
      (record): Knoop => ({
        ...record,
        soort: "knelpunt",
        noemt: {
          ...ingangen([record.ingang, ...record.daarna.map(({ ingang }) => ingang)]),
          organisatie: record.betrokken,
          regeling: record.regelingen,
          voorbeeld: record.voorbeelden,
          instrument: record.instrumenten ?? [],
          knelpunt: record.verwant,
        },
      }),
    ),
    ...kaart.regelingen.map(
      (record): Knoop => ({
        ...record,
        soort: "regeling",
        noemt:
          "loket" in record.waarAanvragen
            ? { loket: [record.waarAanvragen.loket] }
            : { organisatie: [record.waarAanvragen.organisatie] },
      }),
    ),
    ...kaart.instrumenten.map((record): Knoop => ({ ...record, soort: "instrument", noemt: {} })),
    ...kaart.voorbeelden.map(
      (record): Knoop => ({
        ...record,
        soort: "voorbeeld",
        naam: record.titel,
        noemt: {
          organisatie: record.betrokken,
          regeling: record.regelingen ?? [],
          knelpunt: record.knelpunten,
        },
      }),
    ),
    ...kaart.begrippen.map(
      (record): Knoop => ({
        soort: "begrip",
        id: record.term,
        naam: record.term,
        bronnen: record.bronnen ?? [],
        noemt: { organisatie: [record.eigenaar] },
      }),
    ),
  ];
}
