import { describe, expect, it } from "vitest";
import {
  leerVerborgen,
  VERSTERKING,
  type VerborgenLes,
} from "../../../functions/matching/model/verborgen.ts";

/** Words of a small language, each a feature. */
const WOORDEN = ["aow", "pensioen", "oud", "visum", "vergunning", "pas"];
const x = (...woorden: string[]) => ({
  plekken: Int32Array.from(woorden, (woord) => WOORDEN.indexOf(woord)),
  waarden: new Float32Array(woorden.length).fill(1 / Math.sqrt(woorden.length)),
});
const les = (woorden: string[], eigenaar: number | null, thema: number | null): VerborgenLes => ({
  x: x(...woorden),
  doelen: [eigenaar, thema].map((klasse) => (klasse === null ? null : [[klasse, 1] as const])),
  telt: [1, 1],
});
/** Owner 0 is about age, owner 1 about papers; "oud" and "pas" are only ever seen with a theme. */
const LESSEN = [
  les(["aow"], 0, 0),
  les(["pensioen"], 0, 0),
  les(["aow", "pensioen"], 0, 0),
  les(["visum"], 1, 1),
  les(["vergunning"], 1, 1),
  les(["visum", "vergunning"], 1, 1),
  les(["oud"], null, 0),
  les(["pas"], null, 1),
];
const OPTIES = { kenmerken: 6, klassen: [2, 2], breedte: 8, ronden: 60, stap: 0.1, weglaten: 0, uitval: 0 };

/** The class with the highest score for a text. */
function beste(geleerd: ReturnType<typeof leerVerborgen>, hoofd: number, ...woorden: string[]): number {
  const { plekken, waarden } = x(...woorden);
  const { breedte } = OPTIES;
  const verborgen = Array.from({ length: breedte }, (_, k) =>
    Math.tanh(
      VERSTERKING *
        plekken.reduce(
          (som, plek, a) => som + (geleerd.inbedding[plek * breedte + k] ?? 0) * (waarden[a] ?? 0),
          0,
        ),
    ),
  );
  const scores = [0, 1].map((klasse) =>
    verborgen.reduce(
      (som, waarde, k) => som + waarde * (geleerd.hoofden[hoofd]?.uit[klasse * breedte + k] ?? 0),
      geleerd.hoofden[hoofd]?.basis[klasse] ?? 0,
    ),
  );
  return scores[0] === Math.max(...scores) ? 0 : 1;
}

describe("leerVerborgen", () => {
  const geleerd = leerVerborgen(LESSEN, OPTIES);

  it("learns what it was shown, for every head", () => {
    for (const hoofd of [0, 1]) {
      expect(beste(geleerd, hoofd, "aow", "pensioen")).toBe(0);
      expect(beste(geleerd, hoofd, "vergunning")).toBe(1);
    }
  });

  it("carries over between heads: a word that never had an owner gets one by its theme", () => {
    expect(beste(geleerd, 0, "oud")).toBe(0);
    expect(beste(geleerd, 0, "pas")).toBe(1);
  });

  it("gives the same numbers every time, also when words and values are left out by chance", () => {
    const metKans = { ...OPTIES, ronden: 5, weglaten: 0.5, uitval: 0.3 };
    expect(leerVerborgen(LESSEN, metKans)).toEqual(leerVerborgen(LESSEN, metKans));
    expect(leerVerborgen(LESSEN, metKans).inbedding).not.toEqual(
      leerVerborgen(LESSEN, { ...metKans, weglaten: 0 }).inbedding,
    );
  });

  it("lets a sentence that counts for nothing change nothing of its head", () => {
    const stil = LESSEN.map((een) => ({ ...een, telt: [0, 1] }));
    const { hoofden } = leerVerborgen(stil, OPTIES);
    expect([...(hoofden[0]?.basis ?? [])]).toEqual([0, 0]);
    expect(hoofden[1]?.basis.some((waarde) => waarde !== 0)).toBe(true);
  });

  it("makes numbers of no sentences at all, and of sentences without features", () => {
    expect(leerVerborgen([], OPTIES).inbedding).toHaveLength(48);
    const leeg = leerVerborgen([{ x: x(), doelen: [[[0, 1]], null], telt: [1, 1] }], OPTIES);
    expect([...leeg.inbedding].every(Number.isFinite)).toBe(true);
  });
});
