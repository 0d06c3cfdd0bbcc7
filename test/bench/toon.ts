/** The figures as tables that fit in a README. */
import type { Groei } from "./groei.ts";
import { MATEN, verhouding } from "./kwaliteit.ts";
import type { Opbouw } from "./proces.ts";
import { aandeel, getal, metVerhouding, tabel } from "./tabel.ts";
import type { Gemeten } from "./vergelijk.ts";

const MB = 2 ** 20;

/** Quality, `kijk/score` in each cell; the last column is organisatie@1 against ours over the same questions. */
export function kwaliteitTabel(gemeten: readonly Gemeten[]): string {
  const onze = gemeten[0]?.gegeven ?? [];
  const rijen = gemeten.map(({ naam, kwaliteit, gegeven }) => [
    naam,
    ...kwaliteit.map(({ kijk, score }) => (kijk === null ? "-" : `${aandeel(kijk)}/${aandeel(score)}`)),
    `${verhouding(gegeven, onze).toFixed(2)}x`,
  ]);
  return tabel([["kijk/score", ...MATEN.map(({ naam }) => naam), "org@1"], ...rijen]);
}

/** Time, memory and size, with how many times ours it is. */
export function snelheidTabel(gemeten: readonly Gemeten[]): string {
  const [onze] = gemeten;
  const rijen = gemeten.map(({ naam, tijden, opbouw }) => {
    const deel = (van: (een: Opbouw) => number) =>
      opbouw && onze?.opbouw && van(opbouw) > 0 ? metVerhouding(van(opbouw), van(onze.opbouw)) : "-";
    return [
      naam,
      metVerhouding(tijden.mediaan, onze?.tijden.mediaan ?? 1),
      metVerhouding(tijden.p99, onze?.tijden.p99 ?? 1),
      deel(({ maken }) => maken),
      deel(({ start }) => start),
      deel((een) => een.geheugen / MB),
      deel(({ bestand }) => (bestand ?? 0) / MB),
    ];
  });
  const kop = ["ms, MB (x ons)", "mediaan", "p99", "index maken", "start", "geheugen", "bewaard"];
  return tabel([kop, ...rijen]);
}

/** Growth: each engine at each size. */
export function groeiTabel(groei: readonly Groei[]): string {
  const rijen = groei.map(({ naam, keer, records, opbouw }) => {
    const begin = [naam, `${keer}x`, String(records)];
    if (!opbouw) return [...begin, "niet gelukt", "-", "-", "-", "-", "-"];
    const { maken, start, geheugen, bestand, tijden } = opbouw;
    return [
      ...begin,
      getal(maken),
      getal(start),
      tijden ? getal(tijden.mediaan) : "-",
      tijden ? getal(tijden.p99) : "-",
      getal(geheugen / MB),
      getal((bestand ?? 0) / MB),
    ];
  });
  const kop = ["ms, MB", "keer", "records", "index maken", "start", "mediaan", "p99", "geheugen", "bewaard"];
  return tabel([kop, ...rijen]);
}
