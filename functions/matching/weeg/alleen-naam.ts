/** "Brief van de Belastingdienst": names who it is about and not what is stuck. That is a question back, however sure the owner is. */
import type { Opzoeken } from "../../../knowledge/opzoeken.ts";
import type { Analyse } from "../analyse/index.ts";
import { normaliseer, woordenVan } from "../analyse/normaliseer.ts";
import { STOPWOORDEN } from "../analyse/stopwoorden.ts";
import { INSTELLINGEN } from "../instellingen.ts";
import type { Weging } from "./index.ts";

/** Words with which people begin about anything. */
const ALGEMEEN = new Set(
  "brief brieven post mail mailtje bericht vraag vragen vraagje iets wat gedoe zaak casus kwestie probleem problemen bel bellen gebeld belt contact nummer telefoonnummer hulp help klant klanten client cliente clienten mevrouw mw meneer dhr mnr inwoner burger persoon iemand gekregen ontvangen".split(
    " ",
  ),
);
/** With more words somebody tells something, even if each of them is a common one. */
const MAX_WOORDEN = 8;

/** What a text names that holds nothing but a name. */
export interface AlleenNaam {
  /** The organisatie that was named in full or by its abbreviation; null when it was half a name, or more than one. */
  organisatie: string | null;
}

/** Makes the test. It gives null for a text that holds more than words of names of organisaties and common words. */
export function maakAlleenNaam({ kaart }: Opzoeken): (analyse: Analyse) => AlleenNaam | null {
  const voluit = kaart.organisaties.flatMap(({ id, naam, afkorting = "" }) =>
    [naam, afkorting].map((een) => ({ id, woorden: inhoudVan(een) })),
  );
  const namen = new Set(voluit.flatMap(({ woorden }) => woorden));
  return ({ zinnen }) => {
    const woorden = zinnen.flatMap((zin) => zin.woorden);
    if (woorden.length > MAX_WOORDEN) return null;
    const inhoud = woorden.filter((woord) => !STOPWOORDEN.has(woord) && !ALGEMEEN.has(woord));
    if (inhoud.length === 0 || !inhoud.every((woord) => namen.has(woord))) return null;
    const getypt = inhoud.join(" ");
    return { organisatie: voluit.find((naam) => naam.woorden.join(" ") === getypt)?.id ?? null };
  };
}

/** The weighing with the organisatie in front that was named and nothing else: its door is what was asked for. */
export function metGenoemde(weging: Weging, organisatie: string | null): Weging {
  if (organisatie === null) return weging;
  const kans = weging.organisaties[0]?.kans ?? 1;
  return {
    ...weging,
    organisaties: [{ id: organisatie, kans }, ...weging.organisaties.filter(({ id }) => id !== organisatie)],
    organisatieSterkte: Math.max(weging.organisatieSterkte, INSTELLINGEN.eigenaar),
  };
}

function inhoudVan(naam: string): string[] {
  return woordenVan(normaliseer(naam)).filter((woord) => !STOPWOORDEN.has(woord));
}
