/** The message extension: find a loket from any compose box, and unfold links to our own pages. */

import { geldtIn, maakIngang } from "../antwoord/ingang.ts";
import { KAART } from "../antwoord/recordadres.ts";
import type { Antwoord } from "../antwoord/schema.ts";
import { dagVan } from "../assistent/beurt.ts";
import { LEGE_TOESTAND, type Verkenning, voerGesprek } from "../gesprek/index.ts";
import type { NaamVondst } from "../gesprek/verken.ts";
import { normaliseer, woordenVan } from "../matching/analyse/normaliseer.ts";
import { STOPWOORDEN } from "../matching/analyse/stopwoorden.ts";
import type { TeamsAfhankelijkheden } from "./afhankelijkheden.ts";
import { adviesKaart, MEER_KNOP } from "./kaart/advies.ts";
import type { Kaartkader } from "./kaart/bouw.ts";
import { toonReactie } from "./kaart/index.ts";
import { loketKaart } from "./kaart/loket.ts";
import { knelpuntAdres } from "./kaart/paginas.ts";
import type { AdaptiveCard } from "./kaart/soorten.ts";
import { veilig } from "./kaart/veilig.ts";
import { TEAMS } from "./teksten.ts";

/** What a search works with: no conversation, no store. */
export type ZoekAfhankelijkheden = Pick<TeamsAfhankelijkheden, "hulp" | "nu" | "instellingen">;

/** Nobody types more than this into a search box; the list has to be there while they type. */
const MAX_GETYPT = 300;
/** Most hits in the list. */
const MAX_TREFFERS = 10;
/** How many names are looked at before the best are taken. */
const MAX_NAMEN = 25;
/** Most lokets that come along with their organisatie. */
const MAX_LOKETTEN = 4;
/** Below this chance a knelpunt only happens to share a word. */
const MIN_ZEKERHEID = 0.1;
/** The ways in which people start such a question; what comes after it is what they mean. */
const AANHEF =
  /^(?:wie|waar|naar wie|welk loket)\s+(?:moet ik\s+)?(?:bel|bellen|kan|moet|is)?\s*(?:ik|er)?\s*(?:bellen\s+)?(?:voor|over|bij|met)\s+/i;

/** A name has no more words than this; more is a story. */
const MAX_WOORDEN = 4;

type Hulp = ZoekAfhankelijkheden["hulp"];
type Soort = Verkenning["soort"];
type Vondst = Pick<NaamVondst, "soort" | "id">;

/** What can be called comes before what can be read. */
const INGANGEN: readonly Soort[] = ["loket", "organisatie", "contactpersoon"];

interface Treffer {
  titel: string;
  onder: string;
  kaart: AdaptiveCard;
}

/**
 * Answers a search in the compose box. Words that are a name give that organisatie with its lokets first, words that
 * are a problem the step of the knelpunt. What was typed stands in no answer.
 */
export function zoek(afhankelijkheden: ZoekAfhankelijkheden, getypt: string) {
  const vraag = getypt.slice(0, MAX_GETYPT).replace(/\s+/g, " ").trim();
  if (!/[\p{L}\p{N}]/u.test(vraag)) return alsBericht(TEAMS.zoekLeeg);
  const treffers = new Map<string, Treffer>();
  for (const vondst of vondsten(afhankelijkheden, vraag.replace(AANHEF, "").trim() || vraag)) {
    const treffer = trefferVan(afhankelijkheden, vondst);
    // A begrip and the regeling that it explains have one name: the first is the better.
    const sleutel = treffer && normaliseer(treffer.titel);
    if (treffer && sleutel && !treffers.has(sleutel)) treffers.set(sleutel, treffer);
    if (treffers.size === MAX_TREFFERS) break;
  }
  return treffers.size === 0 ? alsBericht(TEAMS.zoekNiets) : alsLijst([...treffers.values()]);
}

/** Unfolds a link to a page of a record; an empty answer for any other link. */
export function ontvouwLink(afhankelijkheden: ZoekAfhankelijkheden, adres: string) {
  const treffer = recordVan(afhankelijkheden, adres);
  return treffer ? alsLijst([treffer]) : {};
}

function alsLijst(treffers: readonly Treffer[]) {
  return {
    composeExtension: {
      type: "result",
      attachmentLayout: "list",
      attachments: treffers.map(({ titel, onder, kaart }) => ({
        contentType: "application/vnd.microsoft.card.adaptive",
        content: kaart,
        preview: {
          contentType: "application/vnd.microsoft.card.thumbnail",
          content: { title: veilig(titel), text: veilig(onder) },
        },
      })),
    },
  };
}

function alsBericht(text: string) {
  return { composeExtension: { type: "message", text } };
}

/** The records that may be meant, the best first, each once. */
function vondsten({ hulp }: ZoekAfhankelijkheden, kern: string): Vondst[] {
  const { tekst: gemaskeerd } = hulp.maskeer(kern);
  const { kandidaten, uitkomst } = hulp.match(gemaskeerd);
  const knelpunten = kandidaten
    .filter(({ zekerheid }) => zekerheid >= MIN_ZEKERHEID)
    .map(({ knelpunt }): Vondst => ({ soort: "knelpunt", id: knelpunt }));
  const tekst = normaliseer(gemaskeerd.replace(/\[[a-z-]+\]/g, " ")).trim();
  const woorden = woordenVan(tekst).filter((woord) => !STOPWOORDEN.has(woord));
  const namen = hulp.zoekNamen(tekst, MAX_NAMEN);
  const teLezen = namen.filter(
    (naam) =>
      !isIngang(naam) &&
      organisatieMetNaam(hulp, naam) === null &&
      houdt(woordenVan(normaliseer(naam.naam)), woorden),
  );
  // Whoever types about danger gets the acute step, whatever the words are a name of.
  const ingangen = uitkomst === "spoed" ? [] : metNaam(hulp, namen, { tekst, woorden });
  const eersteIngang = knelpunten.slice(0, 1).flatMap(({ id }) => ingangVan(hulp, id));
  const volgorde =
    ingangen.length > 0
      ? [...ingangen, ...knelpunten, ...teLezen]
      : [...knelpunten.slice(0, 1), ...eersteIngang, ...knelpunten, ...teLezen];
  return [...new Map(volgorde.map((vondst) => [`${vondst.soort}/${vondst.id}`, vondst])).values()];
}

function isIngang({ soort }: Vondst): boolean {
  return INGANGEN.includes(soort);
}

/** True when several words all stand in a name; one word may also be another name of the same thing. */
function houdt(namen: readonly string[], woorden: readonly string[]): boolean {
  return woorden.length < 2 || woorden.every((woord) => namen.some((naam) => naam.startsWith(woord)));
}

/** The organisatie that a begrip is the name of: its own card says more than the begrip. */
function organisatieMetNaam({ kaart }: Hulp, { soort, id }: Vondst): Vondst | null {
  if (soort !== "begrip") return null;
  const term = normaliseer(id);
  const organisatie = kaart.kaart.organisaties.find(({ naam, afkorting = naam }) =>
    [naam, afkorting].map(normaliseer).includes(term),
  );
  return organisatie ? { soort: "organisatie", id: organisatie.id } : null;
}

/** The ingangen of which the typed words are the name; none when the words are about something else. */
function metNaam(
  hulp: Hulp,
  namen: readonly NaamVondst[],
  { tekst, woorden }: { tekst: string; woorden: readonly string[] },
): Vondst[] {
  if (woorden.length === 0 || woorden.length > MAX_WOORDEN) return [];
  const genoemd = namen.filter((vondst) => isIngang(vondst) && draagt(hulp, vondst, woorden));
  const gekend = genoemd.length === 0 ? hulp.verken(tekst)?.verkenning : undefined;
  const metTypefout = gekend && (organisatieMetNaam(hulp, gekend) ?? gekend);
  if (metTypefout && isIngang(metTypefout)) genoemd.push({ ...metTypefout, naam: tekst });
  // An abbreviation is a whole word: "ind" is no "indicatie".
  const afkorting = hulp.kaart.kaart.organisaties.some((een) => normaliseer(een.afkorting ?? "") === tekst);
  return genoemd
    .filter((vondst) => !afkorting || draagt(hulp, vondst, woorden, (naam, woord) => naam === woord))
    .flatMap((vondst) => [vondst, ...lokettenVan(hulp, vondst)])
    .sort((een, ander) => Number(isPlaatselijk(hulp, een)) - Number(isPlaatselijk(hulp, ander)));
}

/** True when every word stands in the name of this ingang or its organisatie; the beginning of one is enough. */
function draagt(
  { kaart }: Hulp,
  { soort, id }: Vondst,
  woorden: readonly string[],
  past = (naam: string, woord: string) => naam.startsWith(woord),
): boolean {
  const loket = kaart.loketten.get(id);
  const rol = kaart.contactpersonen.get(id);
  const organisatie = kaart.organisaties.get(
    soort === "organisatie" ? id : (loket?.organisatie ?? rol?.organisatie ?? ""),
  );
  const namen = [loket?.naam, rol?.rol, organisatie?.naam, organisatie?.afkorting].flatMap((naam) =>
    naam === undefined ? [] : woordenVan(normaliseer(naam)),
  );
  return woorden.every((woord) => namen.some((naam) => past(naam, woord)));
}

/** An ingang of one place comes after those that everybody can use. */
function isPlaatselijk({ kaart }: Hulp, { id }: Vondst): boolean {
  const gebied = (kaart.loketten.get(id) ?? kaart.contactpersonen.get(id))?.gebied;
  return gebied !== undefined && !geldtIn(gebied, undefined);
}

function lokettenVan({ kaart }: Hulp, { soort, id }: Vondst): Vondst[] {
  if (soort !== "organisatie") return [];
  return kaart.kaart.loketten
    .filter(({ organisatie }) => organisatie === id)
    .slice(0, MAX_LOKETTEN)
    .map((loket) => ({ soort: "loket", id: loket.id }));
}

/** Whom the step of a knelpunt is taken with. */
function ingangVan({ kaart }: Hulp, knelpunt: string): Vondst[] {
  const id = kaart.knelpunten.get(knelpunt)?.ingang;
  if (id == null) return [];
  return [{ soort: kaart.loketten.has(id) ? "loket" : "contactpersoon", id }];
}

function trefferVan(afhankelijkheden: ZoekAfhankelijkheden, { soort, id }: Vondst): Treffer | null {
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

function recordVan(afhankelijkheden: ZoekAfhankelijkheden, adres: string): Treffer | null {
  if (!URL.canParse(adres)) return null;
  const { origin, pathname, username, password } = new URL(adres);
  const eigen = new URL(afhankelijkheden.instellingen.paginas);
  const begin = `${eigen.pathname.replace(/\/$/, "")}${KAART}/`;
  if (origin !== eigen.origin || username !== "" || password !== "" || !pathname.startsWith(begin))
    return null;
  const [soort = "", rest = "", ...meer] = pathname.slice(begin.length).split("/");
  const id = ontcijfer(rest);
  return meer.length > 0 || id === null || !isSoort(soort)
    ? null
    : trefferVan(afhankelijkheden, { soort, id });
}

const SOORTEN: Readonly<Record<Soort, true>> = {
  organisatie: true,
  loket: true,
  contactpersoon: true,
  regeling: true,
  knelpunt: true,
  voorbeeld: true,
  instrument: true,
  begrip: true,
};

function isSoort(woord: string): woord is Soort {
  return Object.hasOwn(SOORTEN, woord);
}

function ontcijfer(deel: string): string | null {
  try {
    return decodeURIComponent(deel);
  } catch {
    return null;
  }
}

/** A card outside a conversation: nobody's case, and others may read it. */
function losKader({ instellingen: { paginas, appId } }: ZoekAfhankelijkheden): Kaartkader {
  return { plek: "persoonlijk", paginas, appId, zaak: undefined };
}
