/** The warm hand-over, composed from the record: not a word of the caller is in it, and places stand open for a person. */
import { mailadres } from "../../../antwoord/adres.ts";
import type { Advies } from "../../../antwoord/schema.ts";
import { NOTITIE, OVERDRACHT, type Signaal } from "./teksten.ts";

/** The same text for each channel. */
export interface Overdracht {
  tekst: string;
  mail: string;
  teams: string;
}

/** Longest address that mail programs and Teams take without cutting it off. */
const MAX_ADRES = 2000;

/** Makes the hand-over of a step. */
export function maakOverdracht(advies: Advies, signalen: readonly Signaal[]): Overdracht {
  const { ingang, klaarleggen, knelpunt, volgendeStap } = advies;
  const regels = [
    OVERDRACHT.aanhef,
    "",
    OVERDRACHT.waarover(knelpunt.naam),
    OVERDRACHT.situatie,
    "",
    OVERDRACHT.stap,
    volgendeStap,
    "",
    OVERDRACHT.inwoner,
    OVERDRACHT.geprobeerd,
    ...(["emotie", "namens", "hulpverlener"] as const)
      .filter((code) => signalen.includes(code))
      .map((code) => OVERDRACHT[code]),
    ...(klaarleggen.length === 0
      ? []
      : ["", OVERDRACHT.klaar, ...klaarleggen.map((wat) => `- ${wat}: [ja/nee]`)]),
    "",
    OVERDRACHT.terugbellen,
    "",
    OVERDRACHT.slot,
  ];
  const tekst = regels.join("\n");
  const email = ingang?.kanalen.find(({ soort }) => soort === "email");
  const aan = email === undefined ? null : mailadres(email.waarde);
  return {
    tekst,
    mail: pas(
      `${aan ?? "mailto:"}?subject=${encodeURIComponent(OVERDRACHT.onderwerp(knelpunt.naam))}&body=`,
      tekst,
    ),
    teams: pas("https://teams.microsoft.com/l/chat/0/0?message=", tekst),
  };
}

/** An address with as many whole lines of the text as fit. */
function pas(begin: string, tekst: string): string {
  let adres = begin + encodeURIComponent(tekst.replaceAll("\n", "\r\n"));
  const regels = tekst.split("\n");
  while (adres.length > MAX_ADRES && regels.length > 1) {
    regels.pop();
    adres = begin + encodeURIComponent(regels.join("\r\n"));
  }
  return adres;
}

/** The call note of a step: only what stands on the kaart, so nothing of the inwoner. */
export function maakNotitie(advies: Advies, kaartVersie: string, dag: string): string {
  const { ingang, klaarleggen, knelpunt, volgendeStap } = advies;
  const nummers =
    ingang?.kanalen.filter(({ soort }) => soort === "telefoon").map(({ waarde }) => waarde) ?? [];
  const contact =
    ingang === null
      ? []
      : [
          `${NOTITIE.contact}: ${[...new Set([ingang.naam, ingang.organisatie.naam, ...nummers])].join(", ")}`,
        ];
  return [
    `${NOTITIE.knelpunt}: ${knelpunt.naam}`,
    `${NOTITIE.stap}: ${volgendeStap}`,
    ...contact,
    ...(klaarleggen.length === 0 ? [] : [`${NOTITIE.klaarleggen}: ${klaarleggen.join("; ")}`]),
    NOTITIE.bron(kaartVersie, dag),
  ].join("\n");
}
