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

/** `https://host`, the host with an optional wildcard in front and an optional port; of a wildcard two labels must follow. */
const OORSPRONG = /^https:\/\/(?:\*\.(?=[^.]+\.[^.]))?[a-z0-9-]+(?:\.[a-z0-9-]+)*(?::\d{1,5})?$/;
/** Without https only this machine itself, for development. */
const EIGEN_MACHINE = /^http:\/\/(?:localhost|127\.0\.0\.1)(?::\d{1,5})?$/;

/**
 * Reads `INBEDDING`: the origins that may show the pages in a frame, separated by commas. Nothing means none.
 * @throws {OmgevingFout} `omgeving/onvolledig`, with every entry that is no origin; they are no secret
 * @example
 * leesInbedding("https://teams.microsoft.com,https://*.cloud.microsoft")
 */
export function leesInbedding(waarde: string | undefined): string[] {
  const origins = (waarde ?? "")
    .split(",")
    .map((deel) => deel.trim().toLowerCase())
    .filter((deel) => deel !== "");
  const fout = origins.filter((origin) => !OORSPRONG.test(origin) && !EIGEN_MACHINE.test(origin));
  if (fout.length > 0) {
    throw new OmgevingFout(
      `INBEDDING noemt wat geen herkomst is: ${fout.join(", ")}. Schrijf https://host zonder pad, met een komma ertussen, zoals https://teams.microsoft.com,https://*.cloud.microsoft.`,
    );
  }
  return [...new Set(origins)];
}
