/** A professional with a phone, who types and presses what is on the screen, and sees what comes back. */
import { bezorging, knop, rij, TIJD, tekst } from "../../whatsapp/bezorgingen.ts";
import { stelOp } from "../../whatsapp/opstelling.ts";
import { type Drukknop, knoppenVan } from "../../whatsapp/telefoon.ts";
import type { Bericht } from "../../whatsapp/uitgaand.ts";

export const EERSTE_VRAAG = "brief van de belastingdienst";

/** One turn: what the professional did, and the messages that came back. */
export interface Beurt {
  zegt: string;
  hoe: "typt" | "drukt";
  terug: readonly Bericht[];
}

/** Starts everything. Each turn is a delivery of Meta, signed; each answer was taken by Meta. */
export async function openTelefoon() {
  const opstelling = await stelOp();
  const { meta } = opstelling;
  let verstreken = 0;
  const stuur = async (maak: (tijd: number) => Parameters<typeof bezorging>[0]) => {
    const gezien = meta.verstuurd.length;
    verstreken += 20;
    const bericht = maak(TIJD + verstreken);
    opstelling.klok.ms = (TIJD + verstreken) * 1000;
    const statussen = await meta.bezorgTotOntvangen(bezorging(bericht));
    if (statussen.at(-1) !== 200) throw new Error(`Meta heard ${statussen.join(", ")}, never 200.`);
    return meta.verstuurd.slice(gezien);
  };
  return {
    ...opstelling,
    /** All that can be pressed in the last message that came. */
    teDrukken: (): Drukknop[] => {
      const bericht = meta.verstuurd.at(-1);
      return bericht ? knoppenVan(bericht) : [];
    },
    async typ(zegt: string): Promise<Beurt> {
      return { zegt, hoe: "typt", terug: await stuur((tijd) => tekst(zegt, { tijd })) };
    },
    async druk({ id, titel, in: waarin }: Drukknop): Promise<Beurt> {
      const terug = await stuur((tijd) => (waarin === "knop" ? knop : rij)(id, titel, { tijd }));
      return { zegt: titel, hoe: "drukt", terug };
    },
  };
}

/**
 * The whole conversation: a question, a choice when one is asked for, and then one button after the other.
 * @param begin the first question
 */
export async function* speel(
  { typ, druk, teDrukken }: Awaited<ReturnType<typeof openTelefoon>>,
  begin: string = EERSTE_VRAAG,
): AsyncGenerator<Beurt> {
  yield await typ(begin);
  const isStap = () => teDrukken().some(({ titel }) => titel === "Al geprobeerd");
  const [keuze] = teDrukken();
  if (!isStap() && keuze) yield await druk(keuze);
  for (const titel of ["Al geprobeerd", "Meer", "Klopt niet"]) {
    const gevonden = teDrukken().find((een) => een.titel === titel);
    if (gevonden) yield await druk(gevonden);
  }
}
