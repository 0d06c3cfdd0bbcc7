import { describe, expect, it } from "vitest";
import { isIban } from "../../functions/privacy/iban.ts";
import { maskeer } from "../../functions/privacy/index.ts";
import { masker, VELD } from "./veld.ts";

const blijft = (tekst: string) => expect(masker(tekst)).toBe(tekst);

describe("phone numbers", () => {
  it.each([
    "0612345678",
    "06-12345678",
    "06 12 34 56 78",
    "06.12.34.56.78",
    "06 - 1234 5678",
    "+31612345678",
    "+31 6 12345678",
    "+31 (0)6 12 34 56 78",
    "0031 6 12345678",
    "31612345678",
    "030-1234567",
    "(030) 123 45 67",
    "0341 123456",
    "0341-12 34 56",
    "088 123 45 67",
    "+32 470 12 34 56",
    "+49 1512 3456789",
    "0032470123456",
    "０６１２３４５６７８",
  ])("%s goes", (nummer) => {
    expect(masker(`bel ${nummer}, morgen`)).toBe("bel [telefoonnummer], morgen");
    expect(maskeer(nummer, VELD).gevonden).toEqual(["telefoonnummer"]);
  });

  it("goes when it is short or mistyped behind a word for it", () => {
    expect(masker("tel 1234567")).toBe("tel [telefoonnummer]");
    expect(masker("tel.nr: 06-1234567")).toBe("tel.nr: [telefoonnummer]");
    expect(masker("mobiel 612345678 graag")).toBe("mobiel [telefoonnummer] graag");
  });

  it("takes two numbers apart, and leaves the words after them", () => {
    expect(masker("06-12345678/030-1234567 na 17 uur")).toBe("[telefoonnummer]/[telefoonnummer] na 17 uur");
    expect(masker("0612345678 3 kinderen")).toBe("[telefoonnummer] 3 kinderen");
    expect(masker("088 123 45 67 10 minuten wachten")).toBe("[telefoonnummer] 10 minuten wachten");
  });

  it.each([
    "112",
    "bel 113 of 0800 0113",
    "14 020",
    "14 0341",
    "0800 0543",
    "0800-0543",
    "0800 023 80 23",
    "0900 8844",
    "088 043 04 30",
    "0880430430",
    "088-0430430",
    "+31 88 043 04 30",
    "0031880430430",
    "tel. 088 043 04 30",
    "tel 0800 0543",
    "070 312 28 87",
    "op 01-02-2024 10 uur",
    "1 2 3 4",
    "+500 euro per maand",
    "zaak 2024 123456",
  ])("%s stays", blijft);

  it("stays whatever notation the kaart has", () => {
    const kaart = { telefoonnummers: new Set(["31880430430"]), woorden: new Set<string>() };
    expect(maskeer("088 043 04 30 en 088 043 04 31", kaart).tekst).toBe("088 043 04 30 en [telefoonnummer]");
  });
});

describe("e-mail addresses", () => {
  it.each([
    "jan@voorbeeld.nl",
    "j.p.de-boer+werk@mail.gemeente.nl",
    "FATIMA_88@GMAIL.COM",
    "zoë@voorbeeld.nl",
    "jan＠voorbeeld.nl",
    "jan(at)voorbeeld.nl",
    "jan [at] voorbeeld.nl",
    "o'neill@example.co.uk",
  ])("%s goes", (adres) => {
    expect(masker(`mail ${adres}.`)).toBe("mail [emailadres].");
    expect(masker(`<${adres}>, of bel`)).toBe("<[emailadres]>, of bel");
  });

  it.each(["mail maar naar info@", "@gemeente", "3 @ 10 euro", "a@b", "a@a@a@a"])("%s stays", blijft);
});

describe("bank account numbers", () => {
  it.each([
    "NL91ABNA0417164300",
    "NL91 ABNA 0417 1643 00",
    "nl91 abna 0417 1643 00",
    "NL91-ABNA-0417-1643-00",
    "NL91.ABNA.0417.1643.00",
    "NL 91 ABNA 0417 1643 00",
    "BE68 5390 0754 7034",
    "DE89370400440532013000",
    "GB29 NWBK 6016 1331 9268 19",
    "FR14 2004 1010 0505 0001 3M02 606",
    "PL61109010140000071219812874",
    "TR33 0006 1005 1978 6457 8413 26",
  ])("%s goes", (iban) => {
    expect(isIban(iban.replace(/[ .-]/g, ""))).toBe(true);
    expect(masker(`storten op ${iban} graag`)).toBe("storten op [iban] graag");
  });

  it("goes with a typing error: by its Dutch shape, or behind a word for it", () => {
    expect(masker("NL92ABNA0417164300")).toBe("[iban]");
    expect(masker("rekeningnummer NL12 BANK 0417 1643 0")).toBe("rekeningnummer [iban]");
    expect(masker("iban: NL12BANK04171643001")).toBe("iban: [iban]");
    expect(masker("rekening 41.71.64.300")).toBe("rekening [iban]");
    expect(masker("bankrekeningnummer is 4171643")).toBe("bankrekeningnummer is [iban]");
  });

  it("stops at the end of the number, also where a second number seems to begin inside it", () => {
    expect(masker("NL95AABE6095808040 erbij")).toBe("[iban] erbij");
  });

  it("is an account number and not a BSN that happens to be in it", () => {
    expect(maskeer("NL33INGB0123456782", VELD).gevonden).toEqual(["iban"]);
  });

  it.each([
    "haar rekening is 3 maanden geblokkeerd",
    "de taxi kost 640 euro en de zorgverzekeraar betaalt niets",
    "mevrouw is 76 en spreekt alleen Berbers",
    "de rekening van 1.250,00 euro",
    "iban onbekend",
  ])("%s stays", blijft);

  it("knows a wrong check, a wrong length and an unknown country", () => {
    for (const iban of ["NL92ABNA0417164300", "NL91ABNA041716430", "XX91ABNA0417164300", "", "NL"]) {
      expect(isIban(iban)).toBe(false);
    }
  });
});

describe("V-nummers", () => {
  it.each([
    ["V-nummer 1234567890", "V-nummer [v-nummer]"],
    ["v nummer: 123 456 7890", "v nummer: [v-nummer]"],
    ["vnr 1234567890", "vnr [v-nummer]"],
    ["vnr. 0612345678", "vnr. [v-nummer]"],
    ["vreemdelingennummer is 1234567890", "vreemdelingennummer is [v-nummer]"],
    ["V1234567890 loopt", "[v-nummer] loopt"],
    ["V-123.456.7890", "[v-nummer]"],
  ])("%s", (tekst, verwacht) => {
    expect(masker(tekst)).toBe(verwacht);
  });

  it.each(["V-nummer nog niet bekend na 12 weken", "v123", "1234567890", "code V 12"])("%s stays", blijft);
});
