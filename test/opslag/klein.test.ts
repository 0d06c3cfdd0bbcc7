import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { BegrensdeMap } from "../../functions/opslag/begrensde-map.ts";
import { codeVan } from "../../functions/opslag/fout.ts";
import { controleerId, geheugenOpslag, isOpslagFout, OpslagFout } from "../../functions/opslag/index.ts";
import { binnenTijd } from "../../functions/opslag/tijdslot.ts";
import { DAG, maakKlok, toestand, toestandSchema } from "./hulp.ts";

const foutVan = (werk: () => unknown): unknown => {
  try {
    return werk();
  } catch (fout) {
    return fout;
  }
};

describe("controleerId", () => {
  it.each([
    "3f2504e0-4f89-41d3-9a0c-0305e82c3301",
    "9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08",
    "n4bQgYhMfWWaL-qgxVrQFaO_TxsrC4Is0V1sFbDwCgg",
    "teams:3f2504e0.4f89",
    "a".repeat(16),
    "a".repeat(128),
  ])("takes %s", (id) => {
    expect(foutVan(() => controleerId(id))).toBeUndefined();
  });

  it.each([
    ["nothing", ""],
    ["too short to be a secret", "a".repeat(15)],
    ["too long", "a".repeat(129)],
    ["a separator of keys", "gesprek#aaaaaaaaaaaa"],
    ["a space", "aaaaaaaa aaaaaaaa"],
    ["a line end", "aaaaaaaaaaaaaaaa\n"],
    ["a letter with a mark", "aaaaaaaaaaaaaaaé"],
    ["a mail address", "jan.jansen@gemeente.nl"],
    ["a telephone number", "00000031612345678"],
  ])("refuses %s", (_, id) => {
    expect(foutVan(() => controleerId(id))).toMatchObject({ code: "opslag/ongeldig-id" });
  });

  it("never repeats the id in what it says", () => {
    fc.assert(
      fc.property(fc.string({ minLength: 6, maxLength: 300 }), (id) => {
        const fout = foutVan(() => controleerId(id));
        return !isOpslagFout(fout) || !fout.message.includes(id);
      }),
    );
  });

  it("lets no id through that could point at another row", () => {
    fc.assert(
      fc.property(fc.string({ minLength: 16, maxLength: 40 }), (id) => {
        if (foutVan(() => controleerId(id)) !== undefined) return true;
        return `gesprek#${id}`.split("#").length === 2;
      }),
    );
  });
});

describe("codeVan", () => {
  const metCode = (code: string, name = "Error") => Object.assign(new Error("x"), { code, name });
  const metNaam = (name: string) => Object.assign(new Error("x"), { name });

  it.each([
    [metNaam("ProvisionedThroughputExceededException"), "opslag/begrensd"],
    [metNaam("ThrottlingException"), "opslag/begrensd"],
    [metNaam("ResourceNotFoundException"), "opslag/geen-tabel"],
    [metNaam("AccessDeniedException"), "opslag/geweigerd"],
    [metNaam("CredentialsProviderError"), "opslag/geweigerd"],
    [metNaam("AbortError"), "opslag/te-traag"],
    [metNaam("TimeoutError"), "opslag/te-traag"],
    [new SyntaxError("Unexpected token"), "opslag/onleesbaar"],
    [metCode("ECONNREFUSED"), "opslag/onbereikbaar"],
    // The SDK calls a broken connection a TimeoutError; the system code tells the truth.
    [metCode("ECONNRESET", "TimeoutError"), "opslag/onbereikbaar"],
    [metCode("ETIMEDOUT", "TimeoutError"), "opslag/te-traag"],
    [new OpslagFout("opslag/verouderd", "x"), "opslag/verouderd"],
    [new Error("iets anders"), "opslag/storing"],
    [metNaam("constructor"), "opslag/storing"],
    ["tekst", "opslag/storing"],
    [null, "opslag/storing"],
    [undefined, "opslag/storing"],
  ])("%s becomes %s", (fout, code) => {
    expect(codeVan(fout)).toBe(code);
  });
});

describe("BegrensdeMap", () => {
  it("never has more entries than it has room for, and keeps the youngest", () => {
    const schrijfacties = fc.array(fc.constantFrom("a", "b", "c", "d", "e"), { maxLength: 40 });
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 4 }), schrijfacties, (grens, sleutels) => {
        const map = new BegrensdeMap<number>(grens);
        sleutels.forEach((sleutel, plaats) => {
          map.zet(sleutel, plaats);
        });
        const jongste = [...new Set(sleutels.toReversed())].slice(0, grens);
        expect(map.aantal).toBe(jongste.length);
        for (const sleutel of jongste) expect(map.haal(sleutel)).toBe(sleutels.lastIndexOf(sleutel));
      }),
    );
  });

  it.each([0, -1, 1.5, Number.NaN])("refuses room for %s", (grens) => {
    expect(foutVan(() => new BegrensdeMap(grens))).toMatchObject({ code: "opslag/ongeldige-instelling" });
  });
});

describe("geheugenOpslag", () => {
  const id = (n: number) => `geheugen-gesprek-${n}`;

  it("drops the conversation that was written longest ago when it is full", async () => {
    const opslag = geheugenOpslag({ schema: toestandSchema, nu: maakKlok().nu, maxGesprekken: 2 });
    await opslag.bewaar(id(1), toestand("een"));
    await opslag.bewaar(id(2), toestand("twee"));
    await opslag.bewaar(id(1), toestand("een, verder"));
    await opslag.bewaar(id(3), toestand("drie"));
    expect(await opslag.lees(id(1))).toEqual(toestand("een, verder"));
    expect(await opslag.lees(id(2))).toBeNull();
    expect(await opslag.lees(id(3))).toEqual(toestand("drie"));
  });

  it("has room again once the old ones have expired", async () => {
    const klok = maakKlok();
    const opslag = geheugenOpslag({ schema: toestandSchema, nu: klok.nu, maxGesprekken: 3 });
    await opslag.bewaar(id(1), toestand("een"));
    await opslag.bewaar(id(2), toestand("twee"));
    klok.verder(DAG);
    await opslag.bewaar(id(3), toestand("drie"));
    klok.verder(-DAG);
    // Turning the clock back shows that they are gone for good, not merely hidden.
    expect(await opslag.lees(id(1))).toBeNull();
    expect(await opslag.lees(id(3))).toEqual(toestand("drie"));
  });
});

describe("binnenTijd", () => {
  it("gives what the work gives, and its error", async () => {
    expect(await binnenTijd(5000, async () => "klaar")).toBe("klaar");
    await expect(binnenTijd(5000, () => Promise.reject(new Error("stuk")))).rejects.toThrow("stuk");
  });

  it("catches work that throws before it begins", async () => {
    const werk = (): Promise<string> => {
      throw new Error("meteen stuk");
    };
    await expect(binnenTijd(5000, werk)).rejects.toThrow("meteen stuk");
  });

  it("ends the wait and tells the work to stop when the time is over", async () => {
    let gestopt = false;
    const nooit = binnenTijd(5, (signal) => {
      signal.addEventListener("abort", () => {
        gestopt = true;
      });
      return new Promise<never>(() => {});
    });
    await expect(nooit).rejects.toMatchObject({ code: "opslag/te-traag" });
    expect(gestopt).toBe(true);
  });

  it("does not tell finished work to stop", async () => {
    const signal = await binnenTijd(5, async (gegeven) => gegeven);
    await new Promise((klaar) => setTimeout(klaar, 20));
    expect(signal.aborted).toBe(false);
  });
});
