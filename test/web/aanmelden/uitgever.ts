/** A certified OpenID provider on loopback that signs in anyone, with a page of its own, as the issuer of a gemeente. */
import type { Server } from "node:http";
import { type AddressInfo, createServer } from "node:net";
import Provider from "oidc-provider";
import { TERUG_PAD } from "../../../functions/web/aanmelden/oidc.ts";

export const CLIENT = { id: "wie-moet-ik-bellen", geheim: "geheim-van-de-test" };

/** Starts a provider that knows our app at `adres`. Close it with `stop`. */
export async function startUitgever(adres: string): Promise<{ uitgever: string; stop: () => void }> {
  const poort = await vrijePoort();
  const uitgever = `http://localhost:${poort}`;
  const provider = new Provider(uitgever, {
    clients: [
      {
        client_id: CLIENT.id,
        client_secret: CLIENT.geheim,
        redirect_uris: [`${adres}${TERUG_PAD}`],
        post_logout_redirect_uris: [adres],
        token_endpoint_auth_method: "client_secret_post",
      },
    ],
    cookies: { keys: ["een-sleutel-van-de-test"] },
    pkce: { required: () => true },
  });
  const server = await new Promise<Server>((klaar) => {
    const nieuw = provider.listen(poort, "localhost", () => klaar(nieuw));
  });
  return {
    uitgever,
    stop: () => {
      server.close();
      server.closeAllConnections();
    },
  };
}

/** A port that is free now. */
export async function vrijePoort(): Promise<number> {
  const proef = createServer();
  await new Promise<void>((klaar) => proef.listen(0, "localhost", klaar));
  const { port } = proef.address() as AddressInfo;
  await new Promise((klaar) => proef.close(klaar));
  return port;
}
