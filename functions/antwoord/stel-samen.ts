import { type Opzoeken, organisatiesVan } from "../../knowledge/opzoeken.ts";
import type { Bron, Knelpunt, Loket } from "../../knowledge/schema.ts";
import type { Match } from "../matching/index.ts";
import { maakDoorvraag } from "./doorvraag.ts";
import { geldtIn, maakIngang } from "./ingang.ts";
import { kiesTrede, maakLadder, zegVerder } from "./ladder.ts";
import type { Advies, Antwoord, Waarschuwing } from "./schema.ts";
import { ALLES_GEPROBEERD, BERICHTEN, MISSCHIEN_ACUUT, meerProblemen } from "./teksten.ts";

/** Most voorbeelden and bronnen in one answer; the rest stands on the page of the knelpunt. */
const MAX_VOORBEELDEN = 3;
/** The ingang for whoever gets stuck with something that is not on the kaart. */
export const ALGEMENE_INGANG = "sociaal-raadslieden-hulp";

/** What an answer depends on besides the match itself. */
export interface Omstandigheden {
  gemeente?: string | undefined;
  /** Ids of ingangen or organisaties that were tried; none of them is advised again. */
  geprobeerd: readonly string[];
  /** `JJJJ-MM-DD`. */
  vandaag: string;
  /** Warnings of earlier steps, such as masked personal data. */
  waarschuwingen?: readonly Waarschuwing[];
}

/** Composes the answer from a match: every word of it comes from a record of the kaart or from `teksten.ts`. */
export function stelAntwoordSamen(kaart: Opzoeken, match: Match, omstandigheden: Omstandigheden): Antwoord {
  const waarschuwingen = [...(omstandigheden.waarschuwingen ?? [])];
  const gekozen = match.gekozen === null ? undefined : kaart.knelpunten.get(match.gekozen);
  const uitkomst = houdbaar(kaart, match) ? match.uitkomst : "niets-gevonden";
  const antwoord: Antwoord = {
    uitkomst,
    bericht: BERICHTEN[uitkomst],
    kandidaten: match.kandidaten.map(({ knelpunt, zekerheid, waarom }) => ({
      knelpunt,
      naam: kaart.knelpunten.get(knelpunt)?.naam ?? knelpunt,
      organisaties: [...organisatiesVan(kaart, knelpunt)],
      zekerheid,
      waarom: [...waarom],
    })),
    organisaties: [...match.organisaties],
    domeinen: [...match.domeinen],
    waarschuwingen,
    kaartVersie: kaart.kaart.kaartVersie,
  };

  if (match.misschienAcuut) waarschuwingen.push({ code: "misschien-acuut", tekst: MISSCHIEN_ACUUT });
  if (gekozen && (uitkomst === "advies" || uitkomst === "spoed")) {
    const { advies, allesGeprobeerd } = maakAdvies(kaart, gekozen, omstandigheden);
    antwoord.advies = advies;
    if (allesGeprobeerd) waarschuwingen.push({ code: "alles-geprobeerd", tekst: ALLES_GEPROBEERD });
    const andere = match.ookGenoemd.flatMap((id) => kaart.knelpunten.get(id)?.naam ?? []);
    if (andere.length > 0) waarschuwingen.push({ code: "meer-problemen", tekst: meerProblemen(andere) });
  }
  if (uitkomst === "doorvragen") antwoord.vraag = maakDoorvraag(kaart, match);
  if (uitkomst === "doorvragen" || uitkomst === "niets-gevonden") {
    const algemeen = uitkomst === "niets-gevonden" ? kaart.loketten.get(ALGEMENE_INGANG) : undefined;
    const id =
      besteIngang(kaart, match.eigenaar, omstandigheden) ??
      (algemeen && isVrij(algemeen, omstandigheden.geprobeerd) ? algemeen.id : null);
    const ingang = id === null ? null : maakIngang(kaart, id, omstandigheden.vandaag);
    if (ingang) antwoord.algemeneIngang = ingang;
  }
  return antwoord;
}

/** False for an outcome with nothing to show: no knelpunt to advise on, or none to choose from. */
function houdbaar(kaart: Opzoeken, { uitkomst, gekozen, kandidaten }: Match): boolean {
  if (uitkomst === "advies" || uitkomst === "spoed") return gekozen !== null && kaart.knelpunten.has(gekozen);
  return uitkomst !== "doorvragen" || kandidaten.some(({ knelpunt }) => kaart.knelpunten.has(knelpunt));
}

/** The loket of an organisatie that a professional who is stuck gets furthest with; what was tried is left out. */
function besteIngang(
  kaart: Opzoeken,
  organisatie: string | null,
  { gemeente, geprobeerd }: Omstandigheden,
): string | null {
  const rang = { professional: 0, beide: 1, inwoner: 2 };
  const [beste] = kaart.kaart.loketten
    .filter(
      (loket) =>
        loket.organisatie === organisatie && geldtIn(loket.gebied, gemeente) && isVrij(loket, geprobeerd),
    )
    .sort((a, b) => rang[a.voorWie] - rang[b.voorWie] || b.kanalen.length - a.kanalen.length);
  return beste?.id ?? null;
}

/** True when neither the loket nor its organisatie was tried. */
function isVrij({ id, organisatie }: Loket, geprobeerd: readonly string[]): boolean {
  return !geprobeerd.includes(id) && !geprobeerd.includes(organisatie);
}

function maakAdvies(
  kaart: Opzoeken,
  knelpunt: Knelpunt,
  { gemeente, geprobeerd, vandaag }: Omstandigheden,
): { advies: Advies; allesGeprobeerd: boolean } {
  const ladder = maakLadder(kaart, knelpunt, gemeente);
  const { nu, daarna } = kiesTrede(kaart, ladder, geprobeerd);
  const regelingen = knelpunt.regelingen.flatMap((id) => kaart.regelingen.get(id) ?? []);
  const voorbeelden = knelpunt.voorbeelden
    .flatMap((id) => kaart.voorbeelden.get(id) ?? [])
    .slice(0, MAX_VOORBEELDEN);
  const ingangVan = (id: string | null) => (id === null ? null : maakIngang(kaart, id, vandaag));
  const loket =
    nu?.ingang == null ? undefined : (kaart.loketten.get(nu.ingang) ?? kaart.contactpersonen.get(nu.ingang));
  return {
    allesGeprobeerd: nu === null,
    advies: {
      knelpunt: { id: knelpunt.id, naam: knelpunt.naam, omschrijving: knelpunt.omschrijving },
      volgendeStap: nu?.tekst ?? ALLES_GEPROBEERD,
      ingang: ingangVan(nu?.ingang ?? null),
      zeg: nu?.zeg ?? zegVerder(knelpunt.naam),
      klaarleggen: [...(nu?.klaarleggen ?? knelpunt.klaarleggen)],
      regelingen: regelingen.map(({ id, naam, ruimte }) => ({ id, naam, ruimte })),
      voorbeelden: voorbeelden.map(({ id, titel, resultaat, sleutel, gemeente: plaats }) => ({
        id,
        titel,
        resultaat,
        sleutel,
        gemeente: plaats ?? null,
      })),
      daarna: daarna.map(({ tekst, ingang }) => ({ tekst, ingang: ingangVan(ingang) })),
      delen: knelpunt.delen,
      letOp: knelpunt.letOp ?? null,
      bronnen: uniekeBronnen([...knelpunt.bronnen, ...(loket?.bronnen ?? [])]),
    },
  };
}

function uniekeBronnen(bronnen: readonly Bron[]): Bron[] {
  return [
    ...new Map(bronnen.map((bron) => [`${bron.titel}|${bron.url ?? ""}|${bron.plek ?? ""}`, bron])).values(),
  ];
}
