import { OPSCHRIFTEN } from "../../antwoord/opschriften.ts";
import type { Antwoord } from "../../antwoord/schema.ts";
import type { Actie } from "../../gesprek/index.ts";
import { alinea, type Kaartkader, kop, maakKaart, wegen } from "./bouw.ts";
import { ingangBlok } from "./ingang.ts";
import { meldingen } from "./melding.ts";
import type { AdaptiveCard } from "./soorten.ts";

/** Nothing on the kaart fits, or the question is about something else: says so, with the best general ingang. */
export function geenAdviesKaart(
  { algemeneIngang, bericht, uitkomst, waarschuwingen }: Antwoord,
  acties: readonly Actie[],
  kader: Kaartkader,
): AdaptiveCard {
  const { blokken, knoppen } = wegen(acties, kader);
  return maakKaart({
    body: [
      kop(uitkomst === "buiten-bereik" ? OPSCHRIFTEN.buitenBereik : OPSCHRIFTEN.nietsGevonden, true),
      alinea(bericht),
      ...meldingen(waarschuwingen, kader),
      ...(algemeneIngang
        ? [alinea(OPSCHRIFTEN.algemeneIngang, { size: "small" }), ingangBlok(algemeneIngang)]
        : []),
      ...blokken,
    ],
    acties: knoppen,
    gesproken: bericht,
  });
}
