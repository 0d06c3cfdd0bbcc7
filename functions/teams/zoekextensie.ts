/** The message extension: find a loket from any compose box, and unfold links to our own pages. */

import type { Antwoord } from "../antwoord/schema.ts";
import { MAX_TEKST } from "../antwoord/vraag.ts";
import { dagVan } from "../assistent/beurt.ts";
import { LEGE_TOESTAND, voerGesprek } from "../gesprek/index.ts";
import type { TeamsAfhankelijkheden } from "./afhankelijkheden.ts";
import { adviesKaart } from "./kaart/advies.ts";
import type { Kaartkader } from "./kaart/bouw.ts";
import { toonReactie } from "./kaart/index.ts";
import { knelpuntAdres } from "./kaart/paginas.ts";
import type { AdaptiveCard } from "./kaart/soorten.ts";
import { TEAMS } from "./teksten.ts";

/** Most hits in the list. */
const MAX_TREFFERS = 8;
/** The ways in which people start such a question; what comes after it is what they mean. */
const AANHEF =
  /^(?:wie|waar|naar wie|welk loket)\s+(?:moet ik\s+)?(?:bel|bellen|kan|moet|is)?\s*(?:ik|er)?\s*(?:bellen\s+)?(?:voor|over|bij|met)\s+/i;

interface Treffer {
  titel: string;
  onder: string;
  kaart: AdaptiveCard;
}

/**
 * Answers a search in the compose box: for each knelpunt that the words may mean its step with the ingang, then the
 * records whose name looks like it. Uses no conversation and stores nothing.
 */
export function zoek(afhankelijkheden: TeamsAfhankelijkheden, getypt: string) {
  const vraag = getypt.trim().slice(0, MAX_TEKST);
  if (!/[\p{L}\p{N}]/u.test(vraag)) return alsBericht(TEAMS.zoekLeeg);
  const kern = vraag.replace(AANHEF, "").trim() || vraag;
  const treffers = [...bijKnelpunten(afhankelijkheden, kern), ...bijNaam(afhankelijkheden, kern)];
  const uniek = [...new Map(treffers.map((treffer) => [treffer.titel, treffer])).values()].slice(
    0,
    MAX_TREFFERS,
  );
  if (uniek.length === 0) return alsBericht(TEAMS.zoekNiets);
  return {
    composeExtension: {
      type: "result",
      attachmentLayout: "list",
      attachments: uniek.map(({ titel, onder, kaart }) => ({
        contentType: "application/vnd.microsoft.card.adaptive",
        content: kaart,
        preview: {
          contentType: "application/vnd.microsoft.card.thumbnail",
          content: { title: titel, text: onder },
        },
      })),
    },
  };
}

/** Unfolds a link to a page of a record; an empty answer for any other link. */
export function ontvouwLink(afhankelijkheden: TeamsAfhankelijkheden, adres: string) {
  const treffer = recordVan(afhankelijkheden, adres);
  if (!treffer) return {};
  return {
    composeExtension: {
      type: "result",
      attachmentLayout: "list",
      attachments: [
        {
          contentType: "application/vnd.microsoft.card.adaptive",
          content: treffer.kaart,
          preview: {
            contentType: "application/vnd.microsoft.card.thumbnail",
            content: { title: treffer.titel, text: treffer.onder },
          },
        },
      ],
    },
  };
}

function alsBericht(text: string) {
  return { composeExtension: { type: "message", text } };
}

function bijKnelpunten(afhankelijkheden: TeamsAfhankelijkheden, kern: string): Treffer[] {
  const { hulp } = afhankelijkheden;
  const { kandidaten } = hulp.match(hulp.maskeer(kern).tekst);
  return kandidaten.flatMap(({ knelpunt }) => knelpuntTreffer(afhankelijkheden, knelpunt) ?? []);
}

function knelpuntTreffer(afhankelijkheden: TeamsAfhankelijkheden, id: string): Treffer | null {
  const { hulp, nu } = afhankelijkheden;
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
    titel: advies.ingang?.naam ?? advies.knelpunt.naam,
    onder: advies.ingang === null ? advies.volgendeStap : advies.knelpunt.naam,
    kaart: adviesKaart({ ...zonderZoekwoorden(antwoord), advies }, kader, { acties: [lees] }),
  };
}

/** A card that others will see holds no words that were typed. */
function zonderZoekwoorden(antwoord: Antwoord): Antwoord {
  return { ...antwoord, kandidaten: [], waarschuwingen: [] };
}

function bijNaam(afhankelijkheden: TeamsAfhankelijkheden, kern: string): Treffer[] {
  return [verkenTreffer(afhankelijkheden, kern)].filter((treffer) => treffer !== null);
}

function verkenTreffer(afhankelijkheden: TeamsAfhankelijkheden, wat: string): Treffer | null {
  const gevonden = afhankelijkheden.hulp.verken(wat);
  if (!gevonden) return null;
  const { verkenning } = gevonden;
  const { kaart } = toonReactie({ soort: "verkenning", verkenning, acties: [] }, losKader(afhankelijkheden));
  return { titel: verkenning.naam, onder: verkenning.delen[0]?.regels[0] ?? "", kaart };
}

function recordVan(afhankelijkheden: TeamsAfhankelijkheden, adres: string): Treffer | null {
  const { paginas } = afhankelijkheden.instellingen;
  if (!URL.canParse(adres) || new URL(adres).origin !== new URL(paginas).origin) return null;
  const [, soort, rest] = /^\/netwerk\/([a-z]+)\/([^/]+)$/.exec(new URL(adres).pathname) ?? [];
  const id = ontcijfer(rest ?? "");
  if (soort === undefined || id === null) return null;
  if (soort === "knelpunt") return knelpuntTreffer(afhankelijkheden, id);
  return verkenTreffer(afhankelijkheden, `${soort}/${id}`);
}

function ontcijfer(deel: string): string | null {
  try {
    return decodeURIComponent(deel);
  } catch {
    return null;
  }
}

/** A card outside a conversation: nobody's case, and others may read it. */
function losKader({ instellingen: { paginas, appId } }: TeamsAfhankelijkheden): Kaartkader {
  return { plek: "persoonlijk", paginas, appId, zaak: undefined };
}
