import { describe, expect, it } from "vitest";
import * as z from "zod";
import { API_VERSIE } from "../../functions/web/openapi.ts";
import { BRIEFADRES, stelOp } from "./opstelling.ts";

const { app, vraag } = stelOp();
const antwoord = await app.request("https://bellen.example/v1/openapi.json");
const document: unknown = await antwoord.json();

/** What OpenAPI 3.1 asks of a document, as far as ours has it; strict, so that a misspelt key shows. */
const uitbreidbaar = z.record(z.string(), z.unknown());
const inhoud = z.record(
  z.string().regex(/^[a-z]+\/[a-z+.-]+$/),
  z.strictObject({ schema: uitbreidbaar, example: z.unknown().optional() }),
);
const reactie = z.strictObject({
  description: z.string().min(1),
  headers: z.record(z.string(), z.strictObject({ description: z.string(), schema: uitbreidbaar })).optional(),
  content: inhoud.optional(),
});
const handeling = z.strictObject({
  operationId: z.string().regex(/^[a-z][A-Za-z]+$/),
  summary: z.string().min(1),
  description: z.string().min(1),
  tags: z.array(z.string()),
  parameters: z.array(uitbreidbaar).optional(),
  requestBody: z
    .strictObject({ required: z.boolean(), description: z.string().optional(), content: inhoud })
    .optional(),
  responses: z.record(z.string().regex(/^(?:[1-5]\d\d|default)$/), reactie),
});
const openapiSchema = z.strictObject({
  openapi: z.string().regex(/^3\.1\.\d+$/),
  info: z.strictObject({
    title: z.string(),
    version: z.string().regex(/^\d+\.\d+\.\d+$/),
    description: z.string(),
    contact: z.strictObject({ name: z.string(), url: z.url() }),
    license: z
      .strictObject({ name: z.string(), url: z.url().optional(), identifier: z.string().optional() })
      // The specification forbids both at once.
      .refine(({ url, identifier }) => (url === undefined) !== (identifier === undefined)),
  }),
  servers: z.array(z.strictObject({ url: z.url(), description: z.string() })).min(1),
  tags: z.array(z.strictObject({ name: z.string(), description: z.string() })),
  paths: z.record(z.string().startsWith("/"), z.record(z.enum(["get", "post"]).or(z.string()), handeling)),
  components: z
    .strictObject({
      schemas: z.record(z.string(), uitbreidbaar).optional(),
      parameters: z.record(z.string(), uitbreidbaar).optional(),
    })
    .optional(),
  webhooks: uitbreidbaar.optional(),
});

/** Every value of a JSON document with its path. */
function* wandel(waarde: unknown, pad: string[] = []): Generator<[string[], unknown]> {
  yield [pad, waarde];
  if (typeof waarde !== "object" || waarde === null) return;
  for (const [sleutel, deel] of Object.entries(waarde)) yield* wandel(deel, [...pad, sleutel]);
}

describe("/v1/openapi.json", () => {
  const gelezen = openapiSchema.parse(document);
  const stel = gelezen.paths["/zoekvragen"]?.post;

  it("is a valid OpenAPI 3.1 document that anybody may get", () => {
    expect(antwoord.status).toBe(200);
    expect(antwoord.headers.get("content-type")).toContain("application/json");
    expect(antwoord.headers.get("api-version")).toBe(API_VERSIE);
    expect(gelezen.info.version).toBe(API_VERSIE);
  });

  it("names the server it came from, with the version of the API in its address", () => {
    expect(gelezen.servers[0]?.url).toBe("https://bellen.example/v1");
  });

  it("describes the question, the answer and the errors", () => {
    expect(Object.keys(gelezen.paths)).toEqual(expect.arrayContaining(["/zoekvragen", "/signalen"]));
    expect(stel?.requestBody?.required).toBe(true);
    expect(Object.keys(stel?.requestBody?.content ?? {})).toEqual(["application/json"]);
    expect(Object.keys(stel?.responses ?? {})).toEqual(expect.arrayContaining(["200", "400", "413"]));
    for (const [status, { content, headers }] of Object.entries(stel?.responses ?? {})) {
      const soort = status.startsWith("2") ? "application/json" : "application/problem+json";
      expect(Object.keys(content ?? {})).toEqual([soort]);
      expect(Object.keys(headers ?? {})).toContain("API-Version");
    }
  });

  it("describes problem+json with its pointers", () => {
    const probleem = JSON.stringify(stel?.responses["400"]?.content);
    for (const veld of ["type", "title", "status", "detail", "errors", "pointer"]) {
      expect(probleem).toContain(`"${veld}"`);
    }
  });

  it("has only tags that are described, and one operationId for each operation", () => {
    const bekend = new Set(gelezen.tags.map(({ name }) => name));
    const handelingen = Object.values(gelezen.paths).flatMap((pad) => Object.values(pad));
    expect(handelingen.flatMap(({ tags }) => tags).filter((tag) => !bekend.has(tag))).toEqual([]);
    expect(new Set(handelingen.map(({ operationId }) => operationId)).size).toBe(handelingen.length);
  });

  it("refers only to what is in it, and uses no word that OpenAPI 3.1 dropped", () => {
    for (const [pad, waarde] of wandel(document)) {
      const laatste = pad.at(-1);
      if (laatste === "$ref") expect(String(waarde)).toMatch(/^#\/components\//);
      expect(laatste === "nullable" && typeof waarde === "boolean").toBe(false);
      expect(laatste === "exclusiveMinimum" && typeof waarde === "boolean").toBe(false);
    }
  });

  it("writes every field in camelCase, and every list has a schema for its items", () => {
    for (const [pad, waarde] of wandel(document)) {
      // Below /hsds the names are those of that standard.
      if (pad.at(-2) === "properties" && !pad[1]?.startsWith("/hsds"))
        expect(pad.at(-1)).toMatch(/^[a-z][A-Za-z0-9]*$/);
      if (typeof waarde === "object" && waarde !== null && "type" in waarde && waarde.type === "array") {
        expect(waarde).toHaveProperty("items");
      }
    }
  });

  it("promises no less than an answer holds", async () => {
    const velden = (schema: unknown) =>
      z.object({ properties: uitbreidbaar, required: z.array(z.string()) }).parse(schema);
    const { properties, required } = velden(stel?.responses["200"]?.content?.["application/json"]?.schema);
    const gegeven = Object.keys(uitbreidbaar.parse(await (await vraag({ tekst: BRIEFADRES })).json()));
    expect(gegeven.filter((veld) => !(veld in properties))).toEqual([]);
    expect(required.filter((veld) => !gegeven.includes(veld))).toEqual([]);
    const invoer = velden(stel?.requestBody?.content["application/json"]?.schema);
    expect(Object.keys(invoer.properties).sort()).toEqual(["gemeente", "geprobeerd", "gesprek", "tekst"]);
    expect(invoer.required).toEqual(["tekst"]);
  });
});
