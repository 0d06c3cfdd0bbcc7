/**
 * Meta on loopback, both sides: the Cloud API that takes messages and refuses as Meta refuses, and the webhooks that
 * Meta signs and delivers, again and again until it hears 200.
 * https://developers.facebook.com/documentation/business-messaging/whatsapp/support/error-codes
 */
import { IncomingMessage } from "node:http";
import { setTimeout as wacht } from "node:timers/promises";
import { type Context, Hono } from "hono";
import * as z from "zod";
import { onderteken } from "../../functions/whatsapp/handtekening.ts";
import { type Luisteraar, luister } from "../teams/luister.ts";
import { type Bericht, gelezenSchema, klacht, uitgaandSchema } from "./uitgaand.ts";

/** What a request meets in place of the usual. */
export type Tegenslag =
  | { soort: "fout"; status: 400 | 401 | 429 | 500 | 503; code: number }
  /** No answer comes, until the server stops. */
  | { soort: "hang" }
  /** The connection is cut. */
  | { soort: "verbreek" }
  | { soort: "traag"; ms: number };

export interface MetaOpties {
  token: string;
  /** The secret that deliveries are signed with. */
  geheim: string;
  /** Clock of Meta, epoch ms. */
  nu: () => number;
  /** Waits between two deliveries of the same. */
  slaap?: (ms: number) => Promise<void>;
}

/** How a delivery may differ from an honest one. */
export interface BezorgOpties {
  geheim?: string;
  /** The value of the header; null for none. */
  handtekening?: string | null;
  kop?: string;
  /** The bytes, when they are not the JSON of the payload. */
  bytes?: Uint8Array<ArrayBuffer>;
}

export interface Meta extends Luisteraar {
  /** Base of the Graph API, with its version. */
  readonly graph: string;
  /** What was taken, in order. */
  readonly verstuurd: readonly Bericht[];
  /** The messages that were marked as read. */
  readonly gelezen: readonly string[];
  /** Of every request that came: its kind, refused ones too. */
  readonly verzoeken: readonly string[];
  /** The errors that were given. */
  readonly geweigerd: readonly number[];
  /** Where the app listens: `http://…/webhooks/whatsapp`. */
  richtOp(webhook: string): void;
  /** What the next messages meet, one after the other; then as usual. Marks of reading pass by. */
  tegenslag(...tegenslagen: readonly Tegenslag[]): void;
  /** What every request meets from now on, marks of reading too. */
  altijd(tegenslag: Tegenslag | null): void;
  verifieer(vraag: Readonly<Record<string, string>>): Promise<Response>;
  bezorg(payload: object, opties?: BezorgOpties): Promise<Response>;
  /** Delivers with growing pauses until the answer is 200; the statuses that came back. */
  bezorgTotOntvangen(payload: object, opties?: { hoogstens?: number }): Promise<number[]>;
}

const VENSTER_MS = 24 * 60 * 60 * 1000;

const bezorgd = z.object({
  entry: z.array(
    z.object({
      changes: z.array(
        z.object({
          value: z.object({
            messages: z
              .array(
                z.object({
                  id: z.string(),
                  from: z.string().optional(),
                  from_user_id: z.string().optional(),
                  timestamp: z.string(),
                }),
              )
              .optional(),
          }),
        }),
      ),
    }),
  ),
});

const TITELS: Readonly<Record<number, string>> = {
  100: "Invalid parameter",
  190: "Invalid OAuth access token - Cannot parse access token",
  130429: "Rate limit hit",
  131009: "Parameter value is not valid",
  131026: "Message undeliverable",
  131047: "Re-engagement message",
  131056: "(Business Account, Consumer Account) pair rate limit hit",
};

/** Starts Meta. */
export async function startMeta({ token, geheim, nu, slaap = wacht }: MetaOpties): Promise<Meta> {
  const verstuurd: Bericht[] = [];
  const gelezen: string[] = [];
  const verzoeken: string[] = [];
  const geweigerd: number[] = [];
  const rij: Tegenslag[] = [];
  const laatsteVan = new Map<string, number>();
  const wamids = new Set<string>();
  let vast: Tegenslag | null = null;
  let webhook = "";
  const einde = new AbortController();
  const gestopt = new Promise((klaar) => einde.signal.addEventListener("abort", klaar));

  const weiger = (context: Context, status: 400 | 401 | 429 | 500 | 503, code: number, details: string) => {
    geweigerd.push(code);
    const fout = {
      message: `(#${code}) ${TITELS[code] ?? "Something went wrong"}`,
      type: "OAuthException",
      code,
      error_data: { messaging_product: "whatsapp", details },
      fbtrace_id: `A${verzoeken.length}fbtrace`,
    };
    return context.json({ error: fout }, status);
  };

  const ondergaat = async (context: Context, tegenslag: Tegenslag): Promise<Response | null> => {
    switch (tegenslag.soort) {
      case "fout":
        return weiger(context, tegenslag.status, tegenslag.code, "Told to.");
      case "hang":
        await gestopt;
        return context.body(null, 500);
      case "verbreek":
        z.object({ incoming: z.instanceof(IncomingMessage) })
          .parse(context.env)
          .incoming.socket.destroy();
        return context.body(null, 500);
      case "traag":
        await wacht(tegenslag.ms);
        return null;
    }
  };

  const app = new Hono();
  app.post("/v23.0/:nummerId/messages", async (context) => {
    const body: unknown = await context.req.json().catch(() => null);
    const isGelezen = gelezenSchema.safeParse(body);
    verzoeken.push(isGelezen.success ? "read" : soortVan(body));
    const tegenslag = vast ?? (isGelezen.success ? null : (rij.shift() ?? null));
    const uitkomst = tegenslag && (await ondergaat(context, tegenslag));
    if (uitkomst) return uitkomst;
    if (context.req.header("authorization") !== `Bearer ${token}`)
      return weiger(context, 401, 190, "The access token could not be decrypted");
    if (isGelezen.success) {
      const { message_id } = isGelezen.data;
      if (!wamids.has(message_id)) return weiger(context, 400, 100, "Unknown message_id");
      gelezen.push(message_id);
      return context.json({ success: true });
    }
    const mis = klacht(body);
    if (mis) return weiger(context, 400, mis.code, mis.details);
    const bericht = uitgaandSchema.parse(body);
    const aan = bericht.to?.replace("+", "") ?? bericht.recipient ?? "";
    if (nu() - (laatsteVan.get(aan) ?? Number.NEGATIVE_INFINITY) >= VENSTER_MS)
      return weiger(context, 400, 131047, "More than 24 hours have passed since the recipient last replied.");
    verstuurd.push(bericht);
    return context.json({
      messaging_product: "whatsapp",
      contacts: [bericht.to === undefined ? { input: aan, user_id: aan } : { input: bericht.to, wa_id: aan }],
      messages: [{ id: `wamid.UIT${verstuurd.length}` }],
    });
  });

  const onthoud = (payload: object) => {
    const berichten = bezorgd
      .safeParse(payload)
      .data?.entry.flatMap(({ changes }) => changes.flatMap(({ value }) => value.messages ?? []));
    for (const { id, from, from_user_id, timestamp } of berichten ?? []) {
      wamids.add(id);
      const wie = from ?? from_user_id ?? "";
      laatsteVan.set(wie, Math.max(laatsteVan.get(wie) ?? 0, Number(timestamp) * 1000));
    }
  };

  const bezorg: Meta["bezorg"] = (payload, { geheim: ander, handtekening, kop, bytes } = {}) => {
    onthoud(payload);
    const body = bytes ?? new TextEncoder().encode(JSON.stringify(payload));
    const waarde = handtekening === undefined ? onderteken(body, ander ?? geheim) : handtekening;
    return fetch(webhook, {
      method: "POST",
      headers: {
        "Content-Type": "application/json",
        "User-Agent": "facebookexternalua",
        ...(waarde !== null && { [kop ?? "X-Hub-Signature-256"]: waarde }),
      },
      body,
    });
  };

  const server = await luister(app);
  return {
    ...server,
    graph: `${server.adres}/v23.0`,
    verstuurd,
    gelezen,
    verzoeken,
    geweigerd,
    richtOp: (adres) => {
      webhook = adres;
    },
    tegenslag: (...tegenslagen) => void rij.push(...tegenslagen),
    altijd: (tegenslag) => {
      vast = tegenslag;
    },
    verifieer: (vraag) => fetch(`${webhook}?${new URLSearchParams(vraag)}`),
    bezorg,
    async bezorgTotOntvangen(payload, { hoogstens = 6 } = {}) {
      const statussen: number[] = [];
      for (let pauze = 1000; statussen.length < hoogstens; pauze *= 4) {
        const { status } = await bezorg(payload);
        statussen.push(status);
        if (status === 200) break;
        await slaap(pauze);
      }
      return statussen;
    },
    stop: async () => {
      einde.abort();
      await server.stop();
    },
  };
}

function soortVan(body: unknown): string {
  return z.object({ type: z.string() }).safeParse(body).data?.type ?? "?";
}
