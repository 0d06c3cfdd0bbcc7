import { describe, expect, it } from "vitest";
import type { Advies, Antwoord, Ingang } from "../../../functions/antwoord/schema.ts";
import { fragment, reactieOp } from "./hulp.tsx";

const echt = reactieOp("verblijfsvergunning te laat verlengd");
if (echt.soort !== "antwoord" || !echt.antwoord.advies?.ingang)
  throw new Error("expected an advies with an ingang");
const { antwoord: basis } = echt;
const { advies: basisAdvies } = echt.antwoord;
const { ingang: basisIngang } = echt.antwoord.advies;

/** The card of a real advies with some fields changed. */
function kaart(
  anders: { antwoord?: Partial<Antwoord>; advies?: Partial<Advies>; ingang?: Partial<Ingang> } = {},
) {
  const ingang = { ...basisIngang, ...anders.ingang };
  const advies = { ...basisAdvies, ingang, ...anders.advies };
  const antwoord = { ...basis, advies, ...anders.antwoord };
  return fragment({ getypt: "x", reactie: { soort: "antwoord", antwoord, uitgebreid: false, acties: [] } });
}
const kanaal = (soort: Ingang["kanalen"][number]["soort"], waarde: string) =>
  kaart({ ingang: { kanalen: [{ soort, waarde }] } });
const stap = (html: string) => html.split("<details")[0] ?? "";

describe("the card of an advies", () => {
  it("puts the step first, then whom to call, what to say, what to have ready, and folds the rest", async () => {
    const html = await kaart();
    const volgorde = [
      basisAdvies.volgendeStap,
      basisIngang.naam,
      "Zeg dit",
      "Leg klaar",
      "<details",
      "Lukt dit niet?",
      "Regelingen die ruimte geven",
      "Eerder gedaan",
      "Wat je deelt",
      "Bronnen",
    ].map((tekst) => html.indexOf(tekst));
    expect(volgorde).not.toContain(-1);
    expect(volgorde).toEqual([...volgorde].sort((a, b) => a - b));
    expect(html).toMatch(/<details class="meer">/);
    expect(html).not.toContain("<details open");
  });

  it("unfolds it when the user asked for more", async () => {
    const meer = reactieOp("verblijfsvergunning te laat verlengd", "meer");
    expect(await fragment({ getypt: "meer", reactie: meer })).toMatch(/<details class="meer" open/);
  });

  it("says which knelpunt it took and on which of the user's words", async () => {
    expect(await kaart()).toMatch(/Knelpunt:[^.]*Verblijfsvergunning te laat verlengd[^.]*\. Gevonden op: ‘/);
    expect(await kaart({ antwoord: { kandidaten: [] } })).not.toContain("Gevonden op");
  });

  it("offers the other candidates as buttons, without the one that was chosen", async () => {
    const ander = {
      knelpunt: "iets-anders",
      naam: "Iets & anders",
      organisaties: [],
      zekerheid: 0.1,
      waarom: [],
    };
    const html = await kaart({ antwoord: { kandidaten: [...basis.kandidaten, ander] } });
    expect(html).toMatch(/value="kies iets-anders"[^>]*>Iets &amp; anders</);
    expect(html).not.toContain(`value="kies ${basisAdvies.knelpunt.id}"`);
    expect(await kaart({ antwoord: { kandidaten: basis.kandidaten.slice(0, 1) } })).not.toContain(
      "Lijkt ook op",
    );
  });

  it("marks spoed as an alert with a number to tap, before anything else", async () => {
    const html = await kaart({
      antwoord: { uitkomst: "spoed", bericht: "Acuut gevaar. Twijfel je? Bel 112." },
    });
    expect(html).toMatch(/role="alert"[\s\S]*href="tel:112"[^>]*>112<\/a>[\s\S]*<h2/);
    expect(html.indexOf("Gevonden op")).toBeGreaterThan(html.indexOf("Leg klaar"));
    expect(await kaart()).not.toContain('role="alert"');
  });

  it("shows warnings as status messages", async () => {
    const html = await kaart({
      antwoord: { waarschuwingen: [{ code: "persoonsgegevens", tekst: "Ik heb <een> BSN weggelaten." }] },
    });
    expect(html).toMatch(/role="status"[\s\S]*Ik heb &lt;een&gt; BSN weggelaten\./);
  });

  it("does without an ingang when the step is no contact", async () => {
    const html = await kaart({ advies: { ingang: null } });
    expect(html).not.toContain('class="ingang"');
    expect(html).toContain("Zeg dit");
  });

  it.each([
    ["gelukt", "gelukt"],
    ["deels", "deels gelukt"],
    ["lopend", "loopt nog"],
    ["niet-gelukt", "niet gelukt"],
  ] as const)("says in words that an example %s", async (resultaat, woorden) => {
    const voorbeeld = { id: "v", titel: "T", resultaat, sleutel: "S", gemeente: "Zwolle" };
    const html = await kaart({ advies: { voorbeelden: [voorbeeld] } });
    expect(html).toMatch(
      new RegExp(`label--${resultaat}"><svg[^>]*aria-hidden="true"[\\s\\S]*?</svg>${woorden}</span>`),
    );
    expect(html).toContain("(Zwolle)");
  });

  it("numbers the ladder and gives each rung its own way in", async () => {
    const html = await kaart({
      advies: {
        daarna: [
          { tekst: "Eerst dit.", ingang: basisIngang },
          { tekst: "Dan dat.", ingang: null },
        ],
      },
    });
    const ladder = /<ol[\s\S]*<\/ol>/.exec(html)?.[0] ?? "";
    expect(ladder.match(/<li/g)).toHaveLength(2);
    expect(ladder).toContain('href="tel:0880430430"');
  });
});

describe("the ways to reach an ingang", () => {
  it.each([
    ["088 043 04 30", "tel:0880430430"],
    ["112", "tel:112"],
    ["113", "tel:113"],
    ["14 038", "tel:14038"],
    ["+31 70 123 45 67", "tel:+31701234567"],
  ])("makes %s a number to tap", async (waarde, adres) => {
    expect(await kanaal("telefoon", waarde)).toContain(`href="${adres}"`);
  });

  it("makes a plain mail address and an https address links that give nothing away", async () => {
    expect(await kanaal("email", "info@divosa.nl")).toContain('href="mailto:info@divosa.nl"');
    const web = await kanaal("website", "https://www.svb.nl/a?b=1&c=2");
    expect(web).toMatch(/href="https:\/\/www\.svb\.nl\/a\?b=1&amp;c=2"[^>]*rel="noopener noreferrer"/);
    expect(web).not.toContain("target=");
  });

  it.each([
    ["website", "javascript:alert(1)"],
    ["website", "JaVaScRiPt://x%0aalert(1)"],
    ["website", "data:text/html,<script>alert(1)</script>"],
    ["website", "//kwaad.nl"],
    ["website", "https://svb.nl@kwaad.nl"],
    ["website", "https://"],
    ["formulier", "vbscript:x"],
    ["formulier", "Formulier A"],
    ["email", "a@b.nl?bcc=c@d.nl"],
    ["email", "javascript:alert(1)@b.nl"],
    ["telefoon", "geen nummer"],
    ["locatie", "https://www.svb.nl"],
  ] as const)("shows a %s '%s' as text, not as a link", async (soort, waarde) => {
    const deel = /<dl class="kanalen">[\s\S]*?<\/dl>/.exec(stap(await kanaal(soort, waarde)))?.[0] ?? "";
    expect(deel).toContain("<dd");
    expect(deel).not.toMatch(/<a|<script/);
  });

  it("does not link a source with a dangerous address, and escapes its title", async () => {
    const html = await kaart({
      advies: { bronnen: [{ titel: "<script>x</script>", url: "javascript:alert(1)" }] },
    });
    expect(html).not.toMatch(/javascript:|<script/);
    expect(html).toContain("&lt;script&gt;");
  });

  it("dates the sources", async () => {
    const html = await kaart({
      advies: {
        bronnen: [
          { titel: "A", plek: "p. 5", datum: "2024-03-02" },
          { titel: "B", url: "https://b.nl" },
        ],
      },
    });
    expect(html).toMatch(/A, p\. 5<span[^>]*> \(2 maart 2024\)/);
    expect(html).toMatch(/href="https:\/\/b\.nl\/"[\s\S]*geen datum bekend/);
  });

  it.each([
    [
      { gecontroleerdOp: "2023-07", controleNodig: true },
      /Gecontroleerd: juli 2023\.[\s\S]*Controle nodig\./,
    ],
    [{ gecontroleerdOp: null, controleNodig: true }, /Niet bekend wanneer dit is gecontroleerd\./],
  ])("says how fresh it is: %j", async (ingang, verwacht) => {
    expect(stap(await kaart({ ingang }))).toMatch(verwacht);
  });

  it("does not ask for a check that is not needed", async () => {
    const html = stap(await kaart({ ingang: { gecontroleerdOp: "2026-10-01", controleNodig: false } }));
    expect(html).toContain("Gecontroleerd: 1 oktober 2026.");
    expect(html).not.toContain("Controle nodig");
  });

  it("names the area only where it is not the whole country", async () => {
    expect(stap(await kaart({ ingang: { gebied: "landelijk" } }))).not.toContain("Gebied");
    expect(stap(await kaart({ ingang: { gebied: "eigen gemeente" } }))).toContain("Gebied: eigen gemeente");
  });

  it("says so when there is no way in that everybody may know", async () => {
    expect(stap(await kaart({ ingang: { kanalen: [], letOp: null } }))).toContain("geen openbaar nummer");
    expect(stap(await kaart({ ingang: { kanalen: [], letOp: "Vraag je leidinggevende." } }))).not.toContain(
      "geen openbaar",
    );
  });
});
