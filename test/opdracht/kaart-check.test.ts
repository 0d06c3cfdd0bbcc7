import { mkdir, mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { isVers, leesKaartBestanden } from "../../functions/opdracht/kaart-bestanden.ts";
import { type Breuk, IND, minikaart, STOPT, SVB } from "../knowledge/minikaart.ts";
import { draai } from "./proces.ts";

let map: string;
beforeAll(async () => {
  map = await mkdtemp(path.join(tmpdir(), "kaart-"));
});
afterAll(() => rm(map, { recursive: true }));

async function schrijf(naam: string, ...breuken: Breuk[]): Promise<string> {
  const doel = path.join(map, naam);
  for (const { pad, tekst } of minikaart(...breuken)) {
    await mkdir(path.dirname(path.join(doel, pad)), { recursive: true });
    await writeFile(path.join(doel, pad), tekst);
  }
  return doel;
}

describe.concurrent("kaart:check", () => {
  it("a good kaart: code 0 and a count", async () => {
    const { code, uit, fout } = await draai("kaart-check", [await schrijf("goed")]);
    expect({ code, fout }).toEqual({ code: 0, fout: "" });
    expect(uit).toContain("2 organisaties, 3 loketten, 1 contactpersonen");
    expect(uit).toMatch(/\n0 fouten, \d+ waarschuwingen\.\n$/);
  });

  it("a broken kaart: code 1, all errors with file and line, errors last", async () => {
    const { code, uit } = await draai("kaart-check", [
      await schrijf(
        "kapot",
        { pad: SVB, van: "waarde: 020 656 52 09", naar: "waarde: bel maar" },
        { pad: STOPT, van: "verwant: []", naar: "verwant:\n  - bestaat-niet" },
        { pad: IND, van: "gecontroleerdOp: 2025-07-08", naar: "gecontroleerdOp: 2019" },
      ),
    ]);
    expect(code).toBe(1);
    expect(uit).toMatch(
      /^fout organisaties\/svb\.yaml:\d+ verkeerde-vorm\n {2}loketten\.0\.kanalen\.0\.waarde = bel maar\n/m,
    );
    expect(uit).toMatch(
      /^fout knelpunten\/inkomen\/uitkering-stopt\.yaml:\d+ onbekende-verwijzing\n {2}verwant\.0 = bestaat-niet\n/m,
    );
    expect(uit.lastIndexOf("\nwaarschuwing ")).toBeLessThan(uit.indexOf("\nfout "));
    expect(uit).toContain("Verbeter de fouten en draai dit opnieuw.");
  });
});

describe("reading the files of a kaart", () => {
  it("gives every YAML file with its path, whatever the folder, and nothing else", async () => {
    const doel = await schrijf("lezen");
    await writeFile(path.join(doel, "notities.txt"), "x");
    await writeFile(path.join(doel, "extra.yml"), "x");
    const gelezen = await leesKaartBestanden(doel);
    const opPad = (a: { pad: string }, b: { pad: string }) => (a.pad < b.pad ? -1 : 1);
    expect(gelezen.sort(opPad)).toEqual([...minikaart(), { pad: "extra.yml", tekst: "x" }].sort(opPad));
  });

  it("a build is fresh until a file changes, comes or goes", async () => {
    const doel = await schrijf("vers");
    const gebouwd = path.join(map, "gebouwd.json");
    expect(await isVers(gebouwd, [doel])).toBe(false);
    await wacht();
    await writeFile(gebouwd, "{}");
    expect(await isVers(gebouwd, [doel])).toBe(true);
    await wacht();
    await writeFile(path.join(doel, SVB), "id: svb\n");
    expect(await isVers(gebouwd, [doel])).toBe(false);
    await wacht();
    await writeFile(gebouwd, "{}");
    await wacht();
    await rm(path.join(doel, SVB));
    expect(await isVers(gebouwd, [doel])).toBe(false);
  });
});

/** Long enough for the clock of the file system to tell two writes apart. */
function wacht(): Promise<void> {
  return new Promise((verder) => setTimeout(verder, 20));
}
