import type { DynamoDBClient } from "@aws-sdk/client-dynamodb";
import type * as z from "zod";
import type { GesprekOpslag } from "./contract.ts";
import { dynamoOpslag } from "./dynamo.ts";
import type { Meld } from "./fout.ts";
import { geduldigeOpslag } from "./geduldig.ts";
import { dynamoLimiet, geduldigeLimiet, type Limiet } from "./limiet.ts";
import { dynamoOntvangst, geduldigeOntvangst, type OntvangstOpslag } from "./ontvangst.ts";
import { maakPeil, type Peil } from "./peil.ts";
import { dynamoSleutelaar } from "./peper.ts";
import { dynamoSignalen, geduldigeSignalen, type SignaalTeller } from "./signalen.ts";

/** All that a channel keeps. */
export interface Opslagen<Toestand> {
  readonly opslag: GesprekOpslag<Toestand>;
  readonly ontvangst: OntvangstOpslag;
  readonly limiet: Limiet;
  readonly signalen: SignaalTeller;
  /** Asks whether the table answers. */
  readonly peil: Peil;
}

/** Options of `maakOpslagen`. */
export interface OpslagenOpties<Toestand> {
  readonly client: DynamoDBClient;
  readonly tabel: string;
  /** The schema of a state. */
  readonly schema: z.ZodType<Toestand>;
  /** The clock, epoch ms. */
  readonly nu: () => number;
  /** Hears of every trouble: a code and a handeling. */
  readonly meld: Meld;
  /** See `geduldigeOpslag`. */
  readonly vulAan?: (eerder: Toestand, nieuw: Toestand) => Toestand;
  /** A new random text of 128 bits or more. Default: 256 bits out of the platform. */
  readonly nieuwGetal?: () => string;
  /** How long each call may wait for the table, in ms. Default: what each store finds fit, at most 300. */
  readonly wachtMs?: number;
}

/** Makes the stores of a channel on one table, each patient within limits: the way for every Lambda and for local. */
export function maakOpslagen<Toestand>(opties: OpslagenOpties<Toestand>): Opslagen<Toestand> {
  const { client, tabel, schema, nu, meld, nieuwGetal = nieuwGeheim, wachtMs, vulAan } = opties;
  const geduld = { nu, meld, ...(wachtMs !== undefined && { wachtMs }) };
  const sleutelaar = dynamoSleutelaar({ client, tabel, nu, nieuwGetal });
  return {
    opslag: geduldigeOpslag(dynamoOpslag({ client, tabel, schema, nu, meld }), {
      ...geduld,
      ...(vulAan && { vulAan }),
    }),
    ontvangst: geduldigeOntvangst(dynamoOntvangst({ client, tabel, nu }), geduld),
    limiet: geduldigeLimiet(dynamoLimiet({ client, tabel, nu, sleutelaar }), geduld),
    signalen: geduldigeSignalen(dynamoSignalen({ client, tabel, nu }), geduld),
    peil: maakPeil({ client, tabel }),
  };
}

function nieuwGeheim(): string {
  return [...crypto.getRandomValues(new Uint8Array(32))]
    .map((byte) => byte.toString(16).padStart(2, "0"))
    .join("");
}
