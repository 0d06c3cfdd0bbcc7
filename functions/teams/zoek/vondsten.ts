/** Which records somebody means who types a few words in the compose box: a name, or a problem. */
import { geldtIn } from "../../antwoord/ingang.ts";
import type { NaamVondst } from "../../gesprek/namen.ts";
import { normaliseer, woordenVan } from "../../matching/analyse/normaliseer.ts";
import { STOPWOORDEN } from "../../matching/analyse/stopwoorden.ts";
import type { Vondst, ZoekAfhankelijkheden } from "./treffer.ts";

/** How many names are looked at before the best are taken. */
const MAX_NAMEN = 25;
/** Most lokets that come along with their organisatie. */
const MAX_LOKETTEN = 4;
/** Below this chance a knelpunt only happens to share a word. */
const MIN_ZEKERHEID = 0.1;
/** A name has no more words than this; more is a story. */
const MAX_WOORDEN = 4;
/** Typing mistakes are looked for in short names only: in longer ones it takes half a second, and the list must be there at once. */
const MAX_WOORDEN_TYPEFOUT = 2;

type Hulp = ZoekAfhankelijkheden["hulp"];

/** What can be called comes before what can be read. */
const INGANGEN: readonly Vondst["soort"][] = ["loket", "organisatie", "contactpersoon"];

/** The records that may be meant, the best first, each once. */
export function vondsten({ hulp }: ZoekAfhankelijkheden, kern: string): Vondst[] {
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
  const magTypefout = genoemd.length === 0 && woorden.length <= MAX_WOORDEN_TYPEFOUT;
  const gekend = magTypefout ? hulp.verken(tekst)?.verkenning : undefined;
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
