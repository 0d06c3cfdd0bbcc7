/// <reference path="../.sst/platform/config.d.ts" />

type Functie = $util.Output<sst.aws.Function> | sst.aws.Function;

/** What is watched. */
interface Bewaakt {
  readonly api: sst.aws.ApiGatewayV2;
  /** The Lambdas by name; one that has a function URL also by what that URL answers. */
  readonly functies: readonly { readonly naam: string; readonly functie: Functie; readonly url?: boolean }[];
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

/** Watches every Lambda: it fails, it is refused, it is slow, or its answers are errors. */
export function maakAlarmen({ api, functies, email }: Bewaakt) {
  const onderwerp = maakOnderwerp(email);

  function alarm(naam: string, args: Partial<aws.cloudwatch.MetricAlarmArgs>) {
    new aws.cloudwatch.MetricAlarm(`Alarm${naam}`, {
      name: `${$app.name}-${$app.stage}-${naam}`,
      comparisonOperator: "GreaterThanThreshold",
      threshold: 0,
      statistic: "Sum",
      period: 300,
      evaluationPeriods: 1,
      // Nobody asking anything at night is no alarm.
      treatMissingData: "notBreaching",
      alarmActions: [onderwerp.arn],
      okActions: [onderwerp.arn],
      ...args,
    });
  }

  for (const { naam, functie, url } of functies) {
    const van = {
      namespace: "AWS/Lambda",
      // Made with secrets in its environment, so Pulumi takes its name for one too.
      dimensions: { FunctionName: $util.unsecret($output(functie).apply((f) => f.name)) },
    };
    alarm(`${naam}Fouten`, { ...van, metricName: "Errors", alarmDescription: `${naam}: de Lambda valt om.` });
    alarm(`${naam}Geweigerd`, {
      ...van,
      metricName: "Throttles",
      alarmDescription: `${naam}: er draaien er te veel tegelijk, nieuwe verzoeken worden geweigerd.`,
    });
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
    });
    // An exception becomes a tidy 500 inside the app, which is no error of the Lambda.
    if (url === true)
      alarm(`${naam}Antwoord5xx`, {
        ...van,
        metricName: "Url5xxCount",
        alarmDescription: `${naam}: het antwoord was een fout van ons (5xx).`,
      });
  }
  alarm("ApiAntwoord5xx", {
    namespace: "AWS/ApiGateway",
    metricName: "5xx",
    dimensions: { ApiId: api.nodes.api.id },
    alarmDescription: "Web of Teams: het antwoord was een fout van ons (5xx).",
  });
}
