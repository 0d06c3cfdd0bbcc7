/// <reference path="../.sst/platform/config.d.ts" />
import type { Instellingen } from "./instellingen";
import { lambda } from "./lambda";

/** What is written down of a request: no address of the visitor and no browser, which SST would add. */
const LOGREGEL = JSON.stringify({
  tijd: "$context.requestTime",
  verzoek: "$context.requestId",
  methode: "$context.httpMethod",
  route: "$context.routeKey",
  status: "$context.status",
  duurMs: "$context.responseLatency",
  lambdaMs: "$context.integration.latency",
  lambdaStatus: "$context.integration.status",
});

/** A domain in Route 53 of this account needs its name alone; elsewhere a certificate, and a DNS record made by hand. */
function domein({ domein: name, certificaat: cert }: Instellingen) {
  if (name === null) return {};
  return { domain: cert === null ? name : { name, dns: false as const, cert } };
}

/** The web: one Lambda behind an API Gateway, for the chat page and the REST API. */
export function maakWeb(tabel: sst.aws.Dynamo, instellingen: Instellingen) {
  const { aanmelden, inbedding, organisatie, perSeconde, piek } = instellingen;
  const geheim = (naam: string) => new sst.Secret(naam).value;
  const api = new sst.aws.ApiGatewayV2("Web", {
    ...domein(instellingen),
    // Our pages ask from our own domain. SST's default would let every site in the world read the answers.
    cors: false,
    accessLog: { retention: "1 month" },
    transform: {
      stage(stage) {
        // Over all users together: who floods the API costs a 429, not a bill. Teams delivers again after one.
        stage.defaultRouteSettings = { throttlingRateLimit: perSeconde, throttlingBurstLimit: piek };
        stage.accessLogSettings = $output(stage.accessLogSettings).apply((log) => ({
          destinationArn: log?.destinationArn ?? "",
          format: LOGREGEL,
        }));
        return undefined;
      },
    },
  });
  const route = api.route(
    "$default",
    lambda(
      {
        naam: "Web",
        handler: "functions/web.handler",
        timeout: "10 seconds",
        // Sites that may show the pages in a frame, such as Teams; none unless it is said.
        environment: {
          ...(inbedding !== null && { INBEDDING: inbedding }),
          ...(organisatie !== null && { ORGANISATIE: organisatie }),
          ...(aanmelden !== null && {
            OIDC_UITGEVER: aanmelden.uitgever,
            OIDC_CLIENT_ID: aanmelden.clientId,
            OIDC_CLIENT_GEHEIM: geheim("OidcClientGeheim"),
            OIDC_SESSIE_GEHEIM: geheim("OidcSessieGeheim"),
            OIDC_ADRES: api.url,
          }),
        },
      },
      tabel,
      instellingen,
    ),
  );
  return { api, functie: route.nodes.function };
}
