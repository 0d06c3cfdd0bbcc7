/** Activities as Teams sends them, written after the Bot Framework Activity specification and Microsoft's examples. */

export const TENANT = "aaaaaaaa-0000-4000-8000-000000000001";
export const GEBRUIKER = "bbbbbbbb-0000-4000-8000-000000000002";
export const BOT = "28:cccccccc-0000-4000-8000-000000000003";

type Plek = "personal" | "groupChat" | "channel";
let teller = 0;

/** What every activity has. */
export function basis(serviceUrl: string, plek: Plek = "personal") {
  teller += 1;
  return {
    id: `${1_700_000_000_000 + teller}`,
    timestamp: "2026-11-21T12:00:00.000Z",
    channelId: "msteams",
    serviceUrl,
    from: {
      id: "29:1XJKJMvc5GBtc2JwZq0oj8tHZmzrQgFmB25ATiQWA85gQtHieVkKilBZ9XHoq9j7Zaqt7CZ-NJWi7me2kHTL3Bw",
      name: "Fatima Bakker",
      aadObjectId: GEBRUIKER,
    },
    recipient: { id: BOT, name: "Wie moet ik bellen?" },
    conversation: {
      conversationType: plek,
      tenantId: TENANT,
      id:
        plek === "personal"
          ? "a:1pL6i0oY3C0K8oAj8fBX"
          : "19:1484ce8a79c04f5e@thread.skype;messageid=1481567603816",
      ...(plek !== "personal" && { isGroup: true }),
    },
    channelData: {
      tenant: { id: TENANT },
      ...(plek === "channel" && { team: { id: "19:team@thread.skype" } }),
    },
    locale: "nl-NL",
  };
}

/** Somebody typed something; in a group with the mention that Teams puts in. */
export function bericht(serviceUrl: string, tekst: string, plek: Plek = "personal", extra: object = {}) {
  const vermelding = "<at>Wie moet ik bellen?</at>";
  const inGroep = plek !== "personal";
  return {
    ...basis(serviceUrl, plek),
    type: "message",
    textFormat: "plain",
    text: inGroep ? `${vermelding}&nbsp;${tekst}` : tekst,
    attachments: [{ contentType: "text/html", content: `<p>${tekst}</p>` }],
    entities: [
      { type: "clientInfo", locale: "nl-NL", country: "NL", platform: "Windows" },
      ...(inGroep
        ? [{ type: "mention", mentioned: { id: BOT, name: "Wie moet ik bellen?" }, text: vermelding }]
        : []),
    ],
    ...extra,
  };
}

/** Somebody pressed a button of a card. */
export function druk(serviceUrl: string, data: unknown, plek: Plek = "personal") {
  return {
    ...basis(serviceUrl, plek),
    type: "invoke",
    name: "adaptiveCard/action",
    replyToId: "1481567603816",
    value: { action: { type: "Action.Execute", verb: "zeg", title: "x", data }, trigger: "manual" },
  };
}

/** Teams tells that the bot was added, in its two ways. */
export const toegevoegd = (serviceUrl: string, plek: Plek = "personal") => [
  { ...basis(serviceUrl, plek), type: "installationUpdate", action: "add" },
  { ...basis(serviceUrl, plek), type: "conversationUpdate", membersAdded: [{ id: BOT }, { id: "29:abc" }] },
];
