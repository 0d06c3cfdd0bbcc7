/** `/health` and `/ready`: up, and able to work. */
import { describe, expect, it } from "vitest";
import { maakDynamoClient, maakPeil } from "../../functions/opslag/index.ts";
import { startDynalite, startNep } from "../opslag/hulp.ts";
import { hulp, kennis, stelOp } from "../web/opstelling.ts";

const TABEL = "peil-proef";
const client = (poort: number) =>
  maakDynamoClient({ region: "eu-central-1", endpoint: `http://127.0.0.1:${poort}` });
const kaartVersie = kennis.kaart.kaartVersie;

describe("the table", () => {
  it("answers, and nothing is written in it", async () => {
    const dynamo = await startDynalite(TABEL);
    const verzonden: string[] = [];
    dynamo.client.middlewareStack.add(
      (verder, { commandName }) =>
        (invoer) => {
          verzonden.push(`${commandName} ${JSON.stringify(invoer.input)}`);
          return verder(invoer);
        },
      { step: "initialize" },
    );
    try {
      expect(await maakPeil({ client: dynamo.client, tabel: TABEL, wachtMs: 10_000 })()).toEqual({
        gelukt: true,
      });
      expect(verzonden).toHaveLength(1);
      expect(verzonden[0]).toMatch(/^GetItemCommand .*"ConsistentRead":true/);
    } finally {
      await dynamo.stop();
    }
  });

  it("is not there", async () => {
    const dynamo = await startDynalite(TABEL);
    try {
      const peil = maakPeil({ client: dynamo.client, tabel: "andere-tabel", wachtMs: 10_000 });
      expect(await peil()).toEqual({ gelukt: false, code: "opslag/geen-tabel" });
    } finally {
      await dynamo.stop();
    }
  });

  it("cannot be reached", async () => {
    const peil = maakPeil({ client: client(9), tabel: TABEL, wachtMs: 10_000 });
    expect(await peil()).toEqual({ gelukt: false, code: "opslag/onbereikbaar" });
  });

  it("hangs: then it says so in time", async () => {
    const nep = await startNep(() => {});
    try {
      const vanaf = performance.now();
      expect(await maakPeil({ client: client(nep.poort), tabel: TABEL })()).toEqual({
        gelukt: false,
        code: "opslag/te-traag",
      });
      // Half a second, with room for a busy machine.
      expect(performance.now() - vanaf).toBeLessThan(5000);
    } finally {
      await nep.stop();
    }
  });
});

describe("GET /ready", () => {
  it("is 200 when all is well, and asks the table each time", async () => {
    let gevraagd = 0;
    const { app } = stelOp({
      peil: async () => {
        gevraagd += 1;
        return { gelukt: true };
      },
    });
    await app.request("/ready");
    const antwoord = await app.request("/ready");
    expect(antwoord.status).toBe(200);
    expect(antwoord.headers.get("cache-control")).toBe("no-store");
    expect(await antwoord.json()).toEqual({ status: "gereed", kaartVersie });
    expect(gevraagd).toBe(2);
  });

  it("is 503 when the table does not answer: what is wrong for a person, the code in the log", async () => {
    const { app, log } = stelOp({ peil: async () => ({ gelukt: false, code: "opslag/te-traag" }) });
    const antwoord = await app.request("/ready");
    expect(antwoord.status).toBe(503);
    expect(antwoord.headers.get("content-type")).toBe("application/problem+json");
    expect(antwoord.headers.get("cache-control")).toBe("no-store");
    const verzoek = antwoord.headers.get("x-request-id");
    expect(await antwoord.json()).toMatchObject({
      type: "urn:wie-moet-ik-bellen:fout:niet-gereed",
      status: 503,
      detail: expect.stringContaining("De tabel met gesprekken geeft geen antwoord"),
      instance: `urn:wie-moet-ik-bellen:verzoek:${verzoek}`,
    });
    expect(log.meldingen()).toMatchObject([{ code: "opslag/te-traag", handeling: "peil", verzoek }]);
    // A probe is no turn: it may not make the figures of the users worse.
    expect(log.verzoeken()).toMatchObject([{ uitkomst: "niet-gereed", status: 503, niveau: "info" }]);
    expect(log.rauw.join()).not.toContain("Beurten");
  });

  it("is 503 when the kaart is empty, and names both when both are wrong", async () => {
    const leeg = { kaart: { ...hulp.kaart, kaart: { ...hulp.kaart.kaart, knelpunten: [] } } };
    const eerste = await stelOp({ hulp: leeg }).app.request("/ready");
    expect(eerste.status).toBe(503);
    const { detail } = await eerste.json();
    expect(detail).toContain("De kaart is niet geladen");
    expect(detail).not.toContain("tabel");
    const beide = stelOp({ hulp: leeg, peil: async () => ({ gelukt: false, code: "opslag/onbereikbaar" }) });
    expect((await (await beide.app.request("/ready")).json()).detail).toMatch(
      /kaart is niet geladen.*De tabel/,
    );
  });
});

describe("GET /health", () => {
  it("lives, also when the table does not answer", async () => {
    const { app } = stelOp({ peil: async () => ({ gelukt: false, code: "opslag/te-traag" }) });
    const antwoord = await app.request("/health");
    expect(antwoord.status).toBe(200);
    expect(await antwoord.json()).toEqual({ status: "ok", kaartVersie });
  });
});
