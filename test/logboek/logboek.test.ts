import { describe, expect, it } from "vitest";
import { alsLeesbaar, type Verzoek } from "../../functions/logboek/index.ts";
import { KAART_VERSIE, leesRegel, maakProefLogboek, TIJD } from "./proef.ts";

const verzoek = (nummer: number): Verzoek => ({ kanaal: "api", verzoek: `verzoek-${nummer}`, trace: null });
const goed = () => ({ uitkomst: "pagina", knelpunt: null, status: 200 }) as const;

describe("the log", () => {
  it("puts the request on its line and on every report during it", async () => {
    const log = maakProefLogboek();
    await log.logboek.tijdens(
      { ...verzoek(1), trace: "1-5759e988-bd862e3fe1be46a994272793" },
      async () => {
        await Promise.resolve();
        log.logboek.meld({ code: "opslag/te-traag", handeling: "lees" });
      },
      goed,
    );
    const wie = { kanaal: "api", verzoek: "verzoek-1", trace: "1-5759e988-bd862e3fe1be46a994272793" };
    expect(log.rauw.map(leesRegel)).toMatchObject([
      { ...wie, soort: "melding", niveau: "fout", code: "opslag/te-traag", handeling: "lees" },
      {
        ...wie,
        soort: "verzoek",
        niveau: "info",
        uitkomst: "pagina",
        status: 200,
        kaartVersie: KAART_VERSIE,
      },
    ]);
  });

  it("keeps requests apart that are answered at the same time", async () => {
    const log = maakProefLogboek();
    const een = async (nummer: number) =>
      log.logboek.tijdens(
        verzoek(nummer),
        async () => {
          await new Promise((klaar) => setTimeout(klaar, 5 - nummer));
          log.logboek.noteer({ uitkomst: "advies", knelpunt: `knelpunt-${nummer}` });
          await Promise.resolve();
          log.logboek.meld({ code: "web/interne-fout" });
        },
        (_, genoteerd) => ({ ...(genoteerd ?? { uitkomst: "fout", knelpunt: null }), status: 200 }),
      );
    await Promise.all([1, 2, 3, 4].map(een));
    const paren = log.verzoeken().map((regel) => [regel.verzoek, regel.knelpunt]);
    expect(paren.sort()).toEqual([1, 2, 3, 4].map((nummer) => [`verzoek-${nummer}`, `knelpunt-${nummer}`]));
    expect(
      log
        .meldingen()
        .map((regel) => regel.verzoek)
        .sort(),
    ).toEqual([1, 2, 3, 4].map((nummer) => `verzoek-${nummer}`));
  });

  it("has no request outside one, and the channel of the process", () => {
    const log = maakProefLogboek({ kanaal: "whatsapp" });
    log.logboek.noteer({ uitkomst: "advies", knelpunt: null });
    log.logboek.meld({ code: "opslag/onbereikbaar" });
    expect(log.logboek.lopend()).toBeNull();
    expect(log.rauw.map(leesRegel)).toMatchObject([{ kanaal: "whatsapp", verzoek: null, trace: null }]);
  });

  it("writes the line of work that throws as a fault, and throws on", async () => {
    const log = maakProefLogboek();
    const werk = () => Promise.reject(new Error("de heer Jansen"));
    await expect(log.logboek.tijdens(verzoek(1), werk, goed)).rejects.toThrow("Jansen");
    expect(log.verzoeken()).toMatchObject([{ niveau: "fout", uitkomst: "fout" }]);
    expect(log.rauw.join()).not.toContain("Jansen");
  });

  it("writes a line for each message of a delivery in place of one for the delivery", async () => {
    const log = maakProefLogboek();
    const { logboek } = log;
    await logboek.tijdens(
      verzoek(1),
      async () => {
        const bericht = logboek.lopend();
        if (bericht === null) throw new Error("no request");
        await Promise.all([1, 2].map(() => logboek.tijdens(bericht, async () => {}, goed)));
      },
      () => ({ uitkomst: "geweigerd", knelpunt: null, status: 401 }),
    );
    expect(log.verzoeken().map((regel) => [regel.verzoek, regel.uitkomst])).toEqual([
      ["verzoek-1", "pagina"],
      ["verzoek-1", "pagina"],
    ]);
  });

  it("tells how long it took; never less than nothing, also when the clock is set back", async () => {
    const tijden = [TIJD, TIJD + 37, TIJD + 37, TIJD, TIJD - 600_000, TIJD - 600_000];
    const log = maakProefLogboek({ nu: () => tijden.shift() ?? TIJD });
    await log.logboek.tijdens(verzoek(1), async () => {}, goed);
    await log.logboek.tijdens(verzoek(2), async () => {}, goed);
    expect(log.verzoeken().map(({ duurMs }) => duurMs)).toEqual([37, 0]);
  });

  it("loses no answer when it cannot write", async () => {
    const log = maakProefLogboek({
      schrijf: () => {
        throw new Error("disk full");
      },
    });
    log.logboek.meld({ code: "web/interne-fout" });
    expect(await log.logboek.tijdens(verzoek(1), async () => "antwoord", goed)).toBe("antwoord");
  });

  it("writes no text that somebody hands in for a code or a record", async () => {
    const log = maakProefLogboek();
    const tekst = "mevrouw Jansen\n{}";
    log.logboek.meld({ code: tekst, handeling: tekst });
    await log.logboek.tijdens(
      verzoek(1),
      async () => {},
      () => ({ uitkomst: "advies", knelpunt: tekst, status: 200 }),
    );
    expect(log.rauw.join()).not.toMatch(/Jansen|\n/);
    expect(log.meldingen()).toMatchObject([{ code: "logboek/onbekend", niveau: "fout" }]);
    expect(log.verzoeken()).toMatchObject([{ knelpunt: null }]);
  });

  it.each([
    ["opslag/te-traag", "fout"],
    ["whatsapp/niet-verstuurd", "fout"],
    ["teams/sleutels-onbereikbaar", "fout"],
    ["morgen/nog-onbekend", "fout"],
    ["teams/geen-token", "waarschuwing"],
    ["whatsapp/handtekening", "waarschuwing"],
    ["opslag/verouderd", "waarschuwing"],
  ])("takes %s for a %s", (code, niveau) => {
    const log = maakProefLogboek();
    log.logboek.meld({ code });
    expect(log.meldingen()).toMatchObject([{ niveau, code }]);
  });
});

describe("a line on a screen", () => {
  it("is one to read, without metrics", async () => {
    const regels: string[] = [];
    const { logboek } = maakProefLogboek({ vorm: alsLeesbaar, schrijf: (regel) => void regels.push(regel) });
    await logboek.tijdens(
      verzoek(1),
      async () => logboek.meld({ code: "opslag/te-traag", handeling: "lees" }),
      () => ({ uitkomst: "advies", knelpunt: "briefadres", status: 200 }),
    );
    expect(regels).toEqual([
      "12:00:00  api       fout  opslag/te-traag  lees  verzoek-1",
      "12:00:00  api       advies          briefadres  0 ms  200  verzoek-1",
    ]);
  });
});
