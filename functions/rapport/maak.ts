/** Puts a report together. */

import type { Kaart } from "../../knowledge/schema.ts";
import { dagVan } from "../antwoord/datum.ts";
import { telOp } from "./cijfers.ts";
import { type LeesOpties, laatsteDagen, leesTellingen } from "./lees.ts";
import type { Rapport } from "./tekst.ts";
import { versheidVan } from "./versheid.ts";

/** The periods that are reported on, in days. */
export const PERIODEN = [7, 28] as const;

const DAG_MS = 24 * 60 * 60 * 1000;

/**
 * Reads the counts and looks through the kaart.
 * @param metVandaag counts today too, of which not everything is known yet
 * @throws what the SDK throws when the table does not answer
 */
export async function maakRapport(
  opties: LeesOpties,
  kaart: Kaart,
  { metVandaag = false }: { readonly metVandaag?: boolean } = {},
): Promise<Rapport> {
  const nu = opties.nu();
  const eind = metVandaag ? nu + DAG_MS : nu;
  const vandaag = dagVan(nu);
  const tellingen = await leesTellingen(opties, laatsteDagen(eind, Math.max(...PERIODEN)));
  const namen = new Map(kaart.knelpunten.map(({ id, naam }) => [id, naam]));
  return {
    vandaag,
    perioden: PERIODEN.map((dagen) => telOp(tellingen, laatsteDagen(eind, dagen))),
    versheid: versheidVan(kaart, vandaag),
    naamVan: (id) => namen.get(id),
  };
}
