import * as z from "zod";
import { NAAMRUIMTE } from "../logboek/emf.ts";
import { OmgevingFout } from "../opslag/lambda.ts";

const adres = z.url().optional();
const schema = z.object({
  TABEL: z.string().min(3),
  AWS_REGION: z.string().min(1),
  /** ARN of the topic that the report goes to; without it the report is only in the log. */
  RAPPORT_ONDERWERP: z.string().startsWith("arn:").optional(),
  /** Where the metric is counted. */
  METRIEKEN: z.string().min(1).default(NAAMRUIMTE),
  /** Only for tests and local use: other addresses than those of AWS. */
  DYNAMO_ENDPOINT: adres,
  SNS_ENDPOINT: adres,
});

/**
 * Reads the environment of the Lambda.
 * @throws {OmgevingFout} `omgeving/onvolledig`, with every variable that is missing or wrong; never a value
 */
export function leesRapportOmgeving(omgeving: Readonly<Record<string, string | undefined>>) {
  const gelezen = schema.safeParse(omgeving);
  if (gelezen.success) return gelezen.data;
  const namen = gelezen.error.issues.map(({ path }) => path.join(".")).join(", ");
  throw new OmgevingFout(`Deze omgevingsvariabelen ontbreken of kloppen niet: ${namen}. Zet ze in infra/.`);
}
