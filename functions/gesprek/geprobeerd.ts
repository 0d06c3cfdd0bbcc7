/**
 * What somebody says to have tried, in the middle of a question: "Juridisch Loket al gebeld, kon niets doen". Careful on
 * purpose: who says no is mostly the owner of the knelpunt, and its own step is still the way. Only an ingang that is
 * named itself, and the general line of an organisatie that has a better one, are left out.
 */
import type { Opzoeken } from "../../knowledge/opzoeken.ts";
import type { Loket } from "../../knowledge/schema.ts";
import { normaliseer } from "../matching/analyse/normaliseer.ts";

/** The ids of the ingangen that a text says were tried without result. */
export type GeprobeerdLezer = (tekst: string) => string[];

/** One stretch of a text in which both the name and that it was tried must stand. */
const GRENS = /[.;!?\n]|,? (?:en|maar|dus|omdat|toen|daarna) /;
const GEPROBEERD =
  /\b(?:(?:al|reeds|eerder|ook al|net|vorige week|gisteren) (?:\p{L}+ ){0,3}?(?:gebeld|gesproken|geprobeerd|benaderd|gemaild|ingeschakeld|geraadpleegd|geweest|gehad)|(?:gebeld|gesproken|geprobeerd|gemaild|geweest) (?:met|naar|bij))\b/u;
/** What somebody who was asked did: "het Juridisch Loket kan niets doen" says that it was asked. */
const REAGEERDE =
  /\b(?:zegt|zei|zeiden|kan|kon|kunnen|konden|wil|wilde|doet|deed|verwijst|verwees|stuurt|stuurde|geeft|gaf)\b/;
const ZONDER_RESULTAAT =
  /\b(?:nee|niet|niets|niks|geen|zonder resultaat|zonder succes|verwij(?:st|zen)|verwees|weiger(?:t|de|en)|helpt? niet|afgewezen)\b/;

interface Naam {
  patroon: RegExp;
  ids: string[];
}

/** Makes the reader from the names on the kaart. */
export function maakGeprobeerdLezer(kaart: Opzoeken): GeprobeerdLezer {
  const loketten = loketnamen(kaart);
  const lijnen = algemeneLijnen(kaart);
  return (tekst) => {
    const kaal = normaliseer(tekst);
    const stukken = kaal.split(GRENS);
    const gevonden = stukken.flatMap((stuk, i) => {
      const geprobeerd = GEPROBEERD.test(stuk);
      if (!geprobeerd && !REAGEERDE.test(stuk)) return [];
      if (!ZONDER_RESULTAAT.test(`${stuk} ${stukken[i + 1] ?? ""}`)) return [];
      const genoemd = (namen: readonly Naam[]) =>
        namen.filter(({ patroon }) => patroon.test(stuk)).flatMap(({ ids }) => ids);
      const precies = genoemd(loketten);
      return precies.length > 0 || !geprobeerd ? precies : genoemd(lijnen);
    });
    return [...new Set(gevonden)];
  };
}

/** Organisaties that help with a knelpunt. The others decide: their no is what the knelpunt is about. */
const HELPT = ["maatschappelijk", "samenwerkingsverband", "rechtspraak", "gemeente", "overig"];

/**
 * Each loket that helps by its own name, without what stands between brackets; a maatwerkloket also by "maatwerkloket
 * IND".
 */
function loketnamen({ kaart, organisaties }: Opzoeken): Naam[] {
  const helpt = ({ organisatie, naam }: Loket) =>
    /maatwerk/i.test(naam) || HELPT.includes(organisaties.get(organisatie)?.soort ?? "");
  return kaart.loketten.filter(helpt).flatMap((loket) => {
    const naam = zonderLidwoord(normaliseer(loket.naam.replace(/\([^()]*\)/g, "")).trim());
    const kort = organisaties.get(loket.organisatie)?.afkorting;
    const anders =
      kort !== undefined && /maatwerk/i.test(loket.naam)
        ? [`maatwerk(?:loket|plaats)? (?:van |bij )?(?:de |het )?${letterlijk(normaliseer(kort))}`]
        : [];
    // A name of one word means something else as well: "de advocaat zegt dat het niet mag".
    const patronen = [...(naam.includes(" ") ? [letterlijk(naam)] : []), ...anders];
    return patronen.map((patroon) => ({ patroon: new RegExp(`\\b(?:${patroon})\\b`), ids: [loket.id] }));
  });
}

/** The general line of an organisatie that has a better ingang, by the short name of the organisatie. */
function algemeneLijnen({ kaart, organisaties }: Opzoeken): Naam[] {
  return [...organisaties.values()].flatMap(({ id, naam, afkorting }) => {
    const loketten = kaart.loketten.filter(({ organisatie }) => organisatie === id);
    const algemeen = loketten.filter(isAlgemeen).map((loket) => loket.id);
    if (algemeen.length === 0 || algemeen.length === loketten.length) return [];
    const namen = [naam.replace(/\([^()]*\)/g, "").trim(), ...(afkorting === undefined ? [] : [afkorting])];
    return [
      { patroon: new RegExp(`\\b(?:${namen.map(normaliseer).map(letterlijk).join("|")})\\b`), ids: algemeen },
    ];
  });
}

function isAlgemeen({ voorWie, naam }: Loket): boolean {
  return voorWie === "inwoner" || /algemene lijn/i.test(naam);
}

function zonderLidwoord(naam: string): string {
  return naam.replace(/^(?:de|het|een) /, "");
}

function letterlijk(tekst: string): string {
  return tekst.replace(/[.*+?^${}()|[\]\\]/g, "\\$&");
}
