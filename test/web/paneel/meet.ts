/**
 * `npx tsx test/web/paneel/meet.ts`: what the side panel weighs and how fast it is, on this machine. Not a test: times
 * differ from one machine to another. The main thread is slowed down four times; the worker, which Chromium cannot
 * slow down, is timed apart and multiplied.
 */
import { get } from "node:http";
import type { Page } from "playwright-core";
import { treffersVan, zoek } from "../../../functions/web/client/paneel/zaak.ts";
import { hulp } from "../opstelling.ts";
import { startBrowser } from "../pagina/browser.ts";
import { startApp, volledig } from "./opstelling.ts";

const VERTRAGING = 4;
/** An ordinary office line: 20 Mbit/s, 20 ms. */
const LIJN = { offline: false, downloadThroughput: 2_500_000, uploadThroughput: 1_250_000, latency: 20 };
const ZINNEN = [
  "gemeente weigert een briefadres, hij slaapt bij vrienden",
  "boetes van het cjib lopen op, schuldhulp kan pas over een maand",
  "mw wacht al 9 wkn op bijstand, geen voorschot, koelkast leeg volgende week",
];

const rond = (ms: number) => `${Math.round(ms)} ms`;
const deel = (getallen: readonly number[], kwantiel: number) =>
  [...getallen].sort((a, b) => a - b)[
    Math.min(getallen.length - 1, Math.floor(getallen.length * kwantiel))
  ] ?? 0;

/** A fresh browser profile on an office line, with a slow main thread. */
async function traag(tab: Page): Promise<void> {
  const cdp = await tab.context().newCDPSession(tab);
  await cdp.send("Network.enable");
  await cdp.send("Network.emulateNetworkConditions", LIJN);
  await cdp.send("Emulation.setCPUThrottlingRate", { rate: VERTRAGING });
}

/** The bytes of a file as they travel. */
function overDeLijn(adres: string): Promise<number> {
  return new Promise((klaar, mislukt) => {
    get(adres, { headers: { "accept-encoding": "gzip, deflate, br" } }, (antwoord) => {
      let bytes = 0;
      antwoord.on("data", (stuk: Buffer) => {
        bytes += stuk.length;
      });
      antwoord.on("end", () => klaar(bytes));
    }).on("error", mislukt);
  });
}

const app = await startApp();
const browser = await startBrowser();

const koud = await browser.newContext({ serviceWorkers: "block" });
const eerste = await koud.newPage();
const adressen: string[] = [];
koud.on("request", (verzoek) => adressen.push(verzoek.url()));
await traag(eerste);
const begin = performance.now();
await eerste.goto(`${app.adres}/paneel`, { waitUntil: "commit" });
await eerste.locator("[data-veld]").fill(ZINNEN[0] ?? "");
await eerste.locator("[data-nummer]").first().waitFor();
const zoekbaar = performance.now() - begin;
await volledig(eerste);
const alles = performance.now() - begin;
const beeld = await eerste.evaluate(
  () =>
    new Promise<{ lcp: number; cls: number }>((klaar) => {
      let cls = 0;
      new PerformanceObserver((lijst) => {
        for (const een of lijst.getEntries()) {
          if (
            "value" in een &&
            typeof een.value === "number" &&
            !("hadRecentInput" in een && een.hadRecentInput)
          ) {
            cls += een.value;
          }
        }
      }).observe({ type: "layout-shift", buffered: true });
      new PerformanceObserver((lijst) =>
        setTimeout(() => klaar({ lcp: lijst.getEntries().at(-1)?.startTime ?? 0, cls }), 200),
      ).observe({ type: "largest-contentful-paint", buffered: true });
    }),
);
const gewicht = new Map<string, number>();
for (const adres of new Set(adressen)) gewicht.set(adres.split("/").at(-1) ?? "", await overDeLijn(adres));
console.log("Gewicht over de lijn (KB):");
for (const [naam, bytes] of gewicht) console.log(`  ${naam.padEnd(12)} ${(bytes / 1024).toFixed(1)}`);
const nodig = ["paneel", "stijl.css", "paneel.js", "werker.js", "kern.json"];
const tot = nodig.reduce((som, naam) => som + (gewicht.get(naam) ?? 0), 0);
console.log(`  tot de eerste zoekvraag: ${(tot / 1024).toFixed(1)} KB`);
console.log(`Eerste resultaten op het scherm: ${rond(zoekbaar)}; alles geladen: ${rond(alles)}`);
console.log(`LCP ${rond(beeld.lcp)}, CLS ${beeld.cls.toFixed(3)} (${VERTRAGING}× vertraagd, 20 Mbit/s)`);
await koud.close();

const warm = await (await browser.newContext()).newPage();
await warm.goto(`${app.adres}/paneel`);
await volledig(warm);
const meter = await warm.context().newCDPSession(warm);
await meter.send("Emulation.setCPUThrottlingRate", { rate: VERTRAGING });
await meter.send("Performance.enable");
/** What the main thread did so far, in ms: scripts, styles and layout. */
const werk = async () => {
  const { metrics } = await meter.send("Performance.getMetrics");
  const van = (naam: string) => metrics.find(({ name }) => name === naam)?.value ?? 0;
  return 1000 * (van("ScriptDuration") + van("RecalcStyleDuration") + van("LayoutDuration"));
};
await warm.evaluate(() => {
  const metingen: { scherm: number[]; lang: number[] } = { scherm: [], lang: [] };
  Object.assign(window, { metingen });
  const veld = document.querySelector("[data-veld]");
  const uitslag = document.querySelector("[data-uitslag]");
  let getypt = 0;
  veld?.addEventListener(
    "input",
    () => {
      getypt = performance.now();
    },
    true,
  );
  if (uitslag) {
    new MutationObserver(() => {
      const vanaf = getypt;
      // What is planned in a frame runs after its paint.
      requestAnimationFrame(() => setTimeout(() => metingen.scherm.push(performance.now() - vanaf)));
    }).observe(uitslag, { childList: true });
  }
  new PerformanceObserver((lijst) => {
    for (const { duration } of lijst.getEntries()) metingen.lang.push(duration);
  }).observe({ type: "longtask" });
});
const vooraf = await werk();
for (const zin of ZINNEN) {
  await warm.locator("[data-veld]").fill("");
  await warm.keyboard.type(zin, { delay: 120 });
}
await warm.waitForTimeout(500);
const perToets = ((await werk()) - vooraf) / ZINNEN.join("").length;
const gemeten: { scherm: number[]; lang: number[] } = await warm.evaluate("window.metingen");
const toon = (naam: string, getallen: readonly number[]) =>
  console.log(
    `  ${naam.padEnd(34)} mediaan ${rond(deel(getallen, 0.5))}, 95% ${rond(deel(getallen, 0.95))}, hoogste ${rond(Math.max(0, ...getallen))} (${getallen.length})`,
  );
console.log(`Per toets, hoofddraad ${VERTRAGING}× vertraagd:`);
console.log(`  ${"werk op de hoofddraad".padEnd(34)} gemiddeld ${perToets.toFixed(1)} ms`);
toon("van toets tot op het scherm", gemeten.scherm);
console.log(
  `  taken van meer dan 50 ms op de hoofddraad: ${gemeten.lang.length} (${gemeten.lang.map(rond).join(", ")})`,
);

const inWerker = ZINNEN.flatMap((zin) =>
  Array.from(zin, (_, i) => {
    const vanaf = performance.now();
    const zaak = zoek(hulp, zin.slice(0, i + 1), "2026-11-21");
    treffersVan(hulp, zaak, "2026-11-21");
    return VERTRAGING * (performance.now() - vanaf);
  }),
);
toon(`zoeken in de werker, ×${VERTRAGING}`, inWerker);

await browser.close();
await app.stop();
