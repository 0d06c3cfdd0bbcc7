/** From what the conversation says to messages of WhatsApp: mostly one. */
import { OPSCHRIFTEN } from "../../antwoord/opschriften.ts";
import type { Antwoord } from "../../antwoord/schema.ts";
import type { Actie, Reactie } from "../../gesprek/index.ts";
import { WHATSAPP } from "../teksten.ts";
import { toonAdvies, toonMeer } from "./advies.ts";
import { ingangTekst } from "./ingang.ts";
import { GRENS, type Uitgaand } from "./soorten.ts";
import { pasIn, veilig, vet } from "./tekst.ts";
import { metWegen } from "./wegen.ts";

/** The messages for a reactie, in the order in which they are sent. */
export function toonReactie(reactie: Reactie): Uitgaand[] {
  switch (reactie.soort) {
    case "bericht":
      return [metWegen(reactie.regels.map(veilig).join("\n\n"), reactie.acties)];
    case "verkenning":
      return [toonVerkenning(reactie)];
    case "antwoord": {
      const { antwoord, uitgebreid, acties } = reactie;
      const { advies, vraag } = antwoord;
      if (advies) return uitgebreid ? toonMeer({ ...antwoord, advies }) : toonAdvies({ ...antwoord, advies });
      return [vraag ? toonDoorvraag(antwoord, vraag) : toonGeenAdvies(antwoord, acties)];
    }
  }
}

/** One question back. The choices stand in the text in full, numbered: typing the number works too. */
function toonDoorvraag(
  { algemeneIngang, bericht, waarschuwingen }: Antwoord,
  { tekst, keuzes }: NonNullable<Antwoord["vraag"]>,
): Uitgaand {
  const body = pasIn(
    [
      { rang: 3, tekst: veilig(bericht) },
      { rang: 0, tekst: vet(tekst) },
      { rang: 0, tekst: keuzes.map(({ label }, i) => `${i + 1}. ${veilig(label)}`).join("\n") },
      ...waarschuwingen.map(({ code, tekst: melding }) => ({
        rang: code === "misschien-acuut" ? 0 : 1,
        tekst: veilig(melding),
      })),
      {
        rang: 2,
        tekst: algemeneIngang ? `${OPSCHRIFTEN.alvastHier}\n${ingangTekst(algemeneIngang)}` : "",
      },
    ],
    GRENS.body,
  );
  return metWegen(
    body,
    keuzes.map(({ id, label }) => ({ label, stuur: `kies ${id}` })),
    { kop: WHATSAPP.keuzes, genummerd: true },
  );
}

/** No heading above it: the bericht says the same, and a small screen is soon full. */
function toonGeenAdvies(
  { algemeneIngang, bericht, waarschuwingen }: Antwoord,
  acties: readonly Actie[],
): Uitgaand {
  const body = pasIn(
    [
      { rang: 0, tekst: veilig(bericht) },
      ...waarschuwingen.map(({ tekst }) => ({ rang: 1, tekst: veilig(tekst) })),
      {
        rang: 2,
        tekst: algemeneIngang ? `${OPSCHRIFTEN.algemeneIngang}\n${ingangTekst(algemeneIngang)}` : "",
      },
    ],
    GRENS.body,
  );
  return metWegen(body, acties);
}

function toonVerkenning({
  verkenning: { naam, delen },
  acties,
}: Extract<Reactie, { soort: "verkenning" }>): Uitgaand {
  const body = pasIn(
    [
      { rang: 0, tekst: vet(naam) },
      ...delen.map(({ kop, regels }, i) => ({
        rang: i + 1,
        tekst: [
          ...(kop === "" ? [] : [vet(kop)]),
          ...regels.map((regel) => (regels.length > 1 ? `• ${veilig(regel)}` : veilig(regel))),
        ].join("\n"),
      })),
    ],
    acties.length === 0 ? GRENS.tekst : GRENS.body,
  );
  return metWegen(body, acties);
}
