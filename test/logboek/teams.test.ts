/** Teams: one line for every message and invoke, and no word, name or id of who sent it. */
import { afterAll, describe, expect, it } from "vitest";
import { maakTeams, TEAMS_PAD } from "../../functions/teams/app.ts";
import type { TeamsInstellingen } from "../../functions/teams/instellingen.ts";
import { basis, bericht, druk, GEBRUIKER, toegevoegd } from "../teams/activiteiten.ts";
import { knop, stelOp } from "../teams/opstelling.ts";
import { BRIEFADRES } from "../web/opstelling.ts";
import { klachtenVanCloudWatch } from "./emf-schema.ts";

type Opstelling = Awaited<ReturnType<typeof stelOp>>;
const open: Opstelling[] = [];
afterAll(async () => {
  await Promise.all(open.map(({ stop }) => stop()));
});
const op = async (...anders: Parameters<typeof stelOp>) => {
  const opstelling = await stelOp(...anders);
  open.push(opstelling);
  return opstelling;
};
const aanroep = (adres: string, name: string, value: unknown) => ({
  ...basis(adres),
  type: "invoke",
  name,
  value,
});

/** Nothing of who it is: the ids and the name that stand in every activity of these tests. */
const WIE = new RegExp(`${GEBRUIKER}|29:1XJK|Fatima|1pL6i0oY3C0K8oAj8fBX|aaaaaaaa-0000|1484ce8a79c04f5e`);

describe("one line", () => {
  it.each<[string, object, (adres: string) => object]>([
    ["a question", { uitkomst: "advies", status: 200 }, (adres) => bericht(adres, BRIEFADRES)],
    ["a greeting", { uitkomst: "bericht", knelpunt: null }, (adres) => bericht(adres, "hallo")],
    ["to be forgotten", { uitkomst: "vergeten" }, (adres) => bericht(adres, "vergeet mij")],
    ["a text that is too long", { uitkomst: "te-lang" }, (adres) => bericht(adres, "x".repeat(5000))],
    [
      "a picture",
      { uitkomst: "bericht" },
      (adres) => bericht(adres, "", "personal", { attachments: [{ contentType: "image/png" }] }),
    ],
    ["a press on a card", { uitkomst: "bericht" }, (adres) => druk(adres, { v: 1, stuur: "help" })],
    ["a press on a card of another age", { uitkomst: "ongeldig" }, (adres) => druk(adres, { v: 99 })],
    [
      "a search",
      { uitkomst: "zoeken" },
      (adres) =>
        aanroep(adres, "composeExtension/query", {
          parameters: [{ name: "vraag", value: "kwispelkrokodil" }],
        }),
    ],
    [
      "a link",
      { uitkomst: "zoeken" },
      (adres) => aanroep(adres, "composeExtension/queryLink", { url: "https://x.example/kwispelkrokodil" }),
    ],
    ["an unknown invoke", { uitkomst: "ongeldig", status: 501 }, (adres) => aanroep(adres, "task/fetch", {})],
    ["being added", { uitkomst: "welkom" }, (adres) => toegevoegd(adres)[0] ?? {}],
    [
      "being removed",
      { uitkomst: "gebeurtenis" },
      (adres) => ({ ...basis(adres), type: "installationUpdate", action: "remove" }),
    ],
    ["somebody typing", { uitkomst: "gebeurtenis" }, (adres) => ({ ...basis(adres), type: "typing" })],
    [
      "talk in a channel that is not to us",
      { uitkomst: "gebeurtenis" },
      (adres) => ({ ...bericht(adres, "kwispelkrokodil", "channel"), entities: [] }),
    ],
    ["no activity", { uitkomst: "ongeldig", status: 400 }, () => ({ kwispelkrokodil: 1 })],
    [
      "an activity of 300 KB",
      { uitkomst: "te-groot", status: 413 },
      (adres) => bericht(adres, "kwispelkrokodil".repeat(25_000)),
    ],
  ])("for %s", async (_, verwacht, maak) => {
    const { stuur, adres, log } = await op();
    const antwoord = await stuur(maak(adres));
    expect(log.verzoeken()).toHaveLength(1);
    expect(log.verzoeken()[0]).toMatchObject({
      kanaal: "teams",
      verzoek: antwoord.headers.get("x-request-id"),
      ...verwacht,
    });
    expect(log.rauw.join("\n")).not.toMatch(WIE);
    expect(log.rauw.join("\n")).not.toContain("kwispelkrokodil");
  });

  it("for every delivery of the same message, and one of them is the turn", async () => {
    const { stuur, adres, log } = await op();
    const activiteit = bericht(adres, BRIEFADRES);
    await stuur(activiteit);
    await stuur(activiteit);
    expect(log.verzoeken().map(({ uitkomst }) => uitkomst)).toEqual(["advies", "dubbel"]);
  });

  it("names the knelpunt of the advice, and on a press too", async () => {
    const { stuur, adres, log, connector } = await op();
    await stuur(bericht(adres, BRIEFADRES));
    const data = knop(JSON.parse(connector.kaarten()[0] ?? "null"), "Dit heb ik al geprobeerd");
    await stuur(druk(adres, data ?? { v: 1, stuur: "al geprobeerd" }));
    const [eerste, tweede] = log.verzoeken();
    expect(eerste?.knelpunt).toMatch(/briefadres/);
    expect(tweede).toMatchObject({ uitkomst: "advies", knelpunt: eerste?.knelpunt });
  });
});

describe("what goes wrong", () => {
  it("is a fault when Teams does not take the answer, with one id on all its lines", async () => {
    const { stuur, adres, log, connector } = await op();
    connector.antwoordMet({ status: 403 }, { status: 403 });
    expect((await stuur(bericht(adres, BRIEFADRES))).status).toBe(502);
    expect(log.verzoeken()).toMatchObject([{ uitkomst: "fout", niveau: "fout", status: 502 }]);
    expect(log.meldingen()).toMatchObject([
      { code: "teams/typt", niveau: "waarschuwing" },
      { code: "teams/fout", niveau: "fout" },
    ]);
    expect(new Set([...log.verzoeken(), ...log.meldingen()].map(({ verzoek }) => verzoek)).size).toBe(1);
    expect(log.rauw.flatMap(klachtenVanCloudWatch)).toEqual([]);
  });

  it("is a refusal, and no turn, when nobody signed the request", async () => {
    const { log, ...rest } = await op();
    const instellingen: TeamsInstellingen = {
      appId: "7d1b9d0a-5c1f-4a7e-9f0e-3a3f6c2b8e11",
      tenants: "alle",
      paginas: "https://wmib.example",
      lokaal: false,
      openIdAdres: "http://127.0.0.1:9/",
    };
    const app = maakTeams({ ...rest.afhankelijkheden, instellingen });
    const headers = { authorization: "Bearer kwispelkrokodil", "x-request-id": "kwispelkrokodil" };
    const antwoord = await app.request(TEAMS_PAD, { method: "POST", headers, body: "{}" });
    expect(antwoord.status).toBe(401);
    expect(log.verzoeken()).toMatchObject([{ uitkomst: "geweigerd", status: 401, niveau: "info" }]);
    expect(log.meldingen()).toMatchObject([{ code: "teams/geen-token", niveau: "waarschuwing" }]);
    expect(log.rauw.join()).not.toMatch(/Beurten|kwispelkrokodil/);
  });
});
