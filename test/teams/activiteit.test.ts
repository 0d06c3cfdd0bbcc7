/** What Teams sends, as the Bot Framework Activity specification and Microsoft's examples write it, and how it is read. */
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { type Activiteit, type Gebeurtenis, leesActiviteit } from "../../functions/teams/activiteit.ts";
import { BOT, basis, bericht, druk, GEBRUIKER, TENANT, toegevoegd } from "./activiteiten.ts";
import { SERVICE } from "./vervalst.ts";

/** Reads what must be readable. */
function lees(body: unknown): Activiteit {
  const gelezen = leesActiviteit(body);
  if (gelezen === null) throw new Error("the activity was not read");
  return gelezen;
}
const gebeurtenis = (extra: object, plek?: "channel" | "groupChat"): Gebeurtenis =>
  lees({ ...basis(SERVICE, plek), ...extra }).gebeurtenis;
const bot = { id: BOT, name: "Wie moet ik bellen?" };
const vermelding = { type: "mention", mentioned: bot, text: "<at>Wie moet ik bellen?</at>" };

describe("where it came from", () => {
  it("a message in the own chat", () => {
    const body = bericht(SERVICE, "briefadres geweigerd");
    expect(leesActiviteit(body)).toEqual({
      channelId: "msteams",
      serviceUrl: SERVICE,
      tenant: TENANT,
      gesprek: "a:1pL6i0oY3C0K8oAj8fBX",
      id: body.id,
      gebruiker: GEBRUIKER,
      bot: BOT,
      plek: "persoonlijk",
      bij: undefined,
      gebeurtenis: {
        soort: "bericht",
        tekst: "briefadres geweigerd",
        genoemd: false,
        bijlage: "geen",
        waarde: undefined,
      },
    });
  });

  it("a press tells to which message it belongs", () => {
    expect(lees(druk(SERVICE, { v: 1 }))).toMatchObject({
      bij: "1481567603816",
      gebeurtenis: { soort: "aanroep", naam: "adaptiveCard/action" },
    });
  });

  it.each([
    [{ conversationType: "personal" }, "persoonlijk"],
    [{ conversationType: "personal", isGroup: false }, "persoonlijk"],
    [{}, "persoonlijk"],
    [{ conversationType: null, isGroup: null }, "persoonlijk"],
    [{ conversationType: "groupChat" }, "groep"],
    [{ conversationType: "groupChat", isGroup: true }, "groep"],
    [{ conversationType: "channel", isGroup: true }, "kanaal"],
    // A place that is new to us, with others in it: rather discreet than loud.
    [{ conversationType: "vergadering", isGroup: true }, "groep"],
    [{ isGroup: true }, "groep"],
  ])("%o is %s", (conversation, plek) => {
    const body = { ...basis(SERVICE), type: "message", conversation: { id: "19:x", ...conversation } };
    expect(lees(body).plek).toBe(plek);
  });

  it.each([
    ["channelData", { channelData: { tenant: { id: "t1" } }, conversation: { id: "c" } }, "t1"],
    ["the conversation", { channelData: {}, conversation: { id: "c", tenantId: "t2" } }, "t2"],
    [
      "channelData first",
      { channelData: { tenant: { id: "t1" } }, conversation: { id: "c", tenantId: "t2" } },
      "t1",
    ],
    ["neither", { channelData: null, conversation: { id: "c" } }, undefined],
    [
      "neither, with null",
      { channelData: { tenant: null }, conversation: { id: "c", tenantId: null } },
      undefined,
    ],
    [
      "an object without id",
      { channelData: { tenant: {} }, conversation: { id: "c", tenantId: "t2" } },
      "t2",
    ],
  ])("the tenant stands in %s", (_, extra, tenant) => {
    expect(lees({ ...basis(SERVICE), type: "message", ...extra }).tenant).toBe(tenant);
  });

  it.each([
    ["the Entra id", { id: "29:abc", aadObjectId: GEBRUIKER }, GEBRUIKER],
    ["else the id of the channel", { id: "29:abc" }, "29:abc"],
    ["also when it is null", { id: "29:abc", aadObjectId: null }, "29:abc"],
    ["also when it is empty: two people would share it", { id: "29:abc", aadObjectId: "" }, "29:abc"],
  ])("a person is %s", (_, from, gebruiker) => {
    expect(lees({ ...basis(SERVICE), type: "message", from }).gebruiker).toBe(gebruiker);
  });

  it.each([undefined, null, ""])("id %o is no id", (id) => {
    const gelezen = lees({ ...basis(SERVICE), type: "message", id, replyToId: id });
    expect(gelezen.id).toBeUndefined();
    expect(gelezen.bij).toBeUndefined();
  });
});

describe("the text", () => {
  const tekstVan = (text: unknown, entities: unknown = []) => {
    const gelezen = gebeurtenis({ type: "message", text, entities }, "channel");
    return gelezen.soort === "bericht" ? gelezen.tekst : null;
  };

  it.each([
    [
      "a mention and &nbsp; of a channel",
      "<at>Wie moet ik bellen?</at>&nbsp;briefadres geweigerd",
      "briefadres geweigerd",
    ],
    ["a mention at the end", "briefadres geweigerd <at>Wie moet ik bellen?</at>", "briefadres geweigerd"],
    ["a mention in the middle", "briefadres<at>Wie moet ik bellen?</at>geweigerd", "briefadres geweigerd"],
    ["two mentions", "<at>Wie moet ik bellen?</at> help <at>Wie moet ik bellen?</at>\n", "help"],
    ["only a mention", "<at>Wie moet ik bellen?</at>", ""],
  ])("%s", (_, text, tekst) => {
    expect(tekstVan(text, [vermelding])).toBe(tekst);
  });

  it.each([
    ["somebody else mentioned stays, without the tag", "vraag het <at>Jan</at>", "vraag het  Jan"],
    ["a mention with an id", 'vraag het <at id="0">Jan</at>', "vraag het  Jan"],
    ["paragraphs", "<p>eerste</p><p>tweede</p>", "eerste  tweede"],
    ["a break", "eerste<br/>tweede<br />derde<BR>vierde", "eerste tweede derde vierde"],
    ["a div with style", '<div style="color:red"><span>rood</span></div>', "rood"],
    ["signs", "t &lt; 3 &amp; meer &gt; 2 &quot;ja&quot; &#39;nee&#39;", "t < 3 & meer > 2 \"ja\" 'nee'"],
    ["signs once, not twice", "&amp;lt;p&amp;gt;", "&lt;p&gt;"],
    [
      "what is no tag of Teams",
      "inkomen <1200 en >900, <script>x</script>",
      "inkomen <1200 en >900, <script>x</script>",
    ],
    ["new lines", "regel een\nregel twee\r\n", "regel een\nregel twee"],
    ["none", undefined, ""],
    ["null", null, ""],
    ["empty", "", ""],
  ])("%s", (_, text, tekst) => {
    expect(tekstVan(text)?.replace(/ $/, "")).toBe(tekst);
  });

  it("reads 100,000 characters of unfinished tags at once", () => {
    expect(tekstVan("<p ".repeat(33_000))).toHaveLength("<p ".repeat(33_000).trim().length);
  });
});

describe("mentions", () => {
  const genoemd = (entities: unknown) => {
    const gelezen = gebeurtenis({ type: "message", text: "help", entities }, "groupChat");
    return gelezen.soort === "bericht" && gelezen.genoemd;
  };

  it.each([
    ["of the bot", [vermelding], true],
    ["of the bot without its text", [{ type: "mention", mentioned: bot }], true],
    [
      "of the bot after something that nobody understands",
      [{ type: "vreemd", mentioned: "x" }, vermelding],
      true,
    ],
    ["of the bot beside one of another", [{ ...vermelding, mentioned: { id: "29:jan" } }, vermelding], true],
    ["of somebody else", [{ ...vermelding, mentioned: { id: "29:jan" } }], false],
    ["of another kind of entity", [{ ...vermelding, type: "clientInfo" }], false],
    ["none", [], false],
    ["null", null, false],
    ["not there", undefined, false],
  ])("%s", (_, entities, uitkomst) => {
    expect(genoemd(entities)).toBe(uitkomst);
  });

  // A2104 and A2105 of the specification.
  it.each([
    null,
    5,
    "mention",
    {},
    { type: 5 },
    { type: "mention" },
    { type: "mention", mentioned: null, text: null },
    { type: "mention", mentioned: { id: 5 } },
    { type: "mention", mentioned: { id: BOT }, text: { toString: 1 } },
    { type: "https://schema.org/Message", "@type": "Message", mentioned: ["x"], text: ["y"] },
  ])("entity %j is passed over, the message is read", (entiteit) => {
    expect(genoemd([entiteit])).toBe(false);
    expect(genoemd([entiteit, vermelding])).toBe(true);
  });
});

describe("attachments", () => {
  const bijlage = (attachments: unknown) => {
    const gelezen = gebeurtenis({ type: "message", text: "", attachments });
    return gelezen.soort === "bericht" ? gelezen.bijlage : null;
  };
  const html = { contentType: "text/html", content: "<div>tekst</div>" };
  const bestand = {
    contentType: "application/vnd.microsoft.teams.file.download.info",
    contentUrl: "https://gemeente.sharepoint.com/brief.pdf",
    name: "brief.pdf",
    content: { downloadUrl: "https://gemeente.sharepoint.com/x", uniqueId: "1", fileType: "pdf" },
  };

  it.each([
    ["none", undefined, "geen"],
    ["null", null, "geen"],
    ["an empty list", [], "geen"],
    ["the HTML of the text itself", [html], "geen"],
    ["a file", [bestand], "bestand"],
    ["a file beside the HTML", [html, bestand], "bestand"],
    ["a picture", [{ contentType: "image/*", contentUrl: "https://smba.trafficmanager.net/x" }], "bestand"],
    ["speech", [{ contentType: "audio/mp4", contentUrl: "https://x" }], "spraak"],
    ["speech beside a file", [bestand, { contentType: "audio/x-wav" }], "spraak"],
  ])("%s", (_, attachments, soort) => {
    expect(bijlage(attachments)).toBe(soort);
  });
});

describe("what happened", () => {
  it.each([
    [
      "message with the value of a button",
      { type: "message", text: "", value: { v: 1, stuur: "help" } },
      "bericht",
    ],
    [
      "messageUpdate",
      { type: "messageUpdate", text: "anders", channelData: { eventType: "editMessage" } },
      "anders",
    ],
    [
      "messageUpdate undeleted",
      { type: "messageUpdate", channelData: { eventType: "undeleteMessage" } },
      "anders",
    ],
    ["messageDelete", { type: "messageDelete", channelData: { eventType: "softDeleteMessage" } }, "anders"],
    [
      "messageReaction",
      { type: "messageReaction", reactionsAdded: [{ type: "like" }], replyToId: "1" },
      "anders",
    ],
    ["conversationUpdate with the bot", { type: "conversationUpdate", membersAdded: [bot] }, "toegevoegd"],
    [
      "conversationUpdate with the bot among others",
      { type: "conversationUpdate", membersAdded: [{ id: "29:jan" }, bot] },
      "toegevoegd",
    ],
    [
      "conversationUpdate with others",
      { type: "conversationUpdate", membersAdded: [{ id: "29:jan" }] },
      "anders",
    ],
    [
      "conversationUpdate with a member without id",
      { type: "conversationUpdate", membersAdded: [{}] },
      "anders",
    ],
    ["conversationUpdate with null", { type: "conversationUpdate", membersAdded: null }, "anders"],
    ["conversationUpdate without the bot", { type: "conversationUpdate", membersRemoved: [bot] }, "anders"],
    [
      "conversationUpdate of a channel's name",
      { type: "conversationUpdate", channelData: { eventType: "channelRenamed", tenant: { id: TENANT } } },
      "anders",
    ],
    ["installationUpdate add", { type: "installationUpdate", action: "add" }, "toegevoegd"],
    ["installationUpdate add-upgrade", { type: "installationUpdate", action: "add-upgrade" }, "toegevoegd"],
    ["installationUpdate remove", { type: "installationUpdate", action: "remove" }, "verwijderd"],
    [
      "installationUpdate remove-upgrade",
      { type: "installationUpdate", action: "remove-upgrade" },
      "verwijderd",
    ],
    [
      "installationUpdate upgrade: a new version, no welcome",
      { type: "installationUpdate", action: "upgrade" },
      "anders",
    ],
    ["installationUpdate without action", { type: "installationUpdate" }, "anders"],
    [
      "event",
      { type: "event", name: "application/vnd.microsoft.meetingStart", value: { Title: "x" } },
      "anders",
    ],
    ["event without name", { type: "event", name: null }, "anders"],
    ["handoff", { type: "handoff" }, "anders"],
    ["endOfConversation", { type: "endOfConversation", code: "completedSuccessfully" }, "anders"],
    ["typing, without an id", { type: "typing", id: undefined }, "anders"],
    ["contactRelationUpdate", { type: "contactRelationUpdate", action: "add" }, "anders"],
    ["a type of tomorrow", { type: "https://example.com/nieuw" }, "anders"],
    ["Message with a capital: types are ordinal", { type: "Message", text: "x" }, "anders"],
  ])("%s", (_, extra, soort) => {
    expect(gebeurtenis(extra).soort).toBe(soort);
  });

  it.each(["personal", "groupChat", "channel"] as const)("added in %s is told twice by Teams", (plek) => {
    for (const body of toegevoegd(SERVICE, plek))
      expect(lees(body).gebeurtenis).toEqual({ soort: "toegevoegd" });
  });

  it.each([
    "adaptiveCard/action",
    "composeExtension/query",
    "composeExtension/queryLink",
    "composeExtension/submitAction",
    "signin/verifyState",
    "task/fetch",
    "fileConsent/invoke",
    "message/submitAction",
    "iets/nieuws",
  ])("invoke %s keeps its name and value", (name) => {
    const value = { parameters: [{ name: "vraag", value: "duo" }], diep: { er: ["in"] } };
    expect(gebeurtenis({ type: "invoke", name, value })).toEqual({
      soort: "aanroep",
      naam: name,
      waarde: value,
    });
  });

  it.each([undefined, null])("an invoke with name %o has an empty one", (name) => {
    expect(gebeurtenis({ type: "invoke", name })).toMatchObject({ soort: "aanroep", naam: "" });
  });

  it("passes over fields that it does not know (A2005)", () => {
    const extra = {
      localTimezone: "Europe/Amsterdam",
      callerId: "urn:botframework:azure",
      nieuw: { veld: [1] },
    };
    expect(gebeurtenis({ type: "message", text: "help", ...extra })).toMatchObject({ tekst: "help" });
  });
});

describe("what is no activity", () => {
  const goed = bericht(SERVICE, "help");
  it.each(["type", "channelId", "serviceUrl", "conversation", "from", "recipient"])("without %s", (veld) => {
    expect(leesActiviteit({ ...goed, [veld]: undefined })).toBeNull();
    expect(leesActiviteit({ ...goed, [veld]: null })).toBeNull();
    expect(leesActiviteit({ ...goed, [veld]: 5 })).toBeNull();
    expect(leesActiviteit({ ...goed, [veld]: {} })).toBeNull();
  });

  it.each<[string, unknown]>([
    ["nothing", undefined],
    ["null", null],
    ["a text", "message"],
    ["a list", [goed]],
    ["an empty object", {}],
    ["a service that is no address", { ...goed, serviceUrl: "smba" }],
    ["a sender without id", { ...goed, from: { id: "" } }],
    ["a text that is none", { ...goed, text: { html: "x" } }],
  ])("%s", (_, body) => {
    expect(leesActiviteit(body)).toBeNull();
  });
});

describe("whatever comes in", () => {
  it("never throws on any JSON", () => {
    fc.assert(
      fc.property(fc.jsonValue(), (body) => {
        expect(leesActiviteit(body)).toBeNull();
      }),
    );
  });

  it("never throws on an activity in which any fields are any JSON", () => {
    const goed = bericht(SERVICE, "help", "channel");
    const velden = [
      ...Object.keys(goed),
      "action",
      "name",
      "value",
      "membersAdded",
      "replyToId",
      "__proto__",
      "constructor",
    ];
    const types = ["message", "invoke", "conversationUpdate", "installationUpdate", "event"];
    const anders = fc.record({
      type: fc.constantFrom(...types),
      veld: fc.constantFrom(...velden),
      waarde: fc.jsonValue(),
      diep: fc.constantFrom("id", "tenant", "text", "mentioned", "toString", "__proto__"),
      hoeDiep: fc.constantFrom("los", "in", "lijst"),
    });
    let gelezen = 0;
    fc.assert(
      fc.property(anders, ({ type, veld, waarde, diep, hoeDiep }) => {
        const inhoud = hoeDiep === "los" ? waarde : { type: "mention", mentioned: bot, [diep]: waarde };
        const vreemd = JSON.stringify({ [veld]: hoeDiep === "lijst" ? [inhoud] : inhoud });
        // As text, so that `__proto__` arrives as it does over the line.
        const body: unknown = JSON.parse(
          `${JSON.stringify({ ...goed, type }).slice(0, -1)},${vreemd.slice(1)}`,
        );
        const activiteit = leesActiviteit(body);
        if (activiteit === null) return;
        gelezen += 1;
        expect(["bericht", "aanroep", "toegevoegd", "verwijderd", "anders"]).toContain(
          activiteit.gebeurtenis.soort,
        );
        expect(activiteit.gebruiker).not.toBe("");
        expect(typeof (activiteit.tenant ?? "")).toBe("string");
      }),
      { numRuns: 1500 },
    );
    // It is no property of refusals only.
    expect(gelezen).toBeGreaterThan(300);
  });
});
