/** The stores of a Lambda, made from its environment, once per container. */
import * as z from "zod";
import { maakDynamoClient } from "./client.ts";
import { maakOpslagen, type Opslagen, type OpslagenOpties } from "./maak.ts";

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
export interface LambdaOpslagOpties<Toestand> extends Omit<OpslagenOpties<Toestand>, "client" | "tabel"> {
  omgeving: Readonly<Record<string, string | undefined>>;
}

/**
 * Makes the stores of a Lambda, and the check whether their table answers.
 * @throws {OmgevingFout} `omgeving/onvolledig`, with every variable that is missing or wrong; never a value
 */
export function maakLambdaOpslag<Toestand>({
  omgeving,
  ...opties
}: LambdaOpslagOpties<Toestand>): Opslagen<Toestand> {
  const { TABEL: tabel, AWS_REGION: region, DYNAMO_ENDPOINT: endpoint } = leesOmgeving(omgeving);
  return maakOpslagen({ ...opties, client: maakDynamoClient({ region, endpoint }), tabel });
}

function leesOmgeving(omgeving: Readonly<Record<string, string | undefined>>) {
  const gelezen = omgevingSchema.safeParse(omgeving);
  if (gelezen.success) return gelezen.data;
  const namen = gelezen.error.issues.map(({ path }) => path.join(".")).join(", ");
  throw new OmgevingFout(`Deze omgevingsvariabelen ontbreken of kloppen niet: ${namen}. Zet ze in infra/.`);
}
