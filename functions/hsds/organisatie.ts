/** An organisatie of the kaart as an HSDS organization, and a contactpersoon as a contact. */
import type { Contactpersoon, Kaart, Organisatie as KaartOrganisatie } from "../../knowledge/schema.ts";
import { bronKenmerken, domeinKenmerken, vrijeKenmerken } from "./kenmerken.ts";
import type { Contact, Organisatie, OrganisatieRegel } from "./schema.ts";
import { uuid5 } from "./uuid.ts";

/** The part of the kaart that is exported. */
export type HsdsKaart = Pick<Kaart, "organisaties" | "loketten" | "contactpersonen">;

/** The UUID of an organisatie. */
export const organisatieId = (id: string) => uuid5(`organisatie/${id}`);

/** The UUID of a loket. */
export const loketId = (id: string) => uuid5(`loket/${id}`);

/** An organisatie with its own fields only. */
export async function alsOrganisatieRegel(bron: KaartOrganisatie): Promise<OrganisatieRegel> {
  return {
    id: await organisatieId(bron.id),
    name: bron.naam,
    ...(bron.afkorting !== undefined && { alternate_name: bron.afkorting }),
    description: bron.taak,
    ...(bron.website !== undefined && { website: bron.website }),
  };
}

/** An organisatie with its kenmerken, and its contactpersonen that no loket leads to (the others stand with the loket). */
export async function alsOrganisatie(kaart: HsdsKaart, bron: KaartOrganisatie): Promise<Organisatie> {
  const regel = await alsOrganisatieRegel(bron);
  const drager = { id: regel.id, soort: "organization" } as const;
  const contacten = kaart.contactpersonen.filter(
    ({ organisatie, viaLoket }) => organisatie === bron.id && viaLoket === undefined,
  );
  return {
    ...regel,
    ...(contacten.length > 0 && { contacts: await Promise.all(contacten.map((een) => alsContact(een))) }),
    attributes: [
      ...(await domeinKenmerken(drager, bron.domeinen)),
      ...(await vrijeKenmerken(drager, { soort: bron.soort, "let op": bron.letOp })),
      ...(await bronKenmerken(drager, bron.bronnen)),
    ],
  };
}

/**
 * A contactpersoon: a role that can be called, so a title and no name. What the role may do has no field of its own.
 * @param dienst UUID of the service it stands with
 */
export async function alsContact(bron: Contactpersoon, dienst?: string): Promise<Contact> {
  const drager = { id: await uuid5(`contactpersoon/${bron.id}`), soort: "contact" } as const;
  return {
    id: drager.id,
    organization_id: await organisatieId(bron.organisatie),
    ...(dienst !== undefined && { service_id: dienst }),
    title: bron.rol,
    attributes: [
      ...(await domeinKenmerken(drager, bron.domeinen)),
      ...(await vrijeKenmerken(drager, {
        "wat deze rol kan": bron.watDezeRolKan,
        mandaat: bron.mandaat,
        gebied: bron.gebied,
        "laatst gecontroleerd": bron.gecontroleerdOp,
        "let op": bron.letOp,
      })),
      ...(await bronKenmerken(drager, bron.bronnen)),
    ],
  };
}
