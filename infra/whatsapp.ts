/// <reference path="../.sst/platform/config.d.ts" />
import type { Instellingen } from "./instellingen";
import { lambda } from "./lambda";

/**
 * WhatsApp: a Lambda of its own behind a function URL, because only that can answer Meta within a second and work on.
 * No queue: a queue would keep what a professional typed, and Meta already delivers again until we say that it is done.
 * Set the secrets first (README, WhatsApp). A function URL has no throttle: LAMBDA_GELIJKTIJDIG is its only limit.
 */
export function maakWhatsApp(tabel: sst.aws.Dynamo, instellingen: Instellingen) {
  const geheim = (naam: string) => new sst.Secret(naam).value;
  return new sst.aws.Function("WhatsApp", {
    ...lambda(
      {
        naam: "WhatsApp",
        handler: "functions/whatsapp.handler",
        timeout: "30 seconds",
        environment: {
          WHATSAPP_APP_GEHEIM: geheim("WhatsAppAppGeheim"),
          WHATSAPP_VERIFIEER_TOKEN: geheim("WhatsAppVerifieerToken"),
          WHATSAPP_TOKEN: geheim("WhatsAppToken"),
          WHATSAPP_PEPER: geheim("WhatsAppPeper"),
          WHATSAPP_TOEGELATEN: geheim("WhatsAppToegelaten"),
        },
      },
      tabel,
      instellingen,
    ),
    // Meta's servers call it, never a browser.
    url: { cors: false },
    streaming: true,
  });
}
