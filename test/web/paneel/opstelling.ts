/** The app on a port, and a browser that opens the side panel as its user does. */
import type { AddressInfo } from "node:net";
import { type ServerType, serve } from "@hono/node-server";
import type { Browser, BrowserContextOptions, Page } from "playwright-core";
import { stelOp } from "../opstelling.ts";

/** Answers a request, as an app does. */
export type Antwoorder = (verzoek: Request) => Response | Promise<Response>;

/** The app on a port of its own, or what a test puts in its place. */
export async function startApp(
  antwoorder: Antwoorder = stelOp().app.fetch,
): Promise<{ adres: string; stop: () => Promise<void> }> {
  const server = await new Promise<ServerType>((klaar) => {
    const nieuw = serve({ fetch: antwoorder, port: 0, hostname: "localhost" }, () => klaar(nieuw));
  });
  const plek: AddressInfo | string | null = server.address();
  if (plek === null || typeof plek === "string") throw new Error("the test server has no port");
  return {
    adres: `http://localhost:${plek.port}`,
    stop: () =>
      new Promise((klaar) => {
        server.close(() => klaar());
        if ("closeAllConnections" in server) server.closeAllConnections();
      }),
  };
}

/** Opens the panel and waits until everything is there. Every request and every complaint is written down. */
export async function openPaneel(
  browser: Browser,
  adres: string,
  opties: BrowserContextOptions = {},
  vooraf: (tab: Page) => Promise<unknown> = async () => undefined,
) {
  const context = await browser.newContext({
    reducedMotion: "reduce",
    viewport: { width: 400, height: 900 },
    ...opties,
  });
  await context.grantPermissions(["clipboard-read", "clipboard-write"]);
  const tab = await context.newPage();
  const klachten: string[] = [];
  const verzoeken: string[] = [];
  tab.on("console", (regel) => regel.type() === "error" && klachten.push(regel.text()));
  tab.on("pageerror", (fout) => klachten.push(String(fout)));
  // Of the context: those of the worker and the service worker too.
  context.on("request", (verzoek) =>
    verzoeken.push([verzoek.url(), JSON.stringify(verzoek.headers()), verzoek.postData() ?? ""].join(" ")),
  );
  await vooraf(tab);
  await tab.goto(`${adres}/paneel`);
  await volledig(tab);
  return { context, tab, klachten, verzoeken };
}

/** Waits until the whole kaart is there. */
export async function volledig(tab: Page): Promise<void> {
  await tab.locator('[data-paneel][data-stand="volledig"]').waitFor({ timeout: 20_000 });
}
