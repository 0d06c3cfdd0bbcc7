/** "Brief van de Belastingdienst": names who it is about and not what is stuck. That is a question back, however sure the owner is. */
import type { Opzoeken } from "../../../knowledge/opzoeken.ts";
import type { Analyse } from "../analyse/index.ts";
import { normaliseer, woordenVan } from "../analyse/normaliseer.ts";
import { STOPWOORDEN } from "../analyse/stopwoorden.ts";

/** Words with which people begin about anything. */
const ALGEMEEN = new Set(
  "brief brieven post mail mailtje bericht vraag vragen vraagje iets wat gedoe zaak casus kwestie probleem problemen bel bellen gebeld belt contact nummer telefoonnummer hulp help klant klanten client cliente clienten mevrouw mw meneer dhr mnr inwoner burger persoon iemand gekregen ontvangen".split(
    " ",
  ),
);
/** With more words somebody tells something, even if each of them is a common one. */
const MAX_WOORDEN = 8;

/** Makes the test: true when, apart from common words, only words of names of organisaties were typed. */
export function maakAlleenNaam({ kaart }: Opzoeken): (analyse: Analyse) => boolean {
  const namen = new Set(
    kaart.organisaties
      .flatMap(({ naam, afkorting = "" }) => woordenVan(normaliseer(`${naam} ${afkorting}`)))
      .filter((woord) => !STOPWOORDEN.has(woord)),
  );
  return ({ zinnen }) => {
    const woorden = zinnen.flatMap((zin) => zin.woorden);
    if (woorden.length > MAX_WOORDEN) return false;
    const inhoud = woorden.filter((woord) => !STOPWOORDEN.has(woord) && !ALGEMEEN.has(woord));
    return inhoud.length > 0 && inhoud.every((woord) => namen.has(woord));
  };
}
