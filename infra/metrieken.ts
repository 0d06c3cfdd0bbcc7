/// <reference path="../.sst/platform/config.d.ts" />

/** The name of one of the Lambdas. */
export type LambdaNaam = "Web" | "Teams" | "WhatsApp";

/** Which channels, in the words of `functions/logboek`, a Lambda counts its turns and faults under. */
export const KANALEN: Readonly<Record<LambdaNaam, readonly string[]>> = {
  Web: ["web", "api"],
  Teams: ["teams"],
  WhatsApp: ["whatsapp"],
};

/** Where the Lambdas of this stage count (`METRIEKEN` in their environment): two stages in one account stay apart. */
export function naamruimte(): string {
  return `WieMoetIkBellen/${$app.stage}`;
}
