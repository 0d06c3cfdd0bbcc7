/** What Meta delivers, read: every kind of message, and what nobody promised. */
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { leesBezorging } from "../../functions/whatsapp/webhook.ts";
import {
  type Bericht,
  bericht,
  bezorging,
  GEBRUIKER,
  knop,
  NUMMER_ID,
  rij,
  SOORTEN,
  status,
  TIJD,
  tekst,
  VAN,
} from "./bezorgingen.ts";

/** A delivery of which the messages or statuses are anything at all. */
function metWaarde(...waarden: readonly unknown[]): object {
  return {
    object: "whatsapp_business_account",
    entry: [{ id: "1", changes: waarden.map((value) => ({ field: "messages", value })) }],
  };
}
const waarde = (inhoud: object) => ({
  messaging_product: "whatsapp",
  metadata: { display_phone_number: "15550783881", phone_number_id: NUMMER_ID },
  ...inhoud,
});
const inhoudVan = (een: Bericht) => leesBezorging(bezorging(een))?.berichten[0]?.inhoud;

describe("a delivery", () => {
  it("gives its messages though one of its events has no name", () => {
    const goed = waarde({ messages: [tekst("hallo")] });
    const changes = [{ value: {} }, null, { field: "messages", value: goed }];
    const gelezen = leesBezorging({ object: "whatsapp_business_account", entry: [{ id: "1", changes }] });
    expect(gelezen?.berichten.map(({ inhoud }) => inhoud)).toEqual([{ soort: "tekst", tekst: "hallo" }]);
  });
});

describe("a message", () => {
  it("has its id, its sender, its moment and our number", () => {
    expect(leesBezorging(bezorging(tekst("hallo", { wamid: "wamid.A" })))).toEqual({
      berichten: [
        {
          wamid: "wamid.A",
          van: VAN,
          tijd: TIJD,
          nummerId: NUMMER_ID,
          inhoud: { soort: "tekst", tekst: "hallo" },
        },
      ],
      statussen: [],
      onleesbaar: 0,
    });
  });

  it("of who shows no number has the id that Meta gives", () => {
    expect(leesBezorging(bezorging(tekst("hallo", { van: GEBRUIKER })))?.berichten[0]?.van).toBe(GEBRUIKER);
  });

  it.each([
    ["a text", tekst("dag\nmevrouw 👋"), { soort: "tekst", tekst: "dag\nmevrouw 👋" }],
    ["an empty text", tekst(""), { soort: "tekst", tekst: "" }],
    ["a button", knop("a|meer", "Meer"), { soort: "keuze", id: "a|meer" }],
    ["a row", rij("|kies a", "A"), { soort: "keuze", id: "|kies a" }],
    ["a button of a template", SOORTEN.sjabloonknop(), { soort: "tekst", tekst: "help" }],
    ["a text from an advertisement", SOORTEN.advertentie(), { soort: "tekst", tekst: "help" }],
    ["audio", SOORTEN.spraak(), { soort: "spraak" }],
    ["an image", SOORTEN.foto(), { soort: "media" }],
    ["a video", SOORTEN.video(), { soort: "media" }],
    ["a document", SOORTEN.document(), { soort: "media" }],
    ["a sticker", SOORTEN.sticker(), { soort: "media" }],
    ["a location", SOORTEN.locatie(), { soort: "locatie" }],
    ["contacts", SOORTEN.contact(), { soort: "onbekend" }],
    ["an order", SOORTEN.bestelling(), { soort: "onbekend" }],
    ["unsupported", SOORTEN.nietOndersteund(), { soort: "onbekend" }],
    ["a kind of later", SOORTEN.later(), { soort: "onbekend" }],
    ["a reaction", SOORTEN.reactie(), { soort: "stil" }],
    ["a notice of the system", SOORTEN.systeem(), { soort: "stil" }],
    ["a text without a text", bericht("text", {}), { soort: "onbekend" }],
    [
      "a filled-in form",
      bericht("interactive", { interactive: { type: "nfm_reply", nfm_reply: {} } }),
      { soort: "onbekend" },
    ],
    ["a button without a button", bericht("button", {}), { soort: "onbekend" }],
  ])("%s", (_, een, wil) => {
    expect(inhoudVan(een)).toEqual(wil);
  });

  it("takes nothing along that it does not need: no name, no caption, no address of a file", () => {
    const alles = Object.values(SOORTEN).map((maak) => maak());
    const gelezen = JSON.stringify(leesBezorging(bezorging(...alles)));
    for (const woord of [
      "Kanariegeel",
      "brief van mevrouw",
      "besluit.pdf",
      "lookaside",
      "J. de Wit",
      "52.5168",
    ])
      expect(gelezen).not.toContain(woord);
  });
});

describe("a delivery", () => {
  it("gives the oldest first, over entries and changes, and keeps the order within a second", () => {
    const op = (tijd: number, wamid: string) => tekst("x", { tijd, wamid });
    const gelezen = leesBezorging(
      metWaarde(
        waarde({ messages: [op(TIJD + 2, "c"), op(TIJD, "a1"), op(TIJD, "a2")] }),
        waarde({ messages: [op(TIJD + 1, "b"), op(TIJD - 9, "eerst")] }),
      ),
    );
    expect(gelezen?.berichten.map(({ wamid }) => wamid)).toEqual(["eerst", "a1", "a2", "b", "c"]);
  });

  it("order by time holds for any times", () => {
    fc.assert(
      fc.property(fc.array(fc.nat({ max: 2_000_000_000 }), { maxLength: 20 }), (tijden) => {
        const gelezen = leesBezorging(bezorging(...tijden.map((tijd) => tekst("x", { tijd }))));
        expect(gelezen?.berichten.map(({ tijd }) => tijd)).toEqual([...tijden].sort((a, b) => a - b));
      }),
    );
  });

  const goed = tekst("goed", { wamid: "wamid.GOED" });
  it.each([
    ["null", null],
    ["a number", 7],
    ["nothing", {}],
    ["no sender", { ...goed, from: undefined }],
    ["a sender that is no number", { ...goed, from: "+31 6 12345678" }],
    ["a moment that is no number", { ...goed, timestamp: "gisteren" }],
    ["a moment as a number", { ...goed, timestamp: TIJD }],
    ["no id", { ...goed, id: "" }],
    ["a text of another shape", { ...goed, text: "goed" }],
    ["a button of another shape", { ...goed, type: "interactive", interactive: { button_reply: { id: 1 } } }],
  ])("one that cannot be read (%s) does not cost the others, and is counted", (_, kapot) => {
    const gelezen = leesBezorging(metWaarde(waarde({ messages: [kapot, goed, kapot] })));
    expect(gelezen?.berichten.map(({ wamid }) => wamid)).toEqual(["wamid.GOED"]);
    expect(gelezen?.onleesbaar).toBe(2);
  });

  it.each([
    ["another product", { ...waarde({ messages: [goed] }), messaging_product: "instagram" }],
    ["no metadata", { messaging_product: "whatsapp", messages: [goed] }],
    ["an id of ours that could change an address", { ...waarde({}), metadata: { phone_number_id: "../1" } }],
    ["messages that are no list", waarde({ messages: {} })],
    ["null", null],
    ["nothing", undefined],
  ])("a change with %s does not cost the others", (_, kapot) => {
    const gelezen = leesBezorging(metWaarde(kapot, waarde({ messages: [goed] })));
    expect(gelezen?.berichten.map(({ wamid }) => wamid)).toEqual(["wamid.GOED"]);
    expect(gelezen?.onleesbaar).toBe(1);
  });

  it("of another field is passed over", () => {
    const gelezen = leesBezorging({
      object: "whatsapp_business_account",
      entry: [{ id: "1", changes: [{ field: "account_update", value: waarde({ messages: [goed] }) }] }],
    });
    expect(gelezen).toEqual({ berichten: [], statussen: [], onleesbaar: 0 });
  });

  it("takes fields that nobody knows, at every level", () => {
    const body = {
      ...metWaarde(waarde({ messages: [{ ...goed, later: { diep: [null] } }], later: 1 })),
      later: true,
    };
    expect(leesBezorging(body)?.berichten).toHaveLength(1);
  });

  it.each([
    [null],
    [undefined],
    ["tekst"],
    [[]],
    [{}],
    [{ object: "page", entry: [] }],
    [{ object: "whatsapp_business_account" }],
    [{ object: "whatsapp_business_account", entry: {} }],
  ])("%j is none of WhatsApp's", (body) => {
    expect(leesBezorging(body)).toBeNull();
  });

  it("an empty one is a delivery with nothing in it", () => {
    expect(leesBezorging({ object: "whatsapp_business_account", entry: [] })).toEqual({
      berichten: [],
      statussen: [],
      onleesbaar: 0,
    });
  });
});

describe("a status", () => {
  it.each(["sent", "delivered", "read", "deleted"] as const)("%s", (soort) => {
    expect(leesBezorging(status(soort))?.statussen).toEqual([{ status: soort, fouten: [] }]);
  });

  it("failed has Meta's codes, and nothing that names the receiver", () => {
    const gelezen = leesBezorging(status("failed", [131_026, 131_047]));
    expect(gelezen?.statussen).toEqual([{ status: "failed", fouten: [131_026, 131_047] }]);
    expect(JSON.stringify(gelezen)).not.toContain(VAN);
  });

  it("that cannot be read does not cost the others, nor the messages beside it", () => {
    const statuses = [
      null,
      { id: 1 },
      { id: "a", status: "failed", errors: [{ code: "x" }] },
      { id: "b", status: "read" },
    ];
    const gelezen = leesBezorging(metWaarde(waarde({ statuses, messages: [tekst("hallo")] })));
    expect(gelezen?.statussen).toEqual([{ status: "read", fouten: [] }]);
    expect(gelezen?.berichten).toHaveLength(1);
  });
});

describe("anything at all", () => {
  it("never throws on any JSON", () => {
    fc.assert(
      fc.property(fc.jsonValue({ maxDepth: 5 }), (json) => {
        const gelezen = leesBezorging(json);
        expect(gelezen === null || Array.isArray(gelezen.berichten)).toBe(true);
      }),
    );
  });

  it("never throws on any JSON in the place of a value or a message, and what comes out is what it says it is", () => {
    const sleutels = fc.constantFrom(
      "id",
      "from",
      "timestamp",
      "type",
      "text",
      "interactive",
      "button",
      "errors",
      "status",
    );
    const brokstuk = fc.dictionary(
      sleutels,
      fc.oneof(fc.jsonValue({ maxDepth: 3 }), fc.constantFrom("text", "1", "31612345678")),
    );
    fc.assert(
      fc.property(fc.array(fc.oneof(brokstuk, fc.jsonValue())), fc.jsonValue(), (stukken, los) => {
        const gelezen = leesBezorging(metWaarde(waarde({ messages: stukken, statuses: stukken }), los));
        expect(gelezen).not.toBeNull();
        for (const { wamid, van, tijd, inhoud } of gelezen?.berichten ?? []) {
          expect([typeof wamid, typeof van, Number.isSafeInteger(tijd)]).toEqual(["string", "string", true]);
          expect(inhoud.soort).toMatch(/^(?:tekst|keuze|spraak|media|locatie|onbekend|stil)$/);
        }
      }),
      { numRuns: 500 },
    );
  });
});
