import { afterAll, beforeAll, describe, expect, it } from "vitest";
import {
  BEZIG_MS,
  dynamoOntvangst,
  geduldigeOntvangst,
  geheugenOntvangst,
  maakDynamoClient,
  type OntvangstOpslag,
  vingerafdruk,
} from "../../functions/opslag/index.ts";
import { DAG, dodePoort, ID, maakKlok, maakMeld, startDynalite } from "./hulp.ts";

const TABEL = "ontvangst";
let tafel: Awaited<ReturnType<typeof startDynalite>>;
let teller = 0;

beforeAll(async () => {
  tafel = await startDynalite(TABEL);
});
afterAll(() => tafel.stop());

const soorten: [string, (nu: () => number) => OntvangstOpslag][] = [
  ["geheugenOntvangst", (nu) => geheugenOntvangst({ nu })],
  ["dynamoOntvangst", (nu) => dynamoOntvangst({ client: tafel.client, tabel: TABEL, nu })],
  [
    "geduldigeOntvangst over dynamoOntvangst",
    (nu) =>
      geduldigeOntvangst(dynamoOntvangst({ client: tafel.client, tabel: TABEL, nu }), {
        nu,
        meld: () => {},
        wachtMs: 10_000,
      }),
  ],
];

describe.each(soorten)("%s", (_, maak) => {
  const stelOp = () => {
    const klok = maakKlok();
    return { klok, opslag: maak(klok.nu), id: `ontvangst-bericht-${++teller}` };
  };

  it("lets a message through once, also when both deliveries come at the same moment", async () => {
    const { opslag, id } = stelOp();
    const uitslagen = await Promise.all(Array.from({ length: 20 }, () => opslag.neemAan(id)));
    expect(uitslagen.filter((uitslag) => uitslag === "nieuw")).toHaveLength(1);
    expect(await opslag.neemAan(id)).toBe("bezig");
    await opslag.rondAf(id);
    expect(await opslag.neemAan(id)).toBe("klaar");
    expect(await opslag.neemAan(`${id}-ander`)).toBe("nieuw");
  });

  it("never answers again once answered, however much later in the day", async () => {
    const { opslag, id, klok } = stelOp();
    await opslag.neemAan(id);
    await opslag.rondAf(id);
    klok.verder(DAG - 2000);
    expect(await opslag.neemAan(id)).toBe("klaar");
  });

  it("gives the next delivery a chance when the first was never answered", async () => {
    const { opslag, id, klok } = stelOp();
    expect(await opslag.neemAan(id)).toBe("nieuw");
    klok.verder(BEZIG_MS - 1);
    expect(await opslag.neemAan(id)).toBe("bezig");
    klok.verder(1);
    expect(await opslag.neemAan(id)).toBe("nieuw");
  });

  it("gives the next delivery a chance at once when the answer failed", async () => {
    const { opslag, id } = stelOp();
    await opslag.neemAan(id);
    await opslag.geefVrij(id);
    expect(await opslag.neemAan(id)).toBe("nieuw");
  });

  it("refuses an id that could be a phone number", async () => {
    const { opslag } = stelOp();
    await expect(opslag.neemAan("31612345678901234567")).rejects.toMatchObject({
      code: "opslag/ongeldig-id",
    });
  });
});

describe("dynamoOntvangst", () => {
  it("forgets after a day, whether or not DynamoDB removed the row", async () => {
    const klok = maakKlok();
    const opslag = dynamoOntvangst({ client: tafel.client, tabel: TABEL, nu: klok.nu });
    await opslag.neemAan(ID);
    await opslag.rondAf(ID);
    klok.verder(DAG);
    expect(await opslag.neemAan(ID)).toBe("nieuw");
  });
});

describe("geduldigeOntvangst without a table", () => {
  it("answers anyway, tells it with a code, and still sees a second delivery to the same process", async () => {
    const client = maakDynamoClient({
      region: "eu-central-1",
      endpoint: `http://127.0.0.1:${await dodePoort()}`,
    });
    const { meld, meldingen } = maakMeld();
    const { nu } = maakKlok();
    const opslag = geduldigeOntvangst(dynamoOntvangst({ client, tabel: TABEL, nu }), { nu, meld });
    expect(await opslag.neemAan(ID)).toBe("nieuw");
    expect(await opslag.neemAan(ID)).toBe("bezig");
    await opslag.rondAf(ID);
    expect(await opslag.neemAan(ID)).toBe("klaar");
    expect(meldingen).not.toHaveLength(0);
    expect(new Set(meldingen.map(({ handeling }) => handeling))).toEqual(new Set(["ontvang"]));
    client.destroy();
  });
});

describe("vingerafdruk", () => {
  it("is the same for the same parts and another when a border moves", async () => {
    expect(await vingerafdruk("teams", "a", "bc")).toBe(await vingerafdruk("teams", "a", "bc"));
    expect(await vingerafdruk("teams", "a", "bc")).not.toBe(await vingerafdruk("teams", "ab", "c"));
    expect(await vingerafdruk("0612345678")).toMatch(/^[0-9a-f]{64}$/);
  });
});
