/** From what the conversation says to a card. */
import type { Reactie } from "../../gesprek/index.ts";
import type { Uitgaand } from "../verzender.ts";
import { adviesKaart } from "./advies.ts";
import { berichtKaart } from "./bericht.ts";
import type { Kaartkader } from "./bouw.ts";
import { doorvraagKaart } from "./doorvraag.ts";
import { geenAdviesKaart } from "./geen-advies.ts";
import type { AdaptiveCard } from "./soorten.ts";
import { verkenningKaart } from "./verkenning.ts";

export type { Kaartkader } from "./bouw.ts";

/** The card of a reactie, with the sentence for a notification. */
export function toonReactie(reactie: Reactie, kader: Kaartkader): Uitgaand {
  const kaart = kaartVan(reactie, kader);
  return { kaart, samenvatting: kaart.speak };
}

function kaartVan(reactie: Reactie, kader: Kaartkader): AdaptiveCard {
  switch (reactie.soort) {
    case "bericht":
      return berichtKaart(reactie.regels, reactie.acties, kader);
    case "verkenning":
      return verkenningKaart(reactie.verkenning, reactie.acties, kader);
    case "antwoord": {
      const { antwoord, uitgebreid, acties } = reactie;
      const { advies, vraag } = antwoord;
      if (advies) return adviesKaart({ ...antwoord, advies }, kader, { uitgebreid });
      return vraag ? doorvraagKaart(antwoord, vraag, kader) : geenAdviesKaart(antwoord, acties, kader);
    }
  }
}
