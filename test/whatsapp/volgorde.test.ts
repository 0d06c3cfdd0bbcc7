/** Messages out of order: an older one is answered, and changes nothing. */
import { describe, expect, it } from "vitest";
import { LEGE_TOESTAND, type Toestand } from "../../functions/gesprek/index.ts";
import { type GesprekOpslag, geheugenOpslag } from "../../functions/opslag/index.ts";
import { maakRijen, opVolgorde, type Stand, standSchema } from "../../functions/whatsapp/volgorde.ts";

const ID = "a".repeat(64);
const NU = Date.UTC(2026, 10, 22, 12);
const TIJD = NU / 1000;
const werktIn = (gemeente: string): Toestand => ({ ...LEGE_TOESTAND, gemeente });

/** A store in memory that counts how often it is read. */
function tellend() {
  const bron = geheugenOpslag<Stand>({ schema: standSchema, nu: () => NU });
  const telling = { lees: 0 };
  const opslag: GesprekOpslag<Stand> = {
    ...bron,
    lees: (id) => {
      telling.lees += 1;
      return bron.lees(id);
    },
  };
  return { opslag, telling };
}

describe("opVolgorde", () => {
  it("begins with nothing, keeps what was said with its moment, and gives it to the next message", async () => {
    const { opslag } = tellend();
    const eerste = opVolgorde(opslag, TIJD);
    expect(await eerste.lees(ID)).toBeNull();
    expect(await eerste.bewaar(ID, werktIn("Zwolle"))).toMatchObject({ gelukt: true });
    expect(await opslag.lees(ID)).toEqual({ tijd: TIJD, toestand: werktIn("Zwolle") });
    expect(await opVolgorde(opslag, TIJD + 1).lees(ID)).toEqual(werktIn("Zwolle"));
  });

  it("of the same second goes on from it: Meta counts whole seconds", async () => {
    const { opslag } = tellend();
    await opVolgorde(opslag, TIJD).bewaar(ID, werktIn("Zwolle"));
    const zelfde = opVolgorde(opslag, TIJD);
    expect(await zelfde.lees(ID)).toEqual(werktIn("Zwolle"));
    expect(await zelfde.bewaar(ID, werktIn("Ede"))).toMatchObject({ gelukt: true });
    expect(await opslag.lees(ID)).toEqual({ tijd: TIJD, toestand: werktIn("Ede") });
  });

  it("an older message sees nothing, and leaves what is newer", async () => {
    const { opslag } = tellend();
    await opVolgorde(opslag, TIJD).bewaar(ID, werktIn("Zwolle"));
    const ouder = opVolgorde(opslag, TIJD - 1);
    expect(await ouder.lees(ID)).toBeNull();
    expect(await ouder.bewaar(ID, werktIn("Ede"))).toEqual({ gelukt: false, code: "opslag/verouderd" });
    expect(await opslag.lees(ID)).toEqual({ tijd: TIJD, toestand: werktIn("Zwolle") });
  });

  it("an older message that is kept without being read first does not get past it either", async () => {
    const { opslag } = tellend();
    await opVolgorde(opslag, TIJD).bewaar(ID, werktIn("Zwolle"));
    expect(await opVolgorde(opslag, TIJD - 1).bewaar(ID, werktIn("Ede"))).toMatchObject({ gelukt: false });
  });

  it("'vergeet mij' wipes, also when it comes late", async () => {
    const { opslag } = tellend();
    await opVolgorde(opslag, TIJD).bewaar(ID, werktIn("Zwolle"));
    expect(await opVolgorde(opslag, TIJD - 60).vergeet(ID)).toMatchObject({ gelukt: true });
    expect(await opslag.lees(ID)).toBeNull();
  });

  it("answers on one state, however often it is read", async () => {
    const { opslag, telling } = tellend();
    const eigen = opVolgorde(opslag, TIJD);
    await Promise.all([eigen.lees(ID), eigen.lees(ID), eigen.kent(ID)]);
    await opVolgorde(opslag, TIJD - 5).bewaar(ID, werktIn("Zwolle"));
    expect(await eigen.lees(ID)).toBeNull();
    expect(telling.lees).toBe(3);
  });

  it("sees a newer state that came while it was being answered", async () => {
    const { opslag } = tellend();
    const traag = opVolgorde(opslag, TIJD);
    await traag.lees(ID);
    await opVolgorde(opslag, TIJD + 5).bewaar(ID, werktIn("Zwolle"));
    expect(await traag.bewaar(ID, werktIn("Ede"))).toEqual({ gelukt: false, code: "opslag/verouderd" });
    expect(await opslag.lees(ID)).toEqual({ tijd: TIJD + 5, toestand: werktIn("Zwolle") });
  });

  it("does not bring back who was forgotten while it was being answered", async () => {
    const { opslag } = tellend();
    await opVolgorde(opslag, TIJD - 5).bewaar(ID, werktIn("Zwolle"));
    const traag = opVolgorde(opslag, TIJD);
    await traag.lees(ID);
    await opVolgorde(opslag, TIJD + 5).vergeet(ID);
    expect(await traag.bewaar(ID, werktIn("Zwolle"))).toMatchObject({ gelukt: false });
    expect(await opslag.lees(ID)).toBeNull();
  });

  it("knows a sender of whom something newer is remembered", async () => {
    const { opslag } = tellend();
    expect(await opVolgorde(opslag, TIJD).kent(ID)).toBe(false);
    await opVolgorde(opslag, TIJD).bewaar(ID, werktIn("Zwolle"));
    expect(await opVolgorde(opslag, TIJD - 1).kent(ID)).toBe(true);
  });

  it("says so when the store cannot keep or wipe", async () => {
    const kapot: GesprekOpslag<Stand> = {
      lees: async () => null,
      bewaar: async () => ({ gelukt: false, code: "opslag/onbereikbaar" }),
      vergeet: async () => ({ gelukt: false, code: "opslag/onbereikbaar" }),
    };
    const eigen = opVolgorde(kapot, TIJD);
    expect(await eigen.bewaar(ID, LEGE_TOESTAND)).toMatchObject({ gelukt: false });
    expect(await eigen.vergeet(ID)).toMatchObject({ gelukt: false });
  });
});

describe("standSchema", () => {
  it.each([
    {},
    { tijd: TIJD },
    { tijd: "1", toestand: LEGE_TOESTAND },
    { tijd: 1.5, toestand: LEGE_TOESTAND },
    { tijd: TIJD, toestand: { ...LEGE_TOESTAND, v: 2 } },
    { tijd: TIJD, toestand: LEGE_TOESTAND, tekst: "wat iemand typte" },
  ])("refuses %j", (waarde) => {
    expect(standSchema.safeParse(waarde).success).toBe(false);
  });
});

describe("maakRijen", () => {
  /** Work that is done when told, and writes down when it begins. */
  function werken() {
    const begonnen: string[] = [];
    const klaar = new Map<string, () => void>();
    const werk = (naam: string) => () => {
      begonnen.push(naam);
      return new Promise<string>((los) => klaar.set(naam, () => los(naam)));
    };
    return { begonnen, werk, maakAf: (naam: string) => klaar.get(naam)?.() };
  }
  const evenWachten = () => new Promise((klaar) => setImmediate(klaar));

  it("lets the second of one sender wait for the first, and another sender not", async () => {
    const inRij = maakRijen();
    const { begonnen, werk, maakAf } = werken();
    const eerste = inRij("a", werk("a1"));
    const tweede = inRij("a", werk("a2"));
    void inRij("b", werk("b1"));
    await evenWachten();
    expect(begonnen).toEqual(["a1", "b1"]);
    maakAf("a1");
    expect(await eerste).toBe("a1");
    await evenWachten();
    expect(begonnen).toEqual(["a1", "b1", "a2"]);
    maakAf("a2");
    expect(await tweede).toBe("a2");
  });

  it("goes on after work that failed, and tells who asked for it", async () => {
    const inRij = maakRijen();
    const mis = inRij("a", async () => {
      throw new Error("mis");
    });
    const daarna = inRij("a", async () => "daarna");
    await expect(mis).rejects.toThrow("mis");
    expect(await daarna).toBe("daarna");
  });
});
