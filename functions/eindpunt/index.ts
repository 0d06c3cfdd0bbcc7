/** An address that another service delivers to, such as Teams or WhatsApp: what every one of those has around its own work. */
import { type Context, Hono } from "hono";
import { secureHeaders } from "hono/secure-headers";
import type { ContentfulStatusCode } from "hono/utils/http-status";
import type { Kanaal } from "../assistent/kanalen.ts";
import { type Logboek, logVerzoeken } from "../logboek/index.ts";

/** Makes an app that writes a line for every request, and of which a browser runs nothing. */
export function maakEindpunt(kanaal: Kanaal, logboek: Logboek): Hono {
  const app = new Hono();
  app.use(logVerzoeken({ logboek, kanaalVan: () => kanaal, anders: "gebeurtenis" }));
  // Nobody opens this in a browser; who does, gets nothing to run.
  app.use(secureHeaders({ contentSecurityPolicy: { defaultSrc: ["'none'"] } }));
  return app;
}

/** An error as problem+json (RFC 9457), without a type of its own: no program of ours reads it. */
export function probleem(context: Context, status: ContentfulStatusCode, detail: string): Response {
  return context.body(JSON.stringify({ type: "about:blank", status, detail }), status, {
    "Content-Type": "application/problem+json",
  });
}
