/** The bot against a Connector on loopback: what is sent, once, in the right place, and what never is. */
import { afterEach, describe, expect, it } from "vitest";
import * as z from "zod";
import { kapotteOpslag } from "../web/opstelling.ts";
import { basis, bericht, druk, GEBRUIKER, toegevoegd } from "./activiteiten.ts";
import { knop, stelOp } from "./opstelling.ts";

const BRIEFADRES = "Gemeente weigert een briefadres, hij slaapt bij vrienden";
const gestart: { stop: () => Promise<void> }[] = [];
const op = async (...opties: Parameters<typeof stelOp>) => {
  const opstelling = await stelOp(...opties);
  gestart.push(opstelling);
  return opstelling;
};
afterEach(async () => {
  for (const een of gestart.splice(0)) await een.stop();
});

const aanroepAntwoord = z.object({
  statusCode: z.number(),
  type: z.string(),
  value: z.looseObject({ body: z.array(z.looseObject({ text: z.string().optional() })).optional() }),
});
const koppen = (kaart: z.infer<typeof aanroepAntwoord>["value"]) =>
  (kaart.body ?? []).filter((deel) => deel.style === "heading").map(({ text }) => text);

describe("a message", () => {
  it("shows typing first, then answers in the thread with a card and a text for the notification", async () => {
    const { connector, stuur, adres } = await op();
    const activiteit = bericht(adres, BRIEFADRES);
    expect((await stuur(activiteit)).status).toBe(200);
    const [eerste, tweede, ...rest] = connector.verzoeken;
    expect(rest).toEqual([]);
    expect(eerste?.activiteit.type).toBe("typing");
    expect(tweede).toMatchObject({
      methode: "antwoord",
      bij: activiteit.id,
      activiteit: { type: "message" },
    });
    expect(tweede?.activiteit.summary).toMatch(/^Bel Burgerzaken/);
    expect(connector.kaarten()[0]).toContain("Briefadres geweigerd");
  });

  it.each(["Hi", "hallo", "Hello", "help", "Hulp", "HELP!"])("%s gets words and ways on", async (tekst) => {
    const { connector, stuur, adres } = await op();
    await stuur(bericht(adres, tekst));
    expect(connector.kaarten()[0]).toMatch(/Typ/);
  });

  it("goes on with what was said before: al geprobeerd gives the next rung", async () => {
    const { connector, stuur, adres } = await op();
    await stuur(bericht(adres, BRIEFADRES));
    await stuur(bericht(adres, "al geprobeerd"));
    const [eerst, daarna] = connector.verzoeken.flatMap(({ activiteit }) => activiteit.summary ?? []);
    expect(daarna).toMatch(/^(?:Bel|Vraag|Laat|Maak|Breng)/);
    expect(daarna).not.toBe(eerst);
  });

  it("says kindly that it does not remind", async () => {
    const { connector, stuur, adres } = await op();
    await stuur(bericht(adres, "herinner me morgen aan deze zaak"));
    expect(connector.kaarten()[0]).toContain("Ik kan je niet herinneren");
  });

  it.each([
    ["image/png", "bestanden of foto’s"],
    ["application/vnd.microsoft.teams.file.download.info", "bestanden of foto’s"],
    ["audio/mp4", "spraakbericht"],
  ])("with only %s says that it reads text", async (contentType, woorden) => {
    const { connector, stuur, adres } = await op();
    await stuur(bericht(adres, "", "personal", { attachments: [{ contentType, contentUrl: "https://x" }] }));
    expect(connector.kaarten()[0]).toContain(woorden);
  });

  it("says nothing of files when a card of our own search is sent", async () => {
    const { connector, stuur, adres } = await op();
    const contentType = "application/vnd.microsoft.card.adaptive";
    await stuur(bericht(adres, "", "personal", { attachments: [{ contentType, content: {} }] }));
    expect(connector.kaarten()[0]).not.toContain("bestanden");
  });

  it("takes a press that an older client sends as a message", async () => {
    const { connector, stuur, adres } = await op();
    await stuur(bericht(adres, "", "personal", { value: { v: 1, stuur: "help" } }));
    await stuur(bericht(adres, "", "personal", { text: null, value: { msteams: {}, tekst: "hallo" } }));
    expect(connector.kaarten()[0]).toContain("al geprobeerd");
    expect(connector.kaarten()[1]).toContain("Hoi!");
  });

  it("of 20,000 characters gets a kind refusal", async () => {
    const { connector, stuur, adres } = await op();
    expect((await stuur(bericht(adres, "heel lang verhaal ".repeat(1100)))).status).toBe(200);
    expect(connector.kaarten()[0]).toContain("Kort je verhaal in");
  });
});

describe("delivered more than once", () => {
  it("is answered once, one after the other and at the same moment", async () => {
    const { connector, stuur, adres } = await op();
    const activiteit = bericht(adres, BRIEFADRES);
    await Promise.all([stuur(activiteit), stuur(activiteit), stuur(activiteit)]);
    await stuur(activiteit);
    expect(connector.kaarten()).toHaveLength(1);
  });

  it("is answered by the second delivery when the first could not be", async () => {
    const { connector, stuur, adres, meldingen } = await op();
    const activiteit = bericht(adres, "help");
    connector.antwoordMet({ status: 403 }, { status: 403 });
    expect((await stuur(activiteit)).status).toBe(502);
    expect(meldingen).toEqual(["teams/typt", "teams/fout"]);
    expect((await stuur(activiteit)).status).toBe(200);
    expect(connector.kaarten()).toHaveLength(1);
  });

  it("survives a Connector that says 429 and 500 first", async () => {
    const { connector, stuur, adres } = await op();
    connector.antwoordMet({ status: 429 });
    expect((await stuur(bericht(adres, "help"))).status).toBe(200);
    expect(connector.kaarten()).toHaveLength(1);
  });
});

describe("where others read along", () => {
  it.each(["groupChat", "channel"] as const)("%s: silent unless mentioned", async (plek) => {
    const { connector, stuur, adres, gekregen } = await op();
    const zonder = { ...bericht(adres, BRIEFADRES, plek), entities: [], text: BRIEFADRES };
    expect((await stuur(zonder)).status).toBe(200);
    expect(connector.verzoeken).toEqual([]);
    expect(gekregen).toEqual([]);
  });

  it.each(["groupChat", "channel"] as const)("%s: the mention is no part of the question", async (plek) => {
    const { connector, stuur, adres } = await op();
    await stuur(bericht(adres, "help", plek));
    expect(connector.kaarten()[0]).toContain("al geprobeerd");
  });

  it("answers in the thread, repeats nothing of the case and points at the own chat", async () => {
    const { connector, stuur, adres } = await op();
    const activiteit = bericht(
      adres,
      "gemeente weigert briefadres kanariegele caravan zwollerkerspel",
      "channel",
    );
    await stuur(activiteit);
    const kaart = connector.kaarten()[0] ?? "";
    expect(connector.verzoeken.at(-1)).toMatchObject({
      bij: activiteit.id,
      gesprek: activiteit.conversation.id,
    });
    expect(kaart).toContain("eigen chat");
    for (const woord of ["kanariegele", "caravan", "zwollerkerspel", "Gevonden op"])
      expect(kaart).not.toContain(woord);
  });

  it("keeps the cases of two colleagues in one chat apart", async () => {
    const { connector, stuur, adres } = await op();
    await stuur(bericht(adres, BRIEFADRES, "groupChat"));
    const ander = bericht(adres, "al geprobeerd", "groupChat");
    await stuur({ ...ander, from: { ...ander.from, aadObjectId: GEBRUIKER.replace("2", "9") } });
    expect(connector.kaarten().at(-1)).toContain("Er is nog geen stap");
  });
});

describe("a press on a card", () => {
  const stap = async () => {
    const opstelling = await op();
    await opstelling.stuur(bericht(opstelling.adres, BRIEFADRES));
    return { ...opstelling, kaart: JSON.parse(opstelling.connector.kaarten()[0] ?? "{}") as unknown };
  };
  const lees = async (antwoord: Response) => aanroepAntwoord.parse(await antwoord.json());

  it("changes the card in place: the response holds the new card, and the message is changed too", async () => {
    const { connector, stuur, adres, kaart } = await stap();
    const antwoord = await lees(await stuur(druk(adres, knop(kaart, "Al geprobeerd"))));
    expect(antwoord).toMatchObject({ statusCode: 200, type: "application/vnd.microsoft.card.adaptive" });
    const [kop] = koppen(antwoord.value);
    expect(kop).not.toMatch(/waarom het briefadres is geweigerd/);
    expect(connector.verzoeken.at(-1)).toMatchObject({ methode: "vervang", bij: "1481567603816" });
  });

  it.each(["Klopt niet", "Andere optie", "Al geprobeerd"])("goes back with Terug after %s", async (titel) => {
    const { stuur, adres, kaart } = await stap();
    const verder = await lees(await stuur(druk(adres, knop(kaart, titel))));
    const terug = await lees(await stuur(druk(adres, knop(verder.value, "Terug"))));
    expect(koppen(terug.value)[0]).toMatch(/^Bel Burgerzaken/);
  });

  it("works on an old card, after the store forgot and after another question", async () => {
    const { adres, kaart } = await stap();
    const later = await op();
    await later.stuur(bericht(later.adres, "boetes cjib lopen op, schuldhulp kan pas over een maand"));
    const antwoord = await lees(await later.stuur(druk(later.adres, knop(kaart, "Al geprobeerd"))));
    expect(JSON.stringify(antwoord.value)).toContain("Briefadres geweigerd");
    // And a typed message goes on from that card.
    await later.stuur(bericht(later.adres, "meer"));
    expect(later.connector.kaarten().at(-1)).toContain("Briefadres geweigerd");
    expect(adres).not.toBe(later.adres);
  });

  it("pressed twice gives the same card twice, not two rungs", async () => {
    const { stuur, adres, kaart } = await stap();
    const [een, twee] = await Promise.all([1, 2].map(() => stuur(druk(adres, knop(kaart, "Al geprobeerd")))));
    expect(await een?.json()).toEqual(await twee?.json());
  });

  it("in a channel changes the card for who pressed only", async () => {
    const { connector, stuur, adres, kaart } = await stap();
    const voor = connector.verzoeken.length;
    const antwoord = await lees(await stuur(druk(adres, knop(kaart, "Andere optie"), "channel")));
    expect(antwoord.statusCode).toBe(200);
    expect(connector.verzoeken).toHaveLength(voor);
  });

  it("is answered also when the message itself can no longer be changed", async () => {
    const { connector, stuur, adres, kaart, meldingen } = await stap();
    connector.antwoordMet({ status: 403 });
    expect((await lees(await stuur(druk(adres, knop(kaart, "Andere optie"))))).statusCode).toBe(200);
    expect(meldingen).toEqual(["teams/vervang"]);
  });

  it.each([
    undefined,
    null,
    "x",
    {},
    { v: 2, stuur: "help" },
    { v: 1, stuur: "" },
    { v: 1, stuur: "x".repeat(999) },
  ])("with data that is none of ours (%o) gets an error in Dutch", async (data) => {
    const { stuur, adres } = await op();
    const antwoord = await lees(await stuur(druk(adres, data)));
    expect(antwoord).toMatchObject({ statusCode: 400, type: "application/vnd.microsoft.error" });
    expect(JSON.stringify(antwoord.value)).toContain("Typ je vraag opnieuw");
  });

  it("with a case of another version works as if there was none", async () => {
    const { stuur, adres } = await op();
    const antwoord = await lees(
      await stuur(druk(adres, { v: 1, stuur: "al geprobeerd", zaak: { oud: true } })),
    );
    expect(JSON.stringify(antwoord.value)).toContain("Er is nog geen stap");
  });
});

describe("welcome", () => {
  it.each(["personal", "groupChat", "channel"] as const)(
    "%s: once, though Teams tells it twice",
    async (plek) => {
      const { connector, stuur, adres } = await op();
      for (const activiteit of toegevoegd(adres, plek)) await stuur(activiteit);
      expect(connector.kaarten()).toHaveLength(1);
      const kaart = connector.kaarten()[0] ?? "";
      expect(kaart).toContain("wie je belt");
      if (plek === "personal")
        expect(kaart.match(/imBack|"selectAction"/g)?.length).toBeGreaterThanOrEqual(3);
    },
  );

  it("tries again at the second event when Teams refused the first", async () => {
    const { connector, stuur, adres } = await op();
    const [eerst, daarna] = toegevoegd(adres);
    connector.antwoordMet({ status: 403 });
    expect((await stuur(eerst ?? {})).status).toBe(502);
    expect((await stuur(daarna ?? {})).status).toBe(200);
    expect(connector.kaarten()).toHaveLength(1);
  });

  it("says nothing when somebody else joins", async () => {
    const { connector, stuur, adres } = await op();
    await stuur({
      ...basis(adres, "channel"),
      type: "conversationUpdate",
      membersAdded: [{ id: "29:nieuw" }],
    });
    expect(connector.verzoeken).toEqual([]);
  });

  it("forgets the conversation when it is removed", async () => {
    const { stuur, adres, gekregen } = await op();
    await stuur({ ...basis(adres), type: "installationUpdate", action: "remove" });
    expect(gekregen.map(([wat]) => wat)).toEqual(["vergeet"]);
  });
});

describe("what is not for us", () => {
  const stil = [
    { type: "messageUpdate", channelData: { eventType: "editMessage" } },
    { type: "messageDelete", channelData: { eventType: "softDeleteMessage" } },
    { type: "messageReaction", reactionsAdded: [{ type: "like" }] },
    { type: "typing" },
    { type: "event", name: "x" },
    { type: "endOfConversation" },
    { type: "conversationUpdate", channelData: { eventType: "channelRenamed" } },
    { type: "iets/dat/er/nog/niet/is" },
  ];
  it.each(stil)("$type: 200 and silence", async (soort) => {
    const { connector, stuur, adres } = await op();
    expect((await stuur({ ...basis(adres), text: "hallo", ...soort })).status).toBe(200);
    expect(connector.verzoeken).toEqual([]);
  });

  it("an invoke that we do not know: 501, as the protocol asks", async () => {
    const { stuur, adres } = await op();
    expect((await stuur({ ...basis(adres), type: "invoke", name: "task/fetch", value: {} })).status).toBe(
      501,
    );
  });
});

describe("privacy", () => {
  it("stores codes and ids only: no word, no name, no id of Teams", async () => {
    const { stuur, adres, gekregen } = await op();
    await stuur(bericht(adres, `${BRIEFADRES} kanariegele caravan, bsn 111222333, Fatima Bakker`));
    const opgeslagen = JSON.stringify(gekregen);
    for (const woord of [
      "kanarie",
      "caravan",
      "vrienden",
      "111222333",
      "Fatima",
      GEBRUIKER,
      "a:1pL6i0oY3C0K8oAj8fBX",
    ])
      expect(opgeslagen).not.toContain(woord);
    expect(opgeslagen).toContain("knelpunt");
  });

  it("never claims that something was forgotten that was not", async () => {
    const { connector, stuur, adres } = await op({ opslag: kapotteOpslag });
    await stuur(bericht(adres, "vergeet mij"));
    expect(connector.kaarten()[0]).toContain("Het wissen is niet gelukt");
  });
});
