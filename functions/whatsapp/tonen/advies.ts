/** The next step on a small screen: what to do, whom to call, what to say; the rest behind "Meer". */
import { OPSCHRIFTEN, RESULTATEN } from "../../antwoord/opschriften.ts";
import type { Advies, Antwoord } from "../../antwoord/schema.ts";
import { ACTIES } from "../../gesprek/teksten.ts";
import { contactVan, ingangKort, ingangTekst, versheid } from "./ingang.ts";
import { GRENS, type Uitgaand } from "./soorten.ts";
import { type Deel, pasIn, veilig, vet } from "./tekst.ts";
import { metWegen } from "./wegen.ts";

type MetAdvies = Antwoord & { advies: Advies };

/** The first screen. */
export function toonAdvies(antwoord: MetAdvies): Uitgaand[] {
  const { advies, waarschuwingen } = antwoord;
  const { ingang, klaarleggen, knelpunt, volgendeStap, zeg } = advies;
  const op = isOp(antwoord);
  const body = pasIn(
    [
      { rang: 0, tekst: alarm(antwoord) },
      { rang: 0, tekst: vet(volgendeStap) },
      { rang: 0, tekst: ingang === null ? "" : ingangTekst(ingang) },
      // When all was tried the step says so itself.
      ...waarschuwingen
        .filter(({ tekst }) => tekst !== volgendeStap)
        .map(({ code, tekst }) => ({ rang: code === "misschien-acuut" ? 0 : 2, tekst: veilig(tekst) })),
      // And then these words are for somebody who was called before.
      { rang: 1, tekst: op ? "" : `${vet(OPSCHRIFTEN.zeg)}\n“${veilig(zeg)}”` },
      // Half a list to have ready would be taken for the whole: it stays or goes in one piece.
      { rang: 4, tekst: opsomming(OPSCHRIFTEN.klaarleggen, klaarleggen) },
      // How the question was understood: who sees that it was not, stops here.
      { rang: 3, tekst: `${OPSCHRIFTEN.knelpunt}: ${veilig(knelpunt.naam)}` },
    ],
    GRENS.body,
  );
  return [
    metWegen(body, op ? [ACTIES.andere, ACTIES.meer, ACTIES.opnieuw] : EERSTE_KNOPPEN, {
      voet: ingang === null ? undefined : versheid(ingang),
      knelpunt: knelpunt.id,
    }),
  ];
}

const EERSTE_KNOPPEN = [ACTIES.geprobeerd, ACTIES.andere, ACTIES.meer];

/** Behind "Meer": all the rest, the ingang as a contact to call, and the other ways on. */
export function toonMeer(antwoord: MetAdvies): Uitgaand[] {
  const { advies } = antwoord;
  const { bronnen, daarna, delen, ingang, klaarleggen, knelpunt, letOp, regelingen, voorbeelden } = advies;
  const delenVan: Deel[] = [
    { rang: 4, tekst: `${vet(OPSCHRIFTEN.over)}\n${veilig(knelpunt.omschrijving)}` },
    { rang: 1, tekst: letOp === null ? "" : `${vet(OPSCHRIFTEN.letOp)}\n${veilig(letOp)}` },
    { rang: 1, tekst: opsomming(OPSCHRIFTEN.klaarleggen, klaarleggen) },
    {
      rang: 2,
      tekst: vet(OPSCHRIFTEN.daarna),
      regels: daarna.map(({ tekst, ingang: trede }) =>
        [`• ${veilig(tekst)}`, trede === null ? "" : ingangKort(trede, tekst)].filter(Boolean).join("\n→ "),
      ),
    },
    lijst(
      3,
      OPSCHRIFTEN.regelingen,
      regelingen.map(({ naam, ruimte }) => `${naam}: ${ruimte}`),
    ),
    lijst(
      5,
      OPSCHRIFTEN.voorbeelden,
      voorbeelden.map(({ titel, resultaat, sleutel }) => `${titel} (${RESULTATEN[resultaat]}): ${sleutel}`),
    ),
    { rang: 2, tekst: `${vet(OPSCHRIFTEN.delen)}\n${veilig(delen)}` },
    lijst(
      6,
      OPSCHRIFTEN.bronnen,
      bronnen.map(({ titel, url }) => `${titel}${url === undefined ? "" : ` ${url}`}`),
    ),
  ];
  const contact = ingang === null ? null : contactVan(ingang);
  const slot = pasIn(
    [
      { rang: 0, tekst: alarm(antwoord) },
      { rang: 0, tekst: vet(advies.volgendeStap) },
    ],
    GRENS.body,
  );
  return [
    { type: "text", text: { body: pasIn(delenVan, GRENS.tekst), preview_url: false } },
    ...(contact ? [contact] : []),
    metWegen(slot, [isOp(antwoord) ? ACTIES.andere : ACTIES.geprobeerd, ACTIES.kloptNiet, ACTIES.opnieuw], {
      knelpunt: knelpunt.id,
    }),
  ];
}

/** What to do first when there is danger. Not bold: the step below it is. */
function alarm({ uitkomst, bericht }: Antwoord): string {
  return uitkomst === "spoed" ? `⚠️ ${veilig(bericht)}` : "";
}

/** True when every rung was tried. */
function isOp({ waarschuwingen }: Antwoord): boolean {
  return waarschuwingen.some(({ code }) => code === "alles-geprobeerd");
}

/** A list that may lose its last lines. */
function lijst(rang: number, opschrift: string, regels: readonly string[]): Deel {
  return { rang, tekst: vet(opschrift), regels: regels.map((regel) => `• ${veilig(regel)}`) };
}

/** A list that stays whole. */
function opsomming(opschrift: string, regels: readonly string[]): string {
  return regels.length === 0
    ? ""
    : [vet(opschrift), ...regels.map((regel) => `• ${veilig(regel)}`)].join("\n");
}
