/** Anything to the webhook, signed by Meta or not: never a fault of ours, and nothing of it in a report or on a screen. */
import * as fc from "fast-check";
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it, vi } from "vitest";
import { onderteken } from "../../functions/whatsapp/handtekening.ts";
import { luisterMee } from "../teams/stil.ts";
import { BRIEFADRES } from "../web/opstelling.ts";
import { bezorging, knop, rij, SOORTEN, status, tekst as typ } from "../whatsapp/bezorgingen.ts";
import { INSTELLINGEN, stelOp } from "../whatsapp/opstelling.ts";
import { GEDULD_MS, gemuteerd, lastigeJson, MERK, proeven, tekst } from "./hulp.ts";

const VOORBEELDEN = [
  bezorging(typ(BRIEFADRES)),
  bezorging(typ("al geprobeerd"), typ("help")),
  bezorging(knop("briefadres-geweigerd|al geprobeerd", "Al geprobeerd")),
  bezorging(rij("|kies briefadres-geweigerd", "Briefadres")),
  ...Object.values(SOORTEN).map((maak) => bezorging(maak())),
  status("failed", [131026]),
];

let opstelling: Awaited<ReturnType<typeof stelOp>>;
let gezegd: readonly string[] = [];
let gestuurd = 0;
beforeAll(async () => {
  // Meta takes everything: what it makes of it is tested elsewhere.
  opstelling = await stelOp({
    haal: async () => {
      gestuurd += 1;
      return Response.json({ messages: [{ id: "wamid.x" }] });
    },
  });
});
afterAll(() => opstelling.stop());
beforeEach(() => {
  gezegd = luisterMee();
});
afterEach(() => {
  vi.restoreAllMocks();
});

async function bezorg(body: Uint8Array<ArrayBuffer>, ondertekend = true): Promise<number> {
  const kop = onderteken(body, ondertekend ? (INSTELLINGEN.appGeheimen[0] ?? "") : "geraden");
  const headers = { "Content-Type": "application/json", "X-Hub-Signature-256": kop };
  const antwoord = await fetch(opstelling.webhook, { method: "POST", headers, body });
  const tekst = await antwoord.text();
  await opstelling.klaar();
  // 503: the work goes on and Meta delivers again, as documented.
  expect([200, 400, 401, 413, 503], tekst).toContain(antwoord.status);
  if (antwoord.status === 200) expect(tekst).toBe("");
  else {
    expect(antwoord.headers.get("content-type")).toBe("application/problem+json");
    expect(JSON.parse(tekst).status).toBe(antwoord.status);
  }
  expect(JSON.stringify([opstelling.meldingen, opstelling.bewaard, gezegd, tekst])).not.toContain(MERK);
  expect(opstelling.codes()).not.toContain("whatsapp/fout");
  expect(opstelling.codes()).not.toContain("whatsapp/niet-verstuurd");
  expect(opstelling.codes()).not.toContain("whatsapp/ontvangst");
  // By now it is done: the next delivery hears so.
  return antwoord.status === 503 ? bezorg(body, ondertekend) : antwoord.status;
}

const bytesVan = (waarde: unknown) =>
  new TextEncoder().encode(typeof waarde === "string" ? waarde : JSON.stringify(waarde));

describe("deliveries", () => {
  it(
    "good ones that were tampered with, and signed",
    async () => {
      await fc.assert(
        fc.asyncProperty(gemuteerd(VOORBEELDEN), async (een) => void (await bezorg(bytesVan(een)))),
        proeven(200),
      );
      expect(gestuurd).toBeGreaterThan(20);
    },
    GEDULD_MS,
  );

  it(
    "any text that is typed or stands in a button",
    async () => {
      await fc.assert(
        fc.asyncProperty(tekst, async (een) => {
          expect(await bezorg(bytesVan(bezorging(typ(een))))).toBe(200);
          expect(await bezorg(bytesVan(bezorging(knop(een, "x"))))).toBe(200);
          expect(await bezorg(bytesVan(bezorging(rij(`briefadres-geweigerd|${een}`, "x"))))).toBe(200);
        }),
        proeven(50),
      );
    },
    GEDULD_MS,
  );

  it(
    "any bytes, and JSON that a parser may choke on",
    async () => {
      await fc.assert(
        fc.asyncProperty(fc.uint8Array({ maxLength: 200 }), fc.boolean(), async (bytes, echt) => {
          expect(await bezorg(new Uint8Array(bytes), echt)).toBe(echt ? 400 : 401);
        }),
        proeven(40),
      );
      for (const body of lastigeJson) expect(await bezorg(bytesVan(body))).toBe(400);
    },
    GEDULD_MS,
  );
});
