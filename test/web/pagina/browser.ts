/** A real browser on a tiny server, for what only a browser can tell. */
import { existsSync, readFileSync } from "node:fs";
import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import { type Browser, chromium } from "playwright-core";

export const CHROMIUM = "/usr/bin/chromium";
const GEBOUWD = new URL("../../../functions/web/gebouwd/middelen.json", import.meta.url);
export const ARGUMENTEN = [
  "--no-sandbox",
  "--disable-gpu",
  "--disable-quic",
  "--no-first-run",
  "--disable-background-networking",
  "--disable-component-update",
  "--disable-sync",
];

/** Why the browser tests do not run here, or null when they do. In CI a missing browser is a failure, not a reason. */
export const overslaan: string | null =
  existsSync(CHROMIUM) || process.env.CI !== undefined
    ? null
    : `${CHROMIUM} is missing: install Debian's chromium to run these tests`;

export function startBrowser(): Promise<Browser> {
  return chromium.launch({ executablePath: CHROMIUM, args: ARGUMENTEN });
}

export interface Verzoek {
  methode: string;
  pad: string;
  koppen: IncomingMessage["headers"];
  formulier: URLSearchParams;
}
export type Handelaar = (verzoek: Verzoek, antwoord: ServerResponse) => Promise<string>;

/** Serves the built style and script, and for the rest what `handel` makes. Close it with `stop`. */
export async function startServer(handel: Handelaar): Promise<{ adres: string; stop: () => Promise<void> }> {
  const middelen: Record<string, { inhoud: string; soort: string }> = JSON.parse(
    readFileSync(GEBOUWD, "utf8"),
  );
  const server = createServer(async (vraag, antwoord) => {
    const pad = new URL(vraag.url ?? "/", "http://localhost").pathname;
    const middel = middelen[pad.slice(1)];
    antwoord.setHeader("content-type", middel?.soort ?? "text/html; charset=utf-8");
    if (middel) return antwoord.end(middel.inhoud);
    let lichaam = "";
    for await (const stuk of vraag) lichaam += stuk;
    const formulier = new URLSearchParams(lichaam);
    // The policy a careful server sets; a page that needs more shows it in the console.
    antwoord.setHeader(
      "content-security-policy",
      "default-src 'none'; style-src 'self'; script-src 'self'; connect-src 'self'; form-action 'self'; img-src 'self'",
    );
    antwoord.end(
      await handel({ methode: vraag.method ?? "", pad, koppen: vraag.headers, formulier }, antwoord),
    );
  });
  await new Promise<void>((klaar) => server.listen(0, "127.0.0.1", klaar));
  const plek = server.address();
  if (plek === null || typeof plek === "string") throw new Error("the test server has no port");
  return {
    adres: `http://127.0.0.1:${plek.port}`,
    stop: () =>
      new Promise((klaar) => {
        server.close(() => klaar());
        server.closeAllConnections();
      }),
  };
}
