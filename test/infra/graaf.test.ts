/**
 * The graph of the infrastructure: what `npx sst deploy` would make, by the real sst.config.ts and the real components
 * of SST, with mocks where AWS would be. It proves what we ask for, not that AWS accepts it: graph tested, not deployed.
 */
import { readFile } from "node:fs/promises";
import path from "node:path";
import { beforeAll, describe, expect, it } from "vitest";
import * as z from "zod";
import { BUNDEL } from "../../infra/bundel.ts";
import {
  alleUitspraken,
  type Graaf,
  invoer,
  isGeinstalleerd,
  maakGraaf,
  omgevingen,
  platformVersie,
  rollen,
  telling,
  van,
  WORTEL,
} from "./graaf.ts";
import { ACCOUNT, arnVan } from "./nagebootst.ts";

const TEAMS = {
  TEAMS: "aan",
  SST_SECRET_TeamsAppId: "geheim-id",
  SST_SECRET_TeamsAppGeheim: "geheim-teams",
  SST_SECRET_TeamsAppTenant: "geheim-tenant",
};
const WHATSAPP = {
  WHATSAPP: "aan",
  SST_SECRET_WhatsAppAppGeheim: "geheim-app",
  SST_SECRET_WhatsAppVerifieerToken: "geheim-verifieer",
  SST_SECRET_WhatsAppToken: "geheim-token",
  SST_SECRET_WhatsAppPeper: "geheim-peper",
  SST_SECRET_WhatsAppToegelaten: "alle",
};
const KEUZES = {
  INBEDDING: "https://teams.microsoft.com",
  DOMEIN: "bellen.voorbeeld.nl",
  ALARM_EMAIL: "beheer@voorbeeld.nl",
  MAANDBUDGET: "40",
  API_PER_SECONDE: "7",
  API_PIEK: "9",
  LAMBDA_GELIJKTIJDIG: "20",
};
/** A domain whose DNS is elsewhere. */
const CERTIFICAAT = {
  DOMEIN: "bellen.voorbeeld.nl",
  DOMEIN_CERTIFICAAT: "arn:aws:acm:eu-central-1:123456789012:certificate/0f8fad5b-d9cb",
  OIDC_UITGEVER: "https://login.voorbeeld.nl",
  OIDC_CLIENT_ID: "bellen",
  ORGANISATIE: "Gemeente Voorbeeld",
  SST_SECRET_OidcClientGeheim: "geheim-client",
  SST_SECRET_OidcSessieGeheim: "geheim-sessie",
};
/** What the graph of the web alone has. */
const WEB = {
  "aws:apigatewayv2/api:Api": 1,
  "aws:apigatewayv2/integration:Integration": 1,
  "aws:apigatewayv2/route:Route": 1,
  "aws:apigatewayv2/stage:Stage": 1,
  "aws:cloudwatch/dashboard:Dashboard": 1,
  "aws:cloudwatch/logGroup:LogGroup": 2,
  "aws:cloudwatch/metricAlarm:MetricAlarm": 7,
  "aws:dynamodb/table:Table": 1,
  "aws:iam/role:Role": 1,
  "aws:lambda/function:Function": 1,
  "aws:lambda/permission:Permission": 1,
  "aws:s3/bucketObjectv2:BucketObjectv2": 1,
  "aws:sns/topic:Topic": 1,
  "aws:sns/topicPolicy:TopicPolicy": 1,
  "random:index/randomBytes:RandomBytes": 1,
};
const TABEL = arnVan({ type: "aws:dynamodb/table:Table", name: "TabelTable" });
const ONDERWERP = arnVan({ type: "aws:sns/topic:Topic", name: "Alarmen" });

const LAMBDA = "aws:lambda/function:Function";
const ZONE = "zone-van-route53";
const KANALEN_VAN: Readonly<Record<string, string[]>> = {
  "web.handler": ["api", "web"],
  "teams.handler": ["teams"],
  "whatsapp.handler": ["whatsapp"],
};
const dashboardSchema = z.object({
  widgets: z.array(
    z.object({
      x: z.int(),
      y: z.int(),
      width: z.int(),
      height: z.int(),
      properties: z.object({
        alarms: z.array(z.string()).optional(),
        metrics: z.array(z.array(z.unknown())).optional(),
      }),
    }),
  ),
});
const metricQueriesSchema = z.array(
  z.object({
    metric: z
      .object({
        namespace: z.templateLiteral(["WieMoetIkBellen/", z.enum(["test", "production"])]),
        metricName: z.literal("Fouten"),
        dimensions: z.object({ Kanaal: z.string() }),
      })
      .optional(),
    returnData: z.boolean().optional(),
  }),
);
const namen = (graaf: Graaf, type: string) =>
  van(graaf, type)
    .map(({ name }) => name)
    .sort();
const onderWat = isGeinstalleerd || process.env.CI !== undefined ? describe : describe.skip;
if (!isGeinstalleerd)
  process.stderr.write(
    "graaf: .sst ontbreekt, test overgeslagen; installeer met SST_SKIP_DEPENDENCY_CHECK=true SST_NO_BUN=true npx sst install --stage test\n",
  );

onderWat("the graph", () => {
  const graven: Record<
    "web" | "teams" | "whatsapp" | "certificaat" | "productieWeb" | "productie",
    Graaf | undefined
  > = {
    web: undefined,
    teams: undefined,
    whatsapp: undefined,
    certificaat: undefined,
    productieWeb: undefined,
    productie: undefined,
  };
  /** The graph of a case; all are made before the first test. */
  function graaf(geval: keyof typeof graven): Graaf {
    const gevonden = graven[geval];
    if (gevonden === undefined) throw new Error(`no graph of ${geval}: see why above`);
    return gevonden;
  }
  const alle = () => [
    graaf("web"),
    graaf("teams"),
    graaf("whatsapp"),
    graaf("certificaat"),
    graaf("productieWeb"),
    graaf("productie"),
  ];

  beforeAll(async () => {
    if (!isGeinstalleerd) throw new Error("CI has no .sst: let .ci/run do 'npx sst install --stage test'");
    // No secrets but those of the channel: a channel that is off and asks for one stops the deploy, and this test.
    [graven.web, graven.teams, graven.whatsapp, graven.certificaat, graven.productieWeb, graven.productie] =
      await Promise.all([
        maakGraaf("test", {}),
        maakGraaf("test", TEAMS),
        maakGraaf("test", WHATSAPP),
        maakGraaf("test", CERTIFICAAT),
        maakGraaf("production", {}),
        maakGraaf("production", { ...TEAMS, ...WHATSAPP, ...KEUZES }),
      ]);
  }, 300_000);

  it("is made with the SST of the lock file", async () => {
    const { version } = z
      .object({ version: z.string() })
      .parse(JSON.parse(await readFile(path.join(WORTEL, "node_modules/sst/package.json"), "utf8")));
    expect(await platformVersie()).toBe(version);
  });

  it("has nothing but what is known here", () => {
    expect(telling(graaf("web"))).toEqual(WEB);
    expect(telling(graaf("productieWeb"))).toEqual(WEB);
    expect(telling(graaf("teams"))).toEqual({
      ...WEB,
      "aws:apigatewayv2/integration:Integration": 2,
      "aws:apigatewayv2/route:Route": 2,
      "aws:cloudwatch/logGroup:LogGroup": 3,
      "aws:cloudwatch/metricAlarm:MetricAlarm": 11,
      "aws:iam/role:Role": 2,
      "aws:lambda/function:Function": 2,
      "aws:lambda/permission:Permission": 2,
      "aws:s3/bucketObjectv2:BucketObjectv2": 2,
    });
    expect(telling(graaf("whatsapp"))).toEqual({
      ...WEB,
      "aws:cloudwatch/logGroup:LogGroup": 3,
      "aws:cloudwatch/metricAlarm:MetricAlarm": 12,
      "aws:iam/role:Role": 2,
      "aws:lambda/function:Function": 2,
      "aws:lambda/functionUrl:FunctionUrl": 1,
      // The function URL is public by two permissions; who may really ask is decided by Meta's signature.
      "aws:lambda/permission:Permission": 3,
      "aws:s3/bucketObjectv2:BucketObjectv2": 2,
    });
    expect(telling(graaf("certificaat"))).toEqual({
      ...WEB,
      "aws:apigatewayv2/apiMapping:ApiMapping": 1,
      "aws:apigatewayv2/domainName:DomainName": 1,
    });
    expect(telling(graaf("productie"))).toEqual({
      ...WEB,
      "aws:acm/certificate:Certificate": 1,
      "aws:acm/certificateValidation:CertificateValidation": 1,
      "aws:apigatewayv2/apiMapping:ApiMapping": 1,
      "aws:apigatewayv2/domainName:DomainName": 1,
      "aws:apigatewayv2/integration:Integration": 2,
      "aws:apigatewayv2/route:Route": 2,
      "aws:budgets/budget:Budget": 1,
      "aws:cloudwatch/logGroup:LogGroup": 4,
      "aws:cloudwatch/metricAlarm:MetricAlarm": 16,
      "aws:iam/role:Role": 3,
      "aws:lambda/function:Function": 3,
      "aws:lambda/functionUrl:FunctionUrl": 1,
      "aws:lambda/permission:Permission": 4,
      "aws:route53/record:Record": 3,
      "aws:s3/bucketObjectv2:BucketObjectv2": 3,
      "aws:sns/topicSubscription:TopicSubscription": 1,
      // SST looks up the zone of the domain: for the certificate, and for both addresses.
      "pulumi-nodejs:dynamic:Resource": 3,
    });
  });

  it("runs every Lambda on Node 24, arm64, from a handler that exists", () => {
    const handlers = graaf("productie").gebouwd.map(({ handler }) => handler);
    expect(handlers.sort()).toEqual([
      "functions/teams.handler",
      "functions/web.handler",
      "functions/whatsapp.handler",
    ]);
    for (const een of alle()) {
      // The process bundles each from source and fails when the file or its export is not there.
      expect(een.gebouwd).toHaveLength(van(een, LAMBDA).length);
      for (const { properties } of een.gebouwd) expect(properties).toMatchObject(BUNDEL);
      for (const lambda of invoer(een, LAMBDA))
        expect(lambda).toMatchObject({ runtime: "nodejs24.x", architectures: ["arm64"], memorySize: 1024 });
    }
    expect(Object.fromEntries(invoer(graaf("productie"), LAMBDA).map((l) => [l.handler, l.timeout]))).toEqual(
      {
        "web.handler": 10,
        "teams.handler": 14,
        "whatsapp.handler": 30,
      },
    );
  });

  it("lets a Lambda read and write single rows of the table and its own log, and nothing else", () => {
    for (const een of alle()) {
      const logboeken = van(een, "aws:cloudwatch/logGroup:LogGroup").filter(({ name }) =>
        name.endsWith("Logboek"),
      );
      expect(logboeken).toHaveLength(van(een, LAMBDA).length);
      expect(rollen(een).map(({ uitspraken }) => uitspraken)).toEqual(
        expect.arrayContaining(
          logboeken.map((logboek) => [
            {
              Effect: "Allow",
              Action: ["dynamodb:GetItem", "dynamodb:PutItem", "dynamodb:UpdateItem"],
              Resource: [TABEL],
            },
            {
              Effect: "Allow",
              Action: ["logs:CreateLogStream", "logs:PutLogEvents"],
              Resource: [`${arnVan(logboek)}:*`],
            },
          ]),
        ),
      );
      expect(rollen(een)).toHaveLength(logboeken.length);
      for (const { managedPolicyArns } of rollen(een)) expect(managedPolicyArns).toEqual([]);
    }
  });

  it("lets only the Lambda service take a role", () => {
    for (const een of alle())
      for (const { assumeRolePolicy } of rollen(een))
        expect(assumeRolePolicy).toEqual({
          Version: "2012-10-17",
          Statement: [
            {
              Sid: "AllowAssumeRole",
              Effect: "Allow",
              Action: "sts:AssumeRole",
              Principal: { Service: "lambda.amazonaws.com" },
            },
          ],
        });
  });

  it("has no wildcard in any policy", () => {
    for (const een of alle()) {
      const uitspraken = alleUitspraken(een);
      // Of every role who may take it, the table and the log; of the topic who may publish.
      expect(uitspraken).toHaveLength(3 * rollen(een).length + 1);
      for (const { Action, Resource = [], Principal = {} } of uitspraken) {
        expect([Action].flat().join()).toMatch(/^[\w:,]+$/);
        // The streams in one log group are named by Lambda itself.
        for (const bron of Resource)
          expect(bron.replace(/(LogGroup\/\w+Logboek):\*$/, "$1")).not.toContain("*");
        for (const soort of Object.keys(Principal)) expect(soort).toBe("Service");
      }
    }
  });

  it("keeps the table encrypted and recoverable, and its rows a day", () => {
    for (const een of alle())
      expect(invoer(een, "aws:dynamodb/table:Table")).toEqual([
        expect.objectContaining({
          billingMode: "PAY_PER_REQUEST",
          hashKey: "pk",
          rangeKey: "sk",
          attributes: [
            { name: "pk", type: "S" },
            { name: "sk", type: "S" },
          ],
          ttl: { attributeName: "verloopt", enabled: true },
          pointInTimeRecovery: { enabled: true, recoveryPeriodInDays: 1 },
          serverSideEncryption: { enabled: true },
          streamEnabled: false,
        }),
      ]);
  });

  it("cannot lose the table of production, and leaves nothing of another stage", () => {
    for (const geval of ["productie", "productieWeb"] as const) {
      expect(graaf(geval).app).toMatchObject({ removal: "retain", protect: true });
      expect(graaf(geval).bewaard).toEqual(["TabelTable"]);
      expect(invoer(graaf(geval), "aws:dynamodb/table:Table")[0]).toMatchObject({
        deletionProtectionEnabled: true,
      });
      expect(graaf(geval).uitvoer).toMatchObject({ _protect: true });
    }
    expect(graaf("web").app).toMatchObject({ removal: "remove", protect: false });
    expect(graaf("web").bewaard).toEqual([]);
    expect(invoer(graaf("web"), "aws:dynamodb/table:Table")[0]).toMatchObject({
      deletionProtectionEnabled: false,
    });
  });

  it("stays in one region, with one version of the provider", () => {
    for (const { app } of alle())
      expect(app.providers).toEqual({ aws: { region: "eu-central-1", version: "7.20.0" } });
  });

  it("keeps every log thirty days, each Lambda its own", () => {
    for (const een of alle()) {
      const groepen = invoer(een, "aws:cloudwatch/logGroup:LogGroup");
      for (const groep of groepen) expect(groep.retentionInDays).toBe(30);
      const gebruikt = invoer(een, LAMBDA).map(
        (lambda) => z.object({ logGroup: z.string() }).parse(lambda.loggingConfig).logGroup,
      );
      expect(new Set(gebruikt).size).toBe(gebruikt.length);
      expect(groepen.map(({ name }) => name)).toEqual(expect.arrayContaining(gebruikt));
    }
  });

  it("writes down no address, browser or path of a visitor", () => {
    for (const een of alle()) {
      const [stage] = invoer(een, "aws:apigatewayv2/stage:Stage");
      const { format } = z.object({ format: z.string() }).parse(stage?.accessLogSettings);
      expect(JSON.parse(format)).toMatchObject({ status: "$context.status" });
      expect(format).not.toMatch(/identity|sourceIp|userAgent|\$context\.path|authorizer/);
    }
  });

  it("limits the API always, and the Lambdas when asked", () => {
    const grens = (geval: "web" | "productie") => invoer(graaf(geval), "aws:apigatewayv2/stage:Stage")[0];
    expect(grens("web")).toMatchObject({
      defaultRouteSettings: { throttlingRateLimit: 50, throttlingBurstLimit: 100 },
    });
    expect(grens("productie")).toMatchObject({
      defaultRouteSettings: { throttlingRateLimit: 7, throttlingBurstLimit: 9 },
    });
    for (const lambda of invoer(graaf("web"), LAMBDA))
      expect(lambda).not.toHaveProperty("reservedConcurrentExecutions");
    for (const lambda of invoer(graaf("productie"), LAMBDA))
      expect(lambda.reservedConcurrentExecutions).toBe(20);
  });

  it("lets no site of someone else read an answer", () => {
    for (const een of alle()) {
      for (const api of invoer(een, "aws:apigatewayv2/api:Api")) expect(api.corsConfiguration).toEqual({});
      for (const url of invoer(een, "aws:lambda/functionUrl:FunctionUrl"))
        expect(url).not.toHaveProperty("cors");
    }
  });

  it("streams the answer of WhatsApp and gives no other Lambda an address of its own", () => {
    for (const geval of ["whatsapp", "productie"] as const)
      expect(van(graaf(geval), "aws:lambda/functionUrl:FunctionUrl")).toEqual([
        expect.objectContaining({
          name: "WhatsAppUrl",
          inputs: expect.objectContaining({ invokeMode: "RESPONSE_STREAM", authorizationType: "NONE" }),
        }),
      ]);
    for (const geval of ["web", "teams"] as const)
      expect(van(graaf(geval), "aws:lambda/functionUrl:FunctionUrl")).toEqual([]);
    expect(
      invoer(graaf("productie"), "aws:apigatewayv2/route:Route").map(({ routeKey }) => routeKey),
    ).toEqual(expect.arrayContaining(["$default", "POST /api/messages"]));
    // Behind the gateway only the gateway may call; open to all is the function URL alone.
    for (const een of alle())
      for (const { name, inputs } of van(een, "aws:lambda/permission:Permission"))
        if (inputs.principal === "*") expect(name).toMatch(/^WhatsApp/);
        else
          expect(inputs).toMatchObject({
            principal: "apigateway.amazonaws.com",
            sourceArn: "arn:uitvoering/WebApi/*",
          });
  });

  it("makes no bucket; the code goes to the one that SST keeps", () => {
    for (const een of alle()) {
      expect(Object.keys(telling(een)).filter((type) => /^aws:s3/.test(type))).toEqual([
        "aws:s3/bucketObjectv2:BucketObjectv2",
      ]);
      for (const object of invoer(een, "aws:s3/bucketObjectv2:BucketObjectv2")) {
        expect(object.bucket).toBe("emmer-van-sst");
        expect(object).not.toHaveProperty("acl");
      }
    }
  });

  it("asks for the secrets of the channels that are on", () => {
    const geheimen = (geval: keyof typeof graven) => namen(graaf(geval), "sst:sst:Secret");
    const teams = ["TeamsAppGeheim", "TeamsAppId", "TeamsAppTenant"];
    const whatsapp = ["AppGeheim", "Peper", "Toegelaten", "Token", "VerifieerToken"].map(
      (naam) => `WhatsApp${naam}`,
    );
    expect(geheimen("web")).toEqual([]);
    expect(geheimen("certificaat")).toEqual(["OidcClientGeheim", "OidcSessieGeheim"]);
    expect(geheimen("teams")).toEqual(teams);
    expect(geheimen("whatsapp")).toEqual(whatsapp);
    expect(geheimen("productie")).toEqual([...teams, ...whatsapp]);
  });

  it("gives every Lambda the environment that its code reads", () => {
    const eigen = (omgeving: Record<string, unknown>) =>
      Object.keys(omgeving)
        .filter((naam) => !naam.startsWith("SST_"))
        .sort();
    expect(omgevingen(graaf("web")).map(({ variabelen }) => eigen(variabelen))).toEqual([
      ["METRIEKEN", "TABEL"],
    ]);
    // Who signs in comes back at the address that people know.
    expect(omgevingen(graaf("certificaat")).map(({ variabelen }) => variabelen)).toEqual([
      expect.objectContaining({
        ORGANISATIE: "Gemeente Voorbeeld",
        OIDC_UITGEVER: "https://login.voorbeeld.nl",
        OIDC_CLIENT_ID: "bellen",
        OIDC_CLIENT_GEHEIM: "geheim-client",
        OIDC_SESSIE_GEHEIM: "geheim-sessie",
        OIDC_ADRES: "https://bellen.voorbeeld.nl",
      }),
    ]);
    const alles = omgevingen(graaf("productie"));
    expect(alles.map(({ variabelen }) => eigen(variabelen))).toEqual(
      expect.arrayContaining([
        ["INBEDDING", "METRIEKEN", "TABEL"],
        ["METRIEKEN", "PAGINAS", "TABEL", "TEAMS_APP_GEHEIM", "TEAMS_APP_ID", "TEAMS_APP_TENANT"],
        [
          "METRIEKEN",
          "TABEL",
          "WHATSAPP_APP_GEHEIM",
          "WHATSAPP_PEPER",
          "WHATSAPP_TOEGELATEN",
          "WHATSAPP_TOKEN",
          "WHATSAPP_VERIFIEER_TOKEN",
        ],
      ]),
    );
    const tabel = invoer(graaf("productie"), "aws:dynamodb/table:Table")[0]?.name;
    for (const { variabelen, isGeheim } of alles) {
      expect(variabelen.TABEL).toBe(tabel);
      expect(variabelen.METRIEKEN).toBe("WieMoetIkBellen/production");
      // Otherwise a secret of Teams stands readable in the state of the deploy.
      expect(isGeheim).toBe(true);
    }
    const paginas = (geval: "teams" | "productie") =>
      omgevingen(graaf(geval)).flatMap(({ variabelen: { PAGINAS = [] } }) => PAGINAS);
    expect(paginas("productie")).toEqual(["https://bellen.voorbeeld.nl"]);
    expect(paginas("teams")).toEqual(["https://api.voorbeeld.nl"]);
  });

  it("answers on a domain of our own when asked, over TLS 1.2, with what is in Route 53 made for it", () => {
    const [certificaat, controle, ...adressen] = [
      ...invoer(graaf("productie"), "aws:acm/certificate:Certificate"),
      ...invoer(graaf("productie"), "aws:route53/record:Record"),
    ];
    expect(certificaat).toMatchObject({ domainName: "bellen.voorbeeld.nl", validationMethod: "DNS" });
    expect(controle).toMatchObject({ zoneId: ZONE, name: "_x.voorbeeld.nl", type: "CNAME", records: ["y"] });
    expect(adressen.map(({ type }) => type).sort()).toEqual(["A", "AAAA"]);
    for (const adres of adressen)
      expect(adres).toMatchObject({
        zoneId: ZONE,
        name: "bellen.voorbeeld.nl",
        aliases: [{ name: "doel.voorbeeld.nl", zoneId: "zone-van-api-gateway" }],
      });
    expect(invoer(graaf("productie"), "aws:apigatewayv2/domainName:DomainName")).toEqual([
      expect.objectContaining({
        domainName: "bellen.voorbeeld.nl",
        domainNameConfiguration: expect.objectContaining({
          certificateArn: arnVan({
            type: "aws:acm/certificate:Certificate",
            name: "WebSslCertificate",
          }),
          securityPolicy: "TLS_1_2",
        }),
      }),
    ]);
  });

  it("takes a certificate that is there, and then touches no DNS", () => {
    expect(invoer(graaf("certificaat"), "aws:apigatewayv2/domainName:DomainName")).toEqual([
      expect.objectContaining({
        domainName: "bellen.voorbeeld.nl",
        domainNameConfiguration: expect.objectContaining({
          certificateArn: CERTIFICAAT.DOMEIN_CERTIFICAAT,
          securityPolicy: "TLS_1_2",
        }),
      }),
    ]);
    expect(namen(graaf("certificaat"), "aws:acm/certificate:Certificate")).toEqual([]);
    expect(namen(graaf("certificaat"), "aws:route53/record:Record")).toEqual([]);
  });

  it("watches every Lambda: falls over, is refused, is slow", () => {
    for (const een of alle()) {
      const alarmen = invoer(een, "aws:cloudwatch/metricAlarm:MetricAlarm");
      for (const alarm of alarmen)
        expect(alarm).toMatchObject({
          alarmActions: [ONDERWERP],
          okActions: [ONDERWERP],
          treatMissingData: "notBreaching",
          comparisonOperator: "GreaterThanThreshold",
        });
      for (const { name } of invoer(een, LAMBDA)) {
        const vanLambda = z.object({ FunctionName: z.literal(z.string().parse(name)) });
        const eigen = alarmen.filter(({ dimensions }) => vanLambda.safeParse(dimensions).success);
        const som = { namespace: "AWS/Lambda", statistic: "Sum", threshold: 0, period: 300 };
        expect(eigen).toEqual(
          expect.arrayContaining([
            expect.objectContaining({ ...som, metricName: "Errors" }),
            expect.objectContaining({ ...som, metricName: "Throttles" }),
            expect.objectContaining({ metricName: "Duration", extendedStatistic: "p99", threshold: 2000 }),
          ]),
        );
      }
      // Every Lambda has its channels in an alarm on the faults in its log.
      const gemeld = alarmen.flatMap(({ metricQueries = [] }) => metricQueriesSchema.parse(metricQueries));
      const kanalen = gemeld.flatMap(({ metric }) => (metric === undefined ? [] : metric.dimensions.Kanaal));
      expect(kanalen.sort()).toEqual(
        invoer(een, LAMBDA)
          .flatMap(({ handler }) => KANALEN_VAN[z.string().parse(handler)] ?? [])
          .sort(),
      );
      expect(gemeld.filter(({ returnData }) => returnData)).toHaveLength(van(een, LAMBDA).length);
      for (const metricName of ["ReadThrottleEvents", "WriteThrottleEvents"])
        expect(alarmen).toContainEqual(
          expect.objectContaining({
            metricName,
            dimensions: { TableName: invoer(een, "aws:dynamodb/table:Table")[0]?.name },
          }),
        );
      const vijfhonderd = alarmen.filter(({ metricName }) => /5xx/.test(String(metricName)));
      expect(vijfhonderd).toContainEqual(
        expect.objectContaining({ namespace: "AWS/ApiGateway", dimensions: { ApiId: "WebApi-id" } }),
      );
      expect(vijfhonderd).toHaveLength(1 + van(een, "aws:lambda/functionUrl:FunctionUrl").length);
    }
  });

  it("shows on one page what every Lambda, the API, the table and the channels do, and every alarm", () => {
    for (const een of alle()) {
      const [dashboard] = invoer(een, "aws:cloudwatch/dashboard:Dashboard");
      const { widgets } = dashboardSchema.parse(JSON.parse(z.string().parse(dashboard?.dashboardBody)));
      const alarmen = van(een, "aws:cloudwatch/metricAlarm:MetricAlarm").map(arnVan);
      expect(widgets.flatMap(({ properties }) => properties.alarms ?? []).sort()).toEqual(alarmen.sort());
      const lijnen = widgets.flatMap(({ properties }) => properties.metrics ?? []);
      const getoond = (...begin: string[]) =>
        lijnen.some((lijn) => begin.every((deel, plek) => lijn[plek] === deel));
      for (const { name } of invoer(een, LAMBDA))
        for (const metriek of ["Invocations", "Errors", "Throttles", "Duration"])
          expect(getoond("AWS/Lambda", metriek, "FunctionName", z.string().parse(name))).toBe(true);
      const tabel = z.string().parse(invoer(een, "aws:dynamodb/table:Table")[0]?.name);
      for (const metriek of ["ConsumedReadCapacityUnits", "ConsumedWriteCapacityUnits"])
        expect(getoond("AWS/DynamoDB", metriek, "TableName", tabel)).toBe(true);
      expect(getoond("AWS/ApiGateway", "5xx", "ApiId", "WebApi-id")).toBe(true);
      // What the Lambdas count themselves is found where they count it.
      const zoekt = JSON.stringify(lijnen);
      for (const { variabelen } of omgevingen(een))
        for (const metriek of ["Beurten", "Duur"])
          expect(zoekt).toContain(
            JSON.stringify(`SEARCH('{"${variabelen.METRIEKEN}",Kanaal} MetricName="${metriek}"'`).slice(
              1,
              -1,
            ),
          );
      // Nothing lies over something else, and nothing falls off: CloudWatch has 24 columns.
      const vakken = widgets.flatMap(({ x, y, width, height }) =>
        Array.from(
          { length: width * height },
          (_, vak) => `${x + (vak % width)},${y + Math.floor(vak / width)}`,
        ),
      );
      expect(new Set(vakken).size).toBe(vakken.length);
      for (const { x, width } of widgets) expect(x + width).toBeLessThanOrEqual(24);
    }
  });

  it("mails when the month costs too much, only when asked", () => {
    expect(invoer(graaf("productie"), "aws:budgets/budget:Budget")).toEqual([
      expect.objectContaining({
        budgetType: "COST",
        limitAmount: "40",
        limitUnit: "USD",
        timeUnit: "MONTHLY",
        notifications: [
          { notificationType: "ACTUAL", threshold: 80 },
          { notificationType: "FORECASTED", threshold: 100 },
        ].map((melding) =>
          expect.objectContaining({ ...melding, subscriberEmailAddresses: ["beheer@voorbeeld.nl"] }),
        ),
      }),
    ]);
    for (const geval of ["web", "teams", "whatsapp", "certificaat", "productieWeb"] as const)
      expect(namen(graaf(geval), "aws:budgets/budget:Budget")).toEqual([]);
  });

  it("lets CloudWatch of this account alone publish, and mails whom was asked", () => {
    for (const een of alle()) {
      const [beleid] = invoer(een, "aws:sns/topicPolicy:TopicPolicy");
      expect(JSON.parse(z.string().parse(beleid?.policy)).Statement).toEqual([
        {
          Effect: "Allow",
          Action: ["sns:Publish"],
          Resource: [ONDERWERP],
          Principal: { Service: ["cloudwatch.amazonaws.com"] },
          Condition: { StringEquals: { "aws:SourceAccount": [ACCOUNT] } },
        },
      ]);
    }
    expect(invoer(graaf("productie"), "aws:sns/topicSubscription:TopicSubscription")).toEqual([
      expect.objectContaining({ protocol: "email", endpoint: "beheer@voorbeeld.nl", topic: ONDERWERP }),
    ]);
  });
});
