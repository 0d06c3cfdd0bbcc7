/** RSA keys and tokens as the Bot Framework makes them: what Microsoft signs in production, a test signs itself. */
import { base64url, exportJWK, generateKeyPair, type JWK, SignJWT } from "jose";

/** What Microsoft's connector calls itself in a token. */
export const UITGEVER = "https://api.botframework.com";

/** Signs anything with a key of ours; a `CryptoKey` for RS256, bytes for HS256. */
export type Ondertekenaar = CryptoKey | Uint8Array;

/** A key as the Bot Framework publishes it: with the channels that may use it. */
export interface GepubliceerdeSleutel extends JWK {
  readonly endorsements?: readonly string[];
}

export interface TokenOpties {
  /** `aud` and `serviceurl` make a token good; every claim may be replaced, and `undefined` leaves one out. */
  readonly claims?: Readonly<Record<string, unknown>>;
  /** On top of `{ alg: "RS256", kid }`; `undefined` leaves one out, `alg: "none"` gives a token without signature. */
  readonly header?: Readonly<Record<string, string | undefined>>;
  /** Another key than our own: somebody who pretends. */
  readonly sleutel?: Ondertekenaar;
  /** Seconds since 1970 from which it counts; a minute ago unless told. */
  readonly vanaf?: number;
  /** Seconds since 1970 until which it counts; an hour from now unless told. */
  readonly tot?: number;
}

export interface Sleutels {
  /** What stands at `jwks_uri`. */
  readonly jwks: { readonly keys: readonly GepubliceerdeSleutel[] };
  readonly kid: string;
  /** The private key, to sign with it under another name. */
  readonly geheim: CryptoKey;
  /** Makes a token. Without options it has an issuer and times, but no `aud` and no `serviceurl`. */
  sign(opties?: TokenOpties): Promise<string>;
}

/**
 * Makes a key pair.
 * @param opties `kid` unless a random one will do; `endorsements` are `["msteams"]`, or left out when `null`;
 *   `nu` is the clock in milliseconds
 * @example
 * const sleutels = await maakSleutels();
 * const token = await sleutels.sign({ claims: { aud: appId, serviceurl: activiteit.serviceUrl } });
 */
export async function maakSleutels(
  opties: {
    readonly kid?: string;
    readonly endorsements?: readonly string[] | null;
    readonly nu?: () => number;
  } = {},
): Promise<Sleutels> {
  const { kid = crypto.randomUUID(), endorsements = ["msteams"], nu = Date.now } = opties;
  const { publicKey, privateKey } = await generateKeyPair("RS256", { extractable: true });
  const { kty, n, e } = await exportJWK(publicKey);
  if (kty === undefined || n === undefined || e === undefined) throw new Error("the public key is not RSA");
  const openbaar: GepubliceerdeSleutel = {
    kty,
    use: "sig",
    kid,
    n,
    e,
    ...(endorsements === null ? {} : { endorsements }),
  };
  return {
    jwks: { keys: [openbaar] },
    kid,
    geheim: privateKey,
    sign({ claims = {}, header = {}, sleutel = privateKey, vanaf, tot } = {}) {
      const seconden = Math.floor(nu() / 1000);
      const inhoud = { iss: UITGEVER, nbf: vanaf ?? seconden - 60, exp: tot ?? seconden + 3600, ...claims };
      const kop = { alg: "RS256", kid, typ: "JWT", ...header };
      return onderteken(kop, inhoud, sleutel);
    },
  };
}

async function onderteken(
  { alg, ...kop }: Readonly<Record<string, string | undefined>>,
  inhoud: Record<string, unknown>,
  sleutel: Ondertekenaar,
): Promise<string> {
  if (alg !== undefined && alg !== "none")
    return new SignJWT(inhoud).setProtectedHeader({ ...kop, alg }).sign(sleutel);
  // No library signs with nothing, and rightly so: an attacker writes it by hand.
  const deel = (waarde: object) => base64url.encode(JSON.stringify(waarde));
  return `${deel({ ...kop, alg })}.${deel(inhoud)}.`;
}
