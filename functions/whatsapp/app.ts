/** The webhook: verify the signature over the raw bytes → read → answer each message → 200. */
import type { Hono } from "hono";
import { bodyLimit } from "hono/body-limit";
import { maakEindpunt, probleem } from "../eindpunt/index.ts";
import type { LogAfloop, Logboek } from "../logboek/index.ts";
import { type Afloop, verwerk, type WhatsAppAfhankelijkheden } from "./bot.ts";
import { isOndertekend, isZelfdeGeheim } from "./handtekening.ts";
import { maakRijen } from "./volgorde.ts";
import { leesBezorging, type Ontvangen } from "./webhook.ts";

/** Where Meta delivers; the same path in the settings of the Meta app. */
export const WHATSAPP_PAD = "/webhooks/whatsapp";
/** Largest delivery that Meta makes, in bytes. */
const MAX_BODY = 3 * 1024 * 1024;
/** How long Meta waits for our 200 without thinking the worse of us, in ms. */
const WACHT_MS = 900;

/** The webhook and the work that goes on after its answer. */
export interface WhatsAppApp {
  app: Hono;
  /** Resolves when every message that came in so far is done: a Lambda may not stop before. */
  klaar(): Promise<void>;
}

/**
 * Makes the webhook. A delivery is answered within a second: 200 when all its messages are done, and 503 when they are
 * not yet. Meta then delivers again, and by that time they are: nothing is said twice, and nothing is lost when this
 * process dies halfway, because Meta never heard that it could forget.
 */
export function maakWhatsApp(afhankelijkheden: WhatsAppAfhankelijkheden): WhatsAppApp {
  const { instellingen, meld, logboek } = afhankelijkheden;
  const bezig = new Set<Promise<unknown>>();
  const inRij = maakRijen();
  // The oldest first, and of one sender one after the other: the second of two messages may lean on the first.
  const verwerkAlle = async (berichten: readonly Ontvangen[]): Promise<boolean> => {
    const aflopen = berichten.map((bericht) =>
      alsVerzoek(logboek, () => inRij(bericht.van, () => verwerk(afhankelijkheden, bericht))),
    );
    return (await Promise.all(aflopen)).every((afloop) => afloop === "klaar");
  };
  const app = maakEindpunt("whatsapp", logboek);

  app.get(WHATSAPP_PAD, (context) => {
    const vraag = context.req.query();
    const klopt =
      vraag["hub.mode"] === "subscribe" &&
      isZelfdeGeheim(vraag["hub.verify_token"] ?? "", instellingen.verifieerToken);
    return klopt
      ? context.text(vraag["hub.challenge"] ?? "")
      : probleem(context, 403, "Het verificatietoken klopt niet.");
  });

  app.post(WHATSAPP_PAD, bodyLimit({ maxSize: MAX_BODY }), async (context) => {
    const body = new Uint8Array(await context.req.arrayBuffer());
    if (!isOndertekend(body, context.req.header("x-hub-signature-256"), instellingen.appGeheimen)) {
      meld({ code: "whatsapp/handtekening" });
      return probleem(context, 401, "De handtekening ontbreekt of klopt niet.");
    }
    const bezorging = leesBezorging(alsJson(body));
    if (!bezorging) return probleem(context, 400, "Dit is geen bezorging van WhatsApp.");
    for (const { status, fouten } of bezorging.statussen) {
      if (status === "failed") for (const graph of fouten) meld({ code: "whatsapp/niet-bezorgd", graph });
    }
    // Nobody gets an answer to these: if there are many, Meta changed something.
    if (bezorging.onleesbaar > 0) meld({ code: "whatsapp/onleesbaar" });
    const werk = verwerkAlle(bezorging.berichten);
    bezig.add(werk);
    void werk.finally(() => bezig.delete(werk));
    return (await binnen(werk, WACHT_MS))
      ? context.body(null, 200)
      : probleem(context, 503, "Nog bezig; bezorg opnieuw.");
  });

  app.onError((fout, context) => {
    const teGroot = "status" in fout && fout.status === 413;
    if (!teGroot) meld({ code: "whatsapp/fout" });
    return teGroot
      ? probleem(context, 413, "De bezorging is te groot.")
      : probleem(context, 500, "Er ging iets mis.");
  });
  return { app, klaar: async () => void (await Promise.all(bezig)) };
}

/** Each message of a delivery has a line of its own, from when it came in until it was answered. */
function alsVerzoek(logboek: Logboek, werk: () => Promise<Afloop>): Promise<Afloop> {
  const verzoek = logboek.lopend();
  if (verzoek === null) return werk();
  return logboek.tijdens(verzoek, werk, (afloop, genoteerd) => ({
    ...(afloop === "mislukt" || genoteerd === null ? GEEN_BEURT[afloop] : genoteerd),
    status: null,
  }));
}

const GEEN_BEURT = {
  klaar: { uitkomst: "gebeurtenis", knelpunt: null },
  bezig: { uitkomst: "dubbel", knelpunt: null },
  mislukt: { uitkomst: "fout", knelpunt: null },
} as const satisfies Readonly<Record<Afloop, LogAfloop>>;

/** What the work came to, or false when it is not done in time. */
async function binnen(werk: Promise<boolean>, ms: number): Promise<boolean> {
  let wekker: ReturnType<typeof setTimeout> | undefined;
  const teLaat = new Promise<false>((klaar) => {
    wekker = setTimeout(() => klaar(false), ms);
  });
  try {
    return await Promise.race([werk, teLaat]);
  } finally {
    clearTimeout(wekker);
  }
}

function alsJson(body: Uint8Array): unknown {
  try {
    return JSON.parse(new TextDecoder().decode(body));
  } catch {
    return null;
  }
}
