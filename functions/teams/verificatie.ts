/**
 * Is this request really from Microsoft Teams, and for us? Follows "Authentication with the Bot Connector API", step
 * "Verify the JWT token": https://learn.microsoft.com/azure/bot-service/rest-api/bot-framework-rest-connector-authentication
 *
 * With jose and not with the validation of botframework-connector: that one takes a token without `exp`, takes a key
 * without endorsements, lets the body of the request choose how it is validated (channelId `AseChannel`), and prints
 * keys and errors on the console.
 */
import { createRemoteJWKSet, type JWTVerifyGetKey, jwtVerify } from "jose";
import * as z from "zod";
import { Weigering } from "./weigering.ts";

/** What a valid token says. */
export interface Bewijs {
  /** The only address that the activity may name as its service. */
  serviceUrl: string;
  /** Channels for which the key may sign. */
  kanalen: readonly string[];
}

/** Checks the value of an Authorization header. */
export type Verificatie = (kop: string | undefined) => Promise<Bewijs>;

/** Options of `maakVerificatie`. */
export interface VerificatieOpties {
  /** Our app id: the only audience. */
  appId: string;
  openIdAdres: string;
  /** The clock, epoch ms. */
  nu: () => number;
}

const UITGEVER = "https://api.botframework.com";
const SPELING_SECONDEN = 5 * 60;
/** How long to wait for the keys; Teams itself gives up after 15 seconds. */
const WACHT_MS = 4000;
const DAG_MS = 24 * 60 * 60 * 1000;
/** How much longer than a day the known keys count while new ones cannot be had. */
const UITSTEL_MS = DAG_MS;
/** How long to go on with those before asking again, so that nobody waits for a server that is down at every message. */
const OPNIEUW_MS = 60 * 1000;

const openIdSchema = z.object({ jwks_uri: z.url() });
/** A key that is written strangely endorses nothing; it does not stand in the way of the others. */
const sleutelsSchema = z.object({
  keys: z.array(
    z.object({
      kid: z.string().optional().catch(undefined),
      endorsements: z.array(z.string()).catch([]),
    }),
  ),
});

type Sleutels = ReturnType<typeof createRemoteJWKSet>;

/**
 * Makes the check: bearer token, RS256 only, signed with a published key, issued by Microsoft for our app, not
 * expired (five minutes of slack), with a service address and endorsed channels. Keys are fetched once and kept.
 * @returns a check that rejects with a {@link Weigering}: 401, codes `teams/geen-token`, `teams/token-ongeldig`,
 * `teams/sleutels-onbereikbaar`
 */
export function maakVerificatie({ appId, openIdAdres, nu }: VerificatieOpties): Verificatie {
  let sleutels: { vanaf: number; tot: number; set: Promise<Sleutels> } | undefined;

  const haalSleutels = (): Promise<Sleutels> => {
    const oude = sleutels;
    if (oude && nu() < oude.tot) return oude.set;
    const vers = leesOpenId(openIdAdres);
    const set = vers.catch((fout: unknown) => {
      if (!oude || nu() - oude.vanaf >= DAG_MS + UITSTEL_MS) throw fout;
      // A minute in which Microsoft publishes nothing must not keep everybody out.
      sleutels = { ...oude, tot: nu() + OPNIEUW_MS };
      return oude.set;
    });
    const nieuwe = { vanaf: nu(), tot: nu() + DAG_MS, set };
    sleutels = nieuwe;
    set.catch(() => {
      // Tried again at the next request.
      if (sleutels === nieuwe) sleutels = undefined;
    });
    return set;
  };

  return async (kop) => {
    const token = /^Bearer ([\w-]+\.[\w-]+\.[\w-]+)$/.exec(kop ?? "")?.[1];
    if (token === undefined) throw new Weigering(401, "teams/geen-token");
    const set = await haalSleutels().catch(() => {
      throw new Weigering(401, "teams/sleutels-onbereikbaar");
    });
    return controleer(token, set, { appId, nu });
  };
}

async function controleer(
  token: string,
  set: Sleutels,
  { appId, nu }: Pick<VerificatieOpties, "appId" | "nu">,
): Promise<Bewijs> {
  // Every fault ends here: what was wrong with a token is nobody's business.
  try {
    const { payload, protectedHeader } = await jwtVerify(token, set satisfies JWTVerifyGetKey, {
      algorithms: ["RS256"],
      issuer: UITGEVER,
      audience: appId,
      clockTolerance: SPELING_SECONDEN,
      requiredClaims: ["exp", "iss", "aud"],
      currentDate: new Date(nu()),
    });
    const { keys } = sleutelsSchema.parse(set.jwks());
    const sleutel = keys.find(({ kid }) => kid === protectedHeader.kid);
    const serviceUrl = z.string().parse(payload.serviceurl ?? payload.serviceUrl);
    return { serviceUrl, kanalen: sleutel?.endorsements ?? [] };
  } catch {
    throw new Weigering(401, "teams/token-ongeldig");
  }
}

async function leesOpenId(adres: string): Promise<Sleutels> {
  const antwoord = await fetch(adres, { signal: AbortSignal.timeout(WACHT_MS), redirect: "error" });
  if (!antwoord.ok) throw new Error(`The OpenID document answered ${antwoord.status}.`);
  const { jwks_uri } = openIdSchema.parse(await antwoord.json());
  // It is replaced after a day; the rest is for when that does not work.
  const cacheMaxAge = DAG_MS + UITSTEL_MS + OPNIEUW_MS;
  const set = createRemoteJWKSet(new URL(jwks_uri), { timeoutDuration: WACHT_MS, cacheMaxAge });
  // Now, so that keys that cannot be fetched are told apart from a token that is wrong.
  await set.reload();
  return set;
}
