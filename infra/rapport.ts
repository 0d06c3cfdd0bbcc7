/// <reference path="../.sst/platform/config.d.ts" />
import type { Instellingen } from "./instellingen";
import { lambda } from "./lambda";

/**
 * The weekly report: a Lambda of its own that reads the counts and mails them through a topic of its own, Monday at six
 * in the morning. Only made when somebody wants it (`RAPPORT_EMAIL`). The topic has no key of KMS: in the mail stand
 * counts of everybody together and the names of records.
 * @returns the name of its Lambda
 */
export function maakRapport(tabel: sst.aws.Dynamo, instellingen: Instellingen, email: string) {
  const onderwerp = new aws.sns.Topic("Rapporten", { name: `${$app.name}-${$app.stage}-rapport` });
  new aws.sns.TopicSubscription("RapportEmail", {
    topic: onderwerp.arn,
    protocol: "email",
    endpoint: email,
  });
  const taak = new sst.aws.CronV2("Rapport", {
    schedule: "cron(0 6 ? * MON *)",
    timezone: "Europe/Amsterdam",
    function: lambda(
      {
        naam: "Rapport",
        handler: "functions/rapport.handler",
        timeout: "60 seconds",
        environment: { RAPPORT_ONDERWERP: onderwerp.arn },
        // It reads whole days, changes nothing, and publishes in one place.
        rechten: [
          { actions: ["dynamodb:Query"], resources: [tabel.arn] },
          { actions: ["sns:Publish"], resources: [onderwerp.arn] },
        ],
      },
      tabel,
      // Once a week, one at a time: it needs no share of the copies that may run at once.
      { ...instellingen, gelijktijdig: null },
    ),
    transform: {
      role(rol) {
        // SST lets the scheduler of any account take the role, if it could be talked into it.
        rol.assumeRolePolicy = aws.iam.getPolicyDocumentOutput({
          statements: [
            {
              effect: "Allow",
              principals: [{ type: "Service", identifiers: ["scheduler.amazonaws.com"] }],
              actions: ["sts:AssumeRole"],
              conditions: [
                {
                  test: "StringEquals",
                  variable: "aws:SourceAccount",
                  values: [aws.getCallerIdentityOutput().accountId],
                },
              ],
            },
          ],
        }).json;
        return undefined;
      },
    },
  });
  // Made with a secret environment, so Pulumi takes its name for one too.
  return $util.unsecret($output(taak.nodes.function).apply((functie) => functie.name));
}
