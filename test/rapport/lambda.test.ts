/** The Lambda of the report as it is deployed: on a real table, with SNS on loopback. */
import { afterAll, afterEach, beforeAll, describe, expect, it, vi } from "vitest";
import { kaart } from "../../functions/assistent/kaart.ts";
import { dynamoSignalen } from "../../functions/opslag/index.ts";
import { maakHandler } from "../../functions/rapport/lambda.ts";
import { dodePoort, startDynalite } from "../opslag/hulp.ts";
import { startSns } from "./sns-server.ts";

const TABEL = "rapport";
const ONDERWERP = "arn:aws:sns:eu-central-1:123456789012:rapport";
const DAG = 24 * 60 * 60 * 1000;
let tafel: Awaited<ReturnType<typeof startDynalite>>;
const gestart: { stop: () => Promise<void> }[] = [];

beforeAll(async () => {
  // As a Lambda has them; the SDK reads them when it signs.
  vi.stubEnv("AWS_ACCESS_KEY_ID", "sleutel");
  vi.stubEnv("AWS_SECRET_ACCESS_KEY", "geheim");
  tafel = await startDynalite(TABEL);
  for (const dagen of [1, 10, 40]) {
    const teller = dynamoSignalen({ client: tafel.client, tabel: TABEL, nu: () => Date.now() - dagen * DAG });
    for (let i = 0; i < 6; i++)
      await teller.tel({ kanaal: "teams", knelpunt: "briefadres-geweigerd", code: "advies" });
  }
});
afterAll(async () => {
  vi.unstubAllEnvs();
  await tafel.stop();
});
afterEach(async () => {
  for (const een of gestart.splice(0)) await een.stop();
});

/** The handler, with the environment that it would have. */
function stelOp(anders: Record<string, string> = {}) {
  const uit: string[] = [];
  const omgeving = {
    TABEL,
    AWS_REGION: "eu-central-1",
    DYNAMO_ENDPOINT: `http://127.0.0.1:${tafel.poort}`,
    ...anders,
  };
  const handler = maakHandler({ omgeving, kaart, nu: Date.now, schrijf: (regel) => void uit.push(regel) });
  return { uit, handler };
}

async function metSns(opties?: { stuk: number }) {
  const sns = await startSns([ONDERWERP], opties);
  gestart.push(sns);
  return { sns, omgeving: { RAPPORT_ONDERWERP: ONDERWERP, SNS_ENDPOINT: sns.adres } };
}

describe("the Lambda of the report", () => {
  it("mails what was counted in 7 and 28 days, and logs one line with the metric", async () => {
    const { sns, omgeving } = await metSns();
    const { handler, uit } = stelOp(omgeving);
    await handler();
    expect(sns.berichten).toHaveLength(1);
    const [bericht] = sns.berichten;
    expect(bericht?.kop).toMatch(/^Wie moet ik bellen: rapport van \d/);
    const [, week, maand] = bericht?.tekst.split("VAN ") ?? [];
    expect(week).toContain("Antwoorden: 6\n");
    // Of ten days ago too; of forty days ago nothing is kept.
    expect(maand).toContain("Antwoorden: 12\n");
    expect(maand).toContain("Teams 12");
    expect(uit.filter((regel) => regel.includes("KaartVerouderd"))).toHaveLength(1);
    expect(JSON.parse(uit[0] ?? "")).toMatchObject({ soort: "rapport", kaartVersie: kaart.kaartVersie });
    expect(uit).toHaveLength(1);
  });

  it("tries again when SNS stumbles", async () => {
    const { sns, omgeving } = await metSns({ stuk: 1 });
    await stelOp(omgeving).handler();
    expect(sns.berichten).toHaveLength(1);
  });

  it("is only in the log without a topic", async () => {
    const { handler, uit } = stelOp();
    await handler();
    expect(JSON.parse(uit[1] ?? "")).toMatchObject({ soort: "rapport-tekst" });
    expect(uit[1]).toContain("Antwoorden: 6");
  });

  it("fails aloud when the topic is gone, so that Lambda tries again and the alarm goes off", async () => {
    const { omgeving } = await metSns();
    const { handler } = stelOp({ ...omgeving, RAPPORT_ONDERWERP: `${ONDERWERP}-weg` });
    await expect(handler()).rejects.toMatchObject({ name: "NotFoundException" });
  });

  it("fails aloud when the table is down: no mail is better than one that says that nothing happened", async () => {
    const { sns, omgeving } = await metSns();
    const { handler } = stelOp({ ...omgeving, DYNAMO_ENDPOINT: `http://127.0.0.1:${await dodePoort()}` });
    await expect(handler()).rejects.toThrow();
    expect(sns.berichten).toEqual([]);
  });

  it("names what is missing in its environment", () => {
    expect(() => stelOp({ TABEL: "", RAPPORT_ONDERWERP: "onzin" })).toThrow(/TABEL.*RAPPORT_ONDERWERP/);
  });
});
