/** The Lambda of Teams, fed with events as API Gateway makes them. */
import { afterAll, afterEach, beforeAll, describe, expect, it, vi } from "vitest";
import { TEAMS_PAD } from "../../functions/teams/app.ts";
import { event } from "../lambda.ts";
import { leesRegel } from "../logboek/proef.ts";
import { basis } from "./activiteiten.ts";

const OMGEVING = {
  TABEL: "teams-proef",
  AWS_REGION: "eu-central-1",
  DYNAMO_ENDPOINT: "http://127.0.0.1:9",
  TEAMS_APP_ID: "7d1b9d0a-5c1f-4a7e-9f0e-3a3f6c2b8e11",
  TEAMS_APP_GEHEIM: "een-geheim-van-niets",
  TEAMS_APP_TENANT: "aaaaaaaa-0000-4000-8000-000000000001",
  PAGINAS: "https://bellen.gemeente.example",
};
const zet = (omgeving: Readonly<Record<string, string | undefined>>) => {
  for (const [naam, waarde] of Object.entries(omgeving)) vi.stubEnv(naam, waarde);
};

describe("the Lambda of Teams", () => {
  let handler: typeof import("../../functions/teams.ts").handler;
  beforeAll(async () => {
    zet(OMGEVING);
    ({ handler } = await import("../../functions/teams.ts"));
  }, 60_000);
  afterEach(() => vi.restoreAllMocks());
  afterAll(() => {
    vi.unstubAllEnvs();
  });

  it.each([
    ["no token", {}],
    ["a token that nobody signed", { authorization: "Bearer eyJhbGciOiJub25lIn0.e30.x" }],
  ])("refuses %s, and writes one code and one line for the request", async (_, koppen) => {
    const opConsole = vi.spyOn(console, "error").mockImplementation(() => {});
    const uitvoer = vi.spyOn(process.stdout, "write").mockImplementation(() => true);
    // Nothing may leave this machine in a test: then the keys of Microsoft cannot be had, and that refuses too.
    vi.spyOn(globalThis, "fetch").mockRejectedValue(new TypeError("no network"));
    const body = JSON.stringify({
      ...basis("https://smba.trafficmanager.net/emea/"),
      type: "message",
      text: "geheim",
    });
    const uit = await handler(event({ methode: "POST", pad: TEAMS_PAD, body, koppen }));
    expect(uit.statusCode).toBe(401);
    expect(uit.headers?.["content-type"]).toContain("application/problem+json");
    expect(opConsole.mock.calls).toEqual([]);
    const regels = uitvoer.mock.calls.map(([regel]) => leesRegel(String(regel)));
    expect(regels).toMatchObject([
      { soort: "melding", kanaal: "teams", verzoek: "verzoek-1" },
      { soort: "verzoek", uitkomst: "geweigerd", status: 401, verzoek: "verzoek-1" },
    ]);
    expect(JSON.stringify(uitvoer.mock.calls)).not.toContain("geheim");
  });
});
