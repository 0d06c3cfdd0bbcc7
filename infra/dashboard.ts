/// <reference path="../.sst/platform/config.d.ts" />
import { type LambdaNaam, naamruimte } from "./metrieken";

/** What is shown. */
interface Getoond {
  readonly api: sst.aws.ApiGatewayV2;
  readonly tabel: sst.aws.Dynamo;
  readonly functies: readonly { readonly naam: LambdaNaam; readonly metriek: $util.Input<string> }[];
  readonly alarmen: readonly aws.cloudwatch.MetricAlarm[];
}

/** The names that AWS gave, once they are known. */
interface Namen {
  readonly regio: string;
  readonly api: string;
  readonly tabel: string;
  readonly lambdas: readonly { readonly naam: string; readonly functie: string }[];
  readonly alarmen: readonly string[];
}

/** A line in a graph: namespace, metric, pairs of dimension and value, and how it is drawn. */
type Lijn = readonly (string | Readonly<Record<string, unknown>>)[];

/** Six columns of four; the height is in the same unit. */
const BREED = 8;
const HOOG = 6;

function zoek(dimensies: string, metriek: string, statistiek: string): Lijn {
  const expression = `SEARCH('{"${naamruimte()}",${dimensies}} MetricName="${metriek}"', '${statistiek}', 300)`;
  return [{ expression }];
}

function grafieken({ api, tabel, lambdas }: Namen): { titel: string; lijnen: readonly Lijn[] }[] {
  const perLambda = (metriek: string, stat: string): Lijn[] =>
    lambdas.map(({ naam, functie }) => [
      "AWS/Lambda",
      metriek,
      "FunctionName",
      functie,
      { stat, label: naam },
    ]);
  const vanApi = (metriek: string, stat: string): Lijn => ["AWS/ApiGateway", metriek, "ApiId", api, { stat }];
  const vanTabel = (metriek: string): Lijn => ["AWS/DynamoDB", metriek, "TableName", tabel, { stat: "Sum" }];
  return [
    { titel: "Beurten per kanaal", lijnen: [zoek("Kanaal", "Beurten", "Sum")] },
    { titel: "Hoe beurten aflopen", lijnen: [zoek("Kanaal,Uitkomst", "Beurten", "Sum")] },
    { titel: "Duur van een beurt, p99 (ms)", lijnen: [zoek("Kanaal", "Duur", "p99")] },
    { titel: "Fouten per code", lijnen: [zoek("Kanaal,Code", "Fouten", "Sum")] },
    { titel: "Waarschuwingen per code", lijnen: [zoek("Kanaal,Code", "Waarschuwingen", "Sum")] },
    {
      titel: "Web en Teams: verzoeken en weigeringen",
      lijnen: [vanApi("Count", "Sum"), vanApi("4xx", "Sum"), vanApi("5xx", "Sum")],
    },
    { titel: "Lambda: gestart", lijnen: perLambda("Invocations", "Sum") },
    {
      titel: "Lambda: omgevallen en geweigerd",
      lijnen: [...perLambda("Errors", "Sum"), ...perLambda("Throttles", "Sum")],
    },
    { titel: "Lambda: duur, p99 (ms)", lijnen: perLambda("Duration", "p99") },
    { titel: "Lambda: tegelijk", lijnen: perLambda("ConcurrentExecutions", "Maximum") },
    {
      titel: "Tabel: gebruik",
      lijnen: [vanTabel("ConsumedReadCapacityUnits"), vanTabel("ConsumedWriteCapacityUnits")],
    },
    {
      titel: "Tabel: geweigerd",
      lijnen: [vanTabel("ReadThrottleEvents"), vanTabel("WriteThrottleEvents")],
    },
  ];
}

/** The body of the dashboard, as CloudWatch reads it: the alarms on top, the graphs three in a row below. */
function inhoud(namen: Namen): string {
  const panelen = grafieken(namen).map(({ titel, lijnen }, nummer) => ({
    type: "metric",
    x: (nummer % 3) * BREED,
    y: 3 + Math.floor(nummer / 3) * HOOG,
    width: BREED,
    height: HOOG,
    properties: { title: titel, metrics: lijnen, region: namen.regio, period: 300, view: "timeSeries" },
  }));
  const alarmen = {
    type: "alarm",
    x: 0,
    y: 0,
    width: 3 * BREED,
    height: 3,
    properties: { title: "Alarmen", alarms: namen.alarmen },
  };
  return JSON.stringify({ widgets: [alarmen, ...panelen] });
}

/** One page in CloudWatch with all that is counted. No text and no id of a person: only names, codes and figures. */
export function maakDashboard({ api, tabel, functies, alarmen }: Getoond) {
  const lambdas = functies.map(({ naam, metriek }) =>
    $output(metriek).apply((functie) => ({ naam, functie })),
  );
  new aws.cloudwatch.Dashboard("Dashboard", {
    dashboardName: `${$app.name}-${$app.stage}`,
    dashboardBody: $util
      .all([
        aws.getRegionOutput().region,
        api.nodes.api.id,
        tabel.name,
        $util.all(lambdas),
        $util.all(alarmen.map(({ arn }) => arn)),
      ])
      .apply(([regio, apiId, tabelnaam, namen, arns]) =>
        inhoud({ regio, api: apiId, tabel: tabelnaam, lambdas: namen, alarmen: arns }),
      ),
  });
}
