/** The package itself, and the command that makes it. */
import { spawnSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { strFromU8, unzipSync } from "fflate";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { kleurIcoon, omtrekIcoon } from "../../../functions/teams/pakket/iconen.ts";
import { maakPakket } from "../../../functions/teams/pakket/index.ts";
import { maakManifest, maakVertaling } from "../../../functions/teams/pakket/manifest.ts";
import { alsPng } from "../../../functions/teams/pakket/png.ts";
import { KEUZE, leesBestand } from "./hulp.ts";

const WORTEL = path.resolve(import.meta.dirname, "../../..");

describe("the package", () => {
  it("holds exactly the four files, at its root", () => {
    const bestanden = unzipSync(maakPakket({ ...KEUZE, naamKort: "Bel wie?" }));
    expect(Object.keys(bestanden)).toEqual(["manifest.json", "color.png", "outline.png", "en.json"]);
    const json = (naam: string) => JSON.parse(strFromU8(bestanden[naam] ?? new Uint8Array()));
    expect(json("manifest.json")).toEqual(maakManifest({ ...KEUZE, naamKort: "Bel wie?" }));
    expect(json("en.json")).toEqual(maakVertaling({ naamKort: "Bel wie?" }));
    expect(bestanden["color.png"]).toEqual(alsPng(kleurIcoon()));
    expect(bestanden["outline.png"]).toEqual(alsPng(omtrekIcoon()));
  });

  it("names in its manifest the files that it holds", () => {
    const { icons, localizationInfo } = maakManifest(KEUZE);
    const genoemd = [
      icons.color,
      icons.outline,
      ...localizationInfo.additionalLanguages.map(({ file }) => file),
    ];
    expect(["manifest.json", ...genoemd]).toEqual(Object.keys(unzipSync(maakPakket(KEUZE))));
  });

  it("is the same for the same choice, and another for another", () => {
    expect(maakPakket({ ...KEUZE })).toEqual(maakPakket(KEUZE));
    expect(maakPakket({ ...KEUZE, versie: "1.2.4" })).not.toEqual(maakPakket(KEUZE));
  });
});

describe("npm run teams:package", () => {
  let map = "";
  beforeAll(() => {
    map = mkdtempSync(path.join(tmpdir(), "teams-package-"));
  });
  afterAll(() => rmSync(map, { recursive: true }));

  function draai(argumenten: readonly string[], omgeving: Record<string, string> = {}) {
    const { TEAMS_APP_ID: _, TEAMS_DOMEIN: __, ...rest } = process.env;
    const { status, stdout, stderr } = spawnSync(
      path.join(WORTEL, "node_modules/.bin/tsx"),
      [path.join(WORTEL, "functions/opdracht/teams-package.ts"), ...argumenten],
      { cwd: map, env: { ...rest, ...omgeving }, encoding: "utf8" },
    );
    return { status, stdout, stderr };
  }

  it("writes teams-app.zip in the working folder and says where, how big and what is next; the clock is not in it", () => {
    const { version } = JSON.parse(leesBestand("package.json"));
    const omgeving = { TEAMS_APP_ID: KEUZE.appId, TEAMS_DOMEIN: KEUZE.domein };
    const { status, stdout, stderr } = draai([], { ...omgeving, TZ: "Pacific/Auckland" });
    expect({ status, stderr }).toEqual({ status: 0, stderr: "" });
    const zip = readFileSync(path.join(map, "teams-app.zip"));
    const kilobyte = (zip.length / 1024).toLocaleString("nl-NL", { maximumFractionDigits: 1 });
    expect(stdout).toContain(`${path.join(map, "teams-app.zip")} (${kilobyte} KB, versie ${version})`);
    expect(stdout).toContain("https://admin.teams.microsoft.com");

    expect(draai(["--uit", "ander.zip"], { ...omgeving, TZ: "America/Los_Angeles" }).status).toBe(0);
    expect(readFileSync(path.join(map, "ander.zip"))).toEqual(zip);
    expect(new Uint8Array(zip)).toEqual(maakPakket({ ...KEUZE, versie: version }));
  });

  it("stops with code 2 and a line for each mistake", () => {
    const { status, stdout, stderr } = draai(["--app-id", "x", "--domein", "https://localhost:3000/"]);
    expect({ status, stdout }).toEqual({ status: 2, stdout: "" });
    expect(stderr.trimEnd().split("\n")).toEqual([
      expect.stringMatching(/^--app-id "x" is geen GUID\. Plak/),
      expect.stringMatching(/^--domein "https:\/\/localhost:3000\/" is geen domein op internet\. Neem/),
    ]);
  });

  it("says so when the file cannot be written", () => {
    const goed = ["--app-id", KEUZE.appId, "--domein", KEUZE.domein];
    const { status, stdout, stderr } = draai([...goed, "--uit", "er/is/geen/map.zip"]);
    expect({ status, stdout }).toEqual({ status: 2, stdout: "" });
    expect(stderr).toMatch(/^Kan .*map\.zip niet schrijven \(ENOENT\)\. Kies met --uit [^\n]*\n$/);
  });
});
