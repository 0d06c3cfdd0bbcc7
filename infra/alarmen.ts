/// <reference path="../.sst/platform/config.d.ts" />

import { KANALEN, type LambdaNaam, naamruimte } from "./metrieken";

/** A Lambda and the name under which AWS counts it. */
export interface Functie {
  readonly naam: LambdaNaam;
  readonly metriek: $util.Input<string>;
  /** True for one that has a function URL: what that URL answers counts too. */
  readonly url: boolean;
}

/** Reads the name of a Lambda; made with secrets in its environment, so Pulumi takes its name for one too. */
export function functie(
  naam: LambdaNaam,
  gemaakt: $util.Output<sst.aws.Function> | sst.aws.Function,
  url = false,
) {
  return { naam, url, metriek: $util.unsecret($output(gemaakt).apply((f) => f.name)) } satisfies Functie;
}

/** What is watched. */
interface Bewaakt {
  readonly api: sst.aws.ApiGatewayV2;
  readonly tabel: sst.aws.Dynamo;
  readonly functies: readonly Functie[];
  /** Name of the Lambda of the weekly report; null: there is none. */
  readonly rapport: $util.Input<string> | null;
  /** Who is mailed; null: nobody. */
  readonly email: string | null;
}

/**
 * Where an alarm goes. Not encrypted with aws/sns: CloudWatch may not use that key and its alarms would vanish. A
 * message tells the name of an alarm and a figure, never what someone typed.
 */
function maakOnderwerp(email: string | null) {
  const onderwerp = new aws.sns.Topic("Alarmen", { name: `${$app.name}-${$app.stage}-alarmen` });
  const account = aws.getCallerIdentityOutput().accountId;
  new aws.sns.TopicPolicy("AlarmenBeleid", {
    arn: onderwerp.arn,
    policy: aws.iam.getPolicyDocumentOutput({
      statements: [
        {
          effect: "Allow",
          principals: [{ type: "Service", identifiers: ["cloudwatch.amazonaws.com"] }],
          actions: ["sns:Publish"],
          resources: [onderwerp.arn],
          conditions: [{ test: "StringEquals", variable: "aws:SourceAccount", values: [account] }],
        },
      ],
    }).json,
  });
  if (email !== null)
    new aws.sns.TopicSubscription("AlarmenEmail", {
      topic: onderwerp.arn,
      protocol: "email",
      endpoint: email,
    });
  return onderwerp;
}

/**
 * Watches every Lambda: it fails, it is refused, it is slow, its answers are errors, or it answers while something it
 * leans on is ill. And the table: when it refuses, people get their answer, but without memory.
 * @returns the alarms, for the dashboard
 */
export function maakAlarmen({ api, tabel, functies, rapport, email }: Bewaakt) {
  const onderwerp = maakOnderwerp(email);

  function alarm(naam: string, args: Partial<aws.cloudwatch.MetricAlarmArgs>) {
    // A metric of its own, or a sum of several, which then has no statistic of its own.
    const meting = args.metricQueries === undefined ? { statistic: "Sum", period: 300 } : {};
    return new aws.cloudwatch.MetricAlarm(`Alarm${naam}`, {
      name: `${$app.name}-${$app.stage}-${naam}`,
      comparisonOperator: "GreaterThanThreshold",
      threshold: 0,
      ...meting,
      evaluationPeriods: 1,
      // Nobody asking anything at night is no alarm.
      treatMissingData: "notBreaching",
      alarmActions: [onderwerp.arn],
      okActions: [onderwerp.arn],
      ...args,
    });
  }

  const perLambda = functies.flatMap(({ naam, metriek, url }) => {
    const van = { namespace: "AWS/Lambda", dimensions: { FunctionName: metriek } };
    return [
      alarm(`${naam}Fouten`, {
        ...van,
        metricName: "Errors",
        alarmDescription: `${naam}: de Lambda valt om.`,
      }),
      alarm(`${naam}Geweigerd`, {
        ...van,
        metricName: "Throttles",
        alarmDescription: `${naam}: er draaien er te veel tegelijk, nieuwe verzoeken worden geweigerd.`,
      }),
      alarm(`${naam}Traag`, {
        ...van,
        metricName: "Duration",
        alarmDescription: `${naam}: 1 op de 100 antwoorden duurt al een kwartier langer dan 2 seconden.`,
        statistic: undefined,
        extendedStatistic: "p99",
        threshold: 2000,
        // With little traffic p99 is the slowest one, often a cold start; three times five minutes is no coincidence.
        evaluationPeriods: 3,
        evaluateLowSampleCountPercentiles: "evaluate",
      }),
      alarm(`${naam}Gemeld`, {
        metricQueries: gemeld(KANALEN[naam]),
        // One slow read of the table costs nobody anything; a row of them means that nobody is remembered.
        threshold: 5,
        alarmDescription: `${naam}: in vijf minuten meer dan vijf fouten in het logboek. Het dashboard noemt de code.`,
      }),
      // An exception becomes a tidy 500 inside the app, which is no error of the Lambda.
      ...(url
        ? [
            alarm(`${naam}Antwoord5xx`, {
              ...van,
              metricName: "Url5xxCount",
              alarmDescription: `${naam}: het antwoord was een fout van ons (5xx).`,
            }),
          ]
        : []),
    ];
  });
  const vanRapport =
    rapport === null
      ? []
      : [
          alarm("RapportFouten", {
            namespace: "AWS/Lambda",
            metricName: "Errors",
            dimensions: { FunctionName: rapport },
            alarmDescription: "Het weekrapport is niet gemaakt of niet verstuurd.",
          }),
          alarm("KaartVerouderd", {
            namespace: naamruimte(),
            metricName: "KaartVerouderd",
            statistic: "Maximum",
            // Counted once a week: a day, the longest that there is, and in between it stays as it was.
            period: 86_400,
            treatMissingData: "ignore",
            alarmDescription:
              "Op de kaart staan loketten, contactpersonen of regelingen die langer dan een jaar niet zijn gecontroleerd. Het weekrapport noemt de tien oudste.",
          }),
        ];
  const vanTabel = { namespace: "AWS/DynamoDB", dimensions: { TableName: tabel.name } };
  return [
    ...perLambda,
    ...vanRapport,
    alarm("ApiAntwoord5xx", {
      namespace: "AWS/ApiGateway",
      metricName: "5xx",
      dimensions: { ApiId: api.nodes.api.id },
      alarmDescription: "Web of Teams: het antwoord was een fout van ons (5xx).",
    }),
    alarm("TabelLezenGeweigerd", {
      ...vanTabel,
      metricName: "ReadThrottleEvents",
      alarmDescription: "De tabel weigert te lezen: de assistent antwoordt, maar zonder geheugen.",
    }),
    alarm("TabelSchrijvenGeweigerd", {
      ...vanTabel,
      metricName: "WriteThrottleEvents",
      alarmDescription: "De tabel weigert te schrijven: de assistent antwoordt, maar onthoudt niets.",
    }),
  ];
}

/** The faults in the log of some channels together. An alarm may not search, so each channel is named. */
function gemeld(kanalen: readonly string[]) {
  const metingen = kanalen.map((Kanaal, nummer) => ({
    id: `m${nummer}`,
    metric: {
      namespace: naamruimte(),
      metricName: "Fouten",
      dimensions: { Kanaal },
      period: 300,
      stat: "Sum",
    },
  }));
  const som = metingen.map(({ id }) => `FILL(${id},0)`).join("+");
  return [...metingen, { id: "som", expression: som, label: "Fouten", returnData: true }];
}
