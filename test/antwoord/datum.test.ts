import { describe, expect, it } from "vitest";
import { dagVan, leesbareDatum } from "../../functions/antwoord/datum.ts";

describe("leesbareDatum", () => {
  it.each([
    ["2023", "2023"],
    ["2023-07", "juli 2023"],
    ["2023-07-08", "8 juli 2023"],
    ["2026-12-31", "31 december 2026"],
    ["2026-01-01", "1 januari 2026"],
    ["2023-13", "2023-13"],
    ["vorig jaar", "vorig jaar"],
    ["", ""],
  ])("%s reads as %s", (datum, gelezen) => {
    expect(leesbareDatum(datum)).toBe(gelezen);
  });
});

describe("dagVan", () => {
  it.each([
    [0, "1970-01-01"],
    [Date.UTC(2026, 10, 21, 23, 59), "2026-11-21"],
    [Date.UTC(2028, 1, 29), "2028-02-29"],
  ])("%i is %s", (tijd, dag) => {
    expect(dagVan(tijd)).toBe(dag);
  });
});
