/** "verken X": what the kaart knows of an organisatie, regeling, knelpunt or begrip of which the name is half known. */
import Fuse from "fuse.js";
import type { Opzoeken } from "../../knowledge/opzoeken.ts";
import { normaliseer } from "../matching/analyse/normaliseer.ts";
import type { Actie, Verkenning } from "./reactie.ts";
import { isTypefout } from "./typefout.ts";

/** A record that looks like what was typed, with its neighbours as ways on. */
export interface Gevonden {
  verkenning: Verkenning;
  buren: Actie[];
}

/** Finds a record by a half-known name, or by `soort/id`. Null when nothing looks like it. */
export type Verkenner = (getypt: string) => Gevonden | null;

const MAX_BUREN = 6;
/** Fuse score (0 is exact) above which a name only happens to share letters: "koningin" is no "Groningen". */
const RUIS = 0.03;

interface Naam {
  soort: Verkenning["soort"];
  id: string;
  namen: string[];
}

/** Makes the finder. Fuse looks only at short names, never at a text of more than a few words. */
export function maakVerkenner(kaart: Opzoeken): Verkenner {
  const {
    organisaties,
    regelingen,
    knelpunten,
    loketten,
    contactpersonen,
    instrumenten,
    voorbeelden,
    begrippen,
  } = kaart.kaart;
  const lijst: Naam[] = [
    ...organisaties.map(
      ({ id, naam, afkorting }): Naam => ({ soort: "organisatie", id, namen: [naam, afkorting ?? id] }),
    ),
    ...regelingen.map(({ id, naam }): Naam => ({ soort: "regeling", id, namen: [naam] })),
    ...begrippen.map(
      ({ term, synoniemen }): Naam => ({ soort: "begrip", id: term, namen: [term, ...synoniemen] }),
    ),
    ...knelpunten.map(({ id, naam }): Naam => ({ soort: "knelpunt", id, namen: [naam] })),
    ...loketten.map(({ id, naam }): Naam => ({ soort: "loket", id, namen: [naam] })),
    ...contactpersonen.map(({ id, rol }): Naam => ({ soort: "contactpersoon", id, namen: [rol] })),
    ...instrumenten.map(({ id, naam }): Naam => ({ soort: "instrument", id, namen: [naam] })),
    ...voorbeelden.map(({ id, titel }): Naam => ({ soort: "voorbeeld", id, namen: [titel] })),
  ].map((naam) => ({ ...naam, namen: naam.namen.map(normaliseer) }));
  const fuse = new Fuse(lijst, {
    keys: ["namen"],
    threshold: 0.35,
    ignoreLocation: true,
    // The length of a name says nothing of how well it is spelled.
    ignoreFieldNorm: true,
    includeScore: true,
  });

  return (getypt) => {
    const kaal = normaliseer(getypt).trim();
    const [, soort, id] = /^([a-z]+)\/(.+)$/.exec(kaal) ?? [];
    const precies =
      lijst.find((naam) => naam.soort === soort && normaliseer(naam.id) === id) ??
      lijst.find(({ id: eigen, namen }) => eigen === kaal || namen.includes(kaal)) ??
      lijst.find(({ namen }) => namen.some((naam) => isTypefout(kaal, naam)));
    const [lijktOp] = kaal.length < 2 || precies ? [] : fuse.search(kaal.slice(0, 60), { limit: 1 });
    const gevonden = precies ?? ((lijktOp?.score ?? 1) <= RUIS ? lijktOp?.item : undefined);
    return gevonden ? beschrijf(kaart, gevonden) : null;
  };
}

function beschrijf(kaart: Opzoeken, { soort, id }: Naam): Gevonden | null {
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
                [waarde, toelichting].filter(Boolean).join(": "),
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
