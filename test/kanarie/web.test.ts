/** A canary: odd words and personal data through every route; nowhere may a trace of them be kept. */
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { id, kapotteOpslag, koekjeUit, stelOp } from "../web/opstelling.ts";

const KANARIES = [
  "kwispelkrokodil",
  "zeepaardjesfluister",
  "123456782",
  "Xanthippe",
  "kanarie@vogel.example",
  "0612345678",
];
const TEKST =
  "Mevrouw Xanthippe met BSN 123456782, kanarie@vogel.example en 0612345678 heeft een kwispelkrokodil en krijgt geen " +
  "briefadres van de gemeente, zeepaardjesfluister";
const GESPREK = id(99);

const gevangen: unknown[][] = [];
beforeEach(() => {
  gevangen.length = 0;
  for (const naam of ["log", "info", "warn", "error", "debug", "trace"] as const) {
    vi.spyOn(console, naam).mockImplementation((...wat) => void gevangen.push(wat));
  }
  for (const stroom of [process.stdout, process.stderr]) {
    vi.spyOn(stroom, "write").mockImplementation((wat) => {
      gevangen.push([String(wat)]);
      return true;
    });
  }
});
afterEach(() => vi.restoreAllMocks());

const sporen = (...bewaard: unknown[]) => {
  const alles = JSON.stringify(bewaard).toLowerCase();
  return KANARIES.filter((kanarie) => alles.includes(kanarie.toLowerCase()));
};

/** The same text in every place where a text can be sent. */
async function overal({ app, vraag, typ }: ReturnType<typeof stelOp>): Promise<Response[]> {
  const cookie = koekjeUit(await typ(TEKST));
  return [
    await typ(TEKST, { cookie, "x-fragment": "1" }),
    await typ(`gemeente ${TEKST}`, { cookie }),
    await typ(`verken ${TEKST.slice(0, 60)}`, { cookie }),
    await typ(`kies ${TEKST.slice(0, 60)}`, { cookie }),
    await typ("gemeente Kwispelkrokodil", { cookie }),
    await vraag({ tekst: TEKST }),
    await vraag({
      tekst: TEKST,
      gesprek: GESPREK,
      gemeente: "Kwispelkrokodil",
      geprobeerd: [TEKST.slice(0, 70)],
    }),
    await vraag({ tekst: "2", gesprek: GESPREK }),
    await vraag({ tekst: `verken ${TEKST.slice(0, 60)}`, gesprek: GESPREK }),
    await vraag({ tekst: TEKST.slice(0, 200).repeat(40) }),
    await vraag({ [TEKST]: TEKST }),
    await vraag(TEKST),
    await app.request(`/v1/zoekvragen?tekst=${encodeURIComponent(TEKST)}`),
    await app.request(`/${encodeURIComponent(TEKST)}`),
    await app.request(`/middelen/${encodeURIComponent(TEKST)}/chat.js`),
    await app.request(`/${encodeURIComponent(TEKST)}`, { headers: { accept: "text/html" } }),
    await app.request(`/netwerk?zoek=${encodeURIComponent(TEKST)}`),
    await app.request(`/kaart/begrip/${encodeURIComponent(TEKST)}`),
  ];
}

describe("what was typed", () => {
  it("is in no stored state, no report and no output", async () => {
    const opstelling = stelOp();
    const antwoorden = await overal(opstelling);
    expect(antwoorden.length).toBe(18);
    // The canary has to fly: something was stored, and answers were given.
    expect(opstelling.gekregen.filter(([wat]) => wat === "bewaar").length).toBeGreaterThan(4);
    expect(antwoorden.filter(({ status }) => status === 200).length).toBeGreaterThan(7);
    expect(sporen(opstelling.gekregen, opstelling.meldingen, gevangen)).toEqual([]);
  });

  it("is in no report or output when the store is down", async () => {
    const opstelling = stelOp({ opslag: kapotteOpslag });
    await overal(opstelling);
    expect(sporen(opstelling.meldingen, gevangen)).toEqual([]);
  });

  it("is in no report or output when something breaks with the text in its message", async () => {
    const opstelling = stelOp({
      hulp: {
        match: (tekst) => {
          throw new Error(`cannot match ${tekst} / ${TEKST}`);
        },
      },
    });
    const antwoorden = await overal(opstelling);
    expect(antwoorden.some(({ status }) => status === 500)).toBe(true);
    expect(opstelling.meldingen.length).toBeGreaterThan(0);
    expect(sporen(opstelling.meldingen, gevangen)).toEqual([]);
    for (const antwoord of antwoorden.filter(({ status }) => status === 500)) {
      expect(sporen(await antwoord.text())).toEqual([]);
    }
  });

  it("comes back on the screen without the personal data in it", async () => {
    const antwoord = await stelOp().typ(TEKST);
    expect(sporen(await antwoord.text())).toEqual(["kwispelkrokodil", "zeepaardjesfluister"]);
    const api = await (await stelOp().vraag({ tekst: TEKST })).text();
    expect(sporen(api)).not.toContain("123456782");
    expect(sporen(api)).not.toContain("Xanthippe");
  });

  it("does not come back on a page for an address that leads nowhere", async () => {
    const { app } = stelOp();
    const adres = encodeURIComponent(TEKST);
    for (const pad of [`/kaart/begrip/${adres}`, `/kaart/${adres}/ind`, `/${adres}`]) {
      const antwoord = await app.request(pad, { headers: { accept: "text/html" } });
      expect(antwoord.status).toBe(404);
      expect(sporen(await antwoord.text())).toEqual([]);
    }
  });

  it("is in no header: no cookie, no redirect, no address", async () => {
    const antwoorden = await overal(stelOp());
    expect(sporen(antwoorden.map(({ headers }) => [...headers]))).toEqual([]);
  });
});
