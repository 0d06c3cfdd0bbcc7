/**
 * The lines of the log: one shape for requests and one for reports, made here and nowhere else. Only what has the form of a
 * code, an id or a number gets in. Whoever hands in a text by mistake finds `onbekend` in the log, not the text.
 */
import type { Niveau } from "./niveau.ts";
import type { Kanaal, LogUitkomst } from "./uitkomst.ts";

/** A request that is being answered. */
export interface Verzoek {
  kanaal: Kanaal;
  /** The id that a user may name to whoever runs this. */
  verzoek: string;
  /** Root of the trace of AWS; null outside AWS. */
  trace: string | null;
}

interface Gedeeld {
  niveau: Niveau;
  /** ISO 8601, UTC. */
  tijd: string;
  kanaal: Kanaal;
  kaartVersie: string;
  /** Null: not during a request. */
  verzoek: string | null;
  trace: string | null;
}

/** How one request, or one message of a delivery, went. */
export interface VerzoekRegel extends Gedeeld {
  soort: "verzoek";
  uitkomst: LogUitkomst;
  knelpunt: string | null;
  duurMs: number;
  /** Of HTTP; null for a message of a delivery. */
  status: number | null;
}

/** Something went wrong or was refused. */
export interface MeldingRegel extends Gedeeld {
  soort: "melding";
  code: string;
  /** What the store was doing. */
  handeling?: string;
  /** Error code of Meta. */
  graph?: number;
}

export type Regel = VerzoekRegel | MeldingRegel;

/** What the rooms report. */
export interface Melding {
  code: string;
  handeling?: string;
  graph?: number;
}

const CODE = /^[a-z]{2,20}\/[a-z0-9-]{2,40}$/;
const HANDELING = /^[a-z-]{2,20}$/;
const RECORD = /^[a-z0-9-]{2,100}$/;
const VERZOEK = /^[\w=-]{8,64}$/;
const TRACE = /(?:^|;)Root=(1-[0-9a-f]{8}-[0-9a-f]{24})(?:;|$)/;

/** The code of a report; `logboek/onbekend` for what has not the form of one. */
export function leesCode(code: string): string {
  return CODE.test(code) ? code : "logboek/onbekend";
}

/** The id of a record; null for what has not the form of one. */
export function leesRecord(id: string | null): string | null {
  return id !== null && RECORD.test(id) ? id : null;
}

/** What the store was doing, and the code of Meta, as far as they have the form of it. */
export function leesBijzonderheden({ handeling, graph }: Melding): Pick<MeldingRegel, "handeling" | "graph"> {
  return {
    ...(handeling !== undefined && HANDELING.test(handeling) && { handeling }),
    ...(graph !== undefined && Number.isSafeInteger(graph) && { graph }),
  };
}

/** The id that API Gateway or a function URL gave to a request; null for what has not the form of one. */
export function leesVerzoekId(id: unknown): string | null {
  return typeof id === "string" && VERZOEK.test(id) ? id : null;
}

/**
 * The root of a trace, from `X-Amzn-Trace-Id` or `_X_AMZN_TRACE_ID`. Anybody may send that header: only the root goes on,
 * and only in the form that AWS gives it.
 * @see https://docs.aws.amazon.com/xray/latest/devguide/xray-concepts.html#xray-concepts-tracingheader
 */
export function leesTrace(kop: string | undefined): string | null {
  if (kop === undefined || kop.length > 512) return null;
  return TRACE.exec(kop)?.[1] ?? null;
}
