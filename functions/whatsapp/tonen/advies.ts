/** The next step on a small screen: what to do, whom to call, what to say; the rest behind "Meer". */
import { OPSCHRIFTEN, RESULTATEN } from "../../antwoord/opschriften.ts";
import type { Advies, Antwoord } from "../../antwoord/schema.ts";
import { ACTIES } from "../../gesprek/teksten.ts";
import { contactVan, ingangKort, ingangTekst, versheid } from "./ingang.ts";
import { GRENS, type Uitgaand } from "./soorten.ts";
import { type Deel, pasIn, veilig, vet } from "./tekst.ts";
import { metWegen } from "./wegen.ts";

/** The first screen. */
export function toonAdvies({
  advies,
  bericht,
  uitkomst,
  waarschuwingen,
}: Antwoord & { advies: Advies }): Uitgaand[] {
  const { ingang, klaarleggen, knelpunt, volgendeStap, zeg } = advies;
  const spoed = uitkomst === "spoed";
  const body = pasIn(
    [
      { rang: spoed ? 0 : 6, tekst: spoed ? `⚠️ ${vet(bericht)}` : "" },
      { rang: 0, tekst: vet(volgendeStap) },
      { rang: 0, tekst: ingang === null ? "" : ingangTekst(ingang) },
      ...waarschuwingen.map(({ code, tekst }) => ({
        rang: code === "misschien-acuut" ? 0 : 2,
        tekst: veilig(tekst),
      })),
      { rang: 1, tekst: `${OPSCHRIFTEN.zeg}: “${veilig(zeg)}”` },
      { rang: 3, tekst: opsomming(OPSCHRIFTEN.klaarleggen, klaarleggen) },
      { rang: 4, tekst: `${OPSCHRIFTEN.knelpunt}: ${veilig(knelpunt.naam)}` },
    ],
    GRENS.body,
  );
  return [
    metWegen(body, [ACTIES.geprobeerd, ACTIES.andere, ACTIES.meer], {
      voet: ingang === null ? undefined : versheid(ingang),
      knelpunt: knelpunt.id,
    }),
  ];
}

/** Behind "Meer": all the rest, the ingang as a contact to call, and the other ways on. */
export function toonMeer({ advies }: { advies: Advies }): Uitgaand[] {
  const { bronnen, daarna, delen, ingang, klaarleggen, knelpunt, letOp, regelingen, voorbeelden } = advies;
  const delenVan: Deel[] = [
    { rang: 4, tekst: `${vet(OPSCHRIFTEN.over)}\n${veilig(knelpunt.omschrijving)}` },
    { rang: 1, tekst: letOp === null ? "" : `${vet(OPSCHRIFTEN.letOp)}\n${veilig(letOp)}` },
    { rang: 1, tekst: opsomming(OPSCHRIFTEN.klaarleggen, klaarleggen) },
    {
      rang: 2,
      tekst: opsomming(
        OPSCHRIFTEN.daarna,
        daarna.map(({ tekst, ingang: trede }) =>
          trede === null ? tekst : `${tekst} (${ingangKort(trede)})`,
        ),
      ),
    },
    {
      rang: 3,
      tekst: opsomming(
        OPSCHRIFTEN.regelingen,
        regelingen.map(({ naam, ruimte }) => `${naam}: ${ruimte}`),
      ),
    },
    {
      rang: 5,
      tekst: opsomming(
        OPSCHRIFTEN.voorbeelden,
        voorbeelden.map(({ titel, resultaat, sleutel }) => `${titel} (${RESULTATEN[resultaat]}): ${sleutel}`),
      ),
    },
    { rang: 2, tekst: `${vet(OPSCHRIFTEN.delen)}\n${veilig(delen)}` },
    {
      rang: 6,
      tekst: opsomming(
        OPSCHRIFTEN.bronnen,
        bronnen.map(({ titel, url }) => `${titel}${url === undefined ? "" : ` ${url}`}`),
      ),
    },
  ];
  const contact = ingang === null ? null : contactVan(ingang);
  return [
    { type: "text", text: { body: pasIn(delenVan, GRENS.tekst), preview_url: false } },
    ...(contact ? [contact] : []),
    metWegen(vet(advies.volgendeStap), [ACTIES.geprobeerd, ACTIES.kloptNiet, ACTIES.opnieuw], {
      knelpunt: knelpunt.id,
    }),
  ];
}

function opsomming(opschrift: string, regels: readonly string[]): string {
  return regels.length === 0
    ? ""
    : [vet(opschrift), ...regels.map((regel) => `• ${veilig(regel)}`)].join("\n");
}
