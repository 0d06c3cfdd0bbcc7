/**
 * What comes in from Teams: a Bot Framework activity, read once, here. Unknown fields pass, unknown kinds become
 * `anders`. Follows https://github.com/microsoft/botframework-sdk/blob/main/specs/botframework-activity/botframework-activity.md
 */
import * as z from "zod";

const rekening = z.object({ id: z.string().min(1), aadObjectId: z.string().nullish() });

/** Requirements A2104 and A2105: an entity that cannot be understood is passed over, not the message with it. */
const entiteit = z
  .looseObject({
    type: z.string().optional(),
    text: z.string().optional(),
    mentioned: z.object({ id: z.string() }).optional(),
  })
  .catch({});

/** What may be absent may also be null: not every serializer leaves it out. */
const activiteitSchema = z.object({
  type: z.string(),
  id: z.string().nullish(),
  channelId: z.string(),
  serviceUrl: z.url(),
  conversation: z.object({
    id: z.string().min(1),
    conversationType: z.string().nullish(),
    isGroup: z.boolean().nullish(),
    tenantId: z.string().nullish(),
  }),
  from: rekening,
  recipient: rekening,
  replyToId: z.string().nullish(),
  text: z.string().nullish(),
  name: z.string().nullish(),
  action: z.string().nullish(),
  value: z.unknown().optional(),
  membersAdded: z.array(z.object({ id: z.string().nullish() })).nullish(),
  attachments: z.array(z.object({ contentType: z.string() })).nullish(),
  entities: z.array(entiteit).nullish(),
  channelData: z.object({ tenant: z.object({ id: z.string().nullish() }).nullish() }).nullish(),
});

/** Where a conversation takes place: with one person, or where others read along. */
export type Plek = "persoonlijk" | "groep" | "kanaal";

/** Where an activity came from and where the answer goes. */
export interface Afzender {
  channelId: string;
  serviceUrl: string;
  tenant: string | undefined;
  /** Id of the conversation; in a channel with the thread in it. */
  gesprek: string;
  /** Id of the activity; absent from some events. */
  id: string | undefined;
  /** Who did something. */
  gebruiker: string;
  /** Our own account in this conversation. */
  bot: string;
  plek: Plek;
  /** The message that an invoke belongs to. */
  bij: string | undefined;
}

/** What happened. A closed union: the bot handles each of these. */
export type Gebeurtenis =
  | {
      soort: "bericht";
      tekst: string;
      genoemd: boolean;
      bijlage: "geen" | "bestand" | "spraak";
      waarde: unknown;
    }
  | { soort: "aanroep"; naam: string; waarde: unknown }
  | { soort: "toegevoegd" }
  | { soort: "verwijderd" }
  | { soort: "anders" };

/** An activity as the bot sees it. */
export interface Activiteit extends Afzender {
  gebeurtenis: Gebeurtenis;
}

type Rauw = z.infer<typeof activiteitSchema>;

/** Reads an activity. Null for what is no activity that can be answered. */
export function leesActiviteit(body: unknown): Activiteit | null {
  const gelezen = activiteitSchema.safeParse(body);
  if (!gelezen.success) return null;
  const rauw = gelezen.data;
  return {
    channelId: rauw.channelId,
    serviceUrl: rauw.serviceUrl,
    tenant: rauw.channelData?.tenant?.id ?? rauw.conversation.tenantId ?? undefined,
    gesprek: rauw.conversation.id,
    // Empty is no id: two activities, or two people, would share it.
    id: rauw.id || undefined,
    gebruiker: rauw.from.aadObjectId || rauw.from.id,
    bot: rauw.recipient.id,
    plek: plekVan(rauw.conversation),
    bij: rauw.replyToId || undefined,
    gebeurtenis: gebeurtenisVan(rauw),
  };
}

/** A place that we do not know by name but where more than two people are is a group: there we are discreet. */
function plekVan({ conversationType, isGroup }: Rauw["conversation"]): Plek {
  if (conversationType === "channel") return "kanaal";
  return conversationType === "groupChat" || isGroup === true ? "groep" : "persoonlijk";
}

function gebeurtenisVan(rauw: Rauw): Gebeurtenis {
  switch (rauw.type) {
    case "message":
      return {
        soort: "bericht",
        tekst: leesbareTekst(rauw),
        genoemd: vermeldingen(rauw).length > 0,
        bijlage: bijlageVan(rauw),
        waarde: rauw.value,
      };
    case "invoke":
      return { soort: "aanroep", naam: rauw.name ?? "", waarde: rauw.value };
    case "conversationUpdate":
      return rauw.membersAdded?.some(({ id }) => id === rauw.recipient.id)
        ? { soort: "toegevoegd" }
        : { soort: "anders" };
    case "installationUpdate":
      return installatie(rauw.action ?? "");
    default:
      return { soort: "anders" };
  }
}

/** `add` and `remove`, or `add-upgrade` and `remove-upgrade` when a new version of the app has a bot or has none. */
function installatie(actie: string): Gebeurtenis {
  if (/^add\b/.test(actie)) return { soort: "toegevoegd" };
  return { soort: /^remove\b/.test(actie) ? "verwijderd" : "anders" };
}

/** The places where the bot itself is mentioned. */
function vermeldingen({ entities, recipient }: Rauw) {
  return (entities ?? []).filter(
    ({ type, mentioned }) => type === "mention" && mentioned?.id === recipient.id,
  );
}

/** What the user typed: without the mention of the bot, and without the HTML that Teams puts around text. */
function leesbareTekst(rauw: Rauw): string {
  const zonderVermelding = vermeldingen(rauw).reduce(
    (tekst, { text }) => (text ? tekst.replaceAll(text, " ") : tekst),
    rauw.text ?? "",
  );
  return zonderVermelding
    .replace(/<\/?(?:at|p|br|div|span)(?:\s[^<>]{0,200})?\/?>/gi, " ")
    .replace(/&(nbsp|amp|lt|gt|quot|#39);/g, (geheel, naam) => TEKENS[String(naam)] ?? geheel)
    .trim();
}

const TEKENS: Readonly<Record<string, string>> = {
  nbsp: " ",
  amp: "&",
  lt: "<",
  gt: ">",
  quot: '"',
  "#39": "'",
};

/** Teams adds the formatted text itself as `text/html`; that is no attachment of the user. */
function bijlageVan({ attachments }: Rauw): "geen" | "bestand" | "spraak" {
  const soorten = (attachments ?? [])
    .map(({ contentType }) => contentType)
    .filter((soort) => soort !== "text/html" && !soort.startsWith("application/vnd.microsoft.card."));
  if (soorten.length === 0) return "geen";
  return soorten.some((soort) => soort.startsWith("audio/")) ? "spraak" : "bestand";
}
