/** `npm run licenties`: every licence with its packages, and what is wrong with one. Exit code 1 when something is. */
import { ALLEEN_ONTWIKKELING, leesSlot, licentieFout, type Pakket } from "./slot.ts";

const pakketten = leesSlot();
toon(
  "In wat we uitleveren",
  pakketten.filter(({ ontwikkeling }) => !ontwikkeling),
);
toon(
  "Alleen om te bouwen en te testen",
  pakketten.filter(({ ontwikkeling }) => ontwikkeling),
);
for (const { licentie, reden } of ALLEEN_ONTWIKKELING)
  process.stdout.write(`Uitzondering ${licentie}: ${reden}\n`);

const fouten = pakketten.map(licentieFout).filter((fout) => fout !== null);
if (fouten.length > 0) {
  process.stderr.write(`Licentie die niet mag:\n  ${fouten.join("\n  ")}\n`);
  process.exitCode = 1;
}

function toon(kop: string, lijst: readonly Pakket[]): void {
  const perLicentie = new Map<string, string[]>();
  for (const { licentie = "geen", naam, versie } of lijst)
    perLicentie.set(licentie, [...(perLicentie.get(licentie) ?? []), `${naam}@${versie}`]);
  process.stdout.write(`${kop}: ${lijst.length} pakketten\n`);
  for (const [licentie, namen] of [...perLicentie].sort(([a], [b]) => a.localeCompare(b)))
    process.stdout.write(`  ${licentie} (${namen.length}): ${namen.sort().join(", ")}\n`);
  process.stdout.write("\n");
}
