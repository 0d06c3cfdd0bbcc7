/**
 * `npm run paneel:meet`: what the side panel weighs and how fast it is, on this machine. Not a test: times differ from
 * one machine to another, and with what else runs on it; the load is printed with them. Chromium slows the main thread
 * down four times. It cannot do that to the worker: there each answer waits three times as long as it took to make.
 * On a machine that does other work too, `chrt -r 1 npm run paneel:meet` measures as if it did not.
 */
import { get } from "node:http";
import { loadavg } from "node:os";
import type { Page } from "playwright-core";
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
await eerste.locator("[data-veld]:focus").waitFor();
await eerste.keyboard.insertText(ZINNEN[0] ?? "");
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

/** Makes every answer of the worker come four times as late as it took to make. */
const TRAGE_WERKER = `{
  let vanaf = 0;
  self.addEventListener("message", () => { vanaf = performance.now(); });
  const stuur = self.postMessage.bind(self);
  self.postMessage = (bericht) => {
    const tot = performance.now() + ${VERTRAGING - 1} * (performance.now() - vanaf);
    if (bericht.soort === "lijst") while (performance.now() < tot);
    stuur(bericht);
  };
}
`;

const context = await browser.newContext({ serviceWorkers: "block" });
await context.route(/werker\.js$/, async (route) => {
  const antwoord = await route.fetch();
  await route.fulfill({ response: antwoord, body: TRAGE_WERKER + (await antwoord.text()) });
});
const warm = await context.newPage();
await warm.goto(`${app.adres}/paneel`);
await volledig(warm);
// The first sentence warms everything up and is not measured.
await warm.keyboard.type(ZINNEN[0] ?? "", { delay: 60 });
const meter = await context.newCDPSession(warm);
await meter.send("Emulation.setCPUThrottlingRate", { rate: VERTRAGING });
await meter.send("Performance.enable");
/** What the main thread did so far, in ms: scripts, styles and layout. */
const werk = async () => {
  const { metrics } = await meter.send("Performance.getMetrics");
  const van = (naam: string) => metrics.find(({ name }) => name === naam)?.value ?? 0;
  return 1000 * (van("ScriptDuration") + van("RecalcStyleDuration") + van("LayoutDuration"));
};
await warm.evaluate(() => {
  const metingen: { letter: Record<number, number>; uitslag: number[]; lang: number[] } = {
    ...{ letter: {}, uitslag: [], lang: [] },
  };
  Object.assign(window, { metingen });
  let getypt = 0;
  document.querySelector("[data-veld]")?.addEventListener(
    "input",
    ({ timeStamp }) => {
      getypt = timeStamp;
    },
    true,
  );
  const uitslag = document.querySelector("[data-uitslag]");
  if (uitslag) {
    new MutationObserver(() => {
      const vanaf = getypt;
      // What is planned in a frame runs after its paint.
      requestAnimationFrame(() => setTimeout(() => metingen.uitslag.push(performance.now() - vanaf)));
    }).observe(uitslag, { childList: true, subtree: true, characterData: true, attributes: true });
  }
  const toetsen = new PerformanceObserver((lijst) => {
    for (const een of lijst.getEntries()) {
      if (!("interactionId" in een) || typeof een.interactionId !== "number") continue;
      // Of one key the slowest of its events counts, as in INP; letting go of it paints nothing.
      if (een.interactionId > 0 && een.name !== "keyup")
        metingen.letter[een.interactionId] = Math.max(metingen.letter[een.interactionId] ?? 0, een.duration);
    }
  });
  // The type of the library does not know this option yet.
  const vanToetsen = { type: "event", durationThreshold: 16 };
  toetsen.observe(vanToetsen);
  new PerformanceObserver((lijst) => {
    for (const { duration } of lijst.getEntries()) metingen.lang.push(duration);
  }).observe({ type: "longtask" });
});
const vooraf = await werk();
const getypt = ZINNEN.slice(1);
for (const zin of getypt) {
  await warm.locator("[data-veld]").fill("");
  await warm.keyboard.type(zin, { delay: 120 });
}
await warm.waitForTimeout(1000);
const letters = getypt.join("").length;
const perToets = ((await werk()) - vooraf) / letters;
const gemeten: { letter: Record<string, number>; uitslag: number[]; lang: number[] } =
  await warm.evaluate("window.metingen");
const toon = (naam: string, getallen: readonly number[]) =>
  console.log(
    `  ${naam.padEnd(34)} mediaan ${rond(deel(getallen, 0.5))}, 95% ${rond(deel(getallen, 0.95))}, hoogste ${rond(Math.max(0, ...getallen))} (${getallen.length})`,
  );
console.log(
  `Per toets, alles ${VERTRAGING}× vertraagd, ${letters} letters (belasting van de machine ${loadavg()[0]?.toFixed(1)}):`,
);
// Event Timing tells of nothing under 16 ms, and rounds to 8.
const snel = Math.max(0, letters - Object.keys(gemeten.letter).length);
toon("toets → letter op het scherm", [...Object.values(gemeten.letter), ...Array(snel).fill(16)]);
toon("toets → uitslag op het scherm", gemeten.uitslag);
console.log(`  ${"werk op de hoofddraad".padEnd(34)} gemiddeld ${perToets.toFixed(1)} ms`);
console.log(
  `  taken van meer dan 50 ms op de hoofddraad: ${gemeten.lang.length} (${gemeten.lang.map(rond).join(", ")})`,
);

await browser.close();
await app.stop();
