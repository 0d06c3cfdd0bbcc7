/**
 * Stands between the playground and the bot and does what only Microsoft can: sign. The playground sends activities
 * without a token, the bot gets them with one, so its check of tokens is tested and stays on.
 */
import { Hono } from "hono";
import * as z from "zod";
import { type Luisteraar, luister } from "../../teams/luister.ts";
import type { Sleutels } from "../../teams/sleutels.ts";

const activiteitSchema = z.looseObject({ type: z.string(), serviceUrl: z.url() });

/** One activity that went past, with what the bot said to it. */
export interface Doorgegeven {
  readonly activiteit: z.infer<typeof activiteitSchema>;
  readonly status: number;
  readonly antwoord: string;
}

export interface Doorgever extends Luisteraar {
  /** Where the playground sends its activities. */
  readonly eindpunt: string;
  /** Everything that went past, in order of the answers. */
  readonly verkeer: readonly Doorgegeven[];
  /**
   * Holds every next message until `wacht` is done. The playground draws what was said when its request is answered
   * and loses a reply to a thread that it has not drawn yet; Teams delivers what is already on the screen.
   */
  leverPas(wacht: () => Promise<void>): void;
}

/**
 * Starts the proxy.
 * @param opties.bot the address of the bot's webhook
 * @param opties.appId goes into each token as `aud`
 */
export async function startProxy(opties: {
  readonly bot: string;
  readonly appId: string;
  readonly sleutels: Sleutels;
}): Promise<Doorgever> {
  const { bot, appId, sleutels } = opties;
  const pad = new URL(bot).pathname;
  const verkeer: Doorgegeven[] = [];
  let klaarOm = async () => {};

  async function geefDoor(tekst: string): Promise<Response> {
    const activiteit = activiteitSchema.parse(JSON.parse(tekst));
    const token = await sleutels.sign({ claims: { aud: appId, serviceurl: activiteit.serviceUrl } });
    const antwoord = await fetch(bot, {
      method: "POST",
      headers: { "content-type": "application/json", authorization: `Bearer ${token}` },
      body: tekst,
    });
    const lichaam = await antwoord.text();
    verkeer.push({ activiteit, status: antwoord.status, antwoord: lichaam });
    return alsAntwoord(antwoord, lichaam);
  }

  const app = new Hono();
  app.post(pad, async (context) => {
    const tekst = await context.req.text();
    if (activiteitSchema.parse(JSON.parse(tekst)).type !== "message") return geefDoor(tekst);
    // Only sets the order: what is never drawn is delivered all the same, and a bot that is gone shows in the test.
    void klaarOm()
      .catch(() => {})
      .then(() => geefDoor(tekst))
      .catch(() => {});
    return context.body(null, 200);
  });
  // The playground first asks whether anybody is there.
  app.get("*", async (context) => {
    const antwoord = await fetch(new URL(context.req.path, bot));
    return alsAntwoord(antwoord, await antwoord.text());
  });
  const server = await luister(app);
  return {
    ...server,
    eindpunt: `${server.adres}${pad}`,
    verkeer,
    leverPas: (wacht) => {
      klaarOm = wacht;
    },
  };
}

function alsAntwoord(antwoord: Response, lichaam: string): Response {
  const soort = antwoord.headers.get("content-type");
  // A status such as 204 may not have a body, not even an empty one.
  return new Response(lichaam === "" ? null : lichaam, {
    status: antwoord.status,
    headers: soort === null ? {} : { "content-type": soort },
  });
}
