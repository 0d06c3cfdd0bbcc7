/** Street names with a house number. The number is found first; then the words before it are read backwards. */
import { HUISNUMMER } from "./huisnummer.ts";
import type { Deel, Zoeker } from "./soorten.ts";

const NUMMER = new RegExp(`(?<=[\\p{L}\\d.'’])[ ,]{1,2}${HUISNUMMER}`, "giu");
const VENSTER = 80;
const MEESTE_WOORDEN = 7;

const SOORT =
  /\p{L}{3}(?:straat|laan|gracht|singel|kade|plantsoen|dreef|steeg|plein|weg|dijk|straatje|laantje)$/iu;
const SOORT_MET_HOOFDLETTER =
  /\p{L}{3}(?:hof|pad|park|markt|haven|veld|erf|oord|poort|horst|gaarde|weide|tuin|oever|brink)$/u;
const LOSSE_SOORT = /^(?:Laan|Hof|Plein|Straat|Weg|Park|Kade|Pad|Plantsoen|Singel|Dreef|Steeg)$/;
const GEEN_STRAAT =
  /^(?:onder|half|uit|terug|heen|over|om|snel|auto|spoor|vaar|water|voor)weg$|^(?:gerechts|kerk)hof$|^(?:[a-z]{0,6}[^g]|)slaan$|^(?:leer|groei|zorg|werk|school|ontwikkel|levens)pad$|^(?:jongeren|werk|leer|zorg|kennis|ontmoetings|informatie)plein$|^(?:arbeids|woning|huur)markt$|^woonoord$|^(?:werk|speel|vak)veld$/;
const TUSSENWOORD = /^(?:van|der|den|de|het|'t|ter|ten|te|op|in|en|aan|achter|[1-9]e|eerste|tweede)$/i;
const HOOFDLETTER = /^['’]?\p{Lu}/u;
// Words that carry a capital because they start a sentence or a field, not because they are part of the name.
const ERBUITEN =
  /^(?:op|in|aan|uit|naar|bij|adres|woont|wonen|wonend|hij|ze|zij|het|een|mijn|haar|zijn|hun|ons|mevrouw|meneer|dhr|mw|mevr|en|nu|want|dat|die|de)[.:]?$/i;
const ADRESWOORD = /(?:^|woon|post|brief)adres:?$/i;
const WONEN = /^(?:woont|wonend|wonende|wonen|woonde|ingeschreven|verblijft|staat)$/i;

type Woord = Deel & { tekst: string };

/** Every street with a house number: "Kerkstraat 12a", "Laan van Meerdervoort 200-2", "woont op Wilgenroos 4". */
export const zoekStraten: Zoeker = (tekst, { woorden }) => {
  const delen: Deel[] = [];
  for (const { index, 0: nummer } of tekst.matchAll(NUMMER)) {
    const ervoor = woordenVoor(tekst, index);
    const begin = beginVanStraat(ervoor, woorden);
    if (begin !== null) delen.push({ begin, eind: index + nummer.length });
  }
  return delen;
};

/** The last words of the same line before a place, in the order of the text. */
function woordenVoor(tekst: string, index: number): Woord[] {
  const vanaf = Math.max(0, index - VENSTER);
  const stuk = tekst.slice(vanaf, index);
  const lijn = stuk.split(/[\n\r;!?()\uE000-\uE007]/).at(-1) ?? "";
  const begin = index - lijn.length;
  return Array.from(lijn.matchAll(/['’\p{L}\d][^\s,]{0,80}/gu), ({ index: plaats, 0: woord }) => ({
    tekst: woord,
    begin: begin + plaats,
    eind: begin + plaats + woord.length,
  })).slice(-MEESTE_WOORDEN);
}

function beginVanStraat(ervoor: readonly Woord[], woorden: ReadonlySet<string>): number | null {
  const laatste = ervoor.at(-1);
  if (laatste === undefined) return null;
  const isGroot = HOOFDLETTER.test(laatste.tekst);
  const isSoort = SOORT.test(laatste.tekst) || (isGroot && SOORT_MET_HOOFDLETTER.test(laatste.tekst));
  if (
    isSoort &&
    !GEEN_STRAAT.test(laatste.tekst.toLowerCase()) &&
    !woorden.has(laatste.tekst.toLowerCase())
  ) {
    return isGroot ? metVoornaam(ervoor, woorden) : laatste.begin;
  }
  return laanVan(ervoor) ?? naAdreswoord(ervoor, woorden);
}

/** "Burgemeester de Vlugtlaan", "1e Van Swindenstraat": the words before it that belong to the name. */
function metVoornaam(ervoor: readonly Woord[], woorden: ReadonlySet<string>): number {
  const vorige = ervoor.slice(0, -1).reverse();
  let begin = ervoor.at(-1)?.begin ?? 0;
  let volgende = begin;
  for (const woord of vorige) {
    if (volgende - woord.eind > 1 || woorden.has(woord.tekst.toLowerCase()) || woord.tekst.endsWith(":"))
      break;
    const isNaamdeel = HOOFDLETTER.test(woord.tekst) && !ERBUITEN.test(woord.tekst);
    if (isNaamdeel) begin = woord.begin;
    else if (!TUSSENWOORD.test(woord.tekst)) break;
    volgende = woord.begin;
  }
  return begin;
}

/** "Laan van Meerdervoort", "Plein 1940": a name that starts with the kind of street. */
function laanVan(ervoor: readonly Woord[]): number | null {
  const plaats = ervoor.findLastIndex(({ tekst }) => LOSSE_SOORT.test(tekst));
  const rest = ervoor.slice(plaats + 1);
  if (plaats < 0 || rest.length === 0) return null;
  const past = rest.every(
    ({ tekst }) => TUSSENWOORD.test(tekst) || HOOFDLETTER.test(tekst) || /^(?:19|20)\d\d$/.test(tekst),
  );
  return past ? (ervoor[plaats]?.begin ?? null) : null;
}

/** "adres: Wilgenroos 4", "woont op de Wilgenroos 4": any name in capitals behind a word for living somewhere. */
function naAdreswoord(ervoor: readonly Woord[], woorden: ReadonlySet<string>): number | null {
  for (let plaats = ervoor.length - 2; plaats >= 0; plaats -= 1) {
    const cue = ervoor[plaats]?.tekst ?? "";
    const volgt = ervoor[plaats + 1]?.tekst ?? "";
    const vanWonen = WONEN.test(cue) && /^(?:op|aan)$/i.test(volgt);
    if (!vanWonen && !ADRESWOORD.test(cue)) continue;
    const naam = ervoor.slice(plaats + (vanWonen || /^is$/i.test(volgt) ? 2 : 1));
    const eerste = naam.find(({ tekst }) => HOOFDLETTER.test(tekst));
    const past = naam.every(({ tekst }) => TUSSENWOORD.test(tekst) || HOOFDLETTER.test(tekst));
    const bekend = naam.some(({ tekst }) => woorden.has(tekst.toLowerCase()));
    return past && !bekend ? (eerste?.begin ?? null) : null;
  }
  return null;
}
