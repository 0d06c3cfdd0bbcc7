/**
 * Microsoft's Bot Connector on loopback, as its REST reference describes it: takes activities, checks their size and
 * shape, gives ids, changes messages, and can be slow or refuse.
 * https://learn.microsoft.com/azure/bot-service/rest-api/bot-framework-rest-connector-api-reference
 */
import { setTimeout as wacht } from "node:timers/promises";
import { type Context, Hono } from "hono";
import * as z from "zod";
import { type Luisteraar, luister } from "./luister.ts";

/** Teams refuses a message above this, in bytes of UTF-16. */
const MAX_BYTES = 28 * 1024;

const uitgaandSchema = z.looseObject({
  type: z.string(),
  from: z.object({ id: z.string().min(1) }),
  conversation: z.object({ id: z.string().min(1), conversationType: z.string().min(1) }).optional(),
  attachments: z
    .array(z.object({ contentType: z.string(), content: z.looseObject({ type: z.string() }) }))
    .optional(),
  summary: z.string().optional(),
});

/** What the bot sent, in order. */
export interface Verzoek {
  readonly methode: "stuur" | "antwoord" | "vervang";
  readonly gesprek: string;
  readonly bij: string | null;
  readonly token: string | null;
  readonly activiteit: z.infer<typeof uitgaandSchema>;
}

export interface Connector extends Luisteraar {
  readonly verzoeken: readonly Verzoek[];
  /** All cards, as text. */
  kaarten(): string[];
  /** How the next requests are answered, one after the other; then as usual. */
  antwoordMet(...antwoorden: readonly Tegenslag[]): void;
  /** Makes every answer wait. */
  vertraag(ms: number): void;
}

/** What a request meets; `onzin`: it is taken, but what comes back is no JSON. */
export type Tegenslag =
  | { readonly status: 401 | 403 | 429 | 500 | 502; readonly ms?: number; readonly wachtSeconden?: number }
  | { readonly status: "onzin"; readonly ms?: number };

/** Starts the connector. */
export async function startConnector(): Promise<Connector> {
  const verzoeken: Verzoek[] = [];
  const rij: Tegenslag[] = [];
  let traag = 0;
  let nummer = 0;

  const neem = (methode: Verzoek["methode"]) => async (context: Context) => {
    const volgende = rij.shift();
    await wacht(volgende?.ms ?? traag);
    if (volgende && volgende.status !== "onzin") {
      return context.json({ error: { code: "ServiceError", message: "niet nu" } }, volgende.status, {
        "Retry-After": String(volgende.wachtSeconden ?? 0),
      });
    }
    const tekst = await context.req.text();
    if (tekst.length * 2 > MAX_BYTES)
      return context.json({ error: { code: "MessageSizeTooBig", message: "Message size too large." } }, 413);
    const gelezen = uitgaandSchema.safeParse(JSON.parse(tekst));
    if (!gelezen.success)
      return context.json({ error: { code: "BadSyntax", message: z.prettifyError(gelezen.error) } }, 400);
    verzoeken.push({
      methode,
      gesprek: context.req.param("gesprek") ?? "",
      bij: context.req.param("bij") ?? null,
      token: context.req.header("authorization") ?? null,
      activiteit: gelezen.data,
    });
    nummer += 1;
    if (volgende) return context.html("<title>Onderhoud</title>", 201);
    return context.json({ id: `verstuurd-${nummer}` }, methode === "vervang" ? 200 : 201);
  };

  const app = new Hono();
  app.post("/v3/conversations/:gesprek/activities", neem("stuur"));
  app.post("/v3/conversations/:gesprek/activities/:bij", neem("antwoord"));
  app.put("/v3/conversations/:gesprek/activities/:bij", neem("vervang"));
  const server = await luister(app);
  return {
    ...server,
    verzoeken,
    kaarten: () =>
      verzoeken.flatMap(({ activiteit }) =>
        (activiteit.attachments ?? []).map(({ content }) => JSON.stringify(content)),
      ),
    antwoordMet: (...antwoorden) => void rij.push(...antwoorden),
    vertraag: (ms) => {
      traag = ms;
    },
  };
}
