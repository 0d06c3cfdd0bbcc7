/** OpenID Connect at the gemeente's own issuer: authorization code flow with PKCE, state and nonce. */
import * as oidc from "openid-client";
import * as z from "zod";
import { type AanmeldInstellingen, isEigenMachine } from "./instellingen.ts";

/** Where the issuer sends the browser back to. */
export const TERUG_PAD = "/aanmelden/terug";

/** What has to be kept between going to the issuer and coming back. */
export const bewijsSchema = z.object({ state: z.string(), nonce: z.string(), verifier: z.string() });
export type Bewijs = z.infer<typeof bewijsSchema>;

/** Talks with the issuer. Every method rejects when the issuer cannot be reached or its answer is not right. */
export interface Oidc {
  /** Where the browser goes to sign in. */
  begin(): Promise<{ adres: string; bewijs: Bewijs }>;
  /** Checks what came back; resolves when the issuer vouches for this person. @param zoek the query with its `?` */
  rondAf(zoek: string, bewijs: Bewijs): Promise<void>;
  /** Where the browser signs out at the issuer too; null when the issuer has no such page. */
  einde(): Promise<string | null>;
}

/** Makes the client. The issuer's document is fetched at the first sign-in, and again after a failure. */
export function maakOidc({ adres, clientGeheim, clientId, uitgever }: AanmeldInstellingen): Oidc {
  const terug = `${adres}${TERUG_PAD}`;
  let bekend: Promise<oidc.Configuration> | undefined;
  const configuratie = () => {
    bekend ??= ontdek(uitgever, clientId, clientGeheim).catch((fout: unknown) => {
      bekend = undefined;
      throw fout;
    });
    return bekend;
  };
  return {
    async begin() {
      const config = await configuratie();
      const bewijs = {
        state: oidc.randomState(),
        nonce: oidc.randomNonce(),
        verifier: oidc.randomPKCECodeVerifier(),
      };
      const naar = oidc.buildAuthorizationUrl(config, {
        redirect_uri: terug,
        // Only that somebody may come in; no name, no mail address.
        scope: "openid",
        state: bewijs.state,
        nonce: bewijs.nonce,
        code_challenge: await oidc.calculatePKCECodeChallenge(bewijs.verifier),
        code_challenge_method: "S256",
      });
      return { adres: naar.href, bewijs };
    },
    async rondAf(zoek, { nonce, state, verifier }) {
      await oidc.authorizationCodeGrant(await configuratie(), new URL(`${terug}${zoek}`), {
        expectedState: state,
        expectedNonce: nonce,
        pkceCodeVerifier: verifier,
        idTokenExpected: true,
      });
    },
    async einde() {
      const config = await configuratie();
      if (config.serverMetadata().end_session_endpoint === undefined) return null;
      return oidc.buildEndSessionUrl(config, { post_logout_redirect_uri: adres }).href;
    },
  };
}

async function ontdek(uitgever: string, clientId: string, clientGeheim: string) {
  const bron = new URL(uitgever);
  return oidc.discovery(bron, clientId, clientGeheim, undefined, {
    execute: [
      // The token comes straight from the issuer over TLS; its signature is checked all the same.
      oidc.enableNonRepudiationChecks,
      ...(bron.protocol === "http:" && isEigenMachine(bron.hostname) ? [oidc.allowInsecureRequests] : []),
    ],
    timeout: 5,
  });
}
