/// <reference path="../.sst/platform/config.d.ts" />
import type { Instellingen } from "./instellingen";
import { lambda } from "./lambda";

/**
 * Microsoft Teams: a Lambda of its own behind the same API Gateway as the web. Only made when the app is registered:
 * set the three secrets first (README, Teams).
 */
export function maakTeams(api: sst.aws.ApiGatewayV2, tabel: sst.aws.Dynamo, instellingen: Instellingen) {
  const geheim = (naam: string) => new sst.Secret(naam).value;
  const route = api.route(
    "POST /api/messages",
    lambda(
      {
        naam: "Teams",
        handler: "functions/teams.handler",
        // Teams gives up after 15 seconds and delivers again.
        timeout: "14 seconds",
        environment: {
          TEAMS_APP_ID: geheim("TeamsAppId"),
          TEAMS_APP_GEHEIM: geheim("TeamsAppGeheim"),
          TEAMS_APP_TENANT: geheim("TeamsAppTenant"),
          PAGINAS: api.url,
        },
      },
      tabel,
      instellingen,
    ),
  );
  return { functie: route.nodes.function };
}
