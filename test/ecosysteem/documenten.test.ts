/** The documents for people are true of the code, as far as a machine can tell. */
import { access, readdir, readFile } from "node:fs/promises";
import path from "node:path";
import { describe, expect, it } from "vitest";
import * as z from "zod";
import { leesGoudvragen } from "../goud/vragen.ts";

const WORTEL = path.resolve(import.meta.dirname, "../..");
const lees = (bestand: string) => readFile(path.join(WORTEL, bestand), "utf8");
const DOCUMENTEN = [
  "CONTRIBUTING.md",
  "GOVERNANCE.md",
  "CODE_OF_CONDUCT.md",
  "ALGORITMEREGISTER.md",
  "infra/DRAAIBOEK.md",
] as const;
const teksten = new Map(await Promise.all(DOCUMENTEN.map(async (naam) => [naam, await lees(naam)] as const)));
const tekst = (naam: (typeof DOCUMENTEN)[number]) => teksten.get(naam) ?? "";

/** All TypeScript below a folder as one text. */
async function bron(map: string): Promise<string> {
  const namen = (await readdir(path.join(WORTEL, map), { recursive: true })).filter((naam) =>
    /\.tsx?$/.test(naam),
  );
  return (await Promise.all(namen.map((naam) => lees(path.join(map, naam))))).join("\n");
}
const infra = `${await bron("infra")}\n${await lees("sst.config.ts")}`;
const functies = await bron("functions");

/** What a heading makes of itself as the target of a link, as GitHub does. */
const anker = (kop: string) =>
  kop
    .toLowerCase()
    .replace(/[^\p{L}\p{N} _-]/gu, "")
    .replaceAll(" ", "-");
const koppen = (markdown: string) => [...markdown.matchAll(/^#+ (.+)$/gm)].map(([, kop = ""]) => kop);

describe.each(DOCUMENTEN)("%s", (naam) => {
  it("links only to files and headings that are there", async () => {
    for (const [, doel = ""] of tekst(naam).matchAll(/\]\(([^)\s]+)\)/g)) {
      if (/^https:/.test(doel)) continue;
      const [bestand = "", kop] = doel.split("#");
      const pad = bestand === "" ? naam : path.join(path.dirname(naam), bestand);
      await access(path.join(WORTEL, pad));
      if (kop !== undefined) expect(koppen(await lees(pad)).map(anker), doel).toContain(kop);
    }
  });

  it("names only commands that there are", async () => {
    const { scripts } = z
      .object({ scripts: z.record(z.string(), z.string()) })
      .parse(JSON.parse(await lees("package.json")));
    for (const [, opdracht = ""] of tekst(naam).matchAll(/npm run (?:--silent )?([a-z][a-z:]*)/g))
      expect(Object.keys(scripts)).toContain(opdracht);
  });

  it("stays readable: no line over 200 characters but a table", () => {
    const lang = tekst(naam)
      .split("\n")
      .filter((regel) => regel.length > 200 && !regel.startsWith("|"));
    expect(lang).toEqual([]);
  });
});

describe("infra/DRAAIBOEK.md", () => {
  const draaiboek = tekst("infra/DRAAIBOEK.md");
  // `alarm("Naam"` and `alarm(\`${naam}Naam\``, or a MetricAlarm of its own; the wrapper names none.
  const alarmen = [...infra.matchAll(/(?:\balarm\(|MetricAlarm\()\s*["`]([^"`]+)["`]/g)]
    .map(([, naam = ""]) => naam.replace(/^Alarm(?=.)/, ""))
    .map((naam) => naam.replace(/\$\{naam\}/, "<Lambda>"))
    .filter((naam) => naam !== "<Lambda>");
  const stappen = draaiboek.split(/^### /m).slice(1);

  it("finds the alarms in the code", () => {
    expect(alarmen).toEqual(expect.arrayContaining(["<Lambda>Fouten", "<Lambda>Traag", "ApiAntwoord5xx"]));
  });

  it("has a heading for every alarm, and under it what it means, where to look, what to do and when it is over", () => {
    for (const alarm of alarmen) {
      const stap = stappen.find((deel) => deel.startsWith(`\`${alarm}\`\n`));
      expect(stap, `geen kop voor ${alarm}`).toBeDefined();
      for (const woord of ["**Betekent**", "**Kijk**", "**Doe**", "**Over**"])
        expect(stap, `${alarm}: ${woord}`).toContain(woord);
    }
  });

  it("says that it was not practised", () => {
    expect(draaiboek).toContain("nog niet geoefend in AWS");
  });

  it("names only codes, secrets and parameters that the code knows", () => {
    const codes = [...draaiboek.matchAll(/`((?:omgeving|opslag|teams|whatsapp|web)\/[a-z-]+)`/g)];
    expect(codes.length).toBeGreaterThan(4);
    for (const [, code = ""] of codes) expect(functies, code).toContain(`"${code}"`);
    for (const [, geheim = ""] of draaiboek.matchAll(/`((?:Teams|WhatsApp)App[A-Z]\w+|WhatsApp[A-Z]\w+)`/g)) {
      if (alarmen.some((alarm) => geheim.endsWith(alarm.replace("<Lambda>", "")))) continue;
      expect(infra, geheim).toContain(`"${geheim}"`);
    }
    for (const naam of ["API_PER_SECONDE", "API_PIEK", "LAMBDA_GELIJKTIJDIG", "TEAMS", "WHATSAPP"])
      expect([draaiboek.includes(naam), infra.includes(naam)], naam).toEqual([true, true]);
    for (const [, naam = ""] of draaiboek.matchAll(/`(OIDC_[A-Z_]+)`/g)) expect(functies).toContain(naam);
    for (const woord of [
      "X-Request-Id",
      "WieMoetIkBellen",
      "Beurten",
      "Duur",
      "Fouten",
      "Waarschuwingen",
      "/ready",
    ])
      expect([draaiboek.includes(woord), functies.includes(`"${woord}"`)], woord).toEqual([true, true]);
  });
});

/**
 * The fields of the publication standard of the Algoritmeregister 1.0.0 (https://github.com/MinBZK/
 * Algoritmeregister-Publicatiestandaard, published snapshot 1.0.9, CC0), in their order, with the most characters.
 */
const VELDEN: readonly (readonly [string, number])[] = [
  ["Naam", 100],
  ["Korte omschrijving", 350],
  ["Organisatie", 100],
  ["Thema", Infinity],
  ["Status", Infinity],
  ["Begindatum", Infinity],
  ["Einddatum", Infinity],
  ["Contactgegevens", Infinity],
  ["Link naar publiekspagina", Infinity],
  ["Publicatiecategorie", Infinity],
  ["Link naar bronregistratie", Infinity],
  ["Doel en impact", 2500],
  ["Afwegingen", 2500],
  ["Menselijke tussenkomst", 2500],
  ["Risicobeheer", 2500],
  ["Wettelijke basis", 2500],
  ["Link naar wettelijke basis", Infinity],
  ["Titel van wettelijke basis", 100],
  ["Verwerkingsregister", Infinity],
  ["Impacttoets(en)", Infinity],
  ["Link naar impacttoets", Infinity],
  ["Toelichting op impacttoetsen", 2500],
  ["Gegevens", 2500],
  ["Link naar gegevensbron", Infinity],
  ["Titel van gegevensbron", 500],
  ["Technische werking", 5000],
  ["Leverancier", 200],
  ["Link naar broncode", Infinity],
  ["Taal", Infinity],
  ["Schema", Infinity],
  ["Bron-ID", 100],
  ["Zoektermen", 2500],
];

describe("ALGORITMEREGISTER.md", () => {
  const velden = new Map(
    tekst("ALGORITMEREGISTER.md")
      .split(/^### /m)
      .slice(1)
      .map((deel) => {
        const [naam = "", ...regels] = deel.split(/\n## /)[0]?.split("\n") ?? [];
        return [naam, regels.join("\n").trim()] as const;
      }),
  );

  it("has every field of the standard, in its order, filled in or with a place for the gemeente", () => {
    expect([...velden.keys()]).toEqual(VELDEN.map(([naam]) => naam));
    expect([...velden].filter(([, waarde]) => waarde === "")).toEqual([]);
  });

  it("keeps each field within what the register takes", () => {
    for (const [naam, meest] of VELDEN) expect(velden.get(naam)?.length, naam).toBeLessThan(meest);
  });

  it("chooses from the lists of the standard", () => {
    expect(velden.get("Taal")).toBe("nld");
    expect(velden.get("Schema")).toBe("1.0.0");
    expect(velden.get("Status")).toMatch(/^(In gebruik|In ontwikkeling|Buiten gebruik)/);
  });

  it("says that a model has learned, and whether it goes on learning, as the standard demands", () => {
    expect(velden.get("Technische werking")).toContain("niet zelflerend");
    expect(velden.get("Technische werking")).toContain("softmaxregressie");
  });

  it("leaves to the gemeente what only the gemeente can say", () => {
    for (const naam of [
      "Organisatie",
      "Contactgegevens",
      "Publicatiecategorie",
      "Wettelijke basis",
      "Impacttoets(en)",
    ])
      expect(velden.get(naam), naam).toMatch(/^\[/);
  });

  it("gives the figures that the other documents give", async () => {
    const zinnen = (await lees("functions/matching/README.md")).match(
      /geleerd van ([\d.]+) oefenzinnen/,
    )?.[1];
    expect(zinnen).toBeDefined();
    expect(velden.get("Gegevens")).toContain(`${zinnen} verzonnen oefenzinnen`);
    const vragen = leesGoudvragen().length.toLocaleString("nl-NL");
    expect(await lees("README.md")).toContain(`${vragen} zelf gegradeerde vragen`);
    expect(velden.get("Risicobeheer")).toContain(`${vragen} gegradeerde vragen`);
  });
});
