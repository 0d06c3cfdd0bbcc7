/** Reads the counts back: one query per day. */
import type { DynamoDBClient } from "@aws-sdk/client-dynamodb";
import { DynamoDBDocumentClient, paginateQuery } from "@aws-sdk/lib-dynamodb";
import * as z from "zod";
import { dagVan } from "../antwoord/datum.ts";
import { pkVan } from "../opslag/bewaartermijnen.ts";
import { GEEN_KNELPUNT, type Telling } from "../opslag/signalen.ts";
import { isVerlopen } from "../opslag/termijn.ts";

const rijSchema = z.object({ sk: z.string(), aantal: z.int().min(1), verloopt: z.number() });

/** Options of `leesTellingen`. */
export interface LeesOpties {
  readonly client: DynamoDBClient;
  readonly tabel: string;
  /** The clock, epoch ms. */
  readonly nu: () => number;
}

/**
 * Reads the counts of days; rows that expired or cannot be read are left out.
 * @param dagen as `JJJJ-MM-DD`
 * @throws what the SDK throws
 */
export async function leesTellingen(
  { client: los, tabel, nu }: LeesOpties,
  dagen: readonly string[],
): Promise<Telling[]> {
  const client = DynamoDBDocumentClient.from(los);
  const tellingen: Telling[] = [];
  for (const dag of dagen) {
    const vraag = {
      TableName: tabel,
      KeyConditionExpression: "pk = :pk",
      ExpressionAttributeValues: { ":pk": pkVan("signaal", dag) },
    };
    for await (const { Items = [] } of paginateQuery({ client }, vraag))
      for (const item of Items) {
        const rij = rijSchema.safeParse(item).data;
        if (rij === undefined || isVerlopen(rij.verloopt, nu())) continue;
        const [kanaal, knelpunt, code] = rij.sk.split("#");
        if (kanaal === undefined || knelpunt === undefined || code === undefined) continue;
        tellingen.push({
          dag,
          kanaal,
          knelpunt: knelpunt === GEEN_KNELPUNT ? null : knelpunt,
          code,
          aantal: rij.aantal,
        });
      }
  }
  return tellingen;
}

/** The last days up to and including yesterday, the oldest first: of today not everything is known yet. @param nu epoch ms */
export function laatsteDagen(nu: number, aantal: number): string[] {
  return Array.from({ length: aantal }, (_, i) => dagVan(nu - (aantal - i) * 24 * 60 * 60 * 1000));
}
