/** The whole way, in a browser, with a certified OpenID provider on loopback. */
import { type ServerType, serve } from "@hono/node-server";
import type { Browser } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { maakAanmelding } from "../../../functions/web/aanmelden/maak.ts";
import { stelOp } from "../opstelling.ts";
import { axeFouten } from "../pagina/axe.ts";
import { overslaan, startBrowser } from "../pagina/browser.ts";
import { CLIENT, startUitgever, vrijePoort } from "./uitgever.ts";

describe.skipIf(overslaan !== null)("signing in at an OpenID provider", () => {
  let browser: Browser;
  let server: ServerType;
  let adres: string;
  let uitgever: Awaited<ReturnType<typeof startUitgever>>;

  beforeAll(async () => {
    const poort = await vrijePoort();
    adres = `http://localhost:${poort}`;
    uitgever = await startUitgever(adres);
    const aanmelding = maakAanmelding({
      OIDC_UITGEVER: uitgever.uitgever,
      OIDC_CLIENT_ID: CLIENT.id,
      OIDC_CLIENT_GEHEIM: CLIENT.geheim,
      OIDC_SESSIE_GEHEIM: "een lang geheim voor alleen deze test",
      OIDC_ADRES: adres,
    });
    // The clock of the provider is that of the machine.
    const { app } = stelOp({ aanmelding, nu: Date.now });
    server = await new Promise<ServerType>((klaar) => {
      const nieuw = serve({ fetch: app.fetch, port: poort, hostname: "localhost" }, () => klaar(nieuw));
    });
    browser = await startBrowser();
  }, 60_000);
  afterAll(async () => {
    await browser?.close();
    server?.close();
    uitgever?.stop();
  });

  it("comes back at the page asked for, works, and signs out again", async () => {
    const context = await browser.newContext();
    const tab = await context.newPage();
    await tab.goto(`${adres}/kaart/organisatie/ind`);
    expect(new URL(tab.url()).origin).toBe(uitgever.uitgever);
    await tab.fill("[name=login]", "medewerker");
    await tab.fill("[name=password]", "wachtwoord");
    await tab.click("[type=submit]");
    await tab.click("[type=submit]");
    await tab.waitForURL(`${adres}/kaart/organisatie/ind`);
    const sessie = (await context.cookies()).find(({ name }) => name === "sessie");
    expect(sessie).toMatchObject({ httpOnly: true, sameSite: "Lax" });
    expect(JSON.stringify(await context.cookies(adres))).not.toContain("medewerker");

    await tab.goto(`${adres}/`);
    await tab.fill("textarea", "Gemeente weigert een briefadres");
    await tab.keyboard.press("Enter");
    await tab.getByText("Zeg dit").first().waitFor();

    await tab.getByRole("button", { name: "Meld je af" }).click();
    await tab.getByRole("heading", { name: "Je bent afgemeld" }).waitFor();
    expect(await axeFouten(tab)).toEqual([]);
    expect((await context.cookies(adres)).map(({ name }) => name)).not.toContain("sessie");
    const einde = tab.getByRole("link", { name: "Meld je ook af bij je organisatie" });
    expect(await einde.getAttribute("href")).toContain(uitgever.uitgever);
    await context.close();
  });

  it("keeps out who refuses at the provider", async () => {
    const context = await browser.newContext();
    const tab = await context.newPage();
    await tab.goto(`${adres}/netwerk`);
    await tab.getByRole("link", { name: /cancel/i }).click();
    await tab.getByRole("heading", { name: "Aanmelden is niet gelukt" }).waitFor();
    expect(await axeFouten(tab)).toEqual([]);
    await context.close();
  });

  it("keeps out who forges the way back", async () => {
    const tab = await browser.newPage();
    await tab.goto(`${adres}/netwerk`);
    const naar = new URL(tab.url());
    const state = naar.searchParams.get("state");
    await tab.goto(`${adres}/aanmelden/terug?code=verzonnen&state=${state}&iss=${uitgever.uitgever}`);
    await tab.getByRole("heading", { name: "Aanmelden is niet gelukt" }).waitFor();
    await tab.close();
  });
});
