import type { Probleem } from "../../knowledge/bestand.ts";
import type { Controle } from "../../knowledge/controle/index.ts";

/** The report of `kaart:check`: warnings first and errors last, so that what must be mended is what one sees. */
export function toonControle({ inhoud, problemen, fouten }: Controle): string {
  const waarschuwingen = problemen.filter(({ ernst }) => ernst === "waarschuwing");
  const telling = Object.entries(inhoud)
    .map(([soort, records]) => `${records.length} ${soort}`)
    .join(", ");
  return [
    ...waarschuwingen.map(toonProbleem),
    ...problemen.filter(({ ernst }) => ernst === "fout").map(toonProbleem),
    `${telling}.`,
    `${fouten} fouten, ${waarschuwingen.length} waarschuwingen.${fouten > 0 ? " Verbeter de fouten en draai dit opnieuw." : ""}`,
    "",
  ].join("\n");
}

function toonProbleem({ ernst, code, bestand, regel, veld, waarde, uitleg }: Probleem): string {
  return `${ernst} ${bestand}:${regel} ${code}\n  ${veld || "(bestand)"} = ${waarde}\n  ${uitleg}`;
}
