import { describe, expect, it } from "vitest";
import { antwoordSchema } from "../../functions/antwoord/schema.ts";
import { VOORBEELDVRAGEN } from "../../functions/gesprek/teksten.ts";
import { API_VERSIE } from "../../functions/web/openapi.ts";
import { probleemSchema } from "../../functions/web/probleem.ts";
import { BRIEFADRES, kennis, stelOp } from "./opstelling.ts";

const { app, vraag, meldingen } = stelOp();
const antwoordOp = async (body: unknown) => antwoordSchema.parse(await (await vraag(body)).json());
/** The problem+json of a response, after a check of what holds for all of them. */
async function probleem(antwoord: Response) {
  expect(antwoord.headers.get("content-type")).toBe("application/problem+json");
  expect(antwoord.headers.get("api-version")).toBe(API_VERSIE);
  const body = probleemSchema.parse(await antwoord.json());
  expect(body.status).toBe(antwoord.status);
  expect(body.type).toMatch(/^urn:wie-moet-ik-bellen:fout:[a-z-]+$/);
  return body;
}

describe("POST /v1/zoekvragen", () => {
  it("answers with the contract", async () => {
    const antwoord = await vraag({ tekst: BRIEFADRES });
    expect(antwoord.status).toBe(200);
    expect(antwoord.headers.get("content-type")).toBe("application/json");
    expect(antwoord.headers.get("api-version")).toBe(API_VERSIE);
    expect(antwoord.headers.get("cache-control")).toBe("no-store");
    const body = antwoordSchema.strict().parse(await antwoord.json());
    expect(body.organisaties[0]).toBe("gemeente-burgerzaken");
    expect(body.kaartVersie).toBe(kennis.kaart.kaartVersie);
  });

  it("advises with a step, an ingang, sources and a date", async () => {
    const { uitkomst, advies } = await antwoordOp({ tekst: BRIEFADRES });
    expect(uitkomst).toBe("advies");
    expect(advies?.volgendeStap.length).toBeGreaterThan(20);
    expect(advies?.ingang?.naam).toBeTruthy();
    expect(advies?.bronnen.length).toBeGreaterThan(0);
    expect(advies?.daarna.length).toBeGreaterThan(0);
  });

  it.each(VOORBEELDVRAGEN)("answers its own example '%s' with an advies", async (tekst) => {
    expect((await antwoordOp({ tekst })).uitkomst).toBe("advies");
  });

  it("raises the alarm", async () => {
    const { uitkomst, bericht, advies } = await antwoordOp({
      tekst: "hij maakt vanavond een einde aan zijn leven",
    });
    expect(uitkomst).toBe("spoed");
    expect(bericht).toContain("112");
    expect(advies?.ingang).not.toBeNull();
  });

  it("never advises again what was tried", async () => {
    const eerste = (await antwoordOp({ tekst: BRIEFADRES })).advies?.ingang?.id ?? "";
    const tweede = await antwoordOp({ tekst: BRIEFADRES, geprobeerd: [eerste] });
    expect(tweede.advies?.ingang?.id).toBeTruthy();
    expect(tweede.advies?.ingang?.id).not.toBe(eerste);
    expect(tweede.advies?.daarna.map(({ ingang }) => ingang?.id)).not.toContain(eerste);
  });

  it("takes a gemeente with a typo, and says so when there is none like it", async () => {
    const codes = async (gemeente: string) =>
      (await antwoordOp({ tekst: BRIEFADRES, gemeente })).waarschuwingen.map(({ code }) => code);
    expect(await codes("amsterdm")).not.toContain("onbekende-gemeente");
    expect(await codes("Narnia")).toContain("onbekende-gemeente");
  });

  it("warns of personal data and answers all the same", async () => {
    const antwoord = await antwoordOp({ tekst: `${BRIEFADRES}, BSN 123456782` });
    expect(antwoord.waarschuwingen.map(({ code }) => code)).toContain("persoonsgegevens");
    expect(antwoord.organisaties[0]).toBe("gemeente-burgerzaken");
    expect(JSON.stringify(antwoord)).not.toContain("123456782");
  });

  it("takes 4,000 characters, also when each is four bytes", async () => {
    for (const tekst of ["a".repeat(4000), "😀".repeat(2000), `uitkering ${"é".repeat(3990)}`]) {
      expect((await vraag({ tekst })).status).toBe(200);
    }
  });

  it("does not care about the Content-Type, only about the body", async () => {
    const antwoord = await app.request("/v1/zoekvragen", { method: "POST", body: '{"tekst":"briefadres"}' });
    expect(antwoord.status).toBe(200);
  });
});

describe("a question that is wrong", () => {
  it.each([
    ["no JSON", "hoi"],
    ["an empty body", ""],
    ["half an object", '{"tekst": "'],
    ["single quotes", "{'tekst':'hoi'}"],
  ])("400 for %s", async (_, body) => {
    const antwoord = await vraag(body);
    expect(antwoord.status).toBe(400);
    const { type, errors } = await probleem(antwoord);
    expect(type).toContain("geen-json");
    expect(errors).toBeUndefined();
  });

  it.each([
    ["a list", "[]"],
    ["null", "null"],
    ["a number", "12"],
    ["a text", '"briefadres"'],
  ])("400 for %s instead of an object, pointing at the whole", async (_, body) => {
    const { type, errors } = await probleem(await vraag(body));
    expect(type).toContain("ongeldige-vraag");
    // RFC 6901: the empty pointer is the whole document; "#/" would be a field without a name.
    expect(errors?.map(({ location }) => location.pointer)).toEqual(["#"]);
  });

  it("names every field that is wrong at once, with a JSON Pointer", async () => {
    const { status, errors } = await probleem(
      await vraag({ tekst: 3, gemeente: {}, geprobeerd: ["ok", 5], gesprek: "kort" }),
    );
    expect(status).toBe(400);
    expect(errors?.map(({ location }) => location.pointer).sort()).toEqual([
      "#/gemeente",
      "#/geprobeerd/1",
      "#/gesprek",
      "#/tekst",
    ]);
    expect(errors?.every(({ in: waar, detail }) => waar === "body" && detail.length > 5)).toBe(true);
  });

  it.each([
    ["no tekst", {}, "#/tekst"],
    ["an empty tekst", { tekst: "" }, "#/tekst"],
    ["white space only", { tekst: " \n\t " }, "#/tekst"],
    ["null", { tekst: null }, "#/tekst"],
    ["a control character", { tekst: "briefadres\u0000" }, "#/tekst"],
    ["an escape", { tekst: "\u001b[31m briefadres" }, "#/tekst"],
    ["hidden Unicode tags", { tekst: "briefadres\u{e0049}\u{e004e}" }, "#/tekst"],
    ["a gemeente of 81 characters", { tekst: "briefadres", gemeente: "a".repeat(81) }, "#/gemeente"],
    ["51 ids", { tekst: "briefadres", geprobeerd: Array(51).fill("ind") }, "#/geprobeerd"],
    ["geprobeerd as a text", { tekst: "briefadres", geprobeerd: "ind" }, "#/geprobeerd"],
    ["a gesprek with a space", { tekst: "briefadres", gesprek: "een gesprek van mij" }, "#/gesprek"],
    ["a gesprek of digits, like a BSN", { tekst: "briefadres", gesprek: "1234567820123456" }, "#/gesprek"],
    ["a gesprek of 129 characters", { tekst: "briefadres", gesprek: "a".repeat(129) }, "#/gesprek"],
  ])("400 for %s", async (_, body, pointer) => {
    const { status, errors } = await probleem(await vraag(body));
    expect(status).toBe(400);
    expect(errors?.[0]?.location.pointer).toBe(pointer);
  });

  it("400 for a field it does not know, by name", async () => {
    const { status, errors } = await probleem(await vraag({ tekst: "briefadres", bsn: 1, "a/b": 2 }));
    expect(status).toBe(400);
    expect(errors?.[0]?.detail).toContain("bsn");
    expect(errors?.[0]?.detail).toContain("a/b");
  });

  it("never repeats what was sent in a field", async () => {
    const antwoord = await vraag({ tekst: "\u0000kanarie-een", gemeente: 7, gesprek: "kanarie twee" });
    expect(await antwoord.text()).not.toContain("kanarie");
  });

  it("413 for 4,001 characters, with what to do", async () => {
    const { status, detail } = await probleem(await vraag({ tekst: "a".repeat(4001) }));
    expect(status).toBe(413);
    expect(detail).toContain("4000");
  });

  it.each([
    ["with its length", { "content-length": "50000" }],
    ["without its length", {}],
  ])("413 for a huge body %s", async (_, koppen: Record<string, string>) => {
    const antwoord = await app.request("/v1/zoekvragen", {
      method: "POST",
      headers: koppen,
      body: "x".repeat(50_000),
    });
    expect(await probleem(antwoord)).toMatchObject({ status: 413 });
  });

  it.each(["GET", "PUT", "PATCH", "DELETE"])("405 for %s, and says what is allowed", async (method) => {
    const antwoord = await app.request("/v1/zoekvragen?tekst=briefadres", { method });
    expect(antwoord.headers.get("allow")).toBe("POST");
    expect(await probleem(antwoord)).toMatchObject({ status: 405 });
  });

  it.each(["/v1/zoekvragen/", "/v1/onbekend", "/v1"])("404 for %s", async (pad) => {
    const antwoord = await app.request(pad, { method: "POST", body: '{"tekst":"briefadres"}' });
    expect(await probleem(antwoord)).toMatchObject({ status: 404 });
  });

  it("is no fault of ours: nothing was reported", () => {
    expect(meldingen).toEqual([]);
  });
});
