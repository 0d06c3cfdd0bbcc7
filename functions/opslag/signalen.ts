/**
 * Anonymous counts: how often a knelpunt came up, in which channel and how it ended. A row is a whole day of everybody
 * together: no user, no conversation, no gemeente, and no moment within the day.
 */

import type { DynamoDBClient } from "@aws-sdk/client-dynamodb";
import { DynamoDBDocumentClient, UpdateCommand } from "@aws-sdk/lib-dynamodb";
import { dagVan } from "../antwoord/datum.ts";
import { BEWAARTERMIJNEN, pkVan } from "./bewaartermijnen.ts";
import { codeVan, type Meld, OpslagFout } from "./fout.ts";
import { verlooptOp } from "./termijn.ts";
import { binnenTijd } from "./tijdslot.ts";

/** What is counted. All are codes and ids that we chose ourselves, never words of a user. */
export interface Signaal {
  /** Where it came up, such as "teams". */
  readonly kanaal: string;
  /** Id of the knelpunt; null: none. */
  readonly knelpunt: string | null;
  /** How it ended, such as "advies" or "doorverbonden". */
  readonly code: string;
}

/** Counts signals. */
export interface SignaalTeller {
  /** Adds one to the count of today. Whether it rejects when the table is down depends on the store. */
  tel(signaal: Signaal): Promise<boolean>;
}

/** A count of one day, as it is read back. */
export interface Telling extends Signaal {
  /** `JJJJ-MM-DD`, UTC. */
  readonly dag: string;
  /** 1 or more. */
  readonly aantal: number;
}

/** In the place of a knelpunt where there is none; no id is a hyphen alone. */
export const GEEN_KNELPUNT = "-";

/** How a code or id looks; a sentence, a name or a number of a person does not pass. */
const VORM = /^[a-z][a-z0-9-]{0,99}$/;

/**
 * The sort key of a count.
 * @throws {OpslagFout} `opslag/ongeldig-id` for what does not look like a code: nothing else may ever get in a row
 */
export function sleutelVanSignaal({ kanaal, knelpunt, code }: Signaal): string {
  for (const deel of [kanaal, code, ...(knelpunt === null ? [] : [knelpunt])])
    if (!VORM.test(deel))
      throw new OpslagFout(
        "opslag/ongeldig-id",
        "A signal may hold codes and ids only: small letters, digits and hyphens, at most 100.",
      );
  return [kanaal, knelpunt ?? GEEN_KNELPUNT, code].join("#");
}

/** Options of `dynamoSignalen`. */
export interface SignaalOpties {
  readonly client: DynamoDBClient;
  readonly tabel: string;
  /** The clock, epoch ms. */
  readonly nu: () => number;
}

/**
 * Counts in DynamoDB: pk `signaal#<dag>`, sk `<kanaal>#<knelpunt>#<code>`. One atomic ADD, so that nobody waits for
 * another's count. When an answer of the table is lost the SDK asks again and one may be counted twice: for a trend
 * that does no harm, and to prevent it a row per question would have to be kept.
 * @returns a counter that rejects with what the SDK throws
 */
export function dynamoSignalen({ client: los, tabel, nu }: SignaalOpties): SignaalTeller {
  const client = DynamoDBDocumentClient.from(los);
  return {
    async tel(signaal) {
      const dag = dagVan(nu());
      const opdracht = new UpdateCommand({
        TableName: tabel,
        Key: { pk: pkVan("signaal", dag), sk: sleutelVanSignaal(signaal) },
        UpdateExpression: "ADD aantal :een SET verloopt = :verloopt",
        // From the start of its day: every write of a row says the same.
        ExpressionAttributeValues: {
          ":een": 1,
          ":verloopt": verlooptOp(Date.parse(dag), BEWAARTERMIJNEN.signaal.seconden),
        },
      });
      await client.send(opdracht);
      return true;
    },
  };
}

/** Counts in the memory of this process; for tests and where there is no table. */
export function geheugenSignalen({ nu }: Pick<SignaalOpties, "nu">): SignaalTeller & {
  readonly tellingen: () => Telling[];
} {
  const aantallen = new Map<string, Telling>();
  return {
    async tel(signaal) {
      const dag = dagVan(nu());
      const sleutel = `${dag}#${sleutelVanSignaal(signaal)}`;
      const aantal = (aantallen.get(sleutel)?.aantal ?? 0) + 1;
      aantallen.set(sleutel, { ...signaal, dag, aantal });
      return true;
    },
    tellingen: () => [...aantallen.values()],
  };
}

/**
 * Lays patience with limits over a counter: a table that is slow or down costs a count, never an answer.
 * @returns a counter that never rejects: false when it was not counted, or not in time
 */
export function geduldigeSignalen(
  bron: SignaalTeller,
  { meld, wachtMs = 150 }: { meld: Meld; wachtMs?: number },
): SignaalTeller {
  return {
    async tel(signaal) {
      try {
        return await binnenTijd(wachtMs, () => bron.tel(signaal));
      } catch (fout) {
        meld({ code: codeVan(fout), handeling: "tel" });
        return false;
      }
    },
  };
}
