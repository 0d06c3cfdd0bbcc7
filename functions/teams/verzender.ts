/**
 * Out to Teams: the only file that knows botframework-connector. Deep imports: the root of that package is 1.6 MB in
 * a bundle, these two are a third of it.
 */
import { MicrosoftAppCredentials } from "botframework-connector/lib/auth/microsoftAppCredentials.js";
import { ConnectorClient } from "botframework-connector/lib/connectorApi/connectorClient.js";
import type { Afzender } from "./activiteit.ts";
import type { TeamsGeheimen } from "./instellingen.ts";
import type { AdaptiveCard } from "./kaart/soorten.ts";

/** What is sent: a card, with the text that a notification and a client without cards show. */
export interface Uitgaand {
  kaart: AdaptiveCard;
  samenvatting: string;
}

/** Sends to a conversation. Each method rejects when Teams does not accept it. */
export interface Verzender {
  /** Shows that an answer is coming. */
  typt(naar: Afzender): Promise<void>;
  /** Answers; in a channel in the thread of the message. */
  antwoord(naar: Afzender, bericht: Uitgaand): Promise<void>;
  /** Puts a new card in the place of the one that the user acted on. */
  vervang(naar: Afzender, bericht: Uitgaand): Promise<void>;
}

type Inloggegevens = ConstructorParameters<typeof ConnectorClient>[0];

/** How long an answer to Teams may take, its tries included, in ms. */
const WACHT_MS = 8000;
/** Dots that say an answer is coming are not worth waiting for. Together: well before Teams delivers again. */
const WACHT_TYPT_MS = 1000;

/** How the app signs in at Microsoft (single tenant); the token is kept until it expires. */
export function maakInloggegevens(appId: string, { geheim, appTenant }: TeamsGeheimen): Inloggegevens {
  return new MicrosoftAppCredentials(appId, geheim, appTenant);
}

/** On a developer's own machine: nobody to sign in to. */
export function zonderInloggegevens(): Inloggegevens {
  return { signRequest: async (verzoek) => verzoek };
}

/** Makes the sender. The address in an activity was checked before it gets here: see `toegang.ts`. */
export function maakVerzender(inloggegevens: Inloggegevens, wachtMs: number = WACHT_MS): Verzender {
  const gesprekken = ({ serviceUrl }: Afzender) =>
    new ConnectorClient(inloggegevens, { baseUri: serviceUrl }).conversations;
  const opties = (ms = wachtMs) => ({ abortSignal: AbortSignal.timeout(ms), timeout: ms });

  return {
    async typt(naar) {
      await gesprekken(naar).sendToConversation(
        naar.gesprek,
        { type: "typing", ...vanOns(naar) },
        opties(Math.min(wachtMs, WACHT_TYPT_MS)),
      );
    },
    async antwoord(naar, bericht) {
      const activiteit = { ...alsActiviteit(bericht), ...vanOns(naar) };
      await (naar.id === undefined
        ? gesprekken(naar).sendToConversation(naar.gesprek, activiteit, opties())
        : gesprekken(naar).replyToActivity(
            naar.gesprek,
            naar.id,
            { ...activiteit, replyToId: naar.id },
            opties(),
          ));
    },
    async vervang(naar, bericht) {
      if (naar.bij === undefined) return;
      await gesprekken(naar).updateActivity(
        naar.gesprek,
        naar.bij,
        { ...alsActiviteit(bericht), ...vanOns(naar), id: naar.bij },
        opties(),
      );
    },
  };
}

/** The conversation stands in the address of the request. */
function vanOns({ bot, channelId, serviceUrl }: Afzender) {
  return { channelId, serviceUrl, from: { id: bot, name: "Wie moet ik bellen?" } };
}

function alsActiviteit({ kaart, samenvatting }: Uitgaand) {
  return {
    type: "message",
    // Read aloud by a screen reader and shown in a notification; the card itself may not be.
    summary: samenvatting,
    attachments: [{ contentType: "application/vnd.microsoft.card.adaptive", content: kaart }],
  };
}
