/** The question that is being worked on: from a match to a zaak that is remembered, and back to an answer. */
import type { Antwoord, Waarschuwing } from "../antwoord/schema.ts";
import { stelAntwoordSamen } from "../antwoord/stel-samen.ts";
import { KEUZE_ANDERS } from "../antwoord/teksten.ts";
import type { Match } from "../matching/index.ts";
import type { Hulpmiddelen } from "./hulpmiddelen.ts";
import { combineer, mengVolgorde } from "./samen.ts";
import { MAX_DOORVRAGEN, type Toestand, type Zaak } from "./toestand.ts";

/** What every answer depends on besides the zaak. */
export interface Kader {
  hulp: Hulpmiddelen;
  vandaag: string;
  waarschuwingen: readonly Waarschuwing[];
}

/** A state with the answer that goes with it. */
export interface Beurt {
  toestand: Toestand;
  antwoord: Antwoord;
}

/** How much the first question counts once the answer to a doorvraag is clear by itself. */
const EERDER_BIJ_DUIDELIJK_ANTWOORD = 0.25;
/** From this chance on, an answer to a doorvraag settles which knelpunt it is. */
const DUIDELIJK = 0.45;

/** Starts a zaak with the match of a new question. */
export function beginZaak(
  kader: Kader,
  toestand: Toestand,
  match: Match,
  geprobeerd: readonly string[],
): Beurt {
  const zaak: Zaak = {
    kandidaten: match.kandidaten.map(({ knelpunt, zekerheid }) => ({ knelpunt, zekerheid })),
    organisaties: match.organisaties,
    gekozen: null,
    ingang: null,
    geprobeerd: [...geprobeerd],
    afgewezen: [],
    keuzes: [],
    doorvragen: 0,
    spoed: match.uitkomst === "spoed",
  };
  return beurt(kader, toestand, zaak, match);
}

/** The user chose a knelpunt: with a button, or in words that leave no doubt. */
export function kies(kader: Kader, toestand: Toestand, zaak: Zaak, knelpunt: string): Beurt {
  const rest = zaak.kandidaten.filter((kandidaat) => kandidaat.knelpunt !== knelpunt);
  const nieuw: Zaak = { ...zaak, kandidaten: [{ knelpunt, zekerheid: 1 }, ...rest].slice(0, 5), keuzes: [] };
  const spoed = kader.hulp.kaart.knelpunten.get(knelpunt)?.spoed === true;
  return beurt(
    kader,
    toestand,
    { ...nieuw, spoed },
    { uitkomst: spoed ? "spoed" : "advies", gekozen: knelpunt },
  );
}

/**
 * The user answered a doorvraag in words. What was known and what was just said are weighed together; a second
 * doorvraag may follow, never a third.
 */
export function beantwoord(kader: Kader, toestand: Toestand, zaak: Zaak, match: Match): Beurt {
  if (match.uitkomst === "spoed") return beginZaak(kader, toestand, match, zaak.geprobeerd);
  // An answer that says enough by itself outweighs the vague question; a few words lean on what was known.
  const gewicht = match.uitkomst === "advies" ? EERDER_BIJ_DUIDELIJK_ANTWOORD : 1;
  const kansen = combineer(zaak.kandidaten, match.kandidaten, gewicht)
    .filter(({ knelpunt }) => !zaak.afgewezen.includes(knelpunt))
    .slice(0, 5);
  const eerste = kansen[0];
  const nieuw: Zaak = {
    ...zaak,
    kandidaten: kansen,
    organisaties: mengVolgorde(match.organisaties, zaak.organisaties, gewicht).slice(0, 5),
    keuzes: [],
  };
  if (eerste && (eerste.zekerheid >= DUIDELIJK || match.uitkomst === "advies"))
    return kies(kader, toestand, nieuw, eerste.knelpunt);
  const uitkomst = eerste && zaak.doorvragen < MAX_DOORVRAGEN ? "doorvragen" : "niets-gevonden";
  return beurt(kader, toestand, nieuw, { uitkomst, gekozen: null, eigenaar: match.eigenaar });
}

/** The advised ingang was tried: the next rung comes up. */
export function volgendeTrede(kader: Kader, toestand: Toestand, zaak: Zaak): Beurt {
  // A step that is no contact has no ingang; the knelpunt itself then stands for it, or the same step would come back.
  const stap = zaak.ingang ?? zaak.gekozen;
  const geprobeerd = stap === null ? zaak.geprobeerd : [...new Set([...zaak.geprobeerd, stap])];
  return herhaal(kader, toestand, { ...zaak, geprobeerd });
}

/** What was refused, the knelpunt that was just advised on included. */
function metGekozenAfgewezen({ gekozen, afgewezen }: Zaak): string[] {
  return gekozen === null ? afgewezen : [...new Set([...afgewezen, gekozen])];
}

/** The user wants another reading: the next candidate that was not refused. Null when there is none left. */
export function andereMogelijkheid(kader: Kader, toestand: Toestand, zaak: Zaak): Beurt | null {
  const afgewezen = metGekozenAfgewezen(zaak);
  const volgende = zaak.kandidaten.find(({ knelpunt }) => !afgewezen.includes(knelpunt));
  return volgende ? kies(kader, toestand, { ...zaak, afgewezen }, volgende.knelpunt) : null;
}

/** The advies does not fit: asks which of the other readings is meant. Null when there are fewer than two left. */
export function kloptNiet(kader: Kader, toestand: Toestand, zaak: Zaak): Beurt | null {
  const afgewezen = metGekozenAfgewezen(zaak);
  const kandidaten = zaak.kandidaten.filter(({ knelpunt }) => !afgewezen.includes(knelpunt));
  if (kandidaten.length < 2) return null;
  const nieuw: Zaak = { ...zaak, afgewezen, kandidaten, gekozen: null, ingang: null, spoed: false };
  return beurt(kader, toestand, nieuw, { uitkomst: "doorvragen", gekozen: null });
}

/** The answer of the zaak as it stands now: after "meer", "terug" or a change of gemeente. */
export function herhaal(kader: Kader, toestand: Toestand, zaak: Zaak): Beurt {
  return beurt(kader, toestand, zaak, { uitkomst: zaak.spoed ? "spoed" : "advies", gekozen: zaak.gekozen });
}

/** The open question once more; it does not count as another one. */
export function vraagNogEens(kader: Kader, toestand: Toestand, zaak: Zaak): Beurt {
  const nogEens = beurt(kader, toestand, zaak, { uitkomst: "doorvragen", gekozen: null });
  return { ...nogEens, toestand: { ...toestand, zaak } };
}

function beurt(
  { hulp, vandaag, waarschuwingen }: Kader,
  toestand: Toestand,
  zaak: Zaak,
  match: Pick<Match, "uitkomst" | "gekozen"> & Partial<Match>,
): Beurt {
  const kandidaten = match.kandidaten ?? zaak.kandidaten.map((kandidaat) => ({ ...kandidaat, waarom: [] }));
  const eerste = hulp.kaart.knelpunten.get(match.gekozen ?? kandidaten[0]?.knelpunt ?? "");
  const antwoord = stelAntwoordSamen(
    hulp.kaart,
    {
      uitkomst: match.uitkomst,
      gekozen: match.gekozen,
      kandidaten,
      organisaties: match.organisaties ?? zaak.organisaties,
      domeinen: match.domeinen ?? eerste?.domeinen ?? [],
      ookGenoemd: match.ookGenoemd ?? [],
      misschienAcuut: match.misschienAcuut ?? false,
      eigenaar: match.eigenaar ?? null,
    },
    { gemeente: toestand.gemeente, geprobeerd: zaak.geprobeerd, vandaag, waarschuwingen },
  );
  const vraagt = antwoord.uitkomst === "doorvragen";
  // The question of a record names its own choices: what the user just refused is not asked again.
  if (antwoord.vraag)
    antwoord.vraag.keuzes = antwoord.vraag.keuzes.filter(({ id }) => !zaak.afgewezen.includes(id));
  return {
    antwoord,
    toestand: {
      ...toestand,
      begroet: true,
      zaak: {
        ...zaak,
        gekozen: antwoord.advies?.knelpunt.id ?? null,
        ingang: antwoord.advies?.ingang?.id ?? null,
        keuzes: (antwoord.vraag?.keuzes ?? []).map(({ id }) => id).filter((id) => id !== KEUZE_ANDERS.id),
        doorvragen: vraagt ? zaak.doorvragen + 1 : zaak.doorvragen,
      },
    },
  };
}
