/** One call: the words so far, the results for them, and the one that is open. Pure, apart from the clock that is passed in. */

import { maakIngang } from "../../../antwoord/ingang.ts";
import { kiesTrede, maakLadder } from "../../../antwoord/ladder.ts";
import type { Advies, Antwoord } from "../../../antwoord/schema.ts";
import {
  beantwoordVraag,
  type Hulpmiddelen,
  LEGE_TOESTAND,
  type Toestand,
  voerGesprek,
} from "../../../gesprek/index.ts";
import { ACTIES } from "../../../gesprek/teksten.ts";
import type { Treffer } from "../../pagina/paneel/resultaten.tsx";
import type { Zekerheid } from "../../pagina/paneel/teksten.ts";

/** What the worker remembers between two messages of the page. */
export interface Zaak {
  tekst: string;
  /** Null before the first words. */
  antwoord: Antwoord | null;
  toestand: Toestand;
}

export const GEEN_ZAAK: Zaak = { tekst: "", antwoord: null, toestand: LEGE_TOESTAND };

/** From these chances on a result is called so. */
const ZEKER = 0.75;
const WAARSCHIJNLIJK = 0.35;

/**
 * Searches. Each search starts the call anew: what was opened before belongs to other words.
 * @param gemeente name of the gemeente of whoever searches, as the kaart writes it; absent when none was chosen
 */
export function zoek(hulp: Hulpmiddelen, tekst: string, vandaag: string, gemeente?: string): Zaak {
  const antwoord = beantwoordVraag(hulp, { tekst, vandaag, gemeente });
  const geprobeerd = hulp.geprobeerdIn(hulp.maskeer(tekst).tekst);
  return {
    tekst,
    antwoord,
    toestand: {
      ...LEGE_TOESTAND,
      ...(gemeente !== undefined && { gemeente }),
      begroet: true,
      zaak: {
        kandidaten: antwoord.kandidaten.map(({ knelpunt, zekerheid }) => ({ knelpunt, zekerheid })),
        organisaties: antwoord.organisaties,
        gekozen: null,
        ingang: null,
        geprobeerd,
        afgewezen: [],
        keuzes: [],
        doorvragen: 0,
        spoed: antwoord.uitkomst === "spoed",
      },
    },
  };
}

/** The rows of the list, acute ones first as soon as danger is heard. */
export function treffersVan(hulp: Hulpmiddelen, { antwoord, toestand }: Zaak, vandaag: string): Treffer[] {
  if (antwoord === null || antwoord.uitkomst === "niets-gevonden" || antwoord.uitkomst === "buiten-bereik")
    return [];
  const treffers = antwoord.kandidaten.flatMap(({ knelpunt: id, waarom, zekerheid }): Treffer[] => {
    const knelpunt = hulp.kaart.knelpunten.get(id);
    if (!knelpunt) return [];
    const { nu } = kiesTrede(
      hulp.kaart,
      maakLadder(hulp.kaart, knelpunt, toestand.gemeente),
      toestand.zaak?.geprobeerd ?? [],
    );
    const ingang = nu?.ingang == null ? null : maakIngang(hulp.kaart, nu.ingang, vandaag);
    const spoed = knelpunt.spoed === true;
    return [
      {
        knelpunt: id,
        naam: knelpunt.naam,
        ingang,
        zekerheid: inWoorden(zekerheid, antwoord.uitkomst === "doorvragen"),
        spoed,
        waarom,
      },
    ];
  });
  const gevaar =
    antwoord.uitkomst === "spoed" || antwoord.waarschuwingen.some(({ code }) => code === "misschien-acuut");
  return gevaar ? treffers.toSorted((a, b) => Number(b.spoed) - Number(a.spoed)) : treffers;
}

/** A result of a question that is still asked back is never called sure. */
function inWoorden(zekerheid: number, vraagt: boolean): Zekerheid {
  if (zekerheid >= ZEKER && !vraagt) return "zeker";
  return zekerheid >= WAARSCHIJNLIJK ? "waarschijnlijk" : "misschien";
}

/** The same call for another gemeente, or for none. */
export function voorGemeente({ toestand, ...zaak }: Zaak, gemeente: string | undefined): Zaak {
  const { gemeente: _, ...rest } = toestand;
  return { ...zaak, toestand: gemeente === undefined ? rest : { ...rest, gemeente } };
}

/** The step of one result, and the state after it. Null when the id is no knelpunt. */
export function open(hulp: Hulpmiddelen, toestand: Toestand, knelpunt: string, vandaag: string) {
  return zeg(hulp, toestand, `kies ${knelpunt}`, vandaag);
}

/** The next rung: the step that is open was tried. */
export function volgendeTrede(hulp: Hulpmiddelen, toestand: Toestand, vandaag: string) {
  return zeg(hulp, toestand, ACTIES.geprobeerd.stuur, vandaag);
}

/** The open step once more: the signals or the kaart changed. */
export function nogEens(hulp: Hulpmiddelen, toestand: Toestand, vandaag: string) {
  return zeg(hulp, toestand, ACTIES.stap.stuur, vandaag);
}

function zeg(hulp: Hulpmiddelen, toestand: Toestand, tekst: string, vandaag: string) {
  const uitkomst = voerGesprek(hulp, toestand, { tekst, vandaag });
  const antwoord = uitkomst.reactie.soort === "antwoord" ? uitkomst.reactie.antwoord : null;
  const advies: Advies | undefined = antwoord?.advies;
  if (antwoord === null || advies === undefined) return null;
  return { toestand: uitkomst.toestand, antwoord: { ...antwoord, advies } };
}
