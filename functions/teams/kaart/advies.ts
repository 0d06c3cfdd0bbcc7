/** The card of a next step. */

import { webadres } from "../../antwoord/adres.ts";
import { leesbareDatum } from "../../antwoord/datum.ts";
import { OPSCHRIFTEN, RESULTATEN } from "../../antwoord/opschriften.ts";
import type { Advies, Antwoord } from "../../antwoord/schema.ts";
import { ACTIES } from "../../gesprek/teksten.ts";
import { TEAMS } from "../teksten.ts";
import {
  alinea,
  deel,
  druk,
  type Kaartkader,
  kop,
  maakKaart,
  metAlarmnummers,
  opsomming,
  terugKnop,
} from "./bouw.ts";
import { gesprokenIngang, ingangBlok, ingangRegel } from "./ingang.ts";
import { meldingen } from "./melding.ts";
import { deelActie, knelpuntAdres } from "./paginas.ts";
import { eerstePassend } from "./passen.ts";
import type { Action, AdaptiveCard, Container, Element, TextBlock } from "./soorten.ts";
import { link, veilig, veiligGetypt } from "./veilig.ts";

/** Id of the part that "Meer" shows. */
const MEER = "meer";
/** Shows and hides the details, on the device itself: it works wherever the card ends up. */
export const MEER_KNOP: Action = {
  type: "Action.ToggleVisibility",
  title: TEAMS.meer,
  targetElements: [MEER],
};

/** How much of the details to show. */
interface Ruimte {
  bronnen: number;
  voorbeelden: number;
  regelingen: number;
  daarna: number;
  over: boolean;
}

/** From all to the least: the first that fits is taken. What is left out stands on the page of the knelpunt. */
const RUIMTES: readonly [Ruimte, ...Ruimte[]] = [
  { bronnen: 8, voorbeelden: 3, regelingen: 6, daarna: 6, over: true },
  { bronnen: 4, voorbeelden: 2, regelingen: 4, daarna: 6, over: true },
  { bronnen: 2, voorbeelden: 1, regelingen: 2, daarna: 4, over: true },
  { bronnen: 1, voorbeelden: 0, regelingen: 1, daarna: 2, over: false },
  { bronnen: 0, voorbeelden: 0, regelingen: 0, daarna: 0, over: false },
];

/**
 * The card of an advies, small enough for Teams.
 * @param uitgebreid true to show the details at once
 * @param acties the buttons below it; default those of a conversation
 */
export function adviesKaart(
  antwoord: Antwoord & { advies: Advies },
  kader: Kaartkader,
  {
    uitgebreid = false,
    acties = gespreksActies(antwoord.advies, kader),
  }: { uitgebreid?: boolean; acties?: Action[] } = {},
): AdaptiveCard {
  return eerstePassend(RUIMTES, (ruimte) => {
    const meer = details(antwoord.advies, ruimte, kader);
    return maakKaart({
      body: [
        ...stap(antwoord, kader),
        { type: "Container", id: MEER, isVisible: uitgebreid, items: meer } satisfies Container,
      ],
      acties: [...acties],
      gesproken: gesproken(antwoord),
    });
  });
}

function gespreksActies(advies: Advies, kader: Kaartkader): Action[] {
  const { zaak } = kader;
  return [
    druk(ACTIES.geprobeerd, zaak),
    druk(ACTIES.andere, zaak),
    MEER_KNOP,
    druk(ACTIES.kloptNiet, zaak),
    deelActie(kader, advies.knelpunt.id),
    ...terugKnop(kader),
  ];
}

function stap(antwoord: Antwoord & { advies: Advies }, kader: Kaartkader): Element[] {
  const { plek } = kader;
  const { advies, bericht, uitkomst, waarschuwingen } = antwoord;
  const spoed = uitkomst === "spoed";
  const toelichting = [herkomst(antwoord, plek), ...meldingen(waarschuwingen, kader)];
  return [
    spoed ? alarm(bericht) : alinea(bericht, { size: "small", isSubtle: true }),
    kop(advies.volgendeStap, true),
    ...(spoed ? [] : toelichting),
    ...(advies.ingang === null ? [] : [ingangBlok(advies.ingang)]),
    ...deel(OPSCHRIFTEN.zeg, [alinea(`“${advies.zeg}”`)]),
    ...deel(OPSCHRIFTEN.klaarleggen, advies.klaarleggen.length === 0 ? [] : [opsomming(advies.klaarleggen)]),
    ...(spoed ? toelichting : []),
    ...(plek === "persoonlijk" ? [] : [alinea(TEAMS.anderenLezenMee, { size: "small" })]),
  ];
}

function alarm(bericht: string): Container {
  return {
    type: "Container",
    style: "attention",
    bleed: true,
    items: [
      {
        type: "TextBlock",
        text: `${TEAMS.gevaar}. ${metAlarmnummers(bericht)}`,
        wrap: true,
        weight: "bolder",
      },
    ],
  };
}

/** Which knelpunt this is. The user's own words that led to it are shown only where nobody reads along. */
function herkomst(
  { advies, kandidaten }: Antwoord & { advies: Advies },
  plek: Kaartkader["plek"],
): TextBlock {
  const { id, naam } = advies.knelpunt;
  const waarom =
    plek === "persoonlijk" ? (kandidaten.find(({ knelpunt }) => knelpunt === id)?.waarom ?? []) : [];
  const gevonden =
    waarom.length === 0
      ? ""
      : `${OPSCHRIFTEN.gevondenOp}: ${waarom.map((woord) => `‘${woord}’`).join(", ")}.`;
  const text = veilig(`${OPSCHRIFTEN.knelpunt}: ${naam}.`) + veiligGetypt(gevonden).replace(/^(?=.)/, " ");
  return { type: "TextBlock", text, wrap: true, size: "small", isSubtle: true };
}

function details(advies: Advies, ruimte: Ruimte, { paginas }: Kaartkader): Element[] {
  const { bronnen, daarna, delen, knelpunt, letOp, regelingen, voorbeelden } = advies;
  return [
    ...(ruimte.over ? deel(OPSCHRIFTEN.over, [alinea(knelpunt.omschrijving)]) : []),
    ...deel(OPSCHRIFTEN.letOp, letOp === null ? [] : [alinea(letOp)]),
    ...deel(
      OPSCHRIFTEN.daarna,
      daarna
        .slice(0, ruimte.daarna)
        .flatMap(({ tekst, ingang }, i) => [
          alinea(`${i + 1}) ${tekst}`),
          ...(ingang === null ? [] : [ingangRegel(ingang)]),
        ]),
    ),
    ...deel(
      OPSCHRIFTEN.regelingen,
      regelingen
        .slice(0, ruimte.regelingen)
        .flatMap(({ naam, ruimte: mag }) => [
          alinea(naam, { weight: "bolder" }),
          alinea(mag, { spacing: "none" }),
        ]),
    ),
    ...deel(
      OPSCHRIFTEN.voorbeelden,
      voorbeelden.slice(0, ruimte.voorbeelden).flatMap(({ titel, gemeente, resultaat, sleutel }) => [
        alinea(`${titel}${gemeente === null ? "" : ` (${gemeente})`}: ${RESULTATEN[resultaat]}`, {
          weight: "bolder",
        }),
        alinea(sleutel, { spacing: "none" }),
      ]),
    ),
    ...deel(OPSCHRIFTEN.delen, [alinea(delen)]),
    ...deel(OPSCHRIFTEN.bronnen, bronnen.slice(0, ruimte.bronnen).map(bronRegel)),
    {
      type: "TextBlock",
      text: link(TEAMS.leesVerder, knelpuntAdres(paginas, knelpunt.id)),
      wrap: true,
      spacing: "medium",
    },
  ];
}

function bronRegel({ titel, plek, url, datum }: Advies["bronnen"][number]): TextBlock {
  const adres = url === undefined ? null : webadres(url);
  // Without TLS anybody on the way may put another page there: the title then says enough to find it.
  const naam = adres?.startsWith("https:") ? link(titel, adres) : veilig(titel);
  const wanneer = datum === undefined ? OPSCHRIFTEN.zonderDatum : leesbareDatum(datum);
  const text = `${naam}${plek === undefined ? "" : `, ${veilig(plek)}`} (${veilig(wanneer)})`;
  return { type: "TextBlock", text, wrap: true, size: "small", spacing: "small" };
}

function gesproken({ uitkomst, bericht, advies }: Antwoord & { advies: Advies }): string {
  const { ingang, volgendeStap } = advies;
  return [
    ...(uitkomst === "spoed" ? [bericht] : []),
    volgendeStap,
    ...(ingang === null ? [] : [gesprokenIngang(ingang)]),
  ].join(" ");
}
