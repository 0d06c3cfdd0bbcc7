/** What the reader is told when something was masked. */
import type { SoortGegeven } from "./soorten.ts";

const IN_WOORDEN: Record<SoortGegeven, string> = {
  bsn: "een BSN",
  telefoonnummer: "een telefoonnummer",
  emailadres: "een e-mailadres",
  iban: "een rekeningnummer",
  adres: "een adres",
  geboortedatum: "een geboortedatum",
  "v-nummer": "een V-nummer",
  naam: "een naam",
};

/**
 * The warning that goes with a masked text.
 * @param gevonden the kinds that were masked, as `maskeer` gives them
 * @returns code and text (Dutch, B1), or null when nothing was masked
 */
export function privacyWaarschuwing(
  gevonden: readonly SoortGegeven[],
): { code: "persoonsgegevens"; tekst: string } | null {
  const namen = gevonden.map((soort) => IN_WOORDEN[soort]);
  const laatste = namen.at(-1);
  if (laatste === undefined) return null;
  const eerdere = namen.slice(0, -1);
  const som = eerdere.length === 0 ? laatste : `${eerdere.join(", ")} en ${laatste}`;
  const bewaard = eerdere.length === 0 ? "Dat is niet bewaard." : "Die zijn niet bewaard.";
  return {
    code: "persoonsgegevens",
    tekst: `Ik heb ${som} weggelaten. ${bewaard} Typ liever geen gegevens waaraan je een inwoner herkent.`,
  };
}
