import { describe, expect, it } from "vitest";
import { masker } from "./veld.ts";

const NOTATIES = [
  "12-03-1985",
  "12-3-85",
  "12/3/85",
  "12.03.1985",
  "12 - 03 - 1985",
  "12 maart 1985",
  "12 mrt. 85",
  "12 mrt '85",
  "1e mei 1990",
  "1985-03-12",
  "12 03 1985",
  "12031985",
];

describe("a date of birth goes", () => {
  it.each(NOTATIES)("%s", (datum) => {
    for (const cue of [
      "geb.",
      "geb",
      "Geboren",
      "geboren op",
      "geboortedatum:",
      "gebdatum",
      "geb.datum",
      "geb. dat.",
    ]) {
      expect(masker(`cliënt, ${cue} ${datum}, zit vast`)).toBe(`cliënt, ${cue} [geboortedatum], zit vast`);
    }
  });

  it.each([
    ["geboren te Rabat op 12-03-1985", "geboren te Rabat op [geboortedatum]"],
    ["geboortedatum van mevrouw is 12-03-1985", "geboortedatum van mevrouw is [geboortedatum]"],
    ["(geb. 12-03-1985)", "(geb. [geboortedatum])"],
    ["hij is 12 maart 1985 geboren", "hij is [geboortedatum] geboren"],
    ["op 12-03-1985 geboren in Utrecht", "op [geboortedatum] geboren in Utrecht"],
    ["mevrouw Jansen (12-03-1985) belt", "mevrouw [naam] ([geboortedatum]) belt"],
  ])("%s", (tekst, verwacht) => {
    expect(masker(tekst)).toBe(verwacht);
  });
});

describe("another date stays", () => {
  it.each([
    ...NOTATIES.filter((datum) => /[^\d]/.test(datum)).map((datum) => `brief van ${datum} over de bijstand`),
    "geboren in 1985",
    "een vrouw van 34, geboren in Eritrea",
    "hier geboren en per 12-03-2024 uitgezet",
    "pasgeboren kind. Op 12 maart 2024 kwam de brief",
    "geboortedatum (1 januari, zoals bij zovelen uit Eritrea)",
    "geboortedatum klopt niet, brief van 12-03-2024",
    "zitting (12-03-2024) verplaatst",
    "vanaf 1 juli 2023 geen huur",
  ])("%s", (tekst) => {
    expect(masker(tekst)).toBe(tekst);
  });
});
