/** Anything that comes as an activity: never a fault of ours, and nothing of it in a report or on a screen. */
import * as fc from "fast-check";
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it, vi } from "vitest";
import { TEAMS_PAD } from "../../functions/teams/app.ts";
import type { Verzender } from "../../functions/teams/verzender.ts";
import { bericht, druk, toegevoegd } from "../teams/activiteiten.ts";
import { stelOp } from "../teams/opstelling.ts";
import { luisterMee } from "../teams/stil.ts";
import { BRIEFADRES } from "../web/opstelling.ts";
import { GEDULD_MS, gemuteerd, lastigeJson, MERK, proeven, tekst, waarde } from "./hulp.ts";

const SERVICE = "http://127.0.0.1:3979";
const zaak = {
  kandidaten: [{ knelpunt: "briefadres-geweigerd", zekerheid: 0.9 }],
  organisaties: ["gemeente"],
  gekozen: "briefadres-geweigerd",
  ingang: "gemeente-briefadres",
  geprobeerd: [],
  afgewezen: [],
  keuzes: [],
  doorvragen: 0,
  spoed: false,
};
const aanroep = (name: string, value: unknown) => ({ ...bericht(SERVICE, ""), type: "invoke", name, value });
const VOORBEELDEN = [
  bericht(SERVICE, BRIEFADRES),
  bericht(SERVICE, BRIEFADRES, "channel"),
  druk(SERVICE, { v: 1, stuur: "al geprobeerd", zaak }),
  druk(SERVICE, { v: 1, stuur: "kies briefadres-geweigerd" }, "groupChat"),
  ...toegevoegd(SERVICE),
  aanroep("composeExtension/query", {
    commandId: "zoek",
    parameters: [{ name: "vraag", value: "briefadres" }],
    queryOptions: { skip: 0, count: 25 },
  }),
  aanroep("composeExtension/queryLink", { url: "https://wmib.example/kaart/knelpunt/briefadres-geweigerd" }),
  { ...bericht(SERVICE, ""), value: { tekst: "help" } },
];

let opstelling: Awaited<ReturnType<typeof stelOp>>;
let gezegd: readonly string[] = [];
const gestuurd: string[] = [];
const verzender: Verzender = {
  typt: async () => undefined,
  antwoord: async (_, uit) => void gestuurd.push(JSON.stringify(uit)),
  vervang: async (_, uit) => void gestuurd.push(JSON.stringify(uit)),
};
beforeAll(async () => {
  opstelling = await stelOp({ verzender });
});
afterAll(() => opstelling.stop());
beforeEach(() => {
  gezegd = luisterMee();
});
afterEach(() => {
  vi.restoreAllMocks();
});

const stuur = (body: string | Uint8Array<ArrayBuffer>) =>
  opstelling.app.request(TEAMS_PAD, {
    method: "POST",
    headers: { "Content-Type": "application/json" },
    body,
  });

async function keur(antwoord: Response): Promise<void> {
  const body = await antwoord.text();
  // 501 is what the protocol asks for an invoke that we do not know; 502 would say that Teams refused.
  expect([200, 400, 401, 403, 413, 501], body).toContain(antwoord.status);
  const soort = antwoord.headers.get("content-type") ?? "";
  if (body !== "")
    expect(soort).toMatch(
      antwoord.status === 200 || antwoord.status === 501
        ? /^application\/json/
        : /^application\/problem\+json$/,
    );
  if (body !== "") JSON.parse(body);
  expect(JSON.stringify([opstelling.meldingen, gezegd])).not.toContain(MERK);
  expect(opstelling.meldingen).not.toContain("teams/fout");
}

describe("activities", () => {
  it(
    "good ones that were tampered with",
    async () => {
      await fc.assert(
        fc.asyncProperty(gemuteerd(VOORBEELDEN), async (een) => keur(await stuur(JSON.stringify(een) ?? ""))),
        proeven(300),
      );
      expect(gestuurd.length).toBeGreaterThan(10);
    },
    GEDULD_MS,
  );

  it(
    "any text that is typed, said by a button or searched for",
    async () => {
      await fc.assert(
        fc.asyncProperty(tekst, waarde, async (een, ander) => {
          const gelezen = [
            bericht(SERVICE, een),
            druk(SERVICE, { v: 1, stuur: een, zaak }),
            druk(SERVICE, ander),
            aanroep("composeExtension/query", { parameters: [{ name: "vraag", value: een }] }),
            aanroep("composeExtension/queryLink", { url: een }),
            aanroep(een, ander),
          ];
          for (const activiteit of gelezen) await keur(await stuur(JSON.stringify(activiteit)));
        }),
        proeven(60),
      );
    },
    GEDULD_MS,
  );

  it(
    "any bytes, and JSON that a parser may choke on",
    async () => {
      await fc.assert(
        fc.asyncProperty(fc.uint8Array({ maxLength: 200 }), async (bytes) =>
          keur(await stuur(new Uint8Array(bytes))),
        ),
        proeven(60),
      );
      for (const body of lastigeJson) await keur(await stuur(body));
    },
    GEDULD_MS,
  );
});
