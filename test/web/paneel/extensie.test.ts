import { execFile } from "node:child_process";
import { mkdtemp, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { promisify } from "node:util";
import { strFromU8, unzipSync } from "fflate";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import {
  leesAdres,
  maakExtensie,
  maakManifest,
  manifestSchema,
} from "../../../functions/paneel-extensie/index.ts";

const ADRES = new URL("https://bellen.gemeente.nl/paneel");

describe("the extension", () => {
  const uitgepakt = unzipSync(maakExtensie(ADRES, "1.2.3"));
  const tekst = (naam: string) => strFromU8(uitgepakt[naam] ?? new Uint8Array());

  it("is the same every time, and another one for another address", () => {
    expect(maakExtensie(ADRES, "1.2.3")).toEqual(maakExtensie(new URL(ADRES), "1.2.3"));
    expect(maakExtensie(ADRES, "1.2.3")).not.toEqual(maakExtensie(new URL("https://a.nl/paneel"), "1.2.3"));
  });

  it("holds every file that its manifest names", () => {
    const manifest = manifestSchema.parse(JSON.parse(tekst("manifest.json")));
    const genoemd = [
      ...Object.values(manifest.icons),
      ...Object.values(manifest.action.default_icon),
      manifest.background.service_worker,
      manifest.side_panel.default_path,
    ];
    expect(genoemd.filter((naam) => uitgepakt[naam] === undefined)).toEqual([]);
    expect(Object.keys(uitgepakt).sort()).toEqual(
      ["manifest.json", "zijpaneel.css", "zijpaneel.js", ...new Set(genoemd)].sort(),
    );
  });

  it("asks for the side panel and for nothing else", () => {
    const manifest = maakManifest(ADRES, "1.2.3");
    expect(manifest.permissions).toEqual(["sidePanel"]);
    expect(manifest.version).toBe("1.2.3");
    expect(manifest.content_security_policy.extension_pages).toContain(
      "frame-src https://bellen.gemeente.nl;",
    );
    expect(manifestSchema.safeParse({ ...manifest, permissions: ["sidePanel", "tabs"] }).success).toBe(false);
    expect(manifestSchema.safeParse({ ...manifest, host_permissions: ["<all_urls>"] }).success).toBe(false);
    expect(() => maakManifest(ADRES, "1.2.3-beta")).toThrow();
  });

  it("frames the panel, with a way on when that is refused, and nothing inline", () => {
    const html = tekst("zijpaneel.html");
    expect(html).toContain('<iframe src="https://bellen.gemeente.nl/paneel"');
    expect(html).toContain('<a href="https://bellen.gemeente.nl/paneel" target="_blank"');
    expect(html).not.toMatch(/<script(?![^>]* src="zijpaneel\.js")|style=|\son\w+=/);
  });

  it.each([16, 32, 48, 128])("has an icon of %i pixels", (maat) => {
    const png = Buffer.from(uitgepakt[`icoon-${maat}.png`] ?? []);
    expect(png.subarray(1, 4).toString()).toBe("PNG");
    expect([png.readUInt32BE(16), png.readUInt32BE(20)]).toEqual([maat, maat]);
  });
});

describe("--adres", () => {
  it.each([
    ["https://bellen.gemeente.nl", "https://bellen.gemeente.nl/paneel"],
    ["https://bellen.gemeente.nl/", "https://bellen.gemeente.nl/paneel"],
    [" https://bellen.gemeente.nl/paneel ", "https://bellen.gemeente.nl/paneel"],
    ["http://localhost:3000", "http://localhost:3000/paneel"],
  ])("%j leads to %s", (getypt, verwacht) => {
    const gelezen = leesAdres(getypt);
    expect(gelezen.soort === "goed" && gelezen.adres.href).toBe(verwacht);
  });

  it.each([
    [undefined, "--adres ontbreekt"],
    ["", "--adres ontbreekt"],
    ["bellen.gemeente.nl", "is geen webadres"],
    ["http://bellen.gemeente.nl", "begint niet met https://"],
    ["javascript:alert(1)", "begint niet met https://"],
    ["https://wie@bellen.nl", "bevat meer dan een adres"],
    ["https://bellen.nl/?a=1", "bevat meer dan een adres"],
    ["https://bellen.nl/elders", "Schrijf alleen https://bellen.nl"],
  ])("%j is refused: %s", (getypt, verwacht) => {
    const gelezen = leesAdres(getypt);
    expect(gelezen.soort === "fout" && gelezen.fout).toContain(verwacht);
  });
});

describe("npm run paneel:extension", () => {
  const TSX = path.resolve("node_modules/.bin/tsx");
  const OPDRACHT = path.resolve("functions/opdracht/paneel-extensie.ts");
  const draai = promisify(execFile);
  let map: string;
  beforeAll(async () => {
    map = await mkdtemp(path.join(tmpdir(), "extensie-"));
  });
  afterAll(() => rm(map, { recursive: true }));

  it("writes the zip and says what to do with it", async () => {
    const uit = path.join(map, "uit.zip");
    const { stdout } = await draai(TSX, [OPDRACHT, "--adres", "https://bellen.gemeente.nl", "--uit", uit]);
    expect(stdout).toContain("https://bellen.gemeente.nl/paneel");
    expect(Object.keys(unzipSync(await readFile(uit)))).toContain("manifest.json");
  });

  it("stops with a clear sentence without an address", async () => {
    await expect(draai(TSX, [OPDRACHT])).rejects.toMatchObject({
      code: 2,
      stderr: expect.stringContaining("--adres ontbreekt. Geef het adres van de assistent"),
    });
  });
});
