/** What a sender gets to see, from Meta's delivery to Meta's API, and what never stays behind. */
import { afterEach, describe, expect, it, vi } from "vitest";
import { vingerafdruk } from "../../functions/opslag/index.ts";
import { sleutelVan } from "../../functions/whatsapp/afzender.ts";
import { WHATSAPP } from "../../functions/whatsapp/teksten.ts";
import { luisterMee } from "../teams/stil.ts";
import { ANDER, bezorging, GEBRUIKER, knop, NAAM, SOORTEN, TIJD, tekst, VAN } from "./bezorgingen.ts";
import { BRIEFADRES, INSTELLINGEN, kapotteOpslag, knopMet, laatste, SCHULD, stelOp } from "./opstelling.ts";
import { woordenVan } from "./telefoon.ts";

const gestart: { stop: () => Promise<void> }[] = [];
/** The channel, and a way to send one message to it. */
const op = async (...opties: Parameters<typeof stelOp>) => {
  const opstelling = await stelOp(...opties);
  gestart.push(opstelling);
  const zeg = async (...berichten: Parameters<typeof bezorging>) => {
    const antwoord = await opstelling.meta.bezorg(bezorging(...berichten));
    expect(antwoord.status).toBe(200);
    return laatste(opstelling.meta.verstuurd);
  };
  return { ...opstelling, zeg };
};
afterEach(async () => {
  vi.restoreAllMocks();
  for (const een of gestart.splice(0)) await een.stop();
});

const DAG_MS = 24 * 60 * 60 * 1000;
const isWelkom = (woorden: string) => woorden === WHATSAPP.welkom.join("\n");
const welkomIn = (berichten: Parameters<typeof laatste>[0]) =>
  berichten.map(woordenVan).filter(isWelkom).length;

describe("what was sent", () => {
  it.each([
    ["spraak", WHATSAPP.spraak],
    ["foto", WHATSAPP.media],
    ["video", WHATSAPP.media],
    ["document", WHATSAPP.media],
    ["sticker", WHATSAPP.media],
    ["locatie", WHATSAPP.locatie],
    ["contact", WHATSAPP.onbekend],
    ["bestelling", WHATSAPP.onbekend],
    ["nietOndersteund", WHATSAPP.onbekend],
    ["later", WHATSAPP.onbekend],
  ] as const)("%s gets one friendly line, and nothing is fetched or stored", async (soort, regel) => {
    const { meta, zeg, bewaard } = await op();
    expect(await zeg(SOORTEN[soort]())).toBe(regel);
    expect(meta.verzoeken).toEqual(["read", "text"]);
    expect(bewaard.map(([wat]) => wat)).toEqual(["neemAan"]);
  });

  it.each(["reactie", "systeem"] as const)("%s: silence", async (soort) => {
    const { meta, bewaard, meldingen } = await op();
    expect((await meta.bezorg(bezorging(SOORTEN[soort]()))).status).toBe(200);
    expect([meta.verzoeken, bewaard, meldingen]).toEqual([[], [], []]);
  });

  it.each(["sjabloonknop", "advertentie"] as const)("%s counts as typed", async (soort) => {
    const { zeg } = await op();
    expect(await zeg(SOORTEN[soort]())).toContain("Typ waar je op vastloopt");
  });

  it("is marked as read before it is answered", async () => {
    const { meta, zeg } = await op();
    const vraag = tekst(BRIEFADRES);
    await zeg(vraag);
    expect(meta.gelezen).toEqual([vraag.id]);
    expect(meta.verzoeken[0]).toBe("read");
  });

  it("by somebody with a username is answered too", async () => {
    const { zeg, voor } = await op();
    await zeg(tekst(BRIEFADRES, { van: GEBRUIKER }));
    expect(voor(GEBRUIKER)).toHaveLength(2);
    expect(laatste(voor(GEBRUIKER))).toContain("Burgerzaken");
  });

  it("a button that is none of ours gets a friendly line", async () => {
    const { zeg } = await op();
    expect(await zeg(knop("iets-anders", "Koop nu"))).toBe(WHATSAPP.onbekend);
  });
});

describe("the first contact", () => {
  it("explains once, in three lines, and answers the question too", async () => {
    const { zeg, voor } = await op();
    await zeg(tekst(BRIEFADRES));
    expect(voor()).toHaveLength(2);
    const [eerst = ""] = voor().map(woordenVan);
    expect(isWelkom(eerst)).toBe(true);
    expect(eerst.split("\n")).toHaveLength(3);
    await zeg(tekst("al geprobeerd"));
    await zeg(SOORTEN.foto());
    expect(welkomIn(voor())).toBe(1);
  });

  it("is not repeated for a message that comes late", async () => {
    const { zeg, voor } = await op();
    await zeg(tekst(BRIEFADRES, { tijd: TIJD }));
    await zeg(tekst(SCHULD, { tijd: TIJD - 30 }));
    expect(welkomIn(voor())).toBe(1);
  });

  it("is explained to each sender", async () => {
    const { zeg, voor } = await op();
    await zeg(tekst("hoi"));
    await zeg(tekst("hoi", { van: ANDER }));
    expect([welkomIn(voor()), welkomIn(voor(ANDER))]).toEqual([1, 1]);
  });
});

describe("to be forgotten", () => {
  it.each(["stop", "vergeet mij", "Vergeet mij!"])("%s wipes at once", async (woord) => {
    const { zeg, bewaard, wereld } = await op();
    await zeg(tekst(BRIEFADRES));
    const id = sleutelVan(VAN, INSTELLINGEN.peper);
    expect(await wereld.opslag.lees(id)).not.toBeNull();
    expect(await zeg(tekst(woord, { tijd: TIJD + 1 }))).toContain("Ik weet niets meer");
    expect(await wereld.opslag.lees(id)).toBeNull();
    expect(bewaard.at(-1)?.[0]).toBe("vergeet");
  });

  it("as a first word gets no introduction on top", async () => {
    const { zeg, voor } = await op();
    await zeg(tekst("stop"));
    expect(voor()).toHaveLength(1);
  });

  it("after it everything starts anew", async () => {
    const { zeg } = await op();
    for (const zin of [BRIEFADRES, "stop"]) await zeg(tekst(zin));
    expect(await zeg(tekst("al geprobeerd"))).toContain("Er is nog geen stap");
  });

  it("is not said when it did not happen", async () => {
    const { zeg } = await op({ opslag: kapotteOpslag });
    expect(await zeg(tekst("vergeet mij"))).toContain("Het wissen is niet gelukt");
  });
});

describe("a store that is down", () => {
  it("costs memory, never the answer", async () => {
    const { zeg } = await op({ opslag: kapotteOpslag });
    expect(await zeg(tekst(BRIEFADRES))).toContain("Burgerzaken");
    expect(await zeg(tekst("al geprobeerd"))).toContain("Er is nog geen stap");
  });
});

describe("the order of messages", () => {
  it("an older message is answered, and what is newer stays", async () => {
    const { zeg } = await op();
    await zeg(tekst(BRIEFADRES, { tijd: TIJD }));
    expect(await zeg(tekst(SCHULD, { tijd: TIJD - 60 }))).not.toContain("Burgerzaken");
    expect(await zeg(tekst("meer", { tijd: TIJD + 1 }))).toContain("briefadres");
  });

  it("does not bring back what was forgotten while it was answered", async () => {
    const { meta, zeg, wereld } = await op();
    await zeg(tekst(BRIEFADRES));
    const id = sleutelVan(VAN, INSTELLINGEN.peper);
    meta.tegenslag({ soort: "traag", ms: 300 });
    const eerder = meta.verzoeken.length;
    const bezig = meta.bezorg(bezorging(tekst("al geprobeerd", { tijd: TIJD + 1 })));
    await vi.waitFor(() => expect(meta.verzoeken.slice(eerder)).toContain("interactive"));
    // By another process, as that of a Lambda beside this one.
    await wereld.opslag.vergeet(id);
    await bezig;
    expect(await wereld.opslag.lees(id)).toBeNull();
  });

  it("does not overtake what another process kept in the meantime", async () => {
    const { meta, zeg, wereld } = await op();
    await zeg(tekst(BRIEFADRES));
    const id = sleutelVan(VAN, INSTELLINGEN.peper);
    meta.tegenslag({ soort: "traag", ms: 300 });
    const eerder = meta.verzoeken.length;
    const bezig = meta.bezorg(bezorging(tekst("al geprobeerd", { tijd: TIJD + 1 })));
    await vi.waitFor(() => expect(meta.verzoeken.slice(eerder)).toContain("interactive"));
    const nieuwer = { tijd: TIJD + 2, toestand: { v: 1, begroet: true } } as const;
    await wereld.opslag.bewaar(id, nieuwer);
    await bezig;
    expect(await wereld.opslag.lees(id)).toEqual(nieuwer);
  });

  it("keeps two senders apart", async () => {
    const { zeg, voor } = await op();
    await zeg(tekst(BRIEFADRES));
    expect(await zeg(tekst("al geprobeerd", { van: ANDER }))).toContain("Er is nog geen stap");
    expect(laatste(voor())).toContain("Burgerzaken");
  });
});

describe("the window of 24 hours", () => {
  it("a message that comes later is not answered: nothing is tried", async () => {
    const { meta, klok, meldingen, bewaard } = await op();
    klok.ms += DAG_MS;
    expect((await meta.bezorg(bezorging(tekst(BRIEFADRES, { tijd: TIJD })))).status).toBe(200);
    expect([meta.verzoeken, bewaard]).toEqual([[], []]);
    expect(meldingen).toEqual([{ code: "whatsapp/buiten-venster" }]);
  });

  it("just within it is", async () => {
    const { klok, zeg } = await op();
    klok.ms += DAG_MS - 1000;
    expect(await zeg(tekst(BRIEFADRES, { tijd: TIJD }))).toContain("Burgerzaken");
  });
});

describe("an old button", () => {
  it("is about the knelpunt that it stood with", async () => {
    const { zeg, voor } = await op();
    const eerste = await zeg(tekst(BRIEFADRES));
    const { id, titel } = knopMet(voor(), "Al geprobeerd");
    await zeg(tekst(SCHULD, { tijd: TIJD + 1 }));
    const trede = await zeg(knop(id, titel, { tijd: TIJD + 2 }));
    expect(trede).not.toBe(eerste);
    // And what is typed now goes on from there.
    expect(await zeg(tekst("wat weet je van mij", { tijd: TIJD + 3 }))).toMatch(/briefadres/i);
  });

  it("works after a day, when everything was forgotten", async () => {
    const { zeg, voor, klok } = await op();
    await zeg(tekst(BRIEFADRES));
    const { id, titel } = knopMet(voor(), "Meer");
    klok.ms += 2 * DAG_MS;
    expect(await zeg(knop(id, titel, { tijd: TIJD + 2 * 86_400 }))).not.toContain("Er is nog geen stap");
  });

  it("pressed twice goes two rungs, each once", async () => {
    const { zeg, voor } = await op();
    await zeg(tekst(BRIEFADRES));
    const { id, titel } = knopMet(voor(), "Al geprobeerd");
    const [een, twee] = [
      await zeg(knop(id, titel, { tijd: TIJD + 1 })),
      await zeg(knop(id, titel, { tijd: TIJD + 2 })),
    ];
    expect(een).not.toBe(twee);
  });
});

describe("who is let in", () => {
  const HASH = sleutelVan(VAN, INSTELLINGEN.peper);
  it.each([
    ["by number", VAN],
    ["by hash", HASH],
  ])("%s", async (_, toegelaten) => {
    const { zeg } = await op({ instellingen: { toegelaten: new Set([toegelaten]) } });
    expect(await zeg(tekst(BRIEFADRES))).toContain("Burgerzaken");
  });

  it("others get one polite line a day, and nothing of them is read or stored", async () => {
    const { meta, zeg, bewaard, klok } = await op({ instellingen: { toegelaten: new Set([HASH]) } });
    expect(await zeg(tekst(BRIEFADRES, { van: ANDER }))).toBe(WHATSAPP.nietToegelaten);
    await zeg(tekst("hallo?", { van: ANDER }));
    await zeg(SOORTEN.foto({ van: ANDER }));
    expect(meta.verzoeken).toEqual(["text"]);
    expect(new Set(bewaard.map(([wat]) => wat))).toEqual(new Set(["neemAan"]));
    klok.ms += DAG_MS;
    await zeg(tekst("nog eens", { van: ANDER, tijd: TIJD + 86_400 }));
    expect(meta.verzoeken).toEqual(["text", "text"]);
  });

  it("that somebody was refused is kept under the keyed hash, not under one that can be guessed", async () => {
    const { zeg, bewaard } = await op({ instellingen: { toegelaten: new Set([HASH]) } });
    await zeg(tekst("hallo", { van: ANDER }));
    const dag = new Date(TIJD * 1000).toISOString().slice(0, 10);
    const ids = bewaard.map(([, id]) => id);
    const onder = (naam: string) => vingerafdruk("whatsapp-geweigerd", naam, dag);
    expect(ids).toContain(await onder(sleutelVan(ANDER, INSTELLINGEN.peper)));
    expect(ids).not.toContain(await onder(ANDER));
  });

  it("the hash under another pepper lets nobody in", async () => {
    const ander = sleutelVan(VAN, "een-heel-andere-peper-van-genoeg-tekens");
    const { zeg } = await op({ instellingen: { toegelaten: new Set([ander]) } });
    expect(await zeg(tekst(BRIEFADRES))).toBe(WHATSAPP.nietToegelaten);
  });

  it("the polite line is said after all when it could not be sent at first", async () => {
    const { meta, voor } = await op({ instellingen: { toegelaten: new Set([HASH]) } });
    meta.tegenslag(...Array(3).fill({ soort: "fout", status: 500, code: 1 }));
    expect(await meta.bezorgTotOntvangen(bezorging(tekst("hoi", { van: ANDER })))).toEqual([503, 200]);
    expect(laatste(voor(ANDER))).toBe(WHATSAPP.nietToegelaten);
  });
});

describe("privacy", () => {
  it("no number, no name and no word of a user stays: not in a table, not in a report, not on a screen", async () => {
    const { meta, bewaard, meldingen, zeg } = await op();
    const gezegd = luisterMee();
    await zeg(tekst(`${BRIEFADRES}, kanariegele caravan, bsn 111222333, mevrouw Zwollerkerspel`));
    await zeg(tekst("al geprobeerd zwollerkerspel"));
    await zeg(SOORTEN.foto());
    await zeg(tekst("help", { van: GEBRUIKER }));
    meta.altijd({ soort: "fout", status: 400, code: 131026 });
    await meta.bezorg(bezorging(tekst("kanariegele caravan bij het stadhuis")));
    meta.altijd({ soort: "fout", status: 500, code: 1 });
    await meta.bezorg(bezorging(tekst("kanariegele caravan aan de gracht")));
    const overal = JSON.stringify([bewaard, meldingen, gezegd]);
    expect(gezegd).toEqual([]);
    expect(meldingen.length).toBeGreaterThan(1);
    const sporen = [VAN, VAN.slice(2), GEBRUIKER, NAAM, NAAM.split(" ")[0] ?? "", "kanarie", "caravan"];
    for (const spoor of [...sporen, "111222333", "wollerkerspel", "wamid", "gracht"])
      expect(overal.toLowerCase()).not.toContain(spoor.toLowerCase());
    expect(overal).toContain("knelpunt");
  });

  it("a sender is another one under another pepper", () => {
    expect(sleutelVan(VAN, INSTELLINGEN.peper)).not.toBe(sleutelVan(VAN, `${INSTELLINGEN.peper}!`));
    expect(sleutelVan(VAN, INSTELLINGEN.peper)).toMatch(/^[0-9a-f]{64}$/);
  });
});
