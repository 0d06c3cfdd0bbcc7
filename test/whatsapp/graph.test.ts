/** The Cloud API of ours refuses what Meta refuses, and the client knows what to try again. */
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import * as z from "zod";
import { type Graph, GraphFout, maakGraph } from "../../functions/whatsapp/graph.ts";
import type { Uitgaand } from "../../functions/whatsapp/tonen/soorten.ts";
import type { Ontvangen } from "../../functions/whatsapp/webhook.ts";
import { bezorging, GEBRUIKER, NUMMER_ID, TIJD, tekst, VAN } from "./bezorgingen.ts";
import { type Meta, startMeta, type Tegenslag } from "./graph-server.ts";

const TOKEN = "EAAtoken";
const WAMID = "wamid.IN1";
const HALLO: Uitgaand = { type: "text", text: { body: "Hoi", preview_url: false } };
const OP: Ontvangen = {
  wamid: WAMID,
  van: VAN,
  tijd: TIJD,
  nummerId: NUMMER_ID,
  inhoud: { soort: "tekst", tekst: "x" },
};
const foutSchema = z.object({
  error: z.object({
    message: z.string(),
    type: z.literal("OAuthException"),
    code: z.number(),
    error_data: z.object({ messaging_product: z.literal("whatsapp"), details: z.string() }),
    fbtrace_id: z.string(),
  }),
});

let klok: number;
let meta: Meta;
let pauzes: number[];
beforeEach(async () => {
  klok = TIJD * 1000;
  pauzes = [];
  meta = await startMeta({ token: TOKEN, geheim: "geheim", nu: () => klok });
  // Nobody listens there: what counts is that Meta knows that this message was sent to us.
  meta.richtOp("http://127.0.0.1:1/");
  await meta.bezorg(bezorging(tekst("x", { wamid: WAMID }))).catch(() => null);
});
afterEach(() => meta.stop());

const client = (opties: { token?: string; haal?: typeof fetch } = {}): Graph =>
  maakGraph({
    instellingen: { graph: meta.graph, token: opties.token ?? TOKEN },
    ...(opties.haal && { haal: opties.haal }),
    wacht: async (ms) => void pauzes.push(ms),
    toeval: () => 0.5,
  });

/** How a promise failed. */
async function foutVan(belofte: Promise<unknown>): Promise<GraphFout> {
  const fout = await belofte.then(
    () => null,
    (reden: unknown) => reden,
  );
  if (!(fout instanceof GraphFout)) throw new Error(`Expected a GraphFout, got ${fout}`);
  return fout;
}

describe("the Cloud API on loopback", () => {
  const vraag = (body: object, token = TOKEN) =>
    fetch(`${meta.graph}/${NUMMER_ID}/messages`, {
      method: "POST",
      headers: { Authorization: `Bearer ${token}` },
      body: JSON.stringify({ messaging_product: "whatsapp", to: VAN, ...body }),
    });
  const interactief = (interactive: object) => ({
    type: "interactive",
    interactive: { body: { text: "x" }, ...interactive },
  });
  const knoppen = (...reply: { id: string; title: string }[]) =>
    interactief({ type: "button", action: { buttons: reply.map((een) => ({ type: "reply", reply: een })) } });
  const lijst = (sections: object[], button = "Kies") =>
    interactief({ type: "list", action: { button, sections } });
  const rijen = (aantal: number, begin = 0) =>
    Array.from({ length: aantal }, (_, i) => ({ id: `r${begin + i}`, title: `Rij ${begin + i}` }));

  it("takes what is right and says so as Meta does", async () => {
    const antwoord = await vraag(HALLO);
    expect(antwoord.status).toBe(200);
    expect(await antwoord.json()).toEqual({
      messaging_product: "whatsapp",
      contacts: [{ input: VAN, wa_id: VAN }],
      messages: [{ id: expect.stringMatching(/^wamid\./) }],
    });
  });

  it.each<[string, object]>([
    ["a text of 4,096 emoji", { type: "text", text: { body: "😀".repeat(4096) } }],
    ["three buttons", knoppen(...[1, 2, 3].map((n) => ({ id: `${n}`, title: `${"x".repeat(19)}${n}` })))],
    [
      "ten rows over two sections",
      lijst([
        { title: "a", rows: rijen(5) },
        { title: "b", rows: rijen(5, 5) },
      ]),
    ],
    ["a contact", { type: "contacts", contacts: [{ name: { formatted_name: "IND", first_name: "IND" } }] }],
  ])("takes %s", async (_, body) => {
    expect((await vraag(body)).status).toBe(200);
  });

  it.each<[string, number, object]>([
    ["no type", 100, {}],
    ["an unknown type", 100, { type: "hologram" }],
    ["an empty text", 100, { type: "text", text: { body: " " } }],
    ["a text of 4,097", 100, { type: "text", text: { body: "😀".repeat(4097) } }],
    ["a body of 1,025", 131009, { ...knoppen({ id: "a", title: "A" }), ...over("body", 1025) }],
    ["a header of 61", 131009, over("header", 61)],
    ["a footer of 61", 131009, over("footer", 61)],
    ["no buttons", 131009, knoppen()],
    ["four buttons", 131009, knoppen(...[1, 2, 3, 4].map((n) => ({ id: `${n}`, title: `${n}` })))],
    ["a button of 21", 131009, knoppen({ id: "a", title: "x".repeat(21) })],
    ["a button without words", 131009, knoppen({ id: "a", title: "" })],
    ["two buttons with one title", 131009, knoppen({ id: "a", title: "A" }, { id: "b", title: "A" })],
    ["two buttons with one id", 131009, knoppen({ id: "a", title: "A" }, { id: "a", title: "B" })],
    ["a button id of 257", 131009, knoppen({ id: "x".repeat(257), title: "A" })],
    ["a list button of 21", 131009, lijst([{ rows: rijen(1) }], "x".repeat(21))],
    [
      "eleven rows",
      131009,
      lijst([
        { title: "a", rows: rijen(6) },
        { title: "b", rows: rijen(5, 6) },
      ]),
    ],
    ["a row of 25", 131009, lijst([{ rows: [{ id: "a", title: "x".repeat(25) }] }])],
    [
      "a description of 73",
      131009,
      lijst([{ rows: [{ id: "a", title: "A", description: "x".repeat(73) }] }]),
    ],
    ["a row id of 201", 131009, lijst([{ rows: [{ id: "x".repeat(201), title: "A" }] }])],
    ["two rows with one id", 131009, lijst([{ rows: [...rijen(1), ...rijen(1)] }])],
    ["sections without a title", 131009, lijst([{ rows: rijen(1) }, { title: "b", rows: rijen(1, 1) }])],
    ["a section title of 25", 131009, lijst([{ title: "x".repeat(25), rows: rijen(1) }])],
    [
      "a contact without formatted_name",
      131009,
      { type: "contacts", contacts: [{ name: { first_name: "x" } }] },
    ],
    ["a field that does not exist", 100, { type: "text", text: { body: "x", bold: true } }],
  ])("refuses %s with code %i", async (_, code, body) => {
    const antwoord = await vraag(body);
    expect(antwoord.status).toBe(400);
    expect(foutSchema.parse(await antwoord.json()).error).toMatchObject({ code });
    expect(meta.verstuurd).toEqual([]);
  });

  function over(veld: "body" | "header" | "footer", aantal: number) {
    const text = "x".repeat(aantal);
    const deel = { [veld]: veld === "header" ? { type: "text", text } : { text } };
    return interactief({
      type: "button",
      action: { buttons: [{ type: "reply", reply: { id: "a", title: "A" } }] },
      ...deel,
    });
  }

  it("refuses a wrong token with 401 and code 190", async () => {
    const antwoord = await vraag(HALLO, "ander");
    expect(antwoord.status).toBe(401);
    expect(foutSchema.parse(await antwoord.json()).error.code).toBe(190);
  });

  it("refuses a message to somebody who was silent for 24 hours, or never wrote", async () => {
    klok += 24 * 60 * 60 * 1000 - 1;
    expect((await vraag(HALLO)).status).toBe(200);
    klok += 1;
    const [later, nooit] = [await vraag(HALLO), await vraag({ ...HALLO, to: "31600000000" })];
    for (const antwoord of [later, nooit])
      expect(foutSchema.parse(await antwoord.json()).error.code).toBe(131047);
  });

  it("takes a mark of reading for a message that was delivered only", async () => {
    const lees = (message_id: string) =>
      fetch(`${meta.graph}/${NUMMER_ID}/messages`, {
        method: "POST",
        headers: { Authorization: `Bearer ${TOKEN}` },
        body: JSON.stringify({
          messaging_product: "whatsapp",
          status: "read",
          message_id,
          typing_indicator: { type: "text" },
        }),
      });
    expect(await (await lees(WAMID)).json()).toEqual({ success: true });
    expect((await lees("wamid.NOOIT")).status).toBe(400);
    expect(meta.gelezen).toEqual([WAMID]);
  });
});

describe("the client", () => {
  it("sends to who wrote, from the number that was written to", async () => {
    await client().stuur(OP, HALLO);
    expect(meta.verstuurd).toEqual([
      { messaging_product: "whatsapp", recipient_type: "individual", to: VAN, ...HALLO },
    ]);
  });

  it("reaches somebody with a username, who has no number for us", async () => {
    await meta.bezorg(bezorging(tekst("x", { van: GEBRUIKER }))).catch(() => null);
    await client().stuur({ ...OP, van: GEBRUIKER }, HALLO);
    expect(meta.verstuurd[0]).toMatchObject({ recipient: GEBRUIKER });
    expect(meta.verstuurd[0]).not.toHaveProperty("to");
  });

  it("marks as read, with the dots of somebody who types", async () => {
    await client().gelezen(OP);
    expect(meta.gelezen).toEqual([WAMID]);
  });

  const VOORBIJ: [string, Tegenslag][] = [
    ["429", { soort: "fout", status: 429, code: 80007 }],
    ["500", { soort: "fout", status: 500, code: 1 }],
    ["503 with an unknown code", { soort: "fout", status: 503, code: 999 }],
    ["400 with 130429", { soort: "fout", status: 400, code: 130429 }],
    ["400 with 131056", { soort: "fout", status: 400, code: 131056 }],
    ["a connection that is cut", { soort: "verbreek" }],
  ];

  it.each(VOORBIJ)("tries again after %s, with longer pauses", async (_, tegenslag) => {
    meta.tegenslag(tegenslag, tegenslag);
    await client().stuur(OP, HALLO);
    expect(meta.verzoeken).toEqual(["text", "text", "text"]);
    expect(meta.verstuurd).toHaveLength(1);
    expect(pauzes).toEqual([375, 750]);
  });

  it.each(VOORBIJ)("gives up after three times %s, and says that later may do", async (_, tegenslag) => {
    meta.tegenslag(tegenslag, tegenslag, tegenslag, tegenslag);
    expect(await foutVan(client().stuur(OP, HALLO))).toMatchObject({ herstelbaar: true });
    expect(meta.verzoeken).toHaveLength(3);
  });

  it.each([
    [400, 131026, false],
    [400, 100, false],
    [400, 131047, false],
    // Ours to mend: a token, a permission, a bill. The message may be answered when that is done.
    [401, 190, true],
    [400, 190, true],
    [400, 131042, true],
  ] as const)(
    "does not try again at once after %i with code %i; later: %s",
    async (status, code, herstelbaar) => {
      meta.tegenslag({ soort: "fout", status, code });
      const fout = await foutVan(client().stuur(OP, HALLO));
      expect(fout).toMatchObject({ status, graphCode: code, herstelbaar });
      expect(meta.verzoeken).toHaveLength(1);
      expect(pauzes).toEqual([]);
    },
  );

  it("does not send again what may have arrived: a timeout", async () => {
    meta.tegenslag({ soort: "hang" });
    const ongeduldig: typeof fetch = (adres, init) =>
      fetch(adres, { ...init, signal: AbortSignal.timeout(80) });
    expect(await foutVan(client({ haal: ongeduldig }).stuur(OP, HALLO))).toMatchObject({
      status: 0,
      herstelbaar: false,
    });
    expect(meta.verzoeken).toHaveLength(1);
  });

  it("gives every request an end", async () => {
    const signalen: (AbortSignal | null | undefined)[] = [];
    const haal: typeof fetch = (adres, init) => {
      signalen.push(init?.signal);
      return fetch(adres, init);
    };
    await client({ haal }).gelezen(OP);
    await client({ haal }).stuur(OP, HALLO);
    expect(signalen).toEqual([expect.any(AbortSignal), expect.any(AbortSignal)]);
  });

  it("tries a mark of reading once, and no longer than a second", async () => {
    meta.altijd({ soort: "hang" });
    const begin = performance.now();
    await foutVan(client().gelezen(OP));
    expect(performance.now() - begin).toBeLessThan(3000);
    expect(meta.verzoeken).toEqual(["read"]);
  });

  it("has nothing of the message in its error", async () => {
    const fout = await foutVan(client({ token: "verlopen" }).stuur(OP, HALLO));
    expect(fout.message).toBe("WhatsApp answered 401 with code 190.");
    expect(JSON.stringify(fout)).not.toContain(VAN);
  });

  it("reads answers to their end, so that connections come back", async () => {
    const antwoorden: Response[] = [];
    const haal: typeof fetch = async (adres, init) => {
      const antwoord = await fetch(adres, init);
      antwoorden.push(antwoord);
      return antwoord;
    };
    meta.tegenslag({ soort: "fout", status: 500, code: 1 });
    await client({ haal }).stuur(OP, HALLO);
    expect(antwoorden.map(({ bodyUsed }) => bodyUsed)).toEqual([true, true]);
  });
});
