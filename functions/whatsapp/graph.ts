/**
 * Out to WhatsApp: the Cloud API over fetch. There is no way to send without a message that is answered: the 24-hour
 * window of WhatsApp opens with it. https://developers.facebook.com/documentation/business-messaging/whatsapp/messages/send-messages
 */
import * as z from "zod";
import type { WhatsAppInstellingen } from "./instellingen.ts";
import type { Uitgaand } from "./tonen/soorten.ts";
import type { Ontvangen } from "./webhook.ts";

/** Sends as an answer to a message. Each method rejects with a {@link GraphFout}. */
export interface Graph {
  /** Blue ticks, and the dots that say an answer is coming. Tried once, shortly. */
  gelezen(op: Ontvangen): Promise<void>;
  /** Sends one message. */
  stuur(op: Ontvangen, bericht: Uitgaand): Promise<void>;
}

/** WhatsApp did not take it. */
export class GraphFout extends Error {
  readonly code = "whatsapp/graph";

  constructor(
    /** HTTP status; 0 when there was no answer. */
    readonly status: number,
    /** Meta's own error code, when it gave one. */
    readonly graphCode: number | null,
    /** True when the same request may succeed later. */
    readonly herstelbaar: boolean,
  ) {
    super(`WhatsApp answered ${status}${graphCode === null ? "" : ` with code ${graphCode}`}.`);
  }
}

/** What the client works with besides the settings. */
export interface GraphOpties {
  instellingen: Pick<WhatsAppInstellingen, "graph" | "token">;
  haal?: typeof fetch;
  /** Waits, in ms. */
  wacht: (ms: number) => Promise<void>;
  /** A number from 0 to 1, so that many senders do not try again at the same moment. */
  toeval: () => number;
}

const WACHT_MS = 5000;
/** Ticks and dots are not worth waiting for: the answer is. */
const WACHT_GELEZEN_MS = 1000;
const POGINGEN = 3;
const EERSTE_PAUZE_MS = 250;
/**
 * Codes that pass with time: rate limits of app, account, number and pair, and Meta's own trouble.
 * https://developers.facebook.com/documentation/business-messaging/whatsapp/support/error-codes
 */
const VOORBIJGAAND = new Set([1, 2, 4, 80007, 130429, 131000, 131016, 131048, 131056, 133004]);

/**
 * Codes that pass once we mend something: a token that expired, a permission, a payment, a number that is not registered.
 * Trying at once is of no use; Meta keeps the message until then.
 */
const AAN_ONS = new Set([0, 3, 10, 190, 368, 131005, 131031, 131042, 133010]);

const foutSchema = z.object({ error: z.object({ code: z.number() }) });

/** Makes the client. */
export function maakGraph({ instellingen, haal = fetch, wacht, toeval }: GraphOpties): Graph {
  const { graph, token } = instellingen;

  const verstuur = async (nummerId: string, body: object): Promise<void> => {
    for (let poging = 1; ; poging += 1) {
      const fout = await probeer(nummerId, body, WACHT_MS);
      if (fout === null) return;
      if (!fout.herstelbaar || isAanOns(fout) || poging === POGINGEN) throw fout;
      await wacht(EERSTE_PAUZE_MS * 2 ** (poging - 1) * (1 + toeval()));
    }
  };

  const probeer = async (nummerId: string, body: object, wachtMs: number): Promise<GraphFout | null> => {
    let antwoord: Response;
    try {
      antwoord = await haal(`${graph}/${nummerId}/messages`, {
        method: "POST",
        headers: { Authorization: `Bearer ${token}`, "Content-Type": "application/json" },
        body: JSON.stringify({ messaging_product: "whatsapp", ...body }),
        signal: AbortSignal.timeout(wachtMs),
        redirect: "error",
      });
    } catch (fout) {
      // After a timeout the message may have arrived: once too few is better than the same answer twice.
      return new GraphFout(0, null, !(fout instanceof DOMException && fout.name === "TimeoutError"));
    }
    if (antwoord.ok) {
      // Read to its end, or the connection stays taken. What goes wrong now changes nothing: it was sent.
      await antwoord.arrayBuffer().catch(() => null);
      return null;
    }
    const { data } = foutSchema.safeParse(await antwoord.json().catch(() => null));
    const code = data?.error.code ?? null;
    const { status } = antwoord;
    const herstelbaar =
      [401, 403, 429].includes(status) || status >= 500 || isEen(code, VOORBIJGAAND, AAN_ONS);
    return new GraphFout(status, code, herstelbaar);
  };

  return {
    async gelezen({ nummerId, wamid }) {
      const body = { status: "read", message_id: wamid, typing_indicator: { type: "text" } };
      const fout = await probeer(nummerId, body, WACHT_GELEZEN_MS);
      if (fout !== null) throw fout;
    },
    stuur: ({ nummerId, van }, bericht) =>
      verstuur(nummerId, { recipient_type: "individual", ...adresVan(van), ...bericht }),
  };
}

function isEen(code: number | null, ...soorten: readonly ReadonlySet<number>[]): boolean {
  return code !== null && soorten.some((soort) => soort.has(code));
}

function isAanOns({ status, graphCode }: GraphFout): boolean {
  return status === 401 || status === 403 || isEen(graphCode, AAN_ONS);
}

/** A phone number goes in `to`, the id of somebody with a username in `recipient`. */
function adresVan(van: string): { to: string } | { recipient: string } {
  return /^\d+$/.test(van) ? { to: van } : { recipient: van };
}
