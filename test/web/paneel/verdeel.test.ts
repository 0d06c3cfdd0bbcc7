/** What travels to the browser: complete, of the right size, and giving the same answers. */
import { brotliDecompressSync, gunzipSync } from "node:zlib";
import { describe, expect, it } from "vitest";
import { beantwoordVraag } from "../../../functions/gesprek/index.ts";
import { openAlles, openKern, openModel } from "../../../functions/web/client/paneel/laden.ts";
import { pakIndex } from "../../../functions/web/paneel/index-klein.ts";
import { verdeelKaart, voegSamen } from "../../../functions/web/paneel/verdeel.ts";
import { BRIEFADRES, hulp, kennis, stelOp } from "../opstelling.ts";

const { kaart, index, model } = kennis;
const { kern, rest } = verdeelKaart(kaart);
const { app } = stelOp();
const HTML = await (await app.request("/paneel")).text();
const adres = (naam: string) => new RegExp(`(/paneel/middelen/\\w+/${naam})"`).exec(HTML)?.[1] ?? "";
const haal = (pad: string, vorm = "br") => app.request(pad, { headers: { "accept-encoding": vorm } });
const bytes = async (pad: string, vorm = "br") => Buffer.from(await (await haal(pad, vorm)).arrayBuffer());

describe("the kaart in two parts", () => {
  it("is whole again when they are put together, but for the herkenning lines", () => {
    const heel = voegSamen(kern, rest);
    const zonderHerkenning = kaart.knelpunten.map((knelpunt) => ({ ...knelpunt, herkenning: [] }));
    expect(heel).toEqual({ ...kaart, knelpunten: zonderHerkenning });
  });

  it("refuses parts of different versions", () => {
    expect(() => voegSamen(kern, { ...rest, kaartVersie: "000000000000" })).toThrow("horen niet bij elkaar");
  });

  it("gives the same index", () => {
    const gezien = openKern({ kaart: kern, index: pakIndex(index) }).index;
    const woorden = (een: typeof index) => een.woordenschat.woorden.split(" ").sort();
    expect(gezien.zoek).toEqual(index.zoek);
    expect(gezien.begrippen).toEqual(index.begrippen);
    expect(woorden(gezien)).toEqual(woorden(index));
  });
});

describe("what the browser loads", () => {
  it("searches after at most 400 KB", async () => {
    const css = /(\/middelen\/\w+\/stijl\.css)/.exec(HTML)?.[1] ?? "";
    const maten = await Promise.all([
      bytes(css, "gzip"),
      ...["paneel.js", "werker.js", "kern.json"].map((naam) => bytes(adres(naam))),
    ]);
    const samen = maten.reduce((som, { length }) => som + length, Buffer.byteLength(HTML));
    expect(maten.every(({ length }) => length > 1000)).toBe(true);
    expect(samen).toBeLessThanOrEqual(400 * 1024);
  });

  it("answers as the server does, question by question", async () => {
    const lees = async (naam: string) =>
      JSON.parse(brotliDecompressSync(await bytes(adres(naam))).toString());
    const uitKern = await lees("kern.json");
    const { index: geopend } = openKern(uitKern);
    const bestand = openModel(brotliDecompressSync(await bytes(adres("model.bin"))));
    expect(bestand).toEqual(model);
    const inBrowser = openAlles(uitKern, await lees("rest.json"), geopend, bestand);
    const vragen = [
      BRIEFADRES,
      "boetes cjib lopen op, schuldhulp kan pas over een maand",
      "klant zegt dat ze er vanavond een eind aan maakt",
      "uitkering",
      "wat is het lekkerste recept voor appeltaart",
      "mw wacht al 9 wkn op bijstand, geen voorschot, koelkast leeg volgende week",
    ];
    for (const tekst of vragen) {
      const vraag = { tekst, vandaag: "2026-11-21" };
      expect(beantwoordVraag(inBrowser, vraag)).toEqual(beantwoordVraag(hulp, vraag));
    }
  });

  it("sends each file as Brotli, as gzip or plain, the same in all three", async () => {
    const [br, gzip, kaal] = await Promise.all(
      ["br", "gzip", ""].map((vorm) => haal(adres("paneel.js"), vorm)),
    );
    expect(br?.headers.get("content-encoding")).toBe("br");
    expect(gzip?.headers.get("content-encoding")).toBe("gzip");
    expect(kaal?.headers.get("content-encoding")).toBeNull();
    const script = await bytes(adres("paneel.js"), "");
    expect(brotliDecompressSync(await bytes(adres("paneel.js"))).equals(script)).toBe(true);
    expect(gunzipSync(await bytes(adres("paneel.js"), "gzip")).equals(script)).toBe(true);
    expect(kaal?.headers.get("cache-control")).toContain("immutable");
    expect(kaal?.headers.get("vary")).toBe("Accept-Encoding");
  });

  it("knows no other file, and none of an older hash", async () => {
    const anders = adres("paneel.js").replace(/middelen\/\w+/, "middelen/000000000000");
    for (const pad of [anders, adres("paneel.js").replace("paneel.js", "geheim.js")]) {
      expect((await haal(pad)).status).toBe(404);
    }
  });

  it("has a service worker that may hold the page, knows every file and is never kept", async () => {
    const antwoord = await app.request("/paneel/dienst.js");
    expect(antwoord.headers.get("service-worker-allowed")).toBe("/paneel");
    expect(antwoord.headers.get("cache-control")).toBe("no-cache");
    const script = await antwoord.text();
    for (const naam of ["paneel.js", "werker.js", "kern.json", "rest.json", "model.bin"])
      expect(script).toContain(adres(naam));
  });

  it("keeps the policy of every page: nothing inline, nothing from elsewhere", async () => {
    const antwoord = await app.request("/paneel");
    const beleid = antwoord.headers.get("content-security-policy") ?? "";
    expect(beleid).toContain("default-src 'none'");
    expect(beleid).toContain("script-src 'self'");
    expect(beleid).not.toMatch(/unsafe|blob:|data:|https?:/);
    expect(HTML).not.toMatch(/<script(?![^>]* src=)|style=|\son\w+=/);
  });
});
