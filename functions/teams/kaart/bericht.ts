import type { Actie } from "../../gesprek/index.ts";
import { type Kaartkader, maakKaart, wegen } from "./bouw.ts";
import type { AdaptiveCard, TextBlock } from "./soorten.ts";
import { veiligGetypt } from "./veilig.ts";

/** A message of a few sentences, with ways on. Words of the user may stand in it. */
export function berichtKaart(
  regels: readonly string[],
  acties: readonly Actie[],
  kader: Kaartkader,
): AdaptiveCard {
  const { blokken, knoppen } = wegen(acties, kader);
  return maakKaart({
    body: [
      ...regels.map((regel): TextBlock => ({ type: "TextBlock", text: veiligGetypt(regel), wrap: true })),
      ...blokken,
    ],
    acties: knoppen,
    gesproken: regels.map(veiligGetypt).join(" "),
  });
}
