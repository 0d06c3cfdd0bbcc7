/** "verken X": what the kaart knows of an organisatie, regeling, knelpunt or begrip of which the name is half known. */
import Fuse from "fuse.js";
import type { Opzoeken } from "../../knowledge/opzoeken.ts";
import { normaliseer, woordenVan } from "../matching/analyse/normaliseer.ts";
import { STOPWOORDEN } from "../matching/analyse/stopwoorden.ts";
import type { Actie, Verkenning } from "./reactie.ts";
import { isTypefout } from "./typefout.ts";

/** A record that looks like what was typed, with its neighbours as ways on. */
export interface Gevonden {
  verkenning: Verkenning;
  buren: Actie[];
}

/**
 * Finds a record by a half-known name. An address, `soort/id` with one of the kinds of record, gives that record and
 * nothing that only looks like it. Null when there is none.
 */
export type Verkenner = (getypt: string) => Gevonden | null;

/** A record whose name holds what was typed. */
export interface NaamVondst {
  soort: Verkenning["soort"];
  id: string;
  naam: string;
}

/** The records whose names hold the words that were typed, the best first; at most so many. */
export type NamenZoeker = (getypt: string, hoogstens: number) => NaamVondst[];

const MAX_BUREN = 6;
/** Fuse score (0 is exact) above which a name only happens to share letters: "koningin" is no "Groningen". */
const RUIS = 0.03;
/** Fuse is for names: of a longer text it gets the beginning. */
const MAX_GETYPT = 60;
const MAX_WOORDEN = 6;
/** Shorter than this, a word inside another word says nothing: "ind" is in "kindermishandeling". */
const MIN_BINNENIN = 4;
/** With fewer hits than this there may be a typo. */
const WEINIG = 5;

interface Benoemd extends NaamVondst {
  /** All names, normalised. */
  namen: string[];
  /** The words of the name that is shown. */
  eigenWoorden: string[];
  /** The words of the other names. */
  andereWoorden: string[];
}

/** Makes both finders. Fuse looks only at short names, never at a text of more than a few words. */
export function maakVerkenner(kaart: Opzoeken): { verken: Verkenner; zoekNamen: NamenZoeker } {
  const lijst = alleRecords(kaart);
  const soorten = new Set<string>(lijst.map(({ soort }) => soort));
  const fuse = new Fuse(lijst, {
    keys: ["namen"],
    threshold: 0.35,
    ignoreLocation: true,
    // The length of a name says nothing of how well it is spelled.
    ignoreFieldNorm: true,
    includeScore: true,
  });

  const verken: Verkenner = (getypt) => {
    const kaal = normaliseer(getypt).trim();
    const [, soort, id] = /^([a-z]+)\/(.+)$/.exec(kaal) ?? [];
    if (soort !== undefined && soorten.has(soort)) {
      const precies = lijst.find((record) => record.soort === soort && normaliseer(record.id) === id);
      return precies ? beschrijf(kaart, precies) : null;
    }
    const precies =
      lijst.find(({ id: eigen, namen }) => eigen === kaal || namen.includes(kaal)) ??
      lijst.find(({ namen }) => namen.some((naam) => isTypefout(kaal, naam)));
    const [lijktOp] = kaal.length < 2 || precies ? [] : fuse.search(kaal.slice(0, MAX_GETYPT), { limit: 1 });
    const gevonden = precies ?? ((lijktOp?.score ?? 1) <= RUIS ? lijktOp?.item : undefined);
    return gevonden ? beschrijf(kaart, gevonden) : null;
  };

  const woordenschat = new Set(
    lijst.flatMap(({ eigenWoorden, andereWoorden }) => [...eigenWoorden, ...andereWoorden]),
  );
  // A typo in one word is easier told from another word than in a whole name: here the beginnings must match.
  const spelling = new Fuse([...woordenschat], { threshold: 0.2, distance: 5, ignoreFieldNorm: true });

  /** What holds this word; when that is little, also what holds a word that is spelled like it. */
  const metWoord = (woord: string): Map<Benoemd, number> => {
    const gevonden = metAfstand(lijst, woord);
    if (gevonden.size >= WEINIG || woord.length < MIN_BINNENIN) return gevonden;
    for (const { item: lijktOp } of spelling.search(woord, { limit: MAX_WOORDEN })) {
      for (const [record, afstand] of metAfstand(lijst, lijktOp)) {
        if (!gevonden.has(record)) gevonden.set(record, afstand + 5);
      }
    }
    return gevonden;
  };

  const zoekNamen: NamenZoeker = (getypt, hoogstens) => {
    const kaal = normaliseer(getypt).slice(0, MAX_GETYPT).trim();
    const treffers = new Map<Benoemd, { woorden: number; afstand: number }>();
    for (const woord of zoekwoorden(kaal)) {
      for (const [record, erbij] of metWoord(woord)) {
        const { woorden, afstand } = treffers.get(record) ?? { woorden: 0, afstand: heleNaam(record, kaal) };
        treffers.set(record, { woorden: woorden + 1, afstand: afstand + erbij });
      }
    }
    // Somebody who types two words means both; only when no name has both, one will do.
    const meeste = Math.max(0, ...[...treffers.values()].map(({ woorden }) => woorden));
    return [...treffers]
      .filter(([, { woorden }]) => woorden === meeste)
      .sort(([, een], [, ander]) => een.afstand - ander.afstand)
      .slice(0, hoogstens)
      .map(([{ soort, id, naam }]) => ({ soort, id, naam }));
  };

  return { verken, zoekNamen };
}

/**
 * How far a record is from a word: its own name before its other names, a whole word before the beginning of one, and
 * last of all inside a word. Null when it does not hold the word.
 */
function afstandVan({ eigenWoorden, andereWoorden }: Benoemd, woord: string): number | null {
  const begintZo = (eigen: string) => eigen.startsWith(woord);
  if (eigenWoorden.includes(woord)) return 0;
  if (eigenWoorden.some(begintZo)) return 1;
  if (andereWoorden.includes(woord)) return 2;
  if (andereWoorden.some(begintZo)) return 3;
  const bevatHet = (eigen: string) => eigen.includes(woord);
  return woord.length >= MIN_BINNENIN && (eigenWoorden.some(bevatHet) || andereWoorden.some(bevatHet))
    ? 4
    : null;
}

function metAfstand(lijst: readonly Benoemd[], woord: string): Map<Benoemd, number> {
  const paren = lijst.map((record) => [record, afstandVan(record, woord)] as const);
  return new Map(paren.flatMap(([record, afstand]) => (afstand === null ? [] : [[record, afstand]])));
}

/** Puts a record of which the whole name was typed, if need be with a typo, before all that only hold its words. */
function heleNaam({ namen }: Benoemd, kaal: string): number {
  if (namen.includes(kaal)) return -100;
  return namen.some((naam) => isTypefout(kaal, naam)) ? -50 : 0;
}

/** The words that say what is looked for; when there are only stop words, those. */
function zoekwoorden(kaal: string): string[] {
  const alle = [...new Set(woordenVan(kaal))].filter((woord) => woord.length > 1);
  const inhoud = alle.filter((woord) => !STOPWOORDEN.has(woord));
  return (inhoud.length > 0 ? inhoud : alle).slice(0, MAX_WOORDEN);
}

function alleRecords({ kaart }: Opzoeken): Benoemd[] {
  const record = (soort: Verkenning["soort"], id: string, naam: string, ...ookWel: string[]): Benoemd => {
    const namen = [naam, ...ookWel].map(normaliseer);
    const [eigenWoorden = [], ...rest] = namen.map(woordenVan);
    return { soort, id, naam, namen, eigenWoorden, andereWoorden: rest.flat() };
  };
  return [
    ...kaart.organisaties.map(({ id, naam, afkorting }) => record("organisatie", id, naam, afkorting ?? id)),
    ...kaart.regelingen.map(({ id, naam }) => record("regeling", id, naam)),
    ...kaart.begrippen.map(({ term, synoniemen }) => record("begrip", term, term, ...synoniemen)),
    ...kaart.knelpunten.map(({ id, naam }) => record("knelpunt", id, naam)),
    ...kaart.loketten.map(({ id, naam }) => record("loket", id, naam)),
    ...kaart.contactpersonen.map(({ id, rol }) => record("contactpersoon", id, rol)),
    ...kaart.instrumenten.map(({ id, naam }) => record("instrument", id, naam)),
    ...kaart.voorbeelden.map(({ id, titel }) => record("voorbeeld", id, titel)),
  ];
}

function beschrijf(kaart: Opzoeken, { soort, id }: NaamVondst): Gevonden | null {
  const naarKnelpunt = (ids: readonly string[]) =>
    buren("knelpunt", ids, (een) => kaart.knelpunten.get(een)?.naam);
  const maak = (naam: string, delen: [string, (string | undefined)[]][], acties: Actie[]): Gevonden => ({
    verkenning: {
      soort,
      id,
      naam,
      delen: delen
        .map(([kop, regels]) => ({ kop, regels: regels.filter((regel) => regel !== undefined) }))
        .filter(({ regels }) => regels.length > 0),
    },
    buren: acties.slice(0, MAX_BUREN),
  });
  const { kaart: alles } = kaart;
  switch (soort) {
    case "organisatie": {
      const record = kaart.organisaties.get(id);
      if (!record) return null;
      const eigen = alles.loketten.filter((loket) => loket.organisatie === id);
      return maak(
        record.naam,
        [
          ["", [record.taak, record.website, record.letOp]],
          [
            "Ingangen",
            eigen.map(({ naam, kanalen }) => [naam, ...kanalen.map(({ waarde }) => waarde)].join(" · ")),
          ],
          ["Rollen", alles.contactpersonen.filter((rol) => rol.organisatie === id).map(({ rol }) => rol)],
        ],
        naarKnelpunt(
          alles.knelpunten.filter(({ betrokken }) => betrokken[0] === id).map((knelpunt) => knelpunt.id),
        ),
      );
    }
    case "regeling": {
      const record = kaart.regelingen.get(id);
      if (!record) return null;
      return maak(
        record.naam,
        [
          ["", [record.watHetIs, record.wet]],
          ["Welke ruimte", [record.ruimte]],
          ["Wie beslist", [record.wieBeslist]],
          ["Voorwaarden", record.voorwaarden ?? []],
          ["Valkuil", [record.valkuil]],
          ["Let op", [record.letOp]],
        ],
        naarKnelpunt(
          alles.knelpunten.filter(({ regelingen }) => regelingen.includes(id)).map((knelpunt) => knelpunt.id),
        ),
      );
    }
    case "knelpunt": {
      const record = kaart.knelpunten.get(id);
      if (!record) return null;
      return maak(
        record.naam,
        [
          ["", [record.omschrijving]],
          ["Volgende stap", [record.volgendeStap]],
          ["Let op", [record.letOp]],
        ],
        naarKnelpunt(record.verwant),
      );
    }
    case "loket": {
      const record = kaart.loketten.get(id);
      if (!record) return null;
      return maak(
        record.naam,
        [
          [
            "",
            [
              record.eersteStap,
              ...record.kanalen.map(({ waarde, toelichting }) =>
                [waarde, toelichting].filter(Boolean).join(" · "),
              ),
            ],
          ],
          ["Wel", record.wanneerWel],
          ["Niet", record.wanneerNiet],
          ["Let op", [record.letOp]],
        ],
        buren("organisatie", [record.organisatie], (een) => kaart.organisaties.get(een)?.naam),
      );
    }
    case "contactpersoon": {
      const record = kaart.contactpersonen.get(id);
      if (!record) return null;
      return maak(
        record.rol,
        [
          ["", [record.watDezeRolKan]],
          ["Mandaat", [record.mandaat]],
          ["Let op", [record.letOp]],
        ],
        buren("organisatie", [record.organisatie], (een) => kaart.organisaties.get(een)?.naam),
      );
    }
    case "voorbeeld": {
      const record = kaart.voorbeelden.get(id);
      if (!record) return null;
      return maak(
        record.titel,
        [
          ["", [record.situatie]],
          ["Waar het vastliep", [record.knelpunt]],
          ["Wat is gedaan", [record.watIsGedaan]],
          ["Hoe het afliep", [`${record.resultaat}: ${record.sleutel}`]],
        ],
        naarKnelpunt(record.knelpunten),
      );
    }
    case "instrument": {
      const record = kaart.instrumenten.get(id);
      if (!record) return null;
      return maak(
        record.naam,
        [
          ["", [record.watHetIs, record.wanneer]],
          ["Stappen", record.stappen],
        ],
        naarKnelpunt(
          alles.knelpunten
            .filter(({ instrumenten }) => instrumenten?.includes(id))
            .map((knelpunt) => knelpunt.id),
        ),
      );
    }
    case "begrip": {
      const record = alles.begrippen.find(({ term }) => term === id);
      if (!record) return null;
      return maak(
        record.term,
        [["", [record.uitleg, `Ook wel: ${record.synoniemen.join(", ")}.`]]],
        record.eigenaar === undefined
          ? []
          : buren("organisatie", [record.eigenaar], (een) => kaart.organisaties.get(een)?.naam),
      );
    }
  }
}

function buren(soort: string, ids: readonly string[], naamVan: (id: string) => string | undefined): Actie[] {
  return ids.flatMap((id) => {
    const naam = naamVan(id);
    return naam === undefined ? [] : [{ label: naam, stuur: `verken ${soort}/${id}` }];
  });
}
