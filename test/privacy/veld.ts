/** A small kaart for the tests: phone numbers and words that must stay. */
import { maskeer, type PrivacyUitzonderingen } from "../../functions/privacy/index.ts";

export const VELD: PrivacyUitzonderingen = {
  telefoonnummers: new Set(["112", "113", "14020", "08000543", "08000238023", "0880430430", "0703122887"]),
  woorden: new Set(
    `ind uwv duo svb coa cak cjib wsnp wlz wmo wajong stella-team stella humanitas pluryn bijstand toeslagen
    amsterdam utrecht tilburg houten zwolle bergen marktplein woonplein veilig thuis kredietbank`
      .trim()
      .split(/\s+/)
      .concat("den haag", "leger des heils"),
  ),
};

/** Only the masked text. */
export const masker = (tekst: string): string => maskeer(tekst, VELD).tekst;
