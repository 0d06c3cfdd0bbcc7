/** The graph of the weekly report: what `npx sst deploy` would make of it. Graph tested, not deployed. */
import { beforeAll, describe, expect, it } from "vitest";
import * as z from "zod";
import { type Graaf, invoer, isGeinstalleerd, maakGraaf, omgevingen, rollen, van } from "./graaf.ts";
import { ACCOUNT, arnVan } from "./nagebootst.ts";

const LAMBDA = "aws:lambda/function:Function";
const TABEL = arnVan({ type: "aws:dynamodb/table:Table", name: "TabelTable" });
const ONDERWERP = arnVan({ type: "aws:sns/topic:Topic", name: "Rapporten" });
const LOGBOEK = arnVan({ type: "aws:cloudwatch/logGroup:LogGroup", name: "RapportLogboek" });
const onderWat = isGeinstalleerd || process.env.CI !== undefined ? describe : describe.skip;

onderWat("the graph with a weekly report", () => {
  let met: Graaf;
  beforeAll(async () => {
    met = await maakGraaf("production", {
      RAPPORT_EMAIL: "redactie@voorbeeld.nl",
      ALARM_EMAIL: "beheer@voorbeeld.nl",
      LAMBDA_GELIJKTIJDIG: "20",
    });
  }, 300_000);

  /** The policies of a role, by what may take it. */
  const rolVan = (dienst: string) =>
    rollen(met).filter(({ assumeRolePolicy }) => JSON.stringify(assumeRolePolicy).includes(dienst));

  it("runs it Monday at six, Dutch time, from a handler that exists", () => {
    expect(met.gebouwd.map(({ handler }) => handler).sort()).toEqual([
      "functions/rapport.handler",
      "functions/web.handler",
    ]);
    const lambda = invoer(met, LAMBDA).find(({ handler }) => handler === "rapport.handler");
    expect(lambda).toMatchObject({ runtime: "nodejs24.x", architectures: ["arm64"], timeout: 60 });
    expect(lambda).not.toHaveProperty("reservedConcurrentExecutions");
    expect(invoer(met, "aws:scheduler/schedule:Schedule")).toEqual([
      expect.objectContaining({
        scheduleExpression: "cron(0 6 ? * MON *)",
        scheduleExpressionTimezone: "Europe/Amsterdam",
        state: "ENABLED",
      }),
    ]);
  });

  it("lets it read whole days, publish on its one topic and write its log, and nothing else", () => {
    const eigen = rolVan("lambda.amazonaws.com").filter(({ uitspraken }) =>
      JSON.stringify(uitspraken).includes(ONDERWERP),
    );
    expect(eigen.map(({ uitspraken }) => uitspraken)).toEqual([
      [
        { Effect: "Allow", Action: ["dynamodb:Query"], Resource: [TABEL] },
        { Effect: "Allow", Action: ["sns:Publish"], Resource: [ONDERWERP] },
        {
          Effect: "Allow",
          Action: ["logs:CreateLogStream", "logs:PutLogEvents"],
          Resource: [`${LOGBOEK}:*`],
        },
      ],
    ]);
    for (const { managedPolicyArns } of rollen(met)) expect(managedPolicyArns).toEqual([]);
  });

  it("lets only the scheduler of this account start it, and start nothing else", () => {
    const [rol, ...meer] = rolVan("scheduler.amazonaws.com");
    expect(meer).toEqual([]);
    expect(JSON.parse(z.string().parse(rol?.assumeRolePolicy))).toMatchObject({
      Statement: [
        {
          Effect: "Allow",
          Action: ["sts:AssumeRole"],
          Principal: { Service: ["scheduler.amazonaws.com"] },
          Condition: { StringEquals: { "aws:SourceAccount": [ACCOUNT] } },
        },
      ],
    });
    expect(rol?.uitspraken).toEqual([
      expect.objectContaining({ Effect: "Allow", Action: ["lambda:InvokeFunction"] }),
    ]);
    const bronnen = z.array(z.object({ Resource: z.array(z.string()) })).parse(rol?.uitspraken);
    expect(bronnen.flatMap(({ Resource }) => Resource).join()).toMatch(/^[^*]*Rapport[^*]*$/);
  });

  it("mails whom was asked, and tells the Lambda where", () => {
    expect(invoer(met, "aws:sns/topicSubscription:TopicSubscription")).toContainEqual(
      expect.objectContaining({ protocol: "email", endpoint: "redactie@voorbeeld.nl", topic: ONDERWERP }),
    );
    const variabelen = omgevingen(met).map((een) => een.variabelen);
    expect(variabelen).toContainEqual(
      expect.objectContaining({
        RAPPORT_ONDERWERP: ONDERWERP,
        METRIEKEN: "WieMoetIkBellen/production",
        TABEL: invoer(met, "aws:dynamodb/table:Table")[0]?.name,
      }),
    );
  });

  it("keeps its log thirty days, and alarms when it fails or the kaart is over a year unchecked", () => {
    const groepen = van(met, "aws:cloudwatch/logGroup:LogGroup");
    expect(groepen.find(({ name }) => name === "RapportLogboek")?.inputs.retentionInDays).toBe(30);
    const naam = invoer(met, LAMBDA).find(({ handler }) => handler === "rapport.handler")?.name;
    const alarmen = invoer(met, "aws:cloudwatch/metricAlarm:MetricAlarm");
    expect(alarmen).toContainEqual(
      expect.objectContaining({
        metricName: "Errors",
        dimensions: { FunctionName: naam },
        threshold: 0,
        comparisonOperator: "GreaterThanThreshold",
      }),
    );
    expect(alarmen).toContainEqual(
      expect.objectContaining({
        namespace: "WieMoetIkBellen/production",
        metricName: "KaartVerouderd",
        statistic: "Maximum",
        threshold: 0,
        period: 86_400,
        treatMissingData: "ignore",
      }),
    );
  });
});
