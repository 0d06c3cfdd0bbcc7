import { describe, expect, it } from "vitest";
import { parse } from "yaml";
import { herkenOpdracht } from "../../../functions/gesprek/opdrachten.ts";
import { HUISKLEUR } from "../../../functions/teams/pakket/iconen.ts";
import { maakManifest, maakVertaling, opPlaats } from "../../../functions/teams/pakket/manifest.ts";
import { ENGELS, NEDERLANDS, OPDRACHTEN } from "../../../functions/teams/pakket/talen.ts";
import { bezwaren, KEUZE, leesBestand, teksten } from "./hulp.ts";

const MANIFEST = maakManifest(KEUZE);
const LANGE_NAAM = "W".repeat(30);

describe("the schema of Microsoft", () => {
  it("takes the manifest and the translation, with our own name and with the longest other one", () => {
    for (const keuze of [KEUZE, { ...KEUZE, naamKort: LANGE_NAAM }]) {
      expect(bezwaren("MicrosoftTeams", maakManifest(keuze))).toEqual([]);
      expect(bezwaren("MicrosoftTeams.Localization", maakVertaling(keuze))).toEqual([]);
    }
  });

  it("would see a mistake: wrong colour, id, scope, an unknown field, a name that is too long", () => {
    const fout = {
      ...MANIFEST,
      id: "x",
      accentColor: "blauw",
      isVreemd: true,
      defaultInstallScope: "overal",
    };
    expect(bezwaren("MicrosoftTeams", fout)).toHaveLength(4);
    expect(bezwaren("MicrosoftTeams", maakManifest({ ...KEUZE, naamKort: `${LANGE_NAAM}!` }))).not.toEqual(
      [],
    );
    expect(
      bezwaren("MicrosoftTeams.Localization", { ...maakVertaling(), "staticTabs[1].naam": "x" }),
    ).toHaveLength(1);
  });
});

describe("what the app asks and offers", () => {
  it("serves one bot in a chat of one's own, a channel and a group chat, each with its commands", () => {
    const [bot] = MANIFEST.bots;
    expect(bot).toMatchObject({ botId: KEUZE.appId, supportsFiles: false, isNotificationOnly: false });
    expect(bot?.scopes).toEqual(["personal", "team", "groupChat"]);
    expect(bot?.commandLists.map(({ scopes }) => scopes)).toEqual([["personal"], ["team"], ["groupChat"]]);
    for (const { commands } of bot?.commandLists ?? []) {
      expect(commands.map(({ title }) => title)).toEqual([
        "Help",
        "Opnieuw",
        "Gemeente",
        "Verken",
        "Wat weet je van mij",
        "Vergeet mij",
      ]);
    }
  });

  it.each(OPDRACHTEN)(
    "the bot understands $titel as it is sent, or with a name behind it",
    ({ naam, titel }) => {
      const gehoord = herkenOpdracht(titel) ?? herkenOpdracht(`${titel} Zwolle`);
      expect(gehoord?.soort).toBe(naam);
    },
  );

  it("searches while you write, and unfolds links to our own pages only", () => {
    const [zoek] = MANIFEST.composeExtensions;
    expect(zoek).toMatchObject({
      botId: KEUZE.appId,
      commands: [
        {
          id: "zoek",
          type: "query",
          title: "Zoek wie je belt",
          context: ["compose", "commandBox"],
          initialRun: true,
          parameters: [{ name: "vraag" }],
        },
      ],
      messageHandlers: [
        { type: "link", value: { domains: [KEUZE.domein], supportsAnonymizedPayloads: false } },
      ],
    });
  });

  it("opens on the chat, then the pages, and says last what it is", () => {
    expect(MANIFEST.staticTabs.map(({ entityId }) => entityId)).toEqual([
      "conversations",
      "vraag",
      "netwerk",
      "about",
    ]);
    expect(MANIFEST.staticTabs[1]).toMatchObject({
      contentUrl: "https://bellen.gemeente.nl/",
      websiteUrl: "https://bellen.gemeente.nl/",
    });
    expect(MANIFEST.staticTabs[2]).toMatchObject({ contentUrl: "https://bellen.gemeente.nl/netwerk" });
  });

  it("every address is https on our own domain, but for the page of the maker; no other domain is trusted", () => {
    const eigen = maakManifest({ ...KEUZE, domein: "ander.voorbeeld.nl" });
    const adressen = teksten(eigen).filter(([plek, tekst]) => plek !== "$schema" && tekst.includes("://"));
    expect(adressen.length).toBeGreaterThan(6);
    for (const [plek, adres] of adressen) {
      if (plek === "developer.websiteUrl") continue;
      expect(adres).toMatch(/^(?:https|api):\/\/ander\.voorbeeld\.nl\//);
    }
    expect(eigen.validDomains).toEqual(["ander.voorbeeld.nl"]);
  });

  it("asks for the identity of who asks and nothing else, and is ready for single sign-on", () => {
    expect(MANIFEST.permissions).toEqual(["identity"]);
    expect(MANIFEST).not.toHaveProperty("authorization");
    expect(MANIFEST).not.toHaveProperty("devicePermissions");
    expect(MANIFEST.webApplicationInfo).toEqual({
      id: KEUZE.appId,
      resource: `api://bellen.gemeente.nl/botid-${KEUZE.appId}`,
    });
  });

  it("carries the version, the maker of publiccode.yml and the colour of the primary button", () => {
    const publiccode = parse(leesBestand("publiccode.yml"));
    expect(MANIFEST.version).toBe("1.2.3");
    expect(MANIFEST.developer).toEqual({
      name: publiccode.legal.repoOwner,
      websiteUrl: publiccode.url,
      privacyUrl: "https://bellen.gemeente.nl/privacy",
      termsOfUseUrl: "https://bellen.gemeente.nl/voorwaarden",
    });
    expect(MANIFEST.accentColor).toBe(HUISKLEUR);
    expect(token("--utrecht-button-primary-action-background-color")).toBe(HUISKLEUR);
  });
});

describe("the languages", () => {
  const nederlands = opPlaats(NEDERLANDS);
  const engels = opPlaats(ENGELS);

  it("have the same keys, and the Dutch text stands in the manifest at each of them", () => {
    expect(Object.keys(engels)).toEqual(Object.keys(nederlands));
    const inManifest = Object.fromEntries(teksten(MANIFEST));
    for (const [plek, tekst] of Object.entries(nederlands))
      expect([plek, inManifest[plek]]).toEqual([plek, tekst]);
    expect(maakVertaling()).toMatchObject(engels);
  });

  it("leave nothing out that is read, but what is typed to the bot and the name of the maker", () => {
    const gelezen = teksten(MANIFEST)
      .filter(([plek]) => /(?:^name\.|^description\.|\.(?:name|title|description)$)/.test(plek))
      .map(([plek]) => plek)
      .filter((plek) => plek !== "developer.name" && !plek.endsWith("parameters[0].name"))
      .filter((plek) => !/^bots.*\.title$/.test(plek));
    expect(gelezen.sort()).toEqual(Object.keys(nederlands).sort());
  });

  it("keep Teams' name for the package in both, since an upload without it is refused", () => {
    const eigen = maakVertaling({ naamKort: "Bel wie?" });
    expect(eigen["name.short"]).toBe("Bel wie?");
    expect(eigen["name.full"]).toMatch(/^Bel wie\? – the next step/);
    expect(maakManifest({ ...KEUZE, naamKort: "Bel wie?" }).name).toEqual({
      short: "Bel wie?",
      full: "Bel wie? – de volgende stap in het sociaal domein",
    });
  });

  it.each([
    ["nl", nederlands],
    ["en", engels],
  ])("%s fits: what Teams shows in one line is short enough everywhere", (_, texts) => {
    for (const [plek, tekst] of Object.entries(texts)) {
      expect([plek, tekst.trim()]).toEqual([plek, tekst]);
      expect([plek, tekst.length]).toEqual([plek, Math.min(tekst.length, grens(plek))]);
    }
    for (const { titel } of OPDRACHTEN) expect(titel.length).toBeLessThanOrEqual(32);
  });
});

/** Microsoft's limits; for commands the tighter ones of before 1.21, which older clients still cut at. */
function grens(plek: string): number {
  if (plek === "name.short") return 30;
  if (plek === "name.full") return 100;
  if (plek === "description.short") return 80;
  if (plek === "description.full") return 4000;
  return plek.endsWith(".description") ? 128 : 32;
}

/** The value of a design token, as tokens.css changes the theme. */
function token(naam: string): string {
  const regels = [
    leesBestand("node_modules/@nl-design-system-unstable/voorbeeld-design-tokens/dist/theme.css"),
    leesBestand("functions/web/client/stijl/tokens.css"),
  ].flatMap((css) => [...css.matchAll(/(--[\w-]+):\s*([^;]+);/g)]);
  const waarden = new Map(regels.map(([, sleutel = "", waarde = ""]) => [sleutel, waarde]));
  let waarde = waarden.get(naam) ?? "";
  for (let stap = 0; stap < 10 && waarde.startsWith("var("); stap++) {
    waarde = waarden.get(waarde.slice(4, -1)) ?? "";
  }
  return waarde;
}
