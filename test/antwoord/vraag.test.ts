import { describe, expect, it } from "vitest";
import * as z from "zod";
import { MAX_TEKST, vraagVelden } from "../../functions/antwoord/vraag.ts";

const vraag = z.object(vraagVelden);
const fouten = (waarde: unknown) => vraag.safeParse(waarde).error?.issues.map(({ message }) => message) ?? [];

describe("tekst", () => {
  it.each([
    "briefadres geweigerd",
    "a",
    "?",
    "🙂",
    "één regel\nnog een regel\r\n\tmet tab",
    "لا أفهم الرسالة",
    "e\u0301e\u0301n",
    "soft\u00adhyphen",
    "familie \u{1f468}\u200d\u{1f469}\u200d\u{1f467}",
    "a".repeat(MAX_TEKST),
    "🙂".repeat(MAX_TEKST),
    "nieuw\u2028regel",
  ])("takes %#", (tekst) => {
    expect(vraag.parse({ tekst })).toEqual({ tekst });
  });

  it.each([
    ["", "leeg"],
    ["   \n\t ", "leeg"],
    ["a".repeat(MAX_TEKST + 1), "langer dan 4000"],
    ["🙂".repeat(MAX_TEKST + 1), "langer dan 4000"],
    ["bel\u0000", "stuurtekens"],
    ["\u001b[31mrood", "stuurtekens"],
    ["bel\u0007", "stuurtekens"],
    ["\u007f", "stuurtekens"],
    ["\u0085regel", "stuurtekens"],
    ["tekst\u{e0041}\u{e0042}", "onzichtbare tekens"],
    ["\u{e0001}", "onzichtbare tekens"],
    ["\u{e007f}", "onzichtbare tekens"],
    [undefined, "tekst moet tekst zijn"],
    [null, "tekst moet tekst zijn"],
    [12, "tekst moet tekst zijn"],
    [["a"], "tekst moet tekst zijn"],
  ])("refuses %#", (tekst, reden) => {
    const gevonden = fouten({ tekst });
    expect(gevonden).toHaveLength(1);
    expect(gevonden[0]).toContain(reden);
    expect(gevonden[0]).toMatch(/^tekst /);
  });
});

describe("gemeente and geprobeerd", () => {
  it.each([
    [{ gemeente: "Zwolle" }],
    [{ gemeente: "x".repeat(80) }],
    [{ geprobeerd: [] }],
    [{ geprobeerd: Array(50).fill("ind") }],
    [{ geprobeerd: ["x".repeat(80)] }],
    [{ gemeente: undefined, geprobeerd: undefined }],
  ])("takes %j", (velden) => {
    expect(fouten({ tekst: "hoi", ...velden })).toEqual([]);
  });

  it.each([
    [{ gemeente: "x".repeat(81) }, "gemeente is langer dan 80 tekens"],
    [{ gemeente: 5 }, "gemeente moet tekst zijn"],
    [{ gemeente: null }, "gemeente moet tekst zijn"],
    [{ gemeente: "Zwolle\u0000" }, "gemeente bevat stuurtekens"],
    [{ geprobeerd: "ind" }, "geprobeerd moet een lijst van ids zijn"],
    [{ geprobeerd: [1] }, "geprobeerd moet tekst zijn"],
    [{ geprobeerd: ["x".repeat(81)] }, "een id is langer dan 80 tekens"],
    [{ geprobeerd: ["ind\u{e0020}"] }, "geprobeerd bevat stuurtekens"],
    [{ geprobeerd: Array(51).fill("ind") }, "meer dan 50 ids"],
  ])("refuses %j: %s", (velden, reden) => {
    expect(fouten({ tekst: "hoi", ...velden })).toEqual([expect.stringContaining(reden)]);
  });

  it("reports all that is wrong at once", () => {
    expect(fouten({ tekst: "", gemeente: 1, geprobeerd: [1, 2] })).toHaveLength(4);
  });
});
