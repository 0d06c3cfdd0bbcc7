/**
 * `npm run bench`: quality and speed of our matching beside what a user would pick instead, and what growth does.
 * Prints tables; writes nothing, except with `--json <bestand>`. `--zonder-groei` leaves out the last table.
 */
import { writeFileSync } from "node:fs";
import { cpus, loadavg } from "node:os";
import { kennis } from "../../functions/assistent/kennis.ts";
import { type Groei, meetGroei, STAPPEN } from "./groei.ts";
import { MOTOREN } from "./motoren/index.ts";
import { groeiTabel, kwaliteitTabel, snelheidTabel } from "./toon.ts";
import { type Gemeten, meetMotor, TRAGE_VRAGEN } from "./vergelijk.ts";
import { benchVragen, isChat } from "./vragen.ts";

/** The whole run ends within seven minutes, growth cut short if need be. */
const LANGST = 420_000;

const zeg = (...regels: string[]) => process.stdout.write(`${regels.join("\n")}\n`);
const drukte = () => (loadavg()[0] ?? 0).toFixed(1);

const begin = performance.now();
const vragen = benchVragen();
const chat = vragen.filter(isChat).length;
const machine = `Node ${process.version}, ${cpus().length} x ${cpus()[0]?.model.trim() ?? "?"}`;
zeg(
  `${kennis.kaart.knelpunten.length} knelpunten (kaart ${kennis.kaart.kaartVersie}), ${chat} chatregels, ${vragen.length - chat} verhalen`,
  `${machine}, drukte ${drukte()} bij het begin`,
  "",
);

const voortgang = (wat: string) =>
  process.stderr.write(`${Math.round((performance.now() - begin) / 1000)} s: ${wat} …\n`);

const gemeten: Gemeten[] = [];
const overgeslagen: string[] = [];
for (const motor of MOTOREN) {
  voortgang(motor.naam);
  const uit = await meetMotor(motor, vragen);
  if (typeof uit === "string") overgeslagen.push(`${motor.naam} overgeslagen: ${uit}.`);
  else gemeten.push(uit);
}
const { kwaliteit, tijd } = TRAGE_VRAGEN;
zeg(
  "Kwaliteit: aandeel goed, kijk-deel/score-deel; laatste kolom: organisatie@1 gedeeld door de onze, zelfde vragen",
  kwaliteitTabel(gemeten),
  "",
  "Snelheid: één vraag, warm; index maken en starten in een vers proces; tussen haakjes: keer de onze",
  "Processortijd, zodat ander werk op de machine niet meetelt; van PostgreSQL de wandtijd",
  snelheidTabel(gemeten),
  "",
  ...overgeslagen,
  `fuse.js: te traag voor verhalen, dus ${kwaliteit} chatregels (tijd over ${tijd}).`,
  "PostgreSQL: start = initdb en server, bewaard = tabel met index; geheugen zit in de server.",
  ...gemeten.map(({ naam, opzet }) => `- ${naam}: ${opzet}`),
);

let groei: Groei[] = [];
if (!process.argv.includes("--zonder-groei")) {
  voortgang("groei");
  groei = await meetGroei(begin + LANGST);
  const aantallen = STAPPEN.map((stap) => stap.vragen).join(", ");
  zeg(
    "",
    `Groei: gevarieerde records, ${aantallen} vragen; beide tegelijk, elk in een eigen proces`,
    groeiTabel(groei),
  );
}
const duur = Math.round((performance.now() - begin) / 1000);
zeg("", `Klaar in ${duur} s, drukte ${drukte()} aan het einde.`);

const json = process.argv.indexOf("--json");
const bestand = process.argv[json + 1];
if (json >= 0 && bestand !== undefined) {
  const zonderAntwoorden = gemeten.map(({ gegeven: _, ...rest }) => rest);
  writeFileSync(bestand, `${JSON.stringify({ machine, motoren: zonderAntwoorden, groei }, null, 2)}\n`);
}
