/**
 * What the Cloud API takes, with the limits that Meta documents; lengths in code points. Stricter than Meta in one
 * thing: the body of a list may be no longer than that of a message with buttons, because that is what we promise.
 * https://developers.facebook.com/documentation/business-messaging/whatsapp/messages/send-messages
 */
import * as z from "zod";

const lengte = (tekst: string) => [...tekst].length;

const van = (min: number, max: number) =>
  z.string().refine((tekst) => lengte(tekst.trim()) >= min && lengte(tekst) <= max, {
    error: `length invalid. Min length: ${min}, Max length: ${max}`,
  });

const verschillend = (waarden: readonly string[]) => new Set(waarden).size === waarden.length;

const antwoordknop = z.strictObject({
  type: z.literal("reply"),
  reply: z.strictObject({ id: van(1, 256), title: van(1, 20) }),
});

const rij = z.strictObject({ id: van(1, 200), title: van(1, 24), description: van(1, 72).optional() });
const deel = z.strictObject({ title: van(1, 24).optional(), rows: z.array(rij).min(1) });

const omlijsting = {
  header: z.strictObject({ type: z.literal("text"), text: van(1, 60) }).optional(),
  body: z.strictObject({ text: van(1, 1024) }),
  footer: z.strictObject({ text: van(1, 60) }).optional(),
};

const knoppen = z.strictObject({
  type: z.literal("button"),
  ...omlijsting,
  action: z.strictObject({
    buttons: z
      .array(antwoordknop)
      .min(1)
      .max(3)
      .refine((alle) => verschillend(alle.map(({ reply }) => reply.id)), { error: "Duplicated button ids" })
      .refine((alle) => verschillend(alle.map(({ reply }) => reply.title)), {
        error: "Duplicated button titles",
      }),
  }),
});

const lijst = z.strictObject({
  type: z.literal("list"),
  ...omlijsting,
  action: z.strictObject({
    button: van(1, 20),
    sections: z
      .array(deel)
      .min(1)
      .max(10)
      .refine((alle) => alle.flatMap(({ rows }) => rows).length <= 10, {
        error: "Total row count exceed max allowed count: 10",
      })
      .refine((alle) => verschillend(alle.flatMap(({ rows }) => rows.map(({ id }) => id))), {
        error: "Duplicated row ids",
      })
      .refine((alle) => alle.length === 1 || alle.every(({ title }) => title !== undefined), {
        error: "Section title is required when there is more than one section",
      }),
  }),
});

const WERK = z.enum(["HOME", "WORK", "CELL", "MAIN", "IPHONE"]).optional();

const contact = z.strictObject({
  name: z
    .strictObject({
      formatted_name: z.string().min(1),
      first_name: z.string().min(1).optional(),
      last_name: z.string().min(1).optional(),
    })
    .refine(({ first_name, last_name }) => first_name !== undefined || last_name !== undefined, {
      error: "At least one name component besides formatted_name is required",
    }),
  org: z.strictObject({ company: z.string().min(1) }).optional(),
  phones: z.array(z.strictObject({ phone: z.string().min(1), type: WERK })).optional(),
  emails: z.array(z.strictObject({ email: z.string().min(1), type: WERK })).optional(),
  urls: z.array(z.strictObject({ url: z.string().min(1), type: WERK })).optional(),
});

const aan = {
  messaging_product: z.literal("whatsapp"),
  recipient_type: z.literal("individual").optional(),
  to: z
    .string()
    .regex(/^\+?\d{5,20}$/)
    .optional(),
  /** For somebody with a username, who shows no phone number. */
  recipient: z
    .string()
    .regex(/^[A-Z]{2}\.[A-Za-z0-9.]{1,128}$/)
    .optional(),
};

/** A message that is sent. */
export const uitgaandSchema = z
  .discriminatedUnion("type", [
    z.strictObject({
      ...aan,
      type: z.literal("text"),
      text: z.strictObject({ body: van(1, 4096), preview_url: z.boolean().optional() }),
    }),
    z.strictObject({
      ...aan,
      type: z.literal("interactive"),
      interactive: z.discriminatedUnion("type", [knoppen, lijst]),
    }),
    z.strictObject({ ...aan, type: z.literal("contacts"), contacts: z.array(contact).min(1) }),
  ])
  .refine(({ to, recipient }) => to !== undefined || recipient !== undefined, {
    error: "The parameter to is required.",
    path: ["to"],
  });

/** Blue ticks, with or without the dots of somebody who types. */
export const gelezenSchema = z.strictObject({
  messaging_product: z.literal("whatsapp"),
  status: z.literal("read"),
  message_id: z.string().min(1),
  typing_indicator: z.strictObject({ type: z.literal("text") }).optional(),
});

export type Bericht = z.infer<typeof uitgaandSchema>;

/** What is wrong with it, as Meta would say; null when nothing is. */
export function klacht(body: unknown): { code: number; details: string } | null {
  const soort = z.looseObject({ type: z.enum(["text", "interactive", "contacts"]) }).safeParse(body);
  if (!soort.success)
    return {
      code: 100,
      details: "Param type must be one of {TEXT, INTERACTIVE, CONTACTS} - got none of these.",
    };
  const gelezen = uitgaandSchema.safeParse(body);
  if (gelezen.success) return null;
  const [eerste] = gelezen.error.issues;
  const details = `${eerste?.path.join(".")}: ${eerste?.message}`;
  // Meta names the fields of a plain text in its general error, and those of a richer message in its own.
  return { code: soort.data.type === "text" ? 100 : 131009, details };
}
