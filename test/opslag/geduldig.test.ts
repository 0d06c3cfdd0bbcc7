import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import {
  geduldigeOpslag,
  geheugenOpslag,
  OpslagFout,
  type SchrijfOpties,
  type VersieOpslag,
} from "../../functions/opslag/index.ts";
import { ANDER_ID, DAG, ID, maakKlok, maakMeld, type Toestand, toestand, toestandSchema } from "./hulp.ts";

type Gedrag = "goed" | "stuk" | "stil" | "gooit";

/** A store in memory of which a test decides, per method, how it behaves. */
function maakBron(nu: () => number) {
  const echt = geheugenOpslag({ schema: toestandSchema, nu });
  const gedrag: { lees: Gedrag; schrijf: Gedrag } = { lees: "goed", schrijf: "goed" };
  const signals: (AbortSignal | undefined)[] = [];
  const versies: (number | undefined)[] = [];

  function volgens<T>(hoe: Gedrag, signal: AbortSignal | undefined, werk: () => Promise<T>): Promise<T> {
    signals.push(signal);
    if (hoe === "gooit") throw new TypeError("threw before it gave a promise");
    if (hoe === "stuk") return Promise.reject(new OpslagFout("opslag/onbereikbaar", "no connection"));
    if (hoe === "stil") return new Promise(() => {});
    return werk();
  }
  const schrijf = <T>(opties: SchrijfOpties | undefined, werk: () => Promise<T>) => {
    versies.push(opties?.versie);
    return volgens(gedrag.schrijf, opties?.signal, werk);
  };
  const bron: VersieOpslag<Toestand> = {
    lees: (id) => echt.lees(id),
    leesStand: (id, opties) => volgens(gedrag.lees, opties?.signal, () => echt.leesStand(id)),
    bewaar: (id, waarde, opties) => schrijf(opties, () => echt.bewaar(id, waarde, opties)),
    vergeet: (id, opties) => schrijf(opties, () => echt.vergeet(id, opties)),
  };
  const zet = (beide: Gedrag) => Object.assign(gedrag, { lees: beide, schrijf: beide });
  return { bron, echt, gedrag, signals, versies, zet };
}

function opstelling(instellingen: { maxOnbewaard?: number } = {}) {
  const klok = maakKlok();
  const melder = maakMeld();
  const onder = maakBron(klok.nu);
  const opslag = geduldigeOpslag(onder.bron, { nu: klok.nu, meld: melder.meld, ...instellingen });
  return { klok, opslag, meldingen: melder.meldingen, ...onder };
}

describe("geduldigeOpslag over a store that fails at once", () => {
  it.each(["stuk", "gooit"] as const)("answers everything and reports a code only (%s)", async (hoe) => {
    const { opslag, zet, meldingen } = opstelling();
    const code = hoe === "stuk" ? "opslag/onbereikbaar" : "opslag/storing";
    zet(hoe);
    expect(await opslag.lees(ID)).toBeNull();
    expect(await opslag.bewaar(ID, toestand("een"))).toEqual({ gelukt: false, code });
    expect(await opslag.vergeet(ID)).toEqual({ gelukt: false, code });
    expect(meldingen).toEqual([
      { code, handeling: "lees" },
      { code, handeling: "bewaar" },
      { code, handeling: "vergeet" },
    ]);
  });

  it("is not hurt by a report that fails", async () => {
    const klok = maakKlok();
    const { bron, zet } = maakBron(klok.nu);
    zet("stuk");
    const meld = () => {
      throw new Error("the log is full");
    };
    const opslag = geduldigeOpslag(bron, { nu: klok.nu, meld });
    expect(await opslag.lees(ID)).toBeNull();
    expect(await opslag.bewaar(ID, toestand("een"))).toMatchObject({ gelukt: false });
    expect(await opslag.lees(ID)).toEqual(toestand("een"));
  });

  it("still refuses an id of the wrong form: that is the caller's mistake, not the store's", async () => {
    const { opslag, meldingen, signals } = opstelling();
    const code = { code: "opslag/ongeldig-id" };
    await expect(opslag.lees("x")).rejects.toMatchObject(code);
    await expect(opslag.bewaar("x", toestand("een"))).rejects.toMatchObject(code);
    await expect(opslag.vergeet("x")).rejects.toMatchObject(code);
    expect(meldingen).toEqual([]);
    expect(signals).toEqual([]);
  });

  it("does not reject for a state that is no plain data", async () => {
    const klok = maakKlok();
    const { meld, meldingen } = maakMeld();
    const bron = geheugenOpslag<unknown>({ schema: toestandSchema, nu: klok.nu });
    const opslag = geduldigeOpslag(bron, { nu: klok.nu, meld });
    const uitslag = await opslag.bewaar(ID, { stap: () => "a function" });
    expect(uitslag).toEqual({ gelukt: false, code: "opslag/storing" });
    expect(meldingen).toEqual([{ code: "opslag/storing", handeling: "bewaar" }]);
  });
});

describe("geduldigeOpslag over a store that never answers", () => {
  beforeEach(() => {
    vi.useFakeTimers();
  });
  afterEach(() => {
    vi.useRealTimers();
  });

  it.each(["lees", "bewaar", "vergeet"] as const)("%s waits 300 ms, then goes on", async (handeling) => {
    const { opslag, zet, signals, meldingen } = opstelling();
    zet("stil");
    const doe = {
      lees: () => opslag.lees(ID),
      bewaar: () => opslag.bewaar(ID, toestand("een")),
      vergeet: () => opslag.vergeet(ID),
    };
    let klaar = false;
    const poging = doe[handeling]().finally(() => {
      klaar = true;
    });
    await vi.advanceTimersByTimeAsync(299);
    expect(klaar).toBe(false);
    expect(signals[0]?.aborted).toBe(false);
    await vi.advanceTimersByTimeAsync(1);
    const verwacht = handeling === "lees" ? null : { gelukt: false, code: "opslag/te-traag" };
    expect(await poging).toEqual(verwacht);
    expect(signals[0]?.aborted).toBe(true);
    expect(meldingen).toEqual([{ code: "opslag/te-traag", handeling }]);
  });

  it("leaves no timer behind when the store does answer", async () => {
    const { opslag } = opstelling();
    await opslag.bewaar(ID, toestand("een"));
    await opslag.lees(ID);
    await opslag.vergeet(ID);
    expect(vi.getTimerCount()).toBe(0);
  });

  it("gives a question that comes in during the write what is being written", async () => {
    const { opslag, gedrag } = opstelling();
    await opslag.bewaar(ID, toestand("een"));
    gedrag.schrijf = "stil";
    const onderweg = opslag.bewaar(ID, toestand("twee"));
    expect(await opslag.lees(ID)).toEqual(toestand("twee"));
    await vi.advanceTimersByTimeAsync(300);
    await onderweg;
  });
});

describe("geduldigeOpslag remembers what was not written", () => {
  it("while the store is down, and after it comes back with an older state", async () => {
    const { opslag, zet, echt } = opstelling();
    await opslag.bewaar(ID, toestand("een"));
    zet("stuk");
    await opslag.bewaar(ID, toestand("twee"));
    expect(await opslag.lees(ID)).toEqual(toestand("twee"));
    zet("goed");
    expect(await echt.lees(ID)).toEqual(toestand("een"));
    expect(await opslag.lees(ID)).toEqual(toestand("twee"));
  });

  it("and lets go once a later state is written", async () => {
    const { opslag, zet, echt } = opstelling();
    zet("stuk");
    await opslag.bewaar(ID, toestand("een"));
    zet("goed");
    await opslag.bewaar(ID, toestand("twee"));
    expect(await echt.lees(ID)).toEqual(toestand("twee"));
    zet("stuk");
    // What is written is the store's: this process no longer vouches for it.
    expect(await opslag.lees(ID)).toBeNull();
  });

  it("gives way to a newer state of another process", async () => {
    const { opslag, zet, echt, klok } = opstelling();
    zet("stuk");
    await opslag.bewaar(ID, toestand("hier, niet bewaard"));
    klok.verder(1000);
    await echt.bewaar(ID, toestand("elders, later"));
    zet("goed");
    expect(await opslag.lees(ID)).toEqual(toestand("elders, later"));
    zet("stuk");
    expect(await opslag.lees(ID)).toBeNull();
  });

  it("gives way to a vergeet of another process", async () => {
    const { opslag, zet, echt, klok } = opstelling();
    zet("stuk");
    await opslag.bewaar(ID, toestand("hier, niet bewaard"));
    klok.verder(1000);
    await echt.vergeet(ID);
    zet("goed");
    expect(await opslag.lees(ID)).toBeNull();
    zet("stuk");
    expect(await opslag.lees(ID)).toBeNull();
  });

  it("remembers a vergeet that did not arrive", async () => {
    const { opslag, zet, echt, gedrag } = opstelling();
    await opslag.bewaar(ID, toestand("een"));
    gedrag.schrijf = "stuk";
    expect(await opslag.vergeet(ID)).toEqual({ gelukt: false, code: "opslag/onbereikbaar" });
    zet("goed");
    expect(await echt.lees(ID)).toEqual(toestand("een"));
    expect(await opslag.lees(ID)).toBeNull();
    expect(await opslag.vergeet(ID)).toEqual({ gelukt: true });
    expect(await echt.lees(ID)).toBeNull();
  });

  it("forgets what it remembered, also when the store is down", async () => {
    const { opslag, zet } = opstelling();
    zet("stuk");
    await opslag.bewaar(ID, toestand("een"));
    await opslag.vergeet(ID);
    expect(await opslag.lees(ID)).toBeNull();
  });

  it("for a day at most", async () => {
    const { opslag, zet, klok } = opstelling();
    zet("stuk");
    await opslag.bewaar(ID, toestand("een"));
    klok.verder(DAG - 1);
    expect(await opslag.lees(ID)).toEqual(toestand("een"));
    klok.verder(1);
    expect(await opslag.lees(ID)).toBeNull();
  });

  it("of a bounded number of conversations", async () => {
    const { opslag, zet } = opstelling({ maxOnbewaard: 1 });
    zet("stuk");
    await opslag.bewaar(ID, toestand("een"));
    await opslag.bewaar(ANDER_ID, toestand("twee"));
    expect(await opslag.lees(ID)).toBeNull();
    expect(await opslag.lees(ANDER_ID)).toEqual(toestand("twee"));
  });

  it("as a copy: changing it afterwards changes nothing here", async () => {
    const { opslag, zet } = opstelling();
    zet("stuk");
    const mijn = toestand("een", ["ind"]);
    await opslag.bewaar(ID, mijn);
    mijn.geprobeerd.push("later");
    (await opslag.lees(ID))?.geprobeerd.push("nog later");
    expect(await opslag.lees(ID)).toEqual(toestand("een", ["ind"]));
  });
});

describe("geduldigeOpslag numbers its writes", () => {
  it("rising, also when the clock stands still or turns back", async () => {
    const { opslag, klok, versies } = opstelling();
    await opslag.bewaar(ID, toestand("een"));
    await opslag.bewaar(ID, toestand("twee"));
    klok.verder(-5000);
    await opslag.vergeet(ID);
    await opslag.bewaar(ID, toestand("drie"));
    expect(versies).toEqual([...versies].sort((a, b) => Number(a) - Number(b)));
    expect(new Set(versies).size).toBe(4);
    expect(await opslag.lees(ID)).toEqual(toestand("drie"));
  });

  it("above what it read, so that a clock that runs behind does not lose the conversation", async () => {
    const { opslag, echt, klok, meldingen } = opstelling();
    await echt.bewaar(ID, toestand("een"), { versie: klok.nu() + 8000 });
    expect(await opslag.lees(ID)).toEqual(toestand("een"));
    expect(await opslag.bewaar(ID, toestand("twee"))).toEqual({ gelukt: true });
    expect(await echt.lees(ID)).toEqual(toestand("twee"));
    expect(meldingen).toEqual([]);
  });

  it("and does not hold on to a state that turns out to be old", async () => {
    const { opslag, echt, klok, meldingen, zet } = opstelling();
    await echt.bewaar(ID, toestand("nieuwer"), { versie: klok.nu() + 8000 });
    // Without reading first, this process cannot know.
    const uitslag = await opslag.bewaar(ID, toestand("oud"));
    expect(uitslag).toEqual({ gelukt: false, code: "opslag/verouderd" });
    expect(meldingen).toEqual([{ code: "opslag/verouderd", handeling: "bewaar" }]);
    zet("stuk");
    expect(await opslag.lees(ID)).toBeNull();
    zet("goed");
    expect(await opslag.lees(ID)).toEqual(toestand("nieuwer"));
  });

  it("so that an early write that fails late does not hide a later one", async () => {
    const { opslag, bron, echt, gedrag } = opstelling();
    let breekAf: (fout: Error) => void = () => {};
    const eerste = vi.spyOn(bron, "bewaar").mockImplementationOnce(
      () =>
        new Promise((_, mislukt) => {
          breekAf = mislukt;
        }),
    );
    const vroeg = opslag.bewaar(ID, toestand("een"));
    expect(await opslag.bewaar(ID, toestand("twee"))).toEqual({ gelukt: true });
    breekAf(new Error("after all"));
    expect(await vroeg).toMatchObject({ gelukt: false });
    eerste.mockRestore();
    expect(await echt.lees(ID)).toEqual(toestand("twee"));
    expect(await opslag.lees(ID)).toEqual(toestand("twee"));
    gedrag.lees = "stuk";
    expect(await opslag.lees(ID)).toBeNull();
  });

  it("so that an early write that succeeds late does not drop a later one that failed", async () => {
    const { opslag, bron, echt, zet } = opstelling();
    let laatDoor: () => void = () => {};
    const eerste = vi.spyOn(bron, "bewaar").mockImplementationOnce(async (id, waarde, opties) => {
      await new Promise<void>((klaar) => {
        laatDoor = klaar;
      });
      return echt.bewaar(id, waarde, opties);
    });
    const vroeg = opslag.bewaar(ID, toestand("een"));
    zet("stuk");
    expect(await opslag.bewaar(ID, toestand("twee"))).toMatchObject({ gelukt: false });
    laatDoor();
    expect(await vroeg).toEqual({ gelukt: true });
    eerste.mockRestore();
    zet("goed");
    expect(await echt.lees(ID)).toEqual(toestand("een"));
    expect(await opslag.lees(ID)).toEqual(toestand("twee"));
  });
});
