import type { Cijfers } from "./cijfers.ts";
import type { Versheid } from "./versheid.ts";

/**
 * One line of JSON for the log, with a metric in CloudWatch's Embedded Metric Format:
 * https://docs.aws.amazon.com/AmazonCloudWatch/latest/monitoring/CloudWatch_Embedded_Metric_Format_Specification.html
 * The metric `KaartVerouderd` in `naamruimte` counts the records that were checked over a year ago; an alarm watches it.
 * @param nu epoch ms
 */
export function logregel(
  nu: number,
  naamruimte: string,
  perioden: readonly Cijfers[],
  { kaartVersie, verouderd, onbekend, zonderDatum }: Versheid,
): string {
  return JSON.stringify({
    niveau: "info",
    tijd: new Date(nu).toISOString(),
    soort: "rapport",
    kaartVersie,
    antwoorden: perioden.map(({ van, tot, antwoorden }) => ({ van, tot, antwoorden })),
    onbekend,
    zonderDatum,
    KaartVerouderd: verouderd,
    _aws: {
      Timestamp: nu,
      CloudWatchMetrics: [
        {
          Namespace: naamruimte,
          Dimensions: [[]],
          Metrics: [{ Name: "KaartVerouderd", Unit: "Count" }],
        },
      ],
    },
  });
}
