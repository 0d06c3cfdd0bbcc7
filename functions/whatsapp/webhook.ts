/**
 * What Meta delivers, read once, here. Unknown fields pass; a kind of message that we do not know becomes `onbekend`.
 * Follows https://developers.facebook.com/documentation/business-messaging/whatsapp/webhooks/reference/messages
 */
import * as z from "zod";

/** Seconds since 1970, as a text of digits. */
const tijdstip = z
  .string()
  .regex(/^\d{1,12}$/)
  .transform(Number);

const knopSchema = z.object({ id: z.string().max(256), title: z.string() });

const berichtSchema = z.object({
  id: z.string().min(1).max(256),
  from: z
    .string()
    .regex(/^\d{5,20}$/)
    .optional(),
  from_user_id: z
    .string()
    .regex(/^[A-Z]{2}\.[A-Za-z0-9.]{1,128}$/)
    .optional(),
  timestamp: tijdstip,
  type: z.string(),
  text: z.object({ body: z.string() }).optional(),
  interactive: z
    .object({ button_reply: knopSchema.optional(), list_reply: knopSchema.optional() })
    .optional(),
  button: z.object({ payload: z.string().optional(), text: z.string() }).optional(),
});

const statusSchema = z.object({
  id: z.string(),
  status: z.string(),
  errors: z.array(z.object({ code: z.number() })).optional(),
});

const waardeSchema = z.object({
  messaging_product: z.literal("whatsapp"),
  metadata: z.object({ phone_number_id: z.string().regex(/^\d{1,32}$/) }),
  // One message that we cannot read must not cost us the others in the same delivery.
  messages: z.array(berichtSchema.nullable().catch(null)).optional(),
  statuses: z.array(statusSchema.nullable().catch(null)).optional(),
});

const bezorgingSchema = z.object({
  object: z.literal("whatsapp_business_account"),
  entry: z.array(
    // Meta puts events of several kinds in one delivery: a strange one must not cost us the others.
    z.object({
      changes: z.array(
        z.object({ field: z.string(), value: z.unknown().optional() }).catch({ field: "onbekend" }),
      ),
    }),
  ),
});

/** What somebody sent. A closed union: the bot answers each of these, except `stil`. */
export type Inhoud =
  | { soort: "tekst"; tekst: string }
  /** A button or a row of ours was pressed; `id` is what we put in it. */
  | { soort: "keuze"; id: string }
  | { soort: "spraak" }
  | { soort: "media" }
  | { soort: "locatie" }
  | { soort: "onbekend" }
  /** A reaction with an emoji, or a notice of the system: nothing to answer. */
  | { soort: "stil" };

/** One message. */
export interface Ontvangen {
  /** Id that Meta gave (`wamid…`), the same at every delivery. */
  wamid: string;
  /**
   * The sender: a phone number, digits only, or for who uses a username the id that Meta gives us for that person
   * (`NL.1349…`). Never stored, never logged.
   * https://developers.facebook.com/documentation/business-messaging/whatsapp/business-scoped-user-ids
   */
  van: string;
  /** When it was sent, seconds since 1970. */
  tijd: number;
  /** Our own number, by its id at Meta. */
  nummerId: string;
  inhoud: Inhoud;
}

/** How it went with a message of ours. */
export interface Bezorgstatus {
  status: string;
  /** Error codes of Meta; see https://developers.facebook.com/documentation/business-messaging/whatsapp/support/error-codes */
  fouten: number[];
}

/** A delivery: messages, the oldest first, and statuses. */
export interface Bezorging {
  berichten: Ontvangen[];
  statussen: Bezorgstatus[];
  /** How many messages are in it that we cannot read; nobody gets an answer to those. */
  onleesbaar: number;
}

/** Reads a delivery. Null for what is none of WhatsApp's. */
export function leesBezorging(body: unknown): Bezorging | null {
  const gelezen = bezorgingSchema.safeParse(body);
  if (!gelezen.success) return null;
  const waarden = gelezen.data.entry
    .flatMap(({ changes }) => changes)
    .filter(({ field }) => field === "messages")
    .map(({ value }) => waardeSchema.safeParse(value).data ?? null);
  const leesbaar = waarden.filter((waarde) => waarde !== null);
  const gekregen = leesbaar.flatMap(({ messages = [], metadata }) =>
    messages.map((bericht) => berichtVan(bericht, metadata.phone_number_id)),
  );
  const berichten = gekregen.filter((bericht) => bericht !== null);
  return {
    berichten: berichten.sort((a, b) => a.tijd - b.tijd),
    statussen: leesbaar
      .flatMap(({ statuses = [] }) => statuses.filter((status) => status !== null))
      .map(({ status, errors = [] }) => ({ status, fouten: errors.map(({ code }) => code) })),
    onleesbaar: waarden.length - leesbaar.length + gekregen.length - berichten.length,
  };
}

function berichtVan(bericht: z.infer<typeof berichtSchema> | null, nummerId: string): Ontvangen | null {
  const van = bericht?.from ?? bericht?.from_user_id;
  if (bericht === null || van === undefined) return null;
  return { wamid: bericht.id, van, tijd: bericht.timestamp, nummerId, inhoud: inhoudVan(bericht) };
}

function inhoudVan({ type, text, interactive, button }: z.infer<typeof berichtSchema>): Inhoud {
  switch (type) {
    case "text":
      return text ? { soort: "tekst", tekst: text.body } : { soort: "onbekend" };
    case "interactive": {
      const gekozen = interactive?.button_reply ?? interactive?.list_reply;
      return gekozen ? { soort: "keuze", id: gekozen.id } : { soort: "onbekend" };
    }
    case "button":
      return button ? { soort: "tekst", tekst: button.text } : { soort: "onbekend" };
    case "audio":
      return { soort: "spraak" };
    case "image":
    case "video":
    case "document":
    case "sticker":
      return { soort: "media" };
    case "location":
      return { soort: "locatie" };
    case "reaction":
    case "system":
      return { soort: "stil" };
    default:
      return { soort: "onbekend" };
  }
}
