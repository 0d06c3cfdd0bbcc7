/** The settings of the Teams channel, read from the environment once, at start. */
import * as z from "zod";

/** Where Microsoft publishes the keys with which it signs. */
export const OPENID_ADRES = "https://login.botframework.com/v1/.well-known/openidconfiguration";

/** How the bot is registered and whom it serves. */
export interface TeamsInstellingen {
  /** Id of the app registration; "" only on a developer's own machine, where nothing is verified. */
  appId: string;
  /** Tenants (Entra directory ids) that may use the bot; "alle" when that was asked for by name. */
  tenants: readonly string[] | "alle";
  /** Address of our own pages, without a slash at the end: cards and link unfurling point at it. */
  paginas: string;
  /** True on a developer's own machine: loopback counts as a Microsoft host. */
  lokaal: boolean;
  /** The OpenID document of whoever signs. */
  openIdAdres: string;
}

/** What is needed to sign in at Microsoft. */
export interface TeamsGeheimen {
  geheim: string;
  /** Tenant in which the app is registered (single tenant). */
  appTenant: string;
}

/** The environment of the Teams Lambda is not complete. */
export class TeamsInstellingenFout extends Error {
  readonly code = "teams/instellingen";
}

/** In lower case, as Microsoft writes it in a token; a script may have printed it in capitals. */
const guid = z.guid().toLowerCase();
const omgevingSchema = z.object({
  TEAMS_APP_ID: guid,
  TEAMS_APP_GEHEIM: z.string().min(8),
  TEAMS_APP_TENANT: guid,
  /** Ids of the tenants that may use the bot, comma separated, or `alle`. Default: only the tenant of the app itself. */
  TEAMS_TENANTS: z
    .literal("alle")
    .or(
      z
        .string()
        .transform((lijst) => lijst.split(",").map((een) => een.trim()))
        .pipe(z.array(guid).min(1)),
    )
    .optional(),
  PAGINAS: z
    .url({ protocol: /^https$/ })
    // Paths are put behind it; a query, a fragment or a password would end up in the middle of every link.
    .regex(/^[^?#@]*$/)
    .transform((adres) => new URL(adres).href.replace(/(?<!\/)\/+$/, "")),
});

/**
 * Reads the environment of the Lambda. An empty app id would switch verification off, so without one nothing starts.
 * @throws {TeamsInstellingenFout} `teams/instellingen`, with every variable that is missing or wrong; never a value
 */
export function leesTeamsOmgeving(omgeving: Readonly<Record<string, string | undefined>>): {
  instellingen: TeamsInstellingen;
  geheimen: TeamsGeheimen;
} {
  const gelezen = omgevingSchema.safeParse(omgeving);
  if (!gelezen.success) {
    const namen = [...new Set(gelezen.error.issues.map(({ path }) => String(path[0])))].join(", ");
    throw new TeamsInstellingenFout(
      `Deze omgevingsvariabelen ontbreken of kloppen niet: ${namen}. Zet ze met 'npx sst secret set' of in infra/teams.ts; zie de README, deel Teams.`,
    );
  }
  const { TEAMS_APP_ID, TEAMS_APP_GEHEIM, TEAMS_APP_TENANT, TEAMS_TENANTS, PAGINAS } = gelezen.data;
  return {
    instellingen: {
      appId: TEAMS_APP_ID,
      tenants: TEAMS_TENANTS ?? [TEAMS_APP_TENANT],
      paginas: PAGINAS,
      lokaal: false,
      openIdAdres: OPENID_ADRES,
    },
    geheimen: { geheim: TEAMS_APP_GEHEIM, appTenant: TEAMS_APP_TENANT },
  };
}

/** The settings on a developer's own machine: no registration, so nothing to verify, and replies to loopback only. */
export function lokaleInstellingen(paginas: string): TeamsInstellingen {
  return { appId: "", tenants: "alle", paginas, lokaal: true, openIdAdres: OPENID_ADRES };
}
