/** The rondleiding and the cases, asked for as somebody without a script does. */
import { describe, expect, it } from "vitest";
import { recordAdres } from "../../../functions/antwoord/recordadres.ts";
import { maakOefening, maakOefeningen } from "../../../functions/web/netwerk/oefening.ts";
import { maakRondleiding, STOPS } from "../../../functions/web/netwerk/rondleiding.ts";
import { STOP_TEKSTEN } from "../../../functions/web/pagina/netwerk/leer-teksten.ts";
import { hulp, kennis, OORSPRONG, stelOp } from "../opstelling.ts";

const { app, gekregen } = stelOp();
const haal = (pad: string) => app.request(`${OORSPRONG}${pad}`);
const html = async (pad: string) => (await haal(pad)).text();
const kies = (id: string, keuze?: string) =>
  app.request(`${OORSPRONG}/netwerk/oefenen/${id}`, {
    method: "POST",
    headers: { origin: OORSPRONG },
    body: new URLSearchParams(keuze === undefined ? {} : { keuze }),
  });
const adressenIn = (pagina: string) =>
  [...pagina.matchAll(/(?:href|action)="([^"]+)"/g)].map(([, adres = ""]) => adres);
const ontsnapt = (tekst: string) =>
  tekst.replaceAll("&", "&amp;").replaceAll('"', "&quot;").replaceAll("'", "&#39;").replaceAll("<", "&lt;");

const { kaart } = hulp;
const casussen = maakOefeningen(kaart).flatMap(({ oefeningen }) => oefeningen);

describe("the rondleiding", () => {
  it("has eight stops, each with its own address, and leads from the first to the last and back", async () => {
    expect(STOPS).toHaveLength(8);
    let adres = "/netwerk/rondleiding";
    const gezien: string[] = [];
    for (const [i, naam] of STOPS.entries()) {
      const pagina = await html(adres);
      expect(pagina).toContain(`Stop ${i + 1} van 8`);
      expect(pagina).toContain(`>${STOP_TEKSTEN[naam].titel}</h1>`);
      expect(pagina).toMatch(new RegExp(`aria-current="step"[^>]*>${i + 1}</a>`));
      expect(/href="([^"]+)"[^>]*rel="prev"/.exec(pagina)?.[1]).toBe(gezien.at(-1));
      gezien.push(adres);
      adres = /href="([^"]+)"[^>]*rel="next"/.exec(pagina)?.[1] ?? "";
    }
    expect(adres).toBe("");
    expect(new Set(gezien).size).toBe(8);
  });

  it("shows real records with their sources, and every link leads somewhere", async () => {
    const [, ...midden] = maakRondleiding(kaart);
    for (const { bronnen, naam } of midden.slice(0, -1)) expect(bronnen.length, naam).toBeGreaterThan(0);
    for (let stop = 1; stop <= 8; stop++) {
      const pagina = await html(stop === 1 ? "/netwerk/rondleiding" : `/netwerk/rondleiding/${stop}`);
      const naarKaart = adressenIn(pagina).filter((adres) => adres.startsWith("/"));
      for (const adres of new Set(naarKaart.filter((een) => !/^\/(middelen|v1|gesprek)/.test(een))))
        expect((await haal(adres)).status, adres).toBe(200);
      if (stop < 8)
        expect(naarKaart.filter((adres) => adres.startsWith("/kaart/")).length).toBeGreaterThan(3);
      expect(pagina.replace(/<[^>]+>/g, " ")).not.toMatch(/\bundefined\b|\bnull\b|\[object/);
    }
  });

  it("draws a real ladder that ends at the rungs above every knelpunt", async () => {
    const stop = maakRondleiding(kaart).find(({ naam }) => naam === "ladder");
    const blok = stop?.blokken.find(({ vorm }) => vorm === "ladder");
    if (blok?.vorm !== "ladder") throw new Error("expected a ladder at the stop of that name");
    expect(blok.sporten.length).toBeGreaterThan(3);
    expect(blok.sporten.at(-1)?.ingang?.id).toBe("pmm-landelijk-escalatieteam");
    const pagina = await html("/netwerk/rondleiding/3");
    const plekken = blok.sporten.map(({ ingang }) =>
      ingang === null ? -1 : pagina.indexOf(recordAdres(ingang)),
    );
    expect(plekken).toEqual(plekken.toSorted((een, ander) => een - ander));
    expect(plekken[0]).toBeGreaterThan(0);
  });

  it("shows each way a voorbeeld can end, also a failure", async () => {
    const pagina = await html("/netwerk/rondleiding/6");
    for (const resultaat of ["gelukt", "deels", "lopend", "niet-gelukt"])
      expect(pagina).toContain(`label--${resultaat}`);
  });

  it.each(["0", "1", "9", "10", "x", "2x"])("has no stop %s", async (stop) => {
    expect((await haal(`/netwerk/rondleiding/${stop}`)).status).toBe(404);
  });
});

describe("the cases", () => {
  it("are all voorbeelden with somebody on the kaart, each once, also the failures", () => {
    expect(casussen.length).toBe(
      kennis.kaart.voorbeelden.filter(({ betrokken }) => betrokken.some((id) => kaart.organisaties.has(id)))
        .length,
    );
    expect(new Set(casussen.map(({ id }) => id)).size).toBe(casussen.length);
    const uitkomsten = new Set(casussen.map(({ id }) => kaart.voorbeelden.get(id)?.resultaat));
    expect(uitkomsten.has("niet-gelukt")).toBe(true);
  });

  it("give four choices of which exactly one took part, and no other that the kaart would call right", () => {
    for (const { id } of casussen) {
      const oefening = maakOefening(kaart, id);
      if (!oefening) throw new Error(`expected a case for ${id}`);
      const { goed, keuzes, knelpunten, voorbeeld } = oefening;
      const ids = keuzes.map((een) => een.id);
      expect(new Set(ids).size, id).toBe(4);
      expect(ids.filter((een) => voorbeeld.betrokken.includes(een))).toEqual([goed]);
      const genoemd = knelpunten.flatMap((een) => kaart.organisatiesPerKnelpunt.get(een.id) ?? []);
      expect(ids.filter((een) => een !== goed && genoemd.includes(een))).toEqual([]);
    }
  });

  it("take the others from the same domein where it has enough, and are the same every time", () => {
    const eigen = casussen.flatMap(({ id }) => {
      const { goed, keuzes, voorbeeld } = maakOefening(kaart, id) ?? {
        goed: "",
        keuzes: [],
        voorbeeld: null,
      };
      const domeinen = voorbeeld?.domeinen ?? [];
      return keuzes
        .filter((een) => een.id !== goed)
        .map((een) => een.domeinen.some((d) => domeinen.includes(d)));
    });
    expect(eigen.filter(Boolean).length / eigen.length).toBeGreaterThan(0.95);
    const nogEens = casussen.map(({ id }) => maakOefening(kaart, id)?.keuzes.map((een) => een.id));
    expect(casussen.map(({ id }) => maakOefening(kaart, id)?.keuzes.map((een) => een.id))).toEqual(nogEens);
  });

  it("do not always hide the answer in the same place", () => {
    const plekken = casussen.map(({ id }) => {
      const oefening = maakOefening(kaart, id);
      return oefening?.keuzes.findIndex((een) => een.id === oefening.goed);
    });
    for (const plek of [0, 1, 2, 3])
      expect(plekken.filter((een) => een === plek).length).toBeGreaterThan(casussen.length / 10);
  });

  it("show the situation first and nothing of how it ended", async () => {
    for (const { id } of casussen) {
      const pagina = await html(`/netwerk/oefenen/${id}`);
      const voorbeeld = kaart.voorbeelden.get(id);
      if (!voorbeeld) throw new Error(`expected ${id}`);
      expect(pagina).toContain(ontsnapt(voorbeeld.situatie));
      expect(pagina).not.toContain(ontsnapt(voorbeeld.titel));
      expect(pagina).not.toContain(ontsnapt(voorbeeld.sleutel));
      expect(pagina.match(/type="radio"/g)).toHaveLength(4);
    }
  }, 60_000);

  it("show what was done, by whom, how it ended and where that is written, whatever was chosen", async () => {
    const mislukt = casussen.find(({ id }) => kaart.voorbeelden.get(id)?.resultaat === "niet-gelukt");
    const oefening = maakOefening(kaart, mislukt?.id ?? "");
    if (!oefening) throw new Error("expected a failed case");
    const { betrokken, goed, keuzes, voorbeeld } = oefening;
    for (const { id } of keuzes) {
      const antwoord = await kies(voorbeeld.id, id);
      expect(antwoord.status).toBe(200);
      expect(antwoord.headers.get("cache-control")).toBe("no-store");
      const pagina = await antwoord.text();
      expect(pagina).toContain(id === goed ? "Ja, die deed mee" : "In het echt ging het anders");
      expect(pagina).toContain(`data-uitkomst="${id === goed ? "goed" : "anders"}"`);
      expect(pagina).toContain(ontsnapt(voorbeeld.watIsGedaan));
      expect(pagina).toContain(ontsnapt(voorbeeld.sleutel));
      expect(pagina).toContain("Het is niet gelukt.");
      for (const een of betrokken) expect(pagina).toContain(`/kaart/organisatie/${een.id}"`);
      for (const { titel } of voorbeeld.bronnen) expect(pagina).toContain(ontsnapt(titel));
    }
  });

  it("ask for a choice when there is none, or one that was not offered", async () => {
    const id = casussen[0]?.id ?? "";
    for (const keuze of [undefined, "", "bestaat-niet", "__proto__"]) {
      const antwoord = await kies(id, keuze);
      expect(antwoord.status).toBe(422);
      const pagina = await antwoord.text();
      expect(pagina).toMatch(/aria-describedby="oefen-fout"[\s\S]*role="alert"[^>]*>Kies eerst/);
      expect(pagina).not.toContain("data-uitkomst");
    }
  });

  it("lead from the first to the last", async () => {
    let id = casussen[0]?.id;
    let aantal = 0;
    for (; id !== undefined && aantal <= casussen.length; aantal++)
      id = maakOefening(kaart, id)?.volgende ?? undefined;
    expect(aantal).toBe(casussen.length);
  });

  it("are not there for what is no voorbeeld, also when it is sent", async () => {
    for (const id of ["bestaat-niet", "ind", "__proto__"]) {
      expect((await haal(`/netwerk/oefenen/${id}`)).status).toBe(404);
      expect((await kies(id, "ind")).status).toBe(404);
    }
  });

  it("leave nothing behind on the server, and say where the progress is", async () => {
    const antwoord = await kies(casussen[0]?.id ?? "", "x");
    expect(antwoord.headers.get("set-cookie")).toBeNull();
    expect(gekregen).toEqual([]);
    expect(await html("/netwerk/oefenen")).toContain("Je voortgang staat alleen in deze browser");
  });

  it("take no large form", async () => {
    expect((await kies(casussen[0]?.id ?? "", "x".repeat(5000))).status).toBe(413);
  });
});
