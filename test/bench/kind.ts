/**
 * Runs in a process of its own, so that building is cold, memory is only that of the index, and a kaart that is too
 * large does not take the bench with it. Not started by hand: see `proces.ts`.
 *   maak <motor> <keer>            standard output: a line of JSON, then the kept index
 *   open <motor> <keer> <vragen>   standard input: the kept index; standard output: a line of JSON
 */
import { readFileSync, writeFileSync } from "node:fs";
import { kennis } from "../../functions/assistent/kennis.ts";
import { recordsVan } from "./motor.ts";
import { MOTOREN } from "./motoren/index.ts";
import type { Gemaakt, Geopend } from "./proces.ts";
import { geheugen, meetTijden, werkklok } from "./tijd.ts";
import { vermenigvuldig } from "./varieer.ts";
import { benchVragen, steekproef } from "./vragen.ts";

const BUDGET = 3000;
const OPWARMEN = 4;
const [, , modus, naam, keer = "1", vragen = "0"] = process.argv;
const motor = MOTOREN.find((een) => een.naam === naam);
if (!motor)
  throw new Error(`Er is geen motor "${naam}"; kies uit ${MOTOREN.map((een) => een.naam).join(", ")}.`);
const records = recordsVan(keer === "1" ? kennis.kaart : vermenigvuldig(kennis.kaart, Number(keer)));
const uitvoer = (meting: Gemaakt | Geopend, rest = "") => {
  writeFileSync(1, `${JSON.stringify(meting)}\n`);
  for (let i = 0; i < rest.length; i += 2 ** 20) writeFileSync(1, rest.slice(i, i + 2 ** 20));
};

const voor = geheugen();
if (modus === "maak") {
  const klok = werkklok();
  const gebouwd = await motor.bouw(records);
  const maken = klok();
  const bewaard = gebouwd.bewaar?.() ?? "";
  uitvoer({ maken, geheugen: bewaard === "" ? geheugen() - voor : 0 }, bewaard);
  await gebouwd.sluit?.();
} else {
  const { gebouwd, start } = openUit(readFileSync(0, "utf8"));
  const erbij = geheugen() - voor;
  const teksten = steekproef(benchVragen(), Number(vragen)).map(({ tekst }) => tekst);
  for (const tekst of teksten.slice(0, OPWARMEN)) await gebouwd.zoek(tekst);
  const tijden = teksten.length === 0 ? null : await meetTijden(gebouwd.zoek, teksten, BUDGET);
  uitvoer({ start, geheugen: erbij, tijden });
}

/** In a function, so that the text is gone when memory is measured. */
function openUit(bewaard: string) {
  const klok = werkklok();
  const gebouwd = motor?.open?.(bewaard, records);
  if (!gebouwd) throw new Error(`${naam} kan geen bewaarde index openen.`);
  return { gebouwd, start: klok() };
}
