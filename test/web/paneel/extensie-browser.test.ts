/** The extension as Chrome and Edge run it: the built folder in a real browser, with the app in its frame. */
import { mkdir, mkdtemp, rm, writeFile } from "node:fs/promises";
import { createServer } from "node:http";
import { tmpdir } from "node:os";
import path from "node:path";
import { getRequestListener } from "@hono/node-server";
import { unzipSync } from "fflate";
import { type BrowserContext, chromium } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { leesAdres, maakExtensie } from "../../../functions/paneel-extensie/index.ts";
import { leesInbedding } from "../../../functions/web/omgeving.ts";
import { stelOp } from "../opstelling.ts";
import { ARGUMENTEN, CHROMIUM, overslaan } from "../pagina/browser.ts";

if (overslaan !== null) console.warn(overslaan);

describe.skipIf(overslaan !== null)("the extension in a browser", () => {
  let map: string;
  let context: BrowserContext;
  let oorsprong: string;
  let id: string;
  let app = stelOp().app;
  const server = createServer(getRequestListener((verzoek) => app.fetch(verzoek)));

  beforeAll(async () => {
    map = await mkdtemp(path.join(tmpdir(), "extensie-"));
    await new Promise<void>((klaar) => server.listen(0, "localhost", klaar));
    const plek = server.address();
    if (plek === null || typeof plek === "string") throw new Error("the test server has no port");
    oorsprong = `http://localhost:${plek.port}`;
    const gelezen = leesAdres(oorsprong);
    if (gelezen.soort === "fout") throw new Error(gelezen.fout);
    const uitgepakt = path.join(map, "extensie");
    await mkdir(uitgepakt);
    for (const [naam, bytes] of Object.entries(unzipSync(maakExtensie(gelezen.adres, "1.0.0"))))
      await writeFile(path.join(uitgepakt, naam), bytes);
    context = await chromium.launchPersistentContext(path.join(map, "profiel"), {
      executablePath: CHROMIUM,
      // Playwright's own headless has no extensions; the new one of Chromium has.
      headless: false,
      args: [
        ...ARGUMENTEN,
        "--headless=new",
        `--disable-extensions-except=${uitgepakt}`,
        `--load-extension=${uitgepakt}`,
      ],
      ignoreDefaultArgs: ["--disable-extensions"],
      viewport: { width: 360, height: 800 },
    });
    const [achtergrond = await context.waitForEvent("serviceworker")] = context.serviceWorkers();
    id = new URL(achtergrond.url()).host;
  }, 60_000);
  afterAll(async () => {
    await context?.close();
    server.closeAllConnections();
    server.close();
    await rm(map, { recursive: true, force: true });
  });

  it("starts, and a click on its icon opens the side panel", async () => {
    const [achtergrond] = context.serviceWorkers();
    expect(id).toMatch(/^[a-p]{32}$/);
    expect(await achtergrond?.evaluate("chrome.sidePanel.getPanelBehavior()")).toEqual({
      openPanelOnActionClick: true,
    });
    expect(await achtergrond?.evaluate("chrome.sidePanel.getOptions({})")).toMatchObject({
      path: "zijpaneel.html",
      enabled: true,
    });
  });

  it("shows nothing of an address that does not allow it, but says how to go on", async () => {
    const tab = await context.newPage();
    await tab.goto(`chrome-extension://${id}/zijpaneel.html`);
    await tab.getByRole("link", { name: "Open het paneel in een tabblad" }).waitFor();
    expect(await tab.frameLocator("iframe").locator("[data-veld]").count()).toBe(0);
    await tab.close();
  });

  it("goes from a question to the step once INBEDDING names it", async () => {
    app = stelOp({ inbedding: leesInbedding(`chrome-extension://${id}`) }).app;
    const tab = await context.newPage();
    const klachten: string[] = [];
    tab.on("console", (regel) => regel.type() === "error" && klachten.push(regel.text()));
    tab.on("pageerror", (fout) => klachten.push(String(fout)));
    await tab.goto(`chrome-extension://${id}/zijpaneel.html`);
    const paneel = tab.frameLocator("iframe");
    await paneel.locator('[data-stand="volledig"]').waitFor({ timeout: 20_000 });
    // Nobody clicked in the frame: the field has the focus by itself.
    await paneel.locator("[data-veld]:focus").waitFor({ timeout: 3000 });
    await tab.keyboard.type("gemeente weigert een briefadres, hij slaapt bij vrienden");
    await paneel.getByText("Briefadres geweigerd, alles staat stil").waitFor();
    await tab.keyboard.press("Enter");
    const kop = paneel.locator("[data-stap] [data-kop]");
    await kop.waitFor();
    expect(await kop.textContent()).toMatch(/^Bel Burgerzaken/);
    await tab.keyboard.press("c");
    await paneel.getByText("Notitie gekopieerd.").waitFor();
    expect(klachten).toEqual([]);
    // The frame is nearly as high as the panel: no second page to scroll in.
    const hoogte = await tab.locator("iframe").evaluate((kader) => kader.clientHeight);
    expect(hoogte).toBeGreaterThan(700);
    await tab.close();
  });
});
