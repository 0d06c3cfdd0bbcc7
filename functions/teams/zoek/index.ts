/** The message extension: find a loket from any compose box, and unfold links to our own pages. */
import { normaliseer } from "../../matching/analyse/normaliseer.ts";
import { veilig } from "../kaart/veilig.ts";
import { TEAMS } from "../teksten.ts";
import { recordVan } from "./link.ts";
import { type Treffer, trefferVan, type ZoekAfhankelijkheden } from "./treffer.ts";
import { vondsten } from "./vondsten.ts";

/** Nobody types more than this into a search box; the list has to be there while they type. */
const MAX_GETYPT = 300;
/** Most hits in the list. */
const MAX_TREFFERS = 10;
/** The ways in which people start such a question; what comes after it is what they mean. */
const AANHEF =
  /^(?:wie|waar|naar wie|welk loket) (?:moet ik )?(?:bel|bellen|kan|moet|is)? ?(?:ik|er)? ?(?:bellen )?(?:voor|over|bij|met) /i;

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
  const record = recordVan(afhankelijkheden.instellingen.paginas, adres);
  const treffer = record && trefferVan(afhankelijkheden, record);
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
