/// <reference path="../.sst/platform/config.d.ts" />

/**
 * Microsoft Teams: a Lambda of its own behind the same API Gateway as the web. Only made when the app is registered:
 * set the three secrets first (README, Teams).
 */
export function maakTeams(api: sst.aws.ApiGatewayV2, tabel: sst.aws.Dynamo) {
  const appId = new sst.Secret("TeamsAppId");
  const geheim = new sst.Secret("TeamsAppGeheim");
  const tenant = new sst.Secret("TeamsAppTenant");
  api.route("POST /api/messages", {
    handler: "functions/teams.handler",
    runtime: "nodejs24.x",
    architecture: "arm64",
    memory: "1024 MB",
    // Teams gives up after 15 seconds and delivers again.
    timeout: "14 seconds",
    environment: {
      TABEL: tabel.name,
      TEAMS_APP_ID: appId.value,
      TEAMS_APP_GEHEIM: geheim.value,
      TEAMS_APP_TENANT: tenant.value,
      PAGINAS: api.url,
    },
    permissions: [{ actions: ["dynamodb:GetItem", "dynamodb:PutItem"], resources: [tabel.arn] }],
    logging: { retention: "1 month" },
  });
}
