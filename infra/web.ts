/// <reference path="../.sst/platform/config.d.ts" />

/** The web: one Lambda behind an API Gateway, for the chat page and the REST API. */
export function maakWeb(tabel: sst.aws.Dynamo) {
  const api = new sst.aws.ApiGatewayV2("Web");
  api.route("$default", {
    handler: "functions/web.handler",
    runtime: "nodejs24.x",
    architecture: "arm64",
    memory: "1024 MB",
    timeout: "10 seconds",
    environment: {
      TABEL: tabel.name,
      // Sites that may show the pages in a frame, such as Teams; none unless it is said.
      ...(process.env.INBEDDING && { INBEDDING: process.env.INBEDDING }),
    },
    // Not `link`: that would grant every action on the table. The store reads and writes single items.
    permissions: [{ actions: ["dynamodb:GetItem", "dynamodb:PutItem"], resources: [tabel.arn] }],
    logging: { retention: "1 month" },
  });
  return api;
}
