/** The pages of the kaart, asked for as a browser, an unfurler or a curious person does. */
import { describe, expect, it } from "vitest";
import { recordAdres } from "../../../functions/antwoord/recordadres.ts";
import { antwoordSchema } from "../../../functions/antwoord/schema.ts";
import { hulp, kennis, OORSPRONG, stelOp } from "../opstelling.ts";

const { kaart } = kennis;
const { app, gekregen, meldingen } = stelOp();

const haal = (pad: string) => app.request(`${OORSPRONG}${pad}`);
const html = async (pad: string) => (await haal(pad)).text();
const ontsnapt = (tekst: string) =>
  tekst.replaceAll("&", "&amp;").replaceAll('"', "&quot;").replaceAll("'", "&#39;").replaceAll("<", "&lt;");
const inhoud = (pagina: string, naam: string) =>
  new RegExp(`<meta (?:name|property)="${naam}" content="([^"]*)"`).exec(pagina)?.[1] ?? "";
const kop1 = (pagina: string) => [...pagina.matchAll(/<h1[^>]*>(.*?)<\/h1>/gs)].map(([, tekst]) => tekst);
const adressenIn = (pagina: string) =>
  [...pagina.matchAll(/href="([^"]+)"/g)].map(([, adres]) => adres ?? "");
const niveaus = (pagina: string) => [...pagina.matchAll(/<h([1-6])/g)].map(([, niveau]) => Number(niveau));

const records = [
  ...kaart.organisaties.map(({ id, naam }) => ({ soort: "organisatie", id, naam }) as const),
  ...kaart.loketten.map(({ id, naam }) => ({ soort: "loket", id, naam }) as const),
  ...kaart.contactpersonen.map(({ id, rol }) => ({ soort: "contactpersoon", id, naam: rol }) as const),
  ...kaart.knelpunten.map(({ id, naam }) => ({ soort: "knelpunt", id, naam }) as const),
  ...kaart.regelingen.map(({ id, naam }) => ({ soort: "regeling", id, naam }) as const),
  ...kaart.instrumenten.map(({ id, naam }) => ({ soort: "instrument", id, naam }) as const),
  ...kaart.voorbeelden.map(({ id, titel }) => ({ soort: "voorbeeld", id, naam: titel }) as const),
  ...kaart.begrippen.map(({ term }) => ({ soort: "begrip", id: term, naam: term }) as const),
];

describe("GET /kaart/:soort/:id", () => {
  it("is a page for every record, and every link on it to the kaart leads to another one", async () => {
    const bekend = new Set(records.map(recordAdres));
    expect(bekend.size).toBe(records.length);
    for (const record of records) {
      const pagina = await html(recordAdres(record));
      const gezegd = hulp.verken(`${record.soort}/${record.id}`);
      const buren = adressenIn(pagina).filter((adres) => /^\/kaart\/.*(?<!\.vcf)$/.test(adres));
      const verwacht = gezegd?.buren.map(({ stuur }) => {
        const [, soort = "", id = ""] = /^verken (\w+)\/(.+)$/.exec(stuur) ?? [];
        return `/kaart/${soort}/${encodeURIComponent(id)}`;
      });
      const zinnen = gezegd?.verkenning.delen.flatMap(({ kop, regels }) => [
        ...regels.flatMap((regel) => regel.split(" · ")).map(ontsnapt),
        kop === "" ? "" : `>${kop}</h2>`,
      ]);
      expect(
        {
          koppen: kop1(pagina),
          onbekend: buren.filter((adres) => !bekend.has(adres)),
          dubbel: buren.length - new Set(buren).size,
          zichzelf: buren.includes(recordAdres(record)),
          gemist: verwacht?.filter((adres) => !buren.includes(adres)),
          nietGezegd: zinnen?.filter((zin) => !pagina.includes(zin)),
          rommel: /\bundefined\b|\bnull\b|\[object/.exec(pagina.replace(/<[^>]+>/g, " "))?.[0],
          sprong: Math.max(...niveaus(pagina).map((niveau, i, alle) => niveau - (alle[i - 1] ?? 0))),
        },
        recordAdres(record),
      ).toEqual({
        koppen: [ontsnapt(record.naam)],
        onbekend: [],
        dubbel: 0,
        zichzelf: false,
        gemist: [],
        nietGezegd: [],
        rommel: undefined,
        sprong: 1,
      });
    }
    expect(meldingen).toEqual([]);
  }, 120_000);

  it("tells an unfurler what it is, with nothing but words of the kaart", async () => {
    const pagina = await html("/kaart/organisatie/ind");
    const { naam, taak } = kaart.organisaties.find(({ id }) => id === "ind") ?? { naam: "", taak: "" };
    expect(pagina).toContain(`<title>${naam} | Wie moet ik bellen?</title>`);
    expect(inhoud(pagina, "og:title")).toBe(naam);
    expect(inhoud(pagina, "og:site_name")).toBe("Wie moet ik bellen?");
    for (const plek of ["description", "og:description"])
      expect(inhoud(pagina, plek)).toBe(`Organisatie. ${taak}`);
  });

  it("keeps the description of every record short, and whole to a word", async () => {
    for (const record of records.filter((_, i) => i % 5 === 0)) {
      const tekst = inhoud(await html(recordAdres(record)), "description")
        .replaceAll("&#39;", "'")
        .replaceAll("&quot;", '"')
        .replaceAll("&amp;", "&");
      expect(tekst.length).toBeGreaterThan(10);
      expect(tekst.length).toBeLessThan(225);
      const [eerste] = hulp.verken(`${record.soort}/${record.id}`)?.verkenning.delen[0]?.regels ?? [];
      const begin = tekst.replace(/^\w+\. /, "").replace(/ …$/, "");
      expect(`${eerste ?? record.naam} `.startsWith(tekst.endsWith("…") ? `${begin} ` : begin)).toBe(true);
    }
  });

  it("shows the way back, the kind of record and where it comes from", async () => {
    const pagina = await html("/kaart/regeling/briefadres");
    const pad = /<nav[^>]*aria-label="Kruimelpad"[\s\S]*?<\/nav>/.exec(pagina)?.[0] ?? "";
    expect(adressenIn(pad)).toEqual(["/", "/netwerk"]);
    expect(pagina).toMatch(/blad__soort">Regeling<\/p><h1/);
    const bronnen = pagina.split(">Bronnen</h2>")[1] ?? "";
    for (const { titel } of kaart.regelingen.find(({ id }) => id === "briefadres")?.bronnen ?? [])
      expect(bronnen).toContain(ontsnapt(titel));
  });

  it("says of an ingang when it was last checked, by the clock of the app", async () => {
    expect(await html("/kaart/loket/ind-maatwerkloket")).toMatch(
      /Gecontroleerd: 2023\.[\s\S]*Controle nodig\./,
    );
    for (const { soort, id } of records.filter(
      ({ soort }) => soort === "loket" || soort === "contactpersoon",
    ))
      expect(await html(`/kaart/${soort}/${id}`)).toMatch(/Gecontroleerd: |Niet bekend wanneer/);
    expect(await html("/kaart/organisatie/ind")).not.toContain("Gecontroleerd: ");
  });

  it("makes the phone number of a loket one to tap, also with a note beside it", async () => {
    expect(await html("/kaart/loket/ind-maatwerkloket")).toContain('href="tel:0880430430"');
  });

  it("leads from a knelpunt to help with it, and only from a knelpunt", async () => {
    const pagina = await html("/kaart/knelpunt/briefadres-geweigerd");
    expect(pagina).toMatch(
      /<form method="post" action="\/gesprek"><button type="submit" name="tekst" value="kies briefadres-geweigerd"[^>]*>Help mij hiermee</,
    );
    const beurt = await (await stelOp().typ("kies briefadres-geweigerd")).text();
    const stap = kaart.knelpunten.find(({ id }) => id === "briefadres-geweigerd")?.volgendeStap ?? "-";
    expect(beurt).toContain(ontsnapt(stap));
    expect(await html("/kaart/organisatie/ind")).not.toContain("<form");
  });

  it("needs no script, sets no cookie and remembers nothing", async () => {
    for (const pad of ["/netwerk", "/netwerk?zoek=ind", "/kaart/organisatie/ind", "/kaart/organisatie/weg"]) {
      const antwoord = await haal(pad);
      expect(antwoord.headers.get("set-cookie")).toBeNull();
      // Data for programs is no script: it is never run.
      expect(await antwoord.text()).not.toMatch(/<script(?! type="application\/ld\+json">)/);
    }
    expect(gekregen).toEqual([]);
  });

  it.each([
    ["/kaart/begrip/18-%2F18%2B", "18-/18+"],
    // As API Gateway hands it over.
    ["/kaart/begrip/18-/18+", "18-/18+"],
    ["/kaart/begrip/cli%C3%ABntondersteuner", "cliëntondersteuner"],
    ["/kaart/begrip/beslagvrije%20voet", "beslagvrije voet"],
    ["/kaart/begrip/beslagvrije voet", "beslagvrije voet"],
  ])("%s finds its begrip", async (pad, term) => {
    expect(kop1(await html(pad))).toEqual([term]);
  });

  it("shows whatever stands on the kaart as text", async () => {
    const kwaad = `<script>alert(1)</script> " onload="x`;
    const verkenning = {
      soort: "begrip",
      id: "x",
      naam: kwaad,
      delen: [{ kop: kwaad, regels: [kwaad] }],
    } as const;
    const met = stelOp({
      hulp: {
        verken: () => ({
          verkenning: {
            ...verkenning,
            delen: verkenning.delen.map((deel) => ({ ...deel, regels: [kwaad] })),
          },
          buren: [],
        }),
      },
    });
    const pagina = await (await met.app.request("/kaart/begrip/x")).text();
    expect(pagina).not.toMatch(/<script|"\s*onload="/);
    expect(inhoud(pagina, "og:title")).toBe(ontsnapt(kwaad).replaceAll(">", "&gt;"));
  });
});

describe("an address that leads nowhere", () => {
  it.each([
    "/kaart/organisatie/uvw",
    "/kaart/organisatie/belastingdinst",
    "/kaart/organisatie/IND",
    "/kaart/organisatie/ind/",
    "/kaart/organisatie/%20ind",
    "/kaart/Organisatie/ind",
    "/kaart/organisaties/ind",
    "/kaart/regeling/ind",
    "/kaart/begrip/organisatie/ind",
    "/kaart/knelpunt/briefadres",
    "/kaart/begrip/Beslagvrije%20voet",
    "/kaart/ind/ind",
    "/kaart/__proto__/constructor",
    "/kaart/organisatie/__proto__",
    "/kaart/begrip/%ff",
    "/kaart/begrip/%00",
    `/kaart/begrip/${"a".repeat(200)}`,
  ])("%s is a friendly 404, not another record", async (pad) => {
    const antwoord = await haal(pad);
    expect(antwoord.status).toBe(404);
    expect(antwoord.headers.get("content-type")).toContain("text/html");
    const pagina = await antwoord.text();
    expect(kop1(pagina)).toEqual(["Deze pagina is er niet"]);
    expect(adressenIn(pagina)).toEqual(expect.arrayContaining(["/", "/netwerk"]));
    expect(pagina).toContain('<input id="zoek"');
    expect(meldingen).toEqual([]);
  });
});

describe("GET /netwerk", () => {
  it("has every knelpunt once, under its main domein, and every organisatie with its ingangen", async () => {
    const pagina = await html("/netwerk");
    const adressen = adressenIn(pagina).filter((adres) => adres.startsWith("/kaart/"));
    const verwacht = records
      .filter(({ soort }) => soort === "knelpunt" || soort === "organisatie")
      .map(recordAdres);
    expect(adressen.toSorted()).toEqual(verwacht.toSorted());
    const wonen = /Wonen <span[^>]*>\((\d+)\)[\s\S]*?<\/details>/.exec(pagina);
    const inWonen = kaart.knelpunten.filter(({ domeinen }) => domeinen[0] === "wonen");
    expect(Number(wonen?.[1])).toBe(inWonen.length);
    for (const { id } of inWonen) expect(wonen?.[0]).toContain(`/kaart/knelpunt/${id}"`);
    const ingangen = [...kaart.loketten, ...kaart.contactpersonen].filter(
      ({ organisatie }) => organisatie === "ind",
    );
    expect(pagina).toMatch(
      new RegExp(`organisatie/ind"[^>]*>[^<]*</a><span[^>]*>${ingangen.length} ingangen</span>`),
    );
    expect(pagina).toContain("nog geen ingang");
  });

  it("folds each list behind a heading, and has a skip link to the content", async () => {
    const pagina = await html("/netwerk");
    expect(pagina.match(/<details/g)?.length).toBeGreaterThan(20);
    expect(pagina.match(/<details class="groep"><summary[^>]*><h3/g)?.length).toBe(
      pagina.match(/<details/g)?.length,
    );
    expect(pagina).toMatch(/<a href="#inhoud" class="utrecht-skip-link[\s\S]*<main[^>]*id="inhoud"/);
    expect(niveaus(pagina).slice(0, 3)).toEqual([1, 2, 3]);
  });

  it("can be reached from the chat", async () => {
    expect(adressenIn((await html("/")).split("</main>")[0] ?? "")).toContain("/netwerk");
  });
});

describe("GET /netwerk?zoek=", () => {
  const zoek = (tekst: string) => html(`/netwerk?zoek=${encodeURIComponent(tekst)}`);
  const treffers = (pagina: string) =>
    [...pagina.matchAll(/<li class="verwijzing"><a href="([^"]+)"[^>]*>[^<]*<\/a><span[^>]*>([^<]*)</g)].map(
      ([, adres, soort]) => `${soort} ${adres}`,
    );

  it("gives the records with that name, with their kind", async () => {
    const pagina = await zoek("belastingdinst");
    expect(treffers(pagina).slice(0, 2)).toContain("Organisatie /kaart/organisatie/belastingdienst");
    expect(pagina).toContain(`<h2 class="utrecht-heading-2">${treffers(pagina).length} gevonden</h2>`);
    expect(pagina).toContain('value="belastingdinst"');
    expect(pagina).not.toContain("<details");
  });

  it("gives at most twenty, and says that there are more", async () => {
    const veel = await zoek("gemeente");
    expect(treffers(veel)).toHaveLength(20);
    expect(veel).toContain("de eerste 20");
    expect(await zoek("briefadres")).not.toContain("de eerste");
  });

  it("says beside the field where a question about a resident belongs", async () => {
    for (const pad of ["/netwerk", "/netwerk?zoek=ind"]) {
      const formulier = /<form method="get"[\s\S]*?<\/form>/.exec(await html(pad))?.[0] ?? "";
      expect(formulier).toMatch(/aria-describedby="zoek-hulp zoek-niet"/);
      expect(formulier).toMatch(
        /id="zoek-niet">Typ hier niets over een inwoner[\s\S]*href="\/"[^>]*>[^<]*chat</,
      );
    }
  });

  it.each([
    ["nothing", "", "Je hebt nog niets ingevuld"],
    ["white space", "   ", "Je hebt nog niets ingevuld"],
    ["an unknown name", "pindakaas", "Niets gevonden met deze naam"],
    ["one letter", "x", "Niets gevonden met deze naam"],
  ])("with %s says so and shows the overview as a way on", async (_, tekst, kop) => {
    const pagina = await zoek(tekst);
    expect(pagina).toContain(`<h2 class="utrecht-heading-2">${kop}</h2>`);
    expect(pagina).toContain("Knelpunten per domein");
    expect(adressenIn(pagina)).toContain("/");
  });

  it("is kept nowhere, and tells nobody what was typed but the one who typed it", async () => {
    const antwoord = await haal("/netwerk?zoek=kwispelkrokodil");
    expect(antwoord.headers.get("cache-control")).toBe("no-store");
    const pagina = await antwoord.text();
    expect(pagina.match(/kwispelkrokodil/g)).toHaveLength(1);
    expect(pagina).toContain('value="kwispelkrokodil"');
    expect(pagina.split("</head>")[0]).not.toContain("kwispel");
  });

  it("masks personal data and warns honestly that it stands in the address", async () => {
    const pagina = await zoek("bsn 123456782");
    expect(pagina).not.toContain("123456782");
    expect(pagina).toContain("[bsn]");
    expect(pagina).toMatch(/role="status"[\s\S]*in het adres van deze pagina/);
    expect(await zoek("ind")).not.toContain('role="status"');
  });

  it("takes no name on the kaart for personal data", () => {
    const namen = records.map(({ naam }) => naam).filter((naam) => naam.length <= 60);
    expect(namen.filter((naam) => hulp.maskeer(naam).gevonden.length > 0)).toEqual([]);
  });

  it.each([
    ["HTML", `"><script>alert(1)</script>`],
    ["a quote", "' onfocus='x"],
    ["a percent sign", "%"],
    ["a very long text", "a".repeat(9000)],
    ["an invisible sign", "\u0000"],
    ["a template", "{{7*7}}"],
  ])("shows %s as text", async (_, tekst) => {
    const pagina = await zoek(tekst);
    expect(pagina).not.toMatch(/<script|' onfocus='x'|a{61}/);
    expect(pagina).toContain("</html>");
  });

  it("takes the first of two, and leaves other questions alone", async () => {
    expect(await html("/netwerk?zoek=ind&zoek=uwv")).toContain('value="ind"');
    expect(await html("/netwerk?anders=ind")).toContain("Kijk rond in wat");
  });
});

describe("the way from the kaart to the API", () => {
  it("is the same record: an answer names ingangen and knelpunten that have a page", async () => {
    const { vraag } = stelOp();
    const { advies } = antwoordSchema.parse(
      await (await vraag({ tekst: "kies briefadres-geweigerd" })).json(),
    );
    if (!advies?.ingang) throw new Error("expected an advies with an ingang");
    const { soort, id } = advies.ingang;
    expect((await haal(recordAdres({ soort, id }))).status).toBe(200);
    expect((await haal(recordAdres({ soort: "knelpunt", id: advies.knelpunt.id }))).status).toBe(200);
  });
});
