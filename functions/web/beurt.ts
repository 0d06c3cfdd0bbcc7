import { type Bericht, LEGE_TOESTAND, type Uitkomst, voerGesprek } from "../gesprek/index.ts";
import { dagVan, type WebAfhankelijkheden } from "./afhankelijkheden.ts";

/** A turn of a stored conversation. */
export interface Beurt extends Pick<Uitkomst, "reactie"> {
  /** True when the user asked to be forgotten and the store did not answer. */
  wissenMislukt: boolean;
}

/**
 * Takes one turn of a conversation that is remembered under an id. A store that is slow or down costs memory, never
 * the answer: then the conversation goes on as if it were new.
 */
export async function neemBeurt(
  { hulp, opslag, nu }: WebAfhankelijkheden,
  id: string,
  bericht: Omit<Bericht, "vandaag"> & { gemeente?: string | null | undefined },
): Promise<Beurt> {
  const bewaard = (await opslag.lees(id)) ?? LEGE_TOESTAND;
  const eerder = bericht.gemeente == null ? bewaard : { ...bewaard, gemeente: bericht.gemeente };
  const { toestand, reactie, vergeten } = voerGesprek(hulp, eerder, { ...bericht, vandaag: dagVan(nu()) });
  if (vergeten) return { reactie, wissenMislukt: !(await opslag.vergeet(id)).gelukt };
  await opslag.bewaar(id, toestand);
  return { reactie, wissenMislukt: false };
}
