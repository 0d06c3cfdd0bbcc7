import { describe, expect, it } from "vitest";
import { isBsn } from "../../functions/privacy/bsn.ts";
import { masker } from "./veld.ts";

describe("isBsn", () => {
  it.each(["123456782", "111222333", "12345672", "012345672"])("%s passes the elfproef", (cijfers) => {
    expect(isBsn(cijfers)).toBe(true);
  });
  it.each(["123456789", "000000000", "00000000", "1234567", "1234567820", ""])("%s does not", (cijfers) => {
    expect(isBsn(cijfers)).toBe(false);
  });
});

describe("a BSN goes, in every notation", () => {
  it.each([
    ["123456782", "[bsn]"],
    ["BSN 123456782 van mevrouw", "BSN [bsn] van mevrouw"],
    ["bsn123456782", "bsn[bsn]"],
    ["1234.56.782", "[bsn]"],
    ["123.456.782", "[bsn]"],
    ["123 456 782", "[bsn]"],
    ["123-456-782", "[bsn]"],
    ["123 - 456 - 782", "[bsn]"],
    ["1234 56 782", "[bsn]"],
    ["1 2 3 4 5 6 7 8 2", "[bsn]"],
    ["1234.56-782", "[bsn]"],
    ["123\u00a0456\u00a0782", "[bsn]"],
    ["(123456782)", "([bsn])"],
    ["mijn nummer is 12345672.", "mijn nummer is [bsn]."],
    ["12.345.672", "[bsn]"],
    ["NL123456782B01", "NL[bsn]B01"],
    ["123456782,111222333", "[bsn],[bsn]"],
    ["€123456782", "€[bsn]"],
    ["0900 0000 6", "[bsn]"],
    ["+090010000", "+[bsn]"],
    ["01 - 01 - 10 - 008", "[bsn]"],
    ["in 2024 belde 123456782 met 3 kinderen", "in 2024 belde [bsn] met 3 kinderen"],
  ])("%s", (tekst, verwacht) => {
    expect(masker(tekst)).toBe(verwacht);
  });

  it.each([
    ["zero-width characters", "1234\u200b56\u200d782"],
    ["a soft hyphen", "12345\u00ad6782"],
    ["direction marks", "\u202a123456782\u202c"],
    ["full-width digits", "１２３４５６７８２"],
    ["Arabic digits", "١٢٣٤٥٦٧٨٢"],
    ["Persian digits", "۱۲۳۴۵۶۷۸۲"],
    ["Devanagari digits", "१२३४५६७८२"],
    ["mathematical digits", "𝟏𝟐𝟑𝟜𝟝𝟞𝟩𝟪𝟸"],
    ["en dashes", "123–456–782"],
  ])("%s do not hide it", (_, tekst) => {
    expect(masker(`bsn: ${tekst}!`)).toBe("bsn: [bsn]!");
    expect(masker(`x ${tekst}`)).toBe("x [bsn]");
  });
});

describe("behind its name a number goes also when the elfproef fails", () => {
  it.each([
    ["BSN 123456789", "BSN [bsn]"],
    ["bsn: 123 456 789", "bsn: [bsn]"],
    ["BSN-nummer 123456789", "BSN-nummer [bsn]"],
    ["bsn nr. 123456789", "bsn nr. [bsn]"],
    ["burgerservicenummer is 123456789", "burgerservicenummer is [bsn]"],
    ["burgerservicenummer (123456789)", "burgerservicenummer ([bsn])"],
    ["sofinummer 123456789", "sofinummer [bsn]"],
    ["sofi 12345678", "sofi [bsn]"],
    ["BSN van mevrouw is 123456789", "BSN van mevrouw is [bsn]"],
    ["bsn = 1234567890", "bsn = [bsn]"],
  ])("%s", (tekst, verwacht) => {
    expect(masker(tekst)).toBe(verwacht);
  });
});

describe("what is no BSN stays", () => {
  it.each([
    "123456789",
    "zaaknummer 1234567820",
    "€ 1.250,00",
    "schuld van 12.345.678,90 euro",
    "tussen 1.250-1.500 euro",
    "open 10.00-17.00 uur",
    "brief van 12-03-1985",
    "besluit 2024-03-12",
    "tussen 1500 - 2000 euro",
    "jaren 2019-2020 en 2021 2022",
    "BSN aangevraagd in 2024, 3 weken geleden",
    "geen BSN, 17 jaar",
    "artikel 16 Participatiewet",
    "art. 4:84 Awb",
    "code 98",
    "bel 0800 0543 of 088 043 04 30",
  ])("%s", (tekst) => {
    expect(masker(tekst)).toBe(tekst);
  });
});
