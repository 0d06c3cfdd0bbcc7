/** What we lean on: only from the lockfile, only under licences that may, and all of it listed. */
import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { build } from "esbuild";
import { describe, expect, it } from "vitest";
import * as z from "zod";
import { pakketVan } from "../../functions/opdracht/bundel-bouw.ts";
import { MEEGEBUNDELD, maakSbom } from "./sbom.ts";
import { ALLEEN_ONTWIKKELING, leesSlot, licentieFout, type Pakket, WORTEL } from "./slot.ts";

const pakketten = leesSlot();
const CLIENT = "functions/web/client";
const uitgeleverd = pakketten.filter(
  ({ naam, ontwikkeling }) => !ontwikkeling || MEEGEBUNDELD.includes(naam),
);
const { dependencies, devDependencies } = z
  .looseObject({
    dependencies: z.record(z.string(), z.string()),
    devDependencies: z.record(z.string(), z.string()),
  })
  .parse(JSON.parse(readFileSync(path.join(WORTEL, "package.json"), "utf8")));

/** What is wrong with where a package comes from. */
function herkomstFout({ plek, versie, integriteit, adres, verwijzing }: Pakket): string[] {
  return [
    ...(verwijzing ? [`${plek}: verwijst naar een map`] : []),
    ...(/^\d+\.\d+\.\d+(?:[-+][\w.+-]+)?$/.test(versie)
      ? []
      : [`${plek}: versie '${versie}' ligt niet vast`]),
    ...(/^sha512-[\w+/]{86}==$/.test(integriteit ?? "") ? [] : [`${plek}: geen sha512`]),
    // Without an address npm asks its registry, and the hash decides whether what comes is the same.
    ...(adres === undefined || adres.startsWith("https://registry.npmjs.org/")
      ? []
      : [`${plek}: van ${adres}`]),
  ];
}

describe("the lockfile", () => {
  it("holds every package with one version and a hash, and none from git or a plain address", () => {
    expect(pakketten.length).toBeGreaterThan(300);
    expect(pakketten.flatMap(herkomstFout)).toEqual([]);
  });

  it("asks in package.json for nothing but versions from the registry", () => {
    const vreemd = Object.entries({ ...dependencies, ...devDependencies }).filter(
      ([, bereik]) => !/^[\^~]?\d+\.\d+\.\d+$/.test(bereik),
    );
    expect(vreemd).toEqual([]);
  });

  it("has every package that package.json names, and knows what is for development", () => {
    const top = new Map(pakketten.map((p) => [p.plek, p]));
    for (const naam of Object.keys(dependencies))
      expect(top.get(`node_modules/${naam}`), naam).toMatchObject({ ontwikkeling: false });
    for (const naam of Object.keys(devDependencies)) expect(top.has(`node_modules/${naam}`), naam).toBe(true);
  });

  it.each([
    { adres: "git+ssh://git@github.com/a/b.git#0123" },
    { adres: "http://registry.npmjs.org/a/-/a-1.0.0.tgz" },
    { adres: "https://registry.npmjs.org.kwaad.example/a.tgz" },
    { integriteit: "sha1-abc" },
    { integriteit: undefined },
    { versie: "^1.0.0" },
    { verwijzing: true },
  ])("would refuse %o", (anders) => {
    const [eerste] = pakketten;
    expect(eerste && herkomstFout({ ...eerste, ...anders })).toHaveLength(1);
  });
});

describe("the licences", () => {
  it("may all be used where they are used", () => {
    expect(pakketten.map(licentieFout).filter((fout) => fout !== null)).toEqual([]);
  });

  it("have no exception that nobody needs any more", () => {
    for (const { licentie, pakketten: namen } of ALLEEN_ONTWIKKELING)
      expect(
        pakketten.some((p) => p.licentie === licentie && namen.test(p.naam)),
        licentie,
      ).toBe(true);
  });

  const pakket = (licentie: string | undefined, ontwikkeling = false, naam = "argparse"): Pakket => ({
    plek: `node_modules/${naam}`,
    naam,
    versie: "1.0.0",
    integriteit: undefined,
    adres: undefined,
    verwijzing: false,
    licentie,
    ontwikkeling,
  });
  it.each(["MIT", "(MIT AND Zlib)", "MIT OR GPL-3.0-only", "EUPL-1.2"])("%s is good", (licentie) => {
    expect(licentieFout(pakket(licentie))).toBeNull();
  });
  it.each([
    "GPL-3.0-only",
    "MIT AND GPL-3.0-only",
    "(MIT OR (ISC AND X))",
    "UNLICENSED",
    "SEE LICENSE IN x",
    undefined,
  ])("%s is not", (licentie) => {
    expect(licentieFout(pakket(licentie, true))).toContain("argparse@1.0.0");
  });
  it("an exception is for development and for the package that it names", () => {
    expect(licentieFout(pakket("PSF-2.0", true))).toBeNull();
    expect(licentieFout(pakket("PSF-2.0", false))).not.toBeNull();
    expect(licentieFout(pakket("PSF-2.0", true, "ander"))).not.toBeNull();
  });
});

describe("the bill of materials", () => {
  it("lists what we hand out, all of it and nothing else, with hash and licence", async () => {
    const sbom = await maakSbom();
    const naam = (p: { naam: string; versie: string }) => `${p.naam}@${p.versie}`;
    expect(sbom.components.map((c) => `${c.name}@${c.version}`).sort()).toEqual(
      [...new Set(uitgeleverd.map(naam))].sort(),
    );
    for (const { name, hashes } of sbom.components) expect(hashes[0]?.alg, name).toBe("SHA-512");
    const bekend = new Set([sbom.metadata.component["bom-ref"], ...sbom.components.map((c) => c["bom-ref"])]);
    const los = sbom.dependencies.flatMap(({ ref, dependsOn = [] }) => [ref, ...dependsOn]);
    expect(los.filter((ref) => !bekend.has(ref))).toEqual([]);
    const onze =
      sbom.dependencies.find(({ ref }) => ref === sbom.metadata.component["bom-ref"])?.dependsOn ?? [];
    const namen = onze.map((ref) => ref.replace(/@[^@]+$/, ""));
    expect(namen).toEqual(expect.arrayContaining([...Object.keys(dependencies), ...MEEGEBUNDELD]));
    expect(namen).not.toContain("vitest");
  }, 60_000);

  it("knows every package that a script for the browser takes along", async () => {
    const { metafile } = await build({
      absWorkingDir: WORTEL,
      entryPoints: readdirSync(path.join(WORTEL, CLIENT), { recursive: true, encoding: "utf8" })
        .filter((naam) => /(?<!\.d)\.tsx?$/.test(naam))
        .map((naam) => path.join(CLIENT, naam)),
      outdir: "nergens",
      bundle: true,
      write: false,
      metafile: true,
      format: "esm",
      logLevel: "silent",
    });
    const namen = new Set(
      Object.keys(metafile.inputs)
        .filter((bestand) => bestand.includes("node_modules/"))
        .map(pakketVan),
    );
    expect(namen).toContain("cytoscape");
    const bekend = new Set(uitgeleverd.map((p) => p.naam));
    expect([...namen].filter((een) => !bekend.has(een))).toEqual([]);
  });
});
