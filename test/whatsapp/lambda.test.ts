/** The Lambda of WhatsApp: the answer leaves before the work is done, and the Lambda stays until it is. */
import { Writable } from "node:stream";
import type { LambdaEvent } from "hono/aws-lambda";
import { afterAll, beforeAll, describe, expect, it, vi } from "vitest";
import { WHATSAPP_PAD } from "../../functions/whatsapp/app.ts";
import { onderteken } from "../../functions/whatsapp/handtekening.ts";
import { event } from "../lambda.ts";
import { leesRegel } from "../logboek/proef.ts";

const GEHEIM = "app-geheim-van-niets";
const OMGEVING = {
  TABEL: "whatsapp-proef",
  AWS_REGION: "eu-central-1",
  DYNAMO_ENDPOINT: "http://127.0.0.1:9",
  WHATSAPP_APP_GEHEIM: GEHEIM,
  WHATSAPP_VERIFIEER_TOKEN: "verifieer-token",
  WHATSAPP_TOKEN: "graph-token",
  WHATSAPP_PEPER: "p".repeat(32),
  WHATSAPP_TOEGELATEN: "alle",
};

type Handler = (event: LambdaEvent, stroom: Writable) => Promise<void>;
let handler: Handler;
const verstuurd: string[] = [];

beforeAll(async () => {
  for (const [naam, waarde] of Object.entries(OMGEVING)) vi.stubEnv(naam, waarde);
  // Meta, slowly. Nothing may leave this machine in a test.
  vi.stubGlobal("fetch", async (_: unknown, { body }: RequestInit = {}) => {
    await new Promise((klaar) => setTimeout(klaar, 600));
    verstuurd.push(String(body));
    return Response.json({ messages: [{ id: "wamid.x" }] });
  });
  // What the runtime of AWS puts there: it only marks the handler, and writes the status before the body.
  vi.stubGlobal("awslambda", {
    streamifyResponse: (eigen: Handler) => eigen,
    HttpResponseStream: {
      from: (stroom: Writable, kop: { statusCode: number }) => {
        stroom.write(`${kop.statusCode} `);
        return stroom;
      },
    },
  });
  const geladen: { handler: unknown } = await import("../../functions/whatsapp.ts");
  if (typeof geladen.handler !== "function") throw new Error("the Lambda has no handler");
  const { handler: gevonden } = geladen;
  handler = async (...alles) => void (await Reflect.apply(gevonden, undefined, alles));
}, 60_000);
afterAll(() => {
  vi.unstubAllEnvs();
  vi.unstubAllGlobals();
});

/** Gives an event to the Lambda; tells what was answered, and when compared to the end of the work. */
async function roep(een: LambdaEvent) {
  let geschreven = "";
  const volgorde: string[] = [];
  const stroom = new Writable({
    write: (stuk, _, klaar) => {
      geschreven += String(stuk);
      klaar();
    },
  });
  stroom.once("finish", () => volgorde.push("antwoord"));
  await handler(een, stroom);
  volgorde.push("einde");
  return { geschreven, volgorde };
}

const bezorging = JSON.stringify({
  object: "whatsapp_business_account",
  entry: [
    {
      changes: [
        {
          field: "messages",
          value: {
            messaging_product: "whatsapp",
            metadata: { phone_number_id: "106540352242922" },
            messages: [
              {
                id: "wamid.HBgLMzE2MTIzNDU2NzgVAgASGBQzQTdCNUJENUY0",
                from: "31612345678",
                // The Lambda reads the real clock, and answers nothing that is older than a day.
                timestamp: String(Math.floor(Date.now() / 1000)),
                type: "text",
                text: { body: "help" },
              },
            ],
          },
        },
      ],
    },
  ],
});

describe("the Lambda of WhatsApp", () => {
  it("verifies the webhook", async () => {
    vi.spyOn(process.stdout, "write").mockImplementation(() => true);
    const pad = `${WHATSAPP_PAD}?hub.mode=subscribe&hub.verify_token=verifieer-token&hub.challenge=1158201444`;
    expect((await roep(event({ pad }))).geschreven).toBe("200 1158201444");
    vi.restoreAllMocks();
  });

  it("refuses what is not signed", async () => {
    const uitvoer = vi.spyOn(process.stdout, "write").mockImplementation(() => true);
    const uit = await roep(event({ methode: "POST", pad: WHATSAPP_PAD, body: bezorging }));
    expect(uit.geschreven).toMatch(/^401 /);
    expect(uitvoer.mock.calls.map(([regel]) => leesRegel(String(regel)))).toMatchObject([
      { soort: "melding", kanaal: "whatsapp", code: "whatsapp/handtekening", verzoek: "verzoek-1" },
      { soort: "verzoek", kanaal: "whatsapp", uitkomst: "geweigerd", verzoek: "verzoek-1" },
    ]);
    vi.restoreAllMocks();
  });

  it("takes a signed body as base64, answers first and ends when the message is sent", async () => {
    const uitvoer = vi.spyOn(process.stdout, "write").mockImplementation(() => true);
    const handtekening = onderteken(new TextEncoder().encode(bezorging), GEHEIM);
    const koppen = { "x-hub-signature-256": handtekening };
    const { geschreven, volgorde } = await roep(
      event({ methode: "POST", pad: WHATSAPP_PAD, body: bezorging, base64: true, koppen }),
    );
    // Three requests of 600 ms do not fit in the time that Meta gets its answer in.
    expect(geschreven).toMatch(/^503 /);
    expect(volgorde).toEqual(["antwoord", "einde"]);
    const regels = uitvoer.mock.calls.map(([regel]) => leesRegel(String(regel)));
    // Written when the message was sent, long after Meta had its answer.
    expect(regels.at(-1)).toMatchObject({ soort: "verzoek", uitkomst: "bericht", verzoek: "verzoek-1" });
    expect(regels.filter(({ soort }) => soort === "verzoek")).toHaveLength(1);
    expect(JSON.stringify(uitvoer.mock.calls)).not.toMatch(/31612345678|wamid/);
    expect(verstuurd.some((body) => body.includes("Typ waar je op vastloopt"))).toBe(true);
    vi.restoreAllMocks();
  }, 20_000);
});
