/** The Lambda itself, fed with events as API Gateway (payload 2.0) makes them, on a real table. */
import { ScanCommand } from "@aws-sdk/client-dynamodb";
import type { APIGatewayProxyResult, LambdaEvent } from "hono/aws-lambda";
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it, vi } from "vitest";
import { antwoordSchema } from "../../functions/antwoord/schema.ts";
import { API_VERSIE } from "../../functions/web/openapi.ts";
import { event, HUIS, type Verzoek } from "../lambda.ts";
import { leesRegel } from "../logboek/proef.ts";
import { startDynalite } from "../opslag/hulp.ts";

const TABEL = "lambda-proef";
const GESPREK = "0f8fad5b-d9cb-469f-a165-70867728950e";
const BRIEFADRES = "Gemeente weigert een briefadres, hij slaapt bij vrienden";

let dynamo: Awaited<ReturnType<typeof startDynalite>>;
let handler: (event: LambdaEvent) => Promise<APIGatewayProxyResult>;

const stel = (vraag: object, rest: Partial<Verzoek> = {}) =>
  handler(
    event({
      methode: "POST",
      pad: "/v1/zoekvragen",
      body: JSON.stringify(vraag),
      koppen: { "content-type": "application/json" },
      ...rest,
    }),
  );
const typ = (tekst: string, rest: Partial<Verzoek> = {}) =>
  handler(
    event({
      methode: "POST",
      pad: "/gesprek",
      body: new URLSearchParams({ tekst }).toString(),
      koppen: { "content-type": "application/x-www-form-urlencoded", origin: `https://${HUIS}` },
      ...rest,
    }),
  );
const alsAntwoord = ({ body }: APIGatewayProxyResult) => antwoordSchema.parse(JSON.parse(body));

beforeAll(async () => {
  dynamo = await startDynalite(TABEL);
  vi.stubEnv("TABEL", TABEL);
  vi.stubEnv("AWS_REGION", "eu-central-1");
  vi.stubEnv("DYNAMO_ENDPOINT", `http://127.0.0.1:${dynamo.poort}`);
  ({ handler } = await import("../../functions/web.ts"));
}, 60_000);
const regels: string[] = [];
beforeEach(() => {
  regels.length = 0;
  vi.spyOn(process.stdout, "write").mockImplementation((wat) => {
    regels.push(String(wat));
    return true;
  });
});
afterEach(() => vi.restoreAllMocks());
afterAll(async () => {
  vi.unstubAllEnvs();
  await dynamo?.stop();
});

describe("the Lambda of the web", () => {
  it("answers a question, plain and as base64", async () => {
    for (const base64 of [false, true]) {
      const uit = await stel({ tekst: `${BRIEFADRES} — één café` }, { base64 });
      expect(uit.statusCode).toBe(200);
      expect(uit.isBase64Encoded).toBe(false);
      expect(uit.headers?.["api-version"]).toBe(API_VERSIE);
      expect(alsAntwoord(uit).organisaties[0]).toBe("gemeente-burgerzaken");
    }
  });

  it("keeps a conversation in the table: ids and codes, and no word of what was typed", async () => {
    await stel({ tekst: BRIEFADRES, gesprek: GESPREK, gemeente: "Zwolle" });
    const tweede = alsAntwoord(await stel({ tekst: "dit heb ik al geprobeerd", gesprek: GESPREK }));
    expect(tweede.uitkomst).toBe("advies");
    const { Items = [] } = await dynamo.client.send(new ScanCommand({ TableName: TABEL }));
    const rij = Items.find(({ pk }) => pk?.S === `gesprek#${GESPREK}`);
    expect(rij?.toestand?.M?.gemeente?.S).toBe("Zwolle");
    expect(Number(rij?.verloopt?.N)).toBeGreaterThan(Date.now() / 1000);
    expect(JSON.stringify(Items)).not.toMatch(/slaapt|vrienden/);
  });

  it("writes one line for a turn, with the id that goes back", async () => {
    const uit = await typ(BRIEFADRES);
    expect(regels.map(leesRegel)).toMatchObject([
      { soort: "verzoek", kanaal: "web", uitkomst: "advies", verzoek: uit.headers?.["x-request-id"] },
    ]);
    expect(regels.join()).not.toContain("slaapt");
  });

  it("is ready: its table answers", async () => {
    const uit = await handler(event({ pad: "/ready" }));
    expect([uit.statusCode, JSON.parse(uit.body)]).toMatchObject([200, { status: "gereed" }]);
  });

  it("gives the page, its files and its health", async () => {
    const pagina = await handler(event({ pad: "/" }));
    expect(pagina.statusCode).toBe(200);
    expect(pagina.body.startsWith("<!doctype html>")).toBe(true);
    const css = /href="(\/middelen\/[^"]+\.css)"/.exec(pagina.body)?.[1] ?? "";
    const stijl = await handler(event({ pad: css }));
    expect(stijl.statusCode).toBe(200);
    expect(stijl.isBase64Encoded).toBe(false);
    expect(stijl.headers?.["cache-control"]).toContain("immutable");
    expect(JSON.parse((await handler(event({ pad: "/health" }))).body)).toMatchObject({ status: "ok" });
  });

  it("gives a Secure cookie apart from the headers, and takes it back as a list", async () => {
    const eerste = await typ(BRIEFADRES);
    expect(eerste.statusCode).toBe(200);
    const [koekje = ""] = eerste.cookies ?? [];
    expect(koekje).toMatch(/^gesprek=[0-9a-f-]{36}; .*Secure/);
    const koekjes = ["voorkeur=1", koekje.split(";")[0] ?? ""];
    const tweede = await typ("dit heb ik al geprobeerd", { koekjes });
    expect(tweede.body).not.toContain("Er is nog geen stap");
    expect(tweede.cookies?.[0]?.split(";")[0]).toBe(koekjes[1]);
  });

  it("takes a form as base64, as API Gateway sends it", async () => {
    const uit = await typ(`${BRIEFADRES} ë`, { base64: true });
    expect(uit.body).toContain(`${BRIEFADRES} ë`);
  });

  it("forgets for good", async () => {
    const vergeten = alsAntwoord(await stel({ tekst: "vergeet mij", gesprek: GESPREK }));
    expect(vergeten.bericht).toContain("Ik weet niets meer");
    const { Items = [] } = await dynamo.client.send(new ScanCommand({ TableName: TABEL }));
    expect(Items.find(({ pk }) => pk?.S === `gesprek#${GESPREK}`)?.toestand).toBeUndefined();
  });

  it.each([
    ["a text of 4,001 characters", JSON.stringify({ tekst: "a".repeat(4001) })],
    ["a huge body", "x".repeat(50_000)],
  ])("refuses %s with 413", async (_, body) => {
    for (const base64 of [false, true]) {
      const uit = await handler(event({ methode: "POST", pad: "/v1/zoekvragen", body, base64 }));
      expect(uit.statusCode).toBe(413);
      expect(uit.headers?.["content-type"]).toBe("application/problem+json");
    }
  });

  it("refuses a huge body whose length is not told, or told wrong", async () => {
    const body = "x".repeat(50_000);
    for (const rest of [{ zonderLengte: true }, { koppen: { "content-length": "12" } }]) {
      const uit = await handler(event({ methode: "POST", pad: "/v1/zoekvragen", body, ...rest }));
      expect(uit.statusCode).toBeGreaterThanOrEqual(400);
      expect(uit.statusCode).toBeLessThan(500);
    }
  });

  it.each([
    ["GET", "/v1/zoekvragen?tekst=briefadres", 405],
    ["GET", "/bestaat-niet", 404],
    ["POST", "/v1/zoekvragen/", 404],
  ])("%s %s is %i", async (methode, pad, status) => {
    expect((await handler(event({ methode, pad }))).statusCode).toBe(status);
  });

  it("refuses a form of another site", async () => {
    const koppen = {
      "content-type": "application/x-www-form-urlencoded",
      origin: "https://kwaad.example",
    };
    expect((await typ("vergeet mij", { koppen })).statusCode).toBe(403);
  });
});
