import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { schenk } from "../../functions/opslag/emmer.ts";
import { BEWAARTERMIJNEN, EMMERS } from "../../functions/opslag/index.ts";

const emmers = fc.record({
  tegelijk: fc.integer({ min: 1, max: 40 }),
  perMs: fc.integer({ min: 1, max: 5000 }),
});
const NU = 1_795_000_000_000;

/** Asks after each step of the clock, and gives how many passed. */
function loop(emmer: { tegelijk: number; perMs: number }, stappen: readonly number[]) {
  let nu = NU;
  let vol: number | null = null;
  const mochten: boolean[] = [];
  for (const stap of stappen) {
    nu += stap;
    const uit = schenk(emmer, vol, nu);
    vol = uit.vol ?? vol;
    mochten.push(uit.mag);
  }
  return { mochten, aantal: mochten.filter(Boolean).length, nu, vol };
}

describe("a bucket", () => {
  it("lets exactly what fits through at once", () => {
    fc.assert(
      fc.property(emmers, fc.integer({ min: 0, max: 60 }), (emmer, keer) => {
        expect(loop(emmer, Array(keer).fill(0)).aantal).toBe(Math.min(keer, emmer.tegelijk));
      }),
    );
  });

  it("never lets more through than fits and what came in since, whatever the clock does", () => {
    const stappen = fc.array(fc.integer({ min: -20_000, max: 20_000 }), { maxLength: 120 });
    fc.assert(
      fc.property(emmers, stappen, (emmer, keer) => {
        const vooruit = keer.slice(1).reduce((som, stap) => som + Math.max(0, stap), 0);
        const hoogstens = emmer.tegelijk + Math.floor(vooruit / emmer.perMs);
        expect(loop(emmer, keer).aantal).toBeLessThanOrEqual(hoogstens);
      }),
      { numRuns: 500 },
    );
  });

  it("is full again after a while, and not fuller than full", () => {
    fc.assert(
      fc.property(emmers, fc.integer({ min: 0, max: 10 }), (emmer, extra) => {
        const { tegelijk, perMs } = emmer;
        const leeg = Array<number>(tegelijk + 3).fill(0);
        const rust = (tegelijk + extra) * perMs;
        expect(loop(emmer, [...leeg, rust, ...leeg]).aantal).toBe(tegelijk * 2);
      }),
    );
  });

  it("lets one through after exactly the wait that it names, and none before", () => {
    fc.assert(
      fc.property(emmers, fc.integer({ min: 0, max: 4999 }), (emmer, later) => {
        const { vol, nu } = loop(emmer, Array(emmer.tegelijk).fill(0));
        const toen = nu + (later % emmer.perMs);
        const { mag, wachtMs } = schenk(emmer, vol, toen);
        expect(mag).toBe(false);
        expect(wachtMs).toBeGreaterThan(0);
        expect(wachtMs).toBeLessThanOrEqual(emmer.perMs);
        expect(schenk(emmer, vol, toen + wachtMs - 1).mag).toBe(false);
        expect(schenk(emmer, vol, toen + wachtMs).mag).toBe(true);
      }),
    );
  });

  it("does not keep anybody out longer than one wait when the clock is put back", () => {
    fc.assert(
      fc.property(emmers, fc.integer({ min: 1, max: 10 ** 9 }), (emmer, terug) => {
        const { mochten } = loop(emmer, [...Array<number>(emmer.tegelijk).fill(0), -terug, emmer.perMs]);
        expect(mochten.at(-1)).toBe(true);
      }),
    );
  });

  it("never keeps a moment that lies further away than the time to fill up", () => {
    const eerder = fc.option(fc.integer({ min: NU - 10 ** 9, max: NU + 10 ** 9 }));
    fc.assert(
      fc.property(emmers, eerder, (emmer, kept) => {
        const { vol } = schenk(emmer, kept, NU);
        if (vol !== null) expect(vol).toBeLessThanOrEqual(NU + emmer.tegelijk * emmer.perMs);
      }),
    );
  });
});

describe("the buckets that we use", () => {
  it.each(Object.entries(EMMERS))(
    "%s is full again before its row has to be gone",
    (_, { tegelijk, perMs }) => {
      expect(tegelijk * perMs).toBeLessThanOrEqual(BEWAARTERMIJNEN.emmer.seconden * 1000 - 1000);
    },
  );

  it("leaves room for others: one address may ask less than the API lets through for all", () => {
    // 50 a second, the default in infra/instellingen.ts.
    expect(1000 / EMMERS.adres.perMs).toBeLessThanOrEqual(50 / 4);
    expect(EMMERS.gesprek.tegelijk).toBeLessThan(EMMERS.adres.tegelijk / 10);
  });
});
