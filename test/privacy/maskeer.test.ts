import { describe, expect, it } from "vitest";
import { maskeer, privacyWaarschuwing, SOORTEN_GEGEVENS } from "../../functions/privacy/index.ts";
import { masker, VELD } from "./veld.ts";

const VERHAAL = `Hoi Sandra,
Mevrouw F. el Amrani (geb. 12-03-1985, BSN 1234.56.782, V-nummer 1234567890) woont Kerkstraat 12a, 1234 AB Utrecht.
Bel haar op 06-12345678 of mail fatima@voorbeeld.nl; rekening NL91 ABNA 0417 1643 00.
Ze krijgt sinds 12 maart 2024 € 1.250,00 bijstand (artikel 16 Participatiewet), maar DUO (0800 0543) zegt nee.`;

describe("maskeer", () => {
  it("takes all kinds out of one message and keeps the case readable", () => {
    expect(maskeer(VERHAAL, VELD)).toEqual({
      tekst: `Hoi [naam],
Mevrouw [naam] (geb. [geboortedatum], BSN [bsn], V-nummer [v-nummer]) woont [adres], [adres] Utrecht.
Bel haar op [telefoonnummer] of mail [emailadres]; rekening [iban].
Ze krijgt sinds 12 maart 2024 € 1.250,00 bijstand (artikel 16 Participatiewet), maar DUO (0800 0543) zegt nee.`,
      gevonden: [...SOORTEN_GEGEVENS],
    });
  });

  it("names each kind once, in the fixed order, however often and where it occurs", () => {
    const { gevonden } = maskeer(
      "zoon Daan, zus Sara, jan@x.nl, 0612345678, bsn 111222333 en 123456782",
      VELD,
    );
    expect(gevonden).toEqual(["bsn", "telefoonnummer", "emailadres", "naam"]);
  });

  it("leaves a text without personal data as it is", () => {
    const tekst =
      "Vrouw van 34, 3 kinderen, Wsnp loopt; 17 jaar, 3k schuld, art. 4:84 Awb. Kan de B1-route?\n\nBel 112.";
    expect(maskeer(tekst, VELD)).toEqual({ tekst, gevonden: [] });
    expect(maskeer("", VELD)).toEqual({ tekst: "", gevonden: [] });
  });

  it("reads its own placeholders as masked parts, and does not report them again", () => {
    const tekst = "mevrouw [naam] met [bsn] en [adres], zoon [naam]";
    expect(maskeer(tekst, VELD)).toEqual({ tekst, gevonden: [] });
  });

  it("is not fooled by the private characters it works with", () => {
    expect(masker("mevrouw \uE007 en 123\uE000456782")).toBe("mevrouw  en [bsn]");
  });

  it("gives accents back as single characters and drops invisible ones", () => {
    expect(masker("clie\u0308nt\u200b wacht")).toBe("cliënt wacht");
  });
});

describe("privacyWaarschuwing", () => {
  it("is silent when nothing was masked", () => {
    expect(privacyWaarschuwing([])).toBeNull();
  });

  it("names one kind", () => {
    expect(privacyWaarschuwing(["bsn"])).toEqual({
      code: "persoonsgegevens",
      tekst:
        "Ik heb een BSN weggelaten. Dat is niet bewaard. Typ liever geen gegevens waaraan je een inwoner herkent.",
    });
  });

  it("names more kinds in one sentence", () => {
    expect(privacyWaarschuwing(["bsn", "naam"])?.tekst).toContain("Ik heb een BSN en een naam weggelaten.");
    expect(privacyWaarschuwing(["bsn", "iban", "v-nummer"])?.tekst).toContain(
      "Ik heb een BSN, een rekeningnummer en een V-nummer weggelaten. Die zijn niet bewaard.",
    );
  });

  it("has words for every kind, and no value can slip in", () => {
    for (const soort of SOORTEN_GEGEVENS)
      expect(privacyWaarschuwing([soort])?.tekst).toMatch(/^Ik heb een \S+ weggelaten/);
    expect(privacyWaarschuwing(maskeer(VERHAAL, VELD).gevonden)?.tekst).not.toMatch(/\d/);
  });
});
