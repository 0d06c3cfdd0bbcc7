import { PutItemCommand } from "@aws-sdk/client-dynamodb";
import { ScanCommand } from "@aws-sdk/lib-dynamodb";
import fc from "fast-check";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import {
  dynamoLimiet,
  dynamoSleutelaar,
  EMMERS,
  geduldigeLimiet,
  geheugenLimiet,
  type Limiet,
} from "../../functions/opslag/index.ts";
import { DAG, dodePoort, maakKlok, maakMeld, ruimeClient, startDynalite, startNep } from "./hulp.ts";

const TABEL = "limiet";
/** A small bucket: every one that passes is a request or three. */
const gesprek = { tegelijk: 4, perMs: 3000 };
const { tegelijk, perMs } = gesprek;
const emmers = { ...EMMERS, gesprek };
let tafel: Awaited<ReturnType<typeof startDynalite>>;
let teller = 0;
const iemand = () => `iemand-${++teller}`;

beforeAll(async () => {
  tafel = await startDynalite(TABEL);
});
afterAll(() => tafel.stop());

/** A limit as a process of its own has it. */
function proces(nu: () => number, tabel = TABEL, client = tafel.client) {
  const nieuwGetal = () => `getal-van-meer-dan-tweeendertig-tekens-${++teller}`;
  const sleutelaar = dynamoSleutelaar({ client, tabel, nu, nieuwGetal });
  return { sleutelaar, limiet: dynamoLimiet({ client, tabel, nu, sleutelaar, emmers }) };
}

const soorten: [string, (nu: () => number) => Limiet][] = [
  ["geheugenLimiet", (nu) => geheugenLimiet({ nu, emmers })],
  ["dynamoLimiet op dynalite", (nu) => proces(nu).limiet],
  [
    "geduldigeLimiet over dynamoLimiet",
    (nu) => geduldigeLimiet(proces(nu).limiet, { meld: () => {}, wachtMs: 10_000 }),
  ],
];

describe.each(soorten)("%s", (_, maak) => {
  const mag = { soort: "mag" };

  it("lets the burst through, then says how long to wait, and fills up again", async () => {
    const klok = maakKlok();
    const limiet = maak(klok.nu);
    const wie = iemand();
    for (let i = 0; i < tegelijk; i++) expect(await limiet.neem("gesprek", wie)).toEqual(mag);
    expect(await limiet.neem("gesprek", wie)).toEqual({ soort: "vol", wachtMs: perMs });
    klok.verder(perMs - 1);
    expect(await limiet.neem("gesprek", wie)).toEqual({ soort: "vol", wachtMs: 1 });
    klok.verder(1);
    expect(await limiet.neem("gesprek", wie)).toEqual(mag);
    expect(await limiet.neem("gesprek", wie)).toMatchObject({ soort: "vol" });
    klok.verder(tegelijk * perMs);
    for (let i = 0; i < tegelijk; i++) expect(await limiet.neem("gesprek", wie)).toEqual(mag);
    expect(await limiet.neem("gesprek", wie)).toMatchObject({ soort: "vol" });
  });

  it("keeps people apart, and the buckets of one person", async () => {
    const limiet = maak(maakKlok().nu);
    const wie = iemand();
    for (let i = 0; i <= tegelijk; i++) await limiet.neem("gesprek", wie);
    expect(await limiet.neem("gesprek", wie)).toMatchObject({ soort: "vol" });
    expect(await limiet.neem("gesprek", iemand())).toEqual(mag);
    expect(await limiet.neem("adres", wie)).toEqual(mag);
  });

  it("goes on when the clock is put back", async () => {
    const klok = maakKlok();
    const limiet = maak(klok.nu);
    const wie = iemand();
    for (let i = 0; i < tegelijk; i++) await limiet.neem("gesprek", wie);
    klok.verder(-600_000);
    expect(await limiet.neem("gesprek", wie)).toMatchObject({ soort: "vol" });
    klok.verder(perMs);
    expect(await limiet.neem("gesprek", wie)).toEqual(mag);
  });
});

describe("dynamoLimiet", () => {
  it("decides as the arithmetic does, whatever the clock does", async () => {
    const stappen = fc.array(
      fc.oneof(
        { weight: 6, arbitrary: fc.constant(0) },
        fc.integer({ min: -20_000, max: 20_000 }),
        fc.constant(perMs),
      ),
      { minLength: 15, maxLength: 25 },
    );
    await fc.assert(
      fc.asyncProperty(stappen, async (keer) => {
        const klok = maakKlok();
        const wie = iemand();
        const tabel = proces(klok.nu).limiet;
        const geheugen = geheugenLimiet({ nu: klok.nu, emmers });
        for (const stap of keer) {
          klok.verder(stap);
          expect(await tabel.neem("gesprek", wie)).toEqual(await geheugen.neem("gesprek", wie));
        }
      }),
      { numRuns: 5 },
    );
  });
});

describe("many at once", () => {
  it("never pass more than fit, also over several processes", async () => {
    const klok = maakKlok();
    const processen = [1, 2, 3].map(() => proces(klok.nu).limiet);
    const wie = iemand();
    const uit = await Promise.all(
      Array.from({ length: 20 }, (_, i) => processen[i % 3]?.neem("gesprek", wie)),
    );
    expect(uit.filter((een) => een?.soort === "mag")).toHaveLength(tegelijk);
    expect(uit.filter((een) => een?.soort === "vol")).toHaveLength(20 - tegelijk);
  });

  it("agree on the number of the day when they start together", async () => {
    const klok = maakKlok();
    klok.verder(50 * DAG);
    const namen = await Promise.all([1, 2, 3, 4, 5].map(() => proces(klok.nu).sleutelaar(["adres", "x"])));
    expect(new Set(namen).size).toBe(1);
  });
});

describe("what is kept", () => {
  it("is a hash that is another one tomorrow, and one moment", async () => {
    const klok = maakKlok();
    klok.verder(10 * DAG);
    const { limiet } = proces(klok.nu);
    const namen = async () => {
      const { Items = [] } = await tafel.client.send(new ScanCommand({ TableName: TABEL }));
      return Items.map(({ pk }) => String(pk)).filter((pk) => pk.startsWith("emmer#"));
    };
    const eerst = await namen();
    await limiet.neem("adres", "192.0.2.55");
    const vandaag = (await namen()).filter((naam) => !eerst.includes(naam));
    klok.verder(DAG);
    await limiet.neem("adres", "192.0.2.55");
    const morgen = (await namen()).filter((naam) => !eerst.includes(naam) && !vandaag.includes(naam));
    expect([vandaag.length, morgen.length]).toEqual([1, 1]);
    const { Items = [] } = await tafel.client.send(new ScanCommand({ TableName: TABEL }));
    const rij = Items.find(({ pk }) => pk === vandaag[0]);
    expect(Object.keys(rij ?? {}).sort()).toEqual(["pk", "sk", "verloopt", "vol"]);
    expect(JSON.stringify(Items)).not.toContain("192.0.2");
  });

  it("overwrites a row with rubbish in it", async () => {
    const klok = maakKlok();
    const { limiet, sleutelaar } = proces(klok.nu);
    const wie = iemand();
    const pk = `emmer#${await sleutelaar(["gesprek", wie])}`;
    for (const vol of [{ S: "rommel" }, undefined]) {
      const Item = { pk: { S: pk }, sk: { S: "emmer" }, ...(vol && { vol }) };
      await tafel.client.send(new PutItemCommand({ TableName: TABEL, Item }));
      expect(await limiet.neem("gesprek", wie)).toEqual({ soort: "mag" });
    }
  });
});

describe("a table that does not answer", () => {
  const vraag = async (poort: number, wachtMs: number) => {
    const klok = maakKlok();
    const { meldingen, meld } = maakMeld();
    const client = ruimeClient(poort);
    const limiet = geduldigeLimiet(proces(klok.nu, TABEL, client).limiet, { meld, wachtMs });
    const begin = performance.now();
    const uit = await limiet.neem("gesprek", iemand());
    client.destroy();
    return { uit, meldingen, ms: performance.now() - begin };
  };

  it("is told as unknown when it is down", async () => {
    const { uit, meldingen } = await vraag(await dodePoort(), 5000);
    expect(uit).toEqual({ soort: "onbekend" });
    expect(meldingen).toEqual([{ code: "opslag/onbereikbaar", handeling: "begrens" }]);
  });

  it("is not waited for longer than allowed", async () => {
    const nep = await startNep(() => {});
    const { uit, meldingen, ms } = await vraag(nep.poort, 50);
    await nep.stop();
    expect(uit).toEqual({ soort: "onbekend" });
    expect(meldingen).toEqual([{ code: "opslag/te-traag", handeling: "begrens" }]);
    expect(ms).toBeLessThan(2000);
  });
});
