/** What the kaart knows of one record, as paragraphs, with its neighbours as ways on. */
import type { Opzoeken } from "../../knowledge/opzoeken.ts";
import type { NaamVondst } from "./namen.ts";
import type { Actie, Verkenning } from "./reactie.ts";

/** A record with its neighbours. */
export interface Gevonden {
  verkenning: Verkenning;
  buren: Actie[];
}

const MAX_BUREN = 6;

/** Describes a record; null when there is none. */
export function beschrijf(kaart: Opzoeken, { soort, id }: NaamVondst): Gevonden | null {
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
