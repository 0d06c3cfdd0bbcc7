/** The rules of the API: the served document breaks none, and each rule is broken by a document that deserves it. */
import { describe, expect, it } from "vitest";
import * as z from "zod";
import type { API_REGELS } from "../../functions/opdracht/api-lint-regels.ts";
import { toetsApi, toonBevindingen } from "../../functions/opdracht/api-lint-toets.ts";
import { openApi } from "../../functions/web/openapi.ts";
import { stelOp } from "../web/opstelling.ts";

const documentSchema = z.record(z.string(), z.unknown());
const geserveerd = documentSchema.parse(
  await (await stelOp().app.request("https://bellen.example/v1/openapi.json")).json(),
);

/** A small document that breaks no rule, so that a change to it breaks one. */
const API_VERSION = { "API-Version": { description: "Versie", schema: { type: "string" } } };
const PROBLEEM = {
  type: "object",
  properties: { status: { type: "integer" }, title: { type: "string" }, detail: { type: "string" } },
  required: ["status", "title", "detail"],
};
const fout = (schema: object = PROBLEEM) => ({
  description: "Fout",
  headers: API_VERSION,
  content: { "application/problem+json": { schema } },
});
const ANTWOORD = {
  description: "Een",
  headers: API_VERSION,
  content: { "application/json": { schema: { type: "object", properties: { naam: { type: "string" } } } } },
};
const VRAAG = { name: "perPagina", in: "query", description: "Aantal", schema: { type: "integer" } };
const PAD_ID = { name: "id", in: "path", required: true, description: "Id", schema: { type: "string" } };
const lees = (operationId: string, rest: object = {}) => ({
  operationId,
  summary: "Lezen",
  description: "Leest iets.",
  tags: ["loketten"],
  responses: { 200: ANTWOORD },
  ...rest,
});
const LOKETTEN = {
  get: lees("lokettenLezen", { parameters: [VRAAG], responses: { 200: ANTWOORD, 400: fout() } }),
};
const LOKET = {
  get: lees("loketLezen", { parameters: [PAD_ID], responses: { 200: ANTWOORD, 404: fout() } }),
};
const paden = (erbij: object = {}) => ({
  "/loketten": LOKETTEN,
  "/loketten/{id}": LOKET,
  "/openapi.json": { get: lees("documentLezen") },
  ...erbij,
});
const INFO = {
  title: "Voorbeeld",
  version: "1.2.3",
  description: "Een voorbeeld.",
  contact: { name: "Redactie", url: "https://redactie.example" },
};
const GOED = {
  openapi: "3.1.0",
  info: INFO,
  servers: [{ url: "https://bellen.example/v1" }],
  tags: [{ name: "loketten", description: "Loketten" }],
  paths: paden(),
};
const metDatum = (eigenschap: object) => ({
  ...ANTWOORD,
  content: { "application/json": { schema: { type: "object", properties: eigenschap } } },
});
const pad = (responses: object) => ({
  paths: paden({ "/tellingen": { get: lees("tellen", { responses }) } }),
});
const metVraag = (naam: string) => ({
  paths: paden({ "/loketten": { get: { ...LOKETTEN.get, parameters: [{ ...VRAAG, name: naam }] } } }),
});

/** Per rule the documents that break it, each as what is different from GOED. */
const KAPOT: Record<keyof typeof API_REGELS.rules, readonly object[]> = {
  "no-trailing-slash": [{ paths: paden({ "/regelingen/": { get: lees("regelingenLezen") } }) }],
  "path-segments-kebab-case": [
    { paths: paden({ "/mijnLoketten": { get: lees("mijnLezen") } }) },
    { paths: paden({ "/mijn_loketten": { get: lees("mijnLezen") } }) },
    { paths: paden({ "/loketten.csv": { get: lees("csvLezen") } }) },
    { paths: paden({ "/hsds/service_at_locations": { get: lees("hsdsLezen") } }) },
  ],
  "query-keys-camel-case": [metVraag("per_pagina"), metVraag("per-pagina"), metVraag("PerPagina")],
  "property-casing": [pad({ 200: metDatum({ eerste_stap: { type: "string" } }) })],
  "http-methods": [{ paths: paden({ "/tellingen": { head: lees("tellen") } }) }],
  "naming-resources-and-collections": [
    { paths: paden({ "/registreren": { post: lees("registreren", { responses: { 200: ANTWOORD } }) } }) },
    { paths: paden({ "/get-loketten": { get: lees("getLezen") } }) },
    { paths: paden({ "/kaart/{id}": LOKET }) },
  ],
  "doc-openapi": [{ openapi: "2.0" }, { openapi: undefined }],
  "doc-openapi-contact": [
    { info: { ...INFO, contact: undefined } },
    { info: { ...INFO, contact: { name: "Redactie" } } },
    { info: { ...INFO, contact: { url: "https://redactie.example" } } },
  ],
  "publish-openapi": [{ paths: { "/loketten": LOKETTEN } }],
  "uri-version": [
    { servers: [{ url: "https://bellen.example" }] },
    { servers: [{ url: "https://bellen.example/v2" }] },
    { servers: [{ url: "https://bellen.example/v1.2" }] },
    { paths: paden({ "/v1/tellingen": { get: lees("tellen") } }) },
  ],
  semver: [{ info: { ...INFO, version: "1.2" } }, { info: { ...INFO, version: "v1.2.3" } }],
  "version-header": [
    pad({ 200: { ...ANTWOORD, headers: undefined } }),
    pad({ 200: ANTWOORD, 404: { ...fout(), headers: {} } }),
  ],
  "problem-details": [
    pad({ 200: ANTWOORD, 500: { ...fout(), content: { "application/json": { schema: PROBLEEM } } } }),
    pad({ 200: ANTWOORD, 404: { ...fout(), content: undefined } }),
    pad({ 200: ANTWOORD, 404: fout({ type: "object", properties: {}, required: [] }) }),
    pad({ 200: ANTWOORD, 404: fout({ ...PROBLEEM, required: ["status", "title"] }) }),
  ],
  "bad-request": [
    { paths: paden({ "/loketten": { get: { ...LOKETTEN.get, responses: { 200: ANTWOORD } } } }) },
    { paths: paden({ "/loketten": { post: lees("maken", { requestBody: { content: {} } }) } }) },
  ],
  "date-time": [
    pad({ 200: metDatum({ datum: { type: "string" } }) }),
    pad({ 200: metDatum({ gecontroleerdOp: { type: "string" } }) }),
    pad({ 200: metDatum({ einde: { type: "string", format: "date-time-local" } }) }),
  ],
  "transport-tls": [{ servers: [{ url: "http://bellen.example/v1" }] }],
  "no-sensitive-uris": [metVraag("bsn"), metVraag("tekst"), metVraag("Token")],
  "servers-present": [{ servers: undefined }],
};

const regels = async (anders: object) =>
  (await toetsApi(documentSchema.parse(JSON.parse(JSON.stringify({ ...GOED, ...anders }))))).map(
    ({ regel }) => regel,
  );

describe("npm run api:lint", () => {
  it("finds nothing wrong with the document that the app serves", async () => {
    expect(toonBevindingen(await toetsApi(geserveerd))).toBe(
      "De API volgt de regels: geen fouten en geen waarschuwingen.\n",
    );
  });

  it("looks at the document that is served", () => {
    expect(JSON.parse(JSON.stringify(openApi("https://bellen.example")))).toEqual(geserveerd);
  });

  it("finds nothing wrong with a small document that is right", async () => {
    expect(await regels({})).toEqual([]);
  });

  it.each(Object.entries(KAPOT))("%s", async (regel, documenten) => {
    expect(documenten.length).toBeGreaterThan(0);
    for (const kapot of documenten) expect(await regels(kapot), JSON.stringify(kapot)).toContain(regel);
  });

  it("heeds what Spectral recommends for OpenAPI as well", async () => {
    expect(await regels({ tags: [] })).toContain("operation-tag-defined");
    expect(await regels(pad({ 200: { headers: API_VERSION } }))).toContain("oas3-schema");
    const dubbel = { paths: paden({ "/tellingen": { get: lees("loketLezen") } }) };
    expect(await regels(dubbel)).toContain("operation-operationId-unique");
    expect(await regels({ paths: paden({ "/loketten/{id}": { get: lees("een") } }) })).toContain(
      "path-params",
    );
  });

  it("lets the names of HSDS be, and nothing else below /hsds", async () => {
    const hsds = (naam: string) => ({
      paths: paden({
        "/hsds/services": {
          get: lees("hsds", {
            parameters: [{ ...VRAAG, name: naam }],
            responses: { 200: metDatum({ total_items: { type: "integer" } }), 400: fout() },
          }),
        },
      }),
    });
    expect(await regels(hsds("per_page"))).toEqual([]);
    expect(await regels(hsds("bsn"))).toEqual(["no-sensitive-uris"]);
    expect(await regels(metVraag("per_page"))).toEqual(["query-keys-camel-case"]);
  });

  it("says of each finding what, where and on which line", async () => {
    const [eerste] = await toetsApi(documentSchema.parse({ ...GOED, info: { ...INFO, version: "1.x" } }));
    expect(eerste).toMatchObject({ ernst: "fout", plek: "info › version", lijn: 5 });
    const tekst = toonBevindingen(eerste === undefined ? [] : [eerste]);
    expect(tekst).toContain("fout regel 5 [semver] info › version");
    expect(tekst).toContain("versie 1.x is geen major.minor.patch");
    expect(tekst).toContain("1 bevinding.");
  });
});
