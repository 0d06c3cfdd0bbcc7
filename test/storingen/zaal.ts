import { maakTeamsToneel } from "./teams-toneel.ts";
import type { KanaalNaam, Tafel, Toneel } from "./toneel.ts";
import { maakWebToneel } from "./web-toneel.ts";
import { maakWhatsAppToneel } from "./whatsapp-toneel.ts";

/** Starts any channel. */
export function maakToneel(kanaal: KanaalNaam, tafel: Tafel): Promise<Toneel> {
  switch (kanaal) {
    case "web":
    case "api":
      return maakWebToneel(kanaal, tafel);
    case "teams":
      return maakTeamsToneel(tafel);
    case "whatsapp":
      return maakWhatsAppToneel(tafel);
  }
}
