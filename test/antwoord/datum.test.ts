import { describe, expect, it } from "vitest";
import { leesbareDatum } from "../../functions/antwoord/datum.ts";

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
