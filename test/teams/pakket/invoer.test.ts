import { describe, expect, it } from "vitest";
import { leesInvoer } from "../../../functions/teams/pakket/invoer.ts";
import { KEUZE } from "./hulp.ts";

const { appId: ID, domein: DOMEIN, versie: VERSIE } = KEUZE;
const GOED = ["--app-id", ID, "--domein", DOMEIN];

function fouten(argumenten: readonly string[], omgeving: Record<string, string> = {}, versie = VERSIE) {
  const invoer = leesInvoer(argumenten, omgeving, versie);
  return invoer.soort === "fout" ? invoer.fouten : [];
}

describe("a good request", () => {
  it("comes from the arguments", () => {
    const invoer = leesInvoer([...GOED, "--naam-kort", "Bel wie?", "--uit=/tmp/een pad.zip"], {}, VERSIE);
    expect(invoer).toEqual({
      soort: "goed",
      keuze: { ...KEUZE, naamKort: "Bel wie?" },
      uit: "/tmp/een pad.zip",
    });
  });

  it("comes from the environment, in lower case", () => {
    const omgeving = { TEAMS_APP_ID: ` ${ID.toUpperCase()} `, TEAMS_DOMEIN: "Bellen.Gemeente.NL" };
    expect(leesInvoer([], omgeving, VERSIE)).toEqual({ soort: "goed", keuze: KEUZE, uit: "teams-app.zip" });
  });

  it("takes an argument before the environment, also when it is a mistake", () => {
    const omgeving = { TEAMS_APP_ID: "geen guid", TEAMS_DOMEIN: "http://fout" };
    expect(leesInvoer(GOED, omgeving, VERSIE)).toMatchObject({ soort: "goed", keuze: KEUZE });
    expect(fouten(["--app-id", "--domein", DOMEIN], { TEAMS_APP_ID: ID })).toHaveLength(1);
  });

  it.each([
    "bellen.gemeente.nl",
    "a.bc",
    "wie-moet-ik.sociaal.zwolle.nl",
    "xn--gemeent-hya.nl",
    "abc123.ngrok-free.app",
  ])("takes the domain %s", (domein) => {
    expect(fouten(["--app-id", ID, "--domein", domein])).toEqual([]);
  });

  it.each([["--help"], ["-h"], ["--app-id", "--help"]])("%s only asks how it works", (...argumenten) => {
    expect(leesInvoer(argumenten, {}, VERSIE)).toEqual({ soort: "help" });
  });
});

describe("a mistake is one line that names the value and what to do", () => {
  it.each([
    [[], {}, "Er is geen app-id. Geef --app-id <guid> of zet TEAMS_APP_ID"],
    [["--app-id="], { TEAMS_APP_ID: ID }, "Er is geen app-id."],
    [["--app-id", "abc"], {}, '--app-id "abc" is geen GUID. Plak de'],
    [["--app-id", `{${ID}}`], {}, `--app-id "{${ID}}" is geen GUID.`],
    [["--app-id", `${ID}0`], {}, "is geen GUID."],
    [["--app-id", "00000000-0000-0000-0000-000000000000"], {}, "is geen GUID."],
    [[], { TEAMS_APP_ID: "mijn-app" }, 'TEAMS_APP_ID "mijn-app" is geen GUID.'],
  ])("app id: %j %j", (argumenten, omgeving, begin) => {
    const [fout, ...rest] = fouten([...argumenten, "--domein", DOMEIN], omgeving);
    expect(fout).toContain(begin);
    expect(rest).toEqual([]);
  });

  it.each([
    ["", "Er is geen domein. Geef --domein <hostnaam> of zet TEAMS_DOMEIN"],
    ["https://bellen.gemeente.nl", "is meer dan een hostnaam. Schrijf alleen: bellen.gemeente.nl"],
    ["http://Bellen.Gemeente.nl/chat?x=1", "is meer dan een hostnaam. Schrijf alleen: bellen.gemeente.nl"],
    ["bellen.gemeente.nl/", "Schrijf alleen: bellen.gemeente.nl"],
    ["bellen.gemeente.nl:443", "Schrijf alleen: bellen.gemeente.nl"],
    ["//bellen.gemeente.nl", "Schrijf alleen: bellen.gemeente.nl"],
    ["ik@bellen.gemeente.nl", "Schrijf alleen: bellen.gemeente.nl"],
    ["gemeenté.nl", "Schrijf alleen: xn--gemeent-hya.nl"],
    ["localhost", "is geen domein op internet. Neem"],
    ["http://localhost:3000/", "is geen domein op internet."],
    ["wie.localhost", "is geen domein op internet."],
    ["printer.local", "is geen domein op internet."],
    ["127.0.0.1", "is geen domein op internet."],
    ["127.1", "is geen domein op internet."],
    ["10.0.0.8:3000", "is geen domein op internet."],
    ["[::1]", "is geen domein op internet."],
    ["https://[::1]:3000/", "is geen domein op internet."],
    ["gemeente", "is geen hostnaam."],
    ["*.gemeente.nl", "is geen hostnaam."],
    ["bellen gemeente.nl", "is geen hostnaam."],
    ["-bellen.gemeente.nl", "is geen hostnaam."],
    ["bellen..gemeente.nl", "is geen hostnaam."],
    ["bellen.gemeente.nl.", "is geen hostnaam."],
    [`${"a".repeat(64)}.nl`, "is geen hostnaam."],
    [`${"a.".repeat(130)}nl`, "is geen hostnaam."],
  ])("domain: %s", (domein, deel) => {
    for (const [argumenten, omgeving, bron] of [
      [["--app-id", ID, `--domein=${domein}`], {}, "--domein"],
      [["--app-id", ID], { TEAMS_DOMEIN: domein }, "TEAMS_DOMEIN"],
    ] as const) {
      const [fout, ...rest] = fouten(argumenten, omgeving);
      expect(fout).toContain(deel);
      expect(rest).toEqual([]);
      if (domein !== "") expect(fout?.startsWith(`${bron} "${domein}" `)).toBe(true);
    }
  });

  it.each([
    [[...GOED, "--naam-kort", "x".repeat(31)], "telt 31 tekens. Kies een naam van 1 tot 30 tekens."],
    [[...GOED, "--naam-kort"], '--naam-kort "" telt 0 tekens.'],
    [[...GOED, "--uit", "pakket"], '--uit "pakket" eindigt niet op .zip.'],
    [[...GOED, "--uit"], '--uit "" eindigt niet op .zip.'],
    [["teams", ...GOED], '"teams" ken ik niet. Typ --help'],
    [[...GOED, "--appid", ID], '"--appid" ken ik niet.'],
    [[...GOED, "--appid=x"], '"--appid" ken ik niet.'],
    [[...GOED, "-x"], '"-x" ken ik niet.'],
  ])("%j", (argumenten, deel) => {
    const [fout, ...rest] = fouten(argumenten);
    expect(fout).toContain(deel);
    expect(rest).toEqual([]);
  });

  it.each(["1.2", "1.2.3-beta.1", "1.2.3.4", "01.2.3", "v1.2.3", ""])("version %s", (versie) => {
    expect(fouten(GOED, {}, versie)).toEqual([
      expect.stringContaining(`package.json, "${versie}", kan Teams niet lezen`),
    ]);
  });

  it("all mistakes are told at once", () => {
    expect(fouten(["x", "--app-id", "a", "--uit", "b"], {}, "1")).toHaveLength(5);
  });
});
