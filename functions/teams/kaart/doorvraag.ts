import { OPSCHRIFTEN } from "../../antwoord/opschriften.ts";
import type { Antwoord } from "../../antwoord/schema.ts";
import { ACTIES } from "../../gesprek/teksten.ts";
import { TEAMS } from "../teksten.ts";
import { alinea, druk, type Kaartkader, keuze, kop, maakKaart, terugKnop } from "./bouw.ts";
import { ingangBlok } from "./ingang.ts";
import { meldingen } from "./melding.ts";
import type { AdaptiveCard } from "./soorten.ts";

/** One question back, each choice a block that can be pressed as a whole. */
export function doorvraagKaart(
  { algemeneIngang, bericht, waarschuwingen }: Antwoord,
  vraag: NonNullable<Antwoord["vraag"]>,
  kader: Kaartkader,
): AdaptiveCard {
  const { zaak, plek } = kader;
  return maakKaart({
    body: [
      alinea(bericht, { size: "small", isSubtle: true }),
      kop(vraag.tekst, true),
      ...vraag.keuzes.map(({ id, label }) => keuze({ label, stuur: `kies ${id}` }, zaak)),
      ...meldingen(waarschuwingen, kader),
      ...(algemeneIngang
        ? [alinea(OPSCHRIFTEN.alvastHier, { size: "small" }), ingangBlok(algemeneIngang)]
        : []),
      ...(plek === "persoonlijk" ? [] : [alinea(TEAMS.anderenLezenMee, { size: "small" })]),
    ],
    acties: [druk(ACTIES.opnieuw, zaak), ...terugKnop(kader)],
    gesproken: [vraag.tekst, ...vraag.keuzes.map(({ label }) => label)].join(" "),
  });
}
