/** No secret in the repository, and a search that would have found one. */
import { execFileSync } from "node:child_process";
import { lstatSync, readFileSync } from "node:fs";
import path from "node:path";
import { describe, expect, it } from "vitest";
import { zoekGeheimen } from "./geheimen.ts";
import { WORTEL } from "./slot.ts";

/** What stands in tests on purpose: made up, and of no use to anybody. */
const VERZONNEN: readonly { bestand: string; waarde: string }[] = [
  { bestand: "test/teams/hosts.test.ts", waarde: `https://user:${"geheim"}@` },
  { bestand: "test/teams/hosts.test.ts", waarde: `https://smba.trafficmanager.net:${"443"}@` },
  { bestand: "test/teams/instellingen.test.ts", waarde: `https://gebruiker:${"kwispelkrokodil"}@` },
];

const bestanden = execFileSync("git", ["ls-files", "--cached", "--others", "--exclude-standard"], {
  cwd: WORTEL,
  encoding: "utf8",
})
  .split("\n")
  .filter((naam) => naam !== "" && lstatSync(path.join(WORTEL, naam), { throwIfNoEntry: false })?.isFile());

describe("the repository", () => {
  // `.npmrc` may be there, without a token: the forms below know those.
  it("holds no secret in any file", () => {
    expect(bestanden.length).toBeGreaterThan(1000);
    const gevonden = bestanden.flatMap((bestand) =>
      zoekGeheimen(readFileSync(path.join(WORTEL, bestand), "utf8"))
        .filter(({ waarde }) => !VERZONNEN.some((v) => v.bestand === bestand && v.waarde === waarde))
        // Not the value: what a test prints ends up in the log of the build.
        .map(({ soort, regel }) => `${bestand}:${regel} ${soort}`),
    );
    expect(gevonden).toEqual([]);
  });

  it("has no exception that nobody needs any more", () => {
    for (const { bestand, waarde } of VERZONNEN)
      expect(readFileSync(path.join(WORTEL, bestand), "utf8"), bestand).toContain(waarde);
  });

  it("holds no file that is meant for secrets", () => {
    const vormen = /(?:^|\/)(?:\.env(?:\..*)?|id_(?:rsa|ed25519)|credentials|.*\.(?:pem|p12|pfx|key|jks))$/;
    expect(bestanden.filter((naam) => vormen.test(naam))).toEqual([]);
  });
});

describe("the search", () => {
  // Put together here, so that this file is no find of its own.
  const lang = (n: number) => "aB3dE5gH7jK9mN1pQ2sT4vW6yZ8".repeat(20).slice(0, n);
  it.each([
    ["AWS", `AKIA${"ABCDEFGH23456723"}`],
    ["a private key", `-----BEGIN ${"RSA PRIVATE KEY"}-----`],
    ["a JWT", `Bearer ${"ey"}J${lang(30)}.${"ey"}J${lang(60)}.${lang(40)}`],
    ["Meta", `${"EA"}A${lang(120)}`],
    ["Entra", `geheim: ${"abc8"}Q~${lang(34)}`],
    ["GitHub", `${"gh"}p_${lang(36)}`],
    ["npm", `//registry.npmjs.org/:_auth${"Token"}=${lang(40)}`],
    ["an address with a password", `postgres://jan:${"hunter2"}@db.voorbeeld.nl/x`],
    ["random text under a telling name", `const appGeheim = "${lang(40)}";`],
    ["hexadecimal in JSON", `{"api_key": "${"0f3c9a7be1d248659c0f3c9a7be1d24865"}"}`],
    ["the environment of a shell", `export WHATSAPP_PEPER=${lang(32)}\n`],
  ])("finds %s", (_, tekst) => {
    expect(zoekGeheimen(`eerste regel\n${tekst}`).map(({ regel }) => regel)).toContain(2);
  });

  it.each([
    ["words", 'const token = "geen-echt-token-maar-woorden";'],
    ["a reference", "const geheim = process.env.TEAMS_APP_GEHEIM_VAN_PRODUCTIE_2026;"],
    ["a template", `const peper = \`${"$"}{voor}-met-2-stukken-erin\`;`],
    ["an address without a password", "http://localhost:3000/pad@iets"],
  ])("leaves %s alone", (_, tekst) => {
    expect(zoekGeheimen(tekst)).toEqual([]);
  });
});
