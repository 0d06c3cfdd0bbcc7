/** The graph: what it holds, that it stands still, and the page that says the same in words. */
import { describe, expect, it } from "vitest";
import { maakLadder } from "../../../functions/antwoord/ladder.ts";
import { elementen } from "../../../functions/web/client/netwerk/elementen.ts";
import { maakFocus } from "../../../functions/web/netwerk/graaf/focus.ts";
import { gemeentenVan, maakGraaf, maakVeld } from "../../../functions/web/netwerk/graaf/graaf.ts";
import { GRAAF_SOORTEN, type Graaf, past } from "../../../functions/web/netwerk/graaf/soorten.ts";
import { maakRondom } from "../../../functions/web/netwerk/rondom.ts";
import { DOMEIN_NAMEN } from "../../../functions/web/pagina/netwerk/teksten.ts";
import { hulp, kennis, OORSPRONG, stelOp } from "../opstelling.ts";

const { app } = stelOp();
const haal = (pad: string) => app.request(`${OORSPRONG}${pad}`);
const html = async (pad: string) => (await haal(pad)).text();
const adressenIn = (pagina: string) =>
  [...pagina.matchAll(/href="([^"]+)"/g)].map(([, adres = ""]) => adres.replaceAll("&amp;", "&"));
const recordsIn = (pagina: string) =>
  adressenIn(pagina.split("data-paneel")[1] ?? "").flatMap(
    (adres) => new URL(adres, OORSPRONG).searchParams.get("record") ?? [],
  );

const { kaart } = kennis;
const graaf = maakGraaf(hulp.kaart, DOMEIN_NAMEN);
const ALLES = { domein: null, gemeente: null, soorten: null };

describe("maakGraaf", () => {
  it("holds every record of its kinds, once, and ties them as the pages of the records do", () => {
    const verwacht = [
      ...kaart.organisaties,
      ...kaart.loketten,
      ...kaart.contactpersonen,
      ...kaart.knelpunten,
      ...kaart.regelingen,
      ...kaart.voorbeelden,
    ];
    expect(new Set(graaf.knopen.map(({ sleutel }) => sleutel)).size).toBe(verwacht.length);
    const rondom = maakRondom(hulp.kaart);
    for (const [i, { id, soort }] of graaf.knopen.entries()) {
      if (i % 25 !== 0) continue;
      const getekend = graaf.banden
        .filter((band) => band.includes(i))
        .map(([van, naar]) => graaf.knopen[van === i ? naar : van]?.sleutel ?? "");
      const genoemd = rondom(soort, id).groepen.flatMap((groep) =>
        GRAAF_SOORTEN.some((een) => een === groep.soort)
          ? groep.records.map((record) => `${groep.soort}/${record.id}`)
          : [],
      );
      expect(getekend.toSorted()).toEqual(genoemd.toSorted());
    }
  });

  it("gives the same places every time, and no two records the same place", () => {
    expect(maakGraaf(hulp.kaart, DOMEIN_NAMEN)).toEqual(graaf);
    for (const plekken of [
      graaf.knopen.map(({ x, y }) => `${x},${y}`),
      maakVeld(graaf, "wonen").map(([, x, y]) => `${x},${y}`),
    ])
      expect(new Set(plekken).size).toBe(plekken.length);
  });

  it("keeps the signs apart, also within one domein", () => {
    const wonen = graaf.knopen.filter(({ domeinen }) => domeinen[0] === "wonen");
    const nabij = wonen.flatMap((een, i) =>
      wonen.slice(i + 1).filter((ander) => Math.hypot(een.x - ander.x, een.y - ander.y) < 24),
    );
    expect(nabij).toEqual([]);
  });

  it("puts an ingang in the field of its organisatie", () => {
    const plek = (sleutel: string) => graaf.knopen.find((knoop) => knoop.sleutel === sleutel);
    const naam = graaf.domeinen.find(({ domein }) => domein === "verblijfsrecht");
    for (const sleutel of ["organisatie/ind", "loket/ind-maatwerkloket"]) {
      const { x = 0 } = plek(sleutel) ?? {};
      expect(Math.abs(x - (naam?.x ?? -9999))).toBeLessThan(600);
    }
  });

  it("knows where something is of use", () => {
    const van = (sleutel: string) => graaf.knopen.find((knoop) => knoop.sleutel === sleutel)?.gemeenten;
    expect(van("loket/ind-maatwerkloket")).toBeNull();
    expect(van("loket/amsterdamse-maatwerkplaats")).toEqual(["Amsterdam"]);
    expect(van("loket/doorbraakteam")).toBeNull();
    expect(gemeentenVan(graaf)).toEqual(expect.arrayContaining(["Amsterdam", "Utrecht", "Zaanstad"]));
    const utrecht = graaf.knopen.filter((knoop) => past(knoop, { ...ALLES, gemeente: "Utrecht" }));
    expect(utrecht.map(({ sleutel }) => sleutel)).not.toContain("loket/amsterdamse-maatwerkplaats");
    expect(utrecht.map(({ sleutel }) => sleutel)).toContain("loket/ind-maatwerkloket");
  });
});

describe("what is drawn", () => {
  const beeld = { filter: ALLES, focus: null, veld: null, begin: false };
  const records = (wat: ReturnType<typeof elementen>) =>
    wat.filter(({ classes }) => String(classes).startsWith("record")).map(({ data }) => data.id);

  it("begins with the domeinen and who works there, so that it stands at once", () => {
    const wat = elementen(graaf, { ...beeld, begin: true });
    const domeinen = wat.filter(({ classes }) => classes === "domein");
    expect(domeinen.map(({ data }) => data.id)).toEqual(graaf.domeinen.map(({ domein }) => domein));
    const inWonen = graaf.knopen.filter(({ domeinen }) => domeinen.includes("wonen")).length;
    expect(domeinen.find(({ data }) => data.id === "wonen")?.data.naam).toContain(`\n${inWonen}`);
    expect(records(wat)).toHaveLength(graaf.knopen.filter(({ soort }) => soort === "organisatie").length);
    expect(wat.filter(({ group }) => group === "edges")).toEqual([]);
  });

  it("is everything, or what passes the filter with the lines between", () => {
    expect(records(elementen(graaf, beeld))).toHaveLength(graaf.knopen.length);
    const filter = { domein: "wonen", gemeente: "Amsterdam", soorten: ["loket"] as const };
    const wat = elementen(graaf, { ...beeld, filter });
    const over = new Set(records(wat));
    expect(over.size).toBe(graaf.knopen.filter((knoop) => past(knoop, filter)).length);
    for (const { data, group } of wat)
      if (group === "edges") expect(over.has(data.source) && over.has(data.target)).toBe(true);
  });

  it("is around one record its neighbours, and the ladder as one path of arrows", () => {
    const ladder = ["loket/lmm", "loket/pmm-landelijk-escalatieteam"];
    const focus = maakFocus(
      "knelpunt/briefadres-geweigerd",
      [{ soort: "regeling", naam: "Regelingen", sleutels: ["regeling/briefadres"] }],
      ladder,
    );
    const wat = elementen(graaf, { ...beeld, focus });
    expect(records(wat)).toEqual(["knelpunt/briefadres-geweigerd", "regeling/briefadres", ...ladder]);
    const pad = wat.filter(({ classes }) => String(classes).startsWith("tredelijn"));
    expect(pad.map(({ data }) => [data.source, data.target])).toEqual([
      ["knelpunt/briefadres-geweigerd", "loket/lmm"],
      ["loket/lmm", "loket/pmm-landelijk-escalatieteam"],
    ]);
  });

  it("gives every record around another its own place, however many there are", () => {
    const sleutels = Array.from({ length: 90 }, (_, i) => `knelpunt/k${i}`);
    const loketten = Array.from({ length: 40 }, (_, i) => `loket/l${i}`);
    const { koppen, ladder, plekken } = maakFocus(
      "organisatie/x",
      [
        { soort: "loket", naam: "Loketten", sleutels: loketten },
        { soort: "knelpunt", naam: "Knelpunten", sleutels },
      ],
      ["loket/a", "loket/b", "loket/c", "loket/d", "loket/e"],
    );
    const alle = [...plekken, ...koppen, ...ladder, { x: 0, y: 0 }].map(({ x, y }) => `${x},${y}`);
    expect(new Set(alle).size).toBe(alle.length);
    expect(plekken).toHaveLength(130);
    expect(Math.min(...ladder.map(({ y }) => y))).toBeGreaterThan(Math.max(...plekken.map(({ y }) => y)));
  });
});

describe("GET /netwerk/graaf", () => {
  it("hands the data over once and for ever, under their hash", async () => {
    const [, adres = ""] = /data-gegevens="([^"]+)"/.exec(await html("/netwerk/graaf")) ?? [];
    const antwoord = await haal(adres);
    expect(antwoord.headers.get("content-type")).toBe("application/json; charset=utf-8");
    expect(antwoord.headers.get("cache-control")).toContain("immutable");
    const gegevens: Graaf = await antwoord.json();
    expect(gegevens).toEqual(graaf);
    expect((await haal(adres.replace(/[0-9a-f]{12}/, "000000000000"))).status).toBe(404);
  });

  it("begins with the domeinen, as links with how much they hold", async () => {
    const pagina = await html("/netwerk/graaf");
    for (const { domein } of graaf.domeinen)
      expect(adressenIn(pagina)).toContain(`/netwerk/graaf?domein=${domein}`);
    const inWonen = graaf.knopen.filter(({ domeinen }) => domeinen.includes("wonen")).length;
    expect(pagina).toMatch(new RegExp(`domein=wonen"[^>]*>Wonen</a><span[^>]*>${inWonen} op de kaart`));
  });

  it("lists exactly what passes the filter", async () => {
    const pagina = await html("/netwerk/graaf?domein=wonen&soort=loket&soort=regeling&gemeente=Amsterdam");
    const filter = { domein: "wonen", gemeente: "Amsterdam", soorten: ["loket", "regeling"] as const };
    const verwacht = graaf.knopen.filter((knoop) => past(knoop, filter)).map(({ sleutel }) => sleutel);
    expect(recordsIn(pagina).toSorted()).toEqual(verwacht.toSorted());
    expect(pagina).toMatch(/value="loket"[^>]*checked/);
    expect(pagina).not.toMatch(/value="voorbeeld"[^>]*checked/);
    expect(pagina).toMatch(/<option value="wonen" selected/);
  });

  it("says so when nothing passes, with a way on", async () => {
    const keuzes = graaf.domeinen.flatMap(({ domein }) =>
      gemeentenVan(graaf).flatMap((gemeente) =>
        GRAAF_SOORTEN.map((soort) => ({ domein, gemeente, soorten: [soort] })),
      ),
    );
    const leeg = keuzes.find((filter) => !graaf.knopen.some((knoop) => past(knoop, filter)));
    if (!leeg) throw new Error("expected a choice that nothing passes");
    const vraag = new URLSearchParams({
      domein: leeg.domein,
      gemeente: leeg.gemeente,
      soort: leeg.soorten.join(),
    });
    const pagina = await html(`/netwerk/graaf?${vraag}`);
    expect(pagina).toContain("Niets past bij deze keuze");
    expect(recordsIn(pagina)).toEqual([]);
    expect(adressenIn(pagina)).toContain("/netwerk/graaf");
  });

  it("puts one record in the middle with its neighbours and its ladder, in words as in the drawing", async () => {
    const knelpunt = hulp.kaart.knelpunten.get("briefadres-geweigerd");
    if (!knelpunt) throw new Error("expected the knelpunt");
    const pagina = await html("/netwerk/graaf?record=knelpunt/briefadres-geweigerd");
    const paneel = pagina.split("data-paneel")[1] ?? "";
    const ladder = maakLadder(hulp.kaart, knelpunt, undefined).flatMap(({ ingang }) => ingang ?? []);
    const plekken = ladder.map((id) => paneel.indexOf(`/${id}"`, paneel.indexOf('class="pad"')));
    expect(plekken).toEqual(plekken.toSorted((een, ander) => een - ander));
    const [, toon = ""] = /data-toon="([^"]*)"/.exec(pagina) ?? [];
    const { focus } = JSON.parse(toon.replaceAll("&quot;", '"'));
    expect(focus.ladder.map(({ sleutel }: { sleutel: string }) => sleutel.split("/")[1])).toEqual(ladder);
    const rond = maakRondom(hulp.kaart)("knelpunt", knelpunt.id).groepen.flatMap(({ records, soort }) =>
      records.map(({ id }) => `${soort}/${id}`),
    );
    const getekend = [...focus.plekken, ...focus.ladder].map(({ sleutel }: { sleutel: string }) => sleutel);
    for (const sleutel of rond.filter((een) => GRAAF_SOORTEN.some((soort) => een.startsWith(`${soort}/`)))) {
      expect(recordsIn(pagina)).toContain(sleutel);
      expect(getekend).toContain(sleutel);
    }
  });

  it("is linked from the page of every record that is in it, and links back", async () => {
    for (const { id, soort } of graaf.knopen.filter((_, i) => i % 40 === 0)) {
      const pad = `/netwerk/graaf?record=${encodeURIComponent(`${soort}/${id}`)}`;
      expect(adressenIn(await html(`/kaart/${soort}/${id}`))).toContain(pad);
      expect(adressenIn(await html(pad))).toContain(`/kaart/${soort}/${id}`);
    }
    expect(await html("/kaart/begrip/maatwerk")).not.toContain("Toon in de graaf");
  });

  it("finds by name, with a typo, and warns for personal data", async () => {
    expect(recordsIn(await html("/netwerk/graaf?zoek=belastingdinst"))).toContain(
      "organisatie/belastingdienst",
    );
    const bsn = await haal("/netwerk/graaf?zoek=bsn+123456782");
    expect(bsn.headers.get("cache-control")).toBe("no-store");
    const pagina = await bsn.text();
    expect(pagina).not.toContain("123456782");
    expect(pagina).toContain("in het adres van deze pagina");
  });

  it.each(["knelpunt/weg", "begrip/maatwerk", "__proto__", "<script>alert(1)</script>"])(
    "says of the record %s that it is not in the graph",
    async (record) => {
      const antwoord = await haal(`/netwerk/graaf?record=${encodeURIComponent(record)}`);
      expect(antwoord.status).toBe(404);
      const pagina = await antwoord.text();
      expect(pagina).toContain("Dit staat niet in de graaf");
      expect(pagina).not.toContain("<script>alert");
    },
  );

  it("takes what it does not know for no choice", async () => {
    expect(await html("/netwerk/graaf?domein=x&gemeente=y&soort=z&record=")).toContain("Kies een domein");
  });
});
