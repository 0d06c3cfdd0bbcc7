/** One engine, from nothing to figures: quality, times, memory. */
import { kennis } from "../../functions/assistent/kennis.ts";
import { maakOpzoeken } from "../../knowledge/opzoeken.ts";
import type { Goudvraag } from "../goud/vragen.ts";
import { type Aandeel, type Gegeven, meetKwaliteit, vraagAlles } from "./kwaliteit.ts";
import { type Gebouwd, type Motor, NietBeschikbaar, recordsVan } from "./motor.ts";
import { meetOpbouw, type Opbouw } from "./proces.ts";
import { meetTijden, type Tijden, wandklok, werkklok } from "./tijd.ts";
import { isChat, steekproef } from "./vragen.ts";

/** Everything measured of one engine. */
export interface Gemeten {
  naam: string;
  opzet: string;
  gegeven: Gegeven[];
  kwaliteit: Aandeel[];
  tijden: Tijden;
  opbouw: Opbouw | null;
}

/** Slow engines get this many chat lines for quality, and of those this many for time. */
export const TRAGE_VRAGEN = { kwaliteit: 60, tijd: 10 };
const BUDGET = 4000;
const KIND_TIJD = 60_000;
/** Processes in which the index is made and opened; the fastest counts, the others were disturbed. */
const HERHAAL = 2;

/**
 * Measures one engine.
 * @returns the reason when it cannot be had on this machine
 */
export async function meetMotor(motor: Motor, alle: readonly Goudvraag[]): Promise<Gemeten | string> {
  const kaart = maakOpzoeken(kennis.kaart);
  const vragen = motor.traag ? steekproef(alle.filter(isChat), TRAGE_VRAGEN.kwaliteit) : alle;
  let gebouwd: Gebouwd;
  try {
    gebouwd = await motor.bouw(recordsVan(kennis.kaart));
  } catch (fout) {
    if (fout instanceof NietBeschikbaar) return fout.message;
    throw fout;
  }
  try {
    // Asking for quality is the warm-up for time.
    const gegeven = await vraagAlles(gebouwd, vragen, kaart);
    const getimed = motor.traag ? steekproef(vragen, TRAGE_VRAGEN.tijd) : vragen;
    const teksten = getimed.map(({ tekst }) => tekst);
    const tijden = await meetTijden(gebouwd.zoek, teksten, BUDGET, gebouwd.buiten ? wandklok : werkklok);
    const kwaliteit = meetKwaliteit(gegeven, kaart);
    const { naam, opzet } = motor;
    return { naam, opzet, gegeven, kwaliteit, tijden, opbouw: opbouwVan(motor, gebouwd) };
  } finally {
    await gebouwd.sluit?.();
  }
}

function opbouwVan(motor: Motor, { buiten }: Gebouwd): Opbouw | null {
  if (buiten) return { ...buiten, geheugen: 0, bestand: buiten.bytes, tijden: null };
  const rondes = Array.from({ length: HERHAAL }, () => meetOpbouw(motor, 1, 0, KIND_TIJD)).filter(
    (een) => een !== null,
  );
  const [eerste] = rondes;
  if (!eerste) return null;
  const laagste = (van: (een: Opbouw) => number) => Math.min(...rondes.map(van));
  return { ...eerste, maken: laagste(({ maken }) => maken), start: laagste(({ start }) => start) };
}
