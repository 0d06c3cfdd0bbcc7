/** The threat model names tests that exist, and no threat is without a test or a reason why not. */
import { existsSync, readFileSync } from "node:fs";
import path from "node:path";
import { describe, expect, it } from "vitest";
import { WORTEL } from "./slot.ts";

interface Dreiging {
  grens: string;
  letter: string;
  dreiging: string;
  maatregel: string;
  test: string;
}

/** The lines of the tables, with the heading that they stand under. */
function leesDreigingen(tekst: string): Dreiging[] {
  let grens = "";
  return tekst.split("\n").flatMap((regel) => {
    if (regel.startsWith("## ")) grens = regel.slice(3);
    if (!regel.startsWith("|") || /^\| (?:---)?\s*\|/.test(regel)) return [];
    const [letter = "", dreiging = "", maatregel = "", test = ""] = regel
      .slice(1, -1)
      .split("|")
      .map((cel) => cel.trim());
    return letter === "---" ? [] : [{ grens, letter, dreiging, maatregel, test }];
  });
}

/** What is wrong with the last column; null when nothing is. */
function testFout(test: string): string | null {
  if (/^geen test: .{20,}/.test(test)) return null;
  if (!/^test\/[\w./-]+\.test\.tsx?$/.test(test)) return `'${test}' is geen test en geen reden`;
  if (!existsSync(path.join(WORTEL, test))) return `${test} bestaat niet`;
  const inhoud = readFileSync(path.join(WORTEL, test), "utf8");
  return /\bit(?:\.each)?\(/.test(inhoud) ? null : `${test} toetst niets`;
}

const dreigingen = leesDreigingen(readFileSync(path.join(WORTEL, "infra/DREIGINGEN.md"), "utf8"));

describe("the threat model", () => {
  it.each(dreigingen)("$grens, $letter: $dreiging", ({ letter, dreiging, maatregel, test }) => {
    expect(letter).toMatch(/^[STRIDE]$/);
    expect(dreiging.length).toBeGreaterThan(10);
    expect(maatregel.length).toBeGreaterThan(5);
    expect(testFout(test)).toBeNull();
  });

  it("looks at every border of trust, and at every kind of threat", () => {
    expect([...new Set(dreigingen.map(({ grens }) => grens))]).toEqual([
      "Browser",
      "API",
      "Teams",
      "WhatsApp",
      "Tabel",
      "Kaart in git",
      "Uitrollen",
    ]);
    expect(new Set(dreigingen.map(({ letter }) => letter)).size).toBe(6);
  });

  it("leaves few without a test", () => {
    const zonder = dreigingen.filter(({ test }) => test.startsWith("geen test"));
    expect(zonder.length).toBeLessThanOrEqual(dreigingen.length / 8);
  });
});

describe("the reading of it", () => {
  it.each(["", "test/bestaat-niet.test.ts", "test/lambda.ts", "geen test", "geen test: komt nog"])(
    "refuses '%s'",
    (test) => {
      expect(testFout(test)).not.toBeNull();
    },
  );
});
