/** What somebody may send who is not Microsoft Teams, or is not talking to us: one list, for the check and for the app. */
import { base64url, exportJWK, exportSPKI, importJWK } from "jose";
import type { WeigerCode } from "../../functions/teams/weigering.ts";
import type { Sleutels, TokenOpties } from "./sleutels.ts";

export const APP_ID = "11111111-2222-4333-8444-555555555555";
export const SERVICE = "https://smba.trafficmanager.net/emea/";

/** Who is there when a token is forged. */
export interface Toneel {
  /** The keys that are published. */
  readonly sleutels: Sleutels;
  /** The attacker's own keys, under the name of the published one. */
  readonly vreemd: Sleutels;
  /** Address of the attacker's server, where those keys can be had. */
  readonly aanvaller: string;
  /** The clock of the bot, epoch ms. */
  readonly nu: () => number;
}

/** A way to try to get in. */
export interface Vervalsing {
  readonly naam: string;
  readonly code: WeigerCode;
  /** Makes the Authorization header; undefined: none is sent. */
  readonly kop: (toneel: Toneel) => Promise<string | undefined> | string | undefined;
}

/** The claims of a token that is good. */
export const GOED = { aud: APP_ID, serviceurl: SERVICE } as const;

/** The header of a good token, with other claims or another key when told. */
export async function bearer(sleutels: Sleutels, opties: TokenOpties = {}): Promise<string> {
  return `Bearer ${await sleutels.sign({ ...opties, claims: { ...GOED, ...opties.claims } })}`;
}

const bytes = (tekst: string) => new TextEncoder().encode(tekst);
const seconden = ({ nu }: Toneel) => Math.floor(nu() / 1000);

/** Signs what no library would: any header, such as one with a key or with `crit`. */
async function metDeHand(sleutel: CryptoKey, { sleutels, nu }: Toneel, kop: object): Promise<string> {
  const deel = (waarde: object) => base64url.encode(JSON.stringify(waarde));
  const tijden = { nbf: nu() / 1000 - 60, exp: nu() / 1000 + 3600 };
  const inhoud = { iss: "https://api.botframework.com", ...tijden, ...GOED };
  const tekst = `${deel({ alg: "RS256", kid: sleutels.kid, ...kop })}.${deel(inhoud)}`;
  const hand = await crypto.subtle.sign("RSASSA-PKCS1-v1_5", sleutel, bytes(tekst));
  return `Bearer ${tekst}.${base64url.encode(new Uint8Array(hand))}`;
}

const openbaar = ({ jwks }: Sleutels) => jwks.keys[0] ?? {};

/** Our own private key for another algorithm: the signature is real, only not of the kind that is agreed. */
async function anderAlgoritme(toneel: Toneel, alg: "RS384" | "RS512" | "PS256"): Promise<string> {
  const jwk = await exportJWK(toneel.sleutels.geheim);
  return bearer(toneel.sleutels, { header: { alg }, sleutel: await importJWK(jwk, alg) });
}

async function metGeheim(toneel: Toneel, geheim: string): Promise<string> {
  return bearer(toneel.sleutels, { header: { alg: "HS256" }, sleutel: bytes(geheim) });
}

async function alsPem(sleutels: Sleutels): Promise<string> {
  const sleutel = await importJWK(openbaar(sleutels), "RS256");
  if (sleutel instanceof Uint8Array) throw new Error("an RSA key is no secret");
  return exportSPKI(sleutel);
}

/** Changes the parts of a good token. */
async function verbouw(
  toneel: Toneel,
  hoe: (delen: { kop: string; inhoud: string; hand: string }) => string,
): Promise<string> {
  const [kop = "", inhoud = "", hand = ""] = (await toneel.sleutels.sign({ claims: GOED })).split(".");
  return `Bearer ${hoe({ kop, inhoud, hand })}`;
}

const lees = (deel: string): object => JSON.parse(new TextDecoder().decode(base64url.decode(deel)));
const geen = "teams/geen-token";
const ongeldig = "teams/token-ongeldig";

const metClaims = (naam: string, claims: (toneel: Toneel) => Record<string, unknown>): Vervalsing => ({
  naam,
  code: ongeldig,
  kop: (toneel) => bearer(toneel.sleutels, { claims: claims(toneel) }),
});

const HEADERS: readonly Vervalsing[] = [
  { naam: "no header", code: geen, kop: () => undefined },
  { naam: "an empty header", code: geen, kop: () => "" },
  { naam: "Basic", code: geen, kop: () => `Basic ${btoa("bot:wachtwoord")}` },
  { naam: "Bearer without a token", code: geen, kop: () => "Bearer" },
  { naam: "rubbish", code: geen, kop: () => "Bearer laat-mij-erin" },
  { naam: "rubbish in three parts", code: ongeldig, kop: () => "Bearer laat.mij.erin" },
  {
    naam: "two tokens",
    code: geen,
    kop: async ({ sleutels }) => `${await bearer(sleutels)}, ${await bearer(sleutels)}`,
  },
  {
    naam: "a good token with something behind it",
    code: geen,
    kop: async ({ sleutels }) => `${await bearer(sleutels)} extra`,
  },
  {
    naam: "a good token under the name Basic",
    code: geen,
    kop: async ({ sleutels }) => (await bearer(sleutels)).replace("Bearer", "Basic"),
  },
  {
    naam: "an encrypted token (five parts)",
    code: geen,
    kop: async ({ sleutels }) => `${await bearer(sleutels)}.a.b`,
  },
  {
    naam: "1 MB of token",
    code: ongeldig,
    kop: (toneel) => verbouw(toneel, ({ kop, hand }) => `${kop}.${"A".repeat(1024 * 1024)}.${hand}`),
  },
];

const CLAIMS: readonly Vervalsing[] = [
  metClaims("another audience", () => ({ aud: "99999999-2222-4333-8444-555555555555" })),
  metClaims("a list of audiences without ours", () => ({ aud: ["iemand", "anders"] })),
  metClaims("an audience that only begins like ours", () => ({ aud: `${APP_ID}0` })),
  metClaims("no audience", () => ({ aud: undefined })),
  metClaims("an empty audience", () => ({ aud: "" })),
  metClaims("issuer Entra v2", () => ({ iss: "https://login.microsoftonline.com/botframework.com/v2.0" })),
  metClaims("issuer sts (bot to bot)", () => ({
    iss: "https://sts.windows.net/d6d49420-f39b-4df7-a1dc-d59a935871db/",
  })),
  metClaims("issuer of the emulator", () => ({
    iss: "https://sts.windows.net/f8cdef31-a31e-4b4a-93e4-5f571e91255a/",
  })),
  metClaims("issuer with a slash more", () => ({ iss: "https://api.botframework.com/" })),
  metClaims("a list of issuers", () => ({ iss: ["https://api.botframework.com"] })),
  metClaims("no issuer", () => ({ iss: undefined })),
  metClaims("expired six minutes ago", (toneel) => ({ exp: seconden(toneel) - 360 })),
  metClaims("expired exactly five minutes ago", (toneel) => ({ exp: seconden(toneel) - 300 })),
  metClaims("valid in six minutes", (toneel) => ({ nbf: seconden(toneel) + 360 })),
  metClaims("no exp", () => ({ exp: undefined })),
  metClaims("exp as text", (toneel) => ({ exp: String(seconden(toneel) + 3600) })),
  metClaims("exp null", () => ({ exp: null })),
  metClaims("no serviceurl", () => ({ serviceurl: undefined })),
  metClaims("serviceurl that is no text", () => ({ serviceurl: [SERVICE] })),
];

const HANDTEKENINGEN: readonly Vervalsing[] = [
  { naam: "another key under our kid", code: ongeldig, kop: ({ vreemd }) => bearer(vreemd) },
  {
    naam: "an unknown kid",
    code: ongeldig,
    kop: ({ sleutels }) => bearer(sleutels, { header: { kid: "onbekend" } }),
  },
  {
    naam: "alg none",
    code: geen,
    kop: ({ sleutels }) => bearer(sleutels, { header: { alg: "none" } }),
  },
  {
    naam: "alg none with a signature",
    code: ongeldig,
    kop: (toneel) =>
      verbouw(
        toneel,
        ({ kop, inhoud, hand }) =>
          `${base64url.encode(JSON.stringify({ ...lees(kop), alg: "none" }))}.${inhoud}.${hand}`,
      ),
  },
  {
    naam: "HS256 with the public key (PEM) as secret",
    code: ongeldig,
    kop: async (toneel) => metGeheim(toneel, await alsPem(toneel.sleutels)),
  },
  {
    naam: "HS256 with the public key (JWK) as secret",
    code: ongeldig,
    kop: (toneel) => metGeheim(toneel, JSON.stringify(openbaar(toneel.sleutels))),
  },
  { naam: "RS384", code: ongeldig, kop: (toneel) => anderAlgoritme(toneel, "RS384") },
  { naam: "RS512", code: ongeldig, kop: (toneel) => anderAlgoritme(toneel, "RS512") },
  { naam: "PS256", code: ongeldig, kop: (toneel) => anderAlgoritme(toneel, "PS256") },
  {
    naam: "the attacker's key in the header (jwk)",
    code: ongeldig,
    kop: (toneel) => metDeHand(toneel.vreemd.geheim, toneel, { jwk: openbaar(toneel.vreemd) }),
  },
  {
    naam: "the attacker's address in the header (jku)",
    code: ongeldig,
    kop: (toneel) => metDeHand(toneel.vreemd.geheim, toneel, { jku: `${toneel.aanvaller}/keys` }),
  },
  {
    naam: "the attacker's address in the header (x5u)",
    code: ongeldig,
    kop: (toneel) => metDeHand(toneel.vreemd.geheim, toneel, { x5u: `${toneel.aanvaller}/keys` }),
  },
  {
    naam: "the attacker's address as kid",
    code: ongeldig,
    kop: (toneel) => metDeHand(toneel.vreemd.geheim, toneel, { kid: `${toneel.aanvaller}/keys` }),
  },
  {
    naam: "crit with something that we do not know",
    code: ongeldig,
    kop: (toneel) => metDeHand(toneel.sleutels.geheim, toneel, { crit: ["bob"], bob: true }),
  },
  {
    naam: "a payload that is not encoded (b64 false)",
    code: ongeldig,
    kop: (toneel) => metDeHand(toneel.sleutels.geheim, toneel, { crit: ["b64"], b64: false }),
  },
  {
    naam: "payload changed after signing",
    code: ongeldig,
    kop: (toneel) =>
      verbouw(toneel, ({ kop, inhoud, hand }) => {
        const anders = { ...lees(inhoud), serviceurl: "https://evil.example/" };
        return `${kop}.${base64url.encode(JSON.stringify(anders))}.${hand}`;
      }),
  },
  {
    naam: "signature cut off",
    code: geen,
    kop: (toneel) => verbouw(toneel, ({ kop, inhoud }) => `${kop}.${inhoud}.`),
  },
  {
    naam: "half a signature",
    code: ongeldig,
    kop: (toneel) => verbouw(toneel, ({ kop, inhoud, hand }) => `${kop}.${inhoud}.${hand.slice(0, 100)}`),
  },
  {
    naam: "one bit of the signature turned",
    code: ongeldig,
    kop: (toneel) =>
      verbouw(
        toneel,
        ({ kop, inhoud, hand }) => `${kop}.${inhoud}.${hand.startsWith("A") ? "B" : "A"}${hand.slice(1)}`,
      ),
  },
];

/** All of it. */
export const VERVALSINGEN: readonly Vervalsing[] = [...HEADERS, ...CLAIMS, ...HANDTEKENINGEN];
