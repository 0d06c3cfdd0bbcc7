/** WhatsApp: one line for every message, and one for every request without; no word and no number of who sent it. */
import { afterAll, describe, expect, it } from "vitest";
import { ANDER, bezorging, NAAM, SOORTEN, status, TIJD, tekst, VAN } from "../whatsapp/bezorgingen.ts";
import { BRIEFADRES, SCHULD, stelOp } from "../whatsapp/opstelling.ts";
import { klachtenVanCloudWatch } from "./emf-schema.ts";

type Opstelling = Awaited<ReturnType<typeof stelOp>>;
const open: Opstelling[] = [];
afterAll(async () => {
  await Promise.all(open.map(({ stop }) => stop()));
});
const op = async (...anders: Parameters<typeof stelOp>) => {
  const opstelling = await stelOp(...anders);
  open.push(opstelling);
  return opstelling;
};

/** Delivers, waits until all is done, and checks that nothing of the sender is in the log. */
async function bezorg(opstelling: Opstelling, ...alles: Parameters<Opstelling["meta"]["bezorg"]>) {
  const antwoord = await opstelling.meta.bezorg(...alles);
  await opstelling.klaar();
  const { rauw } = opstelling.log;
  expect(rauw.join("\n")).not.toMatch(
    new RegExp(`${VAN}|${ANDER}|${NAAM}|wamid|106540352242922|kwispelkrokodil`),
  );
  expect(rauw.filter((regel) => regel.includes("_aws")).flatMap(klachtenVanCloudWatch)).toEqual([]);
  return antwoord;
}
const uitkomsten = ({ log }: Opstelling) => log.verzoeken().map(({ uitkomst }) => uitkomst);

describe("one line", () => {
  it.each<[string, object, object]>([
    ["a question", { uitkomst: "advies", status: null }, bezorging(tekst(`${BRIEFADRES} kwispelkrokodil`))],
    ["help", { uitkomst: "bericht", knelpunt: null }, bezorging(tekst("help"))],
    ["to be forgotten", { uitkomst: "vergeten" }, bezorging(tekst("vergeet mij"))],
    ["a text that is too long", { uitkomst: "te-lang" }, bezorging(tekst("x".repeat(4001)))],
    ["a picture", { uitkomst: "bericht" }, bezorging(SOORTEN.foto())],
    ["a reaction", { uitkomst: "gebeurtenis" }, bezorging(SOORTEN.reactie())],
    [
      "a message of two days ago",
      { uitkomst: "geweigerd" },
      bezorging(tekst(BRIEFADRES, { tijd: TIJD - 172_800 })),
    ],
    ["statuses only", { uitkomst: "gebeurtenis", status: 200 }, status("failed", [131026])],
    ["none of WhatsApp's", { uitkomst: "ongeldig", status: 400 }, { object: "page", kwispelkrokodil: [] }],
  ])("for %s", async (_, verwacht, payload) => {
    const opstelling = await op();
    await bezorg(opstelling, payload);
    expect(opstelling.log.verzoeken()).toHaveLength(1);
    expect(opstelling.log.verzoeken()[0]).toMatchObject({ kanaal: "whatsapp", ...verwacht });
  });

  it("for each message of a delivery, with the id of that delivery and the knelpunt of its own", async () => {
    const opstelling = await op();
    await bezorg(opstelling, bezorging(tekst(BRIEFADRES), tekst(SCHULD, { van: ANDER })));
    const regels = opstelling.log.verzoeken();
    expect(regels).toHaveLength(2);
    expect(new Set(regels.map(({ verzoek }) => verzoek)).size).toBe(1);
    expect(new Set(regels.map(({ knelpunt }) => knelpunt)).size).toBe(2);
  });

  it("for a second delivery of the same message, which is no turn", async () => {
    const opstelling = await op();
    const payload = bezorging(tekst(BRIEFADRES));
    await bezorg(opstelling, payload);
    await bezorg(opstelling, payload);
    expect(uitkomsten(opstelling)).toEqual(["advies", "dubbel"]);
  });

  it("for whoever is not admitted", async () => {
    const opstelling = await op({ instellingen: { toegelaten: new Set<string>() } });
    await bezorg(opstelling, bezorging(tekst(BRIEFADRES)));
    expect(uitkomsten(opstelling)).toEqual(["geweigerd"]);
  });

  it("for the verification, with the right token and with another", async () => {
    const opstelling = await op();
    const vraag = { "hub.mode": "subscribe", "hub.challenge": "kwispelkrokodil" };
    await opstelling.meta.verifieer({ ...vraag, "hub.verify_token": "afgesproken-met-meta" });
    await opstelling.meta.verifieer({ ...vraag, "hub.verify_token": "kwispelkrokodil" });
    expect(opstelling.log.verzoeken()).toMatchObject([
      { uitkomst: "gebeurtenis", status: 200 },
      { uitkomst: "geweigerd", status: 403 },
    ]);
    expect(opstelling.log.rauw.join()).not.toMatch(/kwispelkrokodil|afgesproken/);
  });
});

describe("what goes wrong", () => {
  it("is a refusal, and no turn, when it is not signed", async () => {
    const opstelling = await op();
    await bezorg(opstelling, bezorging(tekst(`kwispelkrokodil ${BRIEFADRES}`)), { handtekening: null });
    expect(opstelling.log.verzoeken()).toMatchObject([{ uitkomst: "geweigerd", status: 401 }]);
    expect(opstelling.log.meldingen()).toMatchObject([
      { code: "whatsapp/handtekening", niveau: "waarschuwing" },
    ]);
    expect(opstelling.log.rauw.join()).not.toContain("Beurten");
  });

  it("is a fault when Meta takes no message, and the turn of the delivery after it", async () => {
    const opstelling = await op();
    const payload = bezorging(tekst(BRIEFADRES));
    opstelling.meta.altijd({ soort: "fout", status: 503, code: 2 });
    await bezorg(opstelling, payload);
    expect(opstelling.log.verzoeken()).toMatchObject([{ uitkomst: "fout", niveau: "fout", knelpunt: null }]);
    const faal = opstelling.log.meldingen().find(({ code }) => code === "whatsapp/niet-verstuurd");
    expect(faal).toMatchObject({ niveau: "fout", graph: 2, verzoek: opstelling.log.verzoeken()[0]?.verzoek });
    opstelling.meta.altijd(null);
    await bezorg(opstelling, payload);
    expect(uitkomsten(opstelling)).toEqual(["fout", "advies"]);
  });

  it("is a fault when the store of received messages is down", async () => {
    const stuk = async () => Promise.reject(new Error(`kwispelkrokodil ${VAN}`));
    const opstelling = await op({ ontvangst: { neemAan: stuk, rondAf: stuk, geefVrij: stuk } });
    await bezorg(opstelling, bezorging(tekst(BRIEFADRES)));
    expect(opstelling.log.verzoeken()).toMatchObject([{ uitkomst: "fout" }]);
    expect(opstelling.log.meldingen()).toMatchObject([{ code: "whatsapp/ontvangst" }]);
  });

  it("shows how long it took until the message was sent, not until Meta had its 200", async () => {
    const opstelling = await op();
    opstelling.meta.tegenslag({ soort: "traag", ms: 1200 });
    const werk = opstelling.meta.bezorg(bezorging(tekst("help")));
    await new Promise((klaar) => setTimeout(klaar, 1000));
    opstelling.klok.ms += 1234;
    expect((await werk).status).toBe(503);
    await opstelling.klaar();
    expect(opstelling.log.verzoeken()).toMatchObject([{ uitkomst: "bericht", duurMs: 1234 }]);
  });
});
