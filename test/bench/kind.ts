/**
 * Runs in a process of its own, so that building is cold, memory is only that of the index, and a kaart that is too
 * large does not take the bench with it. Not started by hand: see `proces.ts`.
 *   maak <motor> <keer>            standard output: a line of JSON, then the kept index
 *   open <motor> <keer> <vragen>   standard input: the kept index; standard output: a line of JSON
 */
import { text } from "node:stream/consumers";
import { kennis } from "../../functions/assistent/kennis.ts";
import { recordsVan } from "./motor.ts";
import { MOTOREN } from "./motoren/index.ts";
import type { Gemaakt, Geopend } from "./proces.ts";
import { geheugen, meetTijden, wandklok, werkklok } from "./tijd.ts";
import { vermenigvuldig } from "./varieer.ts";
import { benchVragen, steekproef } from "./vragen.ts";

/** Longest time for the rounds and for warming up, in ms. */
const BUDGET = 3000;
const OPWARMEN = 2000;
const [, , modus, naam, keer = "1", vragen = "0"] = process.argv;
const motor = MOTOREN.find((een) => een.naam === naam);
if (!motor)
  throw new Error(`Er is geen motor "${naam}"; kies uit ${MOTOREN.map((een) => een.naam).join(", ")}.`);
const isGroter = keer !== "1" && (modus === "maak" || motor.metKaart);
const records = recordsVan(isGroter ? vermenigvuldig(kennis.kaart, Number(keer)) : kennis.kaart);
const uitvoer = (meting: Gemaakt | Geopend, rest = "") =>
  new Promise<unknown>((klaar) => process.stdout.write(`${JSON.stringify(meting)}\n${rest}`, klaar));

const voor = geheugen();
if (modus === "maak") {
  const klok = werkklok();
  const gebouwd = await motor.bouw(records);
  const maken = klok();
  const bewaard = gebouwd.bewaar?.() ?? "";
  await uitvoer({ maken, geheugen: bewaard === "" ? geheugen() - voor : 0 }, bewaard);
  await gebouwd.sluit?.();
} else {
  const { gebouwd, start } = openUit(await text(process.stdin));
  const erbij = geheugen() - voor;
  const teksten = steekproef(benchVragen(), Number(vragen)).map(({ tekst }) => tekst);
  const warm = wandklok();
  for (const tekst of teksten) if (warm() < OPWARMEN) await gebouwd.zoek(tekst);
  const tijden = teksten.length === 0 ? null : await meetTijden(gebouwd.zoek, teksten, BUDGET);
  await uitvoer({ start, geheugen: erbij, tijden });
}

/** In a function, so that the text is gone when memory is measured. */
function openUit(bewaard: string) {
  const klok = werkklok();
  const gebouwd = motor?.open?.(bewaard, records);
  if (!gebouwd) throw new Error(`${naam} kan geen bewaarde index openen.`);
  return { gebouwd, start: klok() };
}
