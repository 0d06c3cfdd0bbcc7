import type { Waarschuwing } from "../../antwoord/schema.ts";
import { TEAMS } from "../teksten.ts";
import { type Kaartkader, metAlarmnummers } from "./bouw.ts";
import type { Container } from "./soorten.ts";

/** What the user should know, a block each. */
export function meldingen(
  waarschuwingen: readonly Waarschuwing[],
  { plek }: Pick<Kaartkader, "plek">,
): Container[] {
  return waarschuwingen.map(({ code, tekst }) => {
    const erbij = code === "persoonsgegevens" && plek !== "persoonlijk" ? ` ${TEAMS.verwijderBericht}` : "";
    return {
      type: "Container",
      style: "warning",
      spacing: "small",
      items: [{ type: "TextBlock", text: metAlarmnummers(tekst + erbij), wrap: true }],
    };
  });
}
