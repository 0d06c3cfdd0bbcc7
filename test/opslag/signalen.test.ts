import { ScanCommand } from "@aws-sdk/lib-dynamodb";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { dynamoSignalen, geduldigeSignalen, geheugenSignalen } from "../../functions/opslag/index.ts";
import { DAG, dodePoort, maakKlok, maakMeld, ruimeClient, START, startDynalite, startNep } from "./hulp.ts";

const TABEL = "signalen";
let tafel: Awaited<ReturnType<typeof startDynalite>>;
beforeAll(async () => {
  tafel = await startDynalite(TABEL);
});
afterAll(() => tafel.stop());

const ADVIES = { kanaal: "web", knelpunt: "gemeente-briefadres", code: "advies" };

async function rijen() {
  const { Items = [] } = await tafel.client.send(new ScanCommand({ TableName: TABEL }));
  return Items.sort((a, b) => `${a.pk}${a.sk}`.localeCompare(`${b.pk}${b.sk}`));
}

describe("dynamoSignalen", () => {
  it("adds up per day, channel, knelpunt and code, also when many count at once", async () => {
    const klok = maakKlok();
    const teller = dynamoSignalen({ client: tafel.client, tabel: TABEL, nu: klok.nu });
    await Promise.all(Array.from({ length: 30 }, () => teller.tel(ADVIES)));
    await teller.tel({ ...ADVIES, knelpunt: null, code: "doorvragen" });
    await teller.tel({ ...ADVIES, kanaal: "teams" });
    // The rest of that day is the same day; a minute after midnight is not.
    klok.verder(14 * 60 * 60 * 1000);
    await teller.tel(ADVIES);
    klok.verder(61 * 60 * 1000);
    await teller.tel(ADVIES);
    const verloopt = Date.UTC(2026, 0, 5) / 1000 + 35 * 24 * 60 * 60;
    expect(await rijen()).toEqual([
      { pk: "signaal#2026-01-05", sk: "teams#gemeente-briefadres#advies", aantal: 1, verloopt },
      { pk: "signaal#2026-01-05", sk: "web#-#doorvragen", aantal: 1, verloopt },
      { pk: "signaal#2026-01-05", sk: "web#gemeente-briefadres#advies", aantal: 31, verloopt },
      {
        pk: "signaal#2026-01-06",
        sk: "web#gemeente-briefadres#advies",
        aantal: 1,
        verloopt: verloopt + DAG / 1000,
      },
    ]);
    expect(START).toBe(Date.UTC(2026, 0, 5, 9));
  });

  it.each([
    ["a sentence", { ...ADVIES, code: "mevrouw krijgt geen briefadres" }],
    ["a name", { ...ADVIES, knelpunt: "Jansen" }],
    ["a telephone number", { ...ADVIES, knelpunt: "0612345678" }],
    ["a separator", { ...ADVIES, kanaal: "web#x" }],
    ["nothing", { ...ADVIES, code: "" }],
  ])("never takes %s", async (_, signaal) => {
    const nu = maakKlok().nu;
    const eerst = await rijen();
    for (const teller of [
      dynamoSignalen({ client: tafel.client, tabel: TABEL, nu }),
      geheugenSignalen({ nu }),
    ])
      await expect(teller.tel(signaal)).rejects.toMatchObject({ code: "opslag/ongeldig-id" });
    expect(await rijen()).toEqual(eerst);
  });
});

describe("geduldigeSignalen", () => {
  const telTegen = async (poort: number, wachtMs: number) => {
    const { meldingen, meld } = maakMeld();
    const client = ruimeClient(poort);
    const bron = dynamoSignalen({ client, tabel: TABEL, nu: maakKlok().nu });
    const begin = performance.now();
    const geteld = await geduldigeSignalen(bron, { meld, wachtMs }).tel(ADVIES);
    client.destroy();
    return { geteld, meldingen, ms: performance.now() - begin };
  };

  it("says that it was counted", async () => {
    expect(await telTegen(tafel.poort, 10_000)).toMatchObject({ geteld: true, meldingen: [] });
  });

  it("costs a count and no more when the table is down or slow", async () => {
    expect(await telTegen(await dodePoort(), 5000)).toMatchObject({
      geteld: false,
      meldingen: [{ code: "opslag/onbereikbaar", handeling: "tel" }],
    });
    const nep = await startNep(() => {});
    const { geteld, meldingen, ms } = await telTegen(nep.poort, 50);
    await nep.stop();
    expect(geteld).toBe(false);
    expect(meldingen).toEqual([{ code: "opslag/te-traag", handeling: "tel" }]);
    expect(ms).toBeLessThan(2000);
  });
});
