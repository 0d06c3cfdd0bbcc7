/** `npm start` as a user meets it: a process of its own, a folder of its own, stopped and started again. */
import { mkdtemp, rm } from "node:fs/promises";
import { createServer } from "node:net";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { antwoordSchema } from "../functions/antwoord/schema.ts";
import { ruimOp, startLokaal } from "./e2e/server.ts";

const GESPREK = "0f8fad5b-d9cb-469f-a165-70867728950e";
const GEDULD_MS = 60_000;

let map: string;
beforeAll(async () => {
  map = await mkdtemp(path.join(tmpdir(), "wmib-"));
});
afterAll(async () => {
  ruimOp();
  await rm(map, { recursive: true, force: true });
});
const start = (PORT: string) => startLokaal({ DATA: map, PORT });

/** Sends one message of the conversation over the API. */
async function zeg(adres: string, tekst: string) {
  const antwoord = await fetch(`${adres}/v1/zoekvragen`, {
    method: "POST",
    headers: { "content-type": "application/json" },
    body: JSON.stringify({ tekst, gesprek: GESPREK }),
  });
  expect(antwoord.status).toBe(200);
  return antwoordSchema.parse(await antwoord.json());
}

describe("the local server", () => {
  it(
    "answers, stops at SIGTERM, and remembers after a new start on the same folder",
    async () => {
      const eerste = start("0");
      const adres = await eerste.klaar;
      expect(await (await fetch(`${adres}/health`)).json()).toMatchObject({ status: "ok" });
      expect(await (await fetch(`${adres}/ready`)).json()).toMatchObject({ status: "gereed" });
      expect(await (await fetch(adres)).text()).toContain("Wie moet ik bellen?");
      const weg = await fetch(`${adres}/bestaat-niet`, { headers: { accept: "text/html" } });
      expect([weg.status, await weg.text()]).toEqual([404, expect.stringContaining("<!doctype html>")]);
      expect((await zeg(adres, "Gemeente weigert een briefadres, hij slaapt bij vrienden")).uitkomst).toBe(
        "advies",
      );
      expect((await zeg(adres, "gemeente Zwolle")).bericht).toContain("Zwolle");
      eerste.kind.kill("SIGTERM");
      const einde = await eerste.einde;
      expect(einde.code).toBe(0);
      expect(einde.uit).toContain(map);
      expect(einde.uit + einde.fout).not.toContain("vrienden");
      // One line to read for every request, with the id that went back.
      expect(einde.uit).toMatch(
        /^\d\d:\d\d:\d\d {2}api {7}advies +briefadres\S* {2}\d+ ms {2}200 {2}[0-9a-f-]{36}$/m,
      );
      expect(einde.uit).toContain(weg.headers.get("x-request-id"));
      expect(einde.uit).not.toContain("_aws");

      const tweede = start("0");
      const weer = await tweede.klaar;
      const { bericht } = await zeg(weer, "wat weet je van mij");
      expect(bericht).toContain("Je werkt in Zwolle");
      expect(bericht).toContain("Briefadres");
      await zeg(weer, "vergeet mij");
      expect((await zeg(weer, "wat weet je van mij")).bericht).not.toContain("Zwolle");
      tweede.kind.kill("SIGINT");
      expect((await tweede.einde).code).toBe(0);
    },
    GEDULD_MS,
  );

  it(
    "says in one line that the port is taken, and stops with 1",
    async () => {
      const ander = createServer();
      const poort = await new Promise<number>((klaar) => {
        ander.listen(0, () => {
          const plek = ander.address();
          klaar(typeof plek === "object" && plek ? plek.port : 0);
        });
      });
      const { code, uit, fout } = await start(String(poort)).einde;
      await new Promise((klaar) => ander.close(klaar));
      expect(code).toBe(1);
      expect(uit).toBe("");
      expect(fout.trim().split("\n")).toHaveLength(1);
      expect(fout).toContain(`Poort ${poort} is al in gebruik`);
      expect(fout).toContain("PORT=3001 npm start");
    },
    GEDULD_MS,
  );

  it.each(["abc", "65536"])(
    "says in one line that '%s' is no port, and stops with 1",
    async (poort) => {
      const { code, fout } = await start(poort).einde;
      expect(code).toBe(1);
      expect(fout.trim().split("\n")).toHaveLength(1);
      expect(fout).toContain(poort);
    },
    GEDULD_MS,
  );
});
