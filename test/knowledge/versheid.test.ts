import { describe, expect, it } from "vitest";
import { isControleNodig } from "../../knowledge/versheid.ts";

describe("isControleNodig", () => {
  it.each([
    [undefined, "2026-03-01", true],
    ["2026-03-01", "2026-03-01", false],
    ["2025-03-01", "2026-03-01", false],
    ["2025-02-28", "2026-03-01", true],
    // A leap year has 366 days: a year and a day ago is too long.
    ["2024-02-29", "2025-02-28", false],
    ["2024-02-29", "2025-03-01", true],
    ["2023-03-01", "2024-02-29", false],
    ["2023-03-01", "2024-03-01", true],
    // A month or a year counts from its first day.
    ["2025-03", "2026-03-01", false],
    ["2025-03", "2026-03-02", true],
    ["2025-03", "2025-03-31", false],
    ["2025", "2026-01-01", false],
    ["2025", "2026-01-02", true],
    ["2018", "2026-01-01", true],
    // What was checked later than today needs no check.
    ["2026-04-01", "2026-03-01", false],
  ])("checked %s, today %s: %s", (op, vandaag, nodig) => {
    expect(isControleNodig(op, vandaag)).toBe(nodig);
  });
});
