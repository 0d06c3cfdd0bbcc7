/** `POST /v1/signalen`: what the side panel sends when a call has ended. */
import { describe, expect, it } from "vitest";
import { EMMERS, geheugenLimiet, type Limiet } from "../../functions/opslag/index.ts";
import { API_VERSIE } from "../../functions/web/openapi.ts";
import { AFLOOPCODES } from "../../functions/web/pagina/paneel/teksten.ts";
import { probleemSchema } from "../../functions/web/probleem.ts";
import { event } from "../lambda.ts";
import { kennis, NU, OORSPRONG, stelOp } from "./opstelling.ts";

const KNELPUNT = kennis.kaart.knelpunten[0]?.id ?? "";

type Opstelling = ReturnType<typeof stelOp>;

const stuur = ({ app }: Opstelling, body: unknown, koppen: Record<string, string> = {}, omgeving = {}) =>
  app.request(
    `${OORSPRONG}/v1/signalen`,
    {
      method: "POST",
      headers: { "content-type": "application/json", ...koppen },
      body: typeof body === "string" ? body : JSON.stringify(body),
    },
    omgeving,
  );

async function probleem(antwoord: Response) {
  expect(antwoord.headers.get("content-type")).toBe("application/problem+json");
  expect(antwoord.headers.get("api-version")).toBe(API_VERSIE);
  return probleemSchema.parse(await antwoord.json());
}

/** What a Lambda gives the app beside the request. */
const vanaf = (sourceIp: string) => {
  const gemaakt = event({ pad: "/v1/signalen", methode: "POST" });
  const { requestContext } = gemaakt;
  const http = { ...("http" in requestContext ? requestContext.http : {}), sourceIp };
  return { event: { ...gemaakt, requestContext: { ...requestContext, http } } };
};

describe("POST /v1/signalen", () => {
  it("counts every afloop, with and without a knelpunt, and says nothing back", async () => {
    const opstelling = stelOp();
    for (const afloop of AFLOOPCODES)
      for (const knelpunt of [KNELPUNT, null]) {
        const antwoord = await stuur(opstelling, { knelpunt, afloop });
        expect(antwoord.status).toBe(204);
        expect(await antwoord.text()).toBe("");
        expect(antwoord.headers.get("cache-control")).toBe("no-store");
        expect(antwoord.headers.get("api-version")).toBe(API_VERSIE);
      }
    expect(opstelling.tellingen()).toHaveLength(AFLOOPCODES.length * 2);
    await stuur(opstelling, { knelpunt: KNELPUNT, afloop: "zelf" });
    expect(opstelling.tellingen()).toContainEqual({
      dag: "2026-11-21",
      kanaal: "paneel",
      knelpunt: KNELPUNT,
      code: "zelf",
      aantal: 2,
    });
  });

  it.each([
    ["no JSON", "hoi", []],
    ["a list", "[]", ["#"]],
    ["nothing", {}, ["#/afloop", "#/knelpunt"]],
    ["an unknown knelpunt", { knelpunt: "kwispelkrokodil", afloop: "zelf" }, ["#/knelpunt"]],
    ["a knelpunt by an inherited name", { knelpunt: "constructor", afloop: "zelf" }, ["#/knelpunt"]],
    ["an unknown code", { knelpunt: null, afloop: "kwispelkrokodil" }, ["#/afloop"]],
    ["a code of an answer", { knelpunt: null, afloop: "advies" }, ["#/afloop"]],
    ["a field more", { knelpunt: null, afloop: "zelf", kwispelkrokodil: 1 }, ["#"]],
  ])("400 for %s, naming the field", async (_, body, plekken) => {
    const opstelling = stelOp();
    const antwoord = await stuur(opstelling, body);
    expect(antwoord.status).toBe(400);
    const { errors = [] } = await probleem(antwoord);
    expect(errors.map(({ location }) => location.pointer).sort()).toEqual(plekken);
    // A value is never repeated; only the name of a field that we do not know, so that it can be found.
    expect(JSON.stringify(errors.filter(({ code }) => code !== "unrecognized_keys"))).not.toContain(
      "kwispelkrokodil",
    );
    expect(opstelling.tellingen()).toEqual([]);
  });

  it("names the codes that it takes", async () => {
    const antwoord = await stuur(stelOp(), { knelpunt: null, afloop: "anders" });
    const { errors } = await probleem(antwoord);
    for (const code of AFLOOPCODES) expect(errors?.[0]?.detail).toContain(code);
  });

  it("takes it from our own pages and from programs, and from no other site", async () => {
    const opstelling = stelOp();
    const goed = { knelpunt: null, afloop: "zelf" };
    expect((await stuur(opstelling, goed, { origin: OORSPRONG })).status).toBe(204);
    // Behind a proxy that speaks https we are asked over http.
    expect((await stuur(opstelling, goed, { origin: OORSPRONG.replace("http", "https") })).status).toBe(204);
    for (const origin of [
      "https://kwaad.example",
      "null",
      "",
      `${OORSPRONG}.kwaad.example`,
      `${OORSPRONG}:81`,
    ]) {
      const antwoord = await stuur(opstelling, goed, { origin });
      expect([origin, antwoord.status]).toEqual([origin, 403]);
      await probleem(antwoord);
    }
    expect(opstelling.tellingen()[0]?.aantal).toBe(2);
  });

  it("takes no more than the bucket of an address holds, and says how long to wait", async () => {
    let nu = NU;
    const opstelling = stelOp({ limiet: geheugenLimiet({ nu: () => nu }) });
    const goed = { knelpunt: null, afloop: "zelf" };
    const een = (adres: string, koppen = {}) => stuur(opstelling, goed, koppen, vanaf(adres));
    const { tegelijk, perMs } = EMMERS.tellen;
    for (let i = 0; i < tegelijk; i++) expect((await een("192.0.2.1")).status).toBe(204);
    const vol = await een("192.0.2.1", { "x-forwarded-for": "198.51.100.7" });
    expect(vol.status).toBe(429);
    expect(vol.headers.get("retry-after")).toBe(String(perMs / 1000));
    await probleem(vol);
    expect((await een("192.0.2.2")).status).toBe(204);
    nu += perMs;
    expect((await een("192.0.2.1")).status).toBe(204);
    expect(opstelling.tellingen()[0]?.aantal).toBe(tegelijk + 2);
  });

  it("limits also where no address is known", async () => {
    const opstelling = stelOp({ limiet: geheugenLimiet({ nu: () => NU }) });
    const goed = { knelpunt: null, afloop: "zelf" };
    const statussen: number[] = [];
    for (let i = 0; i <= EMMERS.tellen.tegelijk; i++) statussen.push((await stuur(opstelling, goed)).status);
    expect(statussen.at(-1)).toBe(429);
  });

  it("counts nothing when the limit cannot be asked, or the count not written", async () => {
    const stom: Limiet = { neem: async () => ({ soort: "onbekend" }) };
    const dicht = stelOp({ limiet: stom });
    const kapot = stelOp({ signalen: { tel: async () => false } });
    for (const opstelling of [dicht, kapot]) {
      const antwoord = await stuur(opstelling, { knelpunt: null, afloop: "zelf" });
      expect(antwoord.status).toBe(503);
      expect(antwoord.headers.get("retry-after")).toBe("60");
      await probleem(antwoord);
    }
    expect(dicht.tellingen()).toEqual([]);
  });

  it.each(["GET", "PUT", "DELETE"])("405 for %s", async (method) => {
    const antwoord = await stelOp().app.request("/v1/signalen", { method });
    expect(antwoord.status).toBe(405);
    expect(antwoord.headers.get("allow")).toBe("POST");
  });

  it("413 for a huge body", async () => {
    expect((await stuur(stelOp(), "x".repeat(50_000))).status).toBe(413);
  });
});
