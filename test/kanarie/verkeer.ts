/** The canaries in every place where something can be sent, right and wrong, per channel; each as one request. */
import { KANARIES as K, TEKST } from "./kanaries.ts";

/** A request to one of our servers. */
export interface Verzoek {
  pad: string;
  methode?: string;
  koppen?: Record<string, string>;
  body?: string;
}

/** Headers that say something of whoever asks. */
export const KOPPEN = {
  "user-agent": K.agent,
  "x-forwarded-for": K.adres,
  referer: `https://intranet.example/${K.pad}?q=${K.vraagreeks}`,
  "accept-language": "nl",
  "x-request-id": K.kop,
  "x-correlation-id": K.kop,
  "x-amzn-trace-id": `Root=${K.kop}`,
  traceparent: `00-${K.kop}-${K.kop}-01`,
} as const;

const JSON_SOORT = { "content-type": "application/json" };
const FORMULIER = { "content-type": "application/x-www-form-urlencoded" };
const codeer = encodeURIComponent;

/** The form of the chat, with an origin of its own server unless told. */
function formulier(tekst: string, oorsprong: string, koppen: Record<string, string> = {}): Verzoek {
  const body = new URLSearchParams({ tekst, [K.sleutel]: K.knop }).toString();
  return { methode: "POST", pad: "/gesprek", koppen: { ...FORMULIER, origin: oorsprong, ...koppen }, body };
}

/**
 * To the web: the chat, the API, and every kind of page.
 * @param oorsprong where the server is, such as `http://localhost:3000`
 * @param cookie that of a conversation that the server gave
 */
export function naarHetWeb(oorsprong: string, cookie: string): Verzoek[] {
  const api = (body: unknown, koppen: Record<string, string> = JSON_SOORT): Verzoek => ({
    methode: "POST",
    pad: "/v1/zoekvragen",
    koppen,
    body: typeof body === "string" ? body : JSON.stringify(body),
  });
  const gesprek = "0f8fad5b-d9cb-469f-a165-7086772895aa";
  const begin = TEKST.slice(0, 120);
  return [
    ...[
      TEKST,
      `gemeente ${K.woord}`,
      `verken ${begin}`,
      `kies ${K.knop}`,
      "al geprobeerd",
      "wat weet je van mij",
    ].map((tekst) => formulier(tekst, oorsprong, { cookie })),
    formulier(TEKST, oorsprong, { cookie: `gesprek=${K.koekje}; ${K.koekje}=1` }),
    formulier(TEKST, "https://kwaad.example"),
    formulier(TEKST.repeat(400), oorsprong),
    { ...formulier(TEKST, oorsprong), koppen: { ...JSON_SOORT, origin: oorsprong } },
    {
      ...formulier(TEKST, oorsprong),
      koppen: { "content-type": `multipart/form-data; boundary=${K.kop}`, origin: oorsprong },
    },
    api({ tekst: TEKST }),
    api({ tekst: TEKST, gesprek, gemeente: K.woord, geprobeerd: [K.knop, TEKST.slice(0, 70)] }),
    api({ tekst: "2", gesprek }),
    api({ tekst: `verken ${begin}`, gesprek }),
    api({ tekst: TEKST.repeat(20) }),
    api({ tekst: TEKST.repeat(400) }),
    api({ tekst: TEKST, [K.sleutel]: TEKST }),
    api({ tekst: TEKST, gesprek: `${K.woord} ${K.naam}` }),
    api({ tekst: [TEKST], gemeente: { [K.sleutel]: K.naam } }),
    api(TEKST),
    api(`{"tekst": "${TEKST}`),
    { ...api({ tekst: TEKST }), methode: "PUT" },
    { pad: `/v1/zoekvragen?tekst=${codeer(TEKST)}` },
    { pad: `/v1/${K.pad}` },
    { pad: `/${codeer(TEKST)}`, koppen: { accept: "text/html" } },
    { pad: `/${K.pad}/%E0%A4%A/${K.pad}` },
    { pad: `/netwerk?zoek=${codeer(begin)}&${K.vraagreeks}=1` },
    { pad: `/netwerk/graaf?${K.vraagreeks}=${K.woord}` },
    { pad: `/kaart/begrip/${codeer(begin)}` },
    { pad: `/middelen/${K.pad}/chat.js` },
    { pad: `/paneel?${K.vraagreeks}=${K.woord}` },
    { pad: "/", koppen: { cookie: `gesprek=${K.koekje}` } },
    { pad: "/", koppen: { cookie } },
    {
      methode: "POST",
      pad: "/v1/signalen",
      koppen: JSON_SOORT,
      body: JSON.stringify({ knelpunt: K.woord, afloop: K.knop }),
    },
    { pad: `/aanmelden?terug=/${K.pad}&code=${K.sleutel}&state=${K.kop}` },
  ];
}

/** What Teams would send: messages, presses, searches, files, and what it would never send. */
export function naarTeams(serviceUrl: string): object[] {
  let nummer = 0;
  const basis = () => {
    nummer += 1;
    return {
      id: `17319${nummer}`,
      channelId: "msteams",
      serviceUrl,
      from: { id: K.teamsId, name: K.teamsNaam, aadObjectId: K.aadObjectId },
      recipient: { id: "28:bot", name: "Wie moet ik bellen?" },
      conversation: {
        id: K.teamsGesprek,
        conversationType: "personal",
        tenantId: "aaaaaaaa-0000-4000-8000-000000000001",
      },
      channelData: {
        tenant: { id: "aaaaaaaa-0000-4000-8000-000000000001" },
        team: { id: "19:x", name: K.teamsTeam },
      },
      locale: "nl-NL",
    };
  };
  const bericht = (text: string, extra: object = {}) => ({ ...basis(), type: "message", text, ...extra });
  const druk = (data: unknown) => ({
    ...basis(),
    type: "invoke",
    name: "adaptiveCard/action",
    replyToId: K.kop,
    value: { action: { type: "Action.Execute", verb: K.knop, data }, trigger: "manual" },
  });
  const zoek = (waarde: unknown) => ({
    ...basis(),
    type: "invoke",
    name: "composeExtension/query",
    value: { commandId: K.knop, parameters: [{ name: "vraag", value: waarde }] },
  });
  return [
    bericht(TEKST),
    bericht("al geprobeerd"),
    bericht(`gemeente ${K.woord}`),
    bericht(`verken ${TEKST.slice(0, 100)}`),
    bericht(TEKST.repeat(40)),
    bericht("", {
      attachments: [
        { contentType: "application/pdf", name: K.bestand, contentUrl: `https://x.example/${K.pad}` },
      ],
    }),
    bericht("", { value: { tekst: TEKST, [K.sleutel]: K.knop } }),
    druk({ v: 1, stuur: `gemeente ${K.knop}` }),
    druk({ v: 1, stuur: "al geprobeerd", zaak: { gekozen: K.knop } }),
    druk({ v: 9, stuur: K.knop }),
    zoek(TEKST),
    zoek({ [K.sleutel]: K.woord }),
    {
      ...basis(),
      type: "invoke",
      name: "composeExtension/queryLink",
      value: { url: `https://x.example/${K.pad}` },
    },
    { ...basis(), type: "invoke", name: K.knop, value: TEKST },
    {
      ...basis(),
      type: "conversationUpdate",
      membersAdded: [{ id: K.teamsId, name: K.teamsNaam }, { id: "28:bot" }],
    },
    { ...bericht(TEKST), serviceUrl: `https://${K.pad}.example/` },
    { ...bericht(TEKST), channelId: K.kop },
    { ...bericht(TEKST), conversation: { id: K.teamsGesprek, tenantId: K.kop } },
    { type: "message", text: TEKST },
    { ...bericht(TEKST), from: { name: K.teamsNaam } },
  ];
}

/** What Meta would deliver. */
export function naarWhatsApp(tijd: number): object[] {
  let nummer = 0;
  const bezorging = (type: string, inhoud: object, wie: object = { from: K.whatsapp }) => {
    nummer += 1;
    return {
      object: "whatsapp_business_account",
      entry: [
        {
          id: "1",
          changes: [
            {
              field: "messages",
              value: {
                messaging_product: "whatsapp",
                metadata: { display_phone_number: K.whatsapp, phone_number_id: "106540352242922" },
                contacts: [{ profile: { name: K.whatsappNaam }, wa_id: K.whatsapp }],
                messages: [{ id: `${K.wamid}${nummer}`, timestamp: String(tijd), type, ...wie, ...inhoud }],
              },
            },
          ],
        },
      ],
    };
  };
  const tekst = (body: string, wie?: object) => bezorging("text", { text: { body } }, wie);
  return [
    tekst(TEKST),
    tekst("al geprobeerd"),
    tekst(`gemeente ${K.woord}`),
    tekst(`verken ${TEKST.slice(0, 100)}`),
    tekst(TEKST.repeat(40)),
    tekst(TEKST, { from_user_id: K.whatsappGebruiker }),
    bezorging("interactive", {
      interactive: { type: "button_reply", button_reply: { id: `|gemeente ${K.knop}`, title: K.knop } },
    }),
    bezorging("interactive", {
      interactive: { type: "list_reply", list_reply: { id: K.knop, title: K.woord } },
    }),
    bezorging("button", { button: { payload: K.knop, text: TEKST } }),
    bezorging("document", { document: { id: K.sleutel, filename: K.bestand, caption: TEKST } }),
    bezorging("location", { location: { latitude: 52.5, longitude: 6, name: K.straat, address: K.straat } }),
    bezorging("contacts", {
      contacts: [{ name: { formatted_name: K.naam }, phones: [{ phone: K.telefoon }] }],
    }),
    bezorging("text", { text: { [K.sleutel]: TEKST } }),
    tekst(TEKST, { from: K.naam }),
    {
      object: "whatsapp_business_account",
      entry: [
        {
          changes: [
            {
              field: "messages",
              value: {
                statuses: [
                  {
                    id: K.wamid,
                    status: "failed",
                    recipient_id: K.whatsapp,
                    errors: [{ code: 131026, title: TEKST }],
                  },
                ],
              },
            },
          ],
        },
      ],
    },
    { object: K.woord, entry: [{ changes: TEKST }] },
  ];
}
