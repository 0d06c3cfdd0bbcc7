/** The settings of signing in, read from the environment once, at start. Without them the pages are public. */
import * as z from "zod";
import { OmgevingFout } from "../../opslag/index.ts";

/** How a gemeente lets its own people in, with OpenID Connect. */
export interface AanmeldInstellingen {
  /** The issuer, such as `https://login.microsoftonline.com/<tenant>/v2.0`. Entra: that of one tenant, never `common`. */
  uitgever: string;
  clientId: string;
  clientGeheim: string;
  /** Seals the cookies; at least 32 characters. */
  sessieGeheim: string;
  /** Origin of our own pages; the way back from the issuer is `<adres>/aanmelden/terug`. */
  adres: string;
}

/** https, or this machine itself for development. */
const veilig = z.string().refine((adres) => {
  if (!URL.canParse(adres)) return false;
  const { hostname, protocol } = new URL(adres);
  return protocol === "https:" || (protocol === "http:" && isEigenMachine(hostname));
});

const omgevingSchema = z.object({
  OIDC_UITGEVER: veilig
    .transform((adres) => adres.replace(/(?<!\/)\/+$/, ""))
    // Lets in anyone with a Microsoft account, of whatever organisation.
    .refine((adres) => !/\/(?:common|organizations|consumers)(?:\/|$)/.test(adres)),
  OIDC_CLIENT_ID: z.string().min(1),
  OIDC_CLIENT_GEHEIM: z.string().min(8),
  OIDC_SESSIE_GEHEIM: z.string().min(32),
  OIDC_ADRES: veilig.pipe(z.transform((adres) => new URL(adres).origin)),
});

/**
 * Reads the environment.
 * @returns null when none of the variables is set: everyone may see the pages
 * @throws {OmgevingFout} `omgeving/onvolledig`, with every variable that is missing or wrong; never a value
 */
export function leesAanmelding(
  omgeving: Readonly<Record<string, string | undefined>>,
): AanmeldInstellingen | null {
  if (Object.keys(omgevingSchema.shape).every((naam) => !omgeving[naam])) return null;
  const gelezen = omgevingSchema.safeParse(omgeving);
  if (!gelezen.success) {
    const namen = [...new Set(gelezen.error.issues.map(({ path }) => String(path[0])))].join(", ");
    throw new OmgevingFout(
      `Aanmelden staat half aan. Deze omgevingsvariabelen ontbreken of kloppen niet: ${namen}. Zet ze alle vijf goed, of geen.`,
    );
  }
  const { OIDC_ADRES, OIDC_CLIENT_GEHEIM, OIDC_CLIENT_ID, OIDC_SESSIE_GEHEIM, OIDC_UITGEVER } = gelezen.data;
  return {
    uitgever: OIDC_UITGEVER,
    clientId: OIDC_CLIENT_ID,
    clientGeheim: OIDC_CLIENT_GEHEIM,
    sessieGeheim: OIDC_SESSIE_GEHEIM,
    adres: OIDC_ADRES,
  };
}

/** Tells whether a host is this machine: there, and only there, may an issuer go without https. */
export function isEigenMachine(hostnaam: string): boolean {
  return hostnaam === "localhost" || hostnaam === "127.0.0.1";
}
