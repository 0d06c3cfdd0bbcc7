/** The kaart as Human Services Data (Open Referral HSDS 3.1), for who reads many of such directories. */
import { alsDienst } from "./dienst.ts";
import { alsOrganisatie, type HsdsKaart } from "./organisatie.ts";
import type { Dienst, Organisatie } from "./schema.ts";

export { type Bladzijde, type Keuze, maakBladzijde } from "./bladzijde.ts";
export { alsDienst, alsDienstRegel } from "./dienst.ts";
export { termId } from "./kenmerken.ts";
export {
  alsOrganisatie,
  alsOrganisatieRegel,
  type HsdsKaart,
  loketId,
  organisatieId,
} from "./organisatie.ts";

/** The version of the standard. */
export const HSDS_VERSIE = "3.1";

/** The standard itself: we add no field and drop none, so there is no profile of our own. */
export const HSDS_PROFIEL = "https://docs.openreferral.org/en/latest/hsds/schema_reference.html";

/** The whole kaart. */
export async function maakHsds(
  kaart: HsdsKaart,
): Promise<{ organizations: Organisatie[]; services: Dienst[] }> {
  const organizations = await Promise.all(kaart.organisaties.map((een) => alsOrganisatie(kaart, een)));
  const services = await Promise.all(kaart.loketten.map((loket) => alsDienst(kaart, loket)));
  return { organizations, services: services.filter((dienst) => dienst !== null) };
}
