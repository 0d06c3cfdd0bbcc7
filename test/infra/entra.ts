/**
 * Microsoft Entra on loopback, as far as a bot that signs in with its secret asks it.
 * https://learn.microsoft.com/entra/identity-platform/v2-oauth2-client-creds-grant-flow
 */
import { Hono } from "hono";
import { luister } from "../teams/luister.ts";

/** Who signs in. */
export interface Registratie {
  readonly appId: string;
  readonly tenant: string;
  readonly geheim: string;
}

/** Starts it; it gives a token to that registration alone, for the Bot Connector alone. */
export async function startEntra({ appId, tenant, geheim }: Registratie) {
  const token = "token-van-entra";
  const app = new Hono();
  app.get("/:tenant/v2.0/.well-known/openid-configuration", (context) => {
    const huis = `https://login.microsoftonline.com/${context.req.param("tenant")}`;
    return context.json({
      token_endpoint: `${huis}/oauth2/v2.0/token`,
      authorization_endpoint: `${huis}/oauth2/v2.0/authorize`,
      jwks_uri: `${huis}/discovery/v2.0/keys`,
      issuer: `${huis}/v2.0`,
    });
  });
  app.post("/:tenant/oauth2/v2.0/token", async (context) => {
    const vraag = new URLSearchParams(await context.req.text());
    const goed =
      context.req.param("tenant") === tenant &&
      vraag.get("grant_type") === "client_credentials" &&
      vraag.get("client_id") === appId &&
      vraag.get("client_secret") === geheim &&
      vraag.get("scope")?.split(" ").includes("https://api.botframework.com/.default");
    return goed
      ? context.json({ token_type: "Bearer", expires_in: 3599, ext_expires_in: 3599, access_token: token })
      : context.json(
          { error: "invalid_client", error_description: "AADSTS7000215", error_codes: [7000215] },
          401,
        );
  });
  return { ...(await luister(app)), token };
}
