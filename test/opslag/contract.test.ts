import type { DynamoDBClient } from "@aws-sdk/client-dynamodb";
import fc from "fast-check";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import * as z from "zod";
import {
  dynamoOpslag,
  type GesprekOpslag,
  geduldigeOpslag,
  geheugenOpslag,
  type VersieOpslag,
} from "../../functions/opslag/index.ts";
import { DAG, maakKlok, startDynalite, type Toestand, toestand, toestandSchema } from "./hulp.ts";

interface Opstelling<T> {
  schema: z.ZodType<T>;
  nu: () => number;
}

interface Soort {
  naam: string;
  begin?: () => Promise<void>;
  einde?: () => Promise<void>;
  /** Every call gives a store with its own, empty memory or table rows of its own. */
  maak: <T>(opstelling: Opstelling<T>) => VersieOpslag<T>;
}

const TABEL = "contract";

function dynamoSoort(): Soort {
  let client: DynamoDBClient | null = null;
  let stop = async () => {};
  return {
    naam: "dynamoOpslag op dynalite",
    async begin() {
      ({ client, stop } = await startDynalite(TABEL));
    },
    einde: () => stop(),
    maak(opstelling) {
      if (client === null) throw new Error("dynalite has not been started");
      return dynamoOpslag({ client, tabel: TABEL, ...opstelling });
    },
  };
}

const soorten: Soort[] = [
  { naam: "geheugenOpslag", maak: (opstelling) => geheugenOpslag(opstelling) },
  dynamoSoort(),
];

let volgnummer = 0;
const versId = () => `contract-test-${String(++volgnummer).padStart(6, "0")}`;

describe.each(soorten)("contract: $naam", ({ begin, einde, maak }) => {
  beforeAll(async () => begin?.());
  afterAll(async () => einde?.());

  const opstelling = () => {
    const klok = maakKlok();
    return { klok, id: versId(), opslag: maak({ schema: toestandSchema, nu: klok.nu }) };
  };

  it("has nothing for a conversation it never saw", async () => {
    const { opslag, id } = opstelling();
    expect(await opslag.lees(id)).toBeNull();
    expect(await opslag.leesStand(id)).toBeNull();
  });

  it("gives back what was kept", async () => {
    const { opslag, id } = opstelling();
    const rijk: Toestand = { stap: "doorvraag", geprobeerd: ["ind", "gemeente"], zekerheid: 0.83 };
    expect(await opslag.bewaar(id, rijk)).toEqual({ gelukt: true });
    expect(await opslag.lees(id)).toEqual(rijk);
  });

  it("keeps conversations apart", async () => {
    const { opslag, id } = opstelling();
    const ander = versId();
    await opslag.bewaar(id, toestand("een"));
    await opslag.bewaar(ander, toestand("twee"));
    await opslag.vergeet(id);
    expect(await opslag.lees(id)).toBeNull();
    expect(await opslag.lees(ander)).toEqual(toestand("twee"));
  });

  it("keeps a copy: changing the state afterwards changes nothing here", async () => {
    const { opslag, id } = opstelling();
    const mijn = toestand("een", ["ind"]);
    await opslag.bewaar(id, mijn);
    mijn.geprobeerd.push("later");
    const gelezen = await opslag.lees(id);
    gelezen?.geprobeerd.push("nog later");
    expect(await opslag.lees(id)).toEqual(toestand("een", ["ind"]));
  });

  it("takes a state with undefined in it", async () => {
    const { opslag, id } = opstelling();
    const schema = z.object({ a: z.string(), b: z.string().optional() });
    const los = maak({ schema, nu: () => 1_700_000_000_000 });
    expect(await los.bewaar(id, { a: "x", b: undefined })).toEqual({ gelukt: true });
    expect(await los.lees(id)).toEqual({ a: "x" });
    expect(await opslag.lees(id)).toBeNull();
  });

  it("keeps any text and nesting as it was", async () => {
    const opslag = maak({ schema: z.unknown(), nu: maakKlok().nu });
    const waarde = fc.letrec((tie) => ({
      blad: fc.oneof(fc.string({ unit: "binary" }), fc.integer(), fc.boolean(), fc.constant(null)),
      knoop: fc.oneof(
        { maxDepth: 3, depthSize: "small" },
        tie("blad"),
        fc.array(tie("knoop"), { maxLength: 4 }),
        fc.dictionary(fc.stringMatching(/^[a-z]{1,8}$/), tie("knoop"), { maxKeys: 4, noNullPrototype: true }),
      ),
    })).knoop;
    await fc.assert(
      fc.asyncProperty(waarde, async (inhoud) => {
        const id = versId();
        await opslag.bewaar(id, { inhoud });
        expect(await opslag.lees(id)).toEqual({ inhoud });
      }),
      { numRuns: 40 },
    );
  });

  describe("a day", () => {
    it("lives up to its last millisecond and not beyond", async () => {
      const { opslag, klok, id } = opstelling();
      await opslag.bewaar(id, toestand("een"));
      klok.verder(DAG - 1);
      expect(await opslag.lees(id)).toEqual(toestand("een"));
      klok.verder(1);
      expect(await opslag.lees(id)).toBeNull();
      expect(await opslag.leesStand(id)).toBeNull();
    });

    it("starts anew with every write", async () => {
      const { opslag, klok, id } = opstelling();
      await opslag.bewaar(id, toestand("een"));
      klok.verder(DAG - 1000);
      await opslag.bewaar(id, toestand("twee"));
      klok.verder(DAG - 1000);
      expect(await opslag.lees(id)).toEqual(toestand("twee"));
    });

    it("is never longer than promised, also halfway a second", async () => {
      const { opslag, klok, id } = opstelling();
      klok.verder(999);
      await opslag.bewaar(id, toestand("een"));
      klok.verder(DAG);
      expect(await opslag.lees(id)).toBeNull();
    });

    it("lets a new conversation begin on an expired one, whatever its versie was", async () => {
      const { opslag, klok, id } = opstelling();
      await opslag.bewaar(id, toestand("oud"), { versie: klok.nu() + 10 * DAG });
      klok.verder(DAG);
      expect(await opslag.bewaar(id, toestand("nieuw"))).toEqual({ gelukt: true });
      expect(await opslag.lees(id)).toEqual(toestand("nieuw"));
    });
  });

  describe("versie", () => {
    it("refuses an older state and keeps the newer", async () => {
      const { opslag, klok, id } = opstelling();
      await opslag.bewaar(id, toestand("nieuw"), { versie: klok.nu() + 10 });
      const uitslag = await opslag.bewaar(id, toestand("oud"), { versie: klok.nu() });
      expect(uitslag).toEqual({ gelukt: false, code: "opslag/verouderd" });
      expect(await opslag.leesStand(id)).toEqual({ toestand: toestand("nieuw"), versie: klok.nu() + 10 });
    });

    it("takes the same versie twice, so that a retry is no failure", async () => {
      const { opslag, klok, id } = opstelling();
      await opslag.bewaar(id, toestand("een"), { versie: klok.nu() });
      expect(await opslag.bewaar(id, toestand("een"), { versie: klok.nu() })).toEqual({ gelukt: true });
    });

    it("is the clock when the caller gives none", async () => {
      const { opslag, klok, id } = opstelling();
      klok.verder(1234);
      await opslag.bewaar(id, toestand("een"));
      expect((await opslag.leesStand(id))?.versie).toBe(klok.nu());
    });

    it("ends with the newest of many writers, in whatever order they arrive", async () => {
      const { opslag, klok, id } = opstelling();
      const versies = [7, 3, 9, 1, 8, 2, 10, 5, 4, 6];
      await Promise.all(
        versies.map((n) => opslag.bewaar(id, toestand(`versie ${n}`), { versie: klok.nu() + n })),
      );
      expect(await opslag.lees(id)).toEqual(toestand("versie 10"));
    });
  });

  describe("vergeet", () => {
    it("is no failure when there is nothing", async () => {
      const { opslag, id } = opstelling();
      expect(await opslag.vergeet(id)).toEqual({ gelukt: true });
      expect(await opslag.lees(id)).toBeNull();
    });

    it("wins from what is stored, even from a versie ahead of the clock", async () => {
      const { opslag, klok, id } = opstelling();
      await opslag.bewaar(id, toestand("een"), { versie: klok.nu() + 60_000 });
      expect(await opslag.vergeet(id)).toEqual({ gelukt: true });
      expect(await opslag.lees(id)).toBeNull();
    });

    it("is not undone by an older write that comes in late", async () => {
      const { opslag, klok, id } = opstelling();
      await opslag.bewaar(id, toestand("een"));
      klok.verder(1000);
      await opslag.vergeet(id);
      const laat = await opslag.bewaar(id, toestand("laat"), { versie: klok.nu() - 500 });
      expect(laat).toEqual({ gelukt: false, code: "opslag/verouderd" });
      expect(await opslag.lees(id)).toBeNull();
    });

    it("does not stand in the way of a new conversation", async () => {
      const { opslag, klok, id } = opstelling();
      await opslag.bewaar(id, toestand("een"));
      await opslag.vergeet(id);
      klok.verder(1);
      expect(await opslag.bewaar(id, toestand("opnieuw"))).toEqual({ gelukt: true });
      expect(await opslag.lees(id)).toEqual(toestand("opnieuw"));
    });
  });

  describe("a state that no longer fits the schema", () => {
    it("counts as absent, and its versie still counts", async () => {
      const klok = maakKlok();
      const id = versId();
      const soepel = maak({ schema: z.unknown(), nu: klok.nu });
      await soepel.bewaar(id, { stap: 7, uit: "een vorige uitgave" });
      const opslag = maak({ schema: toestandSchema, nu: klok.nu });
      // The memory store begins empty; what is under test there is the next case.
      const stand = await opslag.leesStand(id);
      expect(stand?.toestand ?? null).toBeNull();
      expect(await opslag.lees(id)).toBeNull();
      klok.verder(1);
      expect(await opslag.bewaar(id, toestand("nieuw"))).toEqual({ gelukt: true });
      expect(await opslag.lees(id)).toEqual(toestand("nieuw"));
    });

    it.each([
      ["refuses", z.unknown().refine(() => false)],
      [
        "throws",
        z.unknown().transform((): unknown => {
          throw new Error("stuk");
        }),
      ],
      ["is asynchronous", z.unknown().refine(async () => true)],
    ])("is never an exception: a schema that %s", async (_, schema) => {
      const { klok, id } = opstelling();
      const opslag = maak({ schema, nu: klok.nu });
      await opslag.bewaar(id, { iets: "anders" });
      expect(await opslag.lees(id)).toBeNull();
      expect(await opslag.leesStand(id)).toEqual({ toestand: null, versie: klok.nu() });
    });
  });

  it("refuses an id of the wrong form in every method", async () => {
    const { opslag } = opstelling();
    const code = { code: "opslag/ongeldig-id" };
    await expect(opslag.lees("0612345678")).rejects.toMatchObject(code);
    await expect(opslag.leesStand("0612345678")).rejects.toMatchObject(code);
    await expect(opslag.bewaar("0612345678", toestand("een"))).rejects.toMatchObject(code);
    await expect(opslag.vergeet("0612345678")).rejects.toMatchObject(code);
  });

  it("does the same under geduldigeOpslag when nothing goes wrong", async () => {
    const { opslag: bron, klok, id } = opstelling();
    const meldingen: unknown[] = [];
    const opslag: GesprekOpslag<Toestand> = geduldigeOpslag(bron, {
      nu: klok.nu,
      meld: (melding) => meldingen.push(melding),
      wachtMs: 10_000,
    });
    expect(await opslag.lees(id)).toBeNull();
    expect(await opslag.bewaar(id, toestand("een"))).toEqual({ gelukt: true });
    // The clock stands still: the order of the calls decides.
    expect(await opslag.bewaar(id, toestand("twee"))).toEqual({ gelukt: true });
    expect(await opslag.lees(id)).toEqual(toestand("twee"));
    expect(await bron.lees(id)).toEqual(toestand("twee"));
    expect(await opslag.vergeet(id)).toEqual({ gelukt: true });
    expect(await opslag.lees(id)).toBeNull();
    expect(await bron.lees(id)).toBeNull();
    expect(await opslag.bewaar(id, toestand("drie"))).toEqual({ gelukt: true });
    expect(await opslag.lees(id)).toEqual(toestand("drie"));
    expect(meldingen).toEqual([]);
  });
});
