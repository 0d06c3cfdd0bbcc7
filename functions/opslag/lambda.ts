/** The stores of a Lambda, made from its environment, once per container. */
import * as z from "zod";
import { maakDynamoClient } from "./client.ts";
import type { GesprekOpslag } from "./contract.ts";
import { dynamoOpslag } from "./dynamo.ts";
import type { Meld } from "./fout.ts";
import { geduldigeOpslag } from "./geduldig.ts";
import { dynamoOntvangst, geduldigeOntvangst, type OntvangstOpslag } from "./ontvangst.ts";
import { maakPeil, type Peil } from "./peil.ts";

const omgevingSchema = z.object({
  TABEL: z.string().min(3),
  AWS_REGION: z.string().min(1),
  /** Only for tests and local use: another DynamoDB. */
  DYNAMO_ENDPOINT: z.url().optional(),
});

/** The environment of the Lambda is not complete. */
export class OmgevingFout extends Error {
  readonly code = "omgeving/onvolledig";
}

/** Options of `maakLambdaOpslag`. */
export interface LambdaOpslagOpties<Toestand> {
  omgeving: Readonly<Record<string, string | undefined>>;
  /** The schema of a state. */
  schema: z.ZodType<Toestand>;
  /** The clock, epoch ms. */
  nu: () => number;
  /** Hears of every trouble: a code and a handeling. */
  meld: Meld;
  /** See `geduldigeOpslag`. */
  vulAan?: (eerder: Toestand, nieuw: Toestand) => Toestand;
}

/**
 * Makes the store of conversations and that of received messages, and the check whether their table answers.
 * @throws {OmgevingFout} `omgeving/onvolledig`, with every variable that is missing or wrong; never a value
 */
export function maakLambdaOpslag<Toestand>({
  omgeving,
  schema,
  nu,
  meld,
  vulAan,
}: LambdaOpslagOpties<Toestand>): {
  opslag: GesprekOpslag<Toestand>;
  ontvangst: OntvangstOpslag;
  peil: Peil;
} {
  const { TABEL: tabel, AWS_REGION: region, DYNAMO_ENDPOINT: endpoint } = leesOmgeving(omgeving);
  const client = maakDynamoClient({ region, endpoint });
  return {
    opslag: geduldigeOpslag(dynamoOpslag({ client, tabel, schema, nu, meld }), {
      nu,
      meld,
      ...(vulAan && { vulAan }),
    }),
    ontvangst: geduldigeOntvangst(dynamoOntvangst({ client, tabel, nu }), { nu, meld }),
    peil: maakPeil({ client, tabel }),
  };
}

function leesOmgeving(omgeving: Readonly<Record<string, string | undefined>>) {
  const gelezen = omgevingSchema.safeParse(omgeving);
  if (gelezen.success) return gelezen.data;
  const namen = gelezen.error.issues.map(({ path }) => path.join(".")).join(", ");
  throw new OmgevingFout(`Deze omgevingsvariabelen ontbreken of kloppen niet: ${namen}. Zet ze in infra/.`);
}
