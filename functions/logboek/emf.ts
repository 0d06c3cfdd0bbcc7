/**
 * A line as CloudWatch reads it: JSON that carries its own metrics in the Embedded Metric Format, so that counting costs
 * no call to AWS and no time of the user. Follows "Specification: Embedded metric format",
 * https://docs.aws.amazon.com/AmazonCloudWatch/latest/monitoring/CloudWatch_Embedded_Metric_Format_Specification.html
 *
 * | metric | unit | dimensions | counts |
 * | --- | --- | --- | --- |
 * | `Beurten` | Count | Kanaal; Kanaal, Uitkomst | turns |
 * | `Duur` | Milliseconds | Kanaal; Kanaal, Uitkomst | how long a turn took |
 * | `Fouten` | Count | Kanaal; Kanaal, Code | faults of ours, or of what we lean on |
 * | `Waarschuwingen` | Count | Kanaal; Kanaal, Code | what was refused, or needs nobody by itself |
 *
 * A dimension never holds an id or a text: every value is from a closed list, because each one is a metric to pay for.
 */
import type { MeldingRegel, Regel, VerzoekRegel } from "./regel.ts";
import { isBeurt } from "./uitkomst.ts";

/** Where the metrics stand unless it is said otherwise. */
export const NAAMRUIMTE = "WieMoetIkBellen";

interface Metriek {
  Name: "Beurten" | "Duur" | "Fouten" | "Waarschuwingen";
  Unit: "Count" | "Milliseconds";
}

/** Makes the shape of a line for CloudWatch, with the metrics in `naamruimte`. */
export function maakEmf(naamruimte: string): (regel: Regel) => string {
  return (regel) => {
    const metingen = regel.soort === "verzoek" ? vanVerzoek(regel) : vanMelding(regel);
    if (metingen === null) return JSON.stringify(regel);
    const { dimensies, metrieken, waarden } = metingen;
    return JSON.stringify({
      ...regel,
      ...waarden,
      _aws: {
        Timestamp: Date.parse(regel.tijd),
        CloudWatchMetrics: [{ Namespace: naamruimte, Dimensions: dimensies, Metrics: metrieken }],
      },
    });
  };
}

interface Metingen {
  dimensies: string[][];
  metrieken: Metriek[];
  waarden: Record<string, string | number>;
}

function vanVerzoek({ kanaal, uitkomst, duurMs }: VerzoekRegel): Metingen | null {
  if (!isBeurt(uitkomst)) return null;
  return {
    dimensies: [["Kanaal"], ["Kanaal", "Uitkomst"]],
    metrieken: [
      { Name: "Beurten", Unit: "Count" },
      { Name: "Duur", Unit: "Milliseconds" },
    ],
    waarden: { Kanaal: kanaal, Uitkomst: uitkomst, Beurten: 1, Duur: duurMs },
  };
}

function vanMelding({ kanaal, code, niveau }: MeldingRegel): Metingen {
  const naam = niveau === "fout" ? "Fouten" : "Waarschuwingen";
  return {
    dimensies: [["Kanaal"], ["Kanaal", "Code"]],
    metrieken: [{ Name: naam, Unit: "Count" }],
    waarden: { Kanaal: kanaal, Code: code, [naam]: 1 },
  };
}
