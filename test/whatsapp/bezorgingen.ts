/**
 * Deliveries as Meta makes them, written after its published reference, with fields that nobody promised.
 * https://developers.facebook.com/documentation/business-messaging/whatsapp/webhooks/reference/messages
 */

export const NUMMER_ID = "106540352242922";
/** A sender, and the name that stands on that phone. */
export const VAN = "31612345678";
export const NAAM = "Fatima Kanariegeel";
export const ANDER = "31687654321";
/** A sender with a username, who shows no number. */
export const GEBRUIKER = "NL.1349120865530274";
/** Noon on 21 November 2026, in seconds. */
export const TIJD = Date.UTC(2026, 10, 21, 12) / 1000;

let teller = 0;

/** A message of a delivery. */
export interface Bericht {
  id: string;
  from?: string;
  from_user_id?: string;
  timestamp: string;
  type: string;
}

/** Who sends, and when. */
export interface Afzender {
  van?: string;
  tijd?: number;
  wamid?: string;
}

/** A message of any kind. */
export function bericht(
  type: string,
  inhoud: object,
  { van = VAN, tijd = TIJD, wamid }: Afzender = {},
): Bericht {
  teller += 1;
  return {
    ...(/^\d+$/.test(van) ? { from: van } : { from_user_id: van }),
    id: wamid ?? `wamid.HBgLMzE2MTIzNDU2NzgVAgASGBQz${String(teller).padStart(6, "0")}A`,
    timestamp: String(tijd),
    type,
    ...inhoud,
  };
}

/** What somebody typed. */
export const tekst = (body: string, afzender?: Afzender) => bericht("text", { text: { body } }, afzender);

/** Somebody pressed a button that we sent. */
export const knop = (id: string, title: string, afzender?: Afzender) =>
  bericht(
    "interactive",
    {
      context: { from: "15550783881", id: "wamid.UIT1" },
      interactive: { type: "button_reply", button_reply: { id, title } },
    },
    afzender,
  );

/** Somebody chose a row of a list that we sent. */
export const rij = (id: string, title: string, afzender?: Afzender) =>
  bericht(
    "interactive",
    {
      context: { from: "15550783881", id: "wamid.UIT1" },
      interactive: { type: "list_reply", list_reply: { id, title, description: "meer over deze rij" } },
    },
    afzender,
  );

const media = (mime_type: string, rest: object = {}) => ({
  mime_type,
  sha256: "NTKWJYeBuUO7qHsB0n4ANGqqGPpCsXL0HGgpcYkKx0Y=",
  id: "1003383421387256",
  url: "https://lookaside.fbsbx.com/whatsapp_business/attachments/?mid=1003383421387256",
  ...rest,
});

/** Of every other kind one message. */
export const SOORTEN = {
  sjabloonknop: (afzender?: Afzender) =>
    bericht("button", { button: { payload: "help", text: "help" } }, afzender),
  foto: (afzender?: Afzender) =>
    bericht("image", { image: media("image/jpeg", { caption: "de brief van mevrouw" }) }, afzender),
  spraak: (afzender?: Afzender) =>
    bericht("audio", { audio: media("audio/ogg; codecs=opus", { voice: true }) }, afzender),
  video: (afzender?: Afzender) => bericht("video", { video: media("video/mp4") }, afzender),
  document: (afzender?: Afzender) =>
    bericht("document", { document: media("application/pdf", { filename: "besluit.pdf" }) }, afzender),
  sticker: (afzender?: Afzender) =>
    bericht("sticker", { sticker: media("image/webp", { animated: false }) }, afzender),
  locatie: (afzender?: Afzender) =>
    bericht(
      "location",
      { location: { latitude: 52.5168, longitude: 6.083, name: "Stadhuis", address: "Zwolle" } },
      afzender,
    ),
  contact: (afzender?: Afzender) =>
    bericht(
      "contacts",
      { contacts: [{ name: { formatted_name: "J. de Wit" }, phones: [{ phone: "+31 6 11112222" }] }] },
      afzender,
    ),
  bestelling: (afzender?: Afzender) =>
    bericht("order", { order: { catalog_id: "194836987003835", product_items: [] } }, afzender),
  nietOndersteund: (afzender?: Afzender) =>
    bericht(
      "unsupported",
      {
        errors: [
          {
            code: 131051,
            title: "Message type unknown",
            message: "Message type unknown",
            error_data: { details: "Message type is currently not supported." },
          },
        ],
        unsupported: { type: "poll_update" },
      },
      afzender,
    ),
  later: (afzender?: Afzender) => bericht("hologram", { hologram: { id: "1" } }, afzender),
  reactie: (afzender?: Afzender) =>
    bericht("reaction", { reaction: { message_id: "wamid.UIT1", emoji: "👍" } }, afzender),
  systeem: (afzender?: Afzender) =>
    bericht(
      "system",
      {
        system: {
          body: "User changed from 31612345678 to 31611112222",
          wa_id: "31611112222",
          type: "user_changed_number",
        },
      },
      afzender,
    ),
  advertentie: (afzender?: Afzender) =>
    bericht(
      "text",
      {
        text: { body: "help" },
        referral: { source_url: "https://fb.me/x", source_type: "ad", source_id: "120226305854810726" },
      },
      afzender,
    ),
} as const;

/** One delivery with these messages in it, each as it came. */
export function bezorging(...berichten: Bericht[]): object {
  const afzenders = [...new Set(berichten.map(({ from, from_user_id }) => from ?? from_user_id ?? ""))];
  return omslag({
    contacts: afzenders.map((wie) => ({
      profile: { name: NAAM },
      ...(/^\d+$/.test(wie) ? { wa_id: wie } : { user_id: wie }),
    })),
    messages: berichten,
  });
}

/** How it went with a message of ours. */
export function status(
  soort: "sent" | "delivered" | "read" | "failed" | "deleted",
  fouten: readonly number[] = [],
): object {
  return omslag({
    statuses: [
      {
        id: "wamid.UIT1",
        status: soort,
        timestamp: String(TIJD),
        recipient_id: VAN,
        ...(soort === "sent" && {
          conversation: { id: "a75d17ad06104c51", origin: { type: "service" } },
          pricing: {
            billable: false,
            pricing_model: "PMP",
            category: "service",
            type: "free_customer_service",
          },
        }),
        ...(fouten.length > 0 && {
          errors: fouten.map((code) => ({
            code,
            title: "Message undeliverable",
            message: "Message undeliverable",
            error_data: { details: `Message to ${VAN} undeliverable.` },
            href: "https://developers.facebook.com/docs/whatsapp/cloud-api/support/error-codes/",
          })),
        }),
      },
    ],
  });
}

function omslag(waarde: object): object {
  return {
    object: "whatsapp_business_account",
    entry: [
      {
        id: "102290129340398",
        changes: [
          {
            field: "messages",
            value: {
              messaging_product: "whatsapp",
              metadata: { display_phone_number: "15550783881", phone_number_id: NUMMER_ID },
              een_veld_van_later: { diep: [1, null, "x"] },
              ...waarde,
            },
          },
        ],
      },
    ],
  };
}
