import * as z from "zod";

const omgevingSchema = z.object({
  TABEL: z.string().min(3),
  AWS_REGION: z.string().min(1),
  /** Only for tests and local use: another DynamoDB. */
  DYNAMO_ENDPOINT: z.url().optional(),
});

/** What the Lambda reads from its environment. */
export interface Omgeving {
  tabel: string;
  region: string;
  endpoint: string | undefined;
}

/** The environment of the Lambda is not complete. */
export class OmgevingFout extends Error {
  readonly code = "omgeving/onvolledig";
}

/**
 * Reads the environment, once, at start.
 * @throws {OmgevingFout} `omgeving/onvolledig`, with every variable that is missing or wrong; never a value
 */
export function leesOmgeving(omgeving: Readonly<Record<string, string | undefined>>): Omgeving {
  const gelezen = omgevingSchema.safeParse(omgeving);
  if (!gelezen.success) {
    const namen = gelezen.error.issues.map(({ path }) => path.join(".")).join(", ");
    throw new OmgevingFout(
      `Deze omgevingsvariabelen ontbreken of kloppen niet: ${namen}. Zet ze in infra/web.ts.`,
    );
  }
  return {
    tabel: gelezen.data.TABEL,
    region: gelezen.data.AWS_REGION,
    endpoint: gelezen.data.DYNAMO_ENDPOINT,
  };
}
