/** The log of a Lambda, made from its environment, once per container. */
import { maakEmf, NAAMRUIMTE } from "./emf.ts";
import { type Logboek, maakLogboek } from "./logboek.ts";
import type { Kanaal } from "./uitkomst.ts";

/** What CloudWatch takes as the name of a namespace. */
const NAAM = /^(?!AWS\/)[\w./#-]{1,255}$/;

/** Options of `maakLambdaLogboek`. */
export interface LambdaLogboekOpties {
  kanaal: Kanaal;
  kaartVersie: string;
  /** Read at every request: the runtime sets `_X_AMZN_TRACE_ID` anew each time. `METRIEKEN`: another namespace. */
  omgeving: Readonly<Record<string, string | undefined>>;
  /** The clock, epoch ms. */
  nu: () => number;
}

/**
 * Makes the log of a Lambda: lines for CloudWatch, on stdout. Not through `console`: the runtime of AWS puts a time and an
 * id before such a line, and then it is no JSON.
 */
export function maakLambdaLogboek({ kanaal, kaartVersie, omgeving, nu }: LambdaLogboekOpties): Logboek {
  const naam = omgeving.METRIEKEN ?? NAAMRUIMTE;
  return maakLogboek({
    kanaal,
    kaartVersie,
    schrijf: (regel) => void process.stdout.write(`${regel}\n`),
    vorm: maakEmf(NAAM.test(naam) ? naam : NAAMRUIMTE),
    nu,
    nieuwId: () => crypto.randomUUID(),
    trace: () => omgeving._X_AMZN_TRACE_ID,
  });
}
