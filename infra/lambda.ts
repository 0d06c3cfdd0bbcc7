/// <reference path="../.sst/platform/config.d.ts" />
import { BUNDEL } from "./bundel";
import type { Instellingen } from "./instellingen";
import { type LambdaNaam, naamruimte } from "./metrieken";

/** What differs between the Lambdas. */
interface Eigen {
  /** Name of the channel, in the name of its log group. */
  readonly naam: LambdaNaam | "Rapport";
  readonly handler: string;
  readonly timeout: sst.aws.FunctionArgs["timeout"];
  readonly environment: Record<string, $util.Input<string>>;
  /** What it may do, in place of reading, writing and counting up single rows of the table. */
  readonly rechten?: { actions: string[]; resources: $util.Input<string>[] }[];
}

/** Not `link`: that would grant every action on the table. The store reads, writes and counts up single items. */
const OPSLAG = ["dynamodb:GetItem", "dynamodb:PutItem", "dynamodb:UpdateItem"];

/** A Lambda as every channel has it: where it runs, what it may do, who may start it, and how long its log is kept. */
export function lambda(eigen: Eigen, tabel: sst.aws.Dynamo, { gelijktijdig }: Instellingen) {
  const logboek = new aws.cloudwatch.LogGroup(`${eigen.naam}Logboek`, {
    name: `/aws/lambda/${$app.name}-${$app.stage}-${eigen.naam.toLowerCase()}`,
    retentionInDays: 30,
  });
  return {
    handler: eigen.handler,
    runtime: "nodejs24.x",
    architecture: "arm64",
    memory: "1024 MB",
    timeout: eigen.timeout,
    nodejs: BUNDEL,
    environment: { TABEL: tabel.name, METRIEKEN: naamruimte(), ...eigen.environment },
    ...(gelijktijdig !== null && { concurrency: { reserved: gelijktijdig } }),
    logging: { logGroup: logboek.name },
    permissions: [
      ...(eigen.rechten ?? [{ actions: OPSLAG, resources: [tabel.arn] }]),
      { actions: ["logs:CreateLogStream", "logs:PutLogEvents"], resources: [$interpolate`${logboek.arn}:*`] },
    ],
    transform: {
      function(functie) {
        // Behind an API Gateway SST forgets what is a secret: it would stand readable in the state of the deploy.
        functie.environment = $util.secret(functie.environment ?? {});
        return undefined;
      },
      role(rol) {
        // AWSLambdaBasicExecutionRole may write in every log group of the account; the permission above is enough.
        rol.managedPolicyArns = [];
        // SST 4.17 lets the whole account take the role, also outside `sst dev`, which is what it is meant for.
        if (!$dev)
          rol.assumeRolePolicy = aws.iam.assumeRolePolicyForPrincipal({ Service: "lambda.amazonaws.com" });
        return undefined;
      },
    },
  } satisfies sst.aws.FunctionArgs;
}
