/** The settings of the WhatsApp channel, read from the environment once, at start. */
import * as z from "zod";

/** What the channel needs to know. Secrets come from SST secrets, never from a file. */
export interface WhatsAppInstellingen {
  /** App secrets that sign deliveries; two during a rotation. */
  appGeheimen: readonly string[];
  /** Token that we gave to Meta for the verification of the webhook. */
  verifieerToken: string;
  /** Access token for sending. */
  token: string;
  /** Key under which phone numbers are hashed; without it a hash of a number can be guessed. */
  peper: string;
  /** Address of the Graph API, with its version, without a slash at the end. */
  graph: string;
  /** Phone numbers (digits) or keyed hashes (64 hex) that may use the assistant; "alle" when it is open. */
  toegelaten: ReadonlySet<string> | "alle";
}

/** Graph API, version of May 2025: https://developers.facebook.com/docs/graph-api/changelog */
export const GRAPH = "https://graph.facebook.com/v23.0";

/** The environment of the WhatsApp Lambda is not complete. */
export class WhatsAppInstellingenFout extends Error {
  readonly code = "whatsapp/instellingen";
}

const geheim = z.string().min(8);
const lijst = z.string().transform((tekst) => tekst.split(",").map((een) => een.trim()));

const omgevingSchema = z.object({
  /** One or two app secrets, comma separated. */
  WHATSAPP_APP_GEHEIM: lijst.pipe(z.array(geheim).min(1).max(3)),
  WHATSAPP_VERIFIEER_TOKEN: geheim,
  WHATSAPP_TOKEN: geheim,
  WHATSAPP_PEPER: z.string().min(32),
  /** `alle`, or numbers and hashes, comma separated. Must be said: nobody opens a door by forgetting something. */
  WHATSAPP_TOEGELATEN: z
    .literal("alle")
    .or(lijst.pipe(z.array(z.string().regex(/^(?:\d{6,20}|[0-9a-f]{64})$/)).min(1))),
});

/**
 * Reads the environment of the Lambda.
 * @throws {WhatsAppInstellingenFout} `whatsapp/instellingen`, with every variable that is missing or wrong; never a value
 */
export function leesWhatsAppOmgeving(
  omgeving: Readonly<Record<string, string | undefined>>,
): WhatsAppInstellingen {
  const gelezen = omgevingSchema.safeParse(omgeving);
  if (!gelezen.success) {
    const namen = [...new Set(gelezen.error.issues.map(({ path }) => String(path[0])))].join(", ");
    throw new WhatsAppInstellingenFout(
      `Deze omgevingsvariabelen ontbreken of kloppen niet: ${namen}. Zet ze met 'npx sst secret set'; zie de README, deel WhatsApp.`,
    );
  }
  const { data } = gelezen;
  return {
    appGeheimen: data.WHATSAPP_APP_GEHEIM,
    verifieerToken: data.WHATSAPP_VERIFIEER_TOKEN,
    token: data.WHATSAPP_TOKEN,
    peper: data.WHATSAPP_PEPER,
    graph: GRAPH,
    toegelaten: data.WHATSAPP_TOEGELATEN === "alle" ? "alle" : new Set(data.WHATSAPP_TOEGELATEN),
  };
}
