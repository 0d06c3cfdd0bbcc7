/** A record as a hit: a line in the list, and the card that is put in the message. */

import { dagVan } from "../../antwoord/datum.ts";
import { maakIngang } from "../../antwoord/ingang.ts";
import type { Antwoord } from "../../antwoord/schema.ts";
import { LEGE_TOESTAND, type Verkenning, voerGesprek } from "../../gesprek/index.ts";
import { normaliseer, woordenVan } from "../../matching/analyse/normaliseer.ts";
import { STOPWOORDEN } from "../../matching/analyse/stopwoorden.ts";
import type { TeamsAfhankelijkheden } from "../afhankelijkheden.ts";
import { adviesKaart, MEER_KNOP } from "../kaart/advies.ts";
import type { Kaartkader } from "../kaart/bouw.ts";
import { toonReactie } from "../kaart/index.ts";
import { loketKaart } from "../kaart/loket.ts";
import { knelpuntAdres } from "../kaart/paginas.ts";
import type { AdaptiveCard } from "../kaart/soorten.ts";
import { TEAMS } from "../teksten.ts";

/** What a search works with: no conversation, no store. */
export type ZoekAfhankelijkheden = Pick<TeamsAfhankelijkheden, "hulp" | "nu" | "instellingen">;

/** A record that may be meant. */
export interface Vondst {
  soort: Verkenning["soort"];
  id: string;
}

/** What is shown of it. */
export interface Treffer {
  titel: string;
  onder: string;
  kaart: AdaptiveCard;
}

/** Makes the hit of a record; null when there is no such record. */
export function trefferVan(afhankelijkheden: ZoekAfhankelijkheden, { soort, id }: Vondst): Treffer | null {
  switch (soort) {
    case "knelpunt":
      return knelpuntTreffer(afhankelijkheden, id);
    case "loket":
    case "contactpersoon":
      return ingangTreffer(afhankelijkheden, id);
    default:
      return verkenTreffer(afhankelijkheden, { soort, id });
  }
}

function knelpuntTreffer(afhankelijkheden: ZoekAfhankelijkheden, id: string): Treffer | null {
  const { hulp, nu } = afhankelijkheden;
  if (!hulp.kaart.knelpunten.has(id)) return null;
  const { reactie } = voerGesprek(hulp, LEGE_TOESTAND, { tekst: `kies ${id}`, vandaag: dagVan(nu()) });
  if (reactie.soort !== "antwoord" || !reactie.antwoord.advies) return null;
  const { antwoord } = reactie;
  const advies = reactie.antwoord.advies;
  const kader = losKader(afhankelijkheden);
  const lees = {
    type: "Action.OpenUrl" as const,
    title: TEAMS.leesVerder,
    url: knelpuntAdres(kader.paginas, id),
  };
  return {
    titel: advies.knelpunt.naam,
    onder: advies.ingang?.naam ?? advies.volgendeStap,
    kaart: adviesKaart({ ...zonderZoekwoorden(antwoord), advies }, kader, { acties: [MEER_KNOP, lees] }),
  };
}

/** A card that others will see holds no words that were typed. */
function zonderZoekwoorden(antwoord: Antwoord): Antwoord {
  return { ...antwoord, kandidaten: [], waarschuwingen: [] };
}

function ingangTreffer(afhankelijkheden: ZoekAfhankelijkheden, id: string): Treffer | null {
  const { hulp, nu } = afhankelijkheden;
  const ingang = maakIngang(hulp.kaart, id, dagVan(nu()));
  if (!ingang) return null;
  const loket = hulp.kaart.loketten.get(id);
  const uitleg = loket?.eersteStap ?? hulp.kaart.contactpersonen.get(id)?.watDezeRolKan ?? "";
  const { id: organisatie, naam } = ingang.organisatie;
  const afkorting = hulp.kaart.organisaties.get(organisatie)?.afkorting;
  return {
    titel: metOrganisatie(ingang.naam, afkorting ?? naam),
    onder: uitleg,
    kaart: loketKaart(
      ingang,
      { uitleg, wanneerWel: loket?.wanneerWel ?? [], klaarleggen: loket?.klaarleggen ?? [] },
      losKader(afhankelijkheden),
    ),
  };
}

/** "BelastingTelefoon — Belastingdienst"; a name in which the organisatie stands already needs no more. */
function metOrganisatie(naam: string, organisatie: string): string {
  const eigen = woordenVan(normaliseer(naam));
  const staatErin = woordenVan(normaliseer(organisatie))
    .filter((woord) => !STOPWOORDEN.has(woord) && woord !== "gemeente")
    .every((woord) => eigen.includes(woord));
  return staatErin ? naam : `${naam} — ${organisatie}`;
}

function verkenTreffer(afhankelijkheden: ZoekAfhankelijkheden, { soort, id }: Vondst): Treffer | null {
  const verkenning = afhankelijkheden.hulp.verken(`${soort}/${id}`)?.verkenning;
  if (verkenning?.soort !== soort || verkenning.id !== id) return null;
  const { kaart } = toonReactie({ soort: "verkenning", verkenning, acties: [] }, losKader(afhankelijkheden));
  return { titel: verkenning.naam, onder: verkenning.delen[0]?.regels[0] ?? "", kaart };
}

/** A card outside a conversation: nobody's case, and others may read it. */
function losKader({ instellingen: { paginas, appId } }: ZoekAfhankelijkheden): Kaartkader {
  return { plek: "persoonlijk", paginas, appId, zaak: undefined };
}
