/** The log of a Lambda: what stands on stdout for an event of AWS. */
import { handle, type LambdaEvent } from "hono/aws-lambda";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { maakLambdaLogboek } from "../../functions/logboek/index.ts";
import { geheugenSignalen } from "../../functions/opslag/index.ts";
import { maakWeb } from "../../functions/web/app.ts";
import { event } from "../lambda.ts";
import { BRIEFADRES, hulp, id, kapotteOpslag, middelen, NU, ruimeLimiet } from "../web/opstelling.ts";
import { klachtenVanCloudWatch, metingenIn } from "./emf-schema.ts";
import { KAART_VERSIE, leesRegel } from "./proef.ts";

const WORTEL = "1-5759e988-bd862e3fe1be46a994272793";
const ANDERE_WORTEL = "1-67891233-abcdef012345678912345678";
const regels: string[] = [];
const opConsole: unknown[][] = [];

beforeEach(() => {
  regels.length = 0;
  opConsole.length = 0;
  vi.spyOn(process.stdout, "write").mockImplementation((wat) => {
    regels.push(String(wat));
    return true;
  });
  for (const naam of ["log", "info", "warn", "error"] as const) {
    vi.spyOn(console, naam).mockImplementation((...wat) => void opConsole.push(wat));
  }
});
afterEach(() => {
  vi.restoreAllMocks();
  expect(opConsole).toEqual([]);
});

function maakHandler(omgeving: Record<string, string> = {}) {
  const nu = () => NU;
  const logboek = maakLambdaLogboek({ kanaal: "web", kaartVersie: KAART_VERSIE, omgeving, nu });
  return handle(
    maakWeb({
      hulp,
      opslag: kapotteOpslag,
      limiet: ruimeLimiet,
      signalen: geheugenSignalen({ nu }),
      nu,
      nieuwId: () => id(1),
      middelen,
      inbedding: [],
      aanmelding: null,
      peil: async () => ({ gelukt: true }),
      logboek,
      meld: logboek.meld,
    }),
  );
}
const vraag = (koppen: Record<string, string> = {}) =>
  event({
    methode: "POST",
    pad: "/v1/zoekvragen",
    body: JSON.stringify({ tekst: `${BRIEFADRES} kwispelkrokodil` }),
    koppen: { "content-type": "application/json", ...koppen },
  });
/** The event with another id of the request than AWS would give. */
const metId = (requestId: unknown): LambdaEvent => {
  const gewoon = vraag();
  return Object.assign(gewoon, { requestContext: { ...gewoon.requestContext, requestId } });
};

describe("an event of AWS", () => {
  it("is one line of JSON on stdout, with the id of AWS, which goes back in a header", async () => {
    const uit = await maakHandler()(vraag());
    expect(uit.headers?.["x-request-id"]).toBe("verzoek-1");
    expect(regels).toHaveLength(1);
    const [regel = ""] = regels;
    expect(regel.endsWith("\n")).toBe(true);
    expect(klachtenVanCloudWatch(regel.trimEnd())).toEqual([]);
    expect(metingenIn(regel)).toContain("WieMoetIkBellen/Beurten 1 Count {api, advies}");
    expect(leesRegel(regel)).toMatchObject({
      soort: "verzoek",
      kanaal: "api",
      uitkomst: "advies",
      verzoek: "verzoek-1",
      kaartVersie: KAART_VERSIE,
      tijd: new Date(NU).toISOString(),
      trace: null,
    });
    expect(regel).not.toMatch(/kwispelkrokodil|192\.0\.2\.1|proef/);
  });

  it("has the trace of AWS before that of a header", async () => {
    const omgeving = { _X_AMZN_TRACE_ID: `Root=${WORTEL};Parent=1;Sampled=0` };
    await maakHandler(omgeving)(vraag({ "x-amzn-trace-id": `Root=${ANDERE_WORTEL}` }));
    await maakHandler()(vraag({ "x-amzn-trace-id": `Root=${ANDERE_WORTEL}` }));
    expect(regels.map((regel) => leesRegel(regel).trace)).toEqual([WORTEL, ANDERE_WORTEL]);
  });

  it("has the trace of its own moment, not that of the first event of the container", async () => {
    const omgeving: Record<string, string> = {};
    const handler = maakHandler(omgeving);
    for (const wortel of [WORTEL, ANDERE_WORTEL]) {
      omgeving._X_AMZN_TRACE_ID = `Root=${wortel}`;
      await handler(vraag());
    }
    expect(regels.map((regel) => leesRegel(regel).trace)).toEqual([WORTEL, ANDERE_WORTEL]);
  });

  it.each([undefined, 7, "", "kwispelkrokodil en meer", "a\nb".repeat(10)])(
    "with %j for an id gets one of our own",
    async (vreemd) => {
      const uit = await maakHandler()(metId(vreemd));
      const nummer = uit.headers?.["x-request-id"];
      expect(nummer).toMatch(/^[0-9a-f-]{36}$/);
      expect(leesRegel(regels[0] ?? "").verzoek).toBe(nummer);
    },
  );

  it.each([
    ["WieMoetIkBellen/test", "WieMoetIkBellen/test"],
    ["AWS/Lambda", "WieMoetIkBellen"],
    ["", "WieMoetIkBellen"],
    ["met spatie", "WieMoetIkBellen"],
  ])("counts in the namespace that METRIEKEN names: %s", async (METRIEKEN, naam) => {
    await maakHandler({ METRIEKEN })(vraag());
    expect(metingenIn(regels[0] ?? "")[0]).toBe(`${naam}/Beurten 1 Count {api}`);
  });
});
