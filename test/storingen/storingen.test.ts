/** Every row of the table in README.md is played here: what it says is what happened. */
import { readFile } from "node:fs/promises";
import path from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { RIJEN } from "./rijen/index.ts";
import { metTabel } from "./tabel.ts";
import { KANALEN, startTafel, type Tafel } from "./toneel.ts";

/** For a machine that others use too. */
const GEDULD_MS = 120_000;

let tafel: Tafel;
beforeAll(async () => {
  tafel = await startTafel();
});
afterAll(() => tafel.stop());

describe("a fault", () => {
  // Names in full: `each` cuts them off, and then -t does not find them.
  for (const { storing, kanaal, ziet, kwijt, dubbel, speel } of RIJEN) {
    it.concurrent(`${storing} (${kanaal})`, { timeout: GEDULD_MS }, async () => {
      expect(await speel(tafel)).toEqual({ ziet, kwijt, dubbel });
    });
  }
});

describe("the table", () => {
  it("in README.md is that of the rows", async () => {
    const readme = await readFile(path.join(import.meta.dirname, "README.md"), "utf8");
    expect(readme).toBe(metTabel(readme, RIJEN));
  });

  it("says why, wherever something is lost or said twice", () => {
    const zonder = RIJEN.filter(({ kwijt, dubbel, waarom }) => (kwijt !== "niets" || dubbel > 0) && !waarom);
    expect(zonder.map(({ storing, kanaal }) => `${storing} (${kanaal})`)).toEqual([]);
  });

  it("has every channel in it, and no row twice", () => {
    expect(new Set(RIJEN.map(({ kanaal }) => kanaal))).toEqual(new Set(KANALEN));
    const namen = RIJEN.map(({ storing, kanaal }) => `${storing} (${kanaal})`);
    expect(namen.filter((naam, i) => namen.indexOf(naam) !== i)).toEqual([]);
  });
});
