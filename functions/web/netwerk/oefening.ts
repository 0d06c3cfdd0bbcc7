/** Practice on the voorbeelden of the kaart: a real situation, four organisaties, and what was really done. Pure. */
import type { Opzoeken } from "../../../knowledge/opzoeken.ts";
import {
  DOMEINEN,
  type Domein,
  type Knelpunt,
  type Organisatie,
  type Regeling,
  type Voorbeeld,
} from "../../../knowledge/schema.ts";

const AANTAL_KEUZES = 4;
/** A plausible other is one that many knelpunten of the domein name; from so many of those it is drawn. */
const KANSRIJK = 10;
const MAX_KORT = 90;

/** A case to practise on. */
export interface Oefening {
  voorbeeld: Voorbeeld;
  /** In the order in which they are shown; one of them took part. */
  keuzes: Organisatie[];
  /** Id of the one that took part. */
  goed: string;
  betrokken: Organisatie[];
  knelpunten: Knelpunt[];
  regelingen: Regeling[];
  /** Id of the case after this one; null after the last. */
  volgende: string | null;
}

/** A case in a list: the beginning of its situation, because its title tells how it ended. */
export interface OefeningKort {
  id: string;
  kort: string;
}

/** All cases by main domein, in the order of the kaart. */
export function maakOefeningen(kaart: Opzoeken): { domein: Domein; oefeningen: OefeningKort[] }[] {
  return DOMEINEN.map((domein) => ({
    domein,
    oefeningen: kaart.kaart.voorbeelden
      .filter((voorbeeld) => voorbeeld.domeinen[0] === domein && heeftAntwoord(kaart, voorbeeld))
      .map(({ id, situatie }) => ({ id, kort: begin(situatie) })),
  })).filter(({ oefeningen }) => oefeningen.length > 0);
}

/** The case of one voorbeeld; null when there is none, or when nobody on the kaart took part in it. */
export function maakOefening(kaart: Opzoeken, id: string): Oefening | null {
  const voorbeeld = kaart.voorbeelden.get(id);
  if (!voorbeeld) return null;
  const betrokken = voorbeeld.betrokken.flatMap((een) => kaart.organisaties.get(een) ?? []);
  const knelpunten = voorbeeld.knelpunten.flatMap((een) => kaart.knelpunten.get(een) ?? []);
  const goed = wieBelJe(betrokken, knelpunten, kaart);
  if (!goed) return null;
  const anderen = kiesAnderen(kaart, voorbeeld, knelpunten);
  const volgorde = maakOefeningen(kaart).flatMap(({ oefeningen }) => oefeningen.map((een) => een.id));
  return {
    voorbeeld,
    keuzes: opToeval([goed, ...anderen], `${id}/volgorde`),
    goed: goed.id,
    betrokken,
    knelpunten,
    regelingen: (voorbeeld.regelingen ?? []).flatMap((een) => kaart.regelingen.get(een) ?? []),
    volgende: volgorde[volgorde.indexOf(id) + 1] ?? null,
  };
}

function heeftAntwoord(kaart: Opzoeken, { betrokken }: Voorbeeld): boolean {
  return betrokken.some((id) => kaart.organisaties.has(id));
}

/** Of those who took part, the one that the kaart sends you to first; else the one that is named first. */
function wieBelJe(betrokken: readonly Organisatie[], knelpunten: readonly Knelpunt[], kaart: Opzoeken) {
  const vooraan = knelpunten.map(({ id }) => kaart.organisatiesPerKnelpunt.get(id)?.[0]);
  return betrokken.find(({ id }) => vooraan.includes(id)) ?? betrokken[0];
}

/**
 * Three others that could have been it: of the same domein, and much named there. Nobody who took part, and nobody whom
 * the kaart names for these knelpunten, because calling them would not be wrong.
 */
function kiesAnderen(kaart: Opzoeken, voorbeeld: Voorbeeld, knelpunten: readonly Knelpunt[]): Organisatie[] {
  const nietFout = new Set([
    ...voorbeeld.betrokken,
    ...knelpunten.flatMap(({ id }) => kaart.organisatiesPerKnelpunt.get(id) ?? []),
  ]);
  const gekozen: Organisatie[] = [];
  // A small domein may have too few: then the next domein of the case, and in the end any.
  for (const domein of [...voorbeeld.domeinen, null]) {
    const kansrijk = [...kaart.organisaties.values()]
      .filter(({ id, domeinen }) => !nietFout.has(id) && (domein === null || domeinen.includes(domein)))
      .filter((organisatie) => !gekozen.includes(organisatie))
      .map((organisatie) => ({ organisatie, keren: genoemd(kaart, organisatie.id, domein) }))
      .sort((een, ander) => ander.keren - een.keren || (een.organisatie.id < ander.organisatie.id ? -1 : 1))
      .slice(0, KANSRIJK)
      .map(({ organisatie }) => organisatie);
    gekozen.push(...opToeval(kansrijk, voorbeeld.id).slice(0, AANTAL_KEUZES - 1 - gekozen.length));
    if (gekozen.length === AANTAL_KEUZES - 1) break;
  }
  return gekozen;
}

function genoemd({ kaart }: Opzoeken, organisatie: string, domein: Domein | null): number {
  return kaart.knelpunten.filter(
    ({ betrokken, domeinen }) =>
      betrokken.includes(organisatie) && (domein === null || domeinen.includes(domein)),
  ).length;
}

/** An order that looks like chance and is always the same for the same seed. */
function opToeval(organisaties: readonly Organisatie[], zaad: string): Organisatie[] {
  return organisaties
    .map((organisatie) => ({ organisatie, plek: getalVan(`${zaad}/${organisatie.id}`) }))
    .sort((een, ander) => een.plek - ander.plek || (een.organisatie.id < ander.organisatie.id ? -1 : 1))
    .map(({ organisatie }) => organisatie);
}

/** FNV-1a over the code units: small, spread out, the same everywhere. */
function getalVan(tekst: string): number {
  let getal = 0x811c9dc5;
  for (let i = 0; i < tekst.length; i++) {
    getal = Math.imul(getal ^ tekst.charCodeAt(i), 0x01000193) >>> 0;
  }
  return getal;
}

/** The beginning of a situation, to the end of its first sentence or of a word. */
function begin(tekst: string): string {
  const [zin = tekst] = /^.*?[.!?](?=\s|$)/.exec(tekst) ?? [];
  if (zin.length <= MAX_KORT) return zin;
  return `${zin
    .slice(0, MAX_KORT)
    .replace(/\s\S*$/, "")
    .trimEnd()} …`;
}
