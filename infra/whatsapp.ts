/// <reference path="../.sst/platform/config.d.ts" />

/**
 * WhatsApp: a Lambda of its own behind a function URL, because only that can answer Meta within a second and work on.
 * No queue: a queue would keep what a professional typed, and Meta already delivers again until we say that it is done.
 * Set the secrets first (README, WhatsApp).
 */
export function maakWhatsApp(tabel: sst.aws.Dynamo) {
  const geheim = (naam: string) => new sst.Secret(naam).value;
  return new sst.aws.Function("WhatsApp", {
    handler: "functions/whatsapp.handler",
    runtime: "nodejs24.x",
    architecture: "arm64",
    memory: "1024 MB",
    timeout: "30 seconds",
    url: true,
    streaming: true,
    environment: {
      TABEL: tabel.name,
      WHATSAPP_APP_GEHEIM: geheim("WhatsAppAppGeheim"),
      WHATSAPP_VERIFIEER_TOKEN: geheim("WhatsAppVerifieerToken"),
      WHATSAPP_TOKEN: geheim("WhatsAppToken"),
      WHATSAPP_PEPER: geheim("WhatsAppPeper"),
      WHATSAPP_TOEGELATEN: geheim("WhatsAppToegelaten"),
    },
    permissions: [{ actions: ["dynamodb:GetItem", "dynamodb:PutItem"], resources: [tabel.arn] }],
    logging: { retention: "1 month" },
  });
}
