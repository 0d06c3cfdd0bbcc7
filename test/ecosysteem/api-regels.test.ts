/** The NL API Design Rules that no document can show, asked of the app itself. */
import { describe, expect, it } from "vitest";
import { API_VERSIE } from "../../functions/web/openapi.ts";
import { stelOp } from "../web/opstelling.ts";

const { app } = stelOp();
const ID = "00000000-0000-4000-8000-000000000000";

/** Requests of every kind, with the status that they deserve. */
const VERZOEKEN = [
  ["GET", "/v1/openapi.json", 200],
  ["GET", "/v1/hsds", 200],
  ["GET", "/v1/hsds/services?per_page=1", 200],
  ["GET", "/v1/hsds/services?page=x", 400],
  ["GET", `/v1/hsds/organizations/${ID}`, 404],
  ["DELETE", "/v1/hsds/services", 405],
  ["POST", "/v1/zoekvragen", 400],
  ["GET", "/v1/zoekvragen", 405],
  ["GET", "/v1/bestaat-niet", 404],
  ["POST", "/v1/zoekvragen/", 404],
] as const;

const vraag = (method: string, pad: string) =>
  app.request(`https://bellen.example${pad}`, { method, ...(method === "POST" && { body: "geen json" }) });

describe.each(VERZOEKEN)("%s %s", (method, pad, status) => {
  it("/core/http-response-code, /core/version-header", async () => {
    const antwoord = await vraag(method, pad);
    expect(antwoord.status).toBe(status);
    expect(antwoord.headers.get("api-version")).toBe(API_VERSIE);
  });

  it("/core/transport/security-headers", async () => {
    const { headers } = await vraag(method, pad);
    expect(headers.get("content-security-policy")).toContain("frame-ancestors 'none'");
    expect(headers.get("strict-transport-security")).toMatch(/^max-age=\d{8,}/);
    expect(headers.get("x-content-type-options")).toBe("nosniff");
    expect(headers.get("x-frame-options")).toMatch(/^(DENY|SAMEORIGIN)$/);
    expect(headers.get("referrer-policy")).toBe("no-referrer");
    expect(headers.get("cache-control")).toBe("no-store");
  });

  it("/core/problem-details", async () => {
    const antwoord = await vraag(method, pad);
    const soort = antwoord.headers.get("content-type");
    if (status < 400) return expect(soort).toMatch(/^application\/json/);
    expect(soort).toBe("application/problem+json");
    expect(await antwoord.json()).toMatchObject({
      status,
      title: expect.any(String),
      detail: expect.any(String),
    });
  });
});

it("/core/no-trailing-slash: a slash behind an address is a 404 and no redirect", async () => {
  for (const pad of ["/v1/hsds/", "/v1/hsds/services/", "/v1/zoekvragen/", "/v1/openapi.json/"]) {
    const antwoord = await vraag("GET", pad);
    expect([antwoord.status, antwoord.headers.get("location")], pad).toEqual([404, null]);
  }
});

it("/core/http-methods: a method that is not there is a 405 that says which is", async () => {
  for (const [pad, kan] of [
    ["/v1/zoekvragen", "POST"],
    ["/v1/hsds/services", "GET"],
  ] as const) {
    const antwoord = await app.request(pad, { method: "PATCH" });
    expect([antwoord.status, antwoord.headers.get("allow")]).toEqual([405, kan]);
  }
});

it("/core/publish-openapi: every site may read the document; /core/transport/cors: and no other may ask questions", async () => {
  const van = (pad: string, method = "GET") =>
    app.request(pad, { method, headers: { origin: "https://elders.example" } });
  expect((await van("/v1/openapi.json")).headers.get("access-control-allow-origin")).toBe("*");
  expect((await van("/v1/zoekvragen", "POST")).headers.get("access-control-allow-origin")).toBeNull();
  expect((await van("/", "GET")).headers.get("access-control-allow-origin")).toBeNull();
});
