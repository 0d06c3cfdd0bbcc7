import { describe, expect, it } from "vitest";
import * as z from "zod";
import type { AdaptiveCard } from "../../functions/teams/kaart/soorten.ts";
import { TEAMS } from "../../functions/teams/teksten.ts";
import { ontvouwLink, zoek } from "../../functions/teams/zoek/index.ts";
import { APP_ID, delenVan, foutenIn, hulp, kaart, NU, PAGINAS } from "./hulp.ts";

const instellingen = {
  appId: APP_ID,
  tenants: "alle" as const,
  paginas: PAGINAS,
  lokaal: false,
  openIdAdres: "",
};
const afhankelijkheden = { hulp, nu: () => NU, instellingen };

/** https://learn.microsoft.com/microsoftteams/platform/messaging-extensions/how-to/search-commands/respond-to-search */
const lijstSchema = z.strictObject({
  composeExtension: z.strictObject({
    type: z.literal("result"),
    attachmentLayout: z.literal("list"),
    attachments: z
      .array(
        z.strictObject({
          contentType: z.literal("application/vnd.microsoft.card.adaptive"),
          content: z.custom<AdaptiveCard>((kaartje) => typeof kaartje === "object"),
          preview: z.strictObject({
            contentType: z.literal("application/vnd.microsoft.card.thumbnail"),
            content: z.strictObject({ title: z.string().min(1), text: z.string().min(1) }),
          }),
        }),
      )
      .min(1)
      .max(10),
  }),
});

/** The hits of a search, or of an unfolded link. */
function treffersIn(antwoord: unknown) {
  const { attachments } = lijstSchema.parse(antwoord).composeExtension;
  return attachments.map(({ content, preview }) => ({ kaart: content, titel: preview.content.title }));
}
const treffers = (vraag: string) => treffersIn(zoek(afhankelijkheden, vraag));
const titels = (vraag: string) => treffers(vraag).map(({ titel }) => titel);

describe("a search in the compose box", () => {
  it.each(["wie bel ik voor briefadres", "briefadres"])("gives the loket first: %s", (vraag) => {
    const [eerste] = treffers(vraag);
    expect(eerste?.titel).toBe("Briefadres aanvragen bij Burgerzaken");
    expect(titels(vraag)).toContain("Briefadres geweigerd, alles staat stil");
  });

  it.each([
    ["IND", "Immigratie- en Naturalisatiedienst (IND)", "IND-maatwerkloket (maatwerkplaats)"],
    ["duo", "Dienst Uitvoering Onderwijs", "DUO: betalingsachterstand en persoonsgericht innen"],
    ["sociale verz", "Sociale Verzekeringsbank", "SVB: kinderbijslag"],
    ["belastingdinst", "Belastingdienst", "BelastingTelefoon — Belastingdienst"],
    ["veilig thuis", "Veilig Thuis", "Veilig Thuis: advies en melding"],
  ])("a name gives its organisatie first, then its lokets: %s", (vraag, organisatie, loket) => {
    const gevonden = titels(vraag);
    expect(gevonden[0]).toBe(organisatie);
    expect(gevonden.slice(1, 5)).toContain(loket);
  });

  it("an abbreviation is no beginning of another word", () => {
    expect(titels("ind").filter((titel) => titel.startsWith("CIZ"))).toEqual([]);
  });

  it("a problem gives its step first, then whom to call", () => {
    expect(titels("cjib boetes").slice(0, 2)).toEqual([
      "Boetes stapelen op bij het CJIB",
      "CJIB: lijn voor hulpverleners en bewindvoerders",
    ]);
    expect(titels("gemeente weigert briefadres")[0]).toBe("Briefadres geweigerd, alles staat stil");
  });

  it("danger gives the acute step, whatever else the words are", () => {
    const [eerste] = treffers("ze wil vanavond uit het leven stappen");
    expect(JSON.stringify(eerste?.kaart.body[0])).toContain("tel:112");
  });

  it("shows of a loket how to reach it and when that was checked", () => {
    const json = JSON.stringify(
      treffers("veilig thuis").find(({ titel }) => titel.startsWith("Veilig Thuis:"))?.kaart,
    );
    expect(json).toContain("(tel:08002000)");
    expect(json).toMatch(/Gecontroleerd: |Niet bekend wanneer dit is gecontroleerd/);
  });

  it.each(["", "   ", "🙂", "?!", "\u200b"])("says what to type: %j", (vraag) => {
    expect(zoek(afhankelijkheden, vraag)).toEqual({
      composeExtension: { type: "message", text: TEAMS.zoekLeeg },
    });
  });

  it("says so when nothing is found", () => {
    expect(zoek(afhankelijkheden, "qzxv")).toEqual({
      composeExtension: { type: "message", text: TEAMS.zoekNiets },
    });
  });

  it.each([
    ["a long story", "briefadres geweigerd ".repeat(250)],
    ["a word without an end", "x".repeat(5000)],
    ["white space without an end", `wie ${" ".repeat(5000)}bel ik voor briefadres`],
    ["white space behind a beginning", `wie moet ik bellen${" ".repeat(3000)}x`],
  ])("survives %s", (_, vraag) => {
    expect(JSON.stringify(zoek(afhankelijkheden, vraag))).toContain("composeExtension");
  });

  it("finds past personal data, and says nothing of what was typed", () => {
    const json = JSON.stringify(
      zoek(afhankelijkheden, "zeepaardje bsn 123456782 briefadres geweigerd quokkafeest"),
    );
    expect(json).toContain("Briefadres");
    expect(json).not.toMatch(/123456782|zeepaardje|quokkafeest|\[bsn\]/);
  });

  it("gives cards that may go anywhere: no press that comes back to us, titles that differ", () => {
    const vragen = [
      "briefadres",
      "IND",
      "cjib boetes",
      "duo",
      "uwv",
      "schuldhulp",
      "huur",
      "sociale dienst",
      "juri",
      "zorg",
    ];
    const fouten = vragen.flatMap((vraag) => {
      const gevonden = treffers(vraag);
      const namen = gevonden.map(({ titel }) => titel.toLowerCase());
      return [
        ...(new Set(namen).size < namen.length ? [`${vraag}: the same title twice`] : []),
        ...gevonden.flatMap(({ titel, kaart: bron }) => [
          ...foutenIn(bron).map((fout) => `${vraag}, ${titel}: ${fout}`),
          ...[...delenVan(bron)]
            .filter(({ type }) => type === "Action.Execute" || type === "Action.Submit")
            .map(() => `${vraag}, ${titel}: a press that comes back`),
        ]),
      ];
    });
    expect(fouten).toEqual([]);
  });
});

describe("a link to a page of ours", () => {
  const ontvouw = (adres: string, bij: string = PAGINAS) =>
    ontvouwLink({ ...afhankelijkheden, instellingen: { ...instellingen, paginas: bij } }, adres);

  it.each([
    ["knelpunt", "Briefadres geweigerd, alles staat stil"],
    ["loket", "Briefadres aanvragen bij Burgerzaken"],
  ])("unfolds a %s", (soort, titel) => {
    const bekend = soort === "knelpunt" ? kaart.knelpunten : kaart.loketten;
    const record = bekend.find((een) => een.naam === titel);
    expect(record).toBeDefined();
    const [treffer, ...rest] = treffersIn(ontvouw(`${PAGINAS}/kaart/${soort}/${record?.id}?van=teams#stap`));
    expect(rest).toEqual([]);
    expect(treffer?.titel).toBe(titel);
    expect(treffer && foutenIn(treffer.kaart)).toEqual([]);
  });

  it("unfolds every loket and contactpersoon to a card that Teams takes", () => {
    const adressen = [
      ...kaart.loketten.map(({ id }) => `loket/${id}`),
      ...kaart.contactpersonen.map(({ id }) => `contactpersoon/${id}`),
    ];
    const fouten = adressen.flatMap((adres) =>
      treffersIn(ontvouw(`${PAGINAS}/kaart/${adres}`)).flatMap(({ kaart: bron }) =>
        foutenIn(bron).map((fout) => `${adres}: ${fout}`),
      ),
    );
    expect(fouten).toEqual([]);
  });

  it("unfolds a begrip with characters that an address encodes, and pages below a path", () => {
    const [met] = kaart.begrippen.filter(({ term }) => /[ é,]/.test(term));
    const adres = `/kaart/begrip/${encodeURIComponent(met?.term ?? "")}`;
    expect(treffersIn(ontvouw(PAGINAS + adres))[0]?.titel).toBe(met?.term);
    expect(treffersIn(ontvouw(`${PAGINAS}/wie${adres}`, `${PAGINAS}/wie`))[0]?.titel).toBe(met?.term);
  });

  const ECHT = `/kaart/loket/${kaart.loketten[0]?.id}`;
  it.each([
    ["another host", `https://evil.example${ECHT}`],
    ["another scheme", `${PAGINAS.replace("https", "http")}${ECHT}`],
    ["a lookalike behind ours", `${PAGINAS}.evil.example${ECHT}`],
    ["a lookalike before ours", `https://x${PAGINAS.slice(8)}${ECHT}`],
    ["our host as a user name", `${PAGINAS}@evil.example${ECHT}`],
    ["a user name before our host", `https://iemand@${PAGINAS.slice(8)}${ECHT}`],
    ["another port", `${PAGINAS}:8443${ECHT}`],
    ["a script", `javascript:${PAGINAS}${ECHT}`],
    ["no address", "briefadres"],
    ["no record", `${PAGINAS}/kaart/loket/bestaat-niet`],
    ["a record of another kind", `${PAGINAS}${ECHT.replace("loket", "knelpunt")}`],
    ["no kind of record", `${PAGINAS}${ECHT.replace("loket", "toString")}`],
    ["a half-known name", `${PAGINAS}/kaart/organisatie/belastingdinst`],
    ["a slash that is encoded", `${PAGINAS}/kaart/loket%2F${kaart.loketten[0]?.id}`],
    ["a way up that is encoded", `${PAGINAS}/kaart/loket/%2e%2e%2f${kaart.loketten[0]?.id}`],
    ["broken encoding", `${PAGINAS}/kaart/loket/%E0%A4%A`],
    ["something below a record", `${PAGINAS}${ECHT}/meer`],
    ["another page of ours", `${PAGINAS}/help`],
  ])("stays folded: %s", (_, adres) => {
    expect(ontvouw(adres)).toEqual({});
  });
});
