/** Puts a Hono app on a free port of the loopback interface, for tests that need real HTTP. */
import { serve } from "@hono/node-server";
import type { Hono } from "hono";

export interface Luisteraar {
  /** Address without a slash at the end, such as `http://127.0.0.1:40123`. */
  readonly adres: string;
  /** Stops listening and cuts what is still connected. May be called twice. */
  stop(): Promise<void>;
}

/** Starts listening; resolves when connections are accepted. */
export function luister(app: Hono): Promise<Luisteraar> {
  return new Promise((klaar, mislukt) => {
    const server = serve({ fetch: app.fetch, hostname: "127.0.0.1", port: 0 }, ({ port }) =>
      klaar({
        adres: `http://127.0.0.1:${port}`,
        stop: () =>
          new Promise((gestopt) => {
            server.close(() => gestopt());
            // Waiting for a browser that keeps its connection alive would take minutes.
            if ("closeAllConnections" in server) server.closeAllConnections();
          }),
      }),
    );
    server.once("error", mislukt);
  });
}
