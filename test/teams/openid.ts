/** The two documents by which the Bot Framework publishes its keys, on loopback, and able to be as bad as the world. */
import { setTimeout as wacht } from "node:timers/promises";
import { Hono } from "hono";
import { type Luisteraar, luister } from "./luister.ts";
import { type Sleutels, UITGEVER } from "./sleutels.ts";

/** How the server answers: well, with an error, after a while, or with something that is no JSON. */
export type Gedrag =
  | { readonly soort: "goed" }
  | { readonly soort: "fout"; readonly status: 404 | 429 | 500 | 503 }
  | { readonly soort: "traag"; readonly ms: number }
  | { readonly soort: "onzin" };

export interface OpenIdServer extends Luisteraar {
  /** Address of the metadata document: what a bot is given. */
  readonly metadata: string;
  /** How many times each document was asked for. */
  readonly gevraagd: { readonly metadata: number; readonly sleutels: number };
  /** From now on it behaves like this. */
  gedraag(gedrag: Gedrag): void;
  /** From now on these keys are published: rotation. */
  wissel(jwks: Sleutels["jwks"]): void;
}

/**
 * Starts the server.
 * @param jwks the keys to publish
 * @param nadruk replaces values of the metadata document, such as `issuer` or `jwks_uri`
 */
export async function startOpenId(
  jwks: Sleutels["jwks"],
  nadruk: Readonly<Record<string, unknown>> = {},
): Promise<OpenIdServer> {
  const gevraagd = { metadata: 0, sleutels: 0 };
  const einde = new AbortController();
  let gepubliceerd = jwks;
  let gedrag: Gedrag = { soort: "goed" };
  const app = new Hono();
  app.use(async (context, verder) => {
    const nu = gedrag;
    gevraagd[context.req.path.endsWith("/keys") ? "sleutels" : "metadata"]++;
    if (nu.soort === "fout") return context.text("stuk", nu.status);
    if (nu.soort === "onzin") return context.html("<title>Onderhoud</title>");
    // A server that stops does not let a slow answer keep the test alive.
    if (nu.soort === "traag") await wacht(nu.ms, undefined, { signal: einde.signal }).catch(() => {});
    return verder();
  });
  app.get("/v1/.well-known/openidconfiguration", (context) =>
    context.json({
      issuer: UITGEVER,
      authorization_endpoint: "https://invalid.botframework.com",
      jwks_uri: new URL("/v1/.well-known/keys", context.req.url).href,
      id_token_signing_alg_values_supported: ["RS256"],
      token_endpoint_auth_methods_supported: ["private_key_jwt"],
      ...nadruk,
    }),
  );
  app.get("/v1/.well-known/keys", (context) => context.json(gepubliceerd));
  const server = await luister(app);
  return {
    adres: server.adres,
    metadata: `${server.adres}/v1/.well-known/openidconfiguration`,
    gevraagd,
    gedraag: (nieuw) => {
      gedrag = nieuw;
    },
    wissel: (nieuw) => {
      gepubliceerd = nieuw;
    },
    stop: () => {
      einde.abort();
      return server.stop();
    },
  };
}
