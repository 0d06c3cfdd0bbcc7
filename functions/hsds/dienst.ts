/**
 * A loket of the kaart as an HSDS service: that is what somebody can go to with a question. What is left out, and why:
 * - `schedules`: the kaart has opening hours only as words, in the explanation of a kanaal; a rule of hours read out of
 *   words would be a guess. The words stay, with the phone.
 * - `locations`, `service_at_locations`: hardly a loket has an address, most say "het kantoor in de regio". Those words
 *   are in `application_process`.
 * - `metadata` (`last_action_date`): the standard then asks for the old value and who changed it; the kaart keeps
 *   neither. When a record was last checked is `assured_date`, if the day is known.
 * - a regeling: HSDS describes who offers help, not which law gives room. `program` is a group of services of one
 *   organization and `cost_option` a price; a regeling is neither. It is on the kaart itself, as are the knelpunten.
 */
import type { Kanaal, Loket } from "../../knowledge/schema.ts";
import { bronKenmerken, domeinKenmerken, vrijeKenmerken } from "./kenmerken.ts";
import { alsContact, alsOrganisatieRegel, type HsdsKaart, loketId, organisatieId } from "./organisatie.ts";
import type { Dienst, DienstRegel } from "./schema.ts";
import { uuid5 } from "./uuid.ts";

const VOOR_WIE = {
  professional: "Voor professionals.",
  inwoner: "Voor inwoners.",
  beide: "Voor inwoners en professionals.",
} as const satisfies Record<Loket["voorWie"], string>;

/** A kanaal of one kind, in the order of the kaart. */
function kanalen(loket: Loket, soort: Kanaal["soort"]): Kanaal[] {
  return loket.kanalen.filter((kanaal) => kanaal.soort === soort);
}

/** "Formulier: naam (uitleg)". */
function inWoorden({ soort, toelichting, waarde }: Kanaal): string {
  const kop = `${soort.charAt(0).toUpperCase()}${soort.slice(1)}`;
  return `${kop}: ${waarde}${toelichting === undefined ? "" : ` (${toelichting})`}`;
}

/** How one gets in: the first step, then every way that has no field of its own. */
function wegNaarBinnen(loket: Loket): string {
  const [, ...meerEmail] = kanalen(loket, "email");
  const rest = [...kanalen(loket, "formulier"), ...kanalen(loket, "locatie"), ...meerEmail];
  return [loket.eersteStap, ...rest.map(inWoorden)].join("\n");
}

/** A loket with its own fields only. A loket that is no longer there is taken off the kaart, so what is on it is active. */
export async function alsDienstRegel(loket: Loket): Promise<DienstRegel> {
  const [website] = kanalen(loket, "website");
  const [email] = kanalen(loket, "email");
  const niet = loket.wanneerNiet.map((regel) => `Niet: ${regel}`);
  return {
    id: await loketId(loket.id),
    organization_id: await organisatieId(loket.organisatie),
    name: loket.naam,
    description: loket.wanneerWel.join("\n"),
    ...(website !== undefined && { url: website.waarde }),
    ...(email !== undefined && { email: email.waarde }),
    status: "active",
    application_process: wegNaarBinnen(loket),
    eligibility_description: [VOOR_WIE[loket.voorWie], ...niet].join("\n"),
    // Only a whole day fits the field; a month or a year stands among the attributes as it is.
    ...(loket.gecontroleerdOp?.length === 10 && { assured_date: loket.gecontroleerdOp }),
    ...(loket.letOp !== undefined && { alert: loket.letOp }),
  };
}

/**
 * A loket with all that belongs to it.
 * @returns null when its organisatie is not on the kaart, which `kaart:check` does not let pass
 */
export async function alsDienst(kaart: HsdsKaart, loket: Loket): Promise<Dienst | null> {
  const organisatie = kaart.organisaties.find(({ id }) => id === loket.organisatie);
  if (organisatie === undefined) return null;
  const regel = await alsDienstRegel(loket);
  const { id } = regel;
  const drager = { id, soort: "service" } as const;
  const contacten = kaart.contactpersonen.filter(({ viaLoket }) => viaLoket === loket.id);
  return {
    ...regel,
    ...(await webadressenEnTelefoons(loket, id)),
    service_areas: [{ id: await uuid5(`${id}/gebied`), service_id: id, name: loket.gebied }],
    ...(loket.klaarleggen.length > 0 && {
      required_documents: await Promise.all(
        [...new Set(loket.klaarleggen)].map(async (document) => ({
          id: await uuid5(`${id}/klaarleggen/${document}`),
          service_id: id,
          document,
        })),
      ),
    }),
    ...(contacten.length > 0 && {
      contacts: await Promise.all(contacten.map((een) => alsContact(een, id))),
    }),
    organization: await alsOrganisatieRegel(organisatie),
    attributes: [
      ...(await domeinKenmerken(drager, loket.domeinen)),
      ...(await vrijeKenmerken(drager, {
        "laatst gecontroleerd": loket.gecontroleerdOp,
        spoed: loket.spoed === true ? "voor acuut gevaar" : undefined,
        "escalatie naar": loket.escalatieNaar === undefined ? undefined : await loketId(loket.escalatieNaar),
      })),
      ...(await bronKenmerken(drager, loket.bronnen)),
    ],
  };
}

async function webadressenEnTelefoons(loket: Loket, service_id: string) {
  const [, ...meer] = kanalen(loket, "website");
  const adressen = await Promise.all(
    meer.map(async ({ toelichting, waarde }) => ({
      id: await uuid5(`${service_id}/website/${waarde}`),
      service_id,
      ...(toelichting !== undefined && { label: toelichting }),
      url: waarde,
    })),
  );
  const telefoons = await Promise.all(
    kanalen(loket, "telefoon").map(async ({ toelichting, waarde }) => ({
      id: await uuid5(`${service_id}/telefoon/${waarde}`),
      service_id,
      number: waarde,
      ...(toelichting !== undefined && { description: toelichting }),
    })),
  );
  return {
    ...(adressen.length > 0 && { additional_urls: adressen }),
    ...(telefoons.length > 0 && { phones: telefoons }),
  };
}
