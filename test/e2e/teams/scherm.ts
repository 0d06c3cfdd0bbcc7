/** The playground in a browser, as somebody in Teams uses it: only what that person can see and press. */
import path from "node:path";
import type { Browser, Locator, Page } from "playwright-core";

const FOTOMAP = path.resolve(import.meta.dirname, "../../../test-artefacten/teams");
const GEDULD_MS = 15_000;

export interface Scherm {
  readonly pagina: Page;
  /** Each message of the open conversation, of the user and of the bot. */
  readonly berichten: Locator;
  /** Each card of the open conversation. */
  readonly kaarten: Locator;
  /** Errors that scripts of the playground did not catch. */
  readonly fouten: readonly string[];
  /** Types a message and sends it with Enter. */
  zeg(tekst: string): Promise<void>;
  /** Sends what stands in the box, with this button. */
  verstuur(knop: "Send Message" | "Post"): Promise<void>;
  /** Waits until the last message that was sent stands on the screen. */
  toont(): Promise<void>;
  /** Opens a conversation of the list on the left. */
  opent(gesprek: "Personal Chat" | "Group Chat" | "My Team - General"): Promise<void>;
  /** Chooses from the menu of message extensions, beside the box to type in. */
  breidUit(soort: "Search Command" | "Link Unfurling"): Promise<void>;
  /** Waits for the first heading of a card, which for an advies is the step. */
  kop(kaart: Locator): Promise<string>;
  /** Waits until no card has this heading any more. */
  wijkt(kop: string): Promise<void>;
  /** Keeps a picture for whoever wants to see what the test saw. */
  foto(naam: string): Promise<void>;
  sluit(): Promise<void>;
}

/** The box to type in; in a channel the first is that for a new post. */
export function invoer(pagina: Page): Locator {
  return pagina.locator("[contenteditable=true][role=textbox]").first();
}

/** Opens the playground; that installs the bot, so it says hello. */
export async function openScherm(browser: Browser, adres: string): Promise<Scherm> {
  const context = await browser.newContext({
    viewport: { width: 1280, height: 1400 },
    reducedMotion: "reduce",
  });
  const pagina = await context.newPage();
  pagina.setDefaultTimeout(GEDULD_MS);
  const fouten: string[] = [];
  pagina.on("pageerror", (fout) => fouten.push(String(fout)));
  // Microsoft's fonts come from the internet; a test does not.
  await context.route(
    ({ hostname }) => hostname !== "localhost" && hostname !== "127.0.0.1",
    (route) => route.abort(),
  );
  await pagina.goto(adres);
  // Every message has this button, and nothing else has.
  const berichten = pagina.getByRole("button", { name: "Show more information" });
  let verwacht = 0;
  const nogEen = async (stuur: () => Promise<void>) => {
    verwacht = (await berichten.count()) + 1;
    await stuur();
  };
  return {
    pagina,
    berichten,
    kaarten: pagina.locator(".ac-adaptiveCard"),
    fouten,
    async zeg(tekst) {
      await invoer(pagina).click();
      await pagina.keyboard.type(tekst);
      await nogEen(() => pagina.keyboard.press("Enter"));
    },
    verstuur: (knop) => nogEen(() => pagina.getByRole("button", { name: knop, exact: true }).first().click()),
    toont: () => berichten.nth(verwacht - 1).waitFor(),
    opent: (gesprek) => pagina.getByRole("treeitem", { name: gesprek }).click(),
    async breidUit(soort) {
      await pagina.getByRole("button", { name: "Trigger Message Extension App" }).first().click();
      await pagina.getByRole("menuitem", { name: soort }).click();
    },
    wijkt: (kop) => pagina.getByRole("heading", { name: kop, exact: true }).waitFor({ state: "detached" }),
    kop: async (kaart) => (await kaart.getByRole("heading").first().textContent())?.trim() ?? "",
    async foto(naam) {
      await pagina.screenshot({ path: path.join(FOTOMAP, `${naam}.png`) });
    },
    sluit: () => context.close(),
  };
}
