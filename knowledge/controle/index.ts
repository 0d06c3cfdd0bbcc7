/** All rules of `kaart:check`. Each looks at the whole kaart; all that is wrong is reported together. */
import type { Bestand, Probleem } from "../bestand.ts";
import { type KaartInhoud, laadKaart } from "../laden.ts";
import { dubbelId, verkeerdePlek } from "./ids.ts";
import {
  knelpuntZonderIngang,
  kringloop,
  langNietGecontroleerd,
  loketZonderWegNaarBinnen,
} from "./ingangen.ts";
import type { Regel } from "./regel.ts";
import { dubbeleHerkenning, naamVanPersoon } from "./tekst.ts";
import { eenzijdig, onbekendeVerwijzing, wees } from "./verwijzingen.ts";

const REGELS: readonly Regel[] = [
  onbekendeVerwijzing,
  dubbelId,
  verkeerdePlek,
  loketZonderWegNaarBinnen,
  knelpuntZonderIngang,
  kringloop,
  dubbeleHerkenning,
  naamVanPersoon,
  wees,
  eenzijdig,
  langNietGecontroleerd,
];

/** What `controleer` found. */
export interface Controle {
  inhoud: KaartInhoud;
  /** Sorted by file and line; errors and warnings together. */
  problemen: Probleem[];
  /** Number of problems with `ernst: "fout"`. */
  fouten: number;
}

/**
 * Reads and checks the whole kaart.
 * @param bestanden files with a path relative to `knowledge/kaart`
 * @param vandaag the day to measure freshness against, `JJJJ-MM-DD`
 */
export function controleer(bestanden: readonly Bestand[], vandaag: string): Controle {
  const kaart = laadKaart(bestanden);
  const problemen = [...kaart.problemen, ...REGELS.flatMap((regel) => regel(kaart, vandaag))].sort(
    (a, b) =>
      a.bestand.localeCompare(b.bestand, "nl") || a.regel - b.regel || a.veld.localeCompare(b.veld, "nl"),
  );
  return {
    inhoud: kaart.inhoud,
    problemen,
    fouten: problemen.filter(({ ernst }) => ernst === "fout").length,
  };
}
