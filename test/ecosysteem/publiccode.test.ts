/** publiccode.yml follows the standard and says what package.json, the licence and the changelog say. */
import { readFile } from "node:fs/promises";
import path from "node:path";
import { describe, expect, it } from "vitest";
import { parse } from "yaml";
import * as z from "zod";
import { publiccodeSchema } from "./publiccode-standaard.ts";

const lees = (bestand: string) => readFile(path.resolve(import.meta.dirname, "../..", bestand), "utf8");
const inhoud: unknown = parse(await lees("publiccode.yml"), { version: "1.2" });
const bestand = z.record(z.string(), z.unknown()).parse(inhoud);
const pakket = z
  .object({ version: z.string(), license: z.string() })
  .parse(JSON.parse(await lees("package.json")));

describe("publiccode.yml", () => {
  const gelezen = publiccodeSchema.parse(inhoud);

  it("has the version and the licence of package.json", () => {
    expect(gelezen.softwareVersion).toBe(pakket.version);
    expect(gelezen.legal.license).toBe(pakket.license);
  });

  it("gives the day on which the changelog says that this version came out", async () => {
    expect(await lees("CHANGELOG.md")).toContain(`## ${gelezen.softwareVersion} – ${gelezen.releaseDate}`);
  });

  it("is written in the languages that it names", () => {
    expect(gelezen.localisation.availableLanguages).toEqual(
      expect.arrayContaining(Object.keys(gelezen.description)),
    );
  });

  it.each([
    ["a category that is not in the list", { categories: ["helpdesk"] }],
    ["a scope that is not in the list", { intendedAudience: { scope: ["government"] } }],
    ["a key that nobody knows", { licence: "EUPL-1.2" }],
    ["a date in another form", { releaseDate: "21-11-2026" }],
    ["another version of the standard", { publiccodeYmlVersion: "9" }],
    ["nobody to call", { maintenance: { type: "internal", contacts: [] } }],
    ["a contract without an end", { maintenance: { type: "contract", contractors: [{ name: "Firma" }] } }],
    ["no description", { description: {} }],
    [
      "a description that is too short",
      { description: { nl: { ...gelezen.description.nl, longDescription: "Kort." } } },
    ],
  ])("would be refused with %s", (_wat, anders) => {
    expect(publiccodeSchema.safeParse(bestand).success).toBe(true);
    expect(publiccodeSchema.safeParse({ ...bestand, ...anders }).success).toBe(false);
  });
});
