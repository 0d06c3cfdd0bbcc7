/** What the kaart knows and HSDS has no field for, as attributes with a label: domeinen, sources, dates, roles. */
import type { Bron, Domein } from "../../knowledge/schema.ts";
import type { Kenmerk } from "./schema.ts";
import { uuid5 } from "./uuid.ts";

/** Name of our classification. */
const TAXONOMIE = "Domeinen van Wie moet ik bellen?";

/** The UUID of a domein as a term. */
export const termId = (domein: Domein) => uuid5(`domein/${domein}`);

/** The record that a kenmerk belongs to. */
export interface Drager {
  /** Its UUID. */
  id: string;
  soort: Kenmerk["link_entity"];
}

/** The domeinen of a record, as terms of our own classification, the main one first. */
export function domeinKenmerken(drager: Drager, domeinen: readonly Domein[]): Promise<Kenmerk[]> {
  return Promise.all(
    domeinen.map(async (domein) => {
      const term = await termId(domein);
      return {
        id: await uuid5(`${drager.id}/domein/${domein}`),
        link_id: drager.id,
        link_entity: drager.soort,
        label: "domein",
        value: domein,
        taxonomy_term_id: term,
        taxonomy_term: {
          id: term,
          code: domein,
          name: domein,
          // The standard demands a description and the kaart has none: so what the term is, and nothing of what it means.
          description: `Een van de domeinen waarin de kaart haar records indeelt: ${domein}.`,
          taxonomy: TAXONOMIE,
          language: "nl" as const,
        },
      };
    }),
  );
}

/** The sources of a record, each in one line, so that no fact leaves without where it comes from. */
export function bronKenmerken(drager: Drager, bronnen: readonly Bron[]): Promise<Kenmerk[]> {
  const regels = bronnen.map(({ datum, plek, titel, url }) =>
    [titel, plek, datum, url].filter((deel) => deel !== undefined).join(" · "),
  );
  return Promise.all([...new Set(regels)].map((regel) => vrijKenmerk(drager, "bron", regel)));
}

/** Kenmerken of free text; what is undefined gives none. */
export async function vrijeKenmerken(
  drager: Drager,
  waarden: Readonly<Record<string, string | undefined>>,
): Promise<Kenmerk[]> {
  const bekend = Object.entries(waarden).flatMap(([label, waarde]) =>
    waarde === undefined ? [] : [vrijKenmerk(drager, label, waarde)],
  );
  return Promise.all(bekend);
}

async function vrijKenmerk(drager: Drager, label: string, value: string): Promise<Kenmerk> {
  return {
    id: await uuid5(`${drager.id}/${label}/${value}`),
    link_id: drager.id,
    link_entity: drager.soort,
    label,
    value,
  };
}
