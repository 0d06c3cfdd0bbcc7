/** Too much of everything, over real HTTP: refused or read, never a fault of ours, and never a long wait. */
import { request } from "node:http";
import { Hono } from "hono";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { luister } from "../teams/luister.ts";
import { stelOp as stelTeamsOp } from "../teams/opstelling.ts";
import { stelOp } from "../web/opstelling.ts";
import { stelOp as stelWhatsAppOp } from "../whatsapp/opstelling.ts";

const web = stelOp();
let adres = "";
let stop: (() => Promise<void>)[] = [];
let teamsMeldingen: readonly string[] = [];
let whatsapp = "";
beforeAll(async () => {
  const teams = await stelTeamsOp();
  const wa = await stelWhatsAppOp();
  const server = await luister(new Hono().route("/", teams.app).route("/", web.app));
  adres = server.adres;
  whatsapp = wa.webhook;
  teamsMeldingen = teams.meldingen;
  stop = [() => server.stop(), teams.stop, wa.stop];
});
afterAll(async () => {
  for (const doe of stop) await doe();
});

/** Sends headers as they are, also those that fetch would not. The status; 0 when the connection was cut. */
function stuur(
  url: string,
  methode: string,
  koppen: Record<string, string | string[]>,
  body = "",
): Promise<number> {
  return new Promise((klaar) => {
    const verzoek = request(url, { method: methode, headers: koppen, agent: false }, (antwoord) => {
      antwoord.resume().on("end", () => klaar(antwoord.statusCode ?? 0));
    });
    verzoek.on("error", () => klaar(0));
    // The server may hang up after its answer while the rest of the body is still on its way.
    verzoek.on("socket", (socket) => socket.on("error", () => klaar(0)));
    verzoek.end(body);
  });
}

const JSON_SOORT = { "content-type": "application/json" };
const honderd = Object.fromEntries(Array.from({ length: 100 }, (_, i) => [`x-kop-${i}`, "a".repeat(20)]));

describe("headers", () => {
  it("a hundred of them are read", async () => {
    expect(await stuur(`${adres}/`, "GET", honderd)).toBe(200);
    expect(
      await stuur(`${adres}/v1/zoekvragen`, "POST", { ...honderd, ...JSON_SOORT }, '{"tekst":"briefadres"}'),
    ).toBe(200);
  });

  it("a cookie of 64 KB is refused, one of 8 KB of rubbish is no conversation", async () => {
    expect(await stuur(`${adres}/`, "GET", { cookie: `gesprek=${"a".repeat(65_536)}` })).toBe(431);
    expect(await stuur(`${adres}/`, "GET", { cookie: `gesprek=${"a".repeat(8000)}` })).toBe(200);
    expect(await stuur(`${adres}/`, "GET", { cookie: `${"=;".repeat(4000)}` })).toBe(200);
  });

  it("two of what there should be one of", async () => {
    for (const naam of ["cookie", "origin", "x-fragment", "content-type", "x-forwarded-proto"])
      expect(await stuur(`${adres}/`, "GET", { [naam]: ["a", "b"] })).toBe(200);
  });
});

describe("bodies over the limit", () => {
  const MB = "a".repeat(1024 * 1024);
  it.each<[string, () => string, Record<string, string>, readonly number[]]>([
    ["the API", () => `${adres}/v1/zoekvragen`, JSON_SOORT, [413]],
    [
      "the form",
      () => `${adres}/gesprek`,
      { "content-type": "application/x-www-form-urlencoded", origin: "" },
      [413],
    ],
    ["Teams", () => `${adres}/api/messages`, JSON_SOORT, [413]],
    ["WhatsApp", () => whatsapp, JSON_SOORT, [413]],
  ])("%s", async (_, url, koppen, mogelijk) => {
    const eigen = "origin" in koppen ? { ...koppen, origin: adres } : koppen;
    // The connection may be cut while the rest is still being sent.
    expect([...mogelijk, 0]).toContain(await stuur(url(), "POST", eigen, MB.repeat(4)));
    expect([...mogelijk, 0]).toContain(
      await stuur(url(), "POST", { ...eigen, "transfer-encoding": "chunked" }, MB.repeat(4)),
    );
    expect(web.meldingen).toEqual([]);
    expect(teamsMeldingen).not.toContain("teams/fout");
  });
});

describe("a text of 4000 characters", () => {
  it.each([
    ["one letter", "a"],
    ["open brackets", "("],
    ["spaces", "a     "],
    ["a word that is denied again and again", "niet geen nooit "],
    ["what looks like numbers of people", "12345678 "],
    ["what looks like phone numbers", "+31-6-1 "],
    ["what looks like addresses", "a@a.a@"],
    ["capitals, as names have", "Jan De Van "],
    ["compounds", "bijstandsuitkeringsaanvraag"],
    ["accents", "e\u0301"],
    ["emoji", "🙂"],
    ["punctuation", "?!.,;:-–—"],
    ["a word of the kaart with typing mistakes", "briefadrez gemeente werigert "],
  ])("of %s takes less than a second and a half of work", async (_, stuk) => {
    const tekst = stuk.repeat(4000).slice(0, 4000);
    const begin = process.cpuUsage();
    const antwoord = await web.vraag({ tekst });
    const { user, system } = process.cpuUsage(begin);
    expect(antwoord.status).toBe(200);
    expect((user + system) / 1000).toBeLessThan(1500);
  });
});
