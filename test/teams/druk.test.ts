import { describe, expect, it } from "vitest";
import { leesDruk } from "../../functions/teams/druk.ts";
import { zeg } from "./hulp.ts";

const { zaak } = zeg("Gemeente weigert een briefadres, hij slaapt bij vrienden").toestand;

describe("the data of a button", () => {
  it("comes back as it was sent", () => {
    const druk = { v: 1, stuur: "dit heb ik al geprobeerd", zaak };
    expect(zaak).toBeDefined();
    expect(leesDruk(JSON.parse(JSON.stringify(druk)))).toEqual(druk);
    expect(leesDruk({ v: 1, stuur: "opnieuw" })).toEqual({ v: 1, stuur: "opnieuw" });
  });

  it("passes what Teams itself adds, and keeps none of it", () => {
    const gelezen = leesDruk({ v: 1, stuur: "opnieuw", msteams: { type: "task/fetch" }, tekst: "geheim" });
    expect(Object.keys(gelezen ?? {}).sort()).not.toContain("tekst");
    expect(gelezen).toMatchObject({ v: 1, stuur: "opnieuw" });
  });

  it.each([
    ["of another shape", { ...zaak, extra: "een naam" }],
    ["that misses a field", { kandidaten: [] }],
    ["that is no object", "zaak"],
  ])("a case %s is as if there was none: the button itself still works", (_, vreemd) => {
    const gelezen = leesDruk({ v: 1, stuur: "opnieuw", zaak: vreemd });
    expect(gelezen?.stuur).toBe("opnieuw");
    expect(gelezen?.zaak).toBeUndefined();
  });

  it.each([
    ["nothing", undefined],
    ["null", null],
    ["a text", "opnieuw"],
    ["another version", { v: 2, stuur: "opnieuw" }],
    ["nothing to say", { v: 1, stuur: "" }],
    ["a story", { v: 1, stuur: "a".repeat(201) }],
    ["no text", { v: 1, stuur: { $gt: "" } }],
    ["a button that speaks for the user", { msteams: { type: "imBack", value: "help" }, tekst: "help" }],
  ])("is none of ours: %s", (_, waarde) => {
    expect(leesDruk(waarde)).toBeNull();
  });
});
