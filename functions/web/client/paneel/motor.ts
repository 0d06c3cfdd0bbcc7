/** The worker as the page sees it: asks go in, the last answer comes out. */
import type { Gemeente, Gemeenten, Lijst, NaarWerker, Stand, Stap, VanWerker } from "./protocol.ts";

/** Hears what the worker has to say. */
export interface Luisteraar {
  stand: (stand: Stand) => void;
  lijst: (lijst: Lijst) => void;
  stap: (stap: Stap) => void;
  gemeente: (gemeente: Gemeente) => void;
  gemeenten: (gemeenten: Gemeenten) => void;
}

/** A question without its number. */
type Vraag = NaarWerker extends infer Een
  ? Een extends { nummer: number }
    ? Omit<Een, "nummer">
    : never
  : never;

/** Asks the worker; of answers only that to the last question is heard. */
export interface Motor {
  /** Searches for the words so far. While the worker is busy only the last words wait. */
  zoek(tekst: string): void;
  vraag(vraag: Exclude<Vraag, { soort: "zoek" }>): void;
  /** Says or asks something that belongs to no call. */
  meld(melding: Extract<NaarWerker, { soort: "gemeente" | "gemeenten" }>): void;
}

/** Starts the worker and lets it load. */
export function startMotor(
  adressen: { werker: string; kern: string; rest: string; model: string },
  luisteraar: Luisteraar,
): Motor {
  const werker = new Worker(adressen.werker);
  const stuur = (bericht: NaarWerker) => werker.postMessage(bericht);
  let nummer = 0;
  let klaar = false;
  let bezig = false;
  let wacht: string | null = null;

  const zoekNu = (tekst: string) => {
    bezig = true;
    nummer += 1;
    stuur({ soort: "zoek", nummer, tekst });
  };
  const verder = () => {
    bezig = false;
    const tekst = wacht;
    wacht = null;
    if (tekst !== null) zoekNu(tekst);
    return tekst === null;
  };

  werker.addEventListener("message", ({ data: bericht }: MessageEvent<VanWerker>) => {
    switch (bericht.soort) {
      case "stand":
        if (bericht.stand === "kern") {
          klaar = true;
          verder();
        }
        return luisteraar.stand(bericht.stand);
      case "lijst": {
        const laatste = bericht.nummer === nummer;
        // Words that came in meanwhile are searched first; what is found for older ones is not shown.
        if (verder() && laatste) luisteraar.lijst(bericht);
        return;
      }
      case "stap":
        if (bericht.nummer === nummer) luisteraar.stap(bericht);
        return;
      case "gemeente":
        return luisteraar.gemeente(bericht);
      case "gemeenten":
        return luisteraar.gemeenten(bericht);
    }
  });
  werker.addEventListener("error", () => luisteraar.stand("mislukt"));
  stuur({ soort: "laad", kern: adressen.kern, rest: adressen.rest, model: adressen.model });

  return {
    zoek(tekst) {
      if (!klaar || bezig) wacht = tekst;
      else zoekNu(tekst);
    },
    vraag(vraag) {
      // What is opened now is not pushed away by words that still waited.
      wacht = null;
      nummer += 1;
      stuur({ ...vraag, nummer });
    },
    meld: stuur,
  };
}
