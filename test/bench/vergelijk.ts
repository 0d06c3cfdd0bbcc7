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
export const TRAGE_VRAGEN = { kwaliteit: 30, tijd: 5 };
const BUDGET = 3000;
const KIND_TIJD = 60_000;

/**
 * Measures one engine.
 * @returns the reason when it cannot be had on this machine
 */
export async function meetMotor(motor: Motor, alle: readonly Goudvraag[]): Promise<Gemeten | string> {
  const kaart = maakOpzoeken(kennis.kaart);
  const vragen = motor.traag ? steekproef(alle.filter(isChat), TRAGE_VRAGEN.kwaliteit) : alle;
  let gebouwd: Gebouwd;
  const klok = werkklok();
  try {
    gebouwd = await motor.bouw(recordsVan(kennis.kaart));
  } catch (fout) {
    if (fout instanceof NietBeschikbaar) return fout.message;
    throw fout;
  }
  const maken = klok();
  try {
    // Asking for quality is the warm-up for time.
    const gegeven = await vraagAlles(gebouwd, vragen, kaart);
    const getimed = motor.traag ? steekproef(vragen, TRAGE_VRAGEN.tijd) : vragen;
    const teksten = getimed.map(({ tekst }) => tekst);
    const tijden = await meetTijden(
      gebouwd.zoek,
      teksten,
      motor.traag ? 0 : BUDGET,
      gebouwd.buiten ? wandklok : werkklok,
    );
    const kwaliteit = meetKwaliteit(gegeven, kaart);
    const { naam, opzet } = motor;
    return { naam, opzet, gegeven, kwaliteit, tijden, opbouw: await opbouwVan(motor, gebouwd, maken) };
  } finally {
    await gebouwd.sluit?.();
  }
}

/** Made here and made in a process of its own: the fastest counts, the other was disturbed. */
async function opbouwVan(motor: Motor, { buiten }: Gebouwd, maken: number): Promise<Opbouw | null> {
  if (buiten) return { ...buiten, geheugen: 0, bestand: buiten.bytes, tijden: null };
  const opbouw = await meetOpbouw(motor, 1, 0, KIND_TIJD);
  return opbouw && { ...opbouw, maken: Math.min(opbouw.maken, maken) };
}
