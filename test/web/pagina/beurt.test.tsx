import { describe, expect, it } from "vitest";
import type { Reactie } from "../../../functions/gesprek/index.ts";
import { fragment, kaart, reactieOp } from "./hulp.tsx";

const zonderTags = (html: string) => html.replace(/<[^>]+>/g, " ").replace(/\s+/g, " ");
const knoppen = (html: string) =>
  [...html.matchAll(/<button[^>]*name="tekst" value="([^"]*)"/g)].map(([, w]) => w);

describe("BeurtFragment", () => {
  it("shows what was typed as text, whatever it is", async () => {
    const html = await fragment({
      getypt: `<script>alert(1)</script> " onmouseover="x ' & <img src=x onerror=y>`,
      reactie: { soort: "bericht", regels: ["<b>vet</b>"], acties: [{ label: "<i>", stuur: `"><script>` }] },
    });
    expect(html).not.toMatch(/<script|<img|<b>|<i>/);
    expect(html).toContain("&lt;script&gt;alert(1)&lt;/script&gt;");
    expect(html).toContain('value="&quot;&gt;&lt;script&gt;"');
  });

  it("leaves the typed text out when there is none", async () => {
    const html = await fragment({ getypt: null, reactie: reactieOp("help") });
    expect(html).not.toContain("getypt");
  });

  it("has one heading of level 2 that can take the focus, in every kind of reactie", async () => {
    for (const tekst of [
      "help",
      "verken IND",
      "schulden",
      "wat is de beste pizza",
      "hallo",
      "vergunning verlopen",
    ]) {
      const html = await fragment({ getypt: tekst, reactie: reactieOp(tekst) });
      expect(html.match(/<h2 class="[^"]*beurt__kop[^"]*" tabindex="-1"/g), tekst).toHaveLength(1);
      expect(html.match(/<h2/g), tekst).toHaveLength(1);
    }
  });

  it("offers every actie as a button that sends its text, once", async () => {
    for (const tekst of ["verblijfsvergunning te laat verlengd", "schulden", "verken IND", "help"]) {
      const reactie = reactieOp(tekst);
      const gevonden = knoppen(await fragment({ getypt: tekst, reactie }));
      for (const { stuur } of reactie.acties) {
        expect(
          gevonden.filter((waarde) => waarde === stuur),
          `${tekst}: ${stuur}`,
        ).toHaveLength(1);
      }
    }
  });

  it("asks a doorvraag in a fieldset with its choices", async () => {
    const reactie = reactieOp("schulden");
    const html = await fragment({ getypt: "schulden", reactie });
    if (reactie.soort !== "antwoord" || !reactie.antwoord.vraag) throw new Error("expected a doorvraag");
    const veld = /<fieldset[\s\S]*<\/fieldset>/.exec(html)?.[0] ?? "";
    expect(zonderTags(/<legend[\s\S]*<\/legend>/.exec(veld)?.[0] ?? "")).toContain(
      reactie.antwoord.vraag.tekst,
    );
    expect(knoppen(veld)).toEqual(reactie.antwoord.vraag.keuzes.map(({ id }) => `kies ${id}`));
  });

  it.each([
    ["kies verblijfsvergunning-te-laat-verlengd", "Verblijfsvergunning te laat verlengd"],
    ["verken organisatie/ind", "Verken: Immigratie- en Naturalisatiedienst (IND)"],
    ["kies anders", "Iets anders"],
    ["gewoon getypt", "gewoon getypt"],
  ])("reads '%s' back as the user saw it", async (getypt, gelezen) => {
    const html = await fragment({ getypt, reactie: reactieOp(getypt) });
    expect(zonderTags(/<p class="[^"]*getypt">[\s\S]*?<\/p>/.exec(html)?.[0] ?? "")).toContain(gelezen);
  });

  it("gives a way on, with the general ingang, when nothing is found", async () => {
    const goed = reactieOp("verblijfsvergunning te laat verlengd");
    if (goed.soort !== "antwoord" || !goed.antwoord.advies?.ingang) throw new Error("expected an advies");
    const { advies, ...rest } = goed.antwoord;
    const reactie: Reactie = {
      ...goed,
      antwoord: {
        ...rest,
        uitkomst: "niets-gevonden",
        bericht: "Niets.",
        algemeneIngang: advies.ingang ?? undefined,
      },
    };
    const html = await fragment({ getypt: "x", reactie });
    expect(html).toContain("Niet gevonden op de kaart");
    expect(html).toContain('href="tel:0880430430"');
  });
});

describe("every record of the kaart", () => {
  it.each(kaart.knelpunten.map(({ id }) => id))("knelpunt %s renders as advies", async (id) => {
    const html = await fragment({ getypt: `kies ${id}`, reactie: reactieOp(`kies ${id}`) });
    expect(html).toContain("beurt__kop");
    expect(zonderTags(html)).not.toMatch(/\bundefined\b|\bnull\b|\[object/);
  });

  it("renders as verkenning", async () => {
    const alles = [
      ...kaart.organisaties.map(({ id }) => `organisatie/${id}`),
      ...kaart.loketten.map(({ id }) => `loket/${id}`),
      ...kaart.contactpersonen.map(({ id }) => `contactpersoon/${id}`),
      ...kaart.regelingen.map(({ id }) => `regeling/${id}`),
      ...kaart.voorbeelden.map(({ id }) => `voorbeeld/${id}`),
      ...kaart.instrumenten.map(({ id }) => `instrument/${id}`),
    ];
    for (const sleutel of alles) {
      const reactie = reactieOp(`verken ${sleutel}`);
      expect(reactie.soort, sleutel).toBe("verkenning");
      const html = zonderTags(await fragment({ getypt: null, reactie }));
      expect(html, sleutel).not.toMatch(/\bundefined\b|\[object/);
    }
  });
});
