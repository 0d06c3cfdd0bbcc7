import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { parse } from "yaml";
import { hulp, kennis, OORSPRONG, stelOp } from "../opstelling.ts";

const { app } = stelOp();
const { kaart } = kennis;
const html = async (pad: string) => (await app.request(`${OORSPRONG}${pad}`)).text();
const blokken = (pagina: string) =>
  [...pagina.matchAll(/<script type="application\/ld\+json">(.*?)<\/script>/gs)].map(
    ([, tekst = ""]): Record<string, unknown> => JSON.parse(tekst),
  );

describe("schema.org on the record pages", () => {
  it("describes an organisatie with its ingangen", async () => {
    const [ind] = blokken(await html("/kaart/organisatie/ind"));
    expect(ind).toMatchObject({
      "@context": "https://schema.org",
      "@type": "GovernmentOrganization",
      "@id": "/kaart/organisatie/ind",
      alternateName: "IND",
    });
    const eigen = [...kaart.loketten, ...kaart.contactpersonen].filter(
      ({ organisatie }) => organisatie === "ind",
    );
    expect(ind?.contactPoint).toHaveLength(eigen.length);
  });

  it("calls only what is government a GovernmentOrganization", async () => {
    const soortVan = async (soort: string) => {
      const id = kaart.organisaties.find((een) => een.soort === soort)?.id ?? "";
      return blokken(await html(`/kaart/organisatie/${id}`))[0]?.["@type"];
    };
    expect(await soortVan("ministerie")).toBe("GovernmentOrganization");
    expect(await soortVan("maatschappelijk")).toBe("Organization");
  });

  it("describes a loket as a ContactPoint of its organisatie, and a regeling as a GovernmentService", async () => {
    expect(blokken(await html("/kaart/loket/ind-maatwerkloket"))[0]).toMatchObject({
      "@id": "/kaart/organisatie/ind",
      contactPoint: { "@type": "ContactPoint", telephone: ["088 043 04 30"], areaServed: "landelijk" },
    });
    expect(blokken(await html("/kaart/regeling/briefadres"))[0]).toMatchObject({
      "@type": "GovernmentService",
      serviceOperator: { "@type": "GovernmentOrganization" },
    });
  });

  it("has one block for every record with a word in schema.org, and none for the others", async () => {
    for (const [soort, records] of [
      ["organisatie", kaart.organisaties],
      ["loket", kaart.loketten],
      ["contactpersoon", kaart.contactpersonen],
      ["regeling", kaart.regelingen],
    ] as const) {
      for (const { id } of records) {
        const gevonden = blokken(await html(`/kaart/${soort}/${id}`));
        expect(gevonden, `${soort}/${id}`).toHaveLength(1);
        expect(JSON.stringify(gevonden)).not.toMatch(/:(null|"undefined"|\[\])/);
      }
    }
    expect(blokken(await html("/kaart/knelpunt/briefadres-geweigerd"))).toEqual([]);
  });

  it("cannot be ended by what stands on the kaart", async () => {
    const kwaad = "</script><script>alert(1)</script><!--";
    const organisaties = new Map(hulp.kaart.organisaties);
    const ind = organisaties.get("ind");
    if (!ind) throw new Error("expected the IND on the kaart");
    organisaties.set("ind", { ...ind, taak: kwaad });
    const met = stelOp({ hulp: { kaart: { ...hulp.kaart, organisaties } } });
    const pagina = await (await met.app.request("/kaart/organisatie/ind")).text();
    expect(blokken(pagina)[0]?.description).toBe(kwaad);
    expect(pagina).not.toContain("<script>alert");
  });
});

describe("klopt niet", () => {
  it("leads to the issue tracker of publiccode.yml, with the record and nothing else", async () => {
    const { url } = parse(readFileSync(new URL("../../../publiccode.yml", import.meta.url), "utf8"));
    for (const [soort, id] of [
      ["loket", "ind-maatwerkloket"],
      ["begrip", "18-/18+"],
    ] as const) {
      const pagina = await html(`/kaart/${soort}/${encodeURIComponent(id)}`);
      const [, adres = ""] = /<a href="([^"]+)"[^>]*>Klopt hier iets niet/.exec(pagina) ?? [];
      const naar = new URL(adres.replaceAll("&amp;", "&"));
      expect(`${naar.origin}${naar.pathname}`).toBe(`${url}/issues/new`);
      expect([...naar.searchParams.keys()]).toEqual(["title", "body"]);
      expect(naar.searchParams.get("title")).toBe(`Klopt niet: ${soort}/${id}`);
      expect(naar.searchParams.get("body")).toContain(`Record: ${soort}/${id}\n`);
    }
  });
});
