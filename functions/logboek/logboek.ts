/**
 * The log: one line for each request and one for each report, with the id of the request on both.
 *
 * Own code and no library. What is special here is what may NOT get in, and that is the shape in `regel.ts`; levels,
 * transports and serializers of pino, or the decorators of Powertools, would stay unused, and Powertools keeps the
 * context of a request per container, while one local process answers many at once.
 */
import { AsyncLocalStorage } from "node:async_hooks";
import { niveauVan } from "./niveau.ts";
import {
  leesBijzonderheden,
  leesCode,
  leesRecord,
  type Melding,
  type Regel,
  type Verzoek,
  type VerzoekRegel,
} from "./regel.ts";
import type { Kanaal, LogAfloop } from "./uitkomst.ts";

/** Options of `maakLogboek`. */
export interface LogboekOpties {
  /** The channel of reports outside a request. */
  kanaal: Kanaal;
  kaartVersie: string;
  /** Takes one line, without line end. May throw without harm. */
  schrijf: (regel: string) => void;
  /** Makes a line of what is known: `maakEmf` in AWS, `alsLeesbaar` on a screen. */
  vorm: (regel: Regel) => string;
  /** The clock, epoch ms. */
  nu: () => number;
  /** A new id for a request that came without. */
  nieuwId: () => string;
  /** The trace that AWS gave to this moment, as it stands in `_X_AMZN_TRACE_ID`; absent outside AWS. */
  trace?: () => string | undefined;
}

/** How a request ended: all but what the log knows itself. */
export type Einde = LogAfloop & Pick<VerzoekRegel, "status">;

/** The log as the rooms see it. */
export interface Logboek extends Pick<LogboekOpties, "nieuwId" | "trace"> {
  /** Hears of a fault or a refusal: codes only. */
  meld(melding: Melding): void;
  /** Notes how the request that is being answered ended; the last one counts. */
  noteer(afloop: LogAfloop): void;
  /** The request that is being answered; null outside one. */
  lopend(): Verzoek | null;
  /**
   * Does work as one request and writes its line when it is done: `einde` tells how, from what was noted. Work that
   * throws is a `fout`, and throws on. Within another request (a message of a delivery) this line comes in place of
   * the line of that one.
   */
  tijdens<T>(
    verzoek: Verzoek,
    werk: () => Promise<T>,
    einde: (uit: T, genoteerd: LogAfloop | null) => Einde,
  ): Promise<T>;
}

interface Lopend extends Verzoek {
  genoteerd: LogAfloop | null;
  /** Its messages have lines of their own. */
  verdeeld: boolean;
}

/** Makes the log; one for a process. */
export function maakLogboek(opties: LogboekOpties): Logboek {
  const { kanaal, kaartVersie, vorm, nu, nieuwId, trace } = opties;
  const verzoeken = new AsyncLocalStorage<Lopend>();

  function schrijf(regel: Regel): void {
    try {
      opties.schrijf(vorm(regel));
    } catch {
      // A broken log is no reason to lose the answer.
    }
  }

  function gedeeld(lopend: Verzoek | undefined) {
    return {
      tijd: new Date(nu()).toISOString(),
      kanaal: lopend?.kanaal ?? kanaal,
      kaartVersie,
      verzoek: lopend?.verzoek ?? null,
      trace: lopend?.trace ?? null,
    };
  }

  return {
    nieuwId,
    ...(trace && { trace }),
    meld(melding) {
      const code = leesCode(melding.code);
      const bijzonderheden = leesBijzonderheden(melding);
      schrijf({
        niveau: niveauVan(code),
        soort: "melding",
        code,
        ...bijzonderheden,
        ...gedeeld(verzoeken.getStore()),
      });
    },
    noteer(afloop) {
      const lopend = verzoeken.getStore();
      if (lopend) lopend.genoteerd = afloop;
    },
    lopend() {
      const { kanaal, verzoek, trace } = verzoeken.getStore() ?? {};
      return kanaal === undefined || verzoek === undefined ? null : { kanaal, verzoek, trace: trace ?? null };
    },
    async tijdens(verzoek, werk, einde) {
      const vanaf = nu();
      const buiten = verzoeken.getStore();
      if (buiten) buiten.verdeeld = true;
      const lopend: Lopend = { ...verzoek, genoteerd: null, verdeeld: false };
      let uit: Einde = { uitkomst: "fout", knelpunt: null, status: null };
      try {
        const resultaat = await verzoeken.run(lopend, werk);
        uit = einde(resultaat, lopend.genoteerd);
        return resultaat;
      } finally {
        if (!lopend.verdeeld) {
          schrijf({
            niveau: uit.uitkomst === "fout" ? "fout" : "info",
            soort: "verzoek",
            uitkomst: uit.uitkomst,
            knelpunt: leesRecord(uit.knelpunt),
            // A clock that was set back must not make a metric negative.
            duurMs: Math.max(0, nu() - vanaf),
            status: uit.status,
            ...gedeeld(lopend),
          });
        }
      }
    },
  };
}
