/** The webhook: who gets in, how often a message is answered, and what a process that dies leaves behind. */
import { afterEach, describe, expect, it, vi } from "vitest";
import { BEZIG_MS } from "../../functions/opslag/index.ts";
import { onderteken } from "../../functions/whatsapp/handtekening.ts";
import { luisterMee } from "../teams/stil.ts";
import { ANDER, bezorging, status, TIJD, tekst, VAN } from "./bezorgingen.ts";
import { BRIEFADRES, INSTELLINGEN, laatste, maakWereld, SCHULD, stelOp } from "./opstelling.ts";
import { woordenVan } from "./telefoon.ts";

const gestart: { stop: () => Promise<void> }[] = [];
const op = async (...opties: Parameters<typeof stelOp>) => {
  const opstelling = await stelOp(...opties);
  gestart.push(opstelling);
  return opstelling;
};
afterEach(async () => {
  vi.restoreAllMocks();
  for (const een of gestart.splice(0)) await een.stop();
});

const bytesVan = (waarde: string) => new TextEncoder().encode(waarde);
/** The first message of a sender, past the introduction. */
const BEGIN = { tijd: TIJD - 60 };

describe("the verification by Meta", () => {
  const goed = {
    "hub.mode": "subscribe",
    "hub.verify_token": INSTELLINGEN.verifieerToken,
    "hub.challenge": "1158201444",
  };

  it("echoes the challenge", async () => {
    const { meta } = await op();
    const antwoord = await meta.verifieer(goed);
    expect(antwoord.status).toBe(200);
    expect(await antwoord.text()).toBe("1158201444");
    expect(antwoord.headers.get("content-type")).toMatch(/^text\/plain/);
  });

  it.each<[string, Record<string, string>]>([
    ["another token", { ...goed, "hub.verify_token": "geraden-token" }],
    ["the token in capitals", { ...goed, "hub.verify_token": INSTELLINGEN.verifieerToken.toUpperCase() }],
    ["the beginning of the token", { ...goed, "hub.verify_token": "afgesproken" }],
    ["an empty token", { ...goed, "hub.verify_token": "" }],
    ["another mode", { ...goed, "hub.mode": "unsubscribe" }],
    ["no mode", { "hub.verify_token": INSTELLINGEN.verifieerToken, "hub.challenge": "1" }],
    ["no token", { "hub.mode": "subscribe", "hub.challenge": "1158201444" }],
    ["nothing", {}],
  ])("refuses %s", async (_, vraag) => {
    const { meta } = await op();
    const antwoord = await meta.verifieer(vraag);
    expect(antwoord.status).toBe(403);
    expect(await antwoord.text()).not.toContain("1158201444");
  });
});

describe("what is not signed by Meta", () => {
  const kanarie = tekst("kanariegele caravan");
  const payload = bezorging(kanarie);
  const bytes = bytesVan(JSON.stringify(payload));
  const echt = onderteken(bytes, INSTELLINGEN.appGeheimen[0] ?? "");

  it.each<[string, NonNullable<Parameters<Awaited<ReturnType<typeof op>>["meta"]["bezorg"]>[1]>]>([
    ["no signature", { handtekening: null }],
    ["an empty signature", { handtekening: "" }],
    ["another secret", { geheim: "ander-geheim" }],
    ["an empty secret", { geheim: "" }],
    ["the signature of another body", { handtekening: onderteken(bytesVan("{}"), "app-geheim-van-nu") }],
    ["the signature in capitals", { handtekening: `sha256=${echt.slice(7).toUpperCase()}` }],
    ["the signature without its name", { handtekening: echt.slice(7) }],
    ["half a signature", { handtekening: echt.slice(0, 39) }],
    ["a signature and more", { handtekening: `${echt}00` }],
    ["two signatures", { handtekening: `sha256=${"0".repeat(64)}, ${echt}` }],
    ["sha1", { handtekening: `sha1=${echt.slice(7, 47)}` }],
    ["the old header", { kop: "X-Hub-Signature" }],
    [
      "other white space than was signed",
      { handtekening: echt, bytes: bytesVan(JSON.stringify(payload, null, 1)) },
    ],
    ["one byte more", { handtekening: echt, bytes: bytesVan(`${JSON.stringify(payload)} `) }],
    ["no JSON at all", { handtekening: null, bytes: bytesVan("kanariegele caravan {") }],
  ])("%s: 401, and nothing happens", async (_, opties) => {
    const { meta, bewaard, meldingen, klaar } = await op();
    const gezegd = luisterMee();
    const antwoord = await meta.bezorg(payload, opties);
    const woorden = await antwoord.text();
    await klaar();
    expect(antwoord.status).toBe(401);
    expect(meta.verzoeken).toEqual([]);
    expect(bewaard).toEqual([]);
    expect(meldingen).toEqual([{ code: "whatsapp/handtekening" }]);
    expect(gezegd).toEqual([]);
    expect(woorden).not.toMatch(/kanarie|sha256=/);
  });

  it("during a rotation the old secret counts, after it no more", async () => {
    const tijdens = await op({ instellingen: { appGeheimen: ["nieuw-geheim", "app-geheim-van-nu"] } });
    expect((await tijdens.meta.bezorg(payload)).status).toBe(200);
    expect((await tijdens.meta.bezorg(payload, { geheim: "nieuw-geheim" })).status).toBe(200);
    const erna = await op({ instellingen: { appGeheimen: ["nieuw-geheim"] } });
    expect((await erna.meta.bezorg(payload)).status).toBe(401);
    expect(erna.meta.verzoeken).toEqual([]);
  });

  it("signed but none of WhatsApp's: 400", async () => {
    const { meta } = await op();
    expect((await meta.bezorg({ object: "page", entry: [] })).status).toBe(400);
    expect((await meta.bezorg({}, { bytes: bytesVan("[kapot") })).status).toBe(400);
    expect(meta.verzoeken).toEqual([]);
  });
});

describe("the size", () => {
  const vul = (aantal: number) => {
    const zonder = JSON.stringify(bezorging(tekst("help", BEGIN)));
    return bytesVan(zonder + " ".repeat(aantal - bytesVan(zonder).length));
  };
  const MB3 = 3 * 1024 * 1024;

  it("of 3 MB is read", async () => {
    const { meta, voor } = await op();
    expect((await meta.bezorg(bezorging(tekst("help")), { bytes: vul(MB3) })).status).toBe(200);
    expect(voor()).not.toEqual([]);
  });

  it("of 3 MB and a byte is refused, also when its length is not said", async () => {
    const { meta, webhook, meldingen, bewaard } = await op();
    const bytes = vul(MB3 + 1);
    expect((await meta.bezorg({}, { bytes })).status).toBe(413);
    const brokken = new ReadableStream<Uint8Array>({
      start(stroom) {
        for (let i = 0; i < bytes.length; i += 65_536) stroom.enqueue(bytes.slice(i, i + 65_536));
        stroom.close();
      },
    });
    const koppen = { "X-Hub-Signature-256": onderteken(bytes, "app-geheim-van-nu") };
    const init = { method: "POST", headers: koppen, body: brokken, duplex: "half" } as const;
    expect((await fetch(webhook, init)).status).toBe(413);
    expect([meta.verzoeken, bewaard, meldingen]).toEqual([[], [], []]);
  });
});

describe("delivered more than once", () => {
  it("is answered once: later, and at the same moment", async () => {
    const { meta, voor } = await op();
    const payload = bezorging(tekst(BRIEFADRES));
    const statussen = await Promise.all([1, 2, 3].map(async () => (await meta.bezorg(payload)).status));
    expect(statussen).toContain(200);
    expect((await meta.bezorg(payload)).status).toBe(200);
    // The introduction and the answer.
    expect(voor()).toHaveLength(2);
    expect(meta.geweigerd).toEqual([]);
  });

  it("is answered once by two processes at the same moment", async () => {
    const wereld = maakWereld();
    const een = await op({ wereld });
    const ander = await op({ wereld, meta: een.meta });
    const payload = bezorging(tekst(BRIEFADRES));
    een.meta.richtOp(een.webhook);
    const eerste = een.meta.bezorg(payload);
    een.meta.richtOp(ander.webhook);
    await Promise.all([eerste, een.meta.bezorg(payload)]);
    await Promise.all([een.klaar(), ander.klaar()]);
    expect(een.voor()).toHaveLength(2);
  });

  it("days later is still known, as long as Meta delivers", async () => {
    const { meta, klok, voor } = await op();
    const payload = bezorging(tekst(BRIEFADRES));
    await meta.bezorg(payload);
    klok.ms += 23 * 60 * 60 * 1000;
    expect((await meta.bezorg(payload)).status).toBe(200);
    expect(voor()).toHaveLength(2);
  });
});

describe("a process or a Graph that fails", () => {
  it("Graph refuses for a while: the message stays Meta's, and is answered when it is well again", async () => {
    const { meta, codes, voor } = await op();
    meta.tegenslag(...Array(6).fill({ soort: "fout", status: 503, code: 131016 }));
    const statussen = await meta.bezorgTotOntvangen(bezorging(tekst(BRIEFADRES)));
    expect(statussen).toEqual([503, 503, 200]);
    expect(voor()).toHaveLength(2);
    expect(laatste(voor())).toContain("Burgerzaken");
    expect(codes()).toEqual(["whatsapp/niet-verstuurd", "whatsapp/niet-verstuurd"]);
  });

  it("a step is not skipped by a delivery that failed first", async () => {
    const gewoon = await op();
    for (const zin of [BRIEFADRES, "al geprobeerd"]) await gewoon.meta.bezorg(bezorging(tekst(zin)));
    const { meta, voor } = await op();
    await meta.bezorg(bezorging(tekst(BRIEFADRES)));
    meta.tegenslag(...Array(3).fill({ soort: "fout", status: 500, code: 1 }));
    expect(await meta.bezorgTotOntvangen(bezorging(tekst("al geprobeerd")))).toEqual([503, 200]);
    expect(laatste(voor())).toBe(laatste(gewoon.voor()));
  });

  it("half an answer is made whole, not said again", async () => {
    const { meta, voor } = await op();
    await meta.bezorg(bezorging(tekst(BRIEFADRES)));
    const begin = voor().length;
    const nu = { soort: "traag", ms: 0 } as const;
    meta.tegenslag(nu, ...Array(3).fill({ soort: "fout", status: 500, code: 1 }));
    expect(await meta.bezorgTotOntvangen(bezorging(tekst("meer")))).toEqual([503, 200]);
    const gezegd = voor().slice(begin).map(woordenVan);
    expect(gezegd.length).toBeGreaterThan(1);
    expect(new Set(gezegd).size).toBe(gezegd.length);
  });

  it("a part that Meta will not have does not cost the rest", async () => {
    const { meta, voor, meldingen } = await op();
    meta.tegenslag({ soort: "fout", status: 400, code: 131009 });
    expect((await meta.bezorg(bezorging(tekst(BRIEFADRES)))).status).toBe(200);
    expect(laatste(voor())).toContain("Burgerzaken");
    expect(meldingen).toEqual([{ code: "whatsapp/niet-verstuurd", graph: 131009 }]);
  });

  it("what can never be delivered is not tried for a week", async () => {
    const { meta, meldingen } = await op();
    meta.altijd({ soort: "fout", status: 400, code: 131026 });
    expect(await meta.bezorgTotOntvangen(bezorging(tekst("help")))).toEqual([200]);
    expect(meldingen).toContainEqual({ code: "whatsapp/niet-verstuurd", graph: 131026 });
    expect(meldingen.length).toBeLessThan(4);
  });

  it("a process that dies halfway: the next delivery is answered by another", async () => {
    const wereld = maakWereld();
    // Of this one nothing is heard any more once it begins to send.
    const dood = await op({ wereld, haal: () => new Promise<Response>(() => undefined) });
    const payload = bezorging(tekst(BRIEFADRES));
    expect((await dood.meta.bezorg(payload)).status).toBe(503);
    const levend = await op({ wereld, meta: dood.meta });
    expect((await levend.meta.bezorg(payload)).status).toBe(503);
    expect(levend.voor()).toEqual([]);
    wereld.klok.ms += BEZIG_MS;
    expect((await levend.meta.bezorg(payload)).status).toBe(200);
    expect(levend.voor()).toHaveLength(2);
    expect(laatste(levend.voor())).toContain("Burgerzaken");
  });

  it("a slow Graph: 503 within a second, the work goes on, the next delivery finds it done", async () => {
    const { meta, klaar, voor } = await op();
    meta.altijd({ soort: "traag", ms: 700 });
    const payload = bezorging(tekst(BRIEFADRES));
    const begin = performance.now();
    expect((await meta.bezorg(payload)).status).toBe(503);
    expect(performance.now() - begin).toBeLessThan(2000);
    expect(voor()).toHaveLength(0);
    await klaar();
    expect(voor()).toHaveLength(2);
    meta.altijd(null);
    expect((await meta.bezorg(payload)).status).toBe(200);
    expect(voor()).toHaveLength(2);
  });

  it("a mark of reading that fails costs nothing else", async () => {
    const { meta, voor, codes } = await op({
      haal: async (adres, init) =>
        String(init?.body).includes('"read"') ? new Response("nee", { status: 500 }) : fetch(adres, init),
    });
    expect((await meta.bezorg(bezorging(tekst("help")))).status).toBe(200);
    expect(voor()).toHaveLength(2);
    expect(codes()).toEqual(["whatsapp/gelezen"]);
  });

  it("a table of messages that does not answer is said, and what was not taken is delivered again", async () => {
    const wereld = maakWereld();
    let stuk = true;
    const { meta, codes, voor } = await op({
      wereld,
      ontvangst: {
        ...wereld.ontvangst,
        neemAan: async (id) => {
          if (!stuk) return wereld.ontvangst.neemAan(id);
          throw new Error("table of kanariegeel");
        },
      },
    });
    const payload = bezorging(tekst("help", BEGIN), tekst("hoi", { van: ANDER }));
    expect((await meta.bezorg(payload)).status).toBe(503);
    expect(codes()).toEqual(["whatsapp/ontvangst", "whatsapp/ontvangst"]);
    stuk = false;
    expect((await meta.bezorg(payload)).status).toBe(200);
    expect(laatste(voor(ANDER))).toContain("Hoi!");
  });

  it("what was answered but could not be written down is not asked for again", async () => {
    const wereld = maakWereld();
    const kapot = async () => {
      throw new Error("table of kanariegeel");
    };
    const { meta, codes, voor } = await op({
      wereld,
      ontvangst: { ...wereld.ontvangst, rondAf: kapot },
      opslag: { ...wereld.opslag, bewaar: kapot },
    });
    expect((await meta.bezorg(bezorging(tekst("help")))).status).toBe(200);
    expect(voor()).toHaveLength(2);
    expect(new Set(codes())).toEqual(new Set(["whatsapp/ontvangst", "whatsapp/bewaar"]));
  });
});

describe("many at once", () => {
  it("answers several messages of several senders in one delivery, each once and in order", async () => {
    const { meta, voor } = await op();
    const payload = bezorging(
      tekst("al geprobeerd", { tijd: TIJD + 2 }),
      tekst(SCHULD, { van: ANDER, tijd: TIJD + 1 }),
      tekst(BRIEFADRES, { tijd: TIJD }),
    );
    expect((await meta.bezorg(payload)).status).toBe(200);
    expect(voor()).toHaveLength(3);
    expect(voor(ANDER)).toHaveLength(2);
    expect(laatste(voor())).not.toContain("Er is nog geen stap");
    expect(laatste(voor(ANDER))).not.toContain("Burgerzaken");
  });

  it("a sender does not wait for another", async () => {
    const los = new AbortController();
    const vast = new Promise((klaar) => los.signal.addEventListener("abort", klaar));
    const { meta, voor, klaar } = await op({
      haal: async (adres, init) => {
        if (String(init?.body).includes(VAN)) await vast;
        return fetch(adres, init);
      },
    });
    const payload = bezorging(tekst(BRIEFADRES, BEGIN), tekst(SCHULD, { van: ANDER }));
    expect((await meta.bezorg(payload)).status).toBe(503);
    expect(voor(ANDER)).toHaveLength(2);
    expect(voor()).toEqual([]);
    los.abort();
    await klaar();
    expect(voor()).toHaveLength(2);
  });

  it("two first messages in two deliveries at the same moment: one introduction, answers in order", async () => {
    const { meta, voor } = await op();
    await Promise.all([
      meta.bezorg(bezorging(tekst(BRIEFADRES, { tijd: TIJD }))),
      meta.bezorg(bezorging(tekst("al geprobeerd", { tijd: TIJD + 1 }))),
    ]);
    expect(
      voor()
        .map(woordenVan)
        .filter((woorden) => woorden.includes("Typ geen namen, BSN")),
    ).toHaveLength(1);
  });

  it("one message that cannot be read does not cost the others, and is heard of", async () => {
    const { meta, voor, meldingen } = await op();
    const goed = tekst("help");
    const payload = bezorging({ ...goed, id: "wamid.KAPOT", timestamp: "gisteren" }, goed);
    expect((await meta.bezorg(payload)).status).toBe(200);
    expect(voor()).toHaveLength(2);
    expect(meldingen).toEqual([{ code: "whatsapp/onleesbaar" }]);
  });
});

describe("how it went with a message of ours", () => {
  it.each(["sent", "delivered", "read", "deleted"] as const)("%s: 200 and silence", async (soort) => {
    const { meta, meldingen, bewaard } = await op();
    expect((await meta.bezorg(status(soort))).status).toBe(200);
    expect([meta.verzoeken, meldingen, bewaard]).toEqual([[], [], []]);
  });

  it("failed: the codes are heard of, and not who it was", async () => {
    const { meta, meldingen } = await op();
    expect((await meta.bezorg(status("failed", [131026, 131049]))).status).toBe(200);
    expect(meldingen).toEqual([
      { code: "whatsapp/niet-bezorgd", graph: 131026 },
      { code: "whatsapp/niet-bezorgd", graph: 131049 },
    ]);
  });
});
