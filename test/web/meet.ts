/**
 * `npm run web:meet`: how heavy and how quick each page is, in Chromium on this machine, throttled as Lighthouse does for
 * a telephone (processor 4 times slower, slow 4G). Figures of a busy machine say little: it prints the load beside them.
 */
import type { AddressInfo } from "node:net";
import { loadavg } from "node:os";
import { serve } from "@hono/node-server";
import type { Browser } from "playwright-core";
import { stelOp } from "./opstelling.ts";
import { startBrowser } from "./pagina/browser.ts";

const PAGINAS = {
  chat: "/",
  paneel: "/paneel",
  kaart: "/netwerk",
  graaf: "/netwerk/graaf",
  knelpunt: "/kaart/knelpunt/briefadres-geweigerd",
  rondleiding: "/netwerk/rondleiding/3",
  oefenen: "/netwerk/oefenen",
  privacy: "/privacy",
} as const;
const TELEFOON = { width: 412, height: 823 };
const PROCESSOR = 4;
/** Lighthouse's slow 4G as it is set in DevTools: latency in ms, speeds in bytes a second. */
const NETWERK = { offline: false, latency: 562.5, downloadThroughput: 184_320, uploadThroughput: 84_375 };
/** What of a long task counts as blocking: all past this many ms. */
const LANG_MS = 50;
const RUST_MS = 2500;

/** Runs in the page, before all else. A text, because a compiled function may ask for helpers that the page has not. */
const WAARNEMER = `
  window.stand = { lcp: 0, cls: 0, tbt: 0 };
  const volg = (type, doe) =>
    new PerformanceObserver((lijst) => lijst.getEntries().forEach(doe)).observe({ type, buffered: true });
  volg("largest-contentful-paint", ({ startTime }) => { stand.lcp = startTime; });
  volg("layout-shift", ({ hadRecentInput, value }) => { if (!hadRecentInput) stand.cls += value; });
  volg("longtask", ({ duration }) => { stand.tbt += Math.max(0, duration - ${LANG_MS}); });
`;

interface Meting {
  lcp: number;
  cls: number;
  tbt: number;
  kb: number;
  vragen: number;
}

/** Loads one page in a context of its own: nothing is cached. */
async function meet(browser: Browser, adres: string): Promise<Meting> {
  const context = await browser.newContext({ viewport: TELEFOON, serviceWorkers: "block" });
  const tab = await context.newPage();
  const cdp = await context.newCDPSession(tab);
  let bytes = 0;
  let vragen = 0;
  cdp.on("Network.loadingFinished", ({ encodedDataLength }) => {
    bytes += encodedDataLength;
    vragen += 1;
  });
  await cdp.send("Network.enable");
  await cdp.send("Network.emulateNetworkConditions", NETWERK);
  await cdp.send("Emulation.setCPUThrottlingRate", { rate: PROCESSOR });
  await tab.addInitScript({ content: WAARNEMER });
  await tab.goto(adres, { waitUntil: "load", timeout: 60_000 });
  await tab.waitForTimeout(RUST_MS);
  const stand: Omit<Meting, "kb" | "vragen"> = await tab.evaluate("stand");
  await context.close();
  return { ...stand, kb: bytes / 1024, vragen };
}

const browser = await startBrowser();
const server = await new Promise<{ adres: string; stop: () => void }>((klaar) => {
  const dienst = serve(
    { fetch: stelOp().app.fetch, port: 0, hostname: "127.0.0.1" },
    ({ port }: AddressInfo) => klaar({ adres: `http://127.0.0.1:${port}`, stop: () => dienst.close() }),
  );
});
process.stdout.write(
  "| pagina | LCP s | CLS | TBT ms | KB | vragen |\n| --- | --- | --- | --- | --- | --- |\n",
);
for (const [naam, pad] of Object.entries(PAGINAS)) {
  const { cls, kb, lcp, tbt, vragen } = await meet(browser, server.adres + pad);
  process.stdout.write(
    `| ${naam} | ${(lcp / 1000).toFixed(2)} | ${cls.toFixed(3)} | ${Math.round(tbt)} | ${kb.toFixed(0)} | ${vragen} |\n`,
  );
}
process.stdout.write(`\nBelasting van de machine: ${loadavg()[0]?.toFixed(1)} (1 minuut).\n`);
await browser.close();
server.stop();
process.exit(0);
